/** One line of the list put into the paper: columns into places, and «Tên cột» in its words. The record stays data; nothing of a list is ever executed. Pure. */
import { z } from 'zod'
import type { BatchPlace } from '../../shared/domain/batch.ts'
import { calendarDateSchema, localDateTimeSchema } from '../../shared/domain/dates.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { error, problemsFromIssues, shorten, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { personValueSchema } from '../../shared/domain/template-field.ts'
import type { FieldType, FieldValue, TemplateField } from '../../shared/domain/template-field.ts'

/** What a batch lays down for all of its lines. */
export interface FillRules { readonly columns: readonly string[], readonly places: readonly BatchPlace[], readonly emptyAllowed: boolean, readonly fields: readonly Pick<TemplateField, 'id' | 'label' | 'type' | 'choices'>[] }

/** `record` null: the line cannot become a paper yet. */
export interface FilledLine { readonly record: FreeDocument | null, readonly problems: readonly Problem[] }

const markPattern = /«([^«»\n]{1,190})»/gu
/** Longer than any name that fits a line: nearly always words of another column. */
const longestName = 150

/** Column titles between «» in the words of a paper, each once. */
export function marksIn(paper: FreeDocument): readonly string[] {
  const found = new Map<string, string>()
  for (const [, title = ''] of JSON.stringify(wordsOf(paper)).matchAll(markPattern)) found.set(foldText(title), title.trim())
  return [...found.values()]
}

/** The parts of a paper in which «» are read. */
function wordsOf({ subject, addressees, text, fields, paper: { recipients, edits } }: FreeDocument) {
  return { subject, addressees, text, fields, recipients, edits }
}

/** What is wrong with the batch as a whole: words between «» without a column, columns that are not there, nothing filled at all. */
export function rulesProblems(paper: FreeDocument, { columns, places, fields }: FillRules): readonly Problem[] {
  const known = new Set(columns.map(foldText))
  const marks = marksIn(paper)
  const problems = [
    ...marks.filter((mark) => !known.has(foldText(mark))).map((mark) => error('batch.markUnknown', 'places', `«${mark}»`, `Văn bản có dấu «${mark}» nhưng danh sách không có cột này.`, 'Sửa tên trong dấu « » cho khớp tên cột, hoặc thêm cột vào danh sách.')),
    ...places.filter(({ column }) => !known.has(foldText(column))).map(({ column }) => error('batch.columnUnknown', 'places', column, `Danh sách không có cột “${column}”.`, 'Chọn lại cột cho chỗ này.')),
    ...places.filter(({ place }) => place.startsWith('field.') && fieldOf(place, fields) === undefined).map(({ place }) => error('batch.placeUnknown', 'places', place, 'Mẫu văn bản không có chỗ này.', 'Chọn lại chỗ cần điền.')),
  ]
  if (marks.length > 0 || places.length > 0) return problems
  return [...problems, warning('batch.nothingFilled', 'places', '', 'Chưa có chỗ nào lấy từ danh sách nên mọi bản giống hệt nhau.', 'Chọn cột cho chỗ “Kính gửi”, hoặc viết «Tên cột» vào văn bản.')]
}

function fieldOf(place: string, fields: FillRules['fields']): FillRules['fields'][number] | undefined {
  const id = place.split('.')[1]
  return fields.find((field) => field.id === id)
}

/** `id`: of the record of this line. */
export function fillLine(paper: FreeDocument, rules: FillRules, line: { readonly row: number, readonly name: string, readonly cells: readonly string[] }, id: string): FilledLine {
  const cells = new Map(rules.columns.map((column, at) => [foldText(column), line.cells[at] ?? '']))
  const problems: Problem[] = []
  const valueOf = (column: string): string => {
    const text = cells.get(foldText(column)) ?? ''
    if (text === '') problems.push((rules.emptyAllowed ? warning : error)('batch.cellEmpty', column, '', `Cột “${column}” của dòng này để trống.`, 'Điền ô này trong danh sách, bỏ qua dòng, hoặc cho phép để trống.'))
    return text
  }
  const marked = withMarks(paper, valueOf)
  const filled = rules.places.reduce<Draft>((draft, { place, column }) => put(draft, place, valueOf(column), rules, column, problems), { ...marked, id })
  if (line.name.length > longestName) problems.push(warning('batch.nameLong', 'name', shorten(line.name), `Tên dài ${line.name.length} ký tự.`, 'Xem lại cột dùng làm tên; tên tệp được rút ngắn.'))
  const parsed = freeDocumentSchema.safeParse(filled, { reportInput: true })
  if (!parsed.success) return { record: null, problems: distinctProblems([...problems, ...problemsFromIssues(parsed.error)]) }
  return { record: problems.some(({ severity }) => severity === 'error') ? null : parsed.data, problems: distinctProblems(problems) }
}

type Draft = Omit<FreeDocument, 'fields'> & { readonly fields: Readonly<Record<string, FieldValue>> }

/** «Tên cột» replaced wherever words stand. Words a person changed and what the program had written change alike, so that an edit stays an edit. */
function withMarks(paper: FreeDocument, valueOf: (column: string) => string): FreeDocument {
  const fill = (text: string): string => text.replaceAll(markPattern, (_whole, title: string) => valueOf(title))
  const deep = <T>(value: T): T => mapTexts(value, fill)
  const { subject, addressees, text, fields, recipients, edits } = deep(wordsOf(paper))
  return { ...paper, subject, addressees, text, fields, paper: { ...paper.paper, recipients, edits } }
}

/** The same value with every text in it changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T & string
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as T & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts<unknown>(each, change)])) as T & object
}

function put(draft: Draft, place: string, text: string, { fields }: FillRules, column: string, problems: Problem[]): Draft {
  if (text === '') return draft
  switch (place) {
    case 'subject': return { ...draft, subject: text }
    case 'text': return { ...draft, text }
    case 'addressees': return { ...draft, addressees: linesOf(text) }
    default: {
      const field = fieldOf(place, fields)
      if (field === undefined) return draft
      const value = place.endsWith('.title') ? personWith(draft.fields[field.id], { title: text }) : fieldValue(field, text, draft.fields[field.id])
      if (value === null) problems.push(error('batch.cellType', column, shorten(text), `“${shorten(text)}” không ghi được vào mục “${field.label}” (${typeWords[field.type]}).`, 'Sửa ô này trong danh sách, hoặc chọn cột khác cho mục.'))
      return value === null ? draft : { ...draft, fields: { ...draft.fields, [field.id]: value } }
    }
  }
}

const typeWords: Readonly<Record<FieldType, string>> = {
  line: 'một dòng', text: 'đoạn văn', lines: 'nhiều dòng', date: 'ngày, ví dụ 05/6/2026', moment: 'ngày và giờ, ví dụ 05/6/2026 08:00', number: 'số', choice: 'một trong các lựa chọn của mẫu', person: 'họ và tên', rows: 'bảng',
}

/** The text as the field holds it; null: it cannot. */
function fieldValue({ type, choices }: Pick<TemplateField, 'type' | 'choices'>, text: string, standing: FieldValue | undefined): FieldValue | null {
  switch (type) {
    case 'line': return text.replaceAll('\n', ' ')
    case 'text': return text
    case 'lines': return linesOf(text)
    case 'date': return dateOf(text)
    case 'moment': return momentOf(text)
    case 'number': return numberOf(text)
    case 'choice': return choices?.find((choice) => foldText(choice) === foldText(text)) ?? null
    case 'person': return personWith(standing, { fullName: text })
    case 'rows': return null
  }
}

function personWith(standing: FieldValue | undefined, part: { readonly fullName?: string, readonly title?: string }): FieldValue | null {
  const known = personValueSchema.safeParse(standing)
  return personValueSchema.safeParse({ ...known.success ? known.data : { fullName: '', title: '' }, ...part }).data ?? (part.fullName === undefined ? { fullName: '…', title: part.title ?? '' } : null)
}

function linesOf(text: string): string[] {
  return text.split(/\n|;\s*/u).map((line) => line.trim()).filter((line) => line !== '')
}

function dateOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? []
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDateSchema.safeParse(date).data ?? null
}

/** `05/6/2026 08:00`, `08:00 05/6/2026`, `8 giờ 30 ngày 05/6/2026`, `2026-06-05T08:00`. */
function momentOf(text: string): string | null {
  const given = localDateTimeSchema.safeParse(text).data
  if (given !== undefined) return given
  const date = dateOf(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.exec(text)?.[0] ?? '')
  const [, hour = '', minute = '0'] = /(\d{1,2})\s*(?::|h|giờ)\s*(\d{1,2})?/iu.exec(text.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u, ' ')) ?? []
  return date === null || hour === '' ? null : localDateTimeSchema.safeParse(`${date}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`).data ?? null
}

/** As a Vietnamese Excel shows it: 1.234,5. */
function numberOf(text: string): number | null {
  if (!/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:[.,]\d+)?$/u.test(text)) return null
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text) || text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text
  return z.number().safeParse(Number(plain)).data ?? null
}

function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.path} ${problem.value}`, problem])).values()]
}
