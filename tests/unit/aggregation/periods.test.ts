/** Longer periods from shorter ones: quarter from months, year from quarters, term from years; both ways of a rate. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothWays, gapsIn, inOrder, rollUpPeriods } from '../../../electron/aggregation/periods.ts'
import { reportingTree, rollUp, rollUpUnits } from '../../../electron/aggregation/roll-up.ts'
import type { Counts } from '../../../electron/aggregation/roll-up.ts'
import type { RollUp } from '../../../shared/domain/indicator.ts'
import { addQuantities, quantityOfNumber } from '../../../shared/domain/quantity.ts'

const rolled = (rule: RollUp, ...cells: readonly (Counts | null | undefined)[]) => rollUpUnits(rule, cells)
const rate = (percent: string): Counts => ({ numerator: null, denominator: null, rate: percent })
const of = (numerator: number, denominator: number | null = null): Counts => ({ numerator: String(numerator), denominator: denominator === null ? null : String(denominator), rate: null })

describe('periods', () => {
  it('add flows, take the last of stocks', () => {
    const months = [4, 7, 2].map((admitted) => rolled('sum', of(admitted)))
    expect(rollUpPeriods('sum', months).figure).toMatchObject({ value: '13', units: 3, reporting: 3 })
    const members = [4050, 4055, 4061].map((count) => rolled('latest', of(count)))
    expect(rollUpPeriods('latest', members).figure.value).toBe('4061')
  })

  it('carry nothing forward from an earlier period', () => {
    expect(rollUpPeriods('latest', [rolled('latest', of(12)), rolled('latest', undefined)]).figure).toMatchObject({ value: null, units: 1, reporting: 0 })
    expect([rollUpPeriods('sum', []).figure.value, rollUpPeriods('latest', []).figure.value]).toEqual([null, null])
  })

  it('give a year the same from its quarters as from its months, for counts and pooled rates', () => {
    const month = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
    fc.assert(fc.property(fc.array(month, { minLength: 12, maxLength: 12 }), fc.constantFrom<RollUp>('sum', 'latest', 'rateOfSums'), (months, rule) => {
      const each = months.map(([numerator, denominator]) => rolled(rule, of(numerator, denominator)))
      const quarters = [0, 3, 6, 9].map((start) => rollUpPeriods(rule, each.slice(start, start + 3)))
      expect(rollUpPeriods(rule, quarters).figure.value).toBe(rollUpPeriods(rule, each).figure.value)
    }))
  })

  it('keep children equal to their parent', () => {
    const unit = fc.array(fc.option(fc.nat(1000)), { minLength: 3, maxLength: 3 })
    fc.assert(fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), fc.constantFrom<RollUp>('sum', 'latest'), (units, rule) => {
      const tree = reportingTree([{ id: 'khoi', parentId: null, owes: false, kind: 'committee', sector: null },
        ...units.map((_, at) => ({ id: `u${at}`, parentId: 'khoi', owes: true, kind: 'grassrootsCell' as const, sector: null }))])
      const periods = [0, 1, 2].map((period) => rollUp(rule, tree, new Map(units.flatMap((months, at) => {
        const value = months[period] ?? null
        return value === null ? [] : [[`u${at}`, { numerator: quantityOfNumber(value), denominator: null, rate: null }] as const]
      }))))
      const at = (id: string) => rollUpPeriods(rule, periods.flatMap(({ at: figureAt }) => figureAt(id) ?? [])).figure.value
      const children = units.flatMap((_, unitAt) => at(`u${unitAt}`) ?? [])
      expect(at('khoi')).toBe(children.length === 0 ? null : addQuantities(children))
    }))
  })

  it('give a term both ways: the average of its years and the pooled rate', () => {
    const years = [[90, 100], [45, 50], [160, 200]].map(([over = 0, under = 1]) => rolled('rateOfSums', of(over, under)))
    expect(bothWays(years)).toEqual({ pooled: '84.2857', pooledPeriods: 3, average: '86.6667', averagedPeriods: 3 })
    expect([rollUpPeriods('rateOfSums', years).figure.value, rollUpPeriods('averageOfRates', years).figure.value]).toEqual(['84.2857', '86.6667'])
  })

  it('average yearly rates given without counts, and pool only what has counts', () => {
    const years = [rate('17'), rate('20'), of(37, 200)].map((cell) => rolled('averageOfRates', cell))
    expect(bothWays(years)).toEqual({ pooled: '18.5', pooledPeriods: 1, average: '18.5', averagedPeriods: 3 })
    expect(rollUpPeriods('averageOfRates', years).figure).toMatchObject({ value: '18.5', withoutCounts: 2 })
  })
})

describe('spans', () => {
  const span = (from: string, to: string) => ({ from, to })
  it('that share a day are told, others stand in order', () => {
    const [first, second, third] = [span('2026-01-01', '2026-03-31'), span('2026-04-01', '2026-06-30'), span('2026-06-30', '2026-09-30')]
    expect(inOrder([second, first])).toEqual({ periods: [first, second] })
    expect(inOrder([third, second, first])).toEqual({ overlap: [second, third] })
  })

  it('leave gaps that are named', () => {
    expect(gapsIn(span('2026-01-01', '2026-12-31'), [span('2026-04-01', '2026-06-30'), span('2026-01-01', '2026-01-31')]))
      .toEqual([span('2026-02-01', '2026-03-31'), span('2026-07-01', '2026-12-31')])
    expect(gapsIn(span('2026-01-01', '2026-03-31'), [span('2026-01-01', '2026-03-31')])).toEqual([])
    expect(gapsIn(span('2026-01-01', '2026-03-31'), [span('2026-05-01', '2026-06-30')])).toEqual([span('2026-01-01', '2026-03-31')])
    expect(gapsIn(span('2026-01-01', '2026-03-31'), [])).toEqual([span('2026-01-01', '2026-03-31')])
  })
})
