/** Changes of the organisation worked out: what ends, what begins, and why one cannot be done. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatChanges } from '../../../electron/organisation-changes/change-papers.ts'
import { planChange } from '../../../electron/organisation-changes/change-plan.ts'
import { organisationChangeSchema } from '../../../shared/domain/organisation-change.ts'
import { bodyOn, bodySchema, postSchema } from '../../../shared/domain/organisation.ts'
import type { OrganisationView } from '../../../shared/domain/organisation.ts'

const version = (name: string, parentId: string | null, from = '2025-07-01') => ({ from, name, parentId, letterheadIssuer: name.toLocaleUpperCase('vi'), symbol: 'CB', place: 'Minh Khê' })
const body = (id: string, kind: string, parentId: string | null) => bodySchema.parse({ id, kind, versions: [version(id.toUpperCase(), parentId)] })
const view: OrganisationView = {
  bodies: new Map([body('du', 'committee', null), body('a', 'grassrootsCommittee', 'du'), body('b', 'grassrootsCell', 'du'), body('a1', 'partyCell', 'a'), body('c', 'grassrootsCell', 'du')].map((one) => [one.id, one])),
  terms: new Map(), people: new Map(), signingRights: new Map(),
  posts: new Map([postSchema.parse({ id: 'p1', personId: 'x', bodyId: 'b', title: 'Bí thư', period: { from: '2025-07-01', to: null } })].map((one) => [one.id, one])),
}
const result = (bodyId: string, more: object = {}) => ({ bodyId, kind: 'grassrootsCommittee', name: `Đảng bộ ${bodyId}`, parentId: 'du', letterheadIssuer: 'ĐẢNG BỘ', symbol: 'ĐU', place: 'Minh Khê', ...more })
const change = (more: object) => organisationChangeSchema.parse({ id: 'bd', kind: 'merge', title: 'Biến động', date: '2026-09-01', ...more })
const merge = change({
  fromIds: ['a', 'b'], to: [result('ab')],
  membersBefore: [{ bodyId: 'a', members: 30 }, { bodyId: 'b', members: 12 }],
  memberMoves: [{ fromBodyId: 'a', toBodyId: 'ab', members: 30 }, { fromBodyId: 'b', toBodyId: 'ab', members: 12 }],
})
const codes = (one: ReturnType<typeof change>) => planChange(one, view).plan.problems.map(({ code }) => code)

describe('a merger', () => {
  const { plan, records } = planChange(merge, view)
  it('ends the old ones the day before, begins the new one, and takes what stood beneath along', () => {
    expect(plan.problems).toEqual([])
    const now = new Map([...view.bodies, ...records.bodies.map((one) => [one.id, one] as const)])
    expect(['a', 'b', 'ab', 'a1', 'c'].map((id) => { const one = now.get(id); return one === undefined ? null : [bodyOn(one, '2026-08-31')?.parentId ?? null, bodyOn(one, '2026-09-01')?.parentId ?? null] }))
      .toEqual([['du', null], ['du', null], [null, 'du'], ['a', 'ab'], ['du', 'du']])
    expect(plan.steps.map(({ what, before, after }) => [what, before, after])).toEqual([['ends', 'A', ''], ['ends', 'B', ''], ['begins', '', 'Đảng bộ ab']])
  })
  it('closes the posts of what ends and says whose', () => {
    expect(records.posts.map(({ id, period }) => [id, period.to])).toEqual([['p1', '2026-08-31']])
    expect(plan.endingPosts).toEqual([{ person: 'x', title: 'Bí thư', body: 'B' }])
  })
  it('shows figures before and after', () => {
    expect([plan.before.bodies, plan.after.bodies, plan.before.members, plan.after.members]).toEqual([5, 4, 42, 42])
    expect(plan.after.byKind).toContainEqual({ kind: 'grassrootsCommittee', bodies: 1 })
  })
  it('leaves every earlier version of every body as it was', () => {
    for (const one of records.bodies) {
      const before = view.bodies.get(one.id)
      if (before === undefined) continue
      expect(bodyOn(one, '2026-08-31')).toMatchObject({ ...bodyOn(before, '2026-08-31'), to: bodyOn(one, '2026-08-31')?.to })
    }
  })
  it('is named in words', () => expect(whatChanges(merge, view)).toBe('Sáp nhập A và B thành Đảng bộ ab'))
})

describe('what cannot be carried out', () => {
  it('members without a place', () => {
    expect(codes(change({ ...merge, memberMoves: merge.memberMoves.slice(0, 1) }))).toEqual(['change.membersLeft'])
    expect(codes(change({ ...merge, membersBefore: merge.membersBefore.slice(0, 1), memberMoves: merge.memberMoves.slice(0, 1) }))).toEqual(['change.notCounted'])
    expect(codes(change({ ...merge, memberMoves: [{ fromBodyId: 'a', toBodyId: 'b', members: 30 }, ...merge.memberMoves.slice(1)] }))).toEqual(['change.placeEnds'])
  })
  it('a body left without what stood above it', () => {
    const dissolve = { kind: 'dissolve', membersBefore: [{ bodyId: 'a', members: 3 }], memberMoves: [{ fromBodyId: 'a', toBodyId: null, toText: 'nơi cư trú', members: 3 }], fromIds: ['a'], to: [] }
    expect(codes(change(dissolve))).toEqual(['change.orphan'])
    expect(codes(change({ ...dissolve, fromIds: ['a', 'a1'], membersBefore: [...dissolve.membersBefore, { bodyId: 'a1', members: 0 }] }))).toEqual([])
  })
  it('shapes that are no such change, a code of another body, no other party, a later change', () => {
    expect(codes(change({ ...merge, fromIds: ['a'], membersBefore: merge.membersBefore.slice(0, 1), memberMoves: merge.memberMoves.slice(0, 1) }))).toEqual(['change.shape'])
    expect(codes(change({ ...merge, to: [result('c')], memberMoves: merge.memberMoves.map((move) => ({ ...move, toBodyId: 'c' })) }))).toEqual(['change.codeTaken'])
    expect(codes(change({ kind: 'receive', to: [result('z')] }))).toEqual(['change.counterpart'])
    expect(codes(change({ kind: 'rename', date: '2025-07-01', fromIds: ['c'], to: [result('c')] }))).toEqual(['change.notThere', 'change.later'])
  })
})

it('a renamed body keeps its code, and its old name before the day', () => {
  const { plan, records } = planChange(change({ kind: 'rename', fromIds: ['c'], to: [result('c', { name: 'Chi bộ mới' })] }), view)
  expect(plan.problems).toEqual([])
  const [renamed] = records.bodies
  expect([renamed?.id, renamed && bodyOn(renamed, '2026-08-31')?.name, renamed && bodyOn(renamed, '2026-09-01')?.name]).toEqual(['c', 'C', 'Chi bộ mới'])
  expect(plan.steps).toEqual([{ bodyId: 'c', what: 'changes', before: 'C', after: 'Chi bộ mới' }])
})

describe('what stands beneath', () => {
  const tree: OrganisationView = {
    ...view, bodies: new Map([...view.bodies.values(), body('a2', 'partyCell', 'a'), body('a11', 'partyCell', 'a1')].map((one) => [one.id, one])),
  }
  const parents = (one: ReturnType<typeof change>, ids: readonly string[], on = '2026-09-01') => {
    const { records } = planChange(one, tree)
    const now = new Map([...tree.bodies, ...records.bodies.map((each) => [each.id, each] as const)])
    return ids.map((id) => { const found = now.get(id); return found === undefined ? undefined : bodyOn(found, on)?.parentId })
  }
  const split = change({
    kind: 'split', fromIds: ['a'], to: [result('x'), result('y')], membersBefore: [{ bodyId: 'a', members: 10 }],
    memberMoves: [{ fromBodyId: 'a', toBodyId: 'x', members: 6 }, { fromBodyId: 'a', toBodyId: 'y', members: 4 }],
  })
  const shared = change({ ...split, childMoves: [{ bodyId: 'a1', toBodyId: 'y' }, { bodyId: 'a2', toBodyId: 'x' }] })

  it('is listed with a proposal, and asked for until it has a place', () => {
    const { plan } = planChange(split, tree)
    expect(plan.children.map(({ bodyId, fromName, beneath, toBodyId, toName, chosen, open }) => [bodyId, fromName, beneath, toBodyId, toName, chosen, open])).toEqual([
      ['a1', 'A', 1, 'x', 'Đảng bộ x', false, true], ['a2', 'A', 0, 'x', 'Đảng bộ x', false, true],
    ])
    expect(plan.problems.map(({ code, value }) => [code, value])).toEqual([['change.orphan', 'a1'], ['change.orphan', 'a2']])
  })
  it('goes where a person says on the day, with what stands beneath it', () => {
    const { plan } = planChange(shared, tree)
    expect(plan.problems).toEqual([])
    expect(parents(shared, ['a1', 'a2', 'a11'])).toEqual(['y', 'x', 'a1'])
    expect(parents(shared, ['a1', 'a2', 'a11'], '2026-08-31')).toEqual(['a', 'a', 'a1'])
    expect(plan.bodies.map(({ bodyId, before, after, parentAfter, childrenBefore, childrenAfter, membersBefore, membersAfter }) => [bodyId, before, after, parentAfter, childrenBefore, childrenAfter, membersBefore, membersAfter])).toEqual([
      ['a', 'A', '', '', 2, 0, 10, 0], ['x', '', 'Đảng bộ x', 'DU', 0, 1, 0, 6], ['y', '', 'Đảng bộ y', 'DU', 0, 1, 0, 4],
      ['a2', 'A2', 'A2', 'Đảng bộ x', 0, 0, null, null], ['a1', 'A1', 'A1', 'Đảng bộ y', 1, 1, null, null],
    ])
  })
  it('stays beneath a body that goes on, unless moved to the new one', () => {
    const partly = change({ ...split, to: [result('a'), result('y')], memberMoves: [{ fromBodyId: 'a', toBodyId: 'y', members: 4 }], childMoves: [{ bodyId: 'a2', toBodyId: 'y' }] })
    expect(planChange(partly, tree).plan.problems).toEqual([])
    expect(planChange(partly, tree).plan.children.map(({ bodyId, toBodyId, open }) => [bodyId, toBodyId, open])).toEqual([['a1', 'a', false], ['a2', 'y', false]])
    expect(parents(partly, ['a1', 'a2'])).toEqual(['a', 'y'])
    const tooMany = change({ ...partly, memberMoves: [{ fromBodyId: 'a', toBodyId: 'y', members: 11 }] })
    expect(planChange(tooMany, tree).plan.problems.map(({ code }) => code)).toEqual(['change.membersLeft'])
  })
  it('of a dissolved body is proposed to stand beneath the next above', () => {
    const dissolve = change({ kind: 'dissolve', fromIds: ['a'], to: [], membersBefore: [{ bodyId: 'a', members: 3 }], memberMoves: [{ fromBodyId: 'a', toBodyId: 'du', members: 3 }] })
    expect(planChange(dissolve, tree).plan.children.map(({ bodyId, toBodyId }) => [bodyId, toBodyId])).toEqual([['a1', 'du'], ['a2', 'du']])
  })
  it('leaves with what is handed over, all of it, and its posts end', () => {
    const posted = { ...tree, posts: new Map([postSchema.parse({ id: 'p2', personId: 'x', bodyId: 'a11', title: 'Bí thư', period: { from: '2025-07-01', to: null } })].map((one) => [one.id, one])) }
    const handOver = change({
      kind: 'handOver', fromIds: ['a'], to: [], counterpart: 'Đảng uỷ phường Mẫu', membersBefore: [{ bodyId: 'a', members: 10 }],
      memberMoves: [{ fromBodyId: 'a', toBodyId: null, toText: 'Đảng uỷ phường Mẫu', members: 10 }], childMoves: [{ bodyId: 'a1', toBodyId: null }, { bodyId: 'a2', toBodyId: 'du' }],
    })
    const { plan, records } = planChange(handOver, posted)
    expect(plan.problems).toEqual([])
    expect(parents(handOver, ['a', 'a1', 'a11', 'a2'])).toEqual([undefined, undefined, undefined, 'du'])
    expect(records.posts.map(({ id, period }) => [id, period.to])).toEqual([['p2', '2026-08-31']])
    expect(plan.children.map(({ bodyId, toName }) => [bodyId, toName])).toEqual([['a1', 'Đảng uỷ phường Mẫu'], ['a2', 'DU']])
  })
  it('has only places that stand, once, and no circle', () => {
    const wrong = (moves: unknown) => planChange(change({ ...split, childMoves: moves }), tree).plan.problems.map(({ code }) => code)
    expect(wrong([{ bodyId: 'a1', toBodyId: 'a' }, { bodyId: 'a2', toBodyId: 'x' }])).toEqual(['change.placeEnds', 'change.orphan'])
    expect(wrong([{ bodyId: 'a1', toBodyId: null }, { bodyId: 'a2', toBodyId: 'x' }])).toEqual(['change.noParent'])
    expect(wrong([{ bodyId: 'a1', toBodyId: 'a11' }, { bodyId: 'a2', toBodyId: 'x' }])).toEqual(['tree.cycle'])
    expect(wrong([{ bodyId: 'a1', toBodyId: 'x' }, { bodyId: 'a1', toBodyId: 'y' }, { bodyId: 'a2', toBodyId: 'x' }])).toEqual(['change.twice'])
    expect(wrong([{ bodyId: 'a1', toBodyId: 'x' }, { bodyId: 'a2', toBodyId: 'x' }, { bodyId: 'c', toBodyId: 'x' }])).toEqual(['change.notBeneath'])
  })
  it('is not moved over a name it gets later', () => {
    const renamed = bodySchema.parse({ id: 'a1', kind: 'partyCell', versions: [version('A1', 'a'), version('A1 mới', 'a', '2026-10-01')] })
    const later = { ...tree, bodies: new Map([...tree.bodies, ['a1', renamed] as const]) }
    expect(planChange(shared, later).plan.problems.map(({ code }) => code)).toEqual(['change.later'])
    expect(planChange(merge, later).plan.problems.map(({ code }) => code)).toEqual(['change.later'])
    const coming = { ...tree, bodies: new Map([...tree.bodies, ['n', bodySchema.parse({ id: 'n', kind: 'partyCell', versions: [version('N', 'a', '2026-12-01')] })] as const]) }
    expect(planChange(shared, coming).plan.problems.map(({ code, value }) => [code, value])).toEqual([['change.later', 'n']])
  })
})

describe('whatever is changed', () => {
  /** A tree of up to 12 bodies under `du`, a change of some of them, and a place for each body beneath. */
  const made = fc.record({
    parents: fc.array(fc.nat(), { minLength: 3, maxLength: 12 }), kind: fc.constantFrom('merge', 'split', 'dissolve', 'handOver'),
    picks: fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 4 }), places: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    members: fc.array(fc.nat(60), { minLength: 12, maxLength: 12 }), survives: fc.boolean(),
  }).map(({ parents, kind, picks, places, members, survives }) => {
    const bodies = [body('du', 'committee', null), ...parents.map((parent, at) => body(`b${at}`, 'grassrootsCommittee', at === 0 || parent % (at + 1) === 0 ? 'du' : `b${(parent % (at + 1)) - 1}`))]
    const tree: OrganisationView = { ...view, posts: new Map(), bodies: new Map(bodies.map((one) => [one.id, one])) }
    const fromIds = [...new Set(picks.map((pick) => `b${pick % parents.length}`))].slice(0, kind === 'split' ? 1 : 4)
    const [first = ''] = fromIds
    const to = kind === 'split' ? [result(survives ? first : 'n1'), result('n2')] : kind === 'merge' ? [result(survives ? first : 'n1')] : []
    const one = change({
      kind, fromIds, to, counterpart: 'Đảng uỷ khác', membersBefore: fromIds.map((bodyId, at) => ({ bodyId, members: members[at] })),
      memberMoves: fromIds.filter((id) => !to.some(({ bodyId }) => bodyId === id)).map((fromBodyId) => ({ fromBodyId, toBodyId: to[0]?.bodyId ?? (kind === 'dissolve' ? 'du' : null), toText: 'Đảng uỷ khác', members: members[fromIds.indexOf(fromBodyId)] })),
    })
    const goals = ['du', ...to.map(({ bodyId }) => bodyId), ...kind === 'handOver' ? [null] : [], ...bodies.map(({ id }) => id)]
    const childMoves = planChange(one, tree).plan.children.map(({ bodyId, toBodyId, open }, at) => {
      const place = places[at] ?? 0
      return { bodyId, toBodyId: place % 3 === 0 && open ? toBodyId : goals[place % goals.length] ?? null }
    })
    return { tree, one: change({ ...one, childMoves }) }
  })

  it('no body and no member is lost, and every day before stays as it was', () => {
    let carried = 0
    fc.assert(fc.property(made, ({ tree, one }) => {
      const { plan, records } = planChange(one, tree)
      if (plan.problems.length > 0) return
      carried++
      const now = new Map([...tree.bodies, ...records.bodies.map((each) => [each.id, each] as const)])
      const ending = new Set(plan.steps.filter(({ what }) => what === 'ends').map(({ bodyId }) => bodyId))
      const begun = plan.steps.filter(({ what }) => what === 'begins').length
      for (const [id, before] of tree.bodies) {
        const after = now.get(id)
        if (after === undefined) throw new Error(`${id} is lost`)
        const is = bodyOn(after, '2026-09-01')
        expect(is === null).toBe(ending.has(id))
        expect(bodyOn(after, '2026-08-31')).toMatchObject({ ...bodyOn(before, '2026-08-31'), to: bodyOn(after, '2026-08-31')?.to })
        const above = is === null || is.parentId === null ? null : now.get(is.parentId)
        if (above !== null) expect(above === undefined ? null : bodyOn(above, '2026-09-01')).not.toBeNull()
      }
      expect(plan.after.bodies).toBe(plan.before.bodies - ending.size + begun)
      const counted = plan.bodies.filter(({ membersBefore }) => membersBefore !== null)
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
      const outside = sum(one.memberMoves.filter(({ toBodyId }) => toBodyId === null).map(({ members }) => members))
      const uncounted = sum(plan.bodies.filter(({ membersBefore }) => membersBefore === null).map(({ membersIn }) => membersIn))
      expect(sum(counted.map(({ membersAfter }) => membersAfter ?? 0)) + uncounted + outside).toBe(sum(counted.map(({ membersBefore }) => membersBefore ?? 0)))
      expect(plan.after.members + outside).toBe(plan.before.members)
    }), { numRuns: 300 })
    expect(carried).toBeGreaterThan(60)
  })
})
