/** Lengths as files write them, in points: bare numbers in a given unit, or a number with its own ("2.5cm", strict files and VML). */

const unitPoints: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12, px: 0.75 }

export const twip = 1 / 20
export const halfPoint = 1 / 2
export const emu = 1 / 12700
/** Line widths of borders. */
export const pixel = 0.75

/** Points of a length; a bare number counts in `unit` points. null: no number. */
export function points(text: string | null, unit: number): number | null {
  if (text === null) return null
  const found = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z]*)\s*$/iu.exec(text)
  if (found === null) return null
  const factor = found[2] === '' ? unit : unitPoints[found[2]?.toLowerCase() ?? '']
  const value = Number(found[1]) * (factor ?? Number.NaN)
  // A ten-thousandth of a point is less than any file can say; the rest is noise of the multiplication.
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : null
}

/** A whole number; null: none. */
export function integer(text: string | null): number | null {
  return text !== null && /^\s*[+-]?\d{1,9}(?:\.\d*)?\s*$/u.test(text) ? Math.trunc(Number(text)) : null
}

/** An on/off value (ECMA-376-1 §17.17.4): the element alone means on. */
export function isOn(value: string | null): boolean {
  return value === null || !['0', 'false', 'off'].includes(value.toLowerCase())
}
