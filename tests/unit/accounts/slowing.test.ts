/** Waiting after wrong tries: what a slip costs, what guessing costs, and clocks that are put forward and back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ofAllNames, ofOneName, oneMore, waitBefore } from '../../../electron/accounts/slowing.ts'
import type { Slowing, Tries } from '../../../electron/accounts/slowing.ts'

/** Tries one after another, each as soon as it may be looked at; answers with the milliseconds it took. */
function guess(count: number, rule: Slowing): number {
  let tries: Tries | null = null
  let now = 0
  for (let at = 0; at < count; at += 1) {
    now += waitBefore(tries, rule, now)
    tries = oneMore(tries, rule, now)
  }
  return now
}

describe('wrong tries', () => {
  it('cost nothing for a slip or two, then double, up to a quarter of an hour', () => {
    const waits = [1, 2, 3, 4, 5, 6, 10, 11, 12, 500].map((count) => waitBefore({ count, lastAt: 0 }, ofOneName, 0) / 1000)
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 640, 900, 900, 900])
    expect([11, 12, 13, 17, 18].map((count) => waitBefore({ count, lastAt: 0 }, ofAllNames, 0) / 1000)).toEqual([0, 2, 4, 60, 60])
  })

  it('make a thousand guesses at one name take more than ten days', () => {
    expect(guess(1000, ofOneName)).toBeGreaterThan(10 * 86_400_000)
  })

  it('are forgotten after a day without one', () => {
    const day = ofOneName.forgetAfter * 1000
    expect(waitBefore({ count: 9, lastAt: 0 }, ofOneName, day + 1)).toBe(0)
    expect(oneMore({ count: 9, lastAt: 0 }, ofOneName, day + 1)).toEqual({ count: 1, lastAt: day + 1 })
    expect(oneMore({ count: 9, lastAt: 0 }, ofOneName, day)).toEqual({ count: 10, lastAt: day })
  })

  it('never make anybody wait longer than the rule says, whatever the clock does', () => {
    fc.assert(fc.property(fc.nat(2000), fc.integer(), fc.integer(), fc.constantFrom(ofOneName, ofAllNames), (count, lastAt, now, rule) => {
      const wait = waitBefore({ count, lastAt }, rule, now)
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(rule.longest * 1000)
    }))
  })
})
