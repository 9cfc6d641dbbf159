/** What a case, its team and a programme are told: tables of cases, each next to one in which nothing is told. */
import { describe, expect, it } from 'vitest'
import { caseProblems } from '../../../electron/inspections/case-consistency.ts'
import { endedOnOf, workedSchedule } from '../../../electron/inspections/case-end.ts'
import { extractProblems } from '../../../electron/inspections/extract-problems.ts'
import { programmeProblems } from '../../../electron/inspections/programme-checks.ts'
import { teamProblems } from '../../../electron/inspections/team-conflicts.ts'
import { freeDocumentSchema } from '../../../shared/domain/free-document.ts'
import { inspectionProgrammeSchema } from '../../../shared/domain/inspection-programme.ts'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import { membershipSchema } from '../../../shared/domain/membership.ts'
import { bodySchema, personSchema, postSchema } from '../../../shared/domain/organisation.ts'
import { disciplineRules } from '../../support/discipline.ts'

/** 2/9 is off, Saturday 22/8 is worked in place of another day. */
const calendar = { daysOff: new Set(['2026-09-02']), workingWeekends: new Set(['2026-08-22']), known: { from: '2026-01-01', through: '2026-12-31' } }
const session = { id: 'b1', subject: 'làm việc', start: '2026-07-08T08:00', place: 'phòng họp', chairPersonId: 'p1', minuteTakerPersonId: 'p1' }
const grave = (named: object) => [{ ...finding, gravity: 'graveViolation', responsibles: [named] }]
const praised = (named: object) => [{ id: 'u', text: 'Gương mẫu', ...named }]

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
    ['due on a holiday', { requirements: [{ ...requirement, due: '2026-09-02' }] }, ['case.dueOnWeekend']],
    ['due on a Saturday that is worked', { requirements: [{ ...requirement, due: '2026-08-22' }] }, []],
    ['the report of the object due on a Saturday', { schedule: { selfReportDue: '2026-07-11' } }, ['case.dueOnWeekend']],
    ['the report of the object due on a Friday', { schedule: { selfReportDue: '2026-07-10' } }, []],
    ['a request of a session due on a Sunday', { sessions: [{ ...session, requests: [{ content: 'Cung cấp sổ', responsible: 'Kế toán', due: '2026-07-12' }] }] }, ['case.dueOnWeekend']],
    ['a request of a session due on a Monday', { sessions: [{ ...session, requests: [{ content: 'Cung cấp sổ', responsible: 'Kế toán', due: '2026-07-13' }] }] }, []],
    ['nobody checks', { requirements: [{ ...requirement, checker: '' }] }, ['case.noChecker']],
    ['praised and gravely at fault by id', { strengths: [{ id: 'u', text: 'Gương mẫu', personId: 'p9' }], findings: [{ ...finding, gravity: 'graveViolation', responsibles: [{ personId: 'p9', name: 'Lò Văn Thử' }] }] }, ['case.praiseBesideGrave']],
    ['praised and gravely at fault by name', { strengths: [{ id: 'u', text: 'Gương mẫu', name: 'Lò Văn Thử' }], findings: [{ ...finding, gravity: 'graveViolation', responsibles: [{ name: 'Lò Văn Thử' }] }] }, ['case.praiseBesideGrave']],
    ['praised by name, gravely at fault by record', { strengths: praised({ name: 'đồng chí  Lò Văn Thử' }), findings: grave({ personId: 'p9', name: 'Lò Văn Thử' }) }, ['case.praiseBesideGrave']],
    ['praised by record, gravely at fault by name', { strengths: praised({ personId: 'p9', name: 'Lò Văn Thử' }), findings: grave({ name: 'Đồng chí Lò Văn Thử' }) }, ['case.praiseBesideGrave']],
    ['two of one name by record', { strengths: praised({ personId: 'p8', name: 'Lò Văn Thử' }), findings: grave({ personId: 'p9', name: 'Lò Văn Thử' }) }, []],
    ['praise of nobody by name', { strengths: praised({}), findings: grave({ name: 'Lò Văn Thử' }) }, []],
    ['praised and at fault, not gravely', { strengths: [{ id: 'u', text: 'Gương mẫu', name: 'Lò Văn Thử' }], findings: [{ ...finding, gravity: 'violation', responsibles: [{ name: 'Lò Văn Thử' }] }] }, []],
    ['days of the four papers not known', { steps: [] }, ['case.missingDay', 'case.missingDay', 'case.missingDay', 'case.missingDay']],
    ['the day of the meeting in the outcome', { steps: allDays.slice(0, 3), reviewMeeting: { on: '2026-07-20' } }, []],
    ['nothing found yet, no days asked', { steps: [], findings: [], requirements: [] }, []],
    ['a supervision that names a violation', { kind: 'supervision', findings: [{ ...finding, gravity: 'violation' }] }, ['case.supervisionViolation']],
    ['a supervision that handles, in its title', { kind: 'supervision', title: 'Giám sát việc xử lý công nợ' }, ['case.supervisionHandling']],
    ['a supervision that handles, in a finding and a requirement', { kind: 'supervision', findings: [{ ...finding, fact: 'Chưa xử lý dứt điểm' }], requirements: [{ ...requirement, content: 'Xử lý dứt điểm' }] }, ['case.supervisionHandling', 'case.supervisionHandling']],
    ['a supervision that handles, in a session', { kind: 'supervision', sessions: [{ ...session, subject: 'làm việc về xử lý công nợ', requests: [{ content: 'Xử lý công nợ', responsible: 'Kế toán', due: '2026-07-13' }] }] }, ['case.supervisionHandling', 'case.supervisionHandling']],
    ['an inspection may handle', { title: 'Kiểm tra việc xử lý công nợ' }, []],
    ['a supervision that disciplines', { kind: 'supervision', outcomes: [{ objectId: 'dt-1', result: 'shortcomings', discipline: 'warning' }] }, ['case.supervisionDiscipline']],
  ])('%s', (_name, change, expected) => {
    expect(codes(caseProblems(inspection(change), disciplineRules, calendar))).toEqual(expected)
  })

  it('names the weekend and the person', () => {
    expect(caseProblems(inspection({ requirements: [{ ...requirement, due: '2026-10-03' }] }), disciplineRules, calendar)[0]?.message).toBe('Thời hạn 03/10/2026 của yêu cầu “Công khai” rơi vào thứ Bảy.')
    expect(caseProblems(inspection({ requirements: [{ ...requirement, due: '2026-09-02' }] }), disciplineRules, calendar)[0]).toMatchObject({ path: 'requirements[0].due', message: 'Thời hạn 02/9/2026 của yêu cầu “Công khai” rơi vào ngày nghỉ lễ, Tết.' })
    expect(caseProblems(inspection({ schedule: { selfReportDue: '2026-07-11' } }), disciplineRules, calendar)[0]).toMatchObject({ path: 'schedule.selfReportDue', message: 'Thời hạn 11/7/2026 của báo cáo của đối tượng rơi vào thứ Bảy.' })
  })

  it('names the place where a supervision handles', () => {
    const [told] = caseProblems(inspection({ kind: 'supervision', sessions: [{ ...session, reservations: 'Đề nghị chưa xử lý' }] }), disciplineRules, calendar)
    expect(told).toMatchObject({ path: 'sessions[0].reservations', severity: 'warning', message: 'Ý kiến bảo lưu ở buổi làm việc 1 của cuộc giám sát có chữ “xử lý”: “Đề nghị chưa xử lý”.' })
  })
})

describe('the end of the work', () => {
  const done = (stepId: string, doneOn: string | null) => ({ stepId, doneOn })
  it.each([
    ['nothing done', {}, null],
    ['as written down', { schedule: { endedOn: '2026-07-22' }, steps: [done('report', '2026-07-20')] }, '2026-07-22'],
    ['the report', { steps: [done('report', '2026-07-20'), done('fileIndex', '2026-10-05')] }, '2026-07-20'],
    ['a report begun', { steps: [done('report', null)] }, null],
    ['the index of a procedure without a report', { steps: [done('fileIndex', '2026-10-05')] }, '2026-10-05'],
  ])('%s', (_name, change, expected) => {
    const record = inspection({ steps: [], ...change })
    expect([endedOnOf(record), workedSchedule(record).endedOn]).toEqual([expected, expected])
  })
})

describe('the extract of the conference', () => {
  const whole = { meeting: 'hội nghị', start: '2026-07-24T08:00', place: 'phòng họp', present: 5, chair: { fullName: 'Lò Văn Thử', title: '' }, votes: [{ item: 'báo cáo', for: 5 }], contents: ['Xem xét'] }
  const told = (fields: object, doneOn: string | null = '2026-07-24', templateId = 'trich-bien-ban') => {
    const paper = freeDocumentSchema.parse({ id: 'x', kind: 'minutes', subject: 'xem xét', templateId, fields, paper: { bodyId: 'ubkt' } })
    return extractProblems({ inspection: inspection({ steps: [{ stepId: 'meeting', doneOn, freeDocumentId: 'x' }] }), papers: new Map([['meeting', paper]]) }).map(({ message }) => message)
  }
  it('is pointed out when it says nothing of a conference that was held', () => {
    expect(told(whole)).toEqual([])
    expect(told({ contents: ['Xem xét'] })).toEqual(['Trích biên bản của hội nghị xem xét còn trống: cuộc họp, thời gian, địa điểm, số có mặt, người chủ trì, kết quả biểu quyết.'])
    expect(told({ ...whole, place: '', votes: [] })).toEqual(['Trích biên bản của hội nghị xem xét còn trống: địa điểm, kết quả biểu quyết.'])
    expect(told({ ...whole, present: 0 }), 'nobody present is a figure').toEqual([])
    expect([told({}, null), told({}, '2026-07-24', 'to-trinh')], 'not held yet; a paper of another kind').toEqual([[], []])
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
    ['a second object who ranks above the leader', { otherInspectees: [ofMember.inspectee] }, [membership('a', 'p1', 'du', { organ: 'executiveCommittee', position: 9 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], ['team.leaderRank']],
    ['a leader first on his own organ and below the object on the one both sit on', ofMember, [membership('a', 'p1', 'ubkt', { organ: 'inspectionCommittee', position: 1 }), membership('c', 'p1', 'du', { organ: 'executiveCommittee', position: 9 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 2 })], [], ['team.leaderRank']],
    ['places of different organs', ofMember, [membership('a', 'p1', 'ubkt', { organ: 'inspectionCommittee', position: 5 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 2 })], [], []],
    ['a leader without a place on the organ both sit on', ofMember, [membership('a', 'p1', 'du', { organ: 'executiveCommittee' }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 2 })], [], ['team.leaderRank']],
    ['a head of the object who ranks above the leader', {}, [membership('h', 'p2', 'cb', { organ: 'cellCommittee', position: 1 }), membership('a', 'p1', 'du', { organ: 'executiveCommittee', position: 9 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], ['team.leaderRank']],
    ['a head of the object below the leader, who sits on the organs of the object alone', {}, [membership('h', 'p2', 'cb', { organ: 'cellCommittee', position: 1 })], [], []],
    ['a second on the object\'s organ who ranks above the leader', {}, [membership('h', 'p2', 'cb', { organ: 'cellCommittee', position: 2 }), membership('a', 'p1', 'du', { organ: 'executiveCommittee', position: 9 }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], []],
    ['a head who left before', {}, [membership('h', 'p2', 'cb', { organ: 'cellCommittee', position: 1, period: { from: '2024-01-01', to: '2026-06-30' } }), membership('b', 'p2', 'du', { organ: 'executiveCommittee', position: 3 })], [], []],
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
    ['the same organisation twice in one line', { lines: [head, line('cb', { objects: [{ type: 'organisation', bodyId: 'cb' }, { type: 'organisation', bodyId: 'cb' }] })] }, {}, ['programme.twice']],
    ['a person picked in one line and written in another', { lines: [head, line('a', { objects: [{ type: 'member', personId: 'p1', text: 'Bùi Thử' }] }), line('b', { objects: [{ type: 'member', text: 'bùi  thử' }] })] }, {}, ['programme.twice']],
    ['the same post of two organisations', { lines: [head, line('a', { objects: [{ type: 'member', text: 'Bí thư', bodyId: 'cb1' }] }), line('b', { objects: [{ type: 'member', text: 'Bí thư', bodyId: 'cb2' }] })] }, {}, []],
    ['a person the upper level names in words', { lines: [head, line('a', { objects: [{ type: 'member', personId: 'p1', text: 'Bùi Thử' }] })], upperLevel: [{ issuer: 'Uỷ ban Kiểm tra Tỉnh uỷ', text: 'đồng chí Bùi Thử, Phó Bí thư', year: 2026 }] }, {}, ['programme.upperLevel']],
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
