/** Changes of the organisation worked out: what ends, what begins, and why one cannot be done. */
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
