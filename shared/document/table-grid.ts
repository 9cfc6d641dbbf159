/**
 * Where the cells of a table stand: spans filled in, every place of the grid covered once. Used by the schema (sums),
 * the checks and the printing, so that all three see the same columns.
 */
import type { TableCell } from './cells.ts'

/** A cell on the grid. `column` is the first place it covers, from 0; `columns` and `rows` as cut at the grid's edge. */
export interface PlacedCell { readonly cell: TableCell, readonly column: number, readonly columns: number, readonly rows: number }

/** The grid, row by row; `tooLong` are rows with more cells than places. */
export interface TableGrid { readonly rows: readonly (readonly PlacedCell[])[], readonly tooLong: readonly number[] }

/**
 * Places `rows` on `columns` columns. A row with fewer cells than places gets empty ones. A span never reaches out of
 * the header (the first `headerRows`) or of the table.
 */
export function placeCells(rows: readonly (readonly TableCell[])[], columns: number, headerRows: number): TableGrid {
  const taken = rows.map(() => new Set<number>())
  const tooLong = new Set<number>()
  const placed = rows.map((cells, rowIndex) => {
    const group = rowIndex < headerRows ? headerRows : rows.length
    return [...cells, ...emptyCells(columns)].flatMap((cell, index) => {
      const place = placeCell(cell, taken, rowIndex, columns, group)
      if (place !== null) return [place]
      if (index < cells.length) tooLong.add(rowIndex)
      return []
    })
  })
  return { rows: placed, tooLong: [...tooLong] }
}

function emptyCells(count: number): readonly TableCell[] {
  return Array.from({ length: count }, () => ({ content: [] }))
}

/** The first free run of places in the row; null when the row is full. Spans are cut at the grid's and the group's edge. */
function placeCell(
  cell: TableCell, taken: readonly Set<number>[], rowIndex: number, columns: number, group: number,
): PlacedCell | null {
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
