/** An office file that is to be moved or replaced: no other program may have it open meanwhile. */
import Database from 'better-sqlite3'
import { toFault } from '../faults/index.ts'
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
