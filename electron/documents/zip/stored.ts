/**
 * A zip whose parts lie in it as they are (stored), written piece by piece: memory does not grow with the file. There is one way to write it, so that
 * whoever reads such a file can say of every single byte whether it is the one that was written. Limits of plain zip: 4 GB, 65 535 parts.
 */
import { crc32 } from 'node:zlib'

/** A part as its headers tell of it. `path` in ASCII; `size` in bytes. */
export interface StoredPart { readonly path: string, readonly size: number, readonly crc: number }

/** 1980-01-01 00:00, the first moment the format knows. */
const fixedDate = 0x21
const storedVersion = 10
export const localHeaderBytes = 30
export const centralHeaderBytes = 46
export const endBytes = 22
export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

/** What stands before the bytes of a part. */
export function localHeader({ path, size, crc }: StoredPart): Buffer {
  const name = Buffer.from(path, 'latin1')
  const header = Buffer.alloc(localHeaderBytes + name.length)
  header.writeUInt32LE(signatures.local, 0)
  header.writeUInt16LE(storedVersion, 4)
  header.writeUInt16LE(fixedDate, 12)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(name.length, 26)
  name.copy(header, localHeaderBytes)
  return header
}

/** A part's line in the list at the end; `at`: where its local header begins. */
export function centralHeader({ path, size, crc }: StoredPart, at: number): Buffer {
  const name = Buffer.from(path, 'latin1')
  const header = Buffer.alloc(centralHeaderBytes + name.length)
  header.writeUInt32LE(signatures.central, 0)
  header.writeUInt16LE(storedVersion, 4)
  header.writeUInt16LE(storedVersion, 6)
  header.writeUInt16LE(fixedDate, 14)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(size, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(at, 42)
  name.copy(header, centralHeaderBytes)
  return header
}

/** The last bytes of the file. `start`, `size`: of the list of parts, in bytes. */
export function endOfZip(parts: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(endBytes)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(parts, 8)
  end.writeUInt16LE(parts, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}

/** Writes parts one after the other to `write`; `end` closes the file and answers with its length in bytes. */
export function storedZip(write: (bytes: Uint8Array) => Promise<void>) {
  const list: Buffer[] = []
  let position = 0
  const put = async (bytes: Uint8Array): Promise<void> => {
    position += bytes.length
    await write(bytes)
  }
  return {
    async add(path: string, data: Uint8Array): Promise<void> {
      const part = { path, size: data.length, crc: crc32(data) }
      list.push(centralHeader(part, position))
      await put(localHeader(part))
      await put(data)
    },
    async end(): Promise<number> {
      const [start, lines] = [position, Buffer.concat(list)]
      await put(lines)
      await put(endOfZip(list.length, start, lines.length))
      return position
    },
  }
}
