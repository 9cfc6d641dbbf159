/** Tree → .docx without anything beside it: the first paper of a process, and the peak of memory over 200. */
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import { reportPaper } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

export async function measure(): Promise<object> {
  const { model, form } = reportPaper()
  const firstMs = await timeOf(() => emitDocx(model, form))
  const later: number[] = []
  for (let count = 0; count < 200; count++) later.push(await timeOf(() => emitDocx(model, form)))
  return { firstMs: rounded(firstMs), laterMs: rounded(median(later)) }
}
