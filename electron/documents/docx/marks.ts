/** Bookmarks around the words of single paragraphs, so that each is known again after the file was worked on in Word. Names that begin with `_` are hidden there. */
import type { PrintedParagraph } from '../print/index.ts'
import { escapeAttribute } from './xml.ts'

/** `number` tells the bookmarks of one file apart, from 0; `name` is at most 40 letters, digits and `_`. */
export interface ParagraphMark { readonly number: number, readonly name: string }

/** Paragraphs by identity: the very objects that are printed. */
export type ParagraphMarks = ReadonlyMap<PrintedParagraph, ParagraphMark>

export const noMarks: ParagraphMarks = new Map()

/** The inside of a paragraph between the two ends of its bookmark. */
export function bookmarked({ number, name }: ParagraphMark, inside: string): string {
  return `<w:bookmarkStart w:id="${number}" w:name="${escapeAttribute(name)}"/>${inside}<w:bookmarkEnd w:id="${number}"/>`
}
