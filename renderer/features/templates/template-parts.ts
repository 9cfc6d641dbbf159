/** Parts of a template in the editor: what each can be set, what can be added, where it may move. Pure. */
import type { InsertableField, StructureNode, TemplateLint, TemplateOperation, TemplateStructure } from '../../../shared/contract/templates.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export type PartPath = StructureNode['path']

/** How one value of a part is typed: words with fields, a condition, a list to repeat over, or a plain value. */
export interface PartValue {
  readonly path: PartPath
  readonly key: string
  readonly label: string
  readonly kind: 'words' | 'condition' | 'list' | 'choice' | 'plain' | 'number'
  readonly value: string | number
  /** An empty value is taken out of the template. */
  readonly optional: boolean
  readonly choices: readonly Choice[]
  readonly hint: string
}

type Level = readonly Choice[]
const headings: Level = [{ value: 1, label: 'Cấp 1 (I.)' }, { value: 2, label: 'Cấp 2 (1.)' }, { value: 3, label: 'Cấp 3 (1.1.)' }, { value: 4, label: 'Cấp 4 (a)' }]
const levels: Readonly<Partial<Record<StructureNode['type'], Level>>> = {
  section: headings, heading: headings, numbered: headings.slice(1), item: [{ value: 1, label: 'Gạch ngang (-)' }, { value: 2, label: 'Dấu cộng (+)' }],
  division: [{ value: 'part', label: 'Phần' }, { value: 'chapter', label: 'Chương' }, { value: 'section', label: 'Mục' }],
  clause: [{ value: 'clause', label: 'Khoản (1.)' }, { value: 'point', label: 'Điểm (a)' }],
}
const aligns: readonly Choice[] = [{ value: 'left', label: 'Trái' }, { value: 'centre', label: 'Giữa' }, { value: 'right', label: 'Phải' }]

/** Keys a type has beside those that are filled in already. */
const optionalKeys: Readonly<Partial<Record<StructureNode['type'], readonly string[]>>> = {
  section: ['text'], heading: ['text'], article: ['text'], table: ['caption'], column: ['total'], appendix: ['when'], attachedText: ['when'],
}
const keyWords: Readonly<Record<string, string>> = {
  title: 'Tiêu đề', text: 'Lời văn', caption: 'Tên bảng', condition: 'Chỉ in khi', when: 'Chỉ in khi', in: 'Danh sách', as: 'Tên gọi mỗi dòng trong lời văn', from: 'Lấy lời văn từ',
  level: 'Cấp', share: 'Phần bề rộng', align: 'Căn chữ', total: 'Ô ở dòng cộng',
}
const order = ['level', 'title', 'caption', 'condition', 'when', 'in', 'as', 'from', 'text', 'total', 'share', 'align']

/** What can be set on a part, in the order it is read. */
export function valuesOfPart(node: StructureNode): readonly PartValue[] {
  const missing = (optionalKeys[node.type] ?? []).filter((key) => !(key in node.values))
  // The kind of an attached text belongs to the paper, not to its words.
  return [...Object.entries(node.values).filter(([key]) => key !== 'kind'), ...missing.map((key) => [key, ''] as const)]
    .map(([key, value]) => partValue(node, key, value)).toSorted((left, right) => order.indexOf(left.key) - order.indexOf(right.key))
}

function partValue(node: StructureNode, key: string, value: string | number): PartValue {
  // Of a table the repetition is a key of its own.
  const path = node.type === 'table' && (key === 'in' || key === 'as') ? [...node.path, 'rows'] : node.path
  const optional = (optionalKeys[node.type] ?? []).includes(key)
  const choices = key === 'level' ? levels[node.type] ?? [] : key === 'align' ? aligns : []
  const written = node.type === 'attachedText' && key === 'title' ? 'subject' : key
  return { path, key: written, label: keyWords[key] ?? key, kind: kindOf(key), value, optional, choices, hint: hintOf(key) }
}

function kindOf(key: string): PartValue['kind'] {
  switch (key) {
    case 'title': case 'text': case 'caption': case 'total': return 'words'
    case 'condition': case 'when': return 'condition'
    case 'in': case 'from': return 'list'
    case 'level': case 'align': return 'choice'
    case 'share': return 'number'
    default: return 'plain'
  }
}

function hintOf(key: string): string {
  switch (key) {
    case 'condition': case 'when': return 'Bấm “Chèn mục…” để lấy điều kiện mẫu: phần này chỉ in khi mục có dữ liệu.'
    case 'as': return 'Chữ không dấu, viết liền. Đổi tên thì sửa cả trong lời văn của các phần bên trong.'
    case 'text': return 'Chỗ trong {{ }} được thay bằng dữ liệu của hồ sơ.'
    default: return ''
  }
}

/** Names a template has as a whole, and the words of its căn cứ and signers. */
export function valuesOfHead(structure: TemplateStructure): readonly PartValue[] {
  const words = (path: PartPath, key: string, label: string, value: string, kind: PartValue['kind'] = 'words'): PartValue => ({ path, key, label, kind, value, optional: false, choices: [], hint: '' })
  return [
    words([], 'name', 'Tên mẫu', structure.name, 'plain'), words([], 'subject', 'Trích yếu', structure.subject),
    ...structure.basesText === null ? [] : [words(['bases'], 'text', 'Mỗi dòng căn cứ', structure.basesText)],
    ...structure.signatures.map(({ path, key, text }) => words(path, key, `Phần ký, ${signatureSides[String(path.at(-1))] ?? ''}: ${signatureKeys[key] ?? key}`, text)),
  ]
}

const signatureSides: Readonly<Record<string, string>> = { left: 'bên trái', centre: 'ở giữa', right: 'bên phải', by: 'người ký' }
const signatureKeys: Readonly<Record<string, string>> = { role: 'vai trò', name: 'họ và tên', authority: 'quyền hạn', post: 'chức vụ' }

/** What a field puts into the place: its text, or for a condition "has data". */
export function insertionOf(field: InsertableField, kind: PartValue['kind']): string {
  if (kind === 'list') return field.type === 'list' || field.type === 'text' ? pathOf(field) : ''
  if (kind !== 'condition') return field.insert
  switch (field.type) {
    case 'list': return `${pathOf(field)}.size > 0`
    case 'number': return `${pathOf(field)} != nil`
    case 'yesNo': return pathOf(field)
    case 'text': return `${pathOf(field)} != blank`
    case 'group': return ''
  }
}

/** The name a text would use here: of an element of a repetition its alias. */
function pathOf(field: InsertableField): string {
  return /\{\{\s*([\w.]+)/u.exec(field.insert)?.[1] ?? field.path
}

export interface NewPart { readonly label: string, readonly node: Readonly<Record<string, unknown>> }

/** Parts that can be added into a list of parts. `lists`: what can be repeated; `texts`: free text the record has. */
export function newParts(fields: readonly InsertableField[], id: string): readonly NewPart[] {
  const list = fields.find((field) => field.type === 'list' && !field.path.includes('[]'))?.path
  const text = fields.find((field) => field.type === 'text' && field.insert !== '')
  const paragraph = { id, type: 'paragraph', text: 'Lời văn mới.' }
  const inner = [{ type: 'paragraph', text: 'Lời văn mới.' }]
  return [
    { label: 'Đoạn văn', node: paragraph }, { label: 'Gạch đầu dòng', node: { id, type: 'item', level: 1, text: 'Ý mới.' } },
    { label: 'Mục có nội dung (I., 1.)', node: { id, type: 'section', level: 1, title: 'Mục mới', children: inner } },
    { label: 'Đề mục', node: { id, type: 'heading', level: 1, title: 'Đề mục mới' } }, { label: 'Dòng đánh số', node: { id, type: 'numbered', level: 2, text: 'Nội dung mới.' } },
    { label: 'Điều', node: { id, type: 'article', title: 'Điều mới' } }, { label: 'Khoản', node: { id, type: 'clause', level: 'clause', text: 'Khoản mới.' } },
    { label: 'Chương', node: { id, type: 'division', level: 'chapter', title: 'Chương mới' } }, { label: 'Dòng giữa trang', node: { id, type: 'centredLine', text: 'QUYẾT ĐỊNH:' } },
    ...text === undefined ? [] : [{ label: 'Chỉ in khi có dữ liệu', node: { id, type: 'when', condition: insertionOf(text, 'condition'), children: inner } }],
    ...list === undefined ? [] : [
      { label: 'Lặp theo danh sách', node: { id, type: 'each', in: list, as: 'row', children: inner } },
      { label: 'Bảng', node: { id, type: 'table', rows: { in: list, as: 'row' }, columns: [{ title: 'Cột 1', text: '', share: 1 }, { title: 'Cột 2', text: '', share: 1 }] } },
    ],
  ]
}

export const newColumn = { title: 'Cột mới', text: '', share: 1 } as const
export const newAppendix = (id: string) => ({ id, title: 'Phụ lục mới', body: [{ type: 'paragraph', text: 'Lời văn mới.' }] })

const samePath = (one: PartPath, other: PartPath): boolean => one.length === other.length && one.every((step, at) => step === other[at])

/** The list a part stands in and its place there; null for what stands in none (`otherwise`). */
export function placeOf(path: PartPath): { readonly parent: PartPath, readonly at: number } | null {
  const at = path.at(-1)
  return typeof at === 'number' ? { parent: path.slice(0, -1), at } : null
}

/** The change that moves a part among those beside it, and where it is then; null at the end of its list. */
export function moveOf(nodes: readonly StructureNode[], path: PartPath, by: -1 | 1): { readonly operation: TemplateOperation, readonly path: PartPath } | null {
  const place = placeOf(path)
  if (place === null) return null
  const target = place.at + by
  if (!nodes.some((node) => samePath(node.path, [...place.parent, target]))) return null
  // Places count as they were before: behind the next one is two further.
  return { operation: { type: 'move', path, parent: place.parent, at: by === 1 ? place.at + 2 : target }, path: [...place.parent, target] }
}

/** The problems of each part (by its key) and, under '', those of the template as a whole. */
export function problemsByPart(structure: TemplateStructure, problems: readonly TemplateLint[]): ReadonlyMap<string, readonly TemplateLint[]> {
  const byLine = structure.nodes.toSorted((left, right) => left.line - right.line)
  return Map.groupBy(problems, (problem) => byLine.findLast((node) => node.line <= problem.line)?.key ?? '')
}

/** An id for a new part, so that words changed by hand in papers find it again. */
export function newPartId(): string {
  return `part${crypto.randomUUID().replaceAll('-', '').slice(0, 8)}`
}
