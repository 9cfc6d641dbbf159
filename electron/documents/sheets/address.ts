/** Addresses of cells (`D12`) and ranges (`A1:C3`) as numbers, counted from 1. */

export interface CellPlace { readonly row: number, readonly column: number }

/** Both corners included; `from` is the upper left one. */
export interface CellRange { readonly from: CellPlace, readonly to: CellPlace }

/** The last row and column Excel has. */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** 1 → `A`, 28 → `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + (rest - 1) % 26) + name
  return name
}

/** `D12`. */
export function cellName({ row, column }: CellPlace): string {
  return `${columnName(column)}${row}`
}

/** The place of `D12` or `$D$12`; null where it is none. */
export function cellPlace(name: string): CellPlace | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(name)
  if (found === null) return null
  const column = [...(found[1] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(found[2])
  return row < 1 || row > lastRow || column > lastColumn ? null : { row, column }
}

/** The range of `A1:C3`, or of a single cell; corners in either order. */
export function cellRange(name: string): CellRange | null {
  const [one = '', other = one] = name.split(':')
  const [from, to] = [cellPlace(one), cellPlace(other)]
  if (from === null || to === null) return null
  return {
    from: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    to: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  }
}

/** `A1:C3`. */
export function rangeName({ from, to }: CellRange): string {
  return `${cellName(from)}:${cellName(to)}`
}

export function isInside({ row, column }: CellPlace, { from, to }: CellRange): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}
