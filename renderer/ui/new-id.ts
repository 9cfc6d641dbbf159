/** Ids for records typed in: a prefix that says the kind, the day, and enough chance that two clerks never meet. */
import { today } from './dates.ts'

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

export function newId(prefix: string): string {
  const chance = crypto.getRandomValues(new Uint8Array(6))
  const tail = Array.from(chance, (byte) => alphabet[byte % alphabet.length]).join('')
  return `${prefix}-${today().replaceAll('-', '')}-${tail}`
}
