/** Many results at once (a block pasted from a spreadsheet), and ratings of past years: all stored in one transaction, or nothing with the reasons. */
import type { SavedResults } from '../../shared/contract/evaluations.ts'
import type { Evaluation, EvaluationRound, Rating } from '../../shared/domain/evaluation.ts'
import { evaluationRoundSchema, evaluationSchema } from '../../shared/domain/evaluation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { eraseRecord, idExists, missingReference, parseRecord, writeRecord } from '../records/index.ts'
import type { Actor, RecordRules } from '../records/index.ts'
import { evaluationRoundStore, evaluationStore, selectEvaluationRounds, selectResults } from './evaluations.repository.ts'

export interface EntryContext {
  readonly office: OfficeDatabase, readonly actor: Actor, readonly today: string
  readonly rules: RecordRules<'evaluations'>, readonly newId: (prefix: string) => string
}

/** A result as it is to be (`revision` null: a new one), or to be taken out again (`record` null), with the revision that was seen. */
export interface ResultChange { readonly id: string, readonly revision: number | null, readonly record: unknown }

const failed = new Error('results refused')

/** Each result is held against those before it in the list too; the first error of any keeps all from being stored. */
export async function saveResults(context: EntryContext, changes: readonly ResultChange[]): Promise<SavedResults> {
  const problems: Problem[] = []
  const saved: { id: string, revision: number | null }[] = []
  try {
    await context.office.write(async (transaction) => {
      for (const [at, change] of changes.entries()) {
        const done = await storeResult(context, transaction, change)
        if ('problems' in done) problems.push(...done.problems.map((problem) => ({ ...problem, path: `results[${at}]${problem.path === '' ? '' : `.${problem.path}`}`, value: change.id })))
        else saved.push({ id: change.id, revision: done.revision })
      }
      if (problems.length > 0) throw failed
    })
  } catch (error) {
    if (error !== failed) throw error
    return { outcome: 'refused', problems }
  }
  return { outcome: 'done', saved }
}

type Stored = { readonly revision: number | null } | { readonly problems: readonly Problem[] }

async function storeResult({ actor, rules }: EntryContext, transaction: WriteTransaction, { id, revision, record }: ResultChange): Promise<Stored> {
  const db = readingIn(transaction)
  const current = await evaluationStore.find(db, id)
  if ((current?.revision ?? null) !== revision) return { problems: [simple('evaluation.changedSince', 'Kết quả này vừa được sửa ở nơi khác.', 'Mở lại đợt rồi nhập lại phần cần sửa.')] }
  if (record === null) {
    const stands = current === null ? [] : await removalProblems(db, current.record)
    if (current === null || stands.length > 0) return { problems: stands }
    await eraseRecord(transaction, evaluationStore, current, actor)
    return { revision: null }
  }
  const parsed = parseRecord('evaluations', record)
  if (!parsed.parsed) return { problems: parsed.problems }
  const { bodyId, roundId } = parsed.record
  const wrong = [
    ...await idExists(db, 'bodies', bodyId) ? [] : [missingReference('bodyId', 'bodies', bodyId)], ...await idExists(db, 'evaluationRounds', roundId) ? [] : [missingReference('roundId', 'evaluationRounds', roundId)],
    ...(await rules(db, parsed.record)).filter(({ severity }) => severity === 'error'),
  ]
  return wrong.length > 0 ? { problems: wrong } : { revision: await writeRecord(transaction, evaluationStore, current, parsed.record, actor) }
}

/** Only what nobody has approved is taken out again. */
async function removalProblems(db: ReadDatabase, { roundId, final }: Evaluation): Promise<readonly Problem[]> {
  const round = await evaluationRoundStore.find(db, roundId)
  return round?.record.closed === true || final !== null ? [simple('evaluation.approved', 'Kết quả này đã được phê duyệt hoặc đợt đã khép.', 'Rút lại (ghi lý do) rồi mới xoá.')] : []
}

/** Of one unit in one year, as it was decided then; null: nothing is known (again). */
export interface PastRating { readonly year: number, readonly bodyId: string, readonly rating: Rating | null }

/** The title of a round made to hold ratings of the past. */
export function pastRoundTitle(year: number): string {
  return `Xếp loại tổ chức đảng năm ${year} (nhập kết quả cũ)`
}

/** `before`: what stood there, so that saving it undoes this. Years without a round of `bodyId` get one. */
export async function savePastRatings(context: EntryContext, { bodyId, ratings }: { readonly bodyId: string, readonly ratings: readonly PastRating[] }): Promise<{ outcome: 'done', changed: number, before: PastRating[] } | { outcome: 'refused', problems: Problem[] }> {
  const { office, today } = context
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const wrong = await pastProblems(db, bodyId, ratings, today)
    if (wrong.length > 0) return { outcome: 'refused', problems: wrong }
    const before: PastRating[] = []
    for (const [year, own] of Map.groupBy(ratings, (rating) => rating.year)) {
      const round = await yearRound(context, transaction, bodyId, year)
      const results = new Map((await selectResults(db, round.record.id)).filter(({ record }) => record.subject.type === 'organisation').map((result) => [result.record.bodyId, result]))
      for (const rating of own) {
        const current = results.get(rating.bodyId) ?? null
        if ((current?.record.final ?? null) === rating.rating) continue
        before.push({ ...rating, rating: current?.record.final ?? null })
        await storePast(context, transaction, { round: round.record, current, rating })
      }
    }
    return { outcome: 'done', changed: before.length, before }
  })
}

async function pastProblems(db: ReadDatabase, bodyId: string, ratings: readonly PastRating[], today: string): Promise<Problem[]> {
  const rounds = yearlyRoundsOf(await selectEvaluationRounds(db), bodyId)
  const problems: Problem[] = []
  for (const id of new Set([bodyId, ...ratings.map((rating) => rating.bodyId)])) if (!await idExists(db, 'bodies', id)) problems.push(missingReference('bodyId', 'bodies', id))
  for (const year of new Set(ratings.map((rating) => rating.year))) {
    if (year >= Number(today.slice(0, 4))) problems.push({ ...simple('evaluation.notPast', `Năm ${year} chưa qua.`, 'Năm nay xếp loại bằng một đợt; ở đây chỉ nhập các năm trước.'), value: String(year) })
    const own = rounds.filter(({ record }) => record.year === year)
    if (own.some(({ record }) => record.closed)) problems.push({ ...simple('evaluation.closed', `Đợt xếp loại năm ${year} đã khép.`, 'Mở lại đợt đó trước khi sửa kết quả.'), value: String(year) })
    if (own.length > 1) problems.push({ ...simple('evaluation.manyRounds', `Năm ${year} có ${own.length} đợt xếp loại nên chưa rõ ghi vào đợt nào.`, 'Mở từng đợt để nhập, hoặc xoá đợt thừa.'), value: String(year) })
  }
  const named = new Set<string>()
  for (const { year, bodyId: unit } of ratings) {
    if (named.has(`${year} ${unit}`)) problems.push({ ...simple('evaluation.twice', `Một đơn vị có hai mức của năm ${year}.`, 'Giữ một mức.'), value: unit })
    named.add(`${year} ${unit}`)
  }
  return problems
}

function yearlyRoundsOf(rounds: readonly Revised<EvaluationRound>[], bodyId: string): readonly Revised<EvaluationRound>[] {
  return rounds.filter(({ record }) => record.bodyId === bodyId && record.period === 'year' && record.object === 'organisations')
}

async function yearRound({ actor, newId }: EntryContext, transaction: WriteTransaction, bodyId: string, year: number): Promise<Revised<EvaluationRound>> {
  const found = yearlyRoundsOf(await selectEvaluationRounds(readingIn(transaction)), bodyId).find(({ record }) => record.year === year)
  if (found !== undefined) return found
  const record = evaluationRoundSchema.parse({ id: newId('DXL'), title: pastRoundTitle(year), bodyId, object: 'organisations', period: 'year', year, asOf: `${year}-12-31` })
  return { record, revision: await writeRecord(transaction, evaluationRoundStore, null, record, actor) }
}

/** A rating that replaces another keeps the old one among those withdrawn; a result that held nothing else goes. */
async function storePast({ actor, today, newId }: EntryContext, transaction: WriteTransaction, { round, current, rating }: { readonly round: EvaluationRound, readonly current: Revised<Evaluation> | null, readonly rating: PastRating }): Promise<void> {
  const blank = evaluationSchema.parse({ id: current?.record.id ?? newId('KQ'), roundId: round.id, bodyId: rating.bodyId, subject: { type: 'organisation' } })
  const record = current?.record ?? blank
  if (rating.rating === null && current !== null && JSON.stringify({ ...record, final: null }) === JSON.stringify(blank)) {
    await eraseRecord(transaction, evaluationStore, current, actor)
    return
  }
  const withdrawn = record.final === null ? record.withdrawn : [...record.withdrawn, { on: today, rating: record.final, decision: record.decision, reason: 'Sửa khi nhập kết quả các năm trước' }]
  await writeRecord(transaction, evaluationStore, current, { ...record, final: rating.rating, unratedReason: rating.rating === null ? record.unratedReason : '', withdrawn: withdrawn.slice(-50) }, actor)
}

function simple(code: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path: '', value: '', message, remedy }
}
