/** What the tests of mending share: open, mend, read again, and say what a reader sees. */
import { mend } from '../../../../electron/documents/mend/index.ts'
import type { Change, Mended, MendOptions } from '../../../../electron/documents/mend/index.ts'
import { openPackage } from '../../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../../electron/documents/read/index.ts'
import type { ReadBlock, ReadDocument, ReadParagraph } from '../../../../electron/documents/read/index.ts'

export const signed = { author: 'Văn phòng', at: '2026-11-05T08:00:00Z' } as const
export const body = 'word/document.xml'
export const at = (index: number, part: string = body) => ({ part, index })

/** Mends the bytes of a file. */
export async function mended(file: Uint8Array, changes: readonly Change[], options: Partial<MendOptions> = {}): Promise<Mended> {
  return mend(await openPackage(file), changes, { tracked: false, ...signed, ...options })
}

export async function read(file: Uint8Array): Promise<ReadDocument> {
  return readDocument(await openPackage(file))
}

/** Text of a part of the package. */
export async function partOf(file: Uint8Array, part: string = body): Promise<string> {
  const bytes = (await openPackage(file)).bytes(part)
  return bytes === null ? '' : new TextDecoder().decode(bytes)
}

/** All paragraphs of a story in order, those in tables too. */
export function paragraphsOf(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))))
}

/** The paragraph that says `text`; an error says what is there. */
export function saying(document: ReadDocument, text: string): ReadParagraph {
  const all = paragraphsOf(document.blocks)
  const found = all.find((paragraph) => paragraph.text === text)
  if (found === undefined) throw new Error(`nothing says ${text}: ${all.map((paragraph) => paragraph.text).join(' | ')}`)
  return found
}

/** One character with all of its look; runs that merely part one look into two are the same. */
function letters(paragraph: ReadParagraph): readonly unknown[] {
  return paragraph.runs.flatMap(({ text, start: _start, ...look }) => [...text].map((letter) => [letter, look]))
}

/** What a reader sees of a file: texts, looks, pages, headers; not addresses, which marks move. */
export function seen(document: ReadDocument): unknown {
  const paragraph = ({ ref: _ref, runs: _runs, ...rest }: ReadParagraph, all: ReadParagraph): unknown => ({ ...rest, letters: letters(all) })
  const story = (blocks: readonly ReadBlock[]): unknown => paragraphsOf(blocks).map((each) => paragraph(each, each))
  return {
    blocks: story(document.blocks),
    sections: document.sections.map(({ headersAndFooters, ...section }) => ({
      ...section, headersAndFooters: headersAndFooters.map(({ part: _part, blocks, ...rest }) => ({ ...rest, blocks: story(blocks) })),
    })),
    footnotes: document.footnotes.map((each) => paragraph(each, each)), settings: document.settings, properties: document.properties,
  }
}

/** Mends clean and tracked, holds both against each other as a reader sees them, and gives both. */
export async function bothWays(file: Uint8Array, changes: readonly Change[]): Promise<{ readonly clean: Mended, readonly tracked: Mended, readonly sameToReader: readonly [unknown, unknown] }> {
  const [clean, tracked] = [await mended(file, changes), await mended(file, changes, { tracked: true })]
  return { clean, tracked, sameToReader: [seen(await read(clean.bytes)), seen(await read(tracked.bytes))] }
}
