/** What stands against closing a round or approving proposals: results without an end, and a cap that does not hold. Pure. */
import type { CapReport } from '../../shared/contract/evaluations.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { RatingRules } from './rating-rules.ts'
import { byUnit, capsOf, countsOf, ratedOf, subjectName } from './round-facts.ts'
import type { RoundFacts } from './round-facts.ts'

/** Every result is approved or says why it is not rated, every unit has one, and approvals keep to the cap. */
export function closingProblems(rules: RatingRules, facts: RoundFacts): readonly Problem[] {
  const units = byUnit(facts)
  const silent = units.filter(({ results }) => results.length === 0)
  const open = units.flatMap(({ unit, results }) => results.flatMap(({ record }): Problem[] => {
    const { subject, final, unratedReason, id } = record
    if (unratedReason !== '') return []
    if (subject.type !== 'counts') return final === null ? [problem('evaluation.undecided', id, `${subjectName(record, unit.name)} chưa có mức quyết định.`, 'Phê duyệt, hoặc ghi lý do chưa đánh giá.')] : []
    const left = subject.total - subject.exempt - ratedOf(countsOf(record))
    return left > 0 ? [problem('evaluation.unexplained', id, `${unit.name} còn ${left} chưa được xếp loại mà chưa ghi lý do.`, 'Ghi lý do chưa đánh giá, hoặc bổ sung số liệu.')] : []
  }))
  return [
    ...silent.map(({ unit }) => problem('evaluation.silent', unit.id, `${unit.name} chưa có kết quả.`, 'Nhập kết quả, hoặc ghi lý do chưa đánh giá.')),
    ...open, ...capProblems(capsOf(rules, facts, ({ final }) => final)),
  ]
}

/** Groups beyond their cap. */
export function capProblems(caps: readonly CapReport[]): readonly Problem[] {
  return caps.filter(({ over }) => over > 0).map((cap) => problem(
    'evaluation.capExceeded', cap.group, `Vượt giới hạn Hoàn thành xuất sắc. ${cap.sentence}`,
    `Hạ ${cap.toLower} kết quả xuống Hoàn thành tốt (${cap.exceeding.map(({ name, tied }) => tied ? `${name}, bằng điểm` : name).slice(0, 10).join('; ')}), hoặc ghi lý do được cấp có thẩm quyền cho vượt.`,
  ))
}

function problem(code: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path: '', value, message, remedy }
}
