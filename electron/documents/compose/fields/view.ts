/** Declared fields as a template may name them: the schema names are checked against, and the values as `field.…`. */
import { z } from 'zod'
import type { FieldColumn, FieldValue, FieldValues, TemplateField } from '../../../../shared/domain/template-field.ts'
import { isCell, isPerson, isRows } from './values.ts'

/** The schema of `field`: blank texts and lists instead of missing values, null for a number that is not given. */
export function fieldsViewSchema(fields: readonly TemplateField[]): z.ZodType {
  return z.object(Object.fromEntries(fields.map((field) => [field.id, schemaOf(field)])))
}

function schemaOf(field: TemplateField): z.ZodType {
  switch (field.type) {
    case 'person': return z.object({ fullName: z.string(), title: z.string() })
    case 'rows': return z.array(z.object({ order: z.number(), ...Object.fromEntries((field.columns ?? []).map((column) => [column.id, cellSchema(column)])) }))
    default: return cellSchema({ ...field, type: field.type })
  }
}

function cellSchema({ type }: Pick<FieldColumn, 'type'>): z.ZodType {
  switch (type) {
    case 'number': return z.number().nullable()
    case 'lines': return z.array(z.string())
    case 'line': case 'text': case 'date': case 'moment': case 'choice': return z.string()
  }
}

/** The values a template reads. A value of the wrong type reads as blank: the checks have said so. */
export function fieldsView(fields: readonly TemplateField[], values: FieldValues): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field.id, viewOfField(field, values[field.id] ?? null)]))
}

function viewOfField(field: TemplateField, value: FieldValue): unknown {
  switch (field.type) {
    case 'person': return isPerson(value) ? value : { fullName: '', title: '' }
    case 'rows': return !isRows(value) ? [] : value.map((row, index) => ({
      ...Object.fromEntries((field.columns ?? []).map((column) => [column.id, viewOfCell(column, row[column.id] ?? null)])), order: index + 1,
    }))
    default: return viewOfCell({ ...field, type: field.type }, value)
  }
}

function viewOfCell(column: FieldColumn, value: FieldValue): unknown {
  if (isCell(column, value)) return value
  return column.type === 'number' ? null : column.type === 'lines' ? [] : ''
}
