/**
 * Quantities of the collection desk, exact: a decimal number as text (`1234.5`), never a binary fraction, because a sum
 * of 130 units' figures must be the sum a clerk gets by hand. Printed by the Vietnamese rule: `1.234,5`.
 */
import { z } from 'zod'
import { addFigures, writeFigure } from '../document/figures.ts'
import type { Figure } from '../document/figures.ts'

/** Most decimals a quantity may have. */
export const mostDecimals = 4

/** `-1234.5`: no thousands mark, a dot before decimals, no needless zero; at most 15 whole digits and four decimals. */
export const quantitySchema = z.string()
  .regex(/^(?:0|-?(?:[1-9]\d{0,14})(?:\.\d{0,3}[1-9])?|-?0\.\d{0,3}[1-9])$/u, 'Số phải viết bằng chữ số, dấu chấm trước phần thập phân, tối đa 4 chữ số thập phân, ví dụ 1234.5.')
export type Quantity = z.infer<typeof quantitySchema>

/** A quantity that counts things: never negative. */
export const countSchema = quantitySchema.regex(/^[^-]/u, 'Số liệu không được âm.')

/** The quantity as units of its last decimal place. */
export function figureOf(quantity: Quantity): Figure {
  const [whole = '0', part = ''] = quantity.split('.')
  return { units: BigInt(whole + part), decimals: part.length }
}

/** The quantity of a figure, shortest form; decimals beyond four are rounded half away from zero. */
export function quantityOf(figure: Figure): Quantity {
  const { units, decimals } = figure.decimals > mostDecimals ? rounded(figure, mostDecimals) : figure
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/u, '')
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals)
  const text = part === '' ? whole : `${whole}.${part}`
  return units < 0n && text !== '0' ? `-${text}` : text
}

/** Of a whole number. */
export function quantityOfNumber(value: number | bigint): Quantity {
  return quantityOf({ units: BigInt(value), decimals: 0 })
}

export function addQuantities(quantities: readonly Quantity[]): Quantity {
  return quantityOf(addFigures(quantities.map(figureOf)))
}

/** `left - right`. */
export function subtractQuantities(left: Quantity, right: Quantity): Quantity {
  const taken = figureOf(right)
  return quantityOf(addFigures([figureOf(left), { ...taken, units: -taken.units }]))
}

/** `left * right`. */
export function multiplyQuantities(left: Quantity, right: Quantity): Quantity {
  const [one, other] = [figureOf(left), figureOf(right)]
  return quantityOf({ units: one.units * other.units, decimals: one.decimals + other.decimals })
}

/** Negative, zero or positive as `left` is less than, equal to or more than `right`. */
export function compareQuantities(left: Quantity, right: Quantity): number {
  const { units } = figureOf(subtractQuantities(left, right))
  return units < 0n ? -1 : units > 0n ? 1 : 0
}

/** `left / right` with so many decimals, rounded half away from zero; null when `right` is 0. */
export function divideQuantities(left: Quantity, right: Quantity, decimals: number): Quantity | null {
  const [one, other] = [figureOf(left), figureOf(right)]
  if (other.units === 0n) return null
  // Cut, not rounded, to one digit more than wanted: that digit alone decides the rounding.
  const units = one.units * 10n ** BigInt(decimals + 1 + other.decimals) / (other.units * 10n ** BigInt(one.decimals))
  return quantityOf(rounded({ units, decimals: decimals + 1 }, decimals))
}

/** Numerator over denominator in per cent; null when the denominator is 0. */
export function percentOf(numerator: Quantity, denominator: Quantity, decimals: number): Quantity | null {
  return divideQuantities(multiplyQuantities(numerator, '100'), denominator, decimals)
}

/** What was done in per cent of a target, with two decimals; null without a figure or for a target of 0. */
export function percentOfTarget(done: Quantity | null, target: Quantity): Quantity | null {
  return done === null ? null : percentOf(done, target, 2)
}

/** `1.234,5`; with `decimals`, exactly so many places (`18,50`). */
export function quantityText(quantity: Quantity, decimals?: number): string {
  const figure = figureOf(quantity)
  if (decimals === undefined) return writeFigure(figure)
  const shown = figure.decimals > decimals ? rounded(figure, decimals) : figure
  return writeFigure({ units: shown.units * 10n ** BigInt(decimals - shown.decimals), decimals })
}

/** Half away from zero, as people round. */
function rounded({ units, decimals }: Figure, wanted: number): Figure {
  if (decimals <= wanted) return { units, decimals }
  const step = 10n ** BigInt(decimals - wanted)
  const half = units < 0n ? -step / 2n : step / 2n
  return { units: (units + half) / step, decimals: wanted }
}
