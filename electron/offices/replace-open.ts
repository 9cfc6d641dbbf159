/** The file of the open office changes under it: restored from a copy, encrypted, made plain. */
import type { AccountSession } from '../accounts/index.ts'
import { fits, isEncryptedOffice, openOffice } from '../db/index.ts'
import type { OfficeDatabase, OfficeKey } from '../db/index.ts'
import type { OfficeSession } from './session.ts'

export interface OpenHost {
  readonly session: OfficeSession
  /** Who is at work; an office just opened begins with nobody signed in. */
  readonly accounts: AccountSession
  /** Told each time an office has been opened. */
  opened(): void
}

/** Keys around a replacing of the open office. */
export interface ReplacingKeys {
  /** Of the office as it is; null: it is plain. */
  readonly inUse: OfficeKey | null
  /** Told of a key by which the file may open afterwards, before it is replaced. */
  readonly toCome: (key: OfficeKey) => void
}

/** The file of the open office is replaced by `work`: it is closed meanwhile, and what lies there then is opened, whether `work` failed or not. Who was signed in signs in anew. */
export async function replaceOpenOffice<T>(host: OpenHost, work: (path: string, keys: ReplacingKeys) => Promise<T>): Promise<T> {
  const { session, accounts } = host
  const { path, key } = session.office()
  const keys: OfficeKey[] = key === null ? [] : [key]
  accounts.forget()
  session.close()
  try {
    return await work(path, { inUse: key, toCome: (next) => { keys.push(next) } })
  } finally {
    const office = await openWithOneOf(path, keys.toReversed())
    await accounts.begin(office)
    // What the program itself replaced is no surprise at the next opening.
    await session.seen.note(office)
    session.show(office)
    host.opened()
  }
}

/** Opens with the first key that fits. */
async function openWithOneOf(path: string, keys: readonly OfficeKey[]): Promise<OfficeDatabase> {
  const key = isEncryptedOffice(path) ? keys.find((each) => fits(path, each)) : undefined
  return openOffice(path, key === undefined ? {} : { unlock: { key } })
}
