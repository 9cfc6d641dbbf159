/** A table of the year's work as a ruled table of a paper's appendix. */
import type { TableBlock } from '../../shared/document/blocks.ts'
import { workTableTexts } from '../../shared/domain/work-table.ts'
import type { WorkTable } from '../../shared/domain/work-table.ts'

/** The last row is set as a total when it is one. */
export function workTableBlock(table: WorkTable): TableBlock {
  const { heads, rows } = workTableTexts(table)
  const words = (texts: readonly string[]) => texts.map((text) => ({ content: text === '' ? [] : [{ text }] }))
  return {
    kind: 'table', columns: table.columns.map(({ share, align }) => ({ share, align })), header: [words(heads)], rows: rows.map(words),
    totals: table.rows.at(-1)?.total === true,
  }
}
