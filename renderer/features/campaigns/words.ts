/** What kinds, states and periods of campaigns are called on the screen. */
import type { BoardState } from '../../../shared/contract/campaigns.ts'
import { reportStateWords } from '../../../shared/domain/submission-words.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const campaignKindChoices: readonly Choice[] = [
  { value: 'preliminaryReview', label: 'Sơ kết' }, { value: 'finalReview', label: 'Tổng kết' }, { value: 'periodic', label: 'Báo cáo định kỳ' }, { value: 'other', label: 'Báo cáo khác' },
]
export const campaignStateChoices: readonly Choice[] = [
  { value: 'draft', label: 'Đang chuẩn bị' }, { value: 'open', label: 'Đang thu báo cáo' }, { value: 'closed', label: 'Đã khép' },
]
export const roundPeriodChoices: readonly Choice[] = [
  { value: 'month', label: 'Tháng' }, { value: 'quarter', label: 'Quý' }, { value: 'halfYear', label: '6 tháng đầu năm' }, { value: 'nineMonths', label: '9 tháng đầu năm' }, { value: 'year', label: 'Năm' },
]
const boardStates: readonly BoardState[] = ['missing', 'notDue', 'received', 'late', 'returned', 'accepted']
export const boardStateChoices: readonly Choice<BoardState>[] = boardStates.map((value) => ({ value, label: reportStateWords[value] }))

/** `86,1%` of an exact per cent; "–" where nobody is asked. */
export function percentWords(percent: string | null): string {
  return percent === null ? '–' : `${percent.replace('.', ',')}%`
}
