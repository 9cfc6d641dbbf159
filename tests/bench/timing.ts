/** Medians of interleaved runs: two things measured by turns in one process see the same machine. */

export type Work = () => unknown
/** A work with what must be made ready before each run and is not measured. */
export interface Prepared { readonly before: Work, readonly run: Work }

/** Milliseconds one call takes. */
export async function timeOf(work: Work): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0
}

export interface Compared {
  /** Median milliseconds of each. */
  readonly ms: Readonly<Record<string, number>>
  /** Median of the ratios to `against`, each ratio from one round. */
  readonly ratio: Readonly<Record<string, number>>
}

/** Runs every work once a round, in turning order, after `warmUp` rounds that do not count. */
export async function compareByTurns(works: Readonly<Record<string, Work | Prepared>>, against: string, rounds: number, warmUp: number): Promise<Compared> {
  const names = Object.keys(works)
  const taken = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = -warmUp; round < rounds; round++) {
    const order = names.map((_, index) => names[(index + Math.abs(round)) % names.length] ?? '')
    for (const name of order) {
      const work = works[name]
      if (work === undefined) continue
      if (typeof work === 'object') await work.before()
      const ms = await timeOf(typeof work === 'object' ? work.run : work)
      if (round >= 0) taken.get(name)?.push(ms)
    }
  }
  const base = taken.get(against) ?? []
  const ratio = (name: string): number => median((taken.get(name) ?? []).map((ms, round) => ms / (base[round] ?? ms)))
  return {
    ms: Object.fromEntries(names.map((name) => [name, rounded(median(taken.get(name) ?? []))])),
    ratio: Object.fromEntries(names.map((name) => [name, rounded(ratio(name))])),
  }
}

/** Three decimals: what the clock can tell. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
