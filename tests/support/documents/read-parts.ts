/** Hand-written Word files read back: paragraphs and tables of the body as tests want them. */
import { openPackage } from '../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../electron/documents/read/index.ts'
import type { ReadBlock, ReadDocument, ReadParagraph, ReadRun, ReadTable } from '../../../electron/documents/read/index.ts'
import { wordFile } from './package-builder.ts'
import type { WordParts } from './package-builder.ts'

export async function readParts(parts: WordParts): Promise<ReadDocument> {
  return readDocument(await openPackage(wordFile(parts)))
}

/** Paragraphs of blocks in order, those in tables too. */
export function paragraphsOf(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))))
}

export function tablesOf(blocks: readonly ReadBlock[]): readonly ReadTable[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [] : [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => tablesOf(cell.blocks)))])
}

/** Paragraphs of the body of a hand-written file. */
export async function paragraphs(body: string, parts: WordParts = {}): Promise<readonly ReadParagraph[]> {
  return paragraphsOf((await readParts({ ...parts, body })).blocks)
}

/** First paragraph; throws where there is none. */
export async function paragraph(body: string, parts: WordParts = {}): Promise<ReadParagraph> {
  const [first] = await paragraphs(body, parts)
  if (first === undefined) throw new Error('no paragraph')
  return first
}

/** First run of the first paragraph. */
export async function run(body: string, parts: WordParts = {}): Promise<ReadRun> {
  const [first] = (await paragraph(body, parts)).runs
  if (first === undefined) throw new Error('no run')
  return first
}

/** A paragraph of one run. */
export function p(text: string, pPr = '', rPr = ''): string {
  return `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A style: `style('paragraph', 'Body', …)`. */
export function style(type: string, id: string, inside: string, attributes = ''): string {
  return `<w:style w:type="${type}" w:styleId="${id}" ${attributes}><w:name w:val="${id}"/>${inside}</w:style>`
}
