/** Declaring the data a template asks for: types by their names, ids out of labels, the change that stores a field. Pure. */
import type { TemplateOperation } from '../../../shared/contract/templates.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import type { CellType, FieldColumn, FieldType, TemplateField } from '../../../shared/domain/template-field.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const cellTypeChoices: readonly Choice<CellType>[] = [
  { value: 'line', label: 'Một dòng chữ' }, { value: 'text', label: 'Nhiều dòng chữ' }, { value: 'lines', label: 'Danh sách ý' }, { value: 'date', label: 'Ngày' },
  { value: 'moment', label: 'Ngày và giờ' }, { value: 'number', label: 'Số' }, { value: 'choice', label: 'Chọn một trong vài mục' },
]
export const fieldTypeChoices: readonly Choice<FieldType>[] = [...cellTypeChoices, { value: 'person', label: 'Người (họ tên, chức vụ)' }, { value: 'rows', label: 'Bảng nhiều dòng' }]

/** "Ngày họp" → `ngayHop`; a number is added while another field has it. */
export function idOfLabel(label: string, taken: readonly string[]): string {
  // An id begins with a letter: what stands before the first one ("1.") is left out.
  const words = foldText(label).replace(/^[^a-z]+/u, '').split(/[^a-z0-9]+/u).filter((word) => word !== '')
  const joined = words.map((word, index) => index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)).join('').slice(0, 36)
  const base = joined === '' ? 'muc' : joined
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}${number}`)) number += 1
  return `${base}${number}`
}

export const blankField: TemplateField = { id: '', label: '', type: 'line', required: false, help: '' }
export const blankColumn: FieldColumn = { id: '', label: '', type: 'line', required: false, help: '' }

/** The field as it is stored: ids given, nothing that its type does not have. */
export function finishedField(field: TemplateField, others: readonly string[]): TemplateField {
  const { choices, columns = [], ...rest } = field
  const id = field.id === '' ? idOfLabel(field.label, others) : field.id
  const finished = columns.reduce<readonly FieldColumn[]>((done, column) => [...done, finishedColumn(column, done.map((one) => one.id))], [])
  return { ...rest, id, ...field.type === 'choice' && { choices: trimmed(choices) }, ...field.type === 'rows' && { columns: [...finished] } }
}

function finishedColumn({ choices, ...rest }: FieldColumn, others: readonly string[]): FieldColumn {
  return { ...rest, id: rest.id === '' ? idOfLabel(rest.label, others) : rest.id, ...rest.type === 'choice' && { choices: trimmed(choices) } }
}

function trimmed(choices: readonly string[] | undefined): string[] {
  return (choices ?? []).map((words) => words.trim()).filter((words) => words !== '')
}

/** What is still missing, as a sentence; null when the field can be stored. */
export function problemOfField(field: TemplateField): string | null {
  if (field.label.trim() === '') return 'Nhập tên mục.'
  if (field.type === 'choice' && trimmed(field.choices).length === 0) return 'Nhập các mục để chọn, mỗi dòng một mục.'
  if (field.type !== 'rows') return null
  const columns = field.columns ?? []
  if (columns.length === 0) return 'Bảng cần ít nhất một cột.'
  if (columns.some((column) => column.label.trim() === '')) return 'Nhập tên của mọi cột.'
  return columns.some((column) => column.type === 'choice' && trimmed(column.choices).length === 0) ? 'Nhập các mục để chọn của cột, mỗi dòng một mục.' : null
}

/** Puts the field where it was, or at the end. */
export function storingField(field: TemplateField, at: number | null): readonly TemplateOperation[] {
  if (at === null) return [{ type: 'addField', field }]
  // `set` writes single values only; choices and columns are lists, so the whole field is written anew.
  return [{ type: 'insert', parent: ['fields'], at: at + 1, node: compact(field) }, { type: 'remove', path: ['fields', at] }]
}

/** Nothing that is the default, as an author would write it. */
function compact({ required, help, columns, ...rest }: TemplateField): Record<string, unknown> {
  return {
    ...rest, ...required && { required }, ...help !== '' && { help },
    ...columns !== undefined && { columns: columns.map(({ required: must, help: words, ...column }) => ({ ...column, ...must && { required: must }, ...words !== '' && { help: words } })) },
  }
}
