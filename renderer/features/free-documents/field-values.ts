/** Values of declared fields before anybody has typed. Pure. */
import type { CellType, FieldColumn } from '../../../shared/domain/template-field.ts'

/** An empty row of a `rows` field. */
export function blankRow(columns: readonly FieldColumn[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map((column) => [column.id, blankCell(column.type)]))
}

function blankCell(type: CellType): unknown {
  switch (type) {
    case 'line': case 'text': return ''
    case 'lines': return []
    case 'date': case 'moment': case 'number': case 'choice': return null
  }
}
