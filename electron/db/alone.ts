/** An office file that is to be moved or replaced: no other program may have it open meanwhile. */
import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { fault, toFault } from '../faults/index.ts'
import { syncFolder } from '../files/index.ts'
import { giveKey } from './cipher.ts'
import type { OfficeKey } from './office-key.ts'
import { busyTimeoutMs } from './pragmas.ts'

/**
 * Runs `work` with the office locked for all others and everything in the one file (its log is empty). Throws the fault
 * `OFFICE_LOCKED` while another program has it open. `key`: of an encrypted office. The lock ends with `work`: a file that is open
 * cannot be renamed on Windows. `work` reads the office through the connection it gets: with POSIX locks, closing the file any other
 * way would give the lock up.
 */
export async function withOfficeAlone(path: string, work: (database: Database) => void | Promise<void>, key: OfficeKey | null = null): Promise<void> {
  let database: Database | null = null
  try {
    database = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs })
    giveKey(database, key)
    // Whoever has a database with a log open holds a shared lock on it, so this is refused while anybody has.
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN EXCLUSIVE')
    database.exec('COMMIT')
    database.pragma('wal_checkpoint(TRUNCATE)')
    await work(database)
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    database?.close()
  }
}

/**
 * Another file takes the name of the office at `path`: `prepare` reads the old one through the connection that has it alone, and answers the file. The
 * lock holds until the names have changed, so that nothing is written into the old file that nobody would find again. A kill leaves one or the other.
 */
export async function replaceOffice(path: string, prepare: (old: Database) => Promise<string>, key: OfficeKey | null): Promise<void> {
  let draft = ''
  endLog(path, key)
  await withOfficeAlone(path, async (database) => {
    refuseLog(database)
    draft = await prepare(database)
    if (process.platform !== 'win32') renameSync(draft, path)
  }, key)
  // A file that is open cannot be renamed over on Windows; there the lock has just ended.
  if (process.platform === 'win32') renameSync(draft, path)
  syncFolder(dirname(path))
}

/**
 * The old file keeps no log from here on: who waited for it finds nothing to write into beside the new one. On a connection of its own, since
 * one that has the office alone keeps the journal of this change to its end.
 */
function endLog(path: string, key: OfficeKey | null): void {
  let database: Database | null = null
  try {
    database = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs })
    giveKey(database, key)
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    database?.close()
  }
}

/** Somebody may have opened the office since, which gives it a log again. */
function refuseLog(database: Database): void {
  if (database.pragma('journal_mode', { simple: true }) === 'delete') return
  throw fault('OFFICE_LOCKED', { happened: 'Tệp văn phòng vừa được một chương trình khác mở.', kept: 'Văn phòng được giữ nguyên như trước.', remedy: 'Đóng chương trình kia rồi làm lại.' })
}
