/** Đối chiếu: two sides held against each other. It reports what it found and never changes a figure. Pure. */
import type { CrossCheck } from '../../shared/domain/indicator.ts'
import { addQuantities, compareQuantities, multiplyQuantities, quantityOfNumber, subtractQuantities } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'

export type CheckTerm = CrossCheck['left'][number]

/** A term with the figure it stands for; null: there is none. */
export interface ValuedTerm extends CheckTerm { readonly value: Quantity | null }

/** `notChecked`: a figure is missing on one side, so that nothing can be said. */
export type CheckOutcome = 'holds' | 'differs' | 'notChecked'

export interface CheckedSides {
  readonly outcome: CheckOutcome
  readonly left: readonly ValuedTerm[], readonly right: readonly ValuedTerm[]
  /** The sums of the sides (the constant is on the right) and left less right; null when not checked. */
  readonly leftValue: Quantity | null, readonly rightValue: Quantity | null, readonly difference: Quantity | null
}

/** Holds a check against figures; `valueOf` answers a term's figure. */
export function crossCheck(check: CrossCheck, valueOf: (term: CheckTerm) => Quantity | null): CheckedSides {
  const valued = (terms: readonly CheckTerm[]): readonly ValuedTerm[] => terms.map((term) => ({ ...term, value: valueOf(term) }))
  const [left, right] = [valued(check.left), valued(check.right)]
  const [leftValue, rightSum] = [sumOf(left), sumOf(right)]
  if (leftValue === null || rightSum === null) return { outcome: 'notChecked', left, right, leftValue: null, rightValue: null, difference: null }
  const rightValue = addQuantities([rightSum, check.constant])
  const difference = subtractQuantities(leftValue, rightValue)
  return { outcome: agrees(check.relation, difference, check.tolerance) ? 'holds' : 'differs', left, right, leftValue, rightValue, difference }
}

function agrees(relation: CrossCheck['relation'], difference: Quantity, tolerance: Quantity): boolean {
  const [tooMuch, tooLittle] = [compareQuantities(difference, tolerance) > 0, compareQuantities(difference, subtractQuantities('0', tolerance)) < 0]
  switch (relation) {
    case 'equal': return !tooMuch && !tooLittle
    case 'atMost': return !tooMuch
    case 'atLeast': return !tooLittle
  }
}

function sumOf(terms: readonly ValuedTerm[]): Quantity | null {
  const values = terms.map(({ value, factor }) => value === null ? null : multiplyQuantities(value, quantityOfNumber(factor)))
  return values.includes(null) ? null : addQuantities(values.filter((value) => value !== null))
}

/** The part of a figure a term asks for. */
export function partOf(figure: RolledFigure | null, part: CheckTerm['part']): Quantity | null {
  return figure === null ? null : figure[part]
}

/** Every indicator a check speaks of. */
export function indicatorsOf(check: CrossCheck): readonly string[] {
  return [...new Set([...check.left, ...check.right].map(({ indicatorId }) => indicatorId))]
}
