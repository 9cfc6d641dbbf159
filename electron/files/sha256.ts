/** The SHA-256 (hex) of bytes or of a text in UTF-8. */
import { createHash } from 'node:crypto'

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
