/** What a Word file says and how it looks. */
export { charactersOf } from './inline.ts'
export { isTrackedChange } from './facts.ts'
export { readDocument } from './read.ts'
export type {
  LineSpacing, ParagraphRef, ReadBlock, ReadCell, ReadDocument, ReadHeaderFooter, ReadParagraph, ReadRow, ReadRun, ReadSection, ReadShape, ReadTable,
} from './read-document.ts'
