/**
 * The .docx package: read from the library, written with one fixed time on every entry. The library stamps the clock,
 * so its own zip differs on every run. fflate packs in JavaScript: the same bytes under Node and under Electron, whose
 * zlib builds differ. Its `browser` entry: the other one names `require`, which the bundle of the service defines too.
 */
import { strToU8, unzipSync, zipSync } from 'fflate/browser'

/** A file of the package. */
export interface ZipEntry {
  readonly path: string
  readonly data: Uint8Array
}

/** Local time on purpose: the zip format keeps local times, so that the bytes are the same in every time zone. */
const fixedTime = '1980-01-01T00:00:00'
const level = 6

export function zipEntry(path: string, data: string | Uint8Array): ZipEntry {
  return { path, data: typeof data === 'string' ? strToU8(data) : data }
}

/** The bytes of a zip file with these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(({ path, data }) => [path, data])), { level, mtime: fixedTime })
}

/** The files of a zip, in the order they were written. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}
