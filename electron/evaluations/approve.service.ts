/** Approving, taking back, closing: each whole in one transaction, or nothing with the reasons. */
import type { DoneOrRefused } from '../../shared/contract/evaluations.ts'
import type { Evaluation } from '../../shared/domain/evaluation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { collectionNames, parseRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { acceptProposals } from './accept.ts'
import { closingProblems } from './closing.ts'
import { evaluationRoundStore, evaluationStore } from './evaluations.repository.ts'
import type { RatingRules } from './rating-rules.ts'
import { loadRound, roundNamed } from './round-view.service.ts'

export interface DecideContext { readonly office: OfficeDatabase, readonly rules: RatingRules, readonly actor: Actor, readonly today: string }

export interface AcceptRequest { readonly roundId: string, readonly resultIds: readonly string[] | null, readonly lower: readonly string[], readonly decision: string }

export async function acceptRound({ office, rules, actor }: DecideContext, request: AcceptRequest): Promise<DoneOrRefused> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const round = await roundNamed(db, request.roundId)
    if (round.record.closed) return refused([closedProblem()])
    const accepted = acceptProposals(rules, await loadRound(db, round.record), request)
    if ('problems' in accepted) return refused(accepted.problems)
    for (const { before, after } of accepted.changes) await writeRecord(transaction, evaluationStore, before, after, actor)
    return { outcome: 'done', changed: accepted.changes.length, problems: [...accepted.left] }
  })
}

export async function withdrawResult({ office, actor, today }: DecideContext, { resultId, reason }: { readonly resultId: string, readonly reason: string }): Promise<DoneOrRefused> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = resultNamed(await evaluationStore.find(db, resultId), resultId)
    const { record } = current
    if ((await roundNamed(db, record.roundId)).record.closed) return refused([closedProblem()])
    if (record.final === null) return refused([simple('evaluation.undecided', resultId, 'Kết quả này chưa được phê duyệt nên không có gì để rút.', 'Sửa thẳng kết quả.')])
    const parsed = parseRecord('evaluations', { ...record, final: null, decision: '', withdrawn: [...record.withdrawn, { on: today, rating: record.final, decision: record.decision, reason }] })
    if (!parsed.parsed) return refused([simple('evaluation.noReason', resultId, 'Rút kết quả đã phê duyệt phải ghi lý do (một dòng).', 'Ghi lý do rồi rút lại.')])
    await writeRecord(transaction, evaluationStore, current, parsed.record, actor)
    return { outcome: 'done', changed: 1, problems: [] }
  })
}

export async function setClosed({ office, rules, actor }: DecideContext, { roundId, closed }: { readonly roundId: string, readonly closed: boolean }): Promise<DoneOrRefused> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const round = await roundNamed(db, roundId)
    if (round.record.closed === closed) return { outcome: 'done', changed: 0, problems: [] }
    const problems = closed ? closingProblems(rules, await loadRound(db, round.record)) : []
    if (problems.length > 0) return refused(problems)
    await writeRecord(transaction, evaluationRoundStore, round, { ...round.record, closed }, actor)
    return { outcome: 'done', changed: 1, problems: [] }
  })
}

function resultNamed(found: Revised<Evaluation> | null, id: string): Revised<Evaluation> {
  if (found !== null) return found
  throw fault('RECORD_UNKNOWN', { happened: `Không có ${collectionNames.evaluations} mang mã “${id}” trong văn phòng.`, kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại đợt; có thể kết quả này đã bị xoá ở nơi khác.' })
}

export function closedProblem(): Problem {
  return simple('evaluation.closed', '', 'Đợt đánh giá này đã khép.', 'Mở lại đợt trước khi sửa kết quả.')
}

function simple(code: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path: '', value, message, remedy }
}

function refused(problems: readonly Problem[]): DoneOrRefused {
  return { outcome: 'refused', problems: [...problems] }
}
