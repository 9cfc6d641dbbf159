/** Who follows whom: people in the official order, days at their ends, meetings attended by the record alone. */
import { describe, expect, it } from 'vitest'
import { byOfficialRank } from '../../../electron/supervision-assignments/official-people.ts'
import { assignmentsOverview } from '../../../electron/supervision-assignments/overview.ts'
import type { AssignmentFacts } from '../../../electron/supervision-assignments/overview.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { meetingEntrySchema } from '../../../shared/domain/meeting-entry.ts'
import { meetingSchema } from '../../../shared/domain/meeting.ts'
import { membershipSchema } from '../../../shared/domain/membership.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import type { Body } from '../../../shared/domain/organisation.ts'
import { supervisionAssignmentSchema } from '../../../shared/domain/supervision-assignment.ts'

const body = (id: string, kind: string, parentId: string | null, position: number | null = null, to: string | null = null): Body => bodySchema.parse({
  id, kind, position, versions: [{ from: '2020-01-01', to, name: `Tổ chức ${id}`, letterheadIssuer: 'A', symbol: 'A', place: 'B', parentId }],
})
const bodies = new Map(['du', 'cb1', 'cb2', 'cb3', 'cu'].map((id, at) => [id, body(id, id === 'du' ? 'committee' : 'grassrootsCell', id === 'du' ? null : 'du', [null, 2, 1, null, null][at] ?? null, id === 'cu' ? '2025-12-31' : null)]))
const person = (id: string) => [id, { id, fullName: id.toUpperCase(), note: '' }] as const
const people = new Map(['dau', 'hai', 'ba', 'tu', 'nam'].map(person))
const post = (id: string, personId: string, to: string | null = null) => [id, { id, personId, bodyId: 'du', title: 'Phó Bí thư', period: { from: '2020-01-01', to } }] as const
const view: AssignmentFacts['view'] = { bodies, people, posts: new Map([post('p1', 'tu'), post('p2', 'ba', '2025-01-01')]), terms: new Map(), signingRights: new Map() }
const member = (id: string, personId: string, more: object) => membershipSchema.parse({ id, personId, bodyId: 'du', period: { from: '2020-01-01' }, ...more })

describe('the official order', () => {
  const on = '2026-06-15'
  const rank = (memberships: AssignmentFacts['memberships']) => byOfficialRank(new Set(['nam', 'tu', 'ba', 'hai', 'dau']), { memberships, view, bodyId: 'du', on })

  it('is the organ, then the place in its list, then posts in force, then as people were entered', () => {
    expect(rank([])).toEqual(['tu', 'dau', 'hai', 'ba', 'nam'])
    expect(rank([
      member('m1', 'dau', { organ: 'executiveCommittee', position: 1 }), member('m2', 'nam', { organ: 'standingCommittee', position: 2 }), member('m3', 'hai', { organ: 'standingCommittee', position: 1 }),
      member('m4', 'hai', { organ: 'executiveCommittee', position: 9 }), member('m5', 'ba', { organ: 'executiveCommittee' }),
    ])).toEqual(['hai', 'nam', 'dau', 'ba', 'tu'])
  })

  it('knows only those who belong to it on the day, in the office itself', () => {
    expect(rank([member('m1', 'nam', { organ: 'standingCommittee', period: { from: '2020-01-01', to: '2026-06-14' } }), member('m2', 'ba', { organ: 'standingCommittee', bodyId: 'cb1' })])).toEqual(['tu', 'dau', 'hai', 'ba', 'nam'])
  })
})

const assignment = (id: string, personId: string, more: object) => ({ revision: 1, record: supervisionAssignmentSchema.parse({ id, personId, period: { from: '2026-01-01' }, ...more }) })
const entry = (value: object): MeetingEntry => meetingEntrySchema.parse({ place: 1, ...value })
const record = (id: string, day: string, entries: readonly MeetingEntry[], bodyId = 'cb1') => ({
  meeting: meetingSchema.parse({ id, kind: 'regular', bodyId, title: id, start: `${day}T08:00`, guests: [{ id: 'k', fullName: 'HAI', personId: 'hai' }] }), entries,
})

describe('the overview', () => {
  const facts = (assignments: AssignmentFacts['assignments'], more: Partial<AssignmentFacts> = {}): AssignmentFacts => ({ assignments, memberships: [], records: [], view, bodyId: 'du', on: '2026-06-15', ...more })

  it('lists units nobody follows in the order of the tree; one that ended is none', () => {
    const { without, units } = assignmentsOverview(facts([assignment('a', 'hai', { bodyId: 'cb3' }), assignment('b', 'ba', { bodyId: 'cb2', period: { from: '2026-01-01', to: '2026-06-14' } }), assignment('c', 'ba', { bodyId: 'cb1', period: { from: '2026-06-16' } })]))
    expect([units, without.map(({ bodyId }) => bodyId)]).toEqual([3, ['cb2', 'cb1']])
  })

  it('counts the first and the last day of an assignment, and names who came before, latest first', () => {
    const all = [assignment('a', 'dau', { bodyId: 'cb1', period: { from: '2024-01-01', to: '2024-12-31' } }), assignment('b', 'hai', { bodyId: 'cb1', period: { from: '2025-01-01', to: '2026-06-15' } }), assignment('c', 'ba', { bodyId: 'cb1', period: { from: '2026-06-16' } })]
    const at = (on: string) => assignmentsOverview(facts(all, { on })).objects.map(({ now, before }) => [now.map(({ assignmentId }) => assignmentId), before.map(({ assignmentId }) => assignmentId)])
    expect([at('2026-06-15'), at('2026-06-16'), at('2023-12-31')]).toEqual([[[['b'], ['a']]], [[['c'], ['b', 'a']]], []])
  })

  it('counts a meeting as attended by the roll or by the guest who came, never by the invitation', () => {
    const came = entry({ id: 'e', kind: 'guest', guestId: 'k', present: true })
    const records = [
      record('moi', '2026-02-01', []), record('den', '2026-03-01', [came]), record('vang', '2026-04-01', [entry({ id: 'e', kind: 'guest', guestId: 'k', present: false })]),
      record('thanh-vien', '2026-05-01', [entry({ id: 'e', kind: 'attendance', membershipId: 'tv', state: 'present' })]), record('truoc', '2025-12-31', [came]), record('sau', '2026-06-16', [came]), record('noi-khac', '2026-03-01', [came], 'cb2'),
    ]
    const { people: listed } = assignmentsOverview(facts([assignment('a', 'hai', { bodyId: 'cb1' }), assignment('b', 'hai', { field: 'Thanh niên' })], { records, memberships: [member('tv', 'hai', { bodyId: 'cb1' })] }))
    expect(listed[0]?.assignments).toMatchObject([
      { id: 'a', held: 4, attended: 2, meetings: [{ id: 'moi', as: null }, { id: 'den', as: 'guest' }, { id: 'vang', as: null }, { id: 'thanh-vien', as: 'member' }] }, { id: 'b', bodyId: null, object: 'Thanh niên', held: 0, attended: 0 },
    ])
  })

  it('tells the last visit up to the day', () => {
    const visits = [{ id: '2', on: '2026-06-01', purpose: 'b' }, { id: '1', on: '2026-03-01', purpose: 'a' }, { id: '3', on: '2026-07-01', purpose: 'c' }]
    expect(assignmentsOverview(facts([assignment('a', 'hai', { bodyId: 'cb1', visits })])).people[0]?.assignments[0]).toMatchObject({ visits: 2, lastVisit: '2026-06-01' })
  })
})
