/**
 * Rates of a term both ways: the average of the yearly rates, and all years' counts pooled. They differ; the one that is printed is named.
 * Kept as fractions of counts until printed, so that no rounding of a year comes into the term. Pure.
 */
import type { SummaryLine, TermAverage } from '../../shared/contract/evaluations.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import type { EvaluationRound, Rating } from '../../shared/domain/evaluation.ts'
import { addQuantities, compareQuantities, divideQuantities, quantityOf, quantityOfNumber, quantityText } from '../../shared/domain/quantity.ts'
import { meanOf, ratioOf } from '../aggregation/index.ts'
import { rateDecimals } from './ballots.ts'
import type { RatingRules } from './rating-rules.ts'

/** A yearly round's lines, of one object. */
export interface YearLines { readonly year: number, readonly roundId: string, readonly lines: readonly SummaryLine[] }

type Way = EvaluationRound['averagePrinted']
interface YearCounts { readonly year: number, readonly roundId: string, readonly line: SummaryLine }

export function termAverage(rules: RatingRules, { object, from, to, printed }: Pick<TermAverage, 'object' | 'from' | 'to' | 'printed'>, years: readonly YearLines[]): TermAverage {
  const own = years.filter(({ year }) => year >= from && year <= to)
  const keys = new Map(own.flatMap(({ lines }) => lines.map(({ key, name }) => [key, name] as const)))
  const printedName = rules.averages.find(({ id }) => id === printed)?.name ?? printed
  const rated = new Set(own.filter(({ lines }) => lines.some((line) => line.rated > 0)).map(({ year }) => year))
  return {
    object, from, to, printed, printedName,
    missingYears: Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).filter((year) => !rated.has(year)),
    groups: [...keys].map(([key, name]) => groupOf(key, name, printed, printedName, own.flatMap(({ year, roundId, lines }) => lines.filter((line) => line.key === key && line.rated > 0).map((line) => ({ year, roundId, line }))))),
  }
}

function groupOf(key: string, name: string, printed: Way, printedName: string, years: readonly YearCounts[]): TermAverage['groups'][number] {
  const levels = ratingSchema.options.map((rating) => {
    const ways = waysOf(years, (line) => countOf(line, rating))
    return { rating, ways, printed: ways[printed] }
  })
  const better = waysOf(years, ({ atLeastGood }) => atLeastGood.count)
  const [excellent, good] = levels
  const sumOfPrinted = excellent === undefined || good === undefined || excellent.printed === null || good.printed === null ? null : addQuantities([excellent.printed, good.printed])
  return {
    key, name, years: years.map(({ year, roundId, line }) => ({ year, roundId, rated: line.rated, levels: line.levels })), levels,
    atLeastGood: { sumOfPrinted, ways: better, printed: better[printed] },
    sentence: sentenceOf(name, printedName, { excellent: excellent?.printed ?? null, good: good?.printed ?? null, sumOfPrinted, exact: better[printed] }, years.length),
  }
}

function countOf(line: SummaryLine, rating: Rating): number {
  return line.levels.find((level) => level.rating === rating)?.count ?? 0
}

/** Each way in per cent with one decimal; null without a year. */
function waysOf(years: readonly YearCounts[], part: (line: SummaryLine) => number): { yearlyRates: string | null, pooled: string | null } {
  const sum = (of: (line: SummaryLine) => number): number => years.reduce((total, { line }) => total + of(line), 0)
  const rates = years.flatMap(({ line }) => ratioOf(quantityOfNumber(part(line)), quantityOfNumber(line.rated)) ?? [])
  const mean = meanOf(rates)
  const all = ratioOf(quantityOfNumber(sum(part)), quantityOfNumber(sum(({ rated }) => rated)))
  return { yearlyRates: mean === null ? null : percentOf(mean), pooled: all === null ? null : percentOf(all) }
}

/** Cut to one digit more than is printed: that digit alone decides the rounding. */
function percentOf({ over, under }: { readonly over: bigint, readonly under: bigint }): string {
  return divideQuantities(quantityOf({ units: over * 10_000n / under, decimals: rateDecimals + 1 }), '1', rateDecimals) ?? '0'
}

interface Printed { readonly excellent: string | null, readonly good: string | null, readonly sumOfPrinted: string | null, readonly exact: string | null }

function sentenceOf(name: string, wayName: string, { excellent, good, sumOfPrinted, exact }: Printed, years: number): string {
  if (excellent === null || good === null || sumOfPrinted === null || exact === null) return `${name}: chưa có số gốc của năm nào.`
  const shown = (percent: string): string => `${quantityText(percent, rateDecimals)}%`
  const rounding = compareQuantities(sumOfPrinted, exact) === 0 ? '' : ` Tính từ số gốc là ${shown(exact)}; chênh do làm tròn.`
  return `${name}, ${years} năm, cách in: ${wayName}: Hoàn thành xuất sắc ${shown(excellent)} + Hoàn thành tốt ${shown(good)} = ${shown(sumOfPrinted)}.${rounding}`
}
