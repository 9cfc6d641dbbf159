/**
 * The pages of a damaged office, one at a time, read-only: from its log where that holds a committed one, from the file otherwise. No SQLite takes part:
 * it would refuse the file, or change it. (sqlite.org/fileformat2.html §§1.2–1.3)
 */
import { closeSync, fstatSync, openSync } from 'node:fs'
import { applicationId, cipherReserve, encryptedOffice, isEncryptedOffice, keyOfPages, openPage } from '../db/index.ts'
import type { NewKey, Unlock } from '../db/index.ts'
import { saltLength } from '../files/index.ts'
import { readLog } from './log-pages.ts'
import type { LogPages } from './log-pages.ts'
import { readAt } from './read-at.ts'

export interface PageFile {
  /** Bytes of a page that hold data; the rest is kept for the cipher. */
  readonly usable: number
  /** Pages are counted from 1. */
  readonly count: number
  readonly header: FileHeader
  /** Committed pages taken from the log, and whether its end was broken. */
  readonly log: { readonly pages: number, readonly broken: boolean }
  /** Of an encrypted office, with the salt as it stands there. */
  readonly key: NewKey | null
  /** The bytes of a page; null where the file ends before it, or where its seal does not hold. */
  page(number: number): Buffer | null
  close(): void
}

/** What the first 100 bytes say, as far as they can be believed. */
export interface FileHeader {
  /** Nothing of them was overwritten as far as one can see. */
  readonly sound: boolean
  /** 0: unknown. */
  readonly schemaVersion: number
  readonly firstFree: number, readonly freeCount: number
  /** Pages the office had; 0: unknown. More than there are: the file was cut off. */
  readonly declaredPages: number
}

const magic = Buffer.from('SQLite format 3\0', 'latin1')
/** This program never sets another. */
const pageSize = 4096
/** So many are tried with a key when the first ones are damaged. */
const triedPages = 64

/** `unlock`: of an encrypted office. The fault `OFFICE_ENCRYPTED` when one is needed, `OFFICE_PASSPHRASE_WRONG` when it opens no page. */
export async function openPageFile(path: string, unlock?: Unlock): Promise<PageFile> {
  if (unlock === undefined && isEncryptedOffice(path)) throw encryptedOffice()
  const file = openSync(path, 'r')
  try {
    const log = readLog(`${path}-wal`, pageSize)
    const count = Math.max(Math.floor(fstatSync(file).size / pageSize), log?.lastPage ?? 0)
    const stored = (number: number): Buffer | null => pageOf(file, log, number)
    const key = unlock === undefined ? null : await keyOfPages(unlock, firstPages(stored, count))
    const page = (number: number): Buffer | null => {
      const bytes = stored(number)
      return key === null || bytes === null ? bytes : openPage(key, number, bytes)
    }
    return {
      usable: pageSize - (key === null ? 0 : cipherReserve), count, header: readHeader(page(1)), log: { pages: log?.pages ?? 0, broken: log?.broken ?? false },
      key: key === null ? null : { key, salt: Uint8Array.from(readAt(file, 0, saltLength)) }, page,
      close: () => {
        closeSync(file)
        log?.close()
      },
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function firstPages(stored: (number: number) => Buffer | null, count: number): readonly { readonly number: number, readonly bytes: Buffer }[] {
  return Array.from({ length: Math.min(count, triedPages) }, (_, at) => at + 1).flatMap((number) => {
    const bytes = stored(number)
    return bytes === null ? [] : [{ number, bytes }]
  })
}

function pageOf(file: number, log: LogPages | null, number: number): Buffer | null {
  const newer = log?.page(number) ?? null
  if (newer !== null) return newer
  const bytes = readAt(file, (number - 1) * pageSize, pageSize)
  return bytes.length === pageSize ? bytes : null
}

function readHeader(start: Buffer | null): FileHeader {
  const unknown: FileHeader = { sound: false, schemaVersion: 0, firstFree: 0, freeCount: 0, declaredPages: 0 }
  // Fractions of a page that may hold payload; they are the same in every file there is.
  if (start === null || !start.subarray(0, 16).equals(magic) || start.readUInt16BE(16) !== pageSize || start[21] !== 64 || start[22] !== 32 || start[23] !== 32) return unknown
  return {
    sound: start.readUInt32BE(68) === applicationId, schemaVersion: start.readUInt32BE(60), firstFree: start.readUInt32BE(32), freeCount: start.readUInt32BE(36), declaredPages: start.readUInt32BE(28),
  }
}
