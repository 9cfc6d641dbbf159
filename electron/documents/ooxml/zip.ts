/**
 * The zip around the parts: its list is read and judged at once, a part is unpacked when it is asked for. Sizes are
 * checked against what is really there; unpacking stops at the declared size.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { mostEntries, mostPackageBytes, mostPartBytes, mostRatio, ratioFloor } from './limits.ts'
import { broken, encrypted, tooLarge } from './refuse.ts'
import { FaultError } from '../../faults/index.ts'

/** One file of the zip; `unpack` gives its bytes and throws a fault when they are not what the list says. */
export interface ZipPart { readonly name: string, readonly unpack: () => Buffer }

const stored = 0
const deflated = 8

/** The files of a zip in its order; throws a fault for what is damaged, locked, too large or named to escape. */
export async function zipParts(bytes: Buffer): Promise<readonly ZipPart[]> {
  const entries = await listed(bytes)
  const names = new Set<string>()
  let total = 0
  for (const { entry } of entries) {
    refuseEntry(entry)
    // Part names are compared without case (ECMA-376-2 §6.2.2), so two that differ in case are one part twice.
    const key = entry.fileName.toLowerCase()
    if (names.has(key)) throw broken('hai phần bên trong trùng tên')
    names.add(key)
    total += entry.uncompressedSize
  }
  if (total > mostPackageBytes) throw tooLarge(`nội dung giải nén lớn hơn ${mostPackageBytes / 1024 ** 2} MB`)
  return entries.filter(({ entry }) => !entry.fileName.endsWith('/'))
    .map(({ entry, start }) => ({ name: entry.fileName, unpack: () => unpack(bytes, entry, start) }))
}

interface Listed { readonly entry: Entry, readonly start: number }

async function listed(bytes: Buffer): Promise<readonly Listed[]> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > mostEntries) throw tooLarge(`có hơn ${mostEntries} phần bên trong`)
    return await entriesOf(zip)
  } catch (error) {
    throw zipFault(error)
  }
}

async function entriesOf(zip: ZipFile): Promise<readonly Listed[]> {
  const entries: Listed[] = []
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw encrypted()
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    entries.push({ entry, start: fileDataStart })
  }
  return entries
}

/** yauzl throws plain errors; three of them have a sentence of their own. */
function zipFault(error: unknown): FaultError {
  if (error instanceof FaultError) return error
  const message = error instanceof Error ? error.message : ''
  if (/strong encryption/u.test(message)) return encrypted()
  if (/relative path|absolute path|invalid characters/u.test(message)) return broken('một phần bên trong có tên trỏ ra ngoài tệp', error)
  return broken('gói nén không toàn vẹn (có thể tải hoặc chép chưa hết)', error)
}

function refuseEntry(entry: Entry): void {
  const { compressedSize, uncompressedSize, compressionMethod, fileName } = entry
  if (fileName.includes('\0') || fileName === '') throw broken('một phần bên trong có tên không hợp lệ')
  if (uncompressedSize > mostPartBytes) throw tooLarge(`một phần bên trong lớn hơn ${mostPartBytes / 1024 ** 2} MB`)
  if (uncompressedSize > ratioFloor && uncompressedSize > compressedSize * mostRatio) throw tooLarge('một phần bên trong nén quá chặt, giống tệp gây tràn bộ nhớ')
  if (compressionMethod !== stored && compressionMethod !== deflated) throw broken('gói nén dùng cách nén không được hỗ trợ')
}

function unpack(bytes: Buffer, entry: Entry, start: number): Buffer {
  const packed = bytes.subarray(start, start + entry.compressedSize)
  if (packed.length !== entry.compressedSize) throw broken('gói nén bị cắt cụt')
  const data = entry.compressionMethod === stored ? packed : inflated(packed, entry.uncompressedSize)
  if (data.length !== entry.uncompressedSize) throw broken('một phần bên trong dài ngắn khác với khai báo')
  if (crc32(data) !== entry.crc32) throw broken('một phần bên trong sai mã kiểm tra')
  return data
}

function inflated(packed: Buffer, size: number): Buffer {
  try {
    // One byte more than declared is enough to see that the declaration is false.
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch (error) {
    throw broken('một phần bên trong không giải nén được', error)
  }
}
