/** Fixed choices of the records, in the order a clerk expects. */
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { sectorSchema } from '../../shared/domain/organisation.ts'
import { bodyKindWords, sectorWords } from '../../shared/domain/organisation-words.ts'
import type { Choice } from './form/choice-field.tsx'

export const kindChoices: readonly Choice<DocumentKind>[] = Object.entries(documentKinds)
  .map(([value, wording]) => ({ value: value as DocumentKind, label: `${wording.name} (${wording.symbol})` }))

export const secrecyChoices: readonly Choice[] = [
  { value: 'confidential', label: 'Mật' }, { value: 'secret', label: 'Tối mật' }, { value: 'topSecret', label: 'Tuyệt mật' },
]
export const urgencyChoices: readonly Choice[] = [
  { value: 'urgent', label: 'Khẩn' }, { value: 'veryUrgent', label: 'Thượng khẩn' }, { value: 'express', label: 'Hoả tốc' },
]
export const citationLinkChoices: readonly Choice[] = [
  { value: 'basis', label: 'Căn cứ' }, { value: 'carryingOut', label: 'Thực hiện' }, { value: 'considering', label: 'Xét' }, { value: 'onProposalOf', label: 'Theo đề nghị của' },
]
export const bodyKindChoices: readonly Choice[] = Object.entries(bodyKindWords).map(([value, label]) => ({ value, label }))
export const sectorChoices: readonly Choice[] = sectorSchema.options.map((value) => ({ value, label: sectorWords(value) }))
export const signingFormChoices: readonly Choice[] = [
  { value: 'onBehalf', label: 'T/M — thay mặt tập thể' }, { value: 'byOrder', label: 'T/L — thừa lệnh' }, { value: 'forHead', label: 'K/T — ký thay' },
  { value: 'acting', label: 'Q. — quyền' }, { value: 'own', label: 'Ký trực tiếp' },
]
export const stageChoices: readonly Choice[] = [
  { value: 'studied', label: 'Học tập, quán triệt' }, { value: 'concretised', label: 'Cụ thể hoá' }, { value: 'implemented', label: 'Tổ chức thực hiện' },
  { value: 'reviewed', label: 'Sơ kết, tổng kết' }, { value: 'concluded', label: 'Kết thúc' },
]
export const directiveLevelChoices: readonly Choice[] = [
  { value: 'central', label: 'Trung ương' }, { value: 'province', label: 'Tỉnh' }, { value: 'superior', label: 'Cấp trên trực tiếp' }, { value: 'own', label: 'Của cấp uỷ này' },
]
export const directiveLinkChoices: readonly Choice[] = [
  { value: 'implements', label: 'Thực hiện' }, { value: 'replaces', label: 'Thay thế' }, { value: 'reportsOn', label: 'Báo cáo về' }, { value: 'concludes', label: 'Kết luận về' },
]
export const inspectionKindChoices: readonly Choice[] = [{ value: 'inspection', label: 'Kiểm tra' }, { value: 'supervision', label: 'Giám sát' }]
export const teamRoleChoices: readonly Choice[] = [
  { value: 'leader', label: 'Trưởng đoàn' }, { value: 'deputyLeader', label: 'Phó trưởng đoàn' }, { value: 'member', label: 'Thành viên' }, { value: 'secretary', label: 'Thư ký' },
]
export const causeKindChoices: readonly Choice[] = [{ value: 'objective', label: 'Khách quan' }, { value: 'subjective', label: 'Chủ quan' }]

/** The words of a choice; the value itself when it is none of them. */
export function labelOfChoice(choices: readonly Choice[], value: string | null): string {
  return value === null ? '' : choices.find((choice) => choice.value === value)?.label ?? value
}
