/** A stored moment is shown as the day it was here, not as the day of its universal time. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dayOfMoment, localDay } from '../../../shared/domain/moments.ts'
import { today } from '../../../electron/requests/index.ts'

const zone = process.env['TZ']
beforeEach(() => { process.env['TZ'] = 'Asia/Ho_Chi_Minh' })
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

it('before seven in the morning the day in Vietnam is already the next one', () => {
  expect(dayOfMoment('2026-06-14T16:59:59.000Z')).toBe('2026-06-14')
  expect(dayOfMoment('2026-06-14T23:30:00.000Z')).toBe('2026-06-15')
  expect(dayOfMoment('2025-12-31T17:00:00.000Z')).toBe('2026-01-01')
  expect(localDay(new Date('2026-03-09T05:00:00Z'))).toBe('2026-03-09')
})

it('is the day an actor calls today', () => {
  expect(today({ name: 'nguoi-thu', now: () => new Date('2026-06-14T23:30:00Z') })).toBe('2026-06-15')
})
