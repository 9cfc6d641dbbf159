/** Makes the office that the other measurements read. */
import { prepare } from '../bench-office.ts'
import { rounded, timeOf } from '../timing.ts'

export async function measure(): Promise<object> {
  return { seconds: rounded(await timeOf(prepare) / 1000) }
}
