/**
 * Widths of a table's columns: the shares the author gave, but no column narrower than its longest word. A word that
 * does not fit would be broken anywhere, and each program would break it elsewhere.
 */

/** Widths are compared at this fineness, in millimetres. */
const finest = 0.01

/**
 * Widths in whole hundredths of a millimetre that add up to `totalMm`. `needs` are the least widths, in millimetres;
 * where even those are too much for the sheet, the widest needs give way first (their words will break).
 */
export function columnWidths(shares: readonly number[], needs: readonly number[], totalMm: number): readonly number[] {
  const least = fitting(needs, totalMm)
  return rounded(sharedOut(shares, least, totalMm), totalMm)
}

/** `needs`, none larger than the one bound under which all fit together. */
function fitting(needs: readonly number[], totalMm: number): readonly number[] {
  if (sum(needs) <= totalMm) return needs
  let [low, high] = [0, Math.max(...needs)]
  while (high - low > finest) {
    const bound = (low + high) / 2
    if (sum(needs.map((need) => Math.min(need, bound))) > totalMm) high = bound
    else low = bound
  }
  return needs.map((need) => Math.min(need, low))
}

/** By share; columns below their need take it, and the others share what is left, until none is below. */
function sharedOut(shares: readonly number[], least: readonly number[], totalMm: number): readonly number[] {
  const fixed = new Set<number>()
  for (;;) {
    const left = totalMm - sum(least.filter((_, at) => fixed.has(at)))
    const free = sum(shares.filter((_, at) => !fixed.has(at)))
    const widths = shares.map((share, at) => fixed.has(at) ? least[at] ?? 0 : left * share / free)
    const short = widths.flatMap((width, at) => !fixed.has(at) && width < (least[at] ?? 0) - finest / 2 ? [at] : [])
    if (short.length === 0 || fixed.size + short.length >= shares.length) return short.length === 0 ? widths : least
    for (const at of short) fixed.add(at)
  }
}

/** Whole hundredths whose sum is the whole; what rounding leaves over goes to the columns in turn. */
function rounded(widths: readonly number[], totalMm: number): readonly number[] {
  const scale = totalMm / sum(widths)
  let edge = 0
  let before = 0
  return widths.map((width) => {
    edge += width * scale
    const end = Math.round(edge * 100)
    const own = (end - before) / 100
    before = end
    return own
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
