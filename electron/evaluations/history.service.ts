/** What became of a unit or person over the rounds, the map of yearly ratings, and the averages of a term. */
import type { HistoryRow, RatingMap, TermAverage } from '../../shared/contract/evaluations.ts'
import type { Evaluation, EvaluationRound } from '../../shared/domain/evaluation.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { ReadDatabase } from '../db/index.ts'
import { addresseesOn } from '../campaigns/index.ts'
import { officialOrder, organisationView } from '../organisation/index.ts'
import { selectEvaluationRounds, selectResults, selectResultsOf } from './evaluations.repository.ts'
import { proposeRating } from './propose.ts'
import type { RatingRules } from './rating-rules.ts'
import { byUnit, roundFacts, subjectName } from './round-facts.ts'
import { summaryOf } from './summary.ts'
import { termAverage } from './term-average.ts'

/** Newest first. `fullName` null: the unit itself. */
export async function ratingHistory(db: ReadDatabase, rules: RatingRules, { bodyId, fullName }: { readonly bodyId: string, readonly fullName: string | null }): Promise<HistoryRow[]> {
  const rounds = new Map((await selectEvaluationRounds(db)).map(({ record }) => [record.id, record]))
  const own = (await selectResultsOf(db, bodyId)).filter(({ record: { subject } }) => fullName === null ? subject.type === 'organisation' : subject.type === 'person' && subject.fullName === fullName)
  return own.flatMap(({ record }) => {
    const round = rounds.get(record.roundId)
    return round === undefined ? [] : [historyRow(rules, round, record)]
  }).toSorted((one, other) => other.asOf.localeCompare(one.asOf) || one.roundId.localeCompare(other.roundId))
}

function historyRow(rules: RatingRules, { id, title, period, year, quarter, asOf }: EvaluationRound, record: Evaluation): HistoryRow {
  const { self, collective, final, unratedReason, decision, withdrawn } = record
  return {
    roundId: id, title, period, year, quarter, asOf, subject: subjectName(record, ''), total: proposeRating(rules, record.score).total,
    self, collective, final, unratedReason, decision, withdrawn: withdrawn.length,
  }
}

/** Every unit of any yearly round of organisations (of this body, or of all), in the official order of `on`. */
export async function ratingMap(db: ReadDatabase, { bodyId, on, units: withUnits = false }: { readonly bodyId: string | null, readonly on: string, readonly units?: boolean }): Promise<RatingMap> {
  const { bodies } = await organisationView(db)
  const rounds = (await yearlyRounds(db, 'organisations')).filter((round) => bodyId === null || round.bodyId === bodyId)
  const years = [...new Set(rounds.map(({ year }) => year))].toSorted((one, other) => one - other)
  const cells = new Map<string, RatingMap['rows'][number]['cells'][number]>()
  const units = new Set<string>(withUnits && bodyId !== null ? addresseesOn(bodies, { underBodyId: bodyId, kinds: ['grassrootsCommittee', 'grassrootsCell'] }, on).map(({ id }) => id) : [])
  for (const round of rounds) {
    for (const { unit, results } of byUnit(roundFacts(round, await selectResults(db, round.id), bodies))) {
      units.add(unit.id)
      const own = results.find(({ record }) => record.subject.type === 'organisation')?.record
      if (own !== undefined) cells.set(`${unit.id} ${round.year}`, own.final ?? (own.unratedReason === '' ? null : 'unrated'))
    }
  }
  return {
    years,
    rows: officialNames(bodies, on).filter(({ id }) => units.has(id)).map(({ id, name, ended }) => ({ bodyId: id, name, ended, cells: years.map((year) => cells.get(`${id} ${year}`) ?? null) })),
  }
}

export async function averageOfTerm(db: ReadDatabase, rules: RatingRules, asked: { readonly bodyId: string, readonly object: EvaluationRound['object'], readonly from: number, readonly to: number, readonly printed: EvaluationRound['averagePrinted'] | null }): Promise<TermAverage> {
  const { bodies } = await organisationView(db)
  const all = (await selectEvaluationRounds(db)).map(({ record }) => record).filter(({ bodyId, object }) => bodyId === asked.bodyId && object === asked.object)
  const rounds = all.filter(({ period, year }) => period === 'year' && year >= asked.from && year <= asked.to)
  // The term's own round says which way is printed; without one, the newest yearly round.
  const decided = all.find(({ period, year }) => period === 'term' && year === asked.to) ?? rounds[0]
  const years = await Promise.all(rounds.map(async (round) => {
    const { lines, total } = summaryOf(roundFacts(round, await selectResults(db, round.id), bodies))
    return { year: round.year, roundId: round.id, lines: [...asked.object === 'members' ? [] : lines, total] }
  }))
  return termAverage(rules, { object: asked.object, from: asked.from, to: asked.to, printed: asked.printed ?? decided?.averagePrinted ?? 'yearlyRates' }, years.toSorted((one, other) => one.year - other.year))
}

async function yearlyRounds(db: ReadDatabase, object: EvaluationRound['object']): Promise<readonly EvaluationRound[]> {
  return (await selectEvaluationRounds(db)).map(({ record }) => record).filter((round) => round.period === 'year' && round.object === object)
}

function officialNames(bodies: Parameters<typeof roundFacts>[2], on: string): readonly { readonly id: string, readonly name: string, readonly ended: boolean }[] {
  return officialOrder(bodies, on).map(({ body, version }) => ({ id: body.id, name: version.name, ended: bodyOn(body, on) === null }))
}
