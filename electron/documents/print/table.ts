/**
 * Ruled tables: shares become widths that fill the text exactly, cells find their place on the grid, and every place
 * is covered once. A row with fewer cells than places gets empty ones; a row with more is refused, never cut silently.
 */
import type { TableBlock, TableCell } from '../../../shared/document/blocks.ts'
import { placeCells } from '../../../shared/document/table-grid.ts'
import type { PlacedCell } from '../../../shared/document/table-grid.ts'
import { totalsRow } from '../../../shared/document/table-totals.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { PrintedCell, PrintedNode, PrintedParagraph, PrintedTable, StyleKey } from './printed.ts'
import { columnWidths } from './column-widths.ts'
import { keptRows, wholeRows } from './kept-rows.ts'
import { cellRoomMm, cellTextWidthMm } from './printed.ts'
import { styleSheet } from './style-sheet.ts'
import { mustBreak } from './tall-rows.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'
import { capitalRuns, splitLines } from './words.ts'

type Align = 'left' | 'centre' | 'right'
const cellStyles: Readonly<Record<Align, StyleKey>> = { left: 'tableCell', centre: 'tableCellCentre', right: 'tableCellRight' }
const totalStyles: Readonly<Record<Align, StyleKey>> = { left: 'tableTotal', centre: 'tableTotalCentre', right: 'tableTotalRight' }

/** The caption (if any), the table, and the short gap that parts it from the text below. A table that fits in `wholeMm` stands whole on one page. */
export function printTable(block: TableBlock, form: ResolvedForm, textWidthMm: number, textHeightMm: number, wholeMm = 0): readonly PrintedNode[] {
  const blockId = block.id ?? null
  const caption: PrintedParagraph[] = block.caption === undefined || block.caption === ''
    ? [] : [{ kind: 'paragraph', style: 'tableCaption', runs: [{ text: block.caption }], blockId }]
  const totals = totalsRow(block)
  const rows = [...block.header, ...block.rows, ...(totals === null ? [] : [totals])]
  if (rows.length === 0) return caption
  const { rows: grid, tooLong: [overfull] } = placeCells(rows, block.columns.length, block.header.length)
  if (overfull !== undefined) throw new Error(`Bảng có hàng ${overfull + 1} nhiều ô hơn ${block.columns.length} cột.`)
  const printed = grid.map((row, index) => row.map((placed): PrintedCell => ({
    column: placed.column, columns: placed.columns, rows: placed.rows,
    paragraphs: cellParagraphs(placed.cell, styleOf(block, index, placed), form, blockId),
  })))
  const widthsMm = columnWidths(block.columns.map(({ share }) => share), leastWidths(printed, block.columns.length, form), textWidthMm)
  const breakingRows = printed.flatMap((row, index) => mustBreak(row.map((cell) => ({
    paragraphs: cell.paragraphs, widthMm: cellTextWidthMm(cell, widthsMm),
  })), form, textHeightMm) ? [index] : [])
  const whole = wholeMm > 0 ? wholeRows(printed, widthsMm, form, wholeMm) : []
  const table: PrintedTable = {
    kind: 'table', blockId, widthsMm, headerRows: block.header.length, rows: printed, breakingRows,
    keptRows: whole.length > 0 ? whole : keptRows(block, printed, breakingRows),
  }
  return [...caption, table, { kind: 'paragraph', style: 'tableEnd', runs: [], blockId }]
}

/** Letters are as wide as estimated or a little wider. */
const looseness = 1.06

/** For each column the least width in which none of its words must break, in millimetres; merged cells ask for nothing. */
function leastWidths(rows: readonly (readonly PrintedCell[])[], columns: number, form: ResolvedForm): readonly number[] {
  const looks = styleSheet(form)
  const needs = Array.from({ length: columns }, () => 0)
  for (const { column, columns: wide, paragraphs } of rows.flat()) {
    if (wide > 1) continue
    for (const { style, runs } of paragraphs) {
      const look = looks.get(style)
      const text = runs.map((run) => run.text).join('')
      if (look === undefined || text === '') continue
      const longest = Math.max(...text.split(/\s+|(?<=-)/u).map((word) => estimateWidth(word, look)))
      needs[column] = Math.max(needs[column] ?? 0, longest * looseness / pointsPerMm + 2 * cellRoomMm)
    }
  }
  return needs
}

function styleOf(block: TableBlock, rowIndex: number, placed: PlacedCell): StyleKey {
  if (rowIndex < block.header.length) return 'tableHeader'
  const align = placed.cell.align ?? block.columns[placed.column]?.align ?? 'left'
  const typed = block.header.length + block.rows.length
  const isTotal = rowIndex === typed || (block.totals === true && rowIndex === typed - 1)
  return isTotal ? totalStyles[align] : cellStyles[align]
}

function cellParagraphs(cell: TableCell, style: StyleKey, form: ResolvedForm, blockId: string | null): readonly PrintedParagraph[] {
  const type = style === 'tableHeader' ? form.type.tableHeader : form.type.tableCell
  return splitLines(cell.content).map((runs) => ({
    kind: 'paragraph', style, runs: type.case === 'upper' ? capitalRuns(runs) : runs, blockId,
  }))
}
