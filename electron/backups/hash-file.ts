/** The SHA-256 and size of a file on disk. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** In pieces: an office may be larger than what fits in memory at once. */
export function hashFile(path: string): { readonly sha256: string, readonly size: number } {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  try {
    let size = 0
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
      size += read
    }
    return { sha256: hash.digest('hex'), size }
  } finally {
    closeSync(file)
  }
}
