/** The office's own order of bodies, and kinds as of a date: what a rename, a move or a new kind may change, and what never. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresseesOn } from '../../../electron/campaigns/addressees.ts'
import { movedBodies } from '../../../electron/organisation/body-order.service.ts'
import { byId, officialOrder } from '../../../electron/organisation/index.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import type { Body } from '../../../shared/domain/organisation.ts'

const on = '2026-06-30'
const version = (more: object) => ({ from: '2020-01-01', name: 'Chi bộ', parentId: 'du', letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Minh Khê', ...more })
const unit = (id: string, more: object = {}, position: number | null = null): Body => bodySchema.parse({ id, kind: 'grassrootsCell', position, versions: [version(more)] })
const du = bodySchema.parse({ id: 'du', kind: 'committee', versions: [version({ parentId: null })] })
const all = (...units: readonly Body[]): ReadonlyMap<string, Body> => byId([du], units)
const order = (bodies: ReadonlyMap<string, Body>): readonly string[] => officialOrder(bodies, on).map(({ body }) => body.id).filter((id) => id !== 'du')
/** As a step is stored: the map keeps the order in which bodies were entered. */
const after = (bodies: ReadonlyMap<string, Body>, id: string, direction: 'up' | 'down', date = on): ReadonlyMap<string, Body> => byId(bodies.values(), movedBodies(bodies, id, direction, date))

describe('the official order', () => {
  it('is as entered until someone places a body, then as placed; names say nothing', () => {
    const bodies = all(unit('c', { name: 'Z' }), unit('a', { name: 'Y' }), unit('b', { name: 'X' }))
    expect(order(bodies)).toEqual(['c', 'a', 'b'])
    expect(order(all(unit('c'), unit('a', {}, 20), unit('b', {}, 10)))).toEqual(['b', 'a', 'c'])
    expect(order(byId(bodies.values(), [unit('a', { name: 'A' })]))).toEqual(['c', 'a', 'b'])
  })

  it('moves one step, numbers only as far down as the step reaches, and stops at the ends', () => {
    const bodies = all(unit('a'), unit('b'), unit('c'), unit('d'))
    expect(movedBodies(bodies, 'b', 'up', on).map(({ id, position }) => [id, position])).toEqual([['b', 1], ['a', 2]])
    expect(order(after(bodies, 'c', 'down'))).toEqual(['a', 'b', 'd', 'c'])
    expect([movedBodies(bodies, 'a', 'up', on), movedBodies(bodies, 'd', 'down', on), movedBodies(bodies, 'x', 'up', on)]).toEqual([[], [], []])
  })

  it('uses the positions given and writes two bodies, not all', () => {
    const bodies = all(unit('a', {}, 10), unit('b', {}, 20), unit('c', {}, 30))
    expect(movedBodies(bodies, 'c', 'up', on).map(({ id, position }) => [id, position])).toEqual([['c', 20], ['b', 30]])
    // The same number twice orders nothing: all are numbered anew.
    expect(movedBodies(all(unit('a', {}, 5), unit('b', {}, 5)), 'b', 'up', on).map(({ id, position }) => [id, position])).toEqual([['b', 1], ['a', 2]])
  })

  it('goes past what has ended, and stays among those beneath the same body', () => {
    const bodies = all(unit('a'), unit('ended', { to: '2025-12-31' }), unit('b'), unit('child', { parentId: 'a' }), unit('c'))
    expect(order(after(bodies, 'b', 'up'))).toEqual(['b', 'a', 'child', 'ended', 'c'])
    expect(movedBodies(bodies, 'child', 'down', on)).toEqual([])
    expect(movedBodies(bodies, 'ended', 'up', on)).toEqual([])
    expect(order(after(bodies, 'ended', 'up', '2025-06-30'))).toEqual(['ended', 'a', 'child', 'b', 'c'])
  })

  it('is a list that steps are made in, whatever the names, positions and steps', () => {
    const places = fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), { minLength: 1, maxLength: 8 })
    const steps = fc.array(fc.tuple(fc.nat(7), fc.constantFrom<'up' | 'down'>('up', 'down')), { maxLength: 12 })
    fc.assert(fc.property(places, steps, (positions, walk) => {
      let bodies = all(...positions.map((position, at) => unit(`u${at}`, {}, position)))
      for (const [at, direction] of walk) {
        const id = `u${at % positions.length}`
        const list = [...order(bodies)]
        const from = list.indexOf(id)
        const to = Math.max(0, Math.min(list.length - 1, from + (direction === 'up' ? -1 : 1)))
        list.splice(to, 0, ...list.splice(from, 1))
        bodies = after(bodies, id, direction)
        expect(order(bodies)).toEqual(list)
      }
      const renamed = [...bodies.values()].map((body) => ({ ...body, versions: body.versions.map((one) => ({ ...one, name: `Chi bộ ${body.id.split('').toReversed().join('')}` })) }))
      expect(order(byId(renamed))).toEqual(order(bodies))
    }))
  })
})

describe('kind and sector', () => {
  const rule = { underBodyId: 'du', kinds: ['grassrootsCommittee', 'grassrootsCell'] as const }
  const counts = (bodies: ReadonlyMap<string, Body>, date: string) => {
    const units = addresseesOn(bodies, { ...rule, kinds: [...rule.kinds] }, date)
    return [units.filter(({ kind }) => kind === 'grassrootsCommittee').length, units.filter(({ kind }) => kind === 'grassrootsCell').length]
  }
  const grassroots = (kind: string, many: number) => Array.from({ length: many }, (_, at) => bodySchema.parse({ id: `${kind}-${at}`, kind, sector: 'party', versions: [version({})] }))

  it('21 + 37 = 58 of last year stay 21 + 37, however many become đảng bộ cơ sở later', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(36), { maxLength: 20 }), (raised) => {
      const cells = grassroots('grassrootsCell', 37)
      const bodies = byId([du], grassroots('grassrootsCommittee', 21), cells, raised.flatMap((at) => cells[at] ?? []).map((body) =>
        bodySchema.parse({ ...body, versions: [...body.versions, version({ from: '2026-03-01', kind: 'grassrootsCommittee' })] })))
      expect([counts(bodies, '2025-12-31'), counts(bodies, '2026-02-28')]).toEqual([[21, 37], [21, 37]])
      expect(counts(bodies, '2026-03-01')).toEqual([21 + raised.length, 37 - raised.length])
    }))
  })

  it('may be said once for all versions, or by each; it must be said', () => {
    const made = bodySchema.parse({ id: 'a', kind: 'grassrootsCell', sector: 'party', versions: [version({}), version({ from: '2026-01-01', kind: 'grassrootsCommittee', sector: null })] })
    expect(made.versions.map(({ kind, sector }) => [kind, sector])).toEqual([['grassrootsCell', 'party'], ['grassrootsCommittee', null]])
    expect(Object.keys(made)).toEqual(['id', 'position', 'versions'])
    expect(bodySchema.parse(made)).toEqual(made)
    expect(bodySchema.safeParse({ id: 'a', versions: [version({ kind: 'board' }), version({ from: '2026-01-01' })] }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['versions.1.kind'])
  })
})
