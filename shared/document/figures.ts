/**
 * Figures as Vietnamese papers write them, added exactly: `1.569` (a dot parts thousands), `98,3` (a comma before
 * decimals). No floating point: a column of 0,1 never sums to 0,30000000000000004.
 */

const figure = /^(?<sign>[-−–]?)(?<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<part>\d+))?$/u
/** What a cell holds where there is nothing to count. */
const nothing = /^(?:[-–—x×]|\.{3}|…)?$/iu

/** A figure as a whole number of its last decimal place. `1.569` is { units: 1569n, decimals: 0 }. */
export interface Figure { readonly units: bigint, readonly decimals: number }

/** The figure of a cell; `none` for an empty cell or a dash; null when the words are no figure. */
export function readFigure(text: string): Figure | 'none' | null {
  const trimmed = text.trim()
  if (nothing.test(trimmed)) return 'none'
  const groups = figure.exec(trimmed)?.groups
  if (groups === undefined) return null
  const part = groups['part'] ?? ''
  const units = BigInt((groups['whole'] ?? '').replaceAll('.', '') + part)
  return { units: groups['sign'] === '' ? units : -units, decimals: part.length }
}

/** The sum with as many decimals as the most exact figure has. */
export function addFigures(figures: readonly Figure[]): Figure {
  const decimals = Math.max(0, ...figures.map((one) => one.decimals))
  const units = figures.reduce((sum, one) => sum + one.units * 10n ** BigInt(decimals - one.decimals), 0n)
  return { units, decimals }
}

/** `1.569`, `98,3`, `-2.000,50`. */
export function writeFigure({ units, decimals }: Figure): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(?:\d{3})+$)/gu, '.')
  return `${units < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}`
}
