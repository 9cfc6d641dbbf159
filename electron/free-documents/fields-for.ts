/** Fields as the template in use has them: an office's own template may be older or shorter than the supplied one. Pure. */
import type { FieldValue, FieldValues } from '../../shared/domain/template-field.ts'
import type { Template } from '../documents/compose/index.ts'

/** What the template has no place for is left out: it could not be printed. */
export function fieldsFor({ fields: declared }: Pick<Template, 'fields'>, values: FieldValues): FieldValues {
  return Object.fromEntries(declared.flatMap(({ id, columns }) => {
    const value = values[id]
    return value === undefined ? [] : [[id, columns === undefined ? value : rowsFor(columns.map((column) => column.id), value)] as const]
  }))
}

function rowsFor(columns: readonly string[], value: FieldValue): FieldValue {
  if (!Array.isArray(value)) return value
  return value.map((row) => typeof row === 'string' ? row : Object.fromEntries(Object.entries(row).filter(([id]) => columns.includes(id)))) as FieldValue
}
