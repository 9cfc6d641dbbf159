/** A longer period from the shorter ones inside it: a quarter from its months, a term from its years; and which periods fit together. Pure. */
import { isRate } from '../../shared/domain/indicator.ts'
import type { RatePer, RollUp } from '../../shared/domain/indicator.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { addDays, daysBetween } from '../../shared/domain/dates.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { meanOf, rateOfRatio, ratioOf, scaled, unscaled } from './ratio.ts'
import type { Rolled } from './roll-up.ts'

/** Closed: both days belong to it. */
export interface Span { readonly from: string, readonly to: string }

/**
 * One place's figures of consecutive periods, oldest first, as one. `sum` adds; `latest` is the last period (nothing is
 * carried forward from an earlier one: a body that ended would stay in the sum for ever); a pooled rate adds the counts;
 * an average weighs each period the same. `units` and `reporting` then count reports.
 */
export function rollUpPeriods(rule: RollUp, periods: readonly Rolled[], per: RatePer = 'hundred'): Rolled {
  if (rule === 'latest') return periods.at(-1) ?? noFigure
  const figures = periods.map(({ figure }) => figure)
  const both = ratesBothWays(periods)
  const ratio = rule === 'rateOfSums' ? both.pooledRatio : rule === 'averageOfRates' ? both.averageRatio : null
  const numerator = sumOf(figures, 'numerator')
  return { ratio, figure: {
    numerator, denominator: isRate({ rollUp: rule }) ? sumOf(figures, 'denominator') : null,
    value: isRate({ rollUp: rule }) ? ratio === null ? null : rateOfRatio(ratio, per) : numerator,
    units: countOf(figures, 'units'), reporting: countOf(figures, 'reporting'), counted: countOf(figures, 'counted'), withoutCounts: countOf(figures, 'withoutCounts'),
  } }
}

/** Nobody reported anything. */
export const noFigure: Rolled = { ratio: null, figure: { numerator: null, denominator: null, value: null, units: 0, reporting: 0, counted: 0, withoutCounts: 0 } }

/** A rate over several periods in both ways, in per cent or as a mean; how many periods each is made of. They differ whenever the bases do. */
export interface BothWays {
  /** All numerators over all denominators; null when no period has counts. */
  readonly pooled: Quantity | null, readonly pooledPeriods: number
  /** Each period's rate weighing the same. */
  readonly average: Quantity | null, readonly averagedPeriods: number
}

export function bothWays(periods: readonly Rolled[], per: RatePer = 'hundred'): BothWays {
  const { pooledRatio, averageRatio, pooledPeriods, averagedPeriods } = ratesBothWays(periods)
  return {
    pooled: pooledRatio === null ? null : rateOfRatio(pooledRatio, per), pooledPeriods,
    average: averageRatio === null ? null : rateOfRatio(averageRatio, per), averagedPeriods,
  }
}

function ratesBothWays(periods: readonly Rolled[]) {
  const counted = periods.filter(({ figure }) => figure.numerator !== null && figure.denominator !== null)
  const ratios = periods.flatMap(({ ratio }) => ratio === null ? [] : [ratio])
  const figures = counted.map(({ figure }) => figure)
  const [numerator, denominator] = [sumOf(figures, 'numerator'), sumOf(figures, 'denominator')]
  return {
    pooledRatio: numerator === null || denominator === null ? null : ratioOf(numerator, denominator), pooledPeriods: counted.length,
    averageRatio: meanOf(ratios), averagedPeriods: ratios.length,
  }
}

function sumOf(figures: readonly RolledFigure[], part: 'numerator' | 'denominator'): Quantity | null {
  const given = figures.flatMap((figure) => figure[part] ?? [])
  return given.length === 0 ? null : unscaled(given.reduce((sum, one) => sum + scaled(one), 0n))
}

function countOf(figures: readonly RolledFigure[], part: 'units' | 'reporting' | 'counted' | 'withoutCounts'): number {
  return figures.reduce((sum, figure) => sum + figure[part], 0)
}

/** Periods in order of time, or the first two that share a day: their figures would be added twice. */
export function inOrder<Period extends Span>(periods: readonly Period[]): { readonly overlap: readonly [Period, Period] } | { readonly periods: readonly Period[] } {
  const sorted = periods.toSorted((one, other) => one.from < other.from ? -1 : one.from > other.from ? 1 : one.to < other.to ? -1 : 1)
  for (const [at, period] of sorted.entries()) {
    const next = sorted[at + 1]
    if (next !== undefined && next.from <= period.to) return { overlap: [period, next] }
  }
  return { periods: sorted }
}

/** A period that tells of its days: `complete` of 1000 parts (left out: all), `series` the round it belongs to. */
export interface TellingPeriod extends Span { readonly series: string | null, readonly complete?: number }

interface Cover<Period> { readonly told: number, readonly steady: number, readonly chosen: readonly Period[] }

/**
 * Of periods that may overlap those that together tell most, no day twice: each day counts as far as its period is complete,
 * days after `until` not at all. Of two that tell as much the one of fewer periods, then of the round that reaches further.
 * A year is thus taken from its own reports, and where there are none (or only a few) from its quarters or months.
 */
export function coveringPeriods<Period extends TellingPeriod>(periods: readonly Period[], until: string | null = null): readonly Period[] {
  const reach = new Map([...Map.groupBy(periods, ({ series }) => series)].map(([series, some]) => [series, some.reduce((sum, period) => sum + daysOf(period), 0)]))
  const sorted = periods.toSorted((one, other) => one.to < other.to ? -1 : one.to > other.to ? 1 : one.from < other.from ? -1 : 1)
  const best: Cover<Period>[] = [{ told: 0, steady: 0, chosen: [] }]
  for (const [at, period] of sorted.entries()) {
    // What was best of the periods that were over before this one began.
    const before = best[sorted.findLastIndex(({ to }) => to < period.from) + 1]
    const without = best[at]
    if (before === undefined || without === undefined) throw new Error('a cover was made for each period before')
    const days = daysOf({ from: period.from, to: until !== null && until < period.to ? until : period.to })
    const within: Cover<Period> = {
      told: before.told + days * (period.complete ?? 1000), steady: before.steady + (reach.get(period.series) ?? 0), chosen: [...before.chosen, period],
    }
    best.push(isBetter(within, without) ? within : without)
  }
  return best.at(-1)?.chosen ?? []
}

function isBetter(one: Cover<unknown>, other: Cover<unknown>): boolean {
  if (one.told !== other.told) return one.told > other.told
  if (one.chosen.length !== other.chosen.length) return one.chosen.length < other.chosen.length
  return one.steady > other.steady
}

/** Days of the span that no period covers, as spans; empty when the periods fill it. */
export function gapsIn(span: Span, periods: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let next = span.from
  for (const { from, to } of periods.toSorted((one, other) => one.from < other.from ? -1 : 1)) {
    if (from > next) gaps.push({ from: next, to: addDays(from < span.to ? from : addDays(span.to, 1), -1) })
    if (to >= next) next = addDays(to, 1)
  }
  if (next <= span.to) gaps.push({ from: next, to: span.to })
  return gaps.filter(({ from, to }) => from <= to)
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to
}

export function daysOf({ from, to }: Span): number {
  return daysBetween(from, to) + 1
}
