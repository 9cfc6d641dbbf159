/** Does a record's data suit the fields its template declares? All problems at once, each at its place. */
import { calendarDateSchema, localDateTimeSchema } from '../../../../shared/domain/dates.ts'
import type { Problem, Severity } from '../../../../shared/domain/problem.ts'
import type { FieldColumn, FieldValue, FieldValues, TemplateField } from '../../../../shared/domain/template-field.ts'
import { error, warning } from '../validate/problems.ts'

type Rows = Extract<FieldValue, readonly Record<string, unknown>[]>
type Person = Extract<FieldValue, { readonly fullName: string }>

/** Is this the value of a `person` field? */
export function isPerson(value: FieldValue): value is Person {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Is this the value of a `rows` field? An empty list is. */
export function isRows(value: FieldValue): value is Rows {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
}

/** Does a value suit a field that is neither a person nor rows? */
export function isCell(column: FieldColumn, value: FieldValue): boolean {
  switch (column.type) {
    case 'line': case 'text': return typeof value === 'string'
    case 'lines': return Array.isArray(value) && value.every((line) => typeof line === 'string')
    case 'number': return typeof value === 'number'
    case 'date': return calendarDateSchema.safeParse(value).success
    case 'moment': return localDateTimeSchema.safeParse(value).success
    case 'choice': return typeof value === 'string' && (column.choices ?? []).includes(value)
  }
}

/**
 * Problems of `values` under `path` (`fields`, or `freeDocuments[2].fields` in a file). A wrong type is an error; a
 * required field that is blank has the severity `missing`.
 */
export function fieldProblems(fields: readonly TemplateField[], values: FieldValues, path: string, missing: Severity = 'warning'): readonly Problem[] {
  const known = new Set(fields.map((field) => field.id))
  const unknown = Object.keys(values).filter((id) => !known.has(id)).map((id) => error({
    code: 'field.unknown', path: `${path}.${id}`, value: values[id], message: `Mẫu văn bản không có mục dữ liệu “${id}”.`,
    remedy: fields.length === 0 ? 'Xoá mục này.' : `Xoá mục này, hoặc dùng một trong các mục: ${fields.map((field) => field.id).join(', ')}.`,
  }))
  return [...unknown, ...fields.flatMap((field) => problemsOf(field, values[field.id] ?? null, `${path}.${field.id}`, missing))]
}

function problemsOf(field: TemplateField, value: FieldValue, path: string, missing: Severity): readonly Problem[] {
  if (isBlank(value)) return field.required ? [missingField(field, path, missing)] : []
  switch (field.type) {
    case 'person': return isPerson(value) ? [] : [wrongType(field, value, path)]
    case 'rows': return isRows(value) ? rowProblems(field, value, path, missing) : [wrongType(field, value, path)]
    default: return isCell({ ...field, type: field.type }, value) ? [] : [wrongType(field, value, path)]
  }
}

function rowProblems(field: TemplateField, rows: Rows, path: string, missing: Severity): readonly Problem[] {
  const columns = field.columns ?? []
  return rows.flatMap((row, at) => [
    ...Object.keys(row).filter((id) => !columns.some((column) => column.id === id)).map((id) => error({
      code: 'field.unknown', path: `${path}[${at}].${id}`, value: row[id], message: `“${field.label}” không có cột “${id}”.`,
      remedy: `Xoá mục này, hoặc dùng một trong các cột: ${columns.map((column) => column.id).join(', ')}.`,
    })),
    ...columns.flatMap((column) => problemsOf({ ...column, label: `${field.label}, dòng ${at + 1}: ${column.label}` }, row[column.id] ?? null, `${path}[${at}].${column.id}`, missing)),
  ])
}

function isBlank(value: FieldValue): boolean {
  if (value === null) return true
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
}

function missingField({ label }: TemplateField, path: string, severity: Severity): Problem {
  return { severity, code: 'field.missing', path, value: '', message: `Chưa nhập “${label}”.`, remedy: `Bổ sung “${label}” trước khi ban hành.` }
}

const needed: Readonly<Record<TemplateField['type'], string>> = {
  line: 'một dòng chữ', text: 'một đoạn chữ', lines: 'danh sách các dòng chữ', number: 'một con số', person: 'họ tên và chức danh', rows: 'danh sách các dòng, mỗi dòng có các cột đã khai báo',
  date: 'một ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-06-05', moment: 'ngày giờ dạng NĂM-THÁNG-NGÀYTgiờ:phút, ví dụ 2026-06-05T08:00', choice: 'một trong các lựa chọn',
}

function wrongType({ label, type, choices }: TemplateField, value: FieldValue, path: string): Problem {
  const what = type === 'choice' ? `${needed.choice}: ${(choices ?? []).join('; ')}` : needed[type]
  return error({ code: 'field.wrongType', path, value, message: `“${label}” sai kiểu dữ liệu: cần ${what}.`, remedy: 'Sửa lại giá trị ở mục này.' })
}

/** Said of a text nobody will see on the paper. */
export function unusedText(text: string): Problem {
  return warning({ code: 'field.textUnused', path: 'text', value: text, message: 'Mẫu này không dùng phần lời văn gõ tự do; phần đó sẽ không được in.', remedy: 'Chuyển nội dung vào các mục dữ liệu của mẫu, hoặc dùng mẫu “Văn bản tự do”.' })
}
