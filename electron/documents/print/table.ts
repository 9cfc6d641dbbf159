/**
 * Ruled tables: shares become widths that fill the text exactly, cells find their place on the grid, and every place
 * is covered once. A row with fewer cells than places gets empty ones; a row with more is refused, never cut silently.
 */
import type { TableBlock, TableCell } from '../../../shared/document/blocks.ts'
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
  const rows = [...block.header, ...block.rows]
  if (rows.length === 0) return caption
  const grid = placeCells(rows, block.columns.length, block.header.length)
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

interface Placed { readonly cell: TableCell, readonly column: number, readonly columns: number, readonly rows: number }

function placeCells(rows: readonly (readonly TableCell[])[], columns: number, headerRows: number): readonly (readonly Placed[])[] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((cells, rowIndex) => {
    const group = rowIndex < headerRows ? headerRows : rows.length
    const placed = [...cells, ...emptyCells(columns)].flatMap((cell, index) => {
      const place = placeCell(cell, taken, rowIndex, columns, group)
      if (place !== null) return [place]
      if (index < cells.length) throw new Error(`Bảng có hàng ${rowIndex + 1} nhiều ô hơn ${columns} cột.`)
      return []
    })
    return placed
  })
}

function emptyCells(count: number): readonly TableCell[] {
  return Array.from({ length: count }, () => ({ content: [] }))
}

/** The first free run of places in the row; null when the row is full. Spans are cut at the grid's and the group's edge. */
function placeCell(
  cell: TableCell, taken: readonly Set<number>[], rowIndex: number, columns: number, group: number,
): Placed | null {
  let column = 0
  while (column < columns && taken[rowIndex]?.has(column) === true) column++
  if (column >= columns) return null
  let width = 1
  while (width < (cell.columns ?? 1) && column + width < columns && taken[rowIndex]?.has(column + width) !== true) width++
  const height = Math.min(cell.rows ?? 1, group - rowIndex)
  for (let row = rowIndex; row < rowIndex + height; row++) {
    for (let place = column; place < column + width; place++) taken[row]?.add(place)
  }
  return { cell, column, columns: width, rows: height }
}

function styleOf(block: TableBlock, rowIndex: number, placed: Placed): StyleKey {
  if (rowIndex < block.header.length) return 'tableHeader'
  const align = placed.cell.align ?? block.columns[placed.column]?.align ?? 'left'
  const isTotal = block.totals === true && rowIndex === block.header.length + block.rows.length - 1
  return isTotal ? totalStyles[align] : cellStyles[align]
}

function cellParagraphs(cell: TableCell, style: StyleKey, form: ResolvedForm, blockId: string | null): readonly PrintedParagraph[] {
  const type = style === 'tableHeader' ? form.type.tableHeader : form.type.tableCell
  return splitLines(cell.content).map((runs) => ({
    kind: 'paragraph', style, runs: type.case === 'upper' ? capitalRuns(runs) : runs, blockId,
  }))
}
