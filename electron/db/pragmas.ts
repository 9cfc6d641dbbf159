/** Every PRAGMA of the program, in one place. */
import type Database from 'better-sqlite3'

/** Marks a SQLite file as an office of this program ("VPK1"). Stored in the file's header, bytes 68–71. */
export const applicationId = 0x56_50_4B_31

/** How long a call waits for another process's write before it is refused as locked. */
export const busyTimeoutMs = 4000

/**
 * Settings of a connection. WAL + FULL: a committed save survives a power cut; readers never wait for a writer.
 * The journal mode is stored in the file, the others hold for this connection.
 */
export function applyPragmas(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma(`busy_timeout = ${busyTimeoutMs}`)
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
}
