/**
 * Rows that stay on the page of the row under them: the heads over the first row, the name of a group over its first
 * row, the last row over its sums, and all rows of a table that is to stand whole. Pure.
 */
import type { TableBlock } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { totalsRow } from '../../../shared/document/table-totals.ts'
import type { PrintedCell } from './printed.ts'
import { cellTextWidthMm, printedText } from './printed.ts'
import { heightOf } from './tall-rows.ts'
import { pointsPerMm } from './text-width.ts'

/** Room a whole table may take of what it is given: heights are estimated. */
const usable = 0.9
/** A group's row holds a name and at most its mark ("I", "TỔ CHỨC ĐẢNG"), and rows under it at least so many words more. */
const [mostNamed, leastMore] = [2, 2]

/** Indexes of such rows of `rows`, the block's rows as printed, in order; a row that may break across pages keeps nothing. */
export function keptRows(block: TableBlock, rows: readonly (readonly PrintedCell[])[], breaking: readonly number[]): readonly number[] {
  const hasTotals = block.totals === true || totalsRow(block) !== null
  return rows.flatMap((row, at) => {
    const next = rows[at + 1]
    if (next === undefined || breaking.includes(at) || breaking.includes(at + 1)) return []
    const isKept = at < block.header.length || (hasTotals && at === rows.length - 2) || isGroup(row, next) || isSummed(rows, at)
    return isKept ? [at] : []
  })
}

/** The name of what follows: over all columns, or in a row with little else. */
function isGroup(row: readonly PrintedCell[], next: readonly PrintedCell[]): boolean {
  if (row.some(({ rows }) => rows > 1)) return false
  const own = worded(row)
  if (row.length === 1) return own === 1 && next.length > 1
  return own > 0 && own <= mostNamed && worded(next) >= own + leastMore
}

/** Under a numbered row, or the sum under it, a row without a number sums them up. */
function isSummed(rows: readonly (readonly PrintedCell[])[], at: number): boolean {
  const next = rows[at + 1] ?? []
  return isNumbered(next) === false && worded(next) >= leastMore && rows.slice(Math.max(0, at - 1), at + 1).some((row) => isNumbered(row) === true)
}

/** null: the first place belongs to a row above, or the whole row is one cell. */
function isNumbered(row: readonly PrintedCell[]): boolean | null {
  const first = row.find(({ column }) => column === 0)
  return first === undefined || row.length === 1 ? null : worded([first]) > 0
}

function worded(row: readonly PrintedCell[]): number {
  return row.filter(({ paragraphs }) => paragraphs.some((paragraph) => printedText(paragraph).trim() !== '')).length
}

/** Every row but the last, if the whole table stands in `roomMm`; else none. */
export function wholeRows(rows: readonly (readonly PrintedCell[])[], widthsMm: readonly number[], form: ResolvedForm, roomMm: number): readonly number[] {
  const height = rows.reduce((sum, row) => sum + heightOf(row.map((cell) => ({ paragraphs: cell.paragraphs, widthMm: cellTextWidthMm(cell, widthsMm) })), form), 0)
  return height <= roomMm * usable * pointsPerMm ? rows.slice(0, -1).map((_, at) => at) : []
}
