/** Comparison with another period and with a target; cross-checks. The arithmetic of the sources, by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryShortfall, differenceOf, dueTarget, judge, ofWhichReadings } from '../../../electron/aggregation/compare.ts'
import { percentOfTarget } from '../../../shared/domain/quantity.ts'
import { crossCheck, indicatorsOf, partOf } from '../../../electron/aggregation/cross-checks.ts'
import { rollUpPeriods } from '../../../electron/aggregation/periods.ts'
import { rollUpUnits } from '../../../electron/aggregation/roll-up.ts'
import { crossCheckSchema, targetSchema } from '../../../shared/domain/indicator.ts'
import type { RollUp } from '../../../shared/domain/indicator.ts'
import { addQuantities, quantityOfNumber } from '../../../shared/domain/quantity.ts'

const rolled = (rule: RollUp, numerator: string | null, denominator: string | null = null, rate: string | null = null) =>
  rollUpUnits(rule, [{ numerator, denominator, rate }])
const years = [2021, 2022, 2023, 2024, 2025]
const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })

describe('a figure beside that of another period', () => {
  it('says how much, how many per cent, and whether it is better', () => {
    expect(differenceOf({ rollUp: 'sum', direction: 'higher' }, rolled('sum', '134'), rolled('sum', '200'))).toEqual({ difference: '-66', percent: '67', change: 'worse' })
    expect(differenceOf({ rollUp: 'sum', direction: 'lower' }, rolled('sum', '3'), rolled('sum', '5'))).toMatchObject({ change: 'better' })
    expect(differenceOf({ rollUp: 'sum', direction: 'neutral' }, rolled('sum', '3'), rolled('sum', '5'))).toMatchObject({ change: 'changed' })
    expect(differenceOf({ rollUp: 'sum', direction: 'higher' }, rolled('sum', '5'), rolled('sum', '0'))).toEqual({ difference: '5', percent: null, change: 'better' })
    expect(differenceOf({ rollUp: 'sum', direction: 'higher' }, rolled('sum', '5'), rolled('sum', '5'))).toMatchObject({ difference: '0', change: 'same' })
  })

  it('gives rates in points, and nothing beside nothing', () => {
    expect(differenceOf({ rollUp: 'rateOfSums', direction: 'higher' }, rolled('rateOfSums', '9', '10'), rolled('rateOfSums', '17', '20'))).toEqual({ difference: '5', percent: null, change: 'better' })
    expect(differenceOf({ rollUp: 'sum', direction: 'higher' }, rolled('sum', null), rolled('sum', '5'))).toEqual({ difference: null, percent: null, change: null })
  })
})

describe('the past term beside the new target', () => {
  const average = (...rates: readonly string[]) => rollUpPeriods('averageOfRates', rates.map((rate) => rolled('averageOfRates', null, null, rate)))

  it('is 18,5 + 67,6 = 86,1 per cent of organisations, below 90', () => {
    const excellent = average('16.5', '17.5', '18.5', '19.5', '20.5')
    const good = average('65.6', '66.6', '67.6', '68.6', '69.6')
    expect([excellent.figure.value, good.figure.value]).toEqual(['18.5', '67.6'])
    const atLeastGood = average(addQuantities([excellent.figure.value ?? '', good.figure.value ?? '']))
    expect(atLeastGood.figure.value).toBe('86.1')
    expect(judge({ rollUp: 'averageOfRates' }, 'atLeast', '90', atLeastGood, true)).toBe('notReached')
    expect(percentOfTarget(atLeastGood.figure.value, '90')).toBe('95.67')
  })

  it('is 18,9 + 74,9 = 93,8 per cent of members, above 85', () => {
    const members = average(addQuantities(['18.9', '74.9']))
    expect(members.figure.value).toBe('93.8')
    expect(judge({ rollUp: 'averageOfRates' }, 'above', '85', members, true)).toBe('reached')
  })
})

describe('a target', () => {
  const target = targetSchema.parse({
    id: 'kn', indicatorId: 'KN', bodyId: 'khoi', setBy: 'Nghị quyết Đại hội', period: { from: '2021-01-01', to: '2025-12-31' }, value: '750',
    shares: [
      ...years.map((year) => ({ bodyId: null, period: yearOf(year), value: '150' })),
      { bodyId: 'a', period: yearOf(2022), value: '6' }, { bodyId: null, period: { from: '2022-01-01', to: '2022-03-31' }, value: '40' },
    ],
  })

  it('is due by its narrowest share for the period and body', () => {
    expect(dueTarget(target, 'khoi', { from: '2022-01-01', to: '2022-03-31' })).toMatchObject({ value: '40' })
    expect(dueTarget(target, 'khoi', { from: '2022-04-01', to: '2022-06-30' })).toEqual({ value: '150', span: yearOf(2022) })
    expect(dueTarget(target, 'khoi', { from: '2021-01-01', to: '2025-12-31' })).toMatchObject({ value: '750' })
    expect(dueTarget(target, 'a', yearOf(2022))).toEqual({ value: '6', span: yearOf(2022) })
    expect([dueTarget(target, 'a', yearOf(2023)), dueTarget(target, 'b', yearOf(2022)), dueTarget(target, 'khoi', yearOf(2026))]).toEqual([null, null, null])
  })

  it('is judged by its comparison and by whether its time is over', () => {
    const outcomes = (value: string, ended: boolean) => (['atLeast', 'above', 'atMost', 'below', 'exactly'] as const).map((way) => judge({ rollUp: 'sum' }, way, '5', rolled('sum', value), ended))
    expect(outcomes('4', true)).toEqual(['notReached', 'notReached', 'reached', 'reached', 'notReached'])
    expect(outcomes('5', true)).toEqual(['reached', 'notReached', 'reached', 'notReached', 'reached'])
    expect(outcomes('6', true)).toEqual(['reached', 'reached', 'notReached', 'notReached', 'notReached'])
    expect(outcomes('4', false)).toEqual(['notYet', 'notYet', 'notYet', 'notYet', 'notYet'])
    expect(outcomes('6', false)).toEqual(['reached', 'reached', 'notReached', 'notReached', 'notYet'])
    expect(judge({ rollUp: 'sum' }, 'atLeast', '5', rolled('sum', null), true)).toBe('unknown')
  })

  it('is held against the exact rate, not the printed one', () => {
    expect(rolled('rateOfSums', '8999999', '10000000').figure.value).toBe('90')
    expect(judge({ rollUp: 'rateOfSums' }, 'atLeast', '90', rolled('rateOfSums', '8999999', '10000000'), true)).toBe('notReached')
    expect(judge({ rollUp: 'rateOfSums' }, 'atLeast', '90', rolled('rateOfSums', '9', '10'), true)).toBe('reached')
  })

  it('has an "of which" share read both ways: 12 of 66, 12 of 60', () => {
    const share = { name: 'hoàn thành xuất sắc', indicatorId: null, comparison: 'atLeast', percent: '20', denominator: 'ofReached' } as const
    expect(ofWhichReadings(share, '12', rolled('rateOfSums', '60', '66'), true)).toEqual([
      { denominator: 'ofBase', value: '18.1818', outcome: 'notReached' }, { denominator: 'ofReached', value: '20', outcome: 'reached' },
    ])
    expect(ofWhichReadings(share, null, rolled('rateOfSums', '60', '66'), true).map(({ value, outcome }) => [value, outcome])).toEqual([[null, 'unknown'], [null, 'unknown']])
  })
})

describe('750 = 5 × 150', () => {
  const shares = (done: readonly (string | null)[], ended: number) => years.map((year, at) => ({ span: yearOf(year), planned: '150', done: done[at] ?? null, ended: at < ended }))

  it('asks 150 of each year while none has ended', () => {
    const plan = carryShortfall('750', shares([], 0))
    expect([plan.remaining, plan.shares.map(({ needed }) => needed)]).toEqual(['750', ['150', '150', '150', '150', '150']])
  })

  it('carries what the first year missed into the other four', () => {
    const plan = carryShortfall('750', shares(['120'], 1))
    expect(plan.shares.map(({ shortfall, needed }) => shortfall ?? needed)).toEqual(['30', '158', '158', '157', '157'])
    expect([plan.done, plan.remaining, plan.unknown]).toEqual(['120', '630', 0])
  })

  it('counts what the running year has brought as done, and still asks the whole of it', () => {
    const plan = carryShortfall('750', shares(['150', '200', '40'], 2))
    expect([plan.done, plan.remaining, plan.shares.map(({ needed }) => needed)]).toEqual(['390', '360', [null, null, '134', '133', '133']])
  })

  it('asks nothing more once it is reached, and says which year is not known', () => {
    expect(carryShortfall('750', shares(['400', '400'], 2)).shares.map(({ needed }) => needed)).toEqual([null, null, '0', '0', '0'])
    expect(carryShortfall('750', shares([null, '150'], 2))).toMatchObject({ unknown: 1, remaining: '600' })
  })

  it('always spreads exactly what is missing', () => {
    const share = fc.record({ planned: fc.nat(900), done: fc.option(fc.nat(900)), ended: fc.boolean() })
    fc.assert(fc.property(fc.nat(5000), fc.array(share, { maxLength: 8 }), (total, list) => {
      const planned = list.map((one, at) => ({ span: yearOf(2020 + at), planned: quantityOfNumber(one.planned), done: one.done === null ? null : quantityOfNumber(one.done), ended: one.ended }))
      const plan = carryShortfall(quantityOfNumber(total), planned)
      const needed = plan.shares.flatMap((one) => one.needed ?? [])
      const left = Math.max(0, total - list.filter(({ ended }) => ended).reduce((sum, { done }) => sum + (done ?? 0), 0))
      if (needed.length > 0) expect(addQuantities(needed)).toBe(quantityOfNumber(left))
      expect(needed.every((one) => /^\d+$/u.test(one))).toBe(true)
    }))
  })
})

describe('a cross-check', () => {
  const check = (more: object) => crossCheckSchema.parse({
    id: 'dc', name: 'Tổng số TCCSĐ bằng số đảng bộ cộng số chi bộ cơ sở', left: [{ indicatorId: 'tong' }], relation: 'equal', right: [{ indicatorId: 'db' }, { indicatorId: 'cb' }], ...more,
  })
  const values = (figures: Readonly<Record<string, string>>) => ({ indicatorId }: { readonly indicatorId: string }) => figures[indicatorId] ?? null

  it('holds for 58 = 21 + 37 and reports by how much it does not', () => {
    expect(crossCheck(check({}), values({ tong: '58', db: '21', cb: '37' }))).toMatchObject({ outcome: 'holds', leftValue: '58', rightValue: '58', difference: '0' })
    expect(crossCheck(check({}), values({ tong: '58', db: '21', cb: '36' }))).toMatchObject({ outcome: 'differs', rightValue: '57', difference: '1' })
    expect(crossCheck(check({}), values({ tong: '58', db: '21', cb: '38' }))).toMatchObject({ outcome: 'differs', rightValue: '59', difference: '-1' })
    for (const cb of ['36', '38']) expect(crossCheck(check({ tolerance: '1' }), values({ tong: '58', db: '21', cb })).outcome).toBe('holds')
  })

  it('says nothing where a figure is missing', () => {
    expect(crossCheck(check({}), values({ tong: '58', db: '21' }))).toMatchObject({ outcome: 'notChecked', leftValue: null, difference: null })
  })

  it('knows at most, at least, factors and a constant', () => {
    const outcome = (more: object, figures: Readonly<Record<string, string>>) => crossCheck(check(more), values(figures)).outcome
    expect(outcome({ relation: 'atMost', right: [{ indicatorId: 'db' }] }, { tong: '5', db: '5' })).toBe('holds')
    expect(outcome({ relation: 'atMost', right: [{ indicatorId: 'db' }] }, { tong: '6', db: '5' })).toBe('differs')
    expect(outcome({ relation: 'atLeast', right: [{ indicatorId: 'db' }] }, { tong: '4', db: '5' })).toBe('differs')
    expect(outcome({ relation: 'atMost', right: [], constant: '100' }, { tong: '100.5' })).toBe('differs')
    expect(outcome({ left: [{ indicatorId: 'tong', factor: 2 }], right: [{ indicatorId: 'db', factor: -1 }], constant: '10' }, { tong: '4', db: '2' })).toBe('holds')
  })

  it('asks for the part it names and knows its indicators', () => {
    const { figure } = rolled('rateOfSums', '9', '10')
    expect([partOf(figure, 'value'), partOf(figure, 'numerator'), partOf(figure, 'denominator'), partOf(null, 'value')]).toEqual(['90', '9', '10', null])
    expect(indicatorsOf(check({ left: [{ indicatorId: 'tong' }, { indicatorId: 'db' }] }))).toEqual(['tong', 'db', 'cb'])
  })
})
