/**
 * Zip files written with one fixed time on every entry, so that the same parts give the same bytes: of our own papers and of files
 * mended alike. fflate packs in JavaScript: the same bytes under Node and under Electron, whose zlib builds differ. Its `browser`
 * entry: the other one names `require`, which the bundle of the service defines too.
 */
import { strToU8, unzipSync, zipSync } from 'fflate/browser'

/** A file of the package. */
export interface ZipEntry {
  readonly path: string
  readonly data: Uint8Array
  /** true: the data is packed already; packing it again costs time and wins nothing. */
  readonly packed?: boolean
}

/** Local time on purpose: the zip format keeps local times, so that the bytes are the same in every time zone. */
const fixedTime = '1980-01-01T00:00:00'
const level = 6

export function zipEntry(path: string, data: string | Uint8Array): ZipEntry {
  return { path, data: typeof data === 'string' ? strToU8(data) : data }
}

/** The bytes of a zip file with these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(({ path, data, packed = false }) => [path, [data, { level: packed ? 0 : level }]])), { mtime: fixedTime })
}

/** The files of a zip we wrote ourselves, in the order they were written; one from outside is opened by `ooxml`. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}

export { centralHeader, centralHeaderBytes, endBytes, endOfZip, localHeader, localHeaderBytes, signatures, storedZip } from './stored.ts'
export type { StoredPart } from './stored.ts'
