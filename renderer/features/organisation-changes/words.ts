/** What changes of the organisation are called on the screen. */
import type { Choice } from '../../ui/form/choice-field.tsx'

export const changeKindChoices: readonly Choice[] = [
  { value: 'merge', label: 'Sáp nhập' }, { value: 'split', label: 'Chia tách' }, { value: 'dissolve', label: 'Giải thể' },
  { value: 'handOver', label: 'Bàn giao đi' }, { value: 'receive', label: 'Tiếp nhận về' }, { value: 'rename', label: 'Đổi tên, đổi loại' },
]
export const changeStateChoices: readonly Choice[] = [{ value: 'draft', label: 'Dự kiến' }, { value: 'done', label: 'Đã thực hiện' }]
