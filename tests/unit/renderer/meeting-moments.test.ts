/** Hours typed into the record of a meeting. */
import { expect, test } from 'vitest'
import { typedMoment } from '../../../renderer/features/meetings/moments.ts'

test.each([
  ['9h30', '2026-05-05T08:00', '2026-05-05T09:30'], ['7h45', '2026-05-05T08:00', '2026-05-05T07:45'], ['14h', '2026-05-05T08:00', '2026-05-05T14:00'],
  // Of an evening: after midnight is the next day, also of the month; the hour before the beginning is not.
  ['0h15', '2026-02-28T19:30', '2026-03-01T00:15'], ['19h', '2026-02-28T19:30', '2026-02-28T19:00'], ['23h59', '2026-02-28T19:30', '2026-02-28T23:59'],
  ['25h', '2026-05-05T08:00', null], ['', '2026-05-05T08:00', null], ['sáng', '2026-05-05T08:00', null],
])('%s in a meeting that begins at %s is %s', (typed, start, moment) => {
  expect(typedMoment(typed, start)).toBe(moment)
})
