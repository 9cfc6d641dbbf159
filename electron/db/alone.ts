/** An office file that is to be moved or replaced: no other program may have it open meanwhile. */
import Database from 'better-sqlite3'
import { toFault } from '../faults/index.ts'
import { busyTimeoutMs } from './pragmas.ts'

/**
 * Runs `work` with the office locked for all others and everything in the one file (its log is empty). Throws the fault
 * `OFFICE_LOCKED` while another program has it open. The lock ends with `work`: a file that is open cannot be renamed on Windows.
 */
export function withOfficeAlone(path: string, work: () => void): void {
  let database: Database | null = null
  try {
    database = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs })
    // Whoever has a database with a log open holds a shared lock on it, so this is refused while anybody has.
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN EXCLUSIVE')
    database.exec('COMMIT')
    database.pragma('wal_checkpoint(TRUNCATE)')
    work()
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    database?.close()
  }
}
