/**
 * The text of a file kept with a record (.docx, .xlsx, .pdf), for the index alone. Files come from anyone: size, pages, length
 * and time are bounded, nothing outside the file is followed, no script runs. What cannot be read has no words and stops nothing.
 */
import { mediaTypes } from '../blobs/index.ts'
import type { MediaType } from '../blobs/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import { readDocument } from '../documents/read/index.ts'
import type { ReadBlock } from '../documents/read/index.ts'
import { workbookOf } from '../documents/sheets/index.ts'
import type { PdfLimits } from './pdf-pages.ts'
import { pdfText } from './pdf-text.ts'

export type AttachmentLimits = PdfLimits & { readonly bytes: number }

export const attachmentLimits: AttachmentLimits = {
  /** Larger files are known by name only. */
  bytes: 40 * 1024 * 1024,
  pages: 300,
  /** UTF-16 units kept of one file. */
  characters: 400_000,
  /** For all pages of a PDF together; what was read by then is kept. */
  milliseconds: 8000,
}

/** '' for pictures, and for what is broken, locked, too large or takes too long. NFC. */
export async function attachmentText(bytes: Uint8Array, mediaType: MediaType, limits: AttachmentLimits = attachmentLimits): Promise<string> {
  if (bytes.byteLength > limits.bytes) return ''
  try {
    return (await textOf(bytes, mediaType, limits)).slice(0, limits.characters).normalize('NFC')
  } catch {
    return '' // the file is kept and can be opened; only its words cannot be found
  }
}

async function textOf(bytes: Uint8Array, mediaType: MediaType, limits: AttachmentLimits): Promise<string> {
  switch (mediaType) {
    case mediaTypes.docx: return blocksText(readDocument(await openPackage(bytes)).blocks)
    case mediaTypes.xlsx: return workbookOf(await openPackage(bytes)).sheets.filter(({ visibility }) => visibility === 'visible').map(({ name, cells }) => [name, ...cells.map(({ text }) => text)].join('\n')).join('\n')
    case mediaTypes.pdf: return pdfText(bytes, limits)
    default: return ''
  }
}

function blocksText(blocks: readonly ReadBlock[]): string {
  return blocks.map((block) => block.kind === 'paragraph' ? block.text : block.rows.flatMap(({ cells }) => cells.map((cell) => blocksText(cell.blocks))).join('\n')).join('\n')
}
