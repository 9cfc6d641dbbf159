/** A file laid out for checking: its zones, its paragraphs in order, the form it should have and what the office knows. */
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { ParagraphRef, ReadBlock, ReadDocument, ReadParagraph, ReadTable } from '../../read/index.ts'
import type { ForeignForm } from '../../form/index.ts'
import { styleSheet } from '../../print/index.ts'
import type { ParagraphLook, StyleKey } from '../../print/index.ts'
import type { Zone, ZonedDocument, ZoneId } from '../../zones/index.ts'
import type { CheckFacts } from '../paper.ts'
import type { RunCharsets } from './charset-runs.ts'

/** A paper of the office's own register, by which citations are compared. */
export interface RegisteredPaper {
  readonly kindSymbol: string
  readonly bodySymbol: string
  readonly number: number
  readonly suffix: string
  readonly date: string
  readonly subject: string
}

/** What is known from the office and of the pages. Everything is optional: what is not known is not checked. */
export interface FileCheckFacts extends Omit<CheckFacts, 'signerAuthorised'> {
  /** Full names of the people who may sign this kind for this body on the paper's date. */
  readonly signers?: readonly string[]
  /** Names of the office's bodies with their time; `to` null: still active. */
  readonly bodies?: readonly { readonly name: string, readonly from: string, readonly to: string | null }[]
  /** The office's register. A citation of one of `bodySymbols` that is not among `papers` is unknown. */
  readonly citations?: { readonly bodySymbols: readonly string[], readonly papers: readonly RegisteredPaper[] }
  /** The State's form as marks to recognise; absent: mix-ups of the two forms are not summed up. */
  readonly foreign?: ForeignForm
  /** Pages as rendered: their count, and the page (from 1) on which a paragraph begins. */
  readonly pages?: { readonly count: number, readonly pageOf: (ref: ParagraphRef) => number | null }
  /** The paper is to be printed on both sides. */
  readonly twoSided?: boolean
  /** A network connection is active on this machine. */
  readonly networkActive?: boolean
  /** The tracked changes and comments in the file are the program's own, just asked for: they are not named as left over. */
  readonly underReview?: boolean
  /** Name of the file, without folder. */
  readonly fileName?: string
}

/** Zones of the running text: paragraphs with the line pitch, gaps and first line of the form. */
export const runningZones = ['basis', 'article', 'clause', 'point', 'heading1', 'heading2', 'heading3', 'heading4', 'body', 'item'] as const satisfies readonly ZoneId[]
export const headingZones = ['divisionLabel', 'divisionTitle', 'heading1', 'heading2', 'heading3', 'heading4'] as const satisfies readonly ZoneId[]

export interface FilePaper {
  readonly zoned: ZonedDocument
  readonly form: ResolvedForm
  readonly facts: FileCheckFacts
  /** How our own papers of this form look, by style. */
  readonly looks: ReadonlyMap<StyleKey, ParagraphLook>
  readonly zones: readonly Zone[]
  /** Every paragraph of the body in order, those of cells and text boxes too. */
  readonly paragraphs: readonly ReadParagraph[]
  /** Paragraphs of headers, footers and footnotes. */
  readonly outside: readonly ReadParagraph[]
  readonly charsets: RunCharsets
  readonly kind: DocumentKind | null
  readonly date: string | null
  /** Zone by its id; the first of several. */
  readonly one: (id: ZoneId) => Zone | undefined
  readonly all: (...ids: readonly ZoneId[]) => readonly Zone[]
}

export function layOutFile(zoned: ZonedDocument, form: ResolvedForm, facts: FileCheckFacts, charsets: RunCharsets): FilePaper {
  const byId = Map.groupBy(zoned.zones, ({ id }) => id)
  const { read } = zoned
  const [paragraphs, outside] = [read.blocks.flatMap(paragraphsOf), outsideOf(read)]
  return {
    zoned, form, facts, looks: styleSheet(form), zones: zoned.zones, kind: zoned.kind?.id ?? null, date: zoned.date, paragraphs, outside,
    charsets,
    one: (id) => byId.get(id)?.[0],
    all: (...ids) => ids.length === 1 ? byId.get(ids[0] ?? 'empty') ?? [] : zoned.zones.filter(({ id }) => ids.includes(id)),
  }
}

/** Paragraphs of headers, footers and footnotes; a header that several sections share counts once. */
function outsideOf(read: ReadDocument): readonly ReadParagraph[] {
  const headers = new Map(read.sections.flatMap(({ headersAndFooters }) => headersAndFooters.map((one) => [one.part, one.blocks] as const)))
  return [...[...headers.values()].flatMap((blocks) => blocks.flatMap(paragraphsOf)), ...read.footnotes]
}

/** Every paragraph of a file. */
export function paragraphsIn(read: ReadDocument): readonly ReadParagraph[] {
  return [...read.blocks.flatMap(paragraphsOf), ...outsideOf(read)]
}

/** Is a third of the letters or more written for an old font? Loose marks are Unicode and read well. */
export function isLegacyPaper({ paragraphs, charsets }: FilePaper): boolean {
  const letters = (text: string): number => text.replaceAll(/\s/gu, '').length
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs)
  const legacy = runs.filter((run) => (charsets.get(run)?.charset ?? 'decomposed') !== 'decomposed').reduce((sum, { text }) => sum + letters(text), 0)
  return legacy > 0 && legacy * 3 >= runs.reduce((sum, { text }) => sum + letters(text), 0)
}

/** All paragraphs of a block, cell by cell. */
export function paragraphsOf(block: ReadBlock): readonly ReadParagraph[] {
  return block.kind === 'paragraph' ? [block] : cellsOf(block).flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))
}

function cellsOf(table: ReadTable): readonly { readonly blocks: readonly ReadBlock[] }[] {
  return table.rows.flatMap(({ cells }) => cells)
}

/** Is it a kind with a type line and a subject of its own in the rules (not a slip)? */
export function isNamedKind(kind: DocumentKind | null): boolean {
  return kind !== null && documentKinds[kind].hasTypeLine && documentKinds[kind].group !== 'slip'
}

/** Has the paragraph nothing but this zone? */
export function isWhole(zone: Zone): boolean {
  const { text } = zone.paragraph
  return text.slice(0, zone.from).trim() === '' && text.slice(zone.to).trim() === ''
}

/** Text in one line with single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
