/** Lengths as Word counts them: twentieths of a point. */

const perMm = 1440 / 25.4

/** From millimetres, rounded (A4 is 11906 × 16838). */
export function twips(mm: number): number {
  return Math.round(mm * perMm)
}

/** From points. */
export function pointTwips(pt: number): number {
  return Math.round(pt * 20)
}

/** Column widths whose sum is rounded down, so that a table is never wider than the text. */
export function columnTwips(widthsMm: readonly number[]): readonly number[] {
  let edge = 0
  let before = 0
  return widthsMm.map((width) => {
    edge += width
    const end = Math.floor(edge * perMm + 1e-6)
    const own = end - before
    before = end
    return own
  })
}
