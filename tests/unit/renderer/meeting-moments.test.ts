/** Hours typed into the record of a meeting, papers sent before it, who waits to speak in it, how long petitions took. */
import { expect, test } from 'vitest'
import { passingOn } from '../../../renderer/features/meetings/passing-on.ts'
import { readQueue, withSpeaker } from '../../../renderer/features/meetings/speaker-queue.ts'
import { isSentLate, typedMoment } from '../../../renderer/features/meetings/moments.ts'

test.each([
  ['9h30', '2026-05-05T08:00', '2026-05-05T09:30'], ['7h45', '2026-05-05T08:00', '2026-05-05T07:45'], ['14h', '2026-05-05T08:00', '2026-05-05T14:00'],
  // Of an evening: after midnight is the next day, also of the month; the hour before the beginning is not.
  ['0h15', '2026-02-28T19:30', '2026-03-01T00:15'], ['19h', '2026-02-28T19:30', '2026-02-28T19:00'], ['23h59', '2026-02-28T19:30', '2026-02-28T23:59'],
  ['25h', '2026-05-05T08:00', null], ['', '2026-05-05T08:00', null], ['sáng', '2026-05-05T08:00', null],
])('%s in a meeting that begins at %s is %s', (typed, start, moment) => {
  expect(typedMoment(typed, start)).toBe(moment)
})

test('a paper sent on the day of the meeting is late, the day before is not; what is no day is not judged', () => {
  const start = '2026-03-01T08:00'
  expect(['2026-02-27', '2026-02-28', '2026-03-01', 'hôm qua', null].map((sentOn) => isSentLate(sentOn, start))).toEqual([false, false, true, false, false])
  expect(isSentLate('2026-03-01', null)).toBe(false)
})

test('who waits to speak waits once, in the order of asking; damaged words are nobody', () => {
  const lan = { membershipId: 'dv-1', guestId: null, name: 'Lan' }
  const guest = { membershipId: null, guestId: 'khach-1', name: 'Mời' }
  const waiting = withSpeaker(withSpeaker(withSpeaker([], lan), guest), lan)
  expect(waiting).toEqual([lan, guest])
  expect(readQueue(JSON.stringify(waiting))).toEqual(waiting)
  expect([readQueue(null), readQueue('{'), readQueue('[{"name":""}]')]).toEqual([[], [], []])
})

test('days from receipt to passing on are of those passed on', () => {
  expect(passingOn([{ daysToPassOn: 3 }, { daysToPassOn: null }, { daysToPassOn: 0 }, { daysToPassOn: 5 }])).toEqual({ passedOn: 3, shortest: 0, longest: 5, mean: '2.7' })
  expect(passingOn([{ daysToPassOn: null }])).toEqual({ passedOn: 0, shortest: null, longest: null, mean: null })
})
