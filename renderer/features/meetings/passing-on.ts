/** How long petitions took from receipt to passing on. Pure. */
import { divideQuantities, quantityOfNumber } from '../../../shared/domain/quantity.ts'
import type { Quantity } from '../../../shared/domain/quantity.ts'

/** In days; null where none was passed on. `mean` with one decimal. */
export interface PassingOn { readonly passedOn: number, readonly shortest: number | null, readonly longest: number | null, readonly mean: Quantity | null }

export function passingOn(received: readonly { readonly daysToPassOn: number | null }[]): PassingOn {
  const days = received.flatMap(({ daysToPassOn }) => daysToPassOn ?? [])
  if (days.length === 0) return { passedOn: 0, shortest: null, longest: null, mean: null }
  const sum = days.reduce((total, each) => total + each, 0)
  return { passedOn: days.length, shortest: Math.min(...days), longest: Math.max(...days), mean: divideQuantities(quantityOfNumber(sum), quantityOfNumber(days.length), 1) }
}
