/** Which figure of a register stands for which indicator of the supplied set, and how it is counted. Pure. */
import type { Admission } from '../../shared/domain/admission.ts'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { dateParts } from '../../shared/domain/dates.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { StudySession } from '../../shared/domain/study-session.ts'
import { coverageOf, peopleOf } from '../commitments/index.ts'
import { dateOf, isAdmittedIn, isStopped, standing } from '../admissions/index.ts'
import { classesOf, groupCounts, groupRate } from '../study-sessions/index.ts'

/** The registers' records beneath one body. `quota`: what the body was to admit in the year of `to`; null: none was set. */
export interface Registers { readonly sessions: readonly StudySession[], readonly commitments: readonly Commitment[], readonly admissions: readonly Admission[], readonly quota: Quantity | null }
export interface Counts { readonly numerator: Quantity | null, readonly denominator: Quantity | null }
interface Span { readonly from: string, readonly to: string }
type Measure = (registers: Registers, span: Span) => Counts

const count = (number: number): Counts => ({ numerator: quantityOfNumber(number), denominator: null })
/** A rate over nobody is no rate: the register says nothing. */
const rate = ({ numerator, denominator }: { readonly numerator: number, readonly denominator: number }): Counts => denominator === 0
  ? { numerator: null, denominator: null } : { numerator: quantityOfNumber(numerator), denominator: quantityOfNumber(denominator) }
const inSpan = (date: string | null, { from }: Span): boolean => date !== null && date >= from
const at = (stage: string): Measure => ({ admissions }, { to }) => count(admissions.filter((admission) => !isStopped(admission, to) && standing(admission, to)?.stage === stage).length)
const admitted = ({ admissions }: Registers, { from, to }: Span): readonly Admission[] => admissions.filter((admission) => isAdmittedIn(admission, from, to))
const admittedWith = (trait: Admission['traits'][number]): Measure => (registers, span) => count(admitted(registers, span).filter(({ traits }) => traits.includes(trait)).length)
const study = (group: 'members' | 'nonMembers'): Measure => ({ sessions }, span) => rate(groupRate(groupCounts(classesOf(sessions, { ...span, directiveId: null }).classes, group)))

/** By the code of the supplied indicator. */
export const measures: Readonly<Record<string, Measure>> = {
  PT01: ({ admissions }, { to }) => count(admissions.filter((admission) => !isStopped(admission, to) && ['source', 'class'].includes(standing(admission, to)?.stage ?? '')).length),
  PT03: ({ admissions }, span) => count(admissions.filter((admission) => inSpan(dateOf(admission, 'awarenessClass', span.to), span)).length),
  PT04: at('file'),
  PT05: (registers, span) => count(admitted(registers, span).length),
  PT06: admittedWith('female'), PT07: admittedWith('unionMember'), PT08: admittedWith('ethnicMinority'),
  PT09: (registers, span) => ({ numerator: quantityOfNumber(admitted(registers, span).length), denominator: registers.quota }),
  PT10: ({ admissions }, span) => count(admissions.filter((admission) => inSpan(dateOf(admission, 'official', span.to), span)).length),
  HT01: ({ sessions }, span) => count(classesOf(sessions, { ...span, directiveId: null }).classes.length),
  HT02: study('members'), HT03: study('nonMembers'),
  // Heads are members too; those outside the Party are asked for apart.
  HT05: ({ commitments }, { to }) => rate(coverageOf(peopleOf(commitments).filter(({ person }) => person.role !== 'nonMember'), to)),
}

/** Registers of the year the span ends in. */
export function commitmentsOf(commitments: readonly Commitment[], { to }: Span): readonly Commitment[] {
  return commitments.filter(({ year }) => year === dateParts(to).year)
}
