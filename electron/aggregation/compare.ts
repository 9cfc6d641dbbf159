/** A figure beside another one and beside what should be reached. Exact and pure: thresholds are met or missed before any rounding. */
import { isPercent, isRate } from '../../shared/domain/indicator.ts'
import type { Comparison, FigureRule, Indicator, Target } from '../../shared/domain/indicator.ts'
import { compareQuantities, percentOf, subtractQuantities } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { daysOf, isInside } from './periods.ts'
import type { Span } from './periods.ts'
import { compareWithRate, ratioOf, scaled, unscaled } from './ratio.ts'
import type { Rolled } from './roll-up.ts'

/** Decimals of "so với" per cents. */
const percentDecimals = 2

/** `difference`: now less then, in the unit of measure, for per cents in points. `percent`: now in per cent of then, not of per cents. */
export interface Difference {
  readonly difference: Quantity | null, readonly percent: Quantity | null
  readonly change: 'better' | 'worse' | 'same' | 'changed' | null
}

export function differenceOf(indicator: FigureRule & Pick<Indicator, 'direction'>, now: Rolled, then: Rolled): Difference {
  const [value, before] = [now.figure.value, then.figure.value]
  if (value === null || before === null) return { difference: null, percent: null, change: null }
  const difference = subtractQuantities(value, before)
  return { difference, percent: isPercent(indicator) ? null : percentOf(value, before, percentDecimals), change: changeOf(indicator.direction, compareQuantities(value, before)) }
}

function changeOf(direction: Indicator['direction'], sign: number): Difference['change'] {
  if (sign === 0) return 'same'
  if (direction === 'neutral') return 'changed'
  return (sign > 0) === (direction === 'higher') ? 'better' : 'worse'
}

/** What is due of a target in a period: the whole, the share of a year or quarter, or a unit's quota; and the span it is due for. */
export interface DueTarget { readonly value: Quantity, readonly span: Span }

/** The narrowest share that the period lies in; null when the target says nothing of this body or period. */
export function dueTarget(target: Pick<Target, 'bodyId' | 'period' | 'value' | 'shares'>, bodyId: string, period: Span): DueTarget | null {
  const own = bodyId === target.bodyId
  const shares = target.shares.filter((share) => own ? share.bodyId === null || share.bodyId === bodyId : share.bodyId === bodyId)
  const parts = [...own ? [{ period: target.period, value: target.value }] : [], ...shares].filter((part) => isInside(period, part.period))
  const [narrowest] = parts.toSorted((one, other) => daysOf(one.period) - daysOf(other.period))
  return narrowest === undefined ? null : { value: narrowest.value, span: narrowest.period }
}

/** `notYet`: the span still runs and the outcome may change; `unknown`: there is no figure. */
export type Outcome = 'reached' | 'notReached' | 'notYet' | 'unknown'

/** `ended`: the span of the target is over, so that what is missing will stay missing. */
export function judge(rule: FigureRule, comparison: Comparison, threshold: Quantity, done: Rolled, ended: boolean): Outcome {
  const sign = signAgainst(rule, threshold, done)
  if (sign === null) return 'unknown'
  switch (comparison) {
    case 'atLeast': return sign >= 0 ? 'reached' : ended ? 'notReached' : 'notYet'
    case 'above': return sign > 0 ? 'reached' : ended ? 'notReached' : 'notYet'
    case 'atMost': return sign > 0 ? 'notReached' : ended ? 'reached' : 'notYet'
    case 'below': return sign >= 0 ? 'notReached' : ended ? 'reached' : 'notYet'
    case 'exactly': return !ended ? 'notYet' : sign === 0 ? 'reached' : 'notReached'
  }
}

function signAgainst(rule: FigureRule, threshold: Quantity, { figure, ratio }: Rolled): number | null {
  if (isRate(rule)) return ratio === null ? null : compareWithRate(ratio, threshold, rule.ratePer ?? 'hundred')
  return figure.value === null ? null : compareQuantities(figure.value, threshold)
}

/** One way to read "trong đó 20 %": of all, or of those that reached the target. */
export interface Reading { readonly denominator: 'ofBase' | 'ofReached', readonly value: Quantity | null, readonly outcome: Outcome }

/**
 * Both readings of an "of which" share. `part`: how many are of the part; `whole`: the target's own figure, whose
 * numerator reached it and whose denominator is the base. The reading a target was set in is its own `denominator`.
 */
export function ofWhichReadings(share: Target['ofWhich'][number], part: Quantity | null, whole: Rolled, ended: boolean): readonly [Reading, Reading] {
  const reading = (denominator: Reading['denominator'], base: Quantity | null): Reading => {
    const ratio = part === null || base === null ? null : ratioOf(part, base)
    const value = part === null || base === null ? null : percentOf(part, base, 4)
    const rolled: Rolled = { ratio, figure: { ...whole.figure, numerator: part, denominator: base, value } }
    return { denominator, value, outcome: judge({ rollUp: 'rateOfSums' }, share.comparison, share.percent, rolled, ended) }
  }
  return [reading('ofBase', whole.figure.denominator), reading('ofReached', whole.figure.numerator)]
}

/** A year's (quarter's) part of a target, with what was done in it; `done` null: no figure. */
export interface PlannedShare { readonly span: Span, readonly planned: Quantity, readonly done: Quantity | null, readonly ended: boolean }
/** `shortfall`: what an ended share was missed by. `needed`: what a share not yet ended must now bring, the shortfall carried into it. */
export interface CarriedShare extends PlannedShare { readonly shortfall: Quantity | null, readonly needed: Quantity | null }

export interface CarriedTarget {
  readonly total: Quantity, readonly done: Quantity, readonly remaining: Quantity
  readonly shares: readonly CarriedShare[]
  /** Ended shares without a figure: what they brought is not known and counts as nothing here. */
  readonly unknown: number
}

/**
 * 750 = 5 × 150, and what becomes of it when a year falls short: what is missing is spread over the shares that have
 * not ended, in proportion to what was planned for each; whole numbers stay whole, the earlier shares taking the rest.
 */
export function carryShortfall(total: Quantity, shares: readonly PlannedShare[]): CarriedTarget {
  const ended = shares.filter((share) => share.ended)
  const doneIn = (some: readonly PlannedShare[]): bigint => some.reduce((sum, { done }) => sum + (done === null ? 0n : scaled(done)), 0n)
  const left = positive(scaled(total) - doneIn(ended))
  const needed = spread(left, shares.filter((share) => !share.ended).map(({ planned }) => scaled(planned)))
  let next = 0
  return {
    total, done: unscaled(doneIn(shares)), remaining: unscaled(positive(scaled(total) - doneIn(shares))), unknown: ended.filter(({ done }) => done === null).length,
    shares: shares.map((share) => ({
      ...share,
      shortfall: share.ended && share.done !== null ? unscaled(positive(scaled(share.planned) - scaled(share.done))) : null,
      needed: share.ended ? null : unscaled(needed[next++] ?? 0n),
    })),
  }
}

const one = 10_000n

/** `amount` in parts like `weights`, together exactly `amount`. */
function spread(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  const step = amount % one === 0n ? one : 1n
  const shares = weights.map((weight) => sum === 0n ? amount / BigInt(weights.length) / step * step : amount * weight / sum / step * step)
  let rest = (amount - shares.reduce((all, share) => all + share, 0n)) / step
  return shares.map((share) => rest > 0n ? (rest--, share + step) : share)
}

function positive(value: bigint): bigint {
  return value < 0n ? 0n : value
}
