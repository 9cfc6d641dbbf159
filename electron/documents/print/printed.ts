/**
 * The printable form of a paper: what stands on the sheets, in order, with every word, number, separator and end mark
 * already in place. Both emitters (Word, typst) are thin over it, so that the two outputs cannot differ in words.
 *
 * Nothing here has a size or a font: a paragraph names its style ({@link StyleKey}); the styles are values too
 * (`style-sheet.ts`), made from the resolved form.
 */
import type { ChartContent } from '../../../shared/document/chart.ts'
import type { ComponentId } from '../../../shared/document/form.ts'
import type { ChartLayout } from './chart-places.ts'
import type { ImageRole, PngImage } from './png.ts'

/** Styles that are not a component of the form but a variant of one, so that Word needs no direct formatting. */
export const variantStyles = [
  'addresseeLine', 'recipientLong', 'runInArticle', 'runIn1', 'runIn2', 'runIn3', 'runIn4',
  'tableCellCentre', 'tableCellRight', 'tableTotal', 'tableTotalCentre', 'tableTotalRight', 'tableEnd', 'chart', 'headGap', 'signatureGap', 'sectionEnd',
  'deliverBy', 'copyNumber', 'copyMark', 'fullRule', 'certification',
] as const

/** Id of a paragraph style, the same in Word and in typst. */
export type StyleKey = ComponentId | (typeof variantStyles)[number]

/** Words of one look. `strong`/`emphasis` add to the paragraph's style (character styles in Word). */
export interface PrintedRun {
  /** `\n` ends a line inside the paragraph (long names in the letterhead only). */
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
}

export interface PrintedParagraph {
  readonly kind: 'paragraph'
  readonly style: StyleKey
  readonly runs: readonly PrintedRun[]
  /** Id of the model's block the words come from; null for components outside the body. */
  readonly blockId: string | null
  /** Stays on the page of what follows, beyond what the style itself says (text above the signatures). */
  readonly keepNext?: boolean
  /** The drawn line under the Party's title hangs on this paragraph. */
  readonly titleLine?: boolean
  /** Pictures hung on this paragraph, over the text. */
  readonly images?: readonly PrintedImage[]
}

/** A picture's place: from the left edge of its column and the top of its paragraph. */
export interface PrintedImage {
  readonly role: ImageRole
  readonly leftMm: number, readonly topMm: number, readonly widthMm: number, readonly heightMm: number
}

/** A cell of a ruled table. `column` is the first grid column it covers. */
export interface PrintedCell {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly paragraphs: readonly PrintedParagraph[]
}

/** A ruled table. `widthsMm` add up to the width of the text; every grid place is covered by exactly one cell. */
export interface PrintedTable {
  readonly kind: 'table'
  readonly blockId: string | null
  readonly widthsMm: readonly number[]
  readonly headerRows: number
  readonly rows: readonly (readonly PrintedCell[])[]
  /** Rows taller than a page, the only ones that break across pages. */
  readonly breakingRows: readonly number[]
  /** Rows on the page of the row under them. */
  readonly keptRows: readonly number[]
  /** The last row stays with what follows. */
  readonly keepNext?: boolean
}

/** Paragraphs side by side without rules: letterhead, addressees, recipients and signatures. */
export interface PrintedColumns {
  readonly kind: 'columns'
  readonly role: 'letterhead' | 'addressees' | 'signatures'
  readonly widthsMm: readonly number[]
  /** rows › columns › paragraphs. A row never breaks across pages, unless it must. */
  readonly rows: readonly (readonly (readonly PrintedParagraph[])[])[]
  /** All rows stay on one page. */
  readonly together: boolean
  /** true: taller than a page, so its rows break. */
  readonly breaks: boolean
}

/** A chart in a line of its own, in the style `chart`. Word draws it from `content`, typst from `layout`; sizes are one. */
export interface PrintedChart {
  readonly kind: 'chart'
  readonly blockId: string | null
  readonly content: ChartContent
  readonly layout: ChartLayout
  /** Its name in Word ("Biểu đồ 1") and what it shows, in words. */
  readonly name: string
  readonly words: string
  readonly keepNext?: boolean
}

export type PrintedNode = PrintedParagraph | PrintedTable | PrintedColumns | PrintedChart

/** Sheets of one direction with page numbers of their own: the paper itself, each attached text, each appendix. */
export interface PrintedSection {
  readonly orientation: 'portrait' | 'landscape'
  readonly showFirstPageNumber: boolean
  readonly nodes: readonly PrintedNode[]
  /** At the foot of the first page, from the distance the page number has at the top; empty: nothing. */
  readonly foot: readonly PrintedParagraph[]
}

export interface PrintedDocument {
  /** For the file's properties: the kind's name and the subject. */
  readonly title: string
  /** For the file's properties: the issuing body. */
  readonly issuer: string
  /** Left and right margins change sides on back sides, and each section begins on a front side. */
  readonly twoSided: boolean
  /** The pictures that paragraphs name by role. */
  readonly images: readonly PngImage[]
  readonly sections: readonly PrintedSection[]
}

/** A paragraph's words without their look. */
export function printedText(paragraph: PrintedParagraph): string {
  return paragraph.runs.map((run) => run.text).join('').replaceAll('\n', ' ')
}

/** All texts of a document from top to bottom, cell by cell; of a chart what it shows in words. */
export function printedTexts({ sections }: PrintedDocument): readonly string[] {
  return sections.flatMap(({ nodes, foot }) => [...nodes, ...foot].flatMap(nodeTexts))
}

function nodeTexts(node: PrintedNode): readonly string[] {
  switch (node.kind) {
    case 'paragraph': return [printedText(node)]
    case 'table': return node.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(printedText)))
    case 'columns': return node.rows.flatMap((row) => row.flatMap((column) => column.map(printedText)))
    case 'chart': return [node.words]
    default: return node satisfies never
  }
}

/** Room kept free left and right inside a ruled cell. */
export const cellRoomMm = 1.5

/** Width of the text in a ruled cell, in millimetres. */
export function cellTextWidthMm(cell: PrintedCell, widthsMm: readonly number[]): number {
  return widthsMm.slice(cell.column, cell.column + cell.columns).reduce((sum, width) => sum + width, -2 * cellRoomMm)
}
