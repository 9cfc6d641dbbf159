/** A read Word file as the plain data the file template draws. Lengths in points. */
import type { ReadBlock, ReadCell, ReadDocument, ReadHeaderFooter, ReadParagraph, ReadRun, ReadSection, ReadTable } from '../../read/index.ts'
import { estimateWidth } from '../../print/index.ts'

/** Stands for the page number in a header's words; typst puts the number in. A private-use letter that no font draws. */
export const pageNumberSign = '\uE000'
/** Height of a single line of Times New Roman, as a multiple of its size (ascent, descent and gap of the font). */
const singleLine = 1.15
/** Word's own tab stops, where a paragraph sets none. */
const defaultTabPt = 36
/** Left and right room in a cell where the file says nothing (Word's default, 0.19 cm). */
const cellRoomPt = 5.4
/** A rule takes its thickness from the row in Word; typst draws it over the edge. */
const rulePt = 0.5
/** No text is set narrower than this, whatever indents a broken file asks for. */
const narrowestPt = 40

/** Space after the last paragraph, carried to what follows it. */
interface Above { after: number }
type Width = number

/** Paragraphs in the order of their marks; `index` in the template's answer counts them. */
export interface FileData {
  readonly fonts: readonly string[]
  readonly sections: readonly object[]
  readonly paragraphs: readonly { readonly paragraph: ReadParagraph, readonly widthPt: number }[]
}

export function fileData(read: ReadDocument, fonts: readonly string[]): FileData {
  const paragraphs: { paragraph: ReadParagraph, widthPt: number }[] = []
  const note = (paragraph: ReadParagraph, widthPt: number): number => paragraphs.push({ paragraph, widthPt }) - 1
  const sections = read.sections.map((section, index) => {
    const width = Math.max(narrowestPt, section.widthPt - section.leftPt - section.rightPt - section.gutterPt)
    return {
      index, width: section.widthPt, height: section.heightPt, top: Math.max(0, section.topPt), bottom: Math.max(0, section.bottomPt),
      left: section.leftPt + section.gutterPt, right: section.rightPt, headerAt: Math.min(section.headerPt, Math.max(0, section.topPt)),
      restart: section.firstPageNumber, firstDiffers: section.differentFirstPage,
      header: marginWords(section, 'header', width, note), footer: marginWords(section, 'footer', width, note),
      nodes: nodesData(read.blocks.filter((block) => block.section === index), width, note),
    }
  })
  return { fonts, sections, paragraphs }
}

type Note = (paragraph: ReadParagraph, widthPt: number) => number

function marginWords({ headersAndFooters }: ReadSection, kind: ReadHeaderFooter['kind'], width: Width, note: Note): object {
  const of = (pages: ReadHeaderFooter['pages']): readonly ReadBlock[] => headersAndFooters.find((each) => each.kind === kind && each.pages === pages)?.blocks ?? []
  return { first: nodesData(of('first'), width, note), rest: nodesData(of('default'), width, note) }
}

function nodesData(blocks: readonly ReadBlock[], width: Width, note: Note, above: Above = { after: 0 }): readonly object[] {
  return blocks.map((block) => block.kind === 'paragraph' ? paragraphData(block, width, above, note) : tableData(block, width, above, note))
}

function paragraphData(paragraph: ReadParagraph, width: Width, above: Above, note: Note): object {
  const before = above.after + paragraph.beforePt
  above.after = paragraph.afterPt
  const size = paragraph.runs.reduce((most, run) => Math.max(most, run.sizePt), paragraph.runs.length === 0 ? paragraph.markSizePt : 1)
  const left = Math.min(Math.max(0, paragraph.leftPt), width - narrowestPt)
  const right = Math.min(Math.max(0, paragraph.rightPt), width - narrowestPt - left)
  const runs = numbered(paragraph).filter((run) => !run.hidden)
  return {
    kind: 'paragraph', index: note(paragraph, width), align: alignOf(paragraph.align), above: before, left, right,
    first: paragraph.firstLinePt, line: linePitch(paragraph, size), size, keep: paragraph.keepNext,
    breakBefore: paragraph.pageBreakBefore && paragraph.cell === null,
    runs: runs.map(runData), stretches: runs.some((run) => run.text.includes('\t')) ? stretches(paragraph, runs) : [],
    shapes: paragraph.shapes.flatMap((shape) => shape.kind === 'textBox' || shape.widthPt <= 0 ? [] : [{
      kind: shape.kind === 'line' ? 'line' : 'box', width: Math.min(shape.widthPt, width), height: Math.min(shape.heightPt, 700),
      stroke: shape.strokePt ?? 0.75, below: linePitch(paragraph, size) + 1,
    }]),
  }
}

function alignOf(align: ReadParagraph['align']): string {
  return align === 'centre' ? 'centre' : align
}

function linePitch({ line }: ReadParagraph, sizePt: number): number {
  const natural = sizePt * singleLine
  switch (line.rule) {
    case 'multiple': return natural * line.lines
    case 'atLeast': return Math.max(natural, line.pt)
    case 'exact': return line.pt
  }
}

/** The paragraph's runs with its automatic number before them. */
function numbered({ numbering, runs }: ReadParagraph): readonly ReadRun[] {
  const [first] = runs
  return numbering === '' || first === undefined ? runs : [{ ...first, text: `${numbering} `, underline: null }, ...runs]
}

type RunData = readonly [string, number, number, string | null, string]

function runData(run: ReadRun): RunData {
  const flags = (run.bold ? 1 : 0) + (run.italic ? 2 : 0) + (run.underline === null ? 0 : 4) + (run.strike ? 8 : 0)
    + (run.position === 'superscript' ? 16 : 0) + (run.position === 'subscript' ? 32 : 0)
  const text = run.field === 'PAGE' ? pageNumberSign : run.caps || run.smallCaps ? run.text.toLocaleUpperCase('vi') : run.text
  return [text.replaceAll('\f', '\n').replace(/ {2,}/gu, (spaces) => '\u00A0'.repeat(spaces.length)), flags, run.sizePt, run.colour === null ? null : `#${run.colour}`, run.font]
}

interface Stretch { readonly at: number, readonly width: number, readonly align: string, readonly runs: readonly RunData[] }

/** A line with tabs cut at them, each stretch at its stop: the next one after what stands before it. */
function stretches(paragraph: ReadParagraph, runs: readonly ReadRun[]): readonly Stretch[] {
  const result: Stretch[] = []
  let from = paragraph.firstLinePt
  let stop: { atPt: number, align: string } = { atPt: Math.max(0, from), align: 'left' }
  for (const part of cutAtTabs(runs)) {
    const width = part.reduce((sum, run) => sum + estimateWidth(run.text, run), 0) * 1.05
    const at = stop.align === 'centre' ? stop.atPt - width / 2 : stop.align === 'right' ? stop.atPt - width : stop.atPt
    result.push({ at: Math.max(0, at), width: width + 2, align: 'left', runs: part.map(runData) })
    from = Math.max(0, at) + width
    stop = paragraph.tabStops.find((tab) => tab.atPt > from) ?? { atPt: (Math.floor(from / defaultTabPt) + 1) * defaultTabPt, align: 'left' }
  }
  return result
}

function cutAtTabs(runs: readonly ReadRun[]): readonly (readonly ReadRun[])[] {
  const parts: ReadRun[][] = [[]]
  for (const run of runs) {
    run.text.split('\t').forEach((text, index) => {
      if (index > 0) parts.push([])
      if (text !== '') parts.at(-1)?.push({ ...run, text })
    })
  }
  return parts
}

function tableData(table: ReadTable, width: Width, above: Above, note: Note): object {
  const before = above.after
  above.after = 0
  const placed = placedCells(table)
  const grid = gridOf(table, placed, width)
  return {
    kind: 'table', above: before, indent: Math.max(0, table.indentPt), ruled: table.ruled, room: cellRoomPt, widths: grid,
    headers: headerRows(table), cells: placed.map((cell) => cellData(cell, grid, note)),
  }
}

/** A cell where typst can draw it: no place of the grid twice. `x`, `y`, `columns`, `rows` count grid places. */
interface PlacedCell { readonly x: number, readonly y: number, readonly columns: number, readonly rows: number, readonly cell: ReadCell }

/** Files by other hands may claim a place twice: the later cell moves to the next free column, or is drawn narrower. */
function placedCells(table: ReadTable): readonly PlacedCell[] {
  const taken = new Set<string>()
  const isFree = (x: number, y: number, rows: number): boolean => Array.from({ length: rows }, (_, down) => `${x}/${y + down}`).every((place) => !taken.has(place))
  return table.rows.flatMap((row, y) => row.cells.map((cell) => {
    const rows = Math.max(1, Math.min(cell.rows, table.rows.length - y))
    let x = cell.column
    while (!isFree(x, y, rows)) x++
    let columns = 1
    while (columns < cell.columns && isFree(x + columns, y, rows)) columns++
    for (let down = 0; down < rows; down++) for (let across = 0; across < columns; across++) taken.add(`${x + across}/${y + down}`)
    return { x, y, columns, rows, cell }
  }))
}

/** Header rows stand at the top without a gap; a merged cell that reaches below them would be cut, so it ends the header. */
function headerRows(table: ReadTable): number {
  const count = table.rows.findIndex((row) => !row.header)
  const top = count < 0 ? table.rows.length - 1 : count
  const reachesBelow = table.rows.slice(0, top).some((row, y) => row.cells.some((cell) => y + cell.rows > top))
  return reachesBelow ? 0 : Math.max(0, top)
}

/** The grid, made no wider than the text: a table that overflows in Word is a finding, not a picture off the sheet. */
function gridOf(table: ReadTable, cells: readonly PlacedCell[], width: Width): readonly number[] {
  const columns = cells.reduce((most, cell) => Math.max(most, cell.x + cell.columns), 1)
  const widths = Array.from({ length: columns }, (_, index) => Math.max(6, table.gridPt[index] ?? width / columns))
  const sum = widths.reduce((total, each) => total + each, 0)
  return sum > width ? widths.map((each) => each * width / sum) : widths
}

function cellData({ cell, ...place }: PlacedCell, grid: readonly number[], note: Note): object {
  const width = grid.slice(place.x, place.x + place.columns).reduce((sum, each) => sum + each, 0)
  const last: Above = { after: 0 }
  const nodes = nodesData(cell.blocks, Math.max(narrowestPt, width - 2 * cellRoomPt), note, last)
  return { ...place, nodes, bottom: last.after + rulePt }
}
