/** Who may see a record that is not for everyone: accounts of the computers people work at. */
import { z } from 'zod'
import { requiredLineSchema } from '../document/text.ts'

/** Names of accounts; empty: everyone. */
export const readersSchema = z.array(requiredLineSchema).max(50, 'Tối đa 50 người được xem.').default([])

/** An account as it is compared: Windows does not tell capitals apart. */
export function accountKey(account: string): string {
  return account.trim().normalize('NFC').toLocaleLowerCase('vi')
}

/** Each account once, as it was first written; blank ones left out. */
export function withoutRepeats(readers: readonly string[]): readonly string[] {
  const keys = readers.map(accountKey)
  return readers.filter((_, at) => keys[at] !== '' && keys.indexOf(keys[at] ?? '') === at)
}

/** Whether a record with these readers is for this account. */
export function mayRead(readers: readonly string[], account: string): boolean {
  return readers.length === 0 || readers.some((reader) => accountKey(reader) === accountKey(account))
}
