/**
 * Words of the parts of a template: how its values are called and what each choice says. The editor shows them, a
 * comparison of two versions writes them.
 */
import { z } from 'zod'
import { documentKinds, documentKindSchema } from '../document/kinds.ts'
import type { DocumentKind } from '../document/kinds.ts'

/** One choice of a value: what the template holds and what a person reads. */
interface WordedChoice<V extends string | number = string | number> { readonly value: V, readonly label: string }

/**
 * How a paper (or a text issued with it) is signed. `byRight`: the signing right of the paper. `ownSigner`: one signer
 * named by the template. `pair`, `triple`: places with a role each, as in minutes. `none`: not signed itself.
 */
export const signatureLayoutSchema = z.enum(['none', 'byRight', 'ownSigner', 'pair', 'triple'])
export type SignatureLayout = z.infer<typeof signatureLayoutSchema>

/** `always`: printed, blank until issue. `whenGiven`: only when the record has one. */
export const numberModeSchema = z.enum(['always', 'whenGiven'])
export type NumberMode = z.infer<typeof numberModeSchema>

export const signatureLayoutChoices: readonly WordedChoice<SignatureLayout>[] = [
  { value: 'byRight', label: 'Một người ký, theo thẩm quyền ký của cơ quan' },
  { value: 'ownSigner', label: 'Một người ký do mẫu nêu (trưởng đoàn, đoàn chủ tịch …)' },
  { value: 'pair', label: 'Hai người ký: bên trái, bên phải (biên bản)' },
  { value: 'triple', label: 'Ba người ký: bên trái, ở giữa, bên phải (biên bản)' },
]
/** Of a text issued with a paper. */
export const attachedSignatureChoices: readonly WordedChoice<SignatureLayout>[] = [{ value: 'none', label: 'Không ký riêng' }, ...signatureLayoutChoices]

export const numberModeChoices: readonly WordedChoice<NumberMode>[] = [
  { value: 'always', label: 'Luôn in; chưa có số thì để trống' }, { value: 'whenGiven', label: 'Chỉ in khi đã có số (biên bản)' },
]

/** Can a text of this kind be issued with another paper? Letters, minutes, slips and papers of the National Congress stand alone. */
export function canBeAttached(kind: DocumentKind): boolean {
  const { hasTypeLine, group } = documentKinds[kind]
  return hasTypeLine && group === 'document' && kind !== 'minutes'
}

export const attachedKindChoices: readonly WordedChoice<DocumentKind>[] = documentKindSchema.options.filter(canBeAttached).map((value) => ({ value, label: documentKinds[value].name }))

type Choices = readonly WordedChoice[]
const headings: Choices = [{ value: 1, label: 'Cấp 1 (I.)' }, { value: 2, label: 'Cấp 2 (1.)' }, { value: 3, label: 'Cấp 3 (1.1.)' }, { value: 4, label: 'Cấp 4 (a)' }]
const levels: Readonly<Record<string, Choices>> = {
  section: headings, heading: headings, numbered: headings.slice(1), item: [{ value: 1, label: 'Gạch ngang (-)' }, { value: 2, label: 'Dấu cộng (+)' }],
  division: [{ value: 'part', label: 'Phần' }, { value: 'chapter', label: 'Chương' }, { value: 'section', label: 'Mục' }],
  clause: [{ value: 'clause', label: 'Khoản (1.)' }, { value: 'point', label: 'Điểm (a)' }],
}
const aligns: Choices = [{ value: 'left', label: 'Trái' }, { value: 'centre', label: 'Giữa' }, { value: 'right', label: 'Phải' }]
const orientations: Choices = [{ value: 'portrait', label: 'Giấy dọc' }, { value: 'landscape', label: 'Giấy ngang' }]

/** What can be chosen for a value of a part; none where it is typed. */
export function choicesOfValue(type: string, key: string): Choices {
  switch (key) {
    case 'level': return levels[type] ?? []
    case 'align': return aligns
    case 'orientation': return orientations
    case 'kind': return attachedKindChoices
    case 'signatures': return attachedSignatureChoices
    default: return []
  }
}

const keyWords: Readonly<Record<string, string>> = {
  title: 'Tiêu đề', text: 'Lời văn', caption: 'Tên bảng', condition: 'Chỉ in khi', when: 'Chỉ in khi', in: 'Danh sách', as: 'Tên gọi mỗi dòng trong lời văn', from: 'Lấy lời văn từ',
  level: 'Cấp', share: 'Phần bề rộng', align: 'Căn chữ', total: 'Ô ở dòng cộng', orientation: 'Chiều giấy', kind: 'Loại văn bản', signatures: 'Cách ký',
}

/** What a value of a part is called. */
export function labelOfValue(type: string, key: string): string {
  return type === 'attachedText' && key === 'title' ? 'Trích yếu' : keyWords[key] ?? key
}

/** A value as a person reads it: the words of its choice, or itself. */
export function wordsOfValue(type: string, key: string, value: string | number): string {
  const kind = key === 'kind' ? documentKindSchema.safeParse(value) : null
  return kind?.success === true ? documentKinds[kind.data].name : wordsOfChoice(choicesOfValue(type, key), value)
}

export function wordsOfChoice(choices: readonly WordedChoice[], value: string | number): string {
  return choices.find((choice) => choice.value === value)?.label ?? String(value)
}

const places: Readonly<Record<string, string>> = { left: 'Người ký bên trái', centre: 'Người ký ở giữa', right: 'Người ký bên phải', by: 'Người ký', also: 'Người cùng ký bên dưới' }
const parts: Readonly<Record<string, string>> = { role: 'vai trò', name: 'họ và tên', authority: 'thay mặt (sau “T/M”)', post: 'chức vụ', text: 'lời văn mỗi dòng' }

/** What a text of a signature is called: "Người ký bên trái: vai trò". `place` is the last step of its path. */
export function labelOfSignature(place: string, key: string): string {
  return `${places[place] ?? place}: ${parts[key] ?? key}`
}
