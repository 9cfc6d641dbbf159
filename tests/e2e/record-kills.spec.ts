/** Page, service and whole program are killed at random moments while a meeting is typed into the window. 200 kills: `npm run test:kills`. */
import { expect, test } from '@playwright/test'
import { killedMeeting, mostLost } from '../support/window-kill.ts'

const seed = 7

test(`the record holds all that was typed up to two seconds before each kill, and nothing twice (seed ${seed})`, async () => {
  test.setTimeout(180_000)
  const kills = await killedMeeting(seed, 5)
  expect(kills.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(kills.map(({ victim }) => victim)).toEqual(['page', 'service', 'page', 'service', 'program'])
  expect(Math.max(...kills.map(({ lostMs }) => lostMs))).toBeLessThanOrEqual(mostLost)
  // The kills fell into the typing, not beside it.
  expect(kills.every(({ strokes }) => strokes > 1)).toBe(true)
})
