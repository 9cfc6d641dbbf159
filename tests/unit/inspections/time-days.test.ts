/** Working days and the days off they are counted by: weekends, holidays, working Saturdays, years nobody has written down. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOffFile, loadDaysOff, workCalendarOf } from '../../../electron/inspections/days-off.ts'
import { addDays, weekday } from '../../../shared/domain/dates.ts'
import { addWorkingDays, isCalendarKnown, isWorkingDay, noDaysOff, workingDaysBetween } from '../../../shared/domain/working-days.ts'

const text = readFileSync(new URL(`../../../resources/calendar/${daysOffFile}`, import.meta.url), 'utf8')
const loaded = loadDaysOff([{ name: daysOffFile, text }])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const rules = loaded.value
const calendar = workCalendarOf(rules)

describe('a working day', () => {
  it.each([
    ['2026-03-06', true], ['2026-03-07', false], ['2026-03-08', false], ['2026-03-09', true],
    ['2026-01-01', false], ['2026-01-02', false], ['2026-01-10', true], ['2026-01-11', false], ['2026-04-27', false], ['2026-04-30', false], ['2026-05-01', false],
    ['2026-02-13', true], ['2026-02-16', false], ['2026-02-20', false], ['2026-02-23', true], ['2026-08-22', true], ['2026-08-31', false], ['2026-09-01', false], ['2026-09-02', false], ['2026-09-03', true],
    ['2025-01-24', true], ['2025-01-27', false], ['2025-02-03', true], ['2025-04-26', true], ['2025-05-02', false], ['2030-04-12', false],
  ])('%s: %s', (date, working) => {
    expect(isWorkingDay(date, calendar)).toBe(working)
  })

  // mùng 1 Tết and mùng 10 tháng 3 by the Vietnamese lunar calendar.
  it.each([
    [2025, '01-29', '04-07'], [2026, '02-17', '04-26'], [2027, '02-06', '04-16'], [2028, '01-26', '04-04'], [2029, '02-13', '04-23'], [2030, '02-02', '04-12'],
  ])('is never Tết nor Giỗ Tổ of %i, and the same number of weekdays is off every year', (year, tet, ancestors) => {
    expect([`${year}-${tet}`, `${year}-${ancestors}`].map((date) => isWorkingDay(date, calendar))).toEqual([false, false])
    const days = Array.from({ length: 366 }, (_day, at) => addDays(`${year}-01-01`, at)).filter((date) => date.startsWith(`${year}`))
    const off = days.filter((date) => weekday(date) % 6 !== 0 && !isWorkingDay(date, calendar)).length
    const madeUp = days.filter((date) => weekday(date) % 6 === 0 && isWorkingDay(date, calendar)).length
    expect(off - madeUp, 'mười một ngày nghỉ lễ, Tết').toBe(11)
  })
})

describe('working days counted', () => {
  it.each([
    ['2026-03-05', 0, '2026-03-05'], ['2026-03-05', 1, '2026-03-06'], ['2026-03-05', 2, '2026-03-09'], ['2026-03-06', 3, '2026-03-11'], ['2026-03-07', 1, '2026-03-09'],
    ['2026-02-12', 2, '2026-02-23'], ['2026-04-24', 2, '2026-04-29'], ['2026-04-24', 3, '2026-05-04'], ['2026-04-28', 2, '2026-05-04'], ['2026-01-08', 2, '2026-01-10'], ['2025-12-31', 1, '2026-01-05'],
  ])('from %s, %i: %s', (from, days, to) => {
    expect(addWorkingDays(from, days, calendar)).toBe(to)
    expect(workingDaysBetween(from, to, calendar)).toBe(days)
  })

  it('between are none when the other day is not later, and none over a weekend', () => {
    expect(workingDaysBetween('2026-03-06', '2026-03-06', calendar)).toBe(0)
    expect(workingDaysBetween('2026-03-06', '2026-03-02', calendar)).toBe(0)
    expect(workingDaysBetween('2026-03-06', '2026-03-08', calendar)).toBe(0)
  })

  it('forth and back agree, whatever the day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 60 }), (start, days) => {
      const from = addDays('2025-01-01', start)
      const to = addWorkingDays(from, days, calendar)
      expect(isWorkingDay(to, calendar)).toBe(true)
      expect(workingDaysBetween(from, to, calendar)).toBe(days)
    }))
  })
})

describe('what is known', () => {
  it('is the years of the file, and nothing without a file', () => {
    expect(calendar.known).toEqual({ from: '2025-01-01', through: '2030-12-31' })
    expect(['2024-12-31', '2025-01-01', '2030-12-31', '2031-01-01'].map((date) => isCalendarKnown(date, calendar))).toEqual([false, true, true, false])
    expect(noDaysOff).toEqual({ daysOff: new Set(), workingWeekends: new Set(), known: null })
    expect(isCalendarKnown('2026-01-01', noDaysOff)).toBe(false)
  })

  it('says of every day where it is from, never as verified', () => {
    const lines = [...rules.fixed, ...rules.years.flatMap(({ daysOff, workingWeekends }) => [...daysOff, ...workingWeekends])]
    expect(lines.length).toBeGreaterThan(30)
    for (const { source, status } of lines) expect([source !== '', status === 'reported' || status === 'custom']).toEqual([true, true])
    expect(rules.note).toContain('thông báo hằng năm')
    // Years that lie ahead are worked out, not announced.
    expect(new Set(rules.years.filter(({ year }) => year > 2026).flatMap(({ daysOff }) => daysOff.map(({ status }) => status)))).toEqual(new Set(['custom']))
  })
})

describe('days off with a mistake', () => {
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length
  const faults = (from: string, to: string) => {
    if (!text.includes(from)) throw new Error('không có chỗ này')
    const result = loadDaysOff([{ name: daysOffFile, text: text.replace(from, to) }])
    return result.ok ? [] : result.problems.map(({ code, line, path, value, message, remedy }) => ({ code, line, path, value, message, remedy }))
  }
  const elsewhere = (path: string, value: string, year: number, line: number) => [{ code: 'daysOff.otherYear', line, path, value, message: `Ngày ${value} không thuộc năm ${year}.`, remedy: 'Ghi ngày này ở đúng năm của nó.' }]

  it('are named with line and remedy: years with a gap', () => {
    const years = (first: number) => [1, 2, 3, 4, 5].map((at) => [`years[${at}].year`, `Ở chỗ này phải là năm ${first + at}.`])
    expect(faults('year: 2027', 'year: 2028').filter(({ code }) => code === 'daysOff.order')).toEqual([{
      code: 'daysOff.order', line: lineOf('year: 2027'), path: 'years[2].year', value: '2028', message: 'Năm 2028 không đứng đúng chỗ: các năm xếp liền nhau, mỗi năm một lần.', remedy: 'Ở chỗ này phải là năm 2027.',
    }])
    expect(faults('year: 2025', 'year: 2023').filter(({ code }) => code === 'daysOff.order').map(({ path, remedy }) => [path, remedy])).toEqual(years(2023))
  })

  it('are named: a day of another year at either end, the last before the first', () => {
    const first = "{ from: '2027-04-16', to: '2027-04-16'"
    const line = lineOf(first)
    expect(faults(first, "{ from: '2026-12-31', to: '2027-04-16'")).toEqual(elsewhere('years[2].daysOff[2]', '2026-12-31', 2027, line))
    expect(faults(first, "{ from: '2027-04-16', to: '2028-01-01'")).toEqual(elsewhere('years[2].daysOff[2]', '2027-04-16', 2027, line))
    expect(faults(first, "{ from: '2027-04-16', to: '2027-04-15'")).toEqual([{ code: 'daysOff.backwards', line, path: 'years[2].daysOff[2].to', value: '2027-04-15', message: 'Ngày cuối đứng trước ngày đầu.', remedy: 'Sửa from hoặc to.' }])
  })

  it('are named: making up on a weekday, in another year, on a day off', () => {
    const part = "{ date: '2026-08-22'"
    const line = lineOf(part)
    const path = 'years[1].workingWeekends[1].date'
    expect(faults(part, "{ date: '2026-08-21'")).toEqual([{ code: 'daysOff.notWeekend', line, path, value: '2026-08-21', message: 'Ngày 2026-08-21 không phải thứ Bảy, Chủ nhật nên không làm bù được.', remedy: 'Sửa ngày làm bù.' }])
    expect(faults(part, "{ date: '2027-08-21'")).toEqual(elsewhere('years[1].workingWeekends[1]', '2027-08-21', 2026, line))
    const long = "to: '2026-08-31'"
    const both = [{ code: 'daysOff.both', line, path, value: '2026-08-22', message: 'Ngày 2026-08-22 vừa là ngày nghỉ vừa là ngày làm bù.', remedy: 'Bỏ một trong hai.' }]
    expect(faults(`from: '2026-08-31', ${long}`, `from: '2026-08-22', ${long}`)).toEqual(both)
    expect(faults(`from: '2026-08-31', ${long}`, "from: '2026-08-20', to: '2026-08-22'")).toEqual(both)
    expect(faults(`from: '2026-08-31', ${long}`, `from: '2026-08-23', ${long}`)).toEqual([])
    expect(faults(`from: '2026-08-31', ${long}`, "from: '2026-08-20', to: '2026-08-21'")).toEqual([])
  })

  it.each([
    ['a day that is none', "day: '04-30'", "day: '13-01'"], ['a day of no month', "day: '04-30'", "day: '04-32'"], ['a day with more after it', "day: '04-30'", "day: '04-300'"], ['a day with more before it', "day: '04-30'", "day: '104-30'"],
    ['a month 00', "day: '04-30'", "day: '00-30'"], ['a day 00', "day: '04-30'", "day: '04-00'"],
    ['a date that is none', "from: '2027-04-16'", "from: '2027-04-31'"], ['no source', 'source: *yearly', "source: ''"], ['no note', 'note: ', 'notes: '], ['a status not known', 'status: custom', 'status: sure'],
    ['a year before any', 'year: 2025', 'year: 25'], ['a year after all', 'year: 2025', 'year: 20250'], ['half a year', 'year: 2025', 'year: 2025.5'], ['another version', 'schemaVersion: 1', 'schemaVersion: 2'],
  ])('are refused: %s', (_name, from, to) => {
    expect(faults(from, to).length).toBeGreaterThan(0)
  })

  it('take every month and day there is', () => {
    for (const day of ['01-01', '09-09', '10-10', '12-29', '11-31', '02-19']) expect(faults("day: '04-30'", `day: '${day}'`), day).toEqual([])
    expect(faults("day: '04-30'", "day: '4-30'")[0]?.message).toBe('Ngày phải viết dạng THÁNG-NGÀY, ví dụ 05-01.')
  })

  it('are refused without a year, and when the file is not there', () => {
    const result = loadDaysOff([{ name: daysOffFile, text: `${text.slice(0, text.indexOf('years:'))}years: []\n` }])
    expect(result.ok).toBe(false)
    expect(loadDaysOff([])).toEqual({
      ok: false, problems: [{ severity: 'error', code: 'daysOff.missing', path: '', value: '', file: 'days-off.yaml', line: 1, message: 'Thiếu tệp ngày nghỉ lễ, Tết.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục calendar.' }],
    })
  })
})
