/**
 * How long a next try has to wait after wrong ones: for one name, and for all names of the office together, so that many names
 * are no way round. Pure.
 */

/** What is remembered of wrong tries. `lastAt`: moment of the last, milliseconds. */
export interface Tries { readonly count: number, readonly lastAt: number }

export interface Slowing {
  /** So many may be wrong before it slows. */
  readonly free: number
  /** The first wait; each further wrong try doubles it. Seconds. */
  readonly first: number
  readonly longest: number
  /** After so long without a wrong try the count begins anew. Seconds. */
  readonly forgetAfter: number
}

/** A typing mistake or two costs nothing; a thousand guesses at one name take ten days. */
export const ofOneName: Slowing = { free: 3, first: 5, longest: 900, forgetAfter: 86_400 }
/** Whoever tries many names may keep others out for a minute at most. */
export const ofAllNames: Slowing = { free: 12, first: 2, longest: 60, forgetAfter: 900 }

/** Milliseconds until a try is looked at. A clock that was put back does not make it longer than the wait itself. */
export function waitBefore(tries: Tries | null, rule: Slowing, now: number): number {
  if (tries === null || isForgotten(tries, rule, now) || tries.count < rule.free) return 0
  const wait = Math.min(rule.longest, rule.first * 2 ** Math.min(tries.count - rule.free, 30)) * 1000
  return Math.min(wait, Math.max(0, tries.lastAt + wait - now))
}

/** One more wrong try. */
export function oneMore(tries: Tries | null, rule: Slowing, now: number): Tries {
  return { count: tries === null || isForgotten(tries, rule, now) ? 1 : tries.count + 1, lastAt: now }
}

function isForgotten(tries: Tries, rule: Slowing, now: number): boolean {
  return now - tries.lastAt > rule.forgetAfter * 1000
}
