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
import { cellTextWidthMm } from './printed.ts'
import { mustBreak } from './tall-rows.ts'
import { capitalRuns, splitLines } from './words.ts'

type Align = 'left' | 'centre' | 'right'
const cellStyles: Readonly<Record<Align, StyleKey>> = { left: 'tableCell', centre: 'tableCellCentre', right: 'tableCellRight' }
const totalStyles: Readonly<Record<Align, StyleKey>> = { left: 'tableTotal', centre: 'tableTotalCentre', right: 'tableTotalRight' }

/** The caption (if any), the table, and the short gap that parts it from the text below. */
export function printTable(block: TableBlock, form: ResolvedForm, textWidthMm: number, textHeightMm: number): readonly PrintedNode[] {
  const blockId = block.id ?? null
  const caption: PrintedParagraph[] = block.caption === undefined || block.caption === ''
    ? [] : [{ kind: 'paragraph', style: 'tableCaption', runs: [{ text: block.caption }], blockId }]
  const totals = totalsRow(block)
  const rows = [...block.header, ...block.rows, ...(totals === null ? [] : [totals])]
  if (rows.length === 0) return caption
  const { rows: grid, tooLong: [overfull] } = placeCells(rows, block.columns.length, block.header.length)
  if (overfull !== undefined) throw new Error(`Bảng có hàng ${overfull + 1} nhiều ô hơn ${block.columns.length} cột.`)
  const widthsMm = widths(block, textWidthMm)
  const printed = grid.map((row, index) => row.map((placed): PrintedCell => ({
    column: placed.column, columns: placed.columns, rows: placed.rows,
    paragraphs: cellParagraphs(placed.cell, styleOf(block, index, placed), form, blockId),
  })))
  const breakingRows = printed.flatMap((row, index) => mustBreak(row.map((cell) => ({
    paragraphs: cell.paragraphs, widthMm: cellTextWidthMm(cell, widthsMm),
  })), form, textHeightMm) ? [index] : [])
  const table: PrintedTable = { kind: 'table', blockId, widthsMm, headerRows: block.header.length, rows: printed, breakingRows }
  return [...caption, table, { kind: 'paragraph', style: 'tableEnd', runs: [], blockId }]
}

/** Widths in whole hundredths of a millimetre that add up to the text's width. */
function widths(block: TableBlock, textWidthMm: number): readonly number[] {
  const total = block.columns.reduce((sum, column) => sum + column.share, 0)
  const edges = [0]
  let shares = 0
  for (const column of block.columns) {
    shares += column.share
    edges.push(Math.round(textWidthMm * 100 * shares / total))
  }
  return edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / 100)
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
