/** Every PRAGMA of the program, in one place. */
import type Database from 'better-sqlite3'
import { toFault } from '../faults/index.ts'

/** Marks a SQLite file as an office of this program ("VPK1"). Stored in the file's header, bytes 68–71. */
export const applicationId = 0x56_50_4B_31

/** How long a call waits for another process's write before it is refused as locked. */
export const busyTimeoutMs = 4000

/** Pages kept in memory, in KiB; only as many as were read. */
export const pageCacheKiB = 65_536

/**
 * Settings of a connection. WAL + FULL: a committed save survives a power cut; readers never wait for a writer.
 * The journal mode is stored in the file, the others hold for this connection.
 */
export function applyPragmas(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Without it REPLACE takes a row out past the trigger that keeps it.
  database.pragma('recursive_triggers = ON')
  database.pragma(`busy_timeout = ${busyTimeoutMs}`)
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  // What SQLite sorts and gathers never reaches the disk: it would lie there unencrypted.
  database.pragma('temp_store = MEMORY')
  // SQLite keeps 2 MB of pages by default; lists of words of a common term alone are more, and an encrypted page is read twice as dearly.
  database.pragma(`cache_size = -${pageCacheKiB}`)
}

/**
 * Takes what the log holds into the file. A disk that is full or fails stops nothing here: what is committed stands safe in the log
 * and is taken in another time, so that nobody is told that something was not done which was.
 */
export function emptyLog(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (toFault(error) === null) throw error
  }
}
