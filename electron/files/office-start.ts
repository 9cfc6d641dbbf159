/** What the first bytes of a file say: an office, plain or encrypted, or something else. */
import { closeSync, openSync, readSync } from 'node:fs'

/** So many bytes are needed to tell; it is the length of SQLite's header. */
export const startLength = 100

/** The salt of an encrypted office stands where SQLite's own first words would. */
export const saltLength = 16

const sqliteWords = Buffer.from('SQLite format 3\0', 'latin1')

/** How many bytes of each page the cipher keeps for itself (nonce and seal), followed by SQLite's three fixed bytes. */
const cipherMarks = Buffer.from([32, 64, 32, 32])

/** `encrypted` is told by the eight bytes the cipher leaves plain (SQLite's page size, marks of the log, what a page reserves); the rest looks random. */
export type OfficeStart = 'sqlite' | 'encrypted' | 'other'

export function officeStart(start: Uint8Array): OfficeStart {
  const bytes = Buffer.from(start)
  if (bytes.length < startLength) return 'other'
  if (bytes.subarray(0, sqliteWords.length).equals(sqliteWords)) return 'sqlite'
  const pageSize = bytes.readUInt16BE(16)
  const isPageSize = pageSize === 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) === 0)
  const hasMarks = [bytes[18], bytes[19]].every((mark) => mark === 1 || mark === 2) && bytes.subarray(20, 24).equals(cipherMarks)
  return isPageSize && hasMarks ? 'encrypted' : 'other'
}

/**
 * The first bytes of a file; fewer when it is shorter. Not for an office this process has open: on systems with POSIX locks closing
 * a file gives up every lock the process holds on it, SQLite's too.
 */
export function readStart(path: string): Uint8Array {
  const buffer = Buffer.alloc(startLength)
  const file = openSync(path, 'r')
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, startLength, 0))
  } finally {
    closeSync(file)
  }
}
