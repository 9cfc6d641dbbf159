/** A round in memory: its results, the units it expects and what each result says in counts. Pure. */
import type { Counted, Evaluation, EvaluationRound, Rating } from '../../shared/domain/evaluation.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { Addressee } from '../../shared/contract/campaigns.ts'
import { addresseeOf, addresseesOn } from '../campaigns/index.ts'
import { officialOrder } from '../organisation/index.ts'
import { capOf } from './cap.ts'
import type { CapRow } from './cap.ts'
import type { CapReport } from '../../shared/contract/evaluations.ts'
import { proposeRating } from './propose.ts'
import type { RatingRules } from './rating-rules.ts'

export interface RoundFacts {
  readonly round: EvaluationRound
  readonly results: readonly Revised<Evaluation>[]
  readonly bodies: ReadonlyMap<string, Body>
  /** Of the round's kinds beneath its body on its day, in the official order. */
  readonly expected: readonly Addressee[]
}

/** A unit and the results about it; `results` empty: it gave nothing. */
export interface UnitResults { readonly unit: Addressee, readonly results: readonly Revised<Evaluation>[] }

export type RatingCounts = Readonly<Record<Rating, number>>

export function roundFacts(round: EvaluationRound, results: readonly Revised<Evaluation>[], bodies: ReadonlyMap<string, Body>): RoundFacts {
  return { round, results, bodies, expected: addresseesOn(bodies, { underBodyId: round.bodyId, kinds: round.kinds }, round.asOf) }
}

/** Every expected unit and every other that has a result, in the official order. */
export function byUnit({ round, results, bodies, expected }: RoundFacts): readonly UnitResults[] {
  const wanted = new Set(expected.map(({ id }) => id))
  const own = Map.groupBy(results, ({ record }) => record.bodyId)
  return officialOrder(bodies, round.asOf).filter(({ body }) => wanted.has(body.id) || own.has(body.id))
    .map(({ body }) => ({ unit: addresseeOf(bodies, body, round.asOf), results: own.get(body.id) ?? [] }))
}

/** What is counted by a result: its kind of organisation, or members. */
export function countedBy({ subject }: Evaluation, { kind }: Pick<Addressee, 'kind'>): Counted | null {
  switch (subject.type) {
    case 'counts': return subject.of
    case 'person': return 'members'
    case 'organisation': return kindOf(kind)
  }
}

/** A kind of body as it is counted; null: it is none that is rated. */
export function kindOf(kind: Addressee['kind']): Counted | null {
  return kind === 'grassrootsCommittee' || kind === 'grassrootsCell' || kind === 'subCommitteeArea' || kind === 'partyCell' ? kind : null
}

/** How many of each level a result stands for, as approved. */
export function countsOf({ subject, final }: Evaluation): RatingCounts {
  if (subject.type === 'counts') return subject
  return countsOfRating(final)
}

export function countsOfRating(rating: Rating | null): RatingCounts {
  const one = (level: Rating): number => rating === level ? 1 : 0
  return { excellent: one('excellent'), good: one('good'), completed: one('completed'), notCompleted: one('notCompleted') }
}

export function ratedOf(counts: RatingCounts): number {
  return ratingSchema.options.reduce((sum, rating) => sum + counts[rating], 0)
}

/** The name a result goes by: the person's, else the unit's. */
export function subjectName({ subject }: Evaluation, unitName: string): string {
  return subject.type === 'person' ? subject.fullName : unitName
}

/** Which rating counts for the cap: the approved one, else what would be approved. */
export type Standing = (evaluation: Evaluation) => Rating | null

/** The cap of each group, in the order in which groups first come. */
export function capsOf(rules: RatingRules, facts: RoundFacts, standing: Standing): readonly CapReport[] {
  const rows = byUnit(facts).flatMap(({ unit, results }) => results.map(({ record }) => ({ group: groupOf(facts.round, record, unit), row: capRow(rules, record, unit, standing) })))
  return [...Map.groupBy(rows, ({ group }) => group)].map(([group, own]) => capOf(rules, facts.round, group, own.map(({ row }) => row)))
}

function groupOf({ capScope }: EvaluationRound, record: Evaluation, unit: Addressee): string {
  return capScope === 'unit' ? unit.name : record.group
}

function capRow(rules: RatingRules, record: Evaluation, unit: Addressee, standing: Standing): CapRow {
  const rating = standing(record)
  const { excellent, good } = record.subject.type === 'counts' ? record.subject : countsOfRating(rating)
  return { id: record.id, name: subjectName(record, unit.name), rating, excellent, good, total: proposeRating(rules, record.score).total, excepted: record.capException !== '' }
}

/** Approved or proposed: what the round would come to if the proposals were approved. */
export function standingOf(rules: RatingRules): Standing {
  return ({ final, score, unratedReason }) => final ?? (unratedReason === '' ? proposeRating(rules, score).proposed : null)
}
