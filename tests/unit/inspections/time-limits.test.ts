/** Time limits of a case: start, duration, extension, covered period, each at its edge; the limits as data. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { daysOffFile, loadDaysOff, workCalendarOf } from '../../../electron/inspections/days-off.ts'
import { loadTimeLimits, timeLimitsFile, timeLimitsOf } from '../../../electron/inspections/time-limits.ts'
import type { CaseLevel } from '../../../electron/inspections/time-limits.ts'
import { caseTime, caseTimeFaults, mostWorkingDays } from '../../../shared/domain/case-time.ts'
import { caseScheduleSchema } from '../../../shared/domain/inspection.ts'
import { noDaysOff } from '../../../shared/domain/working-days.ts'

const text = readFileSync(new URL(`../../../resources/inspections/${timeLimitsFile}`, import.meta.url), 'utf8')
const loaded = loadTimeLimits([{ name: timeLimitsFile, text }])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const rules = loaded.value
const limits = timeLimitsOf(rules, 'aboveGrassroots')

const days = loadDaysOff([{ name: daysOffFile, text: readFileSync(new URL(`../../../resources/calendar/${daysOffFile}`, import.meta.url), 'utf8') }])
if (!days.ok) throw new Error(JSON.stringify(days.problems))
const calendar = workCalendarOf(days.value)

const time = (schedule: object, { coveredFrom = '2024-01-01', on = '2026-03-02', by = calendar } = {}) => caseTime(caseScheduleSchema.parse(schedule), coveredFrom, limits, by, on)

describe('the limits of a level', () => {
  it.each([['central', 60, 20], ['province', 45, 15], ['aboveGrassroots', 20, 6], ['grassroots', 20, 6]] as const)('%s: %i working days and at most %i more', (level: CaseLevel, base, extension) => {
    expect(timeLimitsOf(rules, level)).toEqual({ workingDays: base, extensionOf: { of: 1, from: 3 }, startWithin: 3, coveredYears: 5 })
    expect(mostWorkingDays(timeLimitsOf(rules, level))).toEqual({ base, extension })
  })

  it('give whole days only', () => {
    expect([1, 2, 3, 5, 6].map((workingDays) => mostWorkingDays({ ...limits, workingDays }).extension)).toEqual([0, 0, 1, 1, 2])
    expect(mostWorkingDays({ ...limits, extensionOf: { of: 2, from: 3 } }).extension).toBe(13)
  })

  it('say where each is from, and none was read in the text itself', () => {
    const lines = [...Object.values(rules.levels), rules.extension, rules.startWithin, rules.covered]
    expect(lines.map(({ status }) => status)).toEqual(['reported', 'reported', 'reported', 'custom', 'reported', 'reported', 'reported'])
    expect(rules).toMatchObject({ id: 'time-limits', from: '2025-06-18' })
  })

  const faults = (from: string, to: string) => {
    if (!text.includes(from)) throw new Error('không có chỗ này')
    const result = loadTimeLimits([{ name: timeLimitsFile, text: text.replace(from, to) }])
    return result.ok ? [] : result.problems
  }

  it('are refused with the line: an extension longer than the case itself', () => {
    expect(faults('of: 1', 'of: 4')).toEqual([{
      severity: 'error', code: 'timeLimits.share', path: 'extension.of', value: '4/3', file: 'time-limits.yaml', line: text.slice(0, text.indexOf('extension:')).split('\n').length,
      message: 'Thời gian gia hạn (4 phần 3) dài hơn cả cuộc kiểm tra.', remedy: 'Ghi of không lớn hơn from, ví dụ of: 1, from: 3.',
    }])
    expect(faults('of: 1', 'of: 3')).toEqual([])
    expect(faults('of: 1', 'of: 0')).toEqual([])
    expect(loadTimeLimits([])).toEqual({
      ok: false, problems: [{ severity: 'error', code: 'timeLimits.missing', path: '', value: '', file: 'time-limits.yaml', line: 1, message: 'Thiếu tệp thời hạn kiểm tra, giám sát.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục inspections.' }],
    })
  })

  it.each([
    ['a level missing', /^ {2}grassroots.*\n/mu, ''], ['a level not known', /^ {2}grassroots/mu, '  cell'], ['no working day', 'workingDays: 60', 'workingDays: 0'], ['too many', 'workingDays: 60', 'workingDays: 401'],
    ['half a day', 'workingDays: 60', 'workingDays: 1.5'], ['less than nothing', 'of: 1', 'of: -1'], ['thirds of nothing', 'of: 1, from: 3', 'of: 0, from: 0'], ['no day to start', 'startWithin: { workingDays: 3', 'startWithin: { workingDays: 0'],
    ['a start too far off', 'startWithin: { workingDays: 3', 'startWithin: { workingDays: 401'], ['no year', 'years: 5', 'years: 0'], ['too many years', 'years: 5', 'years: 101'], ['no source', /source: '[^']*'/u, "source: ''"],
    ['a status not known', 'status: custom', 'status: sure'], ['a key not known', 'years: 5', 'year: 5'], ['another version', 'schemaVersion: 1', 'schemaVersion: 2'],
  ])('are refused: %s', (_name, from, to) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(loadTimeLimits([{ name: timeLimitsFile, text: changed }]).ok).toBe(false)
  })
})

describe('the start of a case', () => {
  // Signed on Thursday 5 March 2026: three working days are Friday, Monday and Tuesday.
  it.each([
    ['2026-03-05', [], '2026-03-10'], ['2026-03-10', [], '2026-03-10'], ['2026-03-11', ['startedLate'], '2026-03-10'], ['2026-03-04', ['startedBeforeSigned'], '2026-03-10'],
  ])('on %s: %j', (startedOn, faults, startBy) => {
    expect(time({ signedOn: '2026-03-05', startedOn }, { on: '2026-03-12' })).toMatchObject({ startBy, faults })
  })

  it('is awaited until the third working day is over, across days off too', () => {
    expect(time({ signedOn: '2026-03-05' }, { on: '2026-03-10' })).toEqual({ startBy: '2026-03-10', endBy: null, allowed: 20, extension: 0, worked: null, beyondCalendar: false, faults: [] })
    expect(time({ signedOn: '2026-03-05' }, { on: '2026-03-11' }).faults).toEqual(['notStarted'])
    expect(time({ signedOn: '2026-02-12' }).startBy).toBe('2026-02-24')
  })

  it('has no limit before the decision is signed', () => {
    expect(time({})).toEqual({ startBy: null, endBy: null, allowed: 20, extension: 0, worked: null, beyondCalendar: false, faults: [] })
    expect(time({ startedOn: '2026-03-02' }, { on: '2026-03-03' })).toMatchObject({ startBy: null, endBy: '2026-03-30', worked: 1, faults: [] })
  })
})

describe('the length of a case', () => {
  const begun = { signedOn: '2026-02-27', startedOn: '2026-03-02' }
  const extended = (...workingDays: readonly number[]) => workingDays.map((each) => ({ workingDays: each, decision: '15-QĐ/UBKT' }))

  it.each([
    ['2026-03-30', [], 20], ['2026-03-31', ['endedLate'], 21], ['2026-03-02', [], 0], ['2026-03-01', ['endedBeforeStarted'], 0],
  ])('ended on %s: %j', (endedOn, faults, worked) => {
    expect(time({ ...begun, endedOn }, { on: '2026-06-01' })).toMatchObject({ endBy: '2026-03-30', worked, faults })
  })

  it('runs until its last working day is over', () => {
    expect(time(begun, { on: '2026-03-30' })).toMatchObject({ worked: 20, faults: [] })
    expect(time(begun, { on: '2026-03-31' })).toMatchObject({ worked: 21, faults: ['overdue'] })
  })

  it('is what the decision gives, told when that is more than the rule', () => {
    expect(time({ ...begun, workingDays: 10 })).toMatchObject({ allowed: 10, endBy: '2026-03-16', faults: [] })
    expect(time({ ...begun, workingDays: 20 })).toMatchObject({ allowed: 20, faults: [] })
    expect(time({ ...begun, workingDays: 21 })).toMatchObject({ allowed: 21, faults: ['longerThanAllowed'] })
  })

  it.each([
    [[6], 6, '2026-04-07', []], [[7], 7, '2026-04-08', ['extensionTooLong']], [[3, 3], 6, '2026-04-07', []], [[3, 4], 7, '2026-04-08', ['extensionTooLong']],
  ])('extended by %j: at most a third, all together', (extensions, extension, endBy, faults) => {
    expect(time({ ...begun, extensions: extended(...extensions) })).toMatchObject({ extension, endBy, faults })
  })

  it('is not extended without a decision', () => {
    expect(time({ ...begun, extensions: [{ workingDays: 2 }] }).faults).toEqual(['extensionWithoutDecision'])
    expect(time({ ...begun, extensions: [...extended(2), { workingDays: 2 }] }).faults).toEqual(['extensionWithoutDecision'])
  })
})

describe('the covered period', () => {
  it('goes back five years from the day of signing, or from today while it is not signed', () => {
    expect(time({ signedOn: '2026-03-02' }, { coveredFrom: '2021-03-02' }).faults).toEqual([])
    expect(time({ signedOn: '2026-03-02' }, { coveredFrom: '2021-03-01' }).faults).toEqual(['coveredTooLong'])
    expect(time({}, { coveredFrom: '2021-03-02' }).faults).toEqual([])
    expect(time({}, { coveredFrom: '2021-03-01' }).faults).toEqual(['coveredTooLong'])
  })
})

describe('where the days off are not written down', () => {
  it('says so, for the start as for the end', () => {
    expect(time({ signedOn: '2030-12-30' }, { on: '2030-12-30', coveredFrom: '2030-01-01' })).toMatchObject({ startBy: '2031-01-02', beyondCalendar: true })
    expect(time({ signedOn: '2030-12-09', startedOn: '2030-12-10' }, { on: '2030-12-30', coveredFrom: '2030-01-01' })).toMatchObject({ startBy: '2030-12-12', endBy: '2031-01-07', beyondCalendar: true })
    expect(time({ signedOn: '2026-03-05' }, { by: noDaysOff })).toMatchObject({ startBy: '2026-03-10', beyondCalendar: true })
    expect(time({ signedOn: '2026-03-05', startedOn: '2026-03-06' }).beyondCalendar).toBe(false)
  })
})

it('all faults at once, in the order they are read', () => {
  const { faults } = time({
    signedOn: '2026-03-05', startedOn: '2026-03-20', workingDays: 30, extensions: [{ workingDays: 9 }], endedOn: '2026-07-01',
  }, { coveredFrom: '2015-01-01' })
  expect(faults).toEqual(['startedLate', 'longerThanAllowed', 'extensionTooLong', 'extensionWithoutDecision', 'endedLate', 'coveredTooLong'])
  expect(caseTimeFaults).toHaveLength(10)
})
