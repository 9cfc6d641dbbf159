/** Rows of tables that hold more cells than the table has places: they cannot be set, and nothing is ever cut silently. */
import type { Block, TableBlock, TableCell } from '../../../shared/document/blocks.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import type { Problem } from '../../../shared/domain/problem.ts'

/** One problem a row, with its place in the document file (`body[3].rows[1]`). */
export function tableProblems(model: DocumentModel): readonly Problem[] {
  return [
    ...problemsIn(model.body, 'body'),
    ...model.appendices.flatMap((appendix, at) => problemsIn(appendix.blocks, `appendices[${at}].blocks`)),
  ]
}

function problemsIn(blocks: readonly Block[], path: string): readonly Problem[] {
  return blocks.flatMap((block, at) => block.kind === 'table' ? overfullRows(block).map((row): Problem => {
    const isHeader = row < block.header.length
    return {
      severity: 'error', code: 'table.tooManyCells', value: '',
      path: isHeader ? `${path}[${at}].header[${row}]` : `${path}[${at}].rows[${row - block.header.length}]`,
      message: `Hàng này có nhiều ô hơn số cột của bảng (${block.columns.length}), tính cả các ô gộp từ hàng trên.`,
      remedy: 'Bớt ô, sửa số ô gộp, hoặc thêm cột.',
    }
  }) : [])
}

/** Indexes of rows (header first) in which a cell finds no free place. */
function overfullRows(table: TableBlock): readonly number[] {
  const rows = [...table.header, ...table.rows]
  const taken = rows.map(() => new Set<number>())
  return rows.flatMap((cells, at) => {
    // A merged cell of the header ends with the header.
    const end = at < table.header.length ? table.header.length : rows.length
    return cells.every((cell) => place(cell, taken, at, table.columns.length, end)) ? [] : [at]
  })
}

/** Puts a cell on the first free places of its row, as printing does; false when the row is full. */
function place(cell: TableCell, taken: readonly Set<number>[], row: number, columns: number, end: number): boolean {
  const isFree = (column: number): boolean => column < columns && taken[row]?.has(column) !== true
  let first = 0
  while (first < columns && !isFree(first)) first++
  if (first >= columns) return false
  let width = 1
  while (width < (cell.columns ?? 1) && isFree(first + width)) width++
  for (let below = row; below < Math.min(end, row + (cell.rows ?? 1)); below++) {
    for (let column = first; column < first + width; column++) taken[below]?.add(column)
  }
  return true
}
