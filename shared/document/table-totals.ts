/** The row of totals the program works out: one sum for each column marked `total: 'sum'`. */
import type { TableCell, TableColumn } from './cells.ts'
import { addFigures, readFigure, writeFigure } from './figures.ts'
import type { Figure } from './figures.ts'
import { inlineText } from './inline.ts'
import { placeCells } from './table-grid.ts'

/** What of a table its totals follow from. */
export interface Summed {
  readonly columns: readonly Pick<TableColumn, 'total'>[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly totalLabel?: string | undefined
}

/** Said before the sums where the table has no words of its own. */
const usualLabel = 'Tổng cộng'

/** A cell of a summed column that holds no figure. Rows and columns from 0. */
export interface UnreadableFigure { readonly row: number, readonly column: number, readonly text: string }

/** Cells that stand in the way of a sum; none when no column is summed. */
export function unreadableFigures(table: Summed): readonly UnreadableFigure[] {
  if (!isSummed(table)) return []
  return placeCells(table.rows, table.columns.length, 0).rows.flatMap((cells, row) => cells.flatMap(({ cell, column }) => {
    const text = inlineText(cell.content)
    return table.columns[column]?.total === 'sum' && readFigure(text) === null ? [{ row, column, text }] : []
  }))
}

/** Does the program work out totals for this table? */
export function isSummed({ columns }: Pick<Summed, 'columns'>): boolean {
  return columns.some(({ total }) => total === 'sum')
}

/**
 * The totals' row: the label over the columns before the first sum, then a sum for each summed column; null when no
 * column is summed. A column whose cells are all empty stays empty.
 */
export function totalsRow(table: Summed): readonly TableCell[] | null {
  const first = table.columns.findIndex(({ total }) => total === 'sum')
  if (first < 0) return null
  const figures = columnFigures(table)
  const sums = table.columns.map(({ total }, column): TableCell => {
    const own = figures[column] ?? []
    return plainCell(total === 'sum' && own.length > 0 ? writeFigure(addFigures(own)) : '')
  })
  const label: TableCell = { ...plainCell(table.totalLabel ?? usualLabel), columns: Math.max(1, first), align: 'centre' }
  return first === 0 ? sums : [label, ...sums.slice(first)]
}

/** Figures of each column, cells that cover several places counted once. */
function columnFigures(table: Summed): readonly (readonly Figure[])[] {
  const found: Figure[][] = table.columns.map(() => [])
  for (const cells of placeCells(table.rows, table.columns.length, 0).rows) {
    for (const { cell, column } of cells) {
      const figure = readFigure(inlineText(cell.content))
      if (figure !== null && figure !== 'none') found[column]?.push(figure)
    }
  }
  return found
}

function plainCell(text: string): TableCell {
  return { content: text === '' ? [] : [{ text }] }
}
