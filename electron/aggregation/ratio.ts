/** Exact fractions: a rate is kept as its two counts until it is printed, so that an average of averages loses nothing. Pure. */
import type { RatePer } from '../../shared/domain/indicator.ts'
import { figureOf, quantityOf } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'

/** `over / under`; `under` is above 0. A rate of 25 % is 1/4. */
export interface Ratio { readonly over: bigint, readonly under: bigint }

const scale = 10_000n

/** Null when the denominator is 0. */
export function ratioOf(numerator: Quantity, denominator: Quantity): Ratio | null {
  const under = scaled(denominator)
  return under === 0n ? null : { over: scaled(numerator), under }
}

/** Of a rate given without its counts. */
export function ratioOfRate(rate: Quantity, per: RatePer): Ratio {
  return { over: scaled(rate), under: sizeOf(per) * scale }
}

function sizeOf(per: RatePer): bigint {
  switch (per) {
    case 'hundred': return 100n
    case 'one': return 1n
  }
}

/** The quantity in ten-thousandths: a quantity has at most four decimals. Nearly all are whole counts, which have a short way. */
export function scaled(quantity: Quantity): bigint {
  if (!quantity.includes('.')) return BigInt(quantity) * scale
  const { units, decimals } = figureOf(quantity)
  return units * 10n ** BigInt(4 - decimals)
}

export function unscaled(units: bigint): Quantity {
  return units % scale === 0n ? String(units / scale) : quantityOf({ units, decimals: 4 })
}

/** Each weighing the same; null of none. The order of the ratios never matters. */
export function meanOf(ratios: readonly Ratio[]): Ratio | null {
  if (ratios.length === 0) return null
  // Units share few denominators: adding within each first keeps the numbers short.
  const sums = new Map<bigint, bigint>()
  for (const { over, under } of ratios) sums.set(under, (sums.get(under) ?? 0n) + over)
  const sum = sumOf([...sums].map(([under, over]) => ({ over, under })))
  return { over: sum.over, under: sum.under * BigInt(ratios.length) }
}

/** Halves first: long numbers meet long ones only at the end. */
function sumOf(ratios: readonly Ratio[]): Ratio {
  const [first] = ratios
  if (first === undefined) return { over: 0n, under: 1n }
  if (ratios.length === 1) return first
  const middle = ratios.length >> 1
  const [left, right] = [sumOf(ratios.slice(0, middle)), sumOf(ratios.slice(middle))]
  return { over: left.over * right.under + right.over * left.under, under: left.under * right.under }
}

/** In per cent, or as a mean, with at most four decimals, rounded half away from zero. */
export function rateOfRatio({ over, under }: Ratio, per: RatePer): Quantity {
  // Cut to one digit more than is kept: that digit alone decides the rounding.
  return quantityOf({ units: over * sizeOf(per) * 100_000n / under, decimals: 5 })
}

/** Negative, zero or positive as the ratio is less than, equal to or more than a rate. Compared before any rounding. */
export function compareWithRate({ over, under }: Ratio, rate: Quantity, per: RatePer): number {
  const difference = over * sizeOf(per) * scale - scaled(rate) * under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
