/** The SHA-256 (hex) of bytes or of a text in UTF-8. */
import { createHash } from 'node:crypto'

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** A hash as a paper shows it: in groups of eight, which a line may break between and an eye can follow. */
export function groupedHash(hash: string): string {
  return hash.replaceAll(/(.{8})(?=.)/gu, '$1 ')
}
