/** Words of papers in. */
import type { Choice } from '../../ui/form/choice-field.tsx'

export const incomingStateChoices: readonly Choice[] = [
  { value: 'late', label: 'Quá hạn' }, { value: 'received', label: 'Mới nhận' }, { value: 'routed', label: 'Đã chuyển' }, { value: 'answered', label: 'Đã trả lời' }, { value: 'closed', label: 'Đã xong' }, { value: 'voided', label: 'Đã huỷ số' },
]
