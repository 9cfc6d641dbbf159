/** Proposals made into approvals: all of those asked for or none, and never beyond the cap. Pure. */
import type { Evaluation } from '../../shared/domain/evaluation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { capProblems } from './closing.ts'
import { proposeRating } from './propose.ts'
import type { RatingRules } from './rating-rules.ts'
import { capsOf } from './round-facts.ts'
import type { RoundFacts } from './round-facts.ts'

interface Change { readonly before: Revised<Evaluation>, readonly after: Evaluation }
/** `left`: results without a proposal, said but not in the way when nobody named them. */
export type Accepted = { readonly changes: readonly Change[], readonly left: readonly Problem[] } | { readonly problems: readonly Problem[] }

export interface AcceptChoice { readonly resultIds: readonly string[] | null, readonly lower: readonly string[], readonly decision: string }

export function acceptProposals(rules: RatingRules, facts: RoundFacts, { resultIds, lower, decision }: AcceptChoice): Accepted {
  const wanted = resultIds === null ? null : new Set(resultIds)
  const lowered = new Set(lower)
  const asked = facts.results.filter(({ record }) => record.subject.type !== 'counts' && record.final === null && record.unratedReason === '' && (wanted?.has(record.id) ?? true))
  const judged = asked.map((before) => ({ before, rating: proposeRating(rules, before.record.score).proposed }))
  const open = judged.filter(({ rating }) => rating === null).map(({ before: { record } }) => unproposed(record, rules))
  const wrong = [...unknownIds(facts, [...resultIds ?? [], ...lower]), ...notExcellent(judged, lowered), ...wanted === null ? [] : open]
  if (wrong.length > 0) return { problems: wrong }
  const changes = judged.flatMap(({ before, rating }): Change[] => rating === null ? [] : [
    { before, after: { ...before.record, final: lowered.has(before.record.id) ? 'good' : rating, decision: decision === '' ? before.record.decision : decision } },
  ])
  const afterwards = new Map(changes.map(({ after }) => [after.id, after]))
  const results = facts.results.map((result) => ({ ...result, record: afterwards.get(result.record.id) ?? result.record }))
  const beyond = capProblems(capsOf(rules, { ...facts, results }, ({ final }) => final))
  return beyond.length > 0 ? { problems: beyond } : { changes, left: open.map((problem) => ({ ...problem, severity: 'warning' })) }
}

function unproposed({ id, score }: Evaluation, rules: RatingRules): Problem {
  return { severity: 'error', code: 'evaluation.noProposal', path: '', value: id, message: proposeRating(rules, score).reasons.join(' '), remedy: 'Bổ sung số liệu còn thiếu, hoặc ghi lý do chưa đánh giá.' }
}

function unknownIds({ results }: RoundFacts, ids: readonly string[]): readonly Problem[] {
  const known = new Set(results.map(({ record }) => record.id))
  return ids.filter((id) => !known.has(id)).map((id) => ({ severity: 'error', code: 'evaluation.unknown', path: '', value: id, message: `Đợt này không có kết quả mang mã “${id}”.`, remedy: 'Mở lại đợt rồi chọn lại.' }))
}

/** Only what is proposed excellent and about to be approved can be lowered to good. */
function notExcellent(judged: readonly { readonly before: Revised<Evaluation>, readonly rating: string | null }[], lowered: ReadonlySet<string>): readonly Problem[] {
  const excellent = new Set(judged.filter(({ rating }) => rating === 'excellent').map(({ before }) => before.record.id))
  return [...lowered].filter((id) => !excellent.has(id)).map((id) => ({
    severity: 'error', code: 'evaluation.notLowered', path: '', value: id, message: 'Chỉ hạ được kết quả đang đề xuất Hoàn thành xuất sắc và chưa phê duyệt.', remedy: 'Bỏ kết quả này khỏi danh sách hạ mức.',
  }))
}
