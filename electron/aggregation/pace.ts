/** The pace a target asks for: when a span is over, how many months it still has, what each of them must bring. One rule for every page. Pure. */
import { addDays, dateParts } from '../../shared/domain/dates.ts'
import { addQuantities, compareQuantities, divideQuantities, multiplyQuantities, quantityOf, quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { Span } from './periods.ts'

/** On its last day a span is over: nothing more is planned for it. */
export function hasEnded({ to }: Span, on: string): boolean {
  return to <= on
}

/** Months of the span still to come: the running one counts until its last day. */
export function monthsLeft(span: Span, on: string): number {
  if (hasEnded(span, on)) return 0
  const next = addDays(on, 1)
  const [start, end] = [dateParts(next < span.from ? span.from : next), dateParts(span.to)]
  return (end.year - start.year) * 12 + end.month - start.month + 1
}

/** Rounded up to so many decimals, for people are whole: 475 in 30 months need 16 each month. Null: no month is left. */
export function neededPerMonth(remaining: Quantity, months: number, decimals: number): Quantity | null {
  const parts = quantityOfNumber(months)
  const rounded = divideQuantities(remaining, parts, decimals)
  if (rounded === null || compareQuantities(multiplyQuantities(rounded, parts), remaining) >= 0) return rounded
  return addQuantities([rounded, quantityOf({ units: 1n, decimals })])
}
