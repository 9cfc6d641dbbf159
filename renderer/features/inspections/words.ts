/** Fixed choices of cases, in the order a clerk expects, and their words. */
import type { CaseFinding } from '../../../shared/domain/inspection.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const stageWords = { prepare: 'Chuẩn bị', conduct: 'Tiến hành', conclude: 'Kết thúc', closed: 'Đã xong' } as const

export const gravityChoices: readonly Choice<CaseFinding['gravity']>[] = [
  { value: 'shortcoming', label: 'Hạn chế, khuyết điểm' }, { value: 'violation', label: 'Vi phạm' }, { value: 'graveViolation', label: 'Vi phạm nghiêm trọng' },
]
/** A supervision finds shortcomings, and signs that call for an inspection. */
export const supervisionGravityChoices = gravityChoices.filter(({ value }) => value === 'shortcoming')

export const resultChoices: readonly Choice[] = [
  { value: 'noFault', label: 'Không có hạn chế, khuyết điểm' }, { value: 'shortcomings', label: 'Có hạn chế, khuyết điểm' },
  { value: 'violation', label: 'Có vi phạm' }, { value: 'violationToDiscipline', label: 'Có vi phạm đến mức phải thi hành kỷ luật' },
]
export const disciplineWords = { none: 'Không kỷ luật', reprimand: 'Khiển trách', warning: 'Cảnh cáo', dismissal: 'Cách chức', dissolution: 'Giải tán', expulsion: 'Khai trừ', invalid: 'Phiếu không hợp lệ' } as const
