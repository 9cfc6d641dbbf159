/** An opened .docx or .xlsx: its parts as bytes and trees. Nothing of it touches the disk. */
import type { Document } from '@xmldom/xmldom'
import type { Relationship } from './relationships.ts'

/** Methods throw a fault (`DOCX_BROKEN`, `DOCX_TOO_LARGE`) when the part asked for is damaged or beyond the limits. */
export interface OfficePackage {
  readonly kind: 'docx' | 'xlsx'
  /** `word/document.xml`, as the package itself names it. */
  readonly mainPart: string
  /** Names of all parts in the order of the file, without a leading slash. */
  readonly parts: readonly string[]
  /** The tree of a part, the same at each call; null: there is no such part. */
  xml(part: string): Document | null
  /** The bytes of a part as stored; null: there is no such part. */
  bytes(part: string): Uint8Array | null
  /** What a part points to; `''` for the package itself. */
  relationships(part: string): readonly Relationship[]
}
