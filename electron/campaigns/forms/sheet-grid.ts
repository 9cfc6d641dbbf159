/** A sheet looked at by rows and places, merged cells included. */
import { isInside } from '../../documents/sheets/index.ts'
import type { Cell, CellPlace, CellRange, Sheet } from '../../documents/sheets/index.ts'

export interface Grid {
  readonly sheet: Sheet
  /** Rows that hold something, from the top, cells from the left. */
  readonly rows: readonly (readonly Cell[])[]
  readonly at: (row: number, column: number) => Cell | undefined
  /** The merged range that covers a place; undefined: none. */
  readonly merge: (place: CellPlace) => CellRange | undefined
}

export function gridOf(sheet: Sheet): Grid {
  const rows = Map.groupBy(sheet.cells, ({ row }) => row)
  const byPlace = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const merges = Map.groupBy(sheet.merges.flatMap((range) => rowsOf(range).map((row) => ({ row, range }))), ({ row }) => row)
  return {
    sheet, rows: [...rows.values()], at: (row, column) => byPlace.get(`${row} ${column}`),
    merge: (place) => merges.get(place.row)?.find(({ range }) => isInside(place, range))?.range,
  }
}

/** A range over more rows than a form has is a background, not an answer. */
const tallestMerge = 200

function rowsOf({ from, to }: CellRange): readonly number[] {
  return Array.from({ length: Math.min(to.row - from.row + 1, tallestMerge) }, (_, at) => from.row + at)
}

/** A cell's value as it is said in a problem: a number with all its digits, whatever its format shows. */
export function saidOf(cell: Cell | undefined): string {
  return cell?.value.kind === 'number' && !cell.value.percent ? cell.value.number.replace('.', ',') : wordsOf(cell)
}

/** What stands in a cell as one line of words. */
export function wordsOf(cell: Cell | undefined): string {
  return (cell?.text ?? '').replaceAll(/[\p{Z}\s]+/gu, ' ').trim()
}
