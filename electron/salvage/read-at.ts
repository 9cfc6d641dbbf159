/** Bytes of a file on a disk that may be failing. */
import { readSync } from 'node:fs'

/** Fewer bytes than asked for where the file ends, none where the disk refuses: a bad sector costs its page and no more. */
export function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, from))
  } catch {
    return bytes.subarray(0, 0)
  }
}
