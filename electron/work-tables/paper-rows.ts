/** A table of the year's work as rows of a paper's field, by the ids of its columns: page, workbook and paper say the same words. Pure. */
import { workTableTexts } from '../../shared/domain/work-table.ts'
import type { WorkTable } from '../../shared/domain/work-table.ts'

type TextRow = Record<string, string>

/** A paper numbers its rows by itself. */
const numbering = 'order'

/**
 * `rows`: those that are not sums. `totals`: the sums as single fields, `total` and the column's id ("totalClasses"); none
 * where the table has none. A figure there is not is a dash, as in the other papers.
 */
export function workTableRows(table: WorkTable): { readonly rows: TextRow[], readonly totals: TextRow } {
  const texts = workTableTexts(table).rows
  const rowAt = (at: number): readonly (readonly [string, string])[] => table.columns.flatMap(({ id, align }, column) => {
    const text = texts[at]?.[column] ?? ''
    return id === numbering ? [] : [[id, text === '' && align === 'right' ? '-' : text] as const]
  })
  const last = table.rows.findIndex(({ total }) => total)
  return {
    rows: table.rows.flatMap(({ total }, at) => total ? [] : [Object.fromEntries(rowAt(at))]),
    totals: last === -1 ? {} : Object.fromEntries(rowAt(last).map(([id, text]) => [`total${id.charAt(0).toUpperCase()}${id.slice(1)}`, text])),
  }
}
