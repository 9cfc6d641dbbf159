/**
 * The .docx package: read once from the library, written with fixed times. The library stamps the clock on every
 * entry, so its zip differs on every run; ours has one date for all (1 January 1980, the zip format's zero).
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** A file of the package, packed and ready to write. */
export interface ZipEntry {
  readonly path: string
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
}

const level = 6
/** DOS date of 1980-01-01; the time is 0. */
const fixedDate = 0x0021
const deflated = 8
const version = 20

export function zipEntry(path: string, data: string | Uint8Array): ZipEntry {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  return { path, packed: deflateRawSync(bytes, { level }), size: bytes.length, crc: crc32(bytes) }
}

/** The bytes of a zip file with these entries, in this order. Paths are plain ASCII. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const path = Buffer.from(entry.path, 'latin1')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    writeFacts(local, 4, entry, path.length)
    parts.push(local, path, entry.packed)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(version, 4)
    writeFacts(central, 6, entry, path.length)
    central.writeUInt32LE(offset, 42)
    directory.push(central, path)
    offset += local.length + path.length + entry.packed.length
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** The facts that a local and a central header share, from their version field on. */
function writeFacts(header: Buffer, at: number, entry: ZipEntry, pathLength: number): void {
  header.writeUInt16LE(version, at)
  header.writeUInt16LE(0, at + 2)
  header.writeUInt16LE(deflated, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(fixedDate, at + 8)
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(entry.packed.length, at + 14)
  header.writeUInt32LE(entry.size, at + 18)
  header.writeUInt16LE(pathLength, at + 22)
}

/** The files of a zip the library wrote (no folders, no encryption, no zip64). */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('Not a zip file.')
  const files = new Map<string, Uint8Array>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const pathLength = zip.readUInt16LE(at + 28)
    const path = zip.toString('utf8', at + 46, at + 46 + pathLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    files.set(path, zip.readUInt16LE(at + 10) === deflated ? inflateRawSync(packed) : Uint8Array.from(packed))
    at += 46 + pathLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}
