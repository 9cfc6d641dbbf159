/** How far a target of admissions is on a day: in all, by its years with what was missed carried on, and what each month left must bring. Pure. */
import type { AdmissionProgress } from '../../shared/contract/year-work.ts'
import type { Admission } from '../../shared/domain/admission.ts'
import { addDays, addMonths } from '../../shared/domain/dates.ts'
import type { Target } from '../../shared/domain/indicator.ts'
import { addQuantities, compareQuantities, percentOf, quantityOfNumber, quantityText, subtractQuantities } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { carryShortfall, hasEnded, monthsLeft, neededPerMonth } from '../aggregation/index.ts'
import { isAdmittedIn } from './stages.ts'

type Progress = AdmissionProgress['targets'][number]
interface Span { readonly from: string, readonly to: string }
interface Share { readonly period: Span, readonly value: Quantity }

export function progressOf(target: Target, admissions: readonly Admission[], on: string): Progress {
  const { period, value } = target
  const given = target.shares.filter(({ bodyId }) => bodyId === null || bodyId === target.bodyId).toSorted((one, other) => one.period.from < other.period.from ? -1 : 1)
  // Equal parts are our reading, said to be so: nobody may take them for what was decided.
  const assumed = given.length === 0 && yearsOf(period).length > 1
  const shares = assumed ? equalShares(period, value) : given
  const doneIn = (span: Span): number => admittedIn(admissions, span, on)
  const carried = carryShortfall(value, shares.map((share) => ({ span: share.period, planned: share.value, ended: hasEnded(share.period, on), done: quantityOfNumber(doneIn(share.period)) })))
  return {
    targetId: target.id, setBy: target.setBy, ...spanProgress(period, value, value, doneIn(period), on), assumed, sharesDiffer: differenceOf(value, given),
    years: carried.shares.map(({ span, planned, needed, shortfall, ended }) => ({
      ...spanProgress(span, planned, needed ?? planned, doneIn(span), on), needed, shortfall, ended, current: span.from <= on && on <= span.to,
    })),
  }
}

/** People are counted whole. */
const wholePeople = 0

/** `due`: what the span must bring now, with what was carried into it; `planned` is what was set for it. */
function spanProgress(span: Span, planned: Quantity, due: Quantity, done: number, on: string) {
  const count = quantityOfNumber(done)
  const missing = subtractQuantities(due, count)
  const remaining = compareQuantities(missing, '0') < 0 ? '0' : missing
  const months = monthsLeft(span, on)
  return { from: span.from, to: span.to, planned, done, remaining, percent: percentOf(count, planned, 2), monthsLeft: months, perMonth: neededPerMonth(remaining, months, wholePeople) }
}

/** Admitted in the span, up to the day. */
export function admittedIn(admissions: readonly Admission[], { from, to }: Span, on: string): number {
  const end = to < on ? to : on
  return admissions.filter((admission) => isAdmittedIn(admission, from, end)).length
}

/** Twelve months each, from the first day on: a term need not begin in January. */
function yearsOf({ from, to }: Span): readonly Span[] {
  const years: Span[] = []
  for (let start = from; start <= to; start = addMonths(from, 12 * years.length)) {
    const end = addDays(addMonths(from, 12 * (years.length + 1)), -1)
    years.push({ from: start, to: end < to ? end : to })
  }
  return years
}

/** 750 over five years is 150 a year; what does not divide goes to the first years. */
function equalShares(period: Span, value: Quantity): readonly Share[] {
  const years = yearsOf(period)
  const spread = carryShortfall(value, years.map((span) => ({ span, planned: '1', done: null, ended: false })))
  return spread.shares.map(({ span, needed }) => ({ period: span, value: needed ?? '0' }))
}

/** Years that do not add up to the whole are said, never mended. */
function differenceOf(value: Quantity, shares: readonly Share[]): string {
  if (shares.length === 0) return ''
  const sum = addQuantities(shares.map((share) => share.value))
  const sign = compareQuantities(sum, value)
  return sign === 0 ? '' : `Các phần chia cộng lại ${quantityText(sum)}, ${sign > 0 ? 'nhiều' : 'ít'} hơn cả kỳ ${quantityText(value)}. Kiểm tra lại mức phấn đấu.`
}
