/** What the values of the year's registers are called. */
import type { AdmissionStage } from '../../../shared/contract/year-work.ts'
import type { Admission, AdmissionStep } from '../../../shared/domain/admission.ts'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { thresholdWords } from '../../../shared/domain/figure-words.ts'
import type { Comparison } from '../../../shared/domain/indicator.ts'
import type { StudySession } from '../../../shared/domain/study-session.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const groupChoices: readonly Choice<StudySession['attendance'][number]['group']>[] = [
  { value: 'members', label: 'Đảng viên' }, { value: 'nonMembers', label: 'Quần chúng' }, { value: 'keyOfficials', label: 'Cán bộ chủ chốt' },
]
export const sessionFormChoices: readonly Choice<StudySession['form']>[] = [
  { value: 'inPerson', label: 'Trực tiếp' }, { value: 'online', label: 'Trực tuyến' }, { value: 'cell', label: 'Tại chi bộ' },
]
export const roleChoices: readonly Choice<Commitment['registrants'][number]['role']>[] = [
  { value: 'head', label: 'Người đứng đầu' }, { value: 'member', label: 'Cán bộ, đảng viên' }, { value: 'nonMember', label: 'Quần chúng' },
]
export const stepChoices: readonly Choice<AdmissionStep>[] = [
  { value: 'source', label: 'Đưa vào nguồn' }, { value: 'awarenessClass', label: 'Học lớp nhận thức về Đảng' }, { value: 'application', label: 'Đơn, lý lịch' },
  { value: 'cellResolution', label: 'Nghị quyết chi bộ' }, { value: 'committeeResolution', label: 'Nghị quyết đảng uỷ' }, { value: 'decision', label: 'Quyết định kết nạp' },
  { value: 'ceremony', label: 'Lễ kết nạp' }, { value: 'official', label: 'Công nhận chính thức' },
]
export const stageNames: Readonly<Record<AdmissionStage, string>> = { source: 'Nguồn', class: 'Đã học lớp', file: 'Đang làm hồ sơ', admitted: 'Đã kết nạp', official: 'Chính thức' }
export const traitChoices: readonly Choice<Admission['traits'][number]>[] = [
  { value: 'female', label: 'Nữ' }, { value: 'unionMember', label: 'Đoàn viên' }, { value: 'intellectual', label: 'Trí thức' }, { value: 'ethnicMinority', label: 'Dân tộc thiểu số' }, { value: 'worker', label: 'Công nhân' },
]

/** "Đạt chỉ tiêu …"; null when nothing was set or there is nothing to hold against it. */
export function outcomeOf(kept: boolean | null, threshold: { readonly value: string, readonly comparison: Comparison } | null): { readonly kept: boolean, readonly words: string } | null {
  return kept === null || threshold === null ? null : { kept, words: `${kept ? 'Đạt' : 'Chưa đạt'} ${thresholdWords(threshold)}` }
}
