/** A round as it is worked on: every unit with its result, proposal and ballot; caps, summary, comparison, and what stands against closing it. */
import type { RoundRow, RoundView, Summary, SummaryLine } from '../../shared/contract/evaluations.ts'
import type { Evaluation, EvaluationRound, Rating } from '../../shared/domain/evaluation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import { subtractQuantities } from '../../shared/domain/quantity.ts'
import { quarterNumeral } from '../../shared/domain/reporting-periods.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import { collectionNames } from '../records/index.ts'
import { ballotView } from './ballots.ts'
import { closingProblems } from './closing.ts'
import { evaluationRoundStore, selectEvaluationRounds, selectResults } from './evaluations.repository.ts'
import { proposeRating } from './propose.ts'
import type { RatingRules } from './rating-rules.ts'
import { byUnit, capsOf, roundFacts, standingOf, subjectName } from './round-facts.ts'
import type { RoundFacts, UnitResults } from './round-facts.ts'
import { rulesView } from './rules.service.ts'
import { summaryOf } from './summary.ts'

/** The round, or the fault that there is none. */
export async function roundNamed(db: ReadDatabase, id: string): Promise<Revised<EvaluationRound>> {
  const found = await evaluationRoundStore.find(db, id)
  if (found !== null) return found
  throw fault('RECORD_UNKNOWN', {
    happened: `Không có ${collectionNames.evaluationRounds} mang mã “${id}” trong văn phòng.`, kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách; có thể đợt này đã bị xoá ở nơi khác.',
  })
}

/** Everything of the round that is needed to work it out. */
export async function loadRound(db: ReadDatabase, round: EvaluationRound): Promise<RoundFacts> {
  return roundFacts(round, await selectResults(db, round.id), (await organisationView(db)).bodies)
}

export async function viewRound(db: ReadDatabase, rules: RatingRules, roundId: string): Promise<RoundView> {
  const round = await roundNamed(db, roundId)
  const facts = await loadRound(db, round.record)
  const body = facts.bodies.get(round.record.bodyId)
  return {
    round: { ...round }, bodyName: body === undefined ? '' : versionAt(body, round.record.asOf).name, periodName: periodName(round.record), rules: rulesView(rules),
    rows: byUnit(facts).flatMap((unit) => rowsOf(rules, unit)),
    caps: [...capsOf(rules, facts, standingOf(rules))], summary: await summaryWithComparison(db, facts), open: [...closingProblems(rules, facts)],
  }
}

/** "Quý III năm 2026", "Năm 2026", "Nhiệm kỳ, đến năm 2030". */
export function periodName({ period, year, quarter }: EvaluationRound): string {
  switch (period) {
    case 'quarter': return `Quý ${quarterNumeral(quarter ?? 1)} năm ${year}`
    case 'year': return `Năm ${year}`
    case 'term': return `Nhiệm kỳ, đến năm ${year}`
  }
}

function rowsOf(rules: RatingRules, { unit, results }: UnitResults): RoundRow[] {
  const common = { bodyId: unit.id, bodyName: unit.name, bodyKind: unit.kind, parentName: unit.parentName }
  if (results.length === 0) return [{ ...common, name: unit.name, result: null, proposal: null, ballot: null, notes: [] }]
  return results.toSorted((one, other) => subjectName(one.record, unit.name).localeCompare(subjectName(other.record, unit.name), 'vi')).map((result) => {
    const { record } = result
    const proposal = record.subject.type === 'counts' ? null : proposeRating(rules, record.score)
    return {
      ...common, name: subjectName(record, unit.name), result: { ...result }, notes: notesOf(rules, record, proposal?.proposed ?? null),
      proposal: proposal === null ? null : { ...proposal, unknown: [...proposal.unknown], reasons: [...proposal.reasons] },
      ballot: record.ballot === null ? null : ballotView(record.ballot),
    }
  })
}

/** What the reader should know of a result beside its numbers. */
function notesOf(rules: RatingRules, { self, collective, ballot, final }: Evaluation, proposed: Rating | null): string[] {
  const name = (rating: Rating): string => rules.levels.find(({ id }) => id === rating)?.name ?? rating
  const leading = ballot === null ? [] : ballotView(ballot).leading
  return [
    ...self !== null && collective !== null && self !== collective ? [`Tự xếp ${name(self)}, tập thể đề nghị ${name(collective)}.`] : [],
    ...leading.length > 1 ? [`Phiếu cao nhất bằng nhau ở các mức: ${leading.map(name).join(', ')}.`] : [],
    ...leading.length === 1 && collective !== null && leading[0] !== undefined && leading[0] !== collective ? [`Nhiều phiếu nhất là ${name(leading[0])}, khác mức tập thể đề nghị (${name(collective)}).`] : [],
    ...final !== null && proposed !== null && final !== proposed ? [`Quyết định ${name(final)} khác mức theo điểm và điều kiện (${name(proposed)}).`] : [],
  ]
}

async function summaryWithComparison(db: ReadDatabase, facts: RoundFacts): Promise<Summary> {
  const { lines, bySector, total, silent, notes } = summaryOf(facts)
  const earlier = earlierRounds(facts.round, (await selectEvaluationRounds(db)).map(({ record }) => record))
  const compared = await Promise.all(earlier.map(async (round) => {
    const line = summaryOf(roundFacts(round, await selectResults(db, round.id), facts.bodies)).total
    return { roundId: round.id, title: round.title, line, differences: differencesOf(total, line) }
  }))
  return { object: facts.round.object, lines: [...lines], bySector: [...bySector], total, silent: [...silent], notes: [...notes], compared }
}

/** Last year's round of the same body and object; of a quarter also the quarter before. */
export function earlierRounds(round: EvaluationRound, all: readonly EvaluationRound[]): readonly EvaluationRound[] {
  const alike = all.filter((other) => other.id !== round.id && other.object === round.object && other.bodyId === round.bodyId && other.period === round.period)
  const at = (year: number, quarter: number | null): readonly EvaluationRound[] => alike.filter((other) => other.year === year && other.quarter === quarter).slice(0, 1)
  const { quarter, year, period } = round
  if (period === 'term') return alike.filter((other) => other.year < year).toSorted((one, other) => other.year - one.year).slice(0, 1)
  if (quarter === null) return at(year - 1, null)
  return [...quarter === 1 ? at(year - 1, 4) : at(year, quarter - 1), ...at(year - 1, quarter)]
}

function differencesOf(now: SummaryLine, then: SummaryLine): Summary['compared'][number]['differences'] {
  return now.levels.map(({ rating, percent }, at) => {
    const before = then.levels[at]?.percent ?? null
    return { rating, difference: percent === null || before === null ? null : subtractQuantities(percent, before) }
  })
}
