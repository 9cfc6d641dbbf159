/** Words of petitions. */
import type { Choice } from '../../ui/form/choice-field.tsx'

export const petitionKindChoices: readonly Choice[] = [
  { value: 'complaint', label: 'Khiếu nại' }, { value: 'denunciation', label: 'Tố cáo' }, { value: 'feedback', label: 'Phản ánh' }, { value: 'proposal', label: 'Kiến nghị' }, { value: 'dialogueQuestion', label: 'Câu hỏi đối thoại' },
]
export const petitionStateChoices: readonly Choice[] = [
  { value: 'late', label: 'Quá hạn' }, { value: 'received', label: 'Mới nhận' }, { value: 'passedOn', label: 'Đã chuyển' }, { value: 'answered', label: 'Đã trả lời' }, { value: 'closed', label: 'Đã xong' },
]
export const petitionOutcomeChoices: readonly Choice[] = [{ value: 'settled', label: 'Giải quyết xong' }, { value: 'notAccepted', label: 'Không thụ lý, không tiếp thu' }]
