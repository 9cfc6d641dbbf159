/** What a case, its team and a programme are told: tables of cases, each next to one in which nothing is told. */
import { describe, expect, it } from 'vitest'
import { caseProblems } from '../../../electron/inspections/case-consistency.ts'
import { programmeProblems } from '../../../electron/inspections/programme-checks.ts'
import { teamProblems } from '../../../electron/inspections/team-conflicts.ts'
import { inspectionProgrammeSchema } from '../../../shared/domain/inspection-programme.ts'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import { membershipSchema } from '../../../shared/domain/membership.ts'
import { bodySchema, personSchema, postSchema } from '../../../shared/domain/organisation.ts'
import { disciplineRules } from '../../support/discipline.ts'

const finding = { id: 'k1', fact: 'Chưa công khai', evidence: 'Sổ quỹ', cause: 'Chưa phân công', responsibles: [{ name: 'Chi uỷ' }] }
const requirement = { id: 'y1', findingIds: ['k1'], content: 'Công khai', responsible: 'Chi uỷ', due: '2026-09-30', checker: 'Uỷ ban Kiểm tra' }
const allDays = ['decision', 'plan', 'report', 'meeting'].map((stepId) => ({ stepId, doneOn: '2026-07-01' }))

function inspection(change: object = {}): Inspection {
  return inspectionSchema.parse({
    id: 'kt', kind: 'inspection', bodyId: 'ubkt', title: 'Kiểm tra', inspectee: { type: 'organisation', bodyId: 'cb', name: 'Chi bộ Thử' }, coveredPeriod: { from: '2025-01-01', to: '2025-12-31' },
    team: [{ personId: 'p1', role: 'leader', declared: true }], findings: [finding], requirements: [requirement], steps: allDays, ...change,
  })
}
const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code)

describe('findings and requirements', () => {
  it.each([
    ['whole', {}, []],
    ['nobody answers', { findings: [{ ...finding, responsibles: [] }] }, ['case.noResponsible']],
    ['no cause', { findings: [{ ...finding, cause: '' }] }, ['case.noCause']],
    ['no evidence', { findings: [{ ...finding, evidence: '' }] }, ['case.noEvidence']],
    ['a finding nobody asks to mend', { findings: [finding, { ...finding, id: 'k2' }] }, ['case.findingWithoutRequirement']],
    ['a requirement of no finding', { requirements: [requirement, { ...requirement, id: 'y2', findingIds: ['k9'] }] }, ['case.requirementWithoutFinding']],
    ['nobody carries out', { requirements: [{ ...requirement, responsible: '' }] }, ['case.requirementWithoutResponsible']],
    ['no deadline', { requirements: [{ ...requirement, due: null }] }, ['case.requirementWithoutDue']],
    ['due on a Saturday', { requirements: [{ ...requirement, due: '2026-10-03' }] }, ['case.dueOnWeekend']],
    ['nobody checks', { requirements: [{ ...requirement, checker: '' }] }, ['case.noChecker']],
    ['praised and gravely at fault by id', { strengths: [{ id: 'u', text: 'Gương mẫu', personId: 'p9' }], findings: [{ ...finding, gravity: 'graveViolation', responsibles: [{ personId: 'p9', name: 'Lò Văn Thử' }] }] }, ['case.praiseBesideGrave']],
    ['praised and gravely at fault by name', { strengths: [{ id: 'u', text: 'Gương mẫu', name: 'Lò Văn Thử' }], findings: [{ ...finding, gravity: 'graveViolation', responsibles: [{ name: 'Lò Văn Thử' }] }] }, ['case.praiseBesideGrave']],
    ['praised and at fault, not gravely', { strengths: [{ id: 'u', text: 'Gương mẫu', name: 'Lò Văn Thử' }], findings: [{ ...finding, gravity: 'violation', responsibles: [{ name: 'Lò Văn Thử' }] }] }, []],
    ['days of the four papers not known', { steps: [] }, ['case.missingDay', 'case.missingDay', 'case.missingDay', 'case.missingDay']],
    ['the day of the meeting in the outcome', { steps: allDays.slice(0, 3), reviewMeeting: { on: '2026-07-20' } }, []],
    ['nothing found yet, no days asked', { steps: [], findings: [], requirements: [] }, []],
    ['a supervision that names a violation', { kind: 'supervision', findings: [{ ...finding, gravity: 'violation' }] }, ['case.supervisionViolation']],
    ['a supervision that disciplines', { kind: 'supervision', outcomes: [{ objectId: 'dt-1', result: 'shortcomings', discipline: 'warning' }] }, ['case.supervisionDiscipline']],
  ])('%s', (_name, change, expected) => {
    expect(codes(caseProblems(inspection(change), disciplineRules))).toEqual(expected)
  })

  it('names the weekend and the person', () => {
    expect(caseProblems(inspection({ requirements: [{ ...requirement, due: '2026-10-03' }] }), disciplineRules)[0]?.message).toBe('Thời hạn 03/10/2026 của yêu cầu “Công khai” rơi vào thứ Bảy.')
  })
})

describe('the team', () => {
  const version = { from: '2020-01-01', letterheadIssuer: 'X', symbol: 'X', place: 'X' }
  const bodies = [
    { id: 'du', kind: 'committee', versions: [{ ...version, name: 'Đảng uỷ' }] }, { id: 'ubkt', kind: 'inspectionCommittee', versions: [{ ...version, name: 'Uỷ ban Kiểm tra', parentId: 'du' }] },
    { id: 'db', kind: 'grassrootsCommittee', versions: [{ ...version, name: 'Đảng bộ Thử', parentId: 'du' }] }, { id: 'cb', kind: 'partyCell', versions: [{ ...version, name: 'Chi bộ Thử', parentId: 'db' }] },
  ].map((body) => bodySchema.parse(body))
  const people = [['p1', 'Lương Văn Một'], ['p2', 'Lương Văn Hai']].map(([id, fullName]) => personSchema.parse({ id, fullName }))
  const membership = (id: string, personId: string, bodyId: string, more: object = {}) => membershipSchema.parse({ id, personId, bodyId, organ: 'members', period: { from: '2024-01-01' }, ...more })
  const facts = (memberships: readonly ReturnType<typeof membership>[], posts: readonly object[] = []) => ({
    date: '2026-07-01', memberships,
    view: {
      bodies: new Map(bodies.map((body) => [body.id, body])), people: new Map(people.map((person) => [person.id, person])),
      posts: new Map(posts.map((post) => postSchema.parse(post)).map((post) => [post.id, post])), signingRights: new Map(), terms: new Map(),
    },
  })
  const ofMember = { inspectee: { type: 'member', name: 'Lương Văn Hai', post: 'Uỷ viên' } }

  it.each([
    ['nothing', {}, [membership('m', 'p1', 'ubkt')], [], []],
    ['a member of the object', {}, [membership('m', 'p1', 'cb')], [], ['team.ofObject']],
    ['a member of a cell beneath the object', { inspectee: { type: 'organisation', bodyId: 'db', name: 'Đảng bộ Thử' } }, [membership('m', 'p1', 'cb')], [], ['team.ofObject']],
    ['a member of what stands above the object', {}, [membership('m', 'p1', 'db')], [], []],
    ['a member who left before', {}, [membership('m', 'p1', 'cb', { period: { from: '2024-01-01', to: '2026-06-30' } })], [], []],
    ['a post in the object', {}, [], [{ id: 'c', personId: 'p1', bodyId: 'cb', title: 'Bí thư', period: { from: '2024-01-01' } }], ['team.ofObject']],
    ['a second object', { otherInspectees: [{ type: 'organisation', bodyId: 'db', name: 'Đảng bộ Thử' }] }, [membership('m', 'p1', 'db')], [], ['team.ofObject']],
    ['the object himself', { inspectee: { type: 'member', name: 'Lương Văn Một', post: '' } }, [], [], ['team.isObject']],
    ['kin declared', { team: [{ personId: 'p1', role: 'leader', declared: true, kin: 'em ruột' }] }, [], [], ['team.kin']],
    ['nothing declared', { team: [{ personId: 'p1', role: 'leader' }] }, [], [], ['team.notDeclared']],
    ['a leader who ranks below the object', ofMember, [membership('a', 'p1', 'du', { organ: 'executiveCommittee', position: 9 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], ['team.leaderRank']],
    ['a leader who ranks above the object', ofMember, [membership('a', 'p1', 'du', { organ: 'executiveCommittee', position: 2 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], []],
    ['a leader of no committee against one who is', ofMember, [membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], ['team.leaderRank']],
    ['an object of no committee', ofMember, [membership('a', 'p1', 'du', { organ: 'executiveCommittee', position: 9 })], [], []],
  ])('%s', (_name, change, memberships, posts, expected) => {
    expect(codes(teamProblems(inspection(change), facts(memberships, posts)))).toEqual(expected)
  })
})

describe('a programme', () => {
  const line = (id: string, more: object = {}) => ({ id, kind: 'inspection', objects: [{ type: 'organisation', bodyId: id }], year: 2026, ...more })
  const head = line('dau', { objects: [{ type: 'member', text: 'Bí thư Chi bộ', head: true }] })
  const programme = (more: object = {}) => inspectionProgrammeSchema.parse({ id: 'ct', bodyId: 'du', title: 'Chương trình', owner: 'partyCommittee', period: 'year', year: 2026, toYear: 2026, lines: [head], ...more })
  const told = (more: object, { on = '2026-03-01', others = [], cases = [] }: { readonly on?: string, readonly others?: readonly ReturnType<typeof programme>[], readonly cases?: readonly Inspection[] } = {}) =>
    codes(programmeProblems(programme(more), { programmes: [programme(more), ...others], cases, on, nameOf: (object) => object.type === 'organisation' ? object.bodyId : object.text }))
  const other = programme({ id: 'ct2', owner: 'inspectionCommittee', title: 'Chương trình của Uỷ ban Kiểm tra', lines: [line('cb')] })
  const carried = (lineId: string) => inspection({ programme: { programmeId: 'ct', lineId } })

  it.each([
    ['nothing', { lines: [head, line('cb')] }, {}, []],
    ['the same organisation twice', { lines: [head, line('cb'), { ...line('cb'), id: 'x' }] }, {}, ['programme.twice']],
    ['the same organisation in another year', { period: 'term', toYear: 2027, lines: [head, { ...head, id: 'dau2', year: 2027 }, line('cb'), { ...line('cb'), id: 'x', year: 2027 }] }, {}, []],
    ['the same head twice, by words', { lines: [head, { ...head, id: 'x' }] }, {}, ['programme.twice']],
    ['in the other programme of the office too', { lines: [head, line('cb')] }, { others: [other] }, ['programme.twiceElsewhere']],
    ['an object the upper level inspects', { lines: [head, line('cb')], upperLevel: [{ issuer: 'Uỷ ban Kiểm tra Tỉnh uỷ', bodyId: 'cb', year: 2026 }] }, {}, ['programme.upperLevel']],
    ['an object the upper level inspects in another year', { lines: [head, line('cb')], upperLevel: [{ issuer: 'Uỷ ban Kiểm tra Tỉnh uỷ', bodyId: 'cb', year: 2025 }] }, {}, []],
    ['no line for heads', { lines: [line('cb')] }, {}, ['programme.noHeads']],
    ['a line whose quarter is over', { lines: [head, line('cb', { quarter: 1 })] }, { on: '2026-04-01' }, ['programme.undone']],
    ['a line on the last day of its quarter', { lines: [head, line('cb', { quarter: 1 })] }, { on: '2026-03-31' }, []],
    ['a line without a case at the end of the year', { lines: [head, line('cb')] }, { on: '2027-01-01', cases: [carried('dau')] }, ['programme.undone']],
    ['a line with its case', { lines: [head, line('cb')] }, { on: '2027-01-01', cases: [carried('dau'), carried('cb')] }, []],
    ['a line with a reason', { lines: [{ ...head, notDone: 'Cấp trên kiểm tra' }] }, { on: '2027-01-01' }, []],
  ])('%s', (_name, more, facts, expected) => {
    expect(told(more, facts)).toEqual(expected)
  })
})
