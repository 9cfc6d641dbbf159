import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDateSchema, clockText, dateParts, isWithin, localDateTimeSchema, longDate, shortDate, weekday, weekdayNames, weekendName, workingDayFrom } from '../../../shared/domain/dates.ts'

describe('calendar dates', () => {
  test.each([
    ['2024-02-29', true], ['2023-02-29', false], ['2026-04-31', false], ['2026-12-31', true], ['2000-02-29', true], ['1900-02-29', false],
    ['2026-13-01', false], ['2026-00-10', false], ['2026-1-05', false], ['05/06/2026', false], ['', false],
  ])('%s is a date: %s', (value, valid) => {
    expect(calendarDateSchema.safeParse(value).success).toBe(valid)
  })

  test('agrees with the calendar of the runtime for every day of four centuries', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2299 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const real = new Date(Date.UTC(year, month - 1, day))
      expect(calendarDateSchema.safeParse(text).success).toBe(real.getUTCMonth() === month - 1)
    }), { numRuns: 2000, seed: 7 })
  })

  test('names the days of the week: known ones, and each a day after the one before', () => {
    expect(['2026-11-22', '2026-11-23', '2024-02-29', '1900-03-01', '2000-01-01', '2100-02-28'].map((date) => weekdayNames[weekday(date)])).toEqual(['Chủ nhật', 'thứ Hai', 'thứ Năm', 'thứ Năm', 'thứ Bảy', 'Chủ nhật'])
    fc.assert(fc.property(fc.integer({ min: 0, max: 146_000 }), (days) => weekday(addDays('1900-01-01', days)) === (days + 1) % 7), { numRuns: 2000, seed: 7 })
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map((date) => [weekendName(date), workingDayFrom(date)])).toEqual([[null, '2026-11-20'], ['thứ Bảy', '2026-11-23'], ['Chủ nhật', '2026-11-23']])
  })

  test('a zero stands before days below 10 and months 1 and 2 only', () => {
    expect([shortDate('2026-02-03'), shortDate('2026-03-03'), shortDate('2026-05-27'), shortDate('2026-06-05'), shortDate('2026-10-10')])
      .toEqual(['03/02/2026', '03/3/2026', '27/5/2026', '05/6/2026', '10/10/2026'])
    expect(longDate('2018-02-03')).toBe('ngày 03 tháng 02 năm 2018')
    expect(longDate('2026-05-27')).toBe('ngày 27 tháng 5 năm 2026')
  })

  test('times are read with minutes and printed as spoken', () => {
    expect(localDateTimeSchema.safeParse('2026-06-05T08:05').success).toBe(true)
    for (const wrong of ['2026-06-05T24:00', '2026-06-05 08:00', '2026-02-30T08:00', '2026-06-05T08:60']) {
      expect(localDateTimeSchema.safeParse(wrong).success).toBe(false)
    }
    expect(clockText('2026-06-05T08:05')).toBe('08 giờ 05 phút')
    expect(dateParts('2026-06-05T08:05')).toEqual({ year: 2026, month: 6, day: 5 })
  })

  test('a period is closed at both ends and may be open towards the future', () => {
    expect(isWithin('2026-01-01', '2026-01-01', '2026-01-01')).toBe(true)
    expect(isWithin('2025-12-31', '2026-01-01', null)).toBe(false)
    expect(isWithin('2999-01-01', '2026-01-01', null)).toBe(true)
    expect(isWithin('2026-01-02', '2026-01-01', '2026-01-01')).toBe(false)
  })
})
