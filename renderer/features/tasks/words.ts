/** Words of tasks. */
import type { Choice } from '../../ui/form/choice-field.tsx'

export const taskStateChoices: readonly Choice[] = [
  { value: 'late', label: 'Quá hạn' }, { value: 'open', label: 'Đang làm' }, { value: 'done', label: 'Đã xong' }, { value: 'doneLate', label: 'Xong sau hạn' }, { value: 'dropped', label: 'Thôi thực hiện' },
]
export const taskReportChoices: readonly Choice[] = [{ value: 'underway', label: 'Đang làm' }, { value: 'done', label: 'Hoàn thành' }, { value: 'dropped', label: 'Thôi thực hiện' }]
