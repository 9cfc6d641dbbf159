/** What a file is by its first bytes, and whether it came whole as far as its end can tell. Pure. */
import type { AttachmentKind } from '../../shared/domain/attachment.ts'

/** `office`: a package that must be opened to tell Word from Excel. */
type Looks = Exclude<AttachmentKind, 'docx' | 'xlsx'> | 'office'

const heads: readonly (readonly [Looks, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2D]], ['png', [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]], ['jpeg', [0xFF, 0xD8, 0xFF]],
  ['tiff', [0x49, 0x49, 0x2A, 0x00]], ['tiff', [0x4D, 0x4D, 0x00, 0x2A]], ['office', [0x50, 0x4B, 0x03, 0x04]],
]

/** Null: none of those that may be kept. */
export function attachmentKind(bytes: Uint8Array): Looks | null {
  return heads.find(([, head]) => head.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

/** How far from the end the closing mark of a whole file stands at most: some scanners write a few bytes after it. */
const tail = 2048

/** A file cut off while it was copied lacks its end. Only for kinds that have a closing mark. */
export function isCutOff(kind: Looks, bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-tail)
  switch (kind) {
    case 'pdf': return !end.includes('%%EOF')
    case 'png': return !end.includes('IEND')
    case 'jpeg': return !end.includes(Buffer.from([0xFF, 0xD9]))
    case 'tiff': case 'office': return false
    default: return kind satisfies never
  }
}
