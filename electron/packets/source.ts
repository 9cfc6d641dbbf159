/** Bytes a packet is read from, wherever they lie: a file that stays open (so that it cannot be exchanged between two looks), or memory. */
import { open } from 'node:fs/promises'
import { fault, toFault } from '../faults/index.ts'
import { packetLimits } from '../../shared/domain/packet.ts'

export interface PacketSource {
  /** In bytes. */
  readonly size: number
  /** The bytes there are from `position` on, `length` at most; fewer at the end. `into`: where they may be put, so that no memory is taken. */
  read(position: number, length: number, into?: Buffer): Promise<Buffer>
}

export function memorySource(bytes: Uint8Array): PacketSource {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: all.length, read: (position, length) => Promise.resolve(all.subarray(position, position + length)) }
}

const windowBytes = 1024 ** 2

/**
 * The same bytes for a reader that goes from front to back: fetched in large pieces into one place, so that thousands of small parts cost few reads
 * and no memory. What was read is there until the next read.
 */
export function readAhead(source: PacketSource): PacketSource {
  const most = Math.min(windowBytes, source.size)
  const place = Buffer.allocUnsafe(most)
  let start = 0
  let window: Buffer = place.subarray(0, 0)
  return { size: source.size, read: async (position, length) => {
    const isThere = position >= start && position + length <= start + window.length
    if (!isThere) {
      window = await source.read(position, Math.max(most, length), place)
      start = position
    }
    return window.subarray(position - start, position - start + length)
  } }
}

/** Opens the file, runs `work` on it and closes it, whatever happens. No file, a folder, larger than a packet may be: a fault. */
export async function withFile<T>(path: string, work: (source: PacketSource) => Promise<T>): Promise<T> {
  const file = await opened(path)
  try {
    const about = await file.stat()
    if (!about.isFile()) throw unreadable('Đây không phải là một tệp.')
    if (about.size > packetLimits.fileBytes) throw unreadable('Tệp lớn hơn 2 GB nên không phải là gói gửi.')
    return await work({ size: about.size, read: async (position, length, into) => {
      const wanted = Math.max(0, Math.min(length, about.size - position))
      const buffer = into === undefined || into.length < wanted ? Buffer.allocUnsafe(wanted) : into.subarray(0, wanted)
      let filled = 0
      while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    } })
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    await file.close()
  }
}

async function opened(path: string) {
  try {
    return await open(path, 'r')
  } catch (error) {
    const known = toFault(error)
    if (known === null) throw error
    throw known.fault.code === 'FOLDER_READ_ONLY' ? unreadable('Không có quyền đọc tệp này.') : known
  }
}

function unreadable(happened: string): Error {
  return fault('FILE_UNREADABLE', { happened, kept: 'Không có gì được nhận.', remedy: 'Chọn đúng tệp gói gửi (.vpkx) rồi làm lại.' })
}
