/** A consistent copy of an office in use, by SQLite's own backup; it gets its name only when it is complete. */
import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Database from 'better-sqlite3'
import { sweepTemporaryFiles, syncFile, syncFolder, temporaryName } from '../files/index.ts'

/** Copies to `target`; after a failure (a full disk) there is no file of that name. */
export async function copyOffice(database: Database, target: string): Promise<void> {
  const draft = temporaryName(target)
  try {
    await database.backup(draft)
    syncFile(draft)
    renameSync(draft, target)
    syncFolder(dirname(target))
    sweepTemporaryFiles(dirname(target))
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true })
  }
}
