/** What a Word file says and how it looks. */
export type {
  LineSpacing, ParagraphRef, ReadBlock, ReadCell, ReadDocument, ReadHeaderFooter, ReadParagraph, ReadRow, ReadRun, ReadSection, ReadShape, ReadTable,
} from './read-document.ts'
