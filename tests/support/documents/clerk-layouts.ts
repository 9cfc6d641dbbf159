/** How clerks lay out the head and the signatures: with tabs, spaces, one table for all, text boxes, one paragraph under the other. */
import type { OfficePackage } from '../../../electron/documents/ooxml/index.ts'
import type { ZonedDocument, ZoneId } from '../../../electron/documents/zones/index.ts'
import { looseBlocks, looseFile } from './loose-file.ts'
import type { LooseBlock, LooseLook, LooseParagraph, LooseRun, LooseTable } from './loose-file.ts'

/** One line of one side: its words, and what is drawn with it. */
interface Line { readonly runs: readonly LooseRun[], readonly drawn: string }
type Side = readonly LooseParagraph[]
/** Rows of the head or the foot, each with its left and right side. */
type Rows = readonly { readonly left: Side, readonly right: Side }[]

const textWidthPt = 467.7
const plain: LooseLook = {
  align: 'left', leftPt: 0, rightPt: 0, firstLinePt: 0, beforePt: 0, afterPt: 0, line: { rule: 'exact', pt: 17 }, keepNext: false, pageBreakBefore: false, tabStops: [], markSizePt: 14,
}
const typed: LooseRun = { text: '', font: 'Times New Roman', sizePt: 14, bold: false, italic: false, underline: null, caps: false, colour: null, position: 'baseline', field: null }

const widthOf = ({ runs }: Line): number => runs.reduce((sum, { text }) => sum + text.length, 0)

/** A side as single lines: breaks inside a paragraph become lines of their own. */
function linesOf(side: Side): readonly Line[] {
  return side.flatMap(({ runs, drawn }) => {
    const lines: LooseRun[][] = [[]]
    for (const run of runs) {
      for (const [index, text] of run.text.split('\n').entries()) {
        if (index > 0) lines.push([])
        if (text !== '') lines.at(-1)?.push({ ...run, text })
      }
    }
    return lines.map((some, index) => ({ runs: some, drawn: index === lines.length - 1 ? drawn : '' }))
  })
}

type Join = (left: Line, right: Line) => { readonly look: LooseLook, readonly runs: readonly LooseRun[] }

function sideBySide(rows: Rows, join: Join): readonly LooseParagraph[] {
  return rows.flatMap(({ left, right }) => {
    const [one, other] = [linesOf(left), linesOf(right)]
    return Array.from({ length: Math.max(one.length, other.length) }, (_, index): LooseParagraph => {
      const [first, second] = [one[index] ?? { runs: [], drawn: '' }, other[index] ?? { runs: [], drawn: '' }]
      return { kind: 'paragraph', ...join(first, second), drawn: first.drawn + second.drawn, section: 0, from: null }
    })
  })
}

const headTabs: Join = (left, right) => ({
  look: { ...plain, tabStops: [{ atPt: 105, align: 'centre' }, { atPt: 340, align: 'centre' }] },
  runs: [{ ...typed, text: '\t' }, ...left.runs, ...right.runs.length === 0 ? [] : [{ ...typed, text: '\t' }, ...right.runs]],
})
const footTabs: Join = (left, right) => ({
  look: { ...plain, tabStops: [{ atPt: 350, align: 'centre' }] }, runs: [...left.runs, ...right.runs.length === 0 ? [] : [{ ...typed, text: '\t' }, ...right.runs]],
})
/** Two signatures side by side: the left one is pushed in as well. */
const pairTabs: Join = (left, right) => ({
  look: { ...plain, tabStops: [{ atPt: 115, align: 'centre' }, { atPt: 350, align: 'centre' }] }, runs: headTabs(left, right).runs,
})
const bySpaces: Join = (left, right) => ({
  look: plain, runs: [...left.runs, ...right.runs.length === 0 ? [] : [{ ...typed, text: ' '.repeat(Math.max(6, 46 - widthOf(left))) }, ...right.runs]],
})

/** Head and foot taken apart from the rest of the paper. */
interface Parts { readonly head: Rows, readonly between: readonly LooseBlock[], readonly foot: Rows, readonly pair: boolean, readonly after: readonly LooseBlock[], readonly tables: { readonly head: LooseTable, readonly foot: LooseTable } }

const signing: readonly ZoneId[] = ['signingAuthority', 'signatureRole', 'post', 'fullName', 'recipientsLabel']

function partsOf(blocks: readonly LooseBlock[], zoned: ZonedDocument): Parts {
  const zonesAt = (block: LooseBlock): readonly ZoneId[] => paragraphsIn(block).flatMap(({ from }) => zoned.zones.filter(({ paragraph }) => paragraph === from).map(({ id }) => id))
  const at = (ids: readonly ZoneId[]): number => blocks.findIndex((block) => block.kind === 'table' && zonesAt(block).some((id) => ids.includes(id)))
  const [first, last] = [at(['partyTitle']), at(signing)]
  const [head, foot] = [blocks[first], blocks[last]]
  if (head?.kind !== 'table' || foot?.kind !== 'table' || first !== 0) throw new Error('the paper has no head or no foot in a table')
  const rows = (table: LooseTable): Rows => table.rows.map(({ cells }) => ({ left: cells[0]?.blocks.filter(isParagraph) ?? [], right: cells.at(-1)?.blocks.filter(isParagraph) ?? [] }))
  const ids = zonesAt(foot)
  return { head: rows(head), between: blocks.slice(1, last), foot: rows(foot), pair: ids.filter((id) => id === 'fullName').length > 1, after: blocks.slice(last + 1), tables: { head, foot } }
}

const isParagraph = (block: LooseBlock): block is LooseParagraph => block.kind === 'paragraph'

function paragraphsIn(block: LooseBlock): readonly LooseParagraph[] {
  switch (block.kind) {
    case 'paragraph': return [block]
    case 'table': return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)))
    case 'boxes': return block.boxes.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn))
  }
}

/** One paragraph under the other, the right side pushed over by its alignment. */
function stacked(side: Side, look: Partial<LooseLook>): readonly LooseParagraph[] {
  return side.filter(({ runs, drawn }) => runs.length > 0 || drawn !== '').map((paragraph) => ({ ...paragraph, look: { ...paragraph.look, ...look } }))
}

/** The whole paper in the cells of one table; what stands on other sheets stays behind it. */
function inOneTable({ tables, between, after }: Parts): readonly LooseBlock[] {
  const own = after.filter(({ section }) => section === 0)
  const grid = [200, textWidthPt - 200]
  const regrid = ({ rows }: LooseTable): LooseTable['rows'] => rows.map((row) => ({ ...row, cells: row.cells.map((cell, index) => ({ ...cell, column: index, columns: 1, widthPt: grid[index] ?? 0 })) }))
  const wide = (blocks: readonly LooseBlock[]): LooseTable['rows'] => blocks.length === 0 ? [] : [{ header: false, cells: [{ column: 0, columns: 2, rows: 1, widthPt: textWidthPt, blocks }] }]
  const end: LooseParagraph = { kind: 'paragraph', look: { ...plain, line: { rule: 'exact', pt: 1 } }, runs: [], drawn: '', section: 0, from: null }
  return [{ kind: 'table', section: 0, gridPt: grid, ruled: false, rows: [...regrid(tables.head), ...wide(between), ...regrid(tables.foot), ...wide(own.filter((block) => paragraphsIn(block).some(({ runs }) => runs.length > 0)))] }, end, ...after.slice(own.length)]
}

function inBoxes(rows: Rows, heightPt: number): readonly LooseBlock[] {
  const side = (which: 'left' | 'right'): Side => rows.flatMap((row) => row[which])
  return [{ kind: 'boxes', section: 0, heightPt, boxes: [{ leftPt: 0, widthPt: 210, blocks: side('left') }, { leftPt: 218, widthPt: 249, blocks: side('right') }] }]
}

type Arrange = (parts: Parts) => readonly LooseBlock[]
const footByTabs = (parts: Parts): readonly LooseBlock[] => parts.pair
  ? [...sideBySide(parts.foot.slice(0, -1), pairTabs), ...sideBySide(parts.foot.slice(-1), footTabs)] : sideBySide(parts.foot, footTabs)

/** The layouts, from clean to untidy. `direct` keeps the tables of ours and only loses the styles. */
export const clerkLayouts = {
  direct: ({ tables, between, after }) => [tables.head, ...between, tables.foot, ...after],
  tabs: (parts) => [...sideBySide(parts.head, headTabs), ...parts.between, ...footByTabs(parts), ...parts.after],
  spaces: (parts) => [...sideBySide(parts.head, bySpaces), ...parts.between, ...sideBySide(parts.foot, bySpaces), ...parts.after],
  oneTable: inOneTable,
  textBoxes: (parts) => [...inBoxes(parts.head, 110), ...parts.between, ...inBoxes(parts.foot, 170), ...parts.after],
  paragraphs: (parts) => [
    ...stacked(parts.head.flatMap(({ right }) => right), { align: 'right' }), ...stacked(parts.head.flatMap(({ left }) => left), { align: 'left' }), ...parts.between,
    ...stacked(parts.foot.flatMap(({ right }) => right), { align: 'left', leftPt: 250 }), ...stacked(parts.foot.flatMap(({ left }) => left), { align: 'left' }), ...parts.after,
  ],
  signaturesByTabs: (parts) => [parts.tables.head, ...parts.between, ...footByTabs(parts), ...parts.after],
  oneRow: ({ head, tables, between, after }) => [
    { ...tables.head, rows: [{ header: false, cells: (tables.head.rows[0]?.cells ?? []).map((cell, index) => ({ ...cell, rows: 1, blocks: head.flatMap((row) => index === 0 ? row.left : row.right) })) }] }, ...between, tables.foot, ...after,
  ],
} as const satisfies Readonly<Record<string, Arrange>>
export type ClerkLayout = keyof typeof clerkLayouts

/** The paper in another hand's layout; its words and their look stay. */
export function laidOut(layout: ClerkLayout, zoned: ZonedDocument, pkg: OfficePackage): Uint8Array {
  return looseFile(zoned.read, clerkLayouts[layout](partsOf(looseBlocks(zoned.read, pkg), zoned)))
}
