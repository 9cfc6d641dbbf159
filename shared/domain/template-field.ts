/**
 * Fields a template declares for its own papers (kỳ công tác, thành phần, bảng nhiệm vụ …) and the values a record
 * gives them. A record holds any well-formed value; whether it suits the template is checked against the declaration.
 */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'

const idSchema = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/u, 'Mã mục dữ liệu chỉ gồm chữ không dấu và chữ số, bắt đầu bằng chữ thường.')

/** Types a column of a `rows` field may have. `moment` is a date with hour and minute. */
export const cellTypeSchema = z.enum(['line', 'text', 'lines', 'date', 'moment', 'number', 'choice'])
/** `person`: full name and title. `rows`: a list of groups, each with the declared columns. */
export const fieldTypeSchema = z.enum([...cellTypeSchema.options, 'person', 'rows'])
export type CellType = z.infer<typeof cellTypeSchema>
export type FieldType = z.infer<typeof fieldTypeSchema>

const common = {
  id: idSchema,
  /** What the person reads beside the field. */
  label: requiredLineSchema,
  /** Missing: a warning while a draft, an error on a numbered and dated paper. */
  required: z.boolean().default(false),
  help: lineSchema.default(''),
  /** Of a `choice`: the words to choose from; the value is one of them. */
  choices: z.array(requiredLineSchema).min(1).max(50).optional(),
}

export const fieldColumnSchema = z.strictObject({ ...common, type: cellTypeSchema })
export type FieldColumn = Readonly<z.output<typeof fieldColumnSchema>>

/** One declared field. */
export const templateFieldSchema = z.strictObject({ ...common, type: fieldTypeSchema, columns: z.array(fieldColumnSchema).min(1).max(20).optional() })
export type TemplateField = Readonly<z.output<typeof templateFieldSchema>>

/** A cell of one row. */
const cellValueSchema = z.union([textSchema, z.number(), z.null(), z.array(textSchema)])
/** Full name without "đồng chí", and the title (post and body). */
export const personValueSchema = z.strictObject({ fullName: requiredLineSchema, title: lineSchema.default('') })
const rowValueSchema = z.record(z.string(), cellValueSchema)

/** The value of one field, as the record holds it. */
export const fieldValueSchema = z.union([textSchema, z.number(), z.null(), z.array(textSchema), personValueSchema, z.array(rowValueSchema)])
export type FieldValue = z.output<typeof fieldValueSchema>
/** Values by the field's id. */
export const fieldValuesSchema = z.record(z.string(), fieldValueSchema)
export type FieldValues = Readonly<z.output<typeof fieldValuesSchema>>
