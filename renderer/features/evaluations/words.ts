/** What the values of evaluations are called. */
import type { EvaluationRound, Rating } from '../../../shared/domain/evaluation.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

export const ratingChoices: readonly Choice<Rating>[] = [
  { value: 'excellent', label: 'Xuất sắc' }, { value: 'good', label: 'Tốt' }, { value: 'completed', label: 'Hoàn thành' }, { value: 'notCompleted', label: 'Không hoàn thành' },
]
export const objectChoices: readonly Choice<EvaluationRound['object']>[] = [{ value: 'organisations', label: 'Tổ chức đảng' }, { value: 'members', label: 'Đảng viên' }]
export const periodChoices: readonly Choice<EvaluationRound['period']>[] = [{ value: 'quarter', label: 'Quý' }, { value: 'year', label: 'Năm' }, { value: 'term', label: 'Nhiệm kỳ' }]
export const quarterChoices: readonly Choice<number>[] = [{ value: 1, label: 'Quý I' }, { value: 2, label: 'Quý II' }, { value: 3, label: 'Quý III' }, { value: 4, label: 'Quý IV' }]
export const capBaseChoices: readonly Choice<EvaluationRound['capBase']>[] = [
  { value: 'atLeastGood', label: 'Số xếp loại từ Tốt trở lên' }, { value: 'exactlyGood', label: 'Số xếp loại đúng mức Tốt' },
]
export const capRoundingChoices: readonly Choice<EvaluationRound['capRounding']>[] = [{ value: 'halfUp', label: 'Từ nửa trở lên làm tròn lên' }, { value: 'down', label: 'Bỏ phần lẻ' }]
export const capScopeChoices: readonly Choice<EvaluationRound['capScope']>[] = [{ value: 'group', label: 'Theo nhóm đối tượng' }, { value: 'unit', label: 'Theo từng đơn vị' }]
export const averageChoices: readonly Choice<EvaluationRound['averagePrinted']>[] = [{ value: 'yearlyRates', label: 'Bình quân các tỷ lệ hằng năm' }, { value: 'pooled', label: 'Gộp số lượng các năm' }]

/** A sign before the word, so that a rating is told apart without colour. */
export const ratingMarks: Readonly<Record<Rating, string>> = { excellent: '★', good: '●', completed: '◐', notCompleted: '○' }

export function ratingWords(rating: Rating | null): string {
  return rating === null ? '' : ratingChoices.find(({ value }) => value === rating)?.label ?? ''
}

/** "18,5%"; a dash where there is nothing to divide by. */
export function rateWords(percent: string | null): string {
  return percent === null ? '–' : `${quantityText(percent, 1)}%`
}
