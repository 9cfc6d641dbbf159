/** Chance that is the same on every run: figures of the sample office must not change when it is written anew. Pure. */

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  /** True so many times in a hundred. */
  readonly percent: (share: number) => boolean
  readonly pick: <T>(all: readonly T[]) => T
  /** So many different ones, in the order of the list. */
  readonly some: <T>(all: readonly T[], count: number) => readonly T[]
}

/** `seed`: any words; other words give other chances. */
export function chanceOf(seed: string): Chance {
  let state = 2_166_136_261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  // mulberry32: small, and its numbers are the same on every machine.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(all: readonly T[]): T => {
    const one = all[between(0, all.length - 1)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
  return {
    between, percent: (share) => next() * 100 < share, pick,
    some: (all, count) => {
      const left = all.map((_one, at) => at)
      const taken = Array.from({ length: Math.min(count, all.length) }, () => left.splice(between(0, left.length - 1), 1)[0] ?? 0)
      return taken.toSorted((one, other) => one - other).flatMap((at) => all[at] ?? [])
    },
  }
}
