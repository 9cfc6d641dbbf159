/** Rates per one: a mean in its own unit of measure, from the form to the roll-up and the words. Worked out by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, judge } from '../../../electron/aggregation/compare.ts'
import { bothWays, rollUpPeriods } from '../../../electron/aggregation/periods.ts'
import { rollUp, reportingTree, rollUpUnits } from '../../../electron/aggregation/roll-up.ts'
import { judgeRate } from '../../../electron/campaigns/forms/judge-rate.ts'
import { figureText } from '../../../renderer/features/submissions/words.ts'
import { differenceText, dueText } from '../../../shared/domain/figure-words.ts'
import { indicatorSchema, rateOf, rateText } from '../../../shared/domain/indicator.ts'
import { rollUpName } from '../../../shared/domain/rolled-figure.ts'

const raw = { id: 'i', code: 'DV16', name: 'Tuổi đời bình quân', group: 'Đảng viên', unitOfMeasure: 'tuổi', rollUp: 'rateOfSums', denominatorName: 'Tổng số đảng viên', ratePer: 'one', base: 'members', period: 'year', decimals: 1 }
const age = indicatorSchema.parse(raw)
const counts = (numerator: string | null, denominator: string | null = null, rate: string | null = null) => ({ numerator, denominator, rate })
const read = (value: string | null) => ({ empty: value === null, value, issues: [] })

describe('units', () => {
  const units = [counts('900', '20'), counts('410', '10')]
  it('are pooled by sums, or averaged, and never multiplied by a hundred', () => {
    // 900 + 410 = 1310 years over 30 members; (45 + 41) / 2.
    expect(rollUpUnits('rateOfSums', units, 'one').figure).toMatchObject({ numerator: '1310', denominator: '30', value: '43.6667' })
    expect(rollUpUnits('averageOfRates', units, 'one').figure.value).toBe('43')
    expect(rollUpUnits('averageOfRates', [...units, counts(null, null, '46')], 'one').figure).toMatchObject({ value: '44', withoutCounts: 1 })
    expect(rollUpUnits('rateOfSums', [...units, counts(null, null, '46')], 'one').figure).toMatchObject({ value: '43.6667', withoutCounts: 1 })
    expect(rollUpUnits('rateOfSums', [counts('0', '0')], 'one').figure.value).toBeNull()
  })
  it('make what their counts make at every node', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(9000), fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 9 }), (given) => {
      const tree = reportingTree(given.map((_, at) => ({ id: `u${at}`, parentId: null, owes: true, kind: 'grassrootsCell', sector: null })))
      const { total, at } = rollUp('rateOfSums', tree, new Map(given.map(([over, under], place) => [`u${place}`, counts(String(over), String(under))])), 'one')
      const [over, under] = given.reduce(([left, right], [one, other]) => [left + one, right + other], [0, 0])
      expect(total.figure.value).toBe(rateOf(age, String(over), String(under), 4))
      expect(at('u0')?.figure.value).toBe(rateOf(age, String(given[0]?.[0]), String(given[0]?.[1]), 4))
    }))
  })
})

it('periods are pooled and averaged the same way', () => {
  const years = [rollUpUnits('rateOfSums', [counts('900', '20')], 'one'), rollUpUnits('rateOfSums', [counts('410', '10')], 'one')]
  expect(rollUpPeriods('rateOfSums', years, 'one').figure.value).toBe('43.6667')
  expect(bothWays(years, 'one')).toEqual({ pooled: '43.6667', pooledPeriods: 2, average: '43', averagedPeriods: 2 })
})

it('thresholds are in the unit of measure and judged before any rounding', () => {
  const done = rollUpUnits('rateOfSums', [counts('1310', '30')], 'one')
  const judged = (threshold: string) => judge(age, 'atMost', threshold, done, true)
  expect([judged('43.6666'), judged('43.6667'), judged('44'), judged('0.44')]).toEqual(['notReached', 'reached', 'reached', 'notReached'])
})

it('is said in its own unit: no per cent, no points of per cent', () => {
  const [now, then] = [rollUpUnits('rateOfSums', [counts('1310', '30')], 'one'), rollUpUnits('rateOfSums', [counts('840', '20')], 'one')]
  const difference = differenceOf(age, now, then)
  expect(difference).toMatchObject({ difference: '1.6667', percent: '103.97' })
  expect(differenceText(age, difference)).toBe('tăng 1,7, bằng 103,97%')
  expect([dueText(age, { value: '45', comparison: 'atMost' }), rateText(age, '43.6667', 1), figureText(age, counts('1310', '30')), figureText(age, counts(null, null, '45.5'))])
    .toEqual(['không quá 45', '43,7 tuổi', '1.310/30 = 43,7 tuổi', '45,5 tuổi (chưa có số gốc)'])
  expect(rollUpName(age)).toBe('bình quân chung (tổng tử số trên tổng mẫu số)')
})

it('a form may hold more years than members, and what is typed beside the counts must agree with them', () => {
  expect(judgeRate(age, { numerator: read('1310'), denominator: read('30'), rate: read(null) })).toEqual({ value: counts('1310', '30'), issues: [] })
  expect(judgeRate(age, { numerator: read('1310'), denominator: read('30'), rate: read('43.7') }).issues).toEqual([])
  expect(judgeRate(age, { numerator: read('1310'), denominator: read('30'), rate: read('42') }).issues.map(({ found }) => found.message)).toEqual(['Số bình quân gõ tay 42 tuổi khác số bình quân tính từ hai số là 43,7 tuổi; chương trình lấy hai số.'])
  expect(judgeRate(age, { numerator: read(null), denominator: read(null), rate: read('45') }).issues.map(({ found }) => found.code)).toEqual(['rate.noCounts'])
  // The same counts as a per cent are still refused.
  expect(judgeRate({ ...age, ratePer: 'hundred' }, { numerator: read('1310'), denominator: read('30'), rate: read(null) }).issues.map(({ found }) => found.code)).toEqual(['rate.overWhole'])
})

it('is only of rates and never in per cent', () => {
  const paths = (more: object) => indicatorSchema.safeParse({ ...raw, ...more }).error?.issues.map(({ path }) => path.join('.'))
  expect(paths({ unitOfMeasure: '%' })).toEqual(['unitOfMeasure'])
  expect(paths({ rollUp: 'sum', denominatorName: '' })).toEqual(['ratePer'])
  expect(indicatorSchema.parse({ ...raw, unitOfMeasure: '%', ratePer: undefined }).ratePer).toBe('hundred')
})
