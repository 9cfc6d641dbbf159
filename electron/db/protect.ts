/**
 * An office gets another key, or loses it: written anew as a complete copy beside it, held against the old one, and only then given its
 * name. A kill at any moment leaves the old office or the new one. The office may be open nowhere, also not here.
 */
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { fault, toFault } from '../faults/index.ts'
import { sweepTemporaryFiles, syncFile } from '../files/index.ts'
import { replaceOffice, withOfficeAlone } from './alone.ts'
import { changeKeyOf, openInPlace, giveKey } from './cipher.ts'
import { keyDraftOf } from './key-draft.ts'
import { removeDatabase } from './log-file.ts'
import { openOffice } from './open.ts'
import type { OfficeDatabase } from './office-database.ts'
import type { NewKey, OfficeKey } from './office-key.ts'
import { busyTimeoutMs } from './pragmas.ts'

export interface KeyChange {
  /** By which the office opens now; null: it is plain. */
  readonly from: OfficeKey | null
  /** null: it becomes plain. */
  readonly to: NewKey | null
  /** What the journal is told, in the new office before it takes the place of the old one. An older copy, whose schema stays as it is, is told nothing. */
  readonly note?: (office: OfficeDatabase) => Promise<void>
}

export async function changeOfficeKey(file: string, { from, to, note }: KeyChange): Promise<void> {
  const path = resolve(file)
  const draft = keyDraftOf(path)
  try {
    await replaceOffice(path, async (database) => {
      removeDatabase(draft)
      database.prepare('VACUUM INTO ?').run(draft)
      writeAnew(draft, from, to)
      refuseDifference(database, draft, to?.key ?? null)
      if (note !== undefined) await noteIn(draft, to?.key ?? null, note)
      syncFile(draft)
      return draft
    }, from)
    sweepTemporaryFiles(dirname(path))
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    removeDatabase(draft)
  }
}

function writeAnew(draft: string, from: OfficeKey | null, to: NewKey | null): void {
  const database = new Database(draft, { fileMustExist: true })
  try {
    giveKey(database, from)
    // No journal: it would hold the pages as they were, and a draft that fails is thrown away.
    database.pragma('journal_mode = OFF')
    changeKeyOf(database, to)
  } finally {
    database.close()
  }
}

/** The new file must be whole and say the same: every table with as many rows, the journal with the same end. */
function refuseDifference(old: Database, draft: string, key: OfficeKey | null): void {
  const fresh = key === null ? new Database(draft, { fileMustExist: true, timeout: busyTimeoutMs }) : openInPlace(draft, key)
  try {
    const isWhole = fresh.pragma('integrity_check(1)', { simple: true }) === 'ok'
    if (isWhole && sumOf(old) === sumOf(fresh)) return
    throw fault('WRITE_FAILED', { happened: 'Bản mới của tệp văn phòng không giống bản cũ, có thể do ổ đĩa ghi sai.', kept: 'Văn phòng được giữ nguyên như trước.', remedy: 'Kiểm tra ổ đĩa rồi làm lại.' })
  } finally {
    fresh.close()
  }
}

/** What two files of one office have in common: their schema, how many rows each table has, and the end of the journal. */
function sumOf(database: Database): string {
  const parts = database.prepare(`SELECT type, name, sql FROM main.sqlite_schema ORDER BY type, name`).all() as readonly { readonly type: string, readonly name: string, readonly sql: string | null }[]
  const tables = parts.filter(({ type, sql }) => type === 'table' && sql !== null && !sql.startsWith('CREATE VIRTUAL'))
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT count(*) FROM main."${name}"`).pluck().get()])
  const journal = tables.some(({ name }) => name === 'audit') ? database.prepare('SELECT sequence, hash FROM main.audit ORDER BY sequence DESC LIMIT 1').get() : null
  return JSON.stringify([parts, rows, journal, database.pragma('main.user_version'), database.pragma('main.application_id')])
}

async function noteIn(draft: string, key: OfficeKey | null, note: (office: OfficeDatabase) => Promise<void>): Promise<void> {
  const office = await openOffice(draft, key === null ? {} : { unlock: { key } })
  try {
    await note(office)
  } finally {
    office.close()
  }
  // Closing leaves in the log what a full disk does not take; the one file that is to take the name must hold all of it.
  await withOfficeAlone(draft, () => undefined, key)
}
