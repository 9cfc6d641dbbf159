/** The tree of a campaign as things stood at its cut-off, and periods chosen so that nothing is counted twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchOf, campaignNodes, overlapping } from '../../../electron/aggregation/campaign-tree.ts'
import { coveringPeriods, daysOf } from '../../../electron/aggregation/periods.ts'
import { nameOn } from '../../../electron/organisation/index.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import type { Body } from '../../../shared/domain/organisation.ts'

const body = (id: string, parentId: string | null, more: { readonly from?: string, readonly to?: string | null, readonly later?: object } = {}): Body => bodySchema.parse({
  id, kind: 'grassrootsCell', sector: null, versions: [
    { from: more.from ?? '2020-01-01', to: more.to ?? null, name: `Chi bộ ${id}`, parentId, letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Minh Khê' },
    ...more.later === undefined ? [] : [{ name: `Chi bộ ${id}`, parentId, letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Minh Khê', ...more.later }],
  ],
})
const bodies = (...list: readonly Body[]): ReadonlyMap<string, Body> => new Map(list.map((one) => [one.id, one]))
const nodes = (list: readonly Body[], addresseeIds: readonly string[], cutOff = '2025-12-31') => campaignNodes(bodies(...list), { bodyId: 'khoi', cutOff, addresseeIds: [...addresseeIds] })
const shape = (some: ReturnType<typeof nodes>) => some.map(({ id, parentId, depth, owes }) => `${'-'.repeat(depth)}${id}<${parentId ?? ''}${owes ? '!' : ''}`)

describe('the tree of a campaign', () => {
  const khoi = body('khoi', null)

  it('stands in the official order, with what lies between', () => {
    const list = [khoi, body('db', 'khoi'), body('c1', 'db'), body('c2', 'db'), body('a', 'khoi')]
    expect(shape(nodes(list, ['c2', 'a', 'c1']))).toEqual(['khoi<', '-db<khoi', '--c2<db!', '--c1<db!', '-a<khoi!'])
    expect(shape(nodes(list, ['db', 'c1', 'khoi']))).toEqual(['khoi<!', '-db<khoi!', '--c1<db!'])
  })

  it('is the one of the cut-off: names and superiors of that day', () => {
    const moved = body('a', 'khoi', { later: { from: '2025-06-01', name: 'Chi bộ mới', parentId: 'db' } })
    const list = [khoi, body('db', 'khoi'), moved]
    expect(shape(nodes(list, ['a'], '2025-03-31'))).toEqual(['khoi<', '-a<khoi!'])
    expect(shape(nodes(list, ['a'], '2025-06-30'))).toEqual(['khoi<', '-db<khoi', '--a<db!'])
    expect(nodes(list, ['a'], '2025-06-30').at(-1)?.name).toBe('Chi bộ mới')
  })

  it('counts a unit by the kind and sector it had at the cut-off', () => {
    const list = [khoi, body('a', 'khoi', { later: { from: '2025-06-01', kind: 'grassrootsCommittee', sector: 'state' } })]
    const last = (cutOff: string) => nodes(list, ['a'], cutOff).at(-1)
    expect([last('2025-05-31'), last('2025-06-01')]).toMatchObject([{ kind: 'grassrootsCell', sector: null }, { kind: 'grassrootsCommittee', sector: 'state' }])
  })

  it('keeps who has ended, has not begun, stands elsewhere or is not known: they were asked', () => {
    const list = [khoi, body('ended', 'khoi', { to: '2024-12-31' }), body('later', 'khoi', { from: '2026-01-01' }), body('tinh', null), body('other', 'tinh'), body('x', 'y'), body('y', 'x')]
    expect(shape(nodes(list, ['ended', 'later', 'other', 'x', 'lost']))).toEqual(['khoi<', '-ended<khoi!', '-later<khoi!', '-other<khoi!', '-x<khoi!', '-lost<khoi!'])
    expect([nameOn(bodies(...list), 'lost', '2025-01-01'), nameOn(bodies(...list), 'ended', '2025-06-01')]).toEqual(['lost', 'Chi bộ ended'])
  })

  it('gives a branch with all that is beneath it, and tells who reports beneath another', () => {
    const list = [khoi, body('db', 'khoi'), body('c1', 'db'), body('c2', 'db'), body('a', 'khoi')]
    const tree = nodes(list, ['db', 'c1', 'c2', 'a'])
    expect([branchOf(tree, 'db'), branchOf(tree, 'a'), branchOf(tree, 'khoi'), branchOf(tree, '?')].map((branch) => branch.map(({ id }) => id))).toEqual([['db', 'c1', 'c2'], ['a'], ['khoi', 'db', 'c1', 'c2', 'a'], []])
    expect(overlapping(tree).map(({ above, beneath }) => [above.id, ...beneath.map(({ id }) => id)])).toEqual([['db', 'c1', 'c2']])
  })
})

describe('the periods a target is followed by', () => {
  const span = (from: string, to: string, series: string | null) => ({ from, to, series })
  const quarters = [span('2025-01-01', '2025-03-31', 'quy'), span('2025-04-01', '2025-06-30', 'quy')]

  it('are those of the round that covers the most', () => {
    expect(coveringPeriods([...quarters, span('2025-01-01', '2025-12-31', 'nam')])).toEqual([span('2025-01-01', '2025-12-31', 'nam')])
    expect(coveringPeriods([span('2025-01-01', '2025-03-31', 'nam'), ...quarters])).toEqual(quarters)
    expect(coveringPeriods([])).toEqual([])
  })

  it('are taken span by span: years where there are years, months where there are none', () => {
    const [year, january, february] = [span('2025-01-01', '2025-12-31', 'nam'), span('2026-01-01', '2026-01-31', 'thang'), span('2026-02-01', '2026-02-28', 'thang')]
    expect(coveringPeriods([february, year, january])).toEqual([year, january, february])
    expect(coveringPeriods([span('2025-12-01', '2025-12-31', 'thang'), february, year, january])).toEqual([year, january, february])
  })

  it('are those that tell most: a year few have reported gives way to its full quarters, days to come count for nothing', () => {
    const year = { ...span('2025-01-01', '2025-12-31', 'nam'), complete: 90 }
    expect(coveringPeriods([...quarters, year])).toEqual(quarters)
    expect(coveringPeriods([...quarters, { ...year, complete: 900 }])).toEqual([{ ...year, complete: 900 }])
    expect(coveringPeriods([quarters[0] ?? year, { ...year, complete: 900 }], '2025-03-31')).toEqual([quarters[0]])
  })

  it('tell as much as any choice of periods without a shared day', () => {
    const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)
    const period = fc.tuple(fc.nat(60), fc.nat(30), fc.nat(1000)).map(([start, length, complete]) => ({ ...span(day(start), day(start + length), null), complete }))
    const told = (some: readonly { readonly from: string, readonly to: string, readonly complete: number }[]): number => some.reduce((sum, { complete, ...days }) => sum + complete * daysOf(days), 0)
    fc.assert(fc.property(fc.array(period, { maxLength: 7 }), (periods) => {
      const choices = Array.from({ length: 2 ** periods.length }, (_, bits) => periods.filter((__, at) => Math.floor(bits / 2 ** at) % 2 === 1))
        .filter((some) => some.every((one, at) => some.every((other, otherAt) => at === otherAt || one.to < other.from || other.to < one.from)))
      expect(told(coveringPeriods(periods))).toBe(Math.max(...choices.map(told)))
    }))
  })

  it('never share a day', () => {
    const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)
    const period = fc.tuple(fc.nat(300), fc.nat(90), fc.constantFrom('a', 'b', null)).map(([start, length, series]) => span(day(start), day(start + length), series))
    fc.assert(fc.property(fc.array(period, { maxLength: 20 }), (periods) => {
      const chosen = coveringPeriods(periods)
      for (const [at, one] of chosen.entries()) {
        const next = chosen[at + 1]
        if (next !== undefined) expect(next.from > one.to).toBe(true)
      }
      expect(chosen.length > 0).toBe(periods.length > 0)
    }))
  })
})
