/** Admissions: steps, sentences of a case, progress against 150 a year and 750 a term, quotas by unit. */
import { expect, test } from 'vitest'
import { progressOf } from '../../../electron/admissions/progress.ts'
import { quotaOf } from '../../../electron/admissions/quota-table.ts'
import { admissionProblems, isAdmittedIn, standing, workingDaysBetween } from '../../../electron/admissions/stages.ts'
import { monthsLeft } from '../../../electron/aggregation/pace.ts'
import { admissionSchema, admissionStepSchema } from '../../../shared/domain/admission.ts'
import type { Admission, AdmissionStep } from '../../../shared/domain/admission.ts'
import { targetSchema } from '../../../shared/domain/indicator.ts'
import type { Target } from '../../../shared/domain/indicator.ts'

const ballot = { members: 30, present: 28, inFavour: 20 }
const usual: Readonly<Record<AdmissionStep, string>> = {
  source: '2025-01-10', awarenessClass: '2025-04-01', application: '2025-09-01', cellResolution: '2025-11-01', committeeResolution: '2025-12-01',
  decision: '2026-01-05', ceremony: '2026-02-03', official: '2027-02-03',
}

/** A case up to a step; dates and ballots may be set otherwise. */
function person(until: AdmissionStep, dates: Partial<Record<AdmissionStep, string>> = {}, inFavour = ballot.inFavour): Admission {
  const order = admissionStepSchema.options
  return admissionSchema.parse({
    id: 'kn', fullName: 'Nguyễn Thị Dung', bodyId: 'cb',
    steps: order.slice(0, order.indexOf(until) + 1).map((step) => ({ step, date: dates[step] ?? usual[step], ballot: step.endsWith('Resolution') ? { ...ballot, inFavour } : null })),
  })
}

const codes = (admission: Admission, on: string): readonly string[] => admissionProblems(admission, on).map(({ code }) => code)

test('a step is never skipped', () => {
  const skipped = admissionSchema.safeParse({ ...person('source'), steps: [{ step: 'source', date: '2026-01-01' }, { step: 'application', date: '2026-02-01' }] })
  expect(skipped.error?.issues.map(({ message }) => message)).toEqual(['Các bước kết nạp phải theo thứ tự, không bỏ bước. Ghi bước còn thiếu trước.'])
})

test('a case in order has nothing to be said of it; where it stands depends on the day', () => {
  expect(codes(person('official'), '2027-03-01')).toEqual([])
  expect(['2024-12-31', '2025-02-01', '2025-05-01', '2026-01-10', '2026-02-03', '2027-02-03'].map((on) => standing(person('official'), on)?.stage ?? null))
    .toEqual([null, 'source', 'class', 'file', 'admitted', 'official'])
  expect([isAdmittedIn(person('ceremony'), '2026-02-03', '2026-02-03'), isAdmittedIn(person('ceremony'), '2026-02-04', '2026-12-31'), isAdmittedIn(person('decision'), '2026-01-01', '2026-12-31')]).toEqual([true, false, false])
})

test('the certificate is good for 60 months, to the day', () => {
  expect(codes(person('decision', { awarenessClass: '2021-01-05', source: '2021-01-01' }), '2026-01-05')).toEqual([])
  const old = person('decision', { awarenessClass: '2021-01-04', source: '2021-01-01' })
  expect(admissionProblems(old, '2026-01-05').map(({ message }) => message)).toEqual(['Giấy chứng nhận lớp nhận thức cấp ngày 04/01/2021 đã quá 60 tháng (hết hạn ngày 04/01/2026) khi có quyết định ngày 05/01/2026.'])
})

test('two thirds of the official members, not of those present', () => {
  expect(codes(person('cellResolution', {}, 20), '2025-11-02')).toEqual([])
  const short = admissionProblems(person('cellResolution', {}, 19), '2025-11-02')
  expect(short.map(({ message, path }) => `${path}: ${message}`)).toEqual(['steps[3].ballot: Biểu quyết của nghị quyết chi bộ: tán thành 19/30 đảng viên chính thức, chưa đủ hai phần ba (cần ít nhất 20).'])
})

test('30 working days from decision to ceremony', () => {
  expect([workingDaysBetween('2026-01-05', '2026-01-05'), workingDaysBetween('2026-01-02', '2026-01-05'), workingDaysBetween('2026-01-05', '2026-02-16')]).toEqual([0, 1, 30])
  expect(codes(person('ceremony', { ceremony: '2026-02-16' }), '2026-02-20')).toEqual([])
  expect(codes(person('ceremony', { ceremony: '2026-02-17' }), '2026-02-20')).toEqual(['admission.ceremonyLate'])
  expect(codes(person('decision'), '2026-02-17')).toEqual(['admission.ceremonyDue'])
})

test('12 months until official: too early, in time, late', () => {
  expect(codes(person('official', { official: '2027-02-02' }), '2027-03-01')).toEqual(['admission.officialEarly'])
  expect(codes(person('ceremony'), '2027-02-03')).toEqual([])
  expect(codes(person('ceremony'), '2027-02-04')).toEqual(['admission.officialDue'])
})

test('short intervals are shown, and a stopped case is left alone', () => {
  expect(codes(person('committeeResolution', { committeeResolution: '2025-11-03' }), '2025-12-01')).toEqual(['admission.shortInterval'])
  expect(codes({ ...person('ceremony'), stopped: { date: '2026-06-01', reason: 'chuyển đi' } }, '2028-01-01')).toEqual([])
})

const years = [2026, 2027, 2028, 2029, 2030].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }))
function termTarget(over: Record<string, unknown> = {}): Target {
  return targetSchema.parse({
    id: 'ct', indicatorId: 'pt05', bodyId: 'du', setBy: 'Nghị quyết Đại hội', period: { from: '2026-01-01', to: '2030-12-31' }, value: '750',
    shares: years.map((period) => ({ bodyId: null, period, value: '150' })), ...over,
  })
}
const admitted = (count: number, date: string): readonly Admission[] => Array.from({ length: count }, () => person('ceremony', { ceremony: date }))

test('750 = 5 × 150: done, left and what each month left must bring', () => {
  const progress = progressOf(termTarget(), admitted(65, '2026-03-01'), '2026-06-15')
  expect(progress).toMatchObject({ planned: '750', done: 65, remaining: '685', percent: '8.67', monthsLeft: 55, perMonth: '13', assumed: false, sharesDiffer: '' })
  // 85 are left in seven months (June still runs): 12,14 is 13 a month.
  expect(progress.years[0]).toMatchObject({ planned: '150', done: 65, remaining: '85', percent: '43.33', monthsLeft: 7, perMonth: '13', needed: '150', current: true, ended: false })
})

test('what a year misses is carried to the years left', () => {
  const progress = progressOf(termTarget(), [...admitted(120, '2026-05-01'), ...admitted(10, '2027-01-10')], '2027-01-31')
  expect(progress.years.map(({ planned, done, needed, shortfall }) => [planned, done, needed, shortfall])).toEqual([
    ['150', 120, null, '30'], ['150', 10, '158', null], ['150', 0, '158', null], ['150', 0, '157', null], ['150', 0, '157', null],
  ])
  // 158 less 10, over the eleven months from February: 13,45 is 14.
  expect(progress.years[1]).toMatchObject({ remaining: '148', monthsLeft: 11, perMonth: '14' })
})

test('years nobody set are equal parts and said to be assumed; years that do not add up are said', () => {
  const assumed = progressOf(termTarget({ shares: [], period: { from: '2025-07-01', to: '2030-06-30' } }), [], '2026-01-01')
  expect([assumed.assumed, assumed.years.map(({ from, planned }) => `${from} ${planned}`)]).toEqual([true, ['2025-07-01 150', '2026-07-01 150', '2027-07-01 150', '2028-07-01 150', '2029-07-01 150']])
  expect(progressOf(termTarget({ value: '760' }), [], '2026-01-01').sharesDiffer).toBe('Các phần chia cộng lại 750, ít hơn cả kỳ 760. Kiểm tra lại mức phấn đấu.')
})

test('months left: the running month counts until its last day', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }
  expect(['2025-06-01', '2026-01-01', '2026-09-29', '2026-09-30', '2026-12-30', '2026-12-31', '2027-05-01'].map((on) => monthsLeft(year, on))).toEqual([12, 12, 4, 3, 1, 0, 0])
})

test('the quota of a unit: its share of the year, or a target of its own', () => {
  const share = termTarget({ shares: [{ bodyId: 'cb', period: years[0], value: '12' }, { bodyId: null, period: years[0], value: '150' }] })
  expect([quotaOf([share], 'cb', '2026-06-30'), quotaOf([share], 'cb', '2027-06-30'), quotaOf([share], 'du', '2026-06-30'), quotaOf([share], 'khac', '2026-06-30')]).toEqual(['12', null, '150', null])
  expect(quotaOf([targetSchema.parse({ ...share, bodyId: 'khac', period: years[0], value: '7', shares: [] })], 'khac', '2026-06-30')).toBe('7')
})
