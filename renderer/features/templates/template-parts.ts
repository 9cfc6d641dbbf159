/** Parts of a template in the editor: what each can be set, what can be added, where it may move. Pure. */
import type { InsertableField, StructureNode, TemplateLint, TemplateOperation, TemplateStructure } from '../../../shared/contract/templates.ts'
import { choicesOfValue, labelOfSignature, labelOfValue, numberModeChoices, signatureLayoutChoices, wordsOfValue } from '../../../shared/domain/template-parts.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export type PartPath = StructureNode['path']

/** How one value of a part is typed: words with fields, a condition, a list to repeat over, a choice (of how it is signed: one that writes the places to sign), or a plain value. */
export interface PartValue {
  readonly path: PartPath
  readonly key: string | number
  readonly label: string
  readonly kind: 'words' | 'condition' | 'list' | 'choice' | 'signatures' | 'plain' | 'number'
  readonly value: string | number
  /** An empty value is taken out of the template. */
  readonly optional: boolean
  readonly choices: readonly Choice[]
  readonly hint: string
}

/** Keys a type has beside those that are filled in already. */
const optionalKeys: Readonly<Partial<Record<StructureNode['type'], readonly string[]>>> = {
  section: ['text'], heading: ['text'], article: ['text'], table: ['caption'], column: ['total'], appendix: ['when'], attachedText: ['when'],
}
const order = ['kind', 'level', 'title', 'caption', 'condition', 'when', 'in', 'as', 'from', 'text', 'total', 'share', 'align', 'orientation', 'signatures']

/** What can be set on a part, in the order it is read. */
export function valuesOfPart(node: StructureNode): readonly PartValue[] {
  const missing = (optionalKeys[node.type] ?? []).filter((key) => !(key in node.values))
  return [...Object.entries(node.values), ...missing.map((key) => [key, ''] as const)]
    .toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right)).map(([key, value]) => partValue(node, key, value))
}

function partValue(node: StructureNode, key: string, value: string | number): PartValue {
  // Of a table the repetition is a key of its own.
  const path = node.type === 'table' && (key === 'in' || key === 'as') ? [...node.path, 'rows'] : node.path
  const optional = (optionalKeys[node.type] ?? []).includes(key)
  const written = node.type === 'attachedText' && key === 'title' ? 'subject' : key
  return { path, key: written, label: labelOfValue(node.type, key), kind: kindOf(key), value, optional, choices: choicesFor(node.type, key, value), hint: hintOf(key) }
}

/** What can be chosen, and first what a template holds although it cannot be chosen (the linter says so). */
function choicesFor(type: StructureNode['type'], key: string, value: string | number): readonly Choice[] {
  const choices = choicesOfValue(type, key)
  const isKnown = choices.length === 0 || choices.some((choice) => choice.value === value)
  return isKnown ? choices : [{ value, label: wordsOfValue(type, key, value) }, ...choices]
}

function kindOf(key: string): PartValue['kind'] {
  switch (key) {
    case 'title': case 'text': case 'caption': case 'total': return 'words'
    case 'condition': case 'when': return 'condition'
    case 'in': case 'from': return 'list'
    case 'level': case 'align': case 'orientation': case 'kind': return 'choice'
    case 'signatures': return 'signatures'
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

type Words = Pick<PartValue, 'path' | 'key' | 'label' | 'kind' | 'value'> & Partial<PartValue>
const ownValue = (words: Words): PartValue => ({ optional: false, choices: [], hint: '', ...words })

/** What follows the body (signatures, recipients) is chosen by this place; the head by []. */
export const footPath: PartPath = ['signatures']
/** The key under which the problems of the foot are found; those of the head are under ''. */
export const footKey = 'signatures'

/** A line of the list of parts: a part, or the template's own values over and under the body. */
export interface PartLine { readonly path: PartPath, readonly key: string, readonly level: number, readonly label: string, readonly words: string }

/** The lines in the order of the paper: head, body, foot, texts issued with it, appendices. */
export function linesOf({ nodes }: Pick<TemplateStructure, 'nodes'>): readonly PartLine[] {
  const lineOf = ({ path, key, depth, label, summary }: StructureNode): PartLine => ({ path, key, level: depth + 1, label, words: summary })
  const [body, after] = [nodes.filter(({ path }) => path[0] === 'body'), nodes.filter(({ path }) => path[0] !== 'body')]
  return [
    { path: [], key: '', level: 1, label: 'Phần đầu', words: 'Tên mẫu, trích yếu, số, căn cứ' }, ...body.map(lineOf),
    { path: footPath, key: footKey, level: 1, label: 'Phần cuối', words: 'Cách ký, nơi nhận' }, ...after.map(lineOf),
  ]
}

/** What stands over the body: the names of the template, its number, its căn cứ. */
export function valuesOfHead(structure: TemplateStructure): readonly PartValue[] {
  return [
    ownValue({ path: [], key: 'name', label: 'Tên mẫu', kind: 'plain', value: structure.name }), ownValue({ path: [], key: 'subject', label: 'Trích yếu', kind: 'words', value: structure.subject }),
    ownValue({ path: [], key: 'number', label: 'Số và ký hiệu', kind: 'choice', value: structure.number, choices: numberModeChoices }),
    ...structure.basesText === null ? [] : [ownValue({ path: ['bases'], key: 'text', label: 'Mỗi dòng căn cứ', kind: 'words', value: structure.basesText })],
  ]
}

/** How the paper is signed and the words at each place to sign. */
export function valuesOfSigning(structure: TemplateStructure): readonly PartValue[] {
  return [
    ownValue({ path: [], key: 'signatures', label: 'Cách ký', kind: 'signatures', value: structure.signatureLayout, choices: signatureLayoutChoices }),
    ...signatureValues(structure, ['signatures']),
  ]
}

/** The words at the places to sign below `path`: of the paper, or of a text issued with it. */
export function signatureValues({ signatures }: Pick<TemplateStructure, 'signatures'>, path: PartPath): readonly PartValue[] {
  return signatures.filter((one) => path.every((step, at) => step === one.path[at])).map(({ path: place, key, text }) => ownValue({
    path: place, key, label: labelOfSignature(String(place.at(-1)), key), kind: 'words', value: text, optional: key === 'authority',
    hint: key === 'authority' ? 'Tập thể được thay mặt; để trống nếu ký bằng chức vụ của mình.' : '',
  }))
}

/** One line of a list that new papers begin with: what is typed in it. */
export function recipientValues({ suggested }: Pick<TemplateStructure, 'suggested'>): readonly (readonly PartValue[])[] {
  return suggested.recipients.map(({ name, purpose }, at) => [
    ownValue({ path: [...recipientsPath, at], key: 'name', label: `Nơi nhận ${at + 1}`, kind: 'plain', value: name }),
    ownValue({ path: [...recipientsPath, at], key: 'purpose', label: 'Để làm gì', kind: 'plain', value: purpose, optional: true }),
  ])
}

export function basisValues({ suggested }: Pick<TemplateStructure, 'suggested'>): readonly (readonly PartValue[])[] {
  return suggested.bases.map((basis, at) => [ownValue({ path: basesPath, key: at, label: `Căn cứ ${at + 1}`, kind: 'plain', value: basis })])
}

export function archiveValue({ suggested }: Pick<TemplateStructure, 'suggested'>): PartValue {
  return ownValue({ path: ['suggested'], key: 'archive', label: 'Dòng lưu (dòng cuối)', kind: 'plain', value: suggested.archive, hint: 'Ví dụ: Lưu Văn phòng Đảng uỷ.' })
}

export const recipientsPath: PartPath = ['suggested', 'recipients']
export const basesPath: PartPath = ['suggested', 'bases']

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
export const newAttachedText = (id: string) => ({ id, kind: 'workingRegulation', subject: 'Trích yếu văn bản kèm theo', body: [{ type: 'paragraph', text: 'Lời văn mới.' }] })
export const newAppendix = (id: string) => ({ id, title: 'Phụ lục mới', body: [{ type: 'paragraph', text: 'Lời văn mới.' }] })

export const samePath = (one: PartPath, other: PartPath): boolean => one.length === other.length && one.every((step, at) => step === other[at])

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

/** The problems of each part (by its key), of what follows the body (`footKey`) and, under '', of the rest. */
export function problemsByPart(structure: TemplateStructure, problems: readonly TemplateLint[]): ReadonlyMap<string, readonly TemplateLint[]> {
  const innermost = structure.nodes.toSorted((left, right) => right.path.length - left.path.length)
  return Map.groupBy(problems, ({ path }) => isOfFoot(path) ? footKey : innermost.find((node) => node.path.every((step, at) => step === path[at]))?.key ?? '')
}

const footKeys: readonly unknown[] = ['signatures', 'recipients', 'archive']
const isOfFoot = (path: TemplateLint['path']): boolean => footKeys.includes(path[0] === 'suggested' ? path[1] : path[0])

/** An id for a new part, so that words changed by hand in papers find it again. */
export function newPartId(): string {
  return `part${crypto.randomUUID().replaceAll('-', '').slice(0, 8)}`
}
