/**
 * Files as the reader gives them, made from a compact description: `readOf([para('KẾ HOẠCH', { align: 'centre', bold: true })])`.
 * What is not said looks like a plain paper: A4, Times New Roman 14, left, no indents. Names and facts are the test's own.
 */
import type {
  ReadBlock, ReadCell, ReadDocument, ReadParagraph, ReadRun, ReadSection, ReadShape, ReadTable,
} from '../../../electron/documents/read/index.ts'

/** Look of words; `size` in points. */
export interface RunSpec {
  readonly font?: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly caps?: boolean
  readonly colour?: string
  readonly hidden?: boolean
  readonly field?: string
}
export interface ParagraphSpec extends RunSpec {
  readonly align?: ReadParagraph['align']
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  readonly line?: ReadParagraph['line']
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly topBorder?: boolean
  readonly bottomBorder?: boolean
  readonly tabs?: ReadParagraph['tabStops']
  readonly style?: string
  readonly outline?: number
  readonly numbering?: string
  readonly shapes?: readonly ReadShape[]
}
/** Words with a look of their own: `['T/M BAN THƯỜNG VỤ', { bold: true }]`. */
export type Words = string | readonly (string | readonly [string, RunSpec])[]

export type NodeSpec =
  | string
  | { readonly type: 'para', readonly words: Words, readonly look: ParagraphSpec }
  | { readonly type: 'table', readonly rows: readonly (readonly CellSpec[])[], readonly look: TableSpec }
  | { readonly type: 'textBox', readonly nodes: readonly NodeSpec[] }
  | { readonly type: 'section', readonly look: Partial<ReadSection> }
/** A cell: its nodes, or one paragraph's words; with `columns`/`rows` when it covers more than one. */
export type CellSpec = string | readonly NodeSpec[] | { readonly nodes: readonly NodeSpec[], readonly columns?: number, readonly rows?: number }
export interface TableSpec { readonly ruled?: boolean, readonly widths?: readonly number[], readonly headerRows?: number }

export function para(words: Words, look: ParagraphSpec = {}): NodeSpec { return { type: 'para', words, look } }
/** Centred. */
export function mid(words: Words, look: ParagraphSpec = {}): NodeSpec { return para(words, { align: 'centre', ...look }) }
export function table(rows: readonly (readonly CellSpec[])[], look: TableSpec = {}): NodeSpec { return { type: 'table', rows, look } }
/** A floating box, hung on an empty paragraph. */
export function textBox(nodes: readonly NodeSpec[]): NodeSpec { return { type: 'textBox', nodes } }
/** A new section begins: what follows stands on a new page unless `start` says else. */
export function section(look: Partial<ReadSection> = {}): NodeSpec { return { type: 'section', look } }
/** A drawn line of this length. */
export function drawnLine(widthPt: number, strokePt = 0.75): ReadShape {
  return { kind: 'line', widthPt, heightPt: 0, strokePt, colour: '000000', dashed: false, target: null }
}

const mm = 72 / 25.4
/** A4 portrait with the Party's margins; numbers from the second page are the test's to add. */
export const plainSection: ReadSection = {
  widthPt: 210 * mm, heightPt: 297 * mm, orientation: 'portrait', topPt: 20 * mm, bottomPt: 20 * mm, leftPt: 30 * mm, rightPt: 15 * mm,
  gutterPt: 0, headerPt: 10 * mm, footerPt: 10 * mm, differentFirstPage: false, firstPageNumber: null, numberFormat: 'decimal',
  start: 'nextPage', columns: 1, headersAndFooters: [],
}

/** The file whose body holds the nodes. `more` replaces parts of the document (footnotes, settings, sections …). */
export function readOf(nodes: readonly NodeSpec[], more: Partial<ReadDocument> = {}): ReadDocument {
  const making: Making = { paragraphs: 0, tables: 0, textBoxes: 0, sections: [plainSection] }
  const blocks = blocksOf(nodes, making, null, null)
  return {
    sections: making.sections, blocks, footnotes: [],
    settings: { mirrorMargins: false, differentOddEven: false, compatibilityMode: 15, protected: false },
    properties: { creator: '', lastModifiedBy: '', company: '', template: '' },
    trackedChanges: false, comments: 0, externalTargets: [],
    ...more,
  }
}

interface Making { paragraphs: number, tables: number, textBoxes: number, readonly sections: ReadSection[] }

function blocksOf(nodes: readonly NodeSpec[], making: Making, cell: ReadParagraph['cell'], box: number | null): readonly ReadBlock[] {
  return nodes.flatMap((node): readonly ReadBlock[] => {
    if (typeof node === 'string') return [paragraphOf(node, {}, making, cell, box)]
    switch (node.type) {
      case 'para': return [paragraphOf(node.words, node.look, making, cell, box)]
      case 'table': return [tableOf(node.rows, node.look, making, cell, box)]
      case 'textBox': {
        const holder = paragraphOf('', {}, making, cell, box)
        return [holder, ...blocksOf(node.nodes, making, cell, making.textBoxes++)]
      }
      case 'section': { making.sections.push({ ...plainSection, ...node.look }); return [] }
    }
  })
}

function tableOf(
  rows: readonly (readonly CellSpec[])[], look: TableSpec, making: Making, outer: ReadParagraph['cell'], box: number | null,
): ReadTable {
  const index = making.tables++
  const count = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell).columns, 0)))
  const gridPt = look.widths ?? Array.from({ length: count }, () => 165 * mm / count)
  const built = rows.map((row, rowIndex) => {
    let column = 0
    const cells = row.map((cell): ReadCell => {
      const { nodes, columns, rows: covered } = spanOf(cell)
      const at = { table: index, row: rowIndex, column, depth: (outer?.depth ?? 0) + 1 }
      const widthPt = gridPt.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
      column += columns
      return { column: at.column, columns, rows: covered, widthPt, blocks: blocksOf(nodes.length === 0 ? [''] : nodes, making, at, box) }
    })
    return { header: rowIndex < (look.headerRows ?? 0), mayBreak: true, cells }
  })
  return {
    kind: 'table', index, part: 'word/document.xml', section: making.sections.length - 1, gridPt, widthPt: null, indentPt: 0,
    ruled: look.ruled ?? false, fixedLayout: true, rows: built,
  }
}

function spanOf(cell: CellSpec): { readonly nodes: readonly NodeSpec[], readonly columns: number, readonly rows: number } {
  if (typeof cell === 'string') return { nodes: [cell], columns: 1, rows: 1 }
  if (!('nodes' in cell)) return { nodes: cell, columns: 1, rows: 1 }
  return { nodes: cell.nodes, columns: cell.columns ?? 1, rows: cell.rows ?? 1 }
}

function paragraphOf(words: Words, look: ParagraphSpec, making: Making, cell: ReadParagraph['cell'], box: number | null): ReadParagraph {
  let start = 0
  const runs = (typeof words === 'string' ? [words] : words).flatMap((part): readonly ReadRun[] => {
    const [text, own] = typeof part === 'string' ? [part, {}] : part
    if (text === '') return []
    const run = runOf(text, start, { ...look, ...own })
    start += text.length
    return [run]
  })
  return {
    kind: 'paragraph', ref: { part: 'word/document.xml', index: making.paragraphs++ }, section: making.sections.length - 1,
    text: runs.map((run) => run.text).join(''), runs, numbering: look.numbering ?? '', align: look.align ?? 'left',
    leftPt: look.left ?? 0, rightPt: look.right ?? 0, firstLinePt: look.firstLine ?? 0, beforePt: look.before ?? 0, afterPt: look.after ?? 0,
    contextualSpacing: false, line: look.line ?? { rule: 'multiple', lines: 1 }, keepNext: look.keepNext ?? false, keepLines: false,
    pageBreakBefore: look.pageBreakBefore ?? false,
    borders: { top: look.topBorder ?? false, bottom: look.bottomBorder ?? false, left: false, right: false },
    tabStops: look.tabs ?? [], styleId: look.style ?? null, styleName: look.style ?? null, outlineLevel: look.outline ?? null,
    shapes: look.shapes ?? [], markSizePt: look.size ?? 14, cell, textBox: box,
  }
}

function runOf(text: string, start: number, look: RunSpec): ReadRun {
  const font = look.font ?? 'Times New Roman'
  return {
    text, start, font, fonts: { ascii: font, hAnsi: font, eastAsia: font, cs: font }, sizePt: look.size ?? 14,
    bold: look.bold ?? false, italic: look.italic ?? false, underline: look.underline === true ? 'single' : null, caps: look.caps ?? false,
    smallCaps: false, strike: false, hidden: look.hidden ?? false, colour: look.colour ?? null, highlight: null, position: 'baseline',
    field: look.field ?? null, styleId: null,
  }
}
