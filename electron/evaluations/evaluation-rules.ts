/** What a saved round or result must agree with. Errors refuse the save; the rest is only said. */
import type { Evaluation } from '../../shared/domain/evaluation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { addQuantities, compareQuantities } from '../../shared/domain/quantity.ts'
import type { RecordRules } from '../records/index.ts'
import { closedProblem } from './approve.service.ts'
import { closingProblems } from './closing.ts'
import { evaluationRoundStore, evaluationStore, selectResults } from './evaluations.repository.ts'
import type { RatingRules } from './rating-rules.ts'
import { loadRound } from './round-view.service.ts'

/** A closed round keeps its results; an approved result is taken back before it is changed; points stay within their parts. */
export function resultRules(rules: () => RatingRules): RecordRules<'evaluations'> {
  return async (db, record) => {
    const round = await evaluationRoundStore.find(db, record.roundId)
    const before = (await evaluationStore.find(db, record.id))?.record ?? null
    return [
      ...round?.record.closed === true ? [closedProblem()] : [], ...before === null ? [] : approvedProblems(before, record),
      ...scoreProblems(rules(), record), ...stateProblems(record), ...twiceProblems(record, (await selectResults(db, record.roundId)).map((other) => other.record)),
    ]
  }
}

/** Closing by saving asks for the same as closing by its call; a closed round's reading of the cap stands. */
export function roundRules(rules: () => RatingRules): RecordRules<'evaluationRounds'> {
  return async (db, record) => {
    const before = (await evaluationRoundStore.find(db, record.id))?.record ?? null
    if (record.closed && before?.closed !== true) return closingProblems(rules(), await loadRound(db, record))
    const changed = before === null || !record.closed ? [] : (['object', 'period', 'year', 'quarter', 'capPercent', 'capBase', 'capRounding', 'capScope'] as const).filter((field) => before[field] !== record[field])
    return changed.map((field): Problem => ({ ...closedProblem(), path: field }))
  }
}

/** Everything that led to the approval: changed only after it is taken back. */
function approvedProblems(before: Evaluation, after: Evaluation): readonly Problem[] {
  if (before.final === null) return []
  if (after.final === null && after.withdrawn.length > before.withdrawn.length) return []
  const fields = (['roundId', 'bodyId', 'subject', 'group', 'score', 'self', 'collective', 'ballot', 'final', 'unratedReason', 'withdrawn'] as const)
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => error('evaluation.approved', field, 'Kết quả này đã được phê duyệt.', 'Rút lại (ghi lý do) rồi mới sửa.'))
}

function scoreProblems({ points }: RatingRules, { score }: Evaluation): readonly Problem[] {
  const over = (['common', 'results'] as const).filter((part) => score[part] !== null && compareQuantities(score[part], points[part].most) > 0)
  const shares = (['onTimePercent', 'beyondPlanPercent', 'latePercent', 'remediedPercent'] as const).filter((fact) => score[fact] !== null && compareQuantities(score[fact], '100') > 0)
  const both = score.onTimePercent !== null && score.latePercent !== null && compareQuantities(addQuantities([score.onTimePercent, score.latePercent]), '100') > 0
  return [
    ...over.map((part) => error('evaluation.points', `score.${part}`, `${points[part].name} có tối đa ${points[part].most} điểm.`, 'Sửa lại điểm.')),
    ...shares.map((fact) => error('evaluation.percent', `score.${fact}`, 'Tỷ lệ lớn hơn 100%.', 'Ghi tỷ lệ từ 0 đến 100.')),
    ...both ? [error('evaluation.onTimeAndLate', 'score.latePercent', 'Tỷ lệ đúng hạn và tỷ lệ chậm hạn cộng lại quá 100%.', 'Kiểm tra lại hai tỷ lệ.')] : [],
  ]
}

function stateProblems({ final, unratedReason, capException, subject }: Evaluation): readonly Problem[] {
  return [
    ...final !== null && unratedReason !== '' ? [error('evaluation.ratedAndNot', 'unratedReason', 'Vừa có mức quyết định vừa ghi lý do chưa đánh giá.', 'Giữ một trong hai.')] : [],
    ...subject.type === 'counts' && final !== null ? [error('evaluation.countsRated', 'final', 'Kết quả ghi bằng số đếm thì không có một mức quyết định chung.', 'Ghi số lượng từng mức.')] : [],
    ...capException !== '' && subject.type !== 'counts' && final !== null && final !== 'excellent' ? [error('evaluation.exception', 'capException', 'Chỉ kết quả Hoàn thành xuất sắc mới cần lý do vượt giới hạn.', 'Xoá lý do này.')] : [],
  ]
}

/** An organisation is rated once in a round. */
function twiceProblems(record: Evaluation, all: readonly Evaluation[]): readonly Problem[] {
  const key = subjectKey(record)
  return all.some((other) => other.id !== record.id && subjectKey(other) === key)
    ? [error('evaluation.twice', 'bodyId', 'Đợt này đã có kết quả của đối tượng này.', 'Mở kết quả đã có để sửa; hai người trùng tên thì ghi thêm chức vụ để phân biệt.')] : []
}

function subjectKey({ bodyId, subject }: Evaluation): string {
  switch (subject.type) {
    case 'organisation': return bodyId
    case 'counts': return `${bodyId} ${subject.of}`
    case 'person': return `${bodyId} ${subject.fullName} (${subject.post})`
  }
}

function error(code: string, path: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path, value: '', message, remedy }
}
