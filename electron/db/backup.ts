/** A consistent copy of an office in use, made by SQLite itself; it gets its name only when it is complete. */
import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { sweepTemporaryFiles, syncFile, syncFolder, temporaryName } from '../files/index.ts'
import { giveKey } from './cipher.ts'
import { removeDatabase } from './log-file.ts'
import type { OfficeKey } from './office-key.ts'
import { busyTimeoutMs } from './pragmas.ts'

/** An office in use: its connection, and where it lies with which key. */
export interface OfficeInUse { readonly database: Database, readonly path: string, readonly key: OfficeKey | null }

/** Copies to `target`; after a failure (a full disk) there is no file of that name. An encrypted office gives a copy with the same key. */
export async function copyOffice({ database, path, key }: OfficeInUse, target: string): Promise<void> {
  await copyTo(target, async (draft) => {
    if (key === null) await database.backup(draft)
    else copyEncrypted(path, key, draft)
  })
}

/** The same of an office that is held alone (`alone.ts`), through the connection that holds it: the file opened another way and closed again would give the lock up. */
export async function copyOfficeAlone(database: Database, target: string): Promise<void> {
  await copyTo(target, async (draft) => { database.prepare('VACUUM INTO ?').run(draft) })
}

async function copyTo(target: string, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = temporaryName(target)
  try {
    await make(draft)
    syncFile(draft)
    renameSync(draft, target)
    syncFolder(dirname(target))
    sweepTemporaryFiles(dirname(target))
  } finally {
    removeDatabase(draft)
  }
}

/**
 * The online backup wants its target opened with the key, which the binding cannot do; `VACUUM INTO` takes the key along. On a
 * connection of its own: the views that hide restricted rows stand before the tables on the one in use.
 */
function copyEncrypted(path: string, key: OfficeKey, draft: string): void {
  const database = new Database(path, { fileMustExist: true, readonly: true, timeout: busyTimeoutMs })
  try {
    giveKey(database, key)
    database.pragma('temp_store = MEMORY')
    database.prepare('VACUUM INTO ?').run(draft)
  } finally {
    database.close()
  }
}
