/** Figures rolled up a tree: the children make the parent, order never matters, a rate without counts is never pooled. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUsed, reportingTree, rollUp, rollUpUnits, stateOf } from '../../../electron/aggregation/roll-up.ts'
import type { Counts, ReportingNode } from '../../../electron/aggregation/roll-up.ts'
import type { RollUp } from '../../../shared/domain/indicator.ts'
import { addQuantities, percentOf, quantityOf } from '../../../shared/domain/quantity.ts'
import type { RolledFigure } from '../../../shared/domain/rolled-figure.ts'
import { rolledFigureText } from '../../../shared/domain/rolled-figure.ts'

const rules: readonly RollUp[] = ['sum', 'latest', 'rateOfSums', 'averageOfRates']
const sectors = ['party', 'state', null] as const
const kinds = ['grassrootsCommittee', 'grassrootsCell', 'partyCell'] as const

const counts = (numerator: string | null, denominator: string | null = null, rate: string | null = null): Counts => ({ numerator, denominator, rate })
const node = (id: string, parentId: string | null, more: Partial<ReportingNode> = {}): ReportingNode => ({ id, parentId, owes: true, kind: 'grassrootsCell', sector: 'party', ...more })

const quantity = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 })).map(([units, decimals]) => quantityOf({ units, decimals }))
const cell = fc.record({ numerator: fc.option(quantity), denominator: fc.option(quantity), rate: fc.option(quantity) })
/** undefined: no report; null: a report that says nothing of it. */
const given = fc.oneof({ weight: 6, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(undefined) })

/** A tree of any shape: each node beneath an earlier one or beneath none; inner nodes may owe a report themselves. */
const forest = fc.array(fc.record({ up: fc.nat(), owes: fc.boolean(), kind: fc.constantFrom(...kinds), sector: fc.constantFrom(...sectors), given }), { maxLength: 25 })
  .map((rows) => ({
    nodes: rows.map(({ up, owes, kind, sector }, at): ReportingNode => ({ id: `n${at}`, parentId: at === 0 || up % 4 === 0 ? null : `n${up % at}`, owes, kind, sector })),
    given: new Map(rows.flatMap((row, at): [string, Counts | null][] => row.given === undefined ? [] : [[`n${at}`, row.given]])) as ReadonlyMap<string, Counts | null>,
  }))

const sum = (figures: readonly (RolledFigure | undefined)[], part: 'numerator' | 'denominator'): string | null => {
  const found = figures.flatMap((figure) => figure?.[part] ?? [])
  return found.length === 0 ? null : addQuantities(found)
}
const count = (figures: readonly (RolledFigure | undefined)[], part: 'units' | 'reporting' | 'counted' | 'withoutCounts'): number =>
  figures.reduce((all, figure) => all + (figure?.[part] ?? 0), 0)

describe('a tree of figures', () => {
  it('has parents that are exactly their own report and their children', () => {
    fc.assert(fc.property(forest, fc.constantFrom(...rules), ({ nodes, given: cells }, rule) => {
      const rolled = rollUp(rule, reportingTree(nodes), cells)
      for (const parent of nodes) {
        const own = parent.owes ? [rollUpUnits(rule, [cells.get(parent.id)]).figure] : []
        const parts = [...own, ...nodes.filter(({ parentId }) => parentId === parent.id).map(({ id }) => rolled.at(id)?.figure)]
        const whole = rolled.at(parent.id)?.figure
        expect([whole?.numerator, whole?.denominator]).toEqual([sum(parts, 'numerator'), sum(parts, 'denominator')])
        for (const part of ['units', 'reporting', 'counted', 'withoutCounts'] as const) expect(whole?.[part]).toBe(count(parts, part))
        if (rule === 'sum' || rule === 'latest') expect(whole?.value).toBe(sum(parts, 'numerator'))
        const [over, under] = [sum(parts, 'numerator'), sum(parts, 'denominator')]
        if (rule === 'rateOfSums') expect(whole?.value).toBe(over === null || under === null ? null : percentOf(over, under, 4))
      }
    }))
  })

  it('has a total that its roots, its sectors and its kinds make', () => {
    fc.assert(fc.property(forest, fc.constantFrom(...rules), ({ nodes, given: cells }, rule) => {
      const { total, at, bySector, byKind } = rollUp(rule, reportingTree(nodes), cells)
      const roots = nodes.filter(({ parentId }) => parentId === null).map(({ id }) => at(id)?.figure)
      for (const parts of [roots, [...bySector().values()].map(({ figure }) => figure), [...byKind().values()].map(({ figure }) => figure)]) {
        expect([total.figure.numerator, total.figure.denominator]).toEqual([sum(parts, 'numerator'), sum(parts, 'denominator')])
        expect([total.figure.units, total.figure.reporting, total.figure.counted]).toEqual([count(parts, 'units'), count(parts, 'reporting'), count(parts, 'counted')])
      }
      expect(total.figure.units).toBe(nodes.filter(({ owes }) => owes).length)
    }))
  })

  it('is the same in whatever order the units come', () => {
    const shuffled = forest.chain((tree) => fc.shuffledSubarray([...tree.nodes], { minLength: tree.nodes.length }).map((order) => ({ ...tree, order })))
    fc.assert(fc.property(shuffled, fc.constantFrom(...rules), ({ nodes, order, given: cells }, rule) => {
      const [one, other] = [rollUp(rule, reportingTree(nodes), cells), rollUp(rule, reportingTree(order), new Map([...cells].reverse()))]
      expect(other.total.figure).toEqual(one.total.figure)
      for (const { id } of nodes) expect(other.at(id)?.figure).toEqual(one.at(id)?.figure)
    }))
  })

  it('ends where the data runs in a circle', () => {
    const { at, total } = rollUp('sum', reportingTree([node('a', 'b'), node('b', 'a')]), new Map([['a', counts('1')], ['b', counts('2')]]))
    expect([total.figure.value, at('a')?.figure.value, at('b')?.figure.value]).toEqual(['3', '3', '3'])
  })

  it('adds only units that owe a report', () => {
    const tree = reportingTree([node('khoi', null, { owes: false }), node('a', 'khoi'), node('b', 'khoi', { owes: false })])
    const { total, at } = rollUp('sum', tree, new Map([['a', counts('5')], ['b', counts('9')], ['la', counts('7')]]))
    expect([total.figure.value, at('khoi')?.figure.value, at('b')?.figure.value]).toEqual(['5', '5', null])
  })
})

describe('each rule', () => {
  const of = (rule: RollUp, ...cells: readonly (Counts | null | undefined)[]) => rollUpUnits(rule, cells).figure

  it('adds counts: 58 organisations are 21 and 37', () => {
    expect(of('latest', counts('21'), counts('37'))).toEqual({ numerator: '58', denominator: null, value: '58', units: 2, reporting: 2, counted: 2, withoutCounts: 0 })
    expect(of('sum', counts('0.1'), counts('0.2'), null, undefined)).toMatchObject({ value: '0.3', units: 4, reporting: 2 })
  })

  it('pools counts and gives full rates as 100: 199 of 199 and 55 of 55', () => {
    expect(of('rateOfSums', counts('199', '199')).value).toBe('100')
    expect(of('rateOfSums', counts('55', '55'))).toMatchObject({ numerator: '55', denominator: '55', value: '100' })
    expect(of('rateOfSums', counts('35599', '35900')).value).toBe('99.1616')
  })

  it('pools and averages to different figures of the same units', () => {
    const units = [counts('9', '10'), counts('50', '100')]
    expect([of('rateOfSums', ...units).value, of('averageOfRates', ...units).value]).toEqual(['53.6364', '70'])
  })

  it('keeps a rate without counts out of pooled sums and says so', () => {
    const units = [counts('9', '10'), counts(null, null, '50')]
    expect(of('rateOfSums', ...units)).toEqual({ numerator: '9', denominator: '10', value: '90', units: 2, reporting: 2, counted: 1, withoutCounts: 1 })
    expect(of('averageOfRates', ...units)).toMatchObject({ numerator: '9', denominator: '10', value: '70', counted: 2, withoutCounts: 1 })
    const only = of('rateOfSums', counts(null, null, '99'))
    expect(only).toMatchObject({ value: null, numerator: null, counted: 0, withoutCounts: 1 })
    const text = (rule: RollUp, ...cells: readonly (Counts | undefined)[]) => rolledFigureText({ rollUp: rule, decimals: 1 }, of(rule, ...cells))
    expect(only.stated).toBe('99')
    expect([text('rateOfSums', counts(null, null, '99')), text('rateOfSums', counts(null, null, '99'), undefined), text('rateOfSums', undefined)]).toEqual(['99,0 (chưa có số gốc)', 'chưa có số gốc', ''])
    expect([text('averageOfRates', counts(null, null, '99'), counts(null, null, '98')), text('averageOfRates', ...units), text('rateOfSums', ...units)]).toEqual(['98,5 (chưa có số gốc)', '70,0', '90,0'])
    expect(text('sum', counts('5'))).toBe('5,0')
  })

  it('averages exactly: no rate is rounded before the last', () => {
    expect(of('averageOfRates', counts('1', '3'), counts('1', '3'), counts('1', '3')).value).toBe('33.3333')
    expect(of('averageOfRates', counts('1', '3'), counts('2', '3')).value).toBe('50')
    expect(of('averageOfRates', counts('1', '6'), counts('1', '3')).value).toBe('25')
  })

  it('never makes a figure of nothing', () => {
    for (const rule of rules) {
      expect(of(rule)).toEqual({ numerator: null, denominator: null, value: null, units: 0, reporting: 0, counted: 0, withoutCounts: 0 })
      expect(of(rule, null, undefined)).toMatchObject({ value: null, units: 2, reporting: 0 })
      expect(of(rule, counts('0', '0')).value).toBe(rule === 'sum' || rule === 'latest' ? '0' : null)
    }
  })

  it('names what became of what a unit gave', () => {
    const states = (rule: RollUp) => [undefined, null, counts('3'), counts('3', '4'), counts(null, null, '75'), counts('3', null, '75'), counts('3', '0'), counts(null)].map((one) => stateOf(rule, one))
    expect(states('sum')).toEqual(['notReported', 'notGiven', 'counted', 'counted', 'incomplete', 'counted', 'counted', 'notGiven'])
    expect(states('rateOfSums')).toEqual(['notReported', 'notGiven', 'incomplete', 'counted', 'withoutCounts', 'withoutCounts', 'emptyBase', 'notGiven'])
    expect([isUsed('rateOfSums', 'withoutCounts'), isUsed('averageOfRates', 'withoutCounts'), isUsed('sum', 'counted'), isUsed('averageOfRates', 'emptyBase')]).toEqual([false, true, true, false])
  })
})
