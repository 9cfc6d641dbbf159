/** What the views compute: comparisons, causes, posts on a day, how papers are cited. */
import { describe, expect, test } from 'vitest'
import { resolveHead } from '../../../../electron/documents/compose/paper/head.ts'
import { basisLines, shortMention } from '../../../../electron/documents/compose/views/citation.ts'
import { issuerView } from '../../../../electron/documents/compose/views/issuer.ts'
import { minutesView } from '../../../../electron/documents/compose/views/minutes-view.ts'
import { summaryReportView } from '../../../../electron/documents/compose/views/summary-report-view.ts'
import { planView } from '../../../../electron/documents/compose/views/plan-view.ts'
import { withObjectIds } from '../../../../shared/domain/inspection.ts'
import { directiveSchema } from '../../../../shared/domain/directive.ts'
import { citationSchema } from '../../../../shared/domain/common.ts'
import { summaryReportSchema } from '../../../../shared/domain/summary-report.ts'
import { factsOf, papersOf, sampleRecords } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()
const facts = factsOf(records)

function reportView(more: object) {
  const record = summaryReportSchema.parse({ id: 'r', subject: 'sơ kết', paper: { bodyId: 'dang-uy', date: '2026-07-01' }, period: { from: '2026-01-01', to: '2026-06-30' }, ...more })
  return summaryReportView(record, resolveHead({ kind: 'summaryReport', record, revision: 1 }, 'report', facts), facts).report
}

describe('figures', () => {
  const figure = (numerator: number, denominator: number | null, targetPercent: number | null, asOf = '2026-06-30') => ({ id: 'f', name: 'Tên', unit: 'chi bộ', numerator, denominator, targetPercent, asOf })

  test('are compared with their target in percentage points', () => {
    const { figures } = reportView({ figures: [figure(19, 20, 90), figure(18, 20, 90), figure(17, 20, 90), figure(17, 20, null), figure(17, null, 90), figure(2, 3, 66.6)] })
    expect(figures.map(({ percent, comparison, difference }) => [percent, comparison, difference])).toEqual([
      [95, 'above', 5], [90, 'equal', 0], [85, 'below', 5], [85, 'none', 0], [null, 'none', 0], [66.7, 'above', 0.1],
    ])
  })

  test('share a date, or each says its own', () => {
    expect(reportView({ figures: [figure(1, 2, null), figure(1, 2, null)] }).figuresAsOf).toBe('2026-06-30')
    expect(reportView({ figures: [figure(1, 2, null), figure(1, 2, null, '2026-05-31')] }).figuresAsOf).toBe('')
    expect(reportView({}).figuresAsOf).toBe('')
  })
})

test('a cause given for several shortcomings is printed once, with all of them; one shortcoming needs no letter', () => {
  const cause = { kind: 'subjective', content: 'Thiếu kiểm tra' }
  const objective = { kind: 'objective', content: 'Địa bàn rộng' }
  const shortcomings = [{ content: 'Một', causes: [cause] }, { content: 'Hai', causes: [objective] }, { content: 'Ba', causes: [cause] }, { content: 'Bốn' }, { content: 'Năm', causes: [objective, cause] }]
  const many = reportView({ shortcomings })
  expect([many.subjectiveCauses, many.objectiveCauses]).toEqual([[{ content: 'Thiếu kiểm tra', about: 'các điểm a, c, đ' }], [{ content: 'Địa bàn rộng', about: 'các điểm b, đ' }]])
  expect(reportView({ shortcomings: shortcomings.slice(0, 1) }).subjectiveCauses).toEqual([{ content: 'Thiếu kiểm tra', about: '' }])
})

test('proposals stand together under their addressee; totals are sums, empty cells count nothing', () => {
  const view = reportView({
    proposals: [{ to: 'A', content: '1' }, { to: 'B', content: '2' }, { to: 'A', content: '3' }],
    unitTable: { title: 'Biểu', columns: ['x', 'y'], rows: [{ unit: 'a', values: [1, null] }, { unit: 'b', values: [2, 5] }] },
  })
  expect(view.proposals).toEqual([{ to: 'A', contents: ['1', '3'] }, { to: 'B', contents: ['2'] }])
  expect(view.unitTable.columns.map((column) => column.total)).toEqual([3, 5])
})

test('a plan that ordered the review is cited once, and only when it was issued', () => {
  const cited = reportView({ planId: 'ke-hoach-tiet-kiem' }).bases
  expect(cited).toEqual(['Thực hiện Kế hoạch số 31-KH/ĐU, ngày 24/7/2026 của Ban Thường vụ Đảng uỷ thực hiện Kết luận số 21-KL/TU, ngày 30/6/2026 của Ban Thường vụ Tỉnh uỷ về thực hành tiết kiệm, phòng, chống lãng phí trong các cơ quan, đơn vị'])
  const own = { type: 'document', link: 'carryingOut', kind: 'plan', designation: '31-KH/ĐU', date: '2026-07-24', issuer: 'Ban Thường vụ Đảng uỷ', subject: 'về tiết kiệm' }
  expect(reportView({ planId: 'ke-hoach-tiet-kiem', paper: { bodyId: 'dang-uy', bases: [own] } }).bases).toEqual(['Thực hiện Kế hoạch số 31-KH/ĐU, ngày 24/7/2026 của Ban Thường vụ Đảng uỷ về tiết kiệm'])
  expect(reportView({ directiveId: 'kl-21-tu', planId: 'ke-hoach-chuyen-doi-so' }).bases.map((line) => line.slice(0, 32))).toEqual(['Thực hiện Kết luận số 21-KL/TU, ', 'Thực hiện Kế hoạch số 24-KH/ĐU, '])
  // For a text that names the directive in full itself: everything else.
  expect(reportView({ directiveId: 'kl-21-tu', planId: 'ke-hoach-chuyen-doi-so' }).otherBases.map((line) => line.slice(0, 32))).toEqual(['Thực hiện Kế hoạch số 24-KH/ĐU, '])
  const twice = { type: 'directive', link: 'basis', directiveId: 'kl-21-tu' }
  expect(reportView({ directiveId: 'kl-21-tu', paper: { bodyId: 'dang-uy', bases: [twice, own] } }).otherBases).toEqual(['Thực hiện Kế hoạch số 31-KH/ĐU, ngày 24/7/2026 của Ban Thường vụ Đảng uỷ về tiết kiệm'])
  const plans = new Map([...facts.plans].map(([id, plan]) => [id, { ...plan, paper: { ...plan.paper, number: null } }]))
  const record = summaryReportSchema.parse({ id: 'r', subject: 's', paper: { bodyId: 'dang-uy' }, period: { from: '2026-01-01', to: '2026-06-30' }, planId: 'ke-hoach-tiet-kiem' })
  expect(summaryReportView(record, resolveHead({ kind: 'summaryReport', record, revision: 1 }, 'report', facts), { ...facts, plans }).report.bases).toEqual([])
})

describe('citations', () => {
  const document = { type: 'document', kind: 'resolution', designation: '12-NQ/ĐU', date: '2026-09-05', issuer: 'Đảng uỷ', subject: 'về công tác dân vận' }
  test.each([
    ['basis', 'Căn cứ Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về công tác dân vận'], ['carryingOut', 'Thực hiện Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về công tác dân vận'],
    ['considering', 'Xét Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về công tác dân vận'], ['onProposalOf', 'Theo đề nghị tại Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về công tác dân vận'],
  ])('%s', (link, line) => {
    expect(basisLines([citationSchema.parse({ ...document, link })], new Map())).toEqual([line])
  })

  test('in the person’s own words, and short', () => {
    expect(basisLines([citationSchema.parse({ type: 'text', link: 'onProposalOf', text: 'Ban Tổ chức Đảng uỷ' })], new Map())).toEqual(['Theo đề nghị của Ban Tổ chức Đảng uỷ'])
    expect(shortMention({ kind: 'resolution', designation: '12-NQ/ĐU' })).toBe('Nghị quyết 12-NQ/ĐU')
  })

  test('from the register: in full at first mention, short after, and always as the register has it', () => {
    const directive = directiveSchema.parse({ id: 'nq-12', kind: document.kind, designation: document.designation, date: document.date, issuer: document.issuer, subject: document.subject, startedOn: '2026-09-10' })
    const own = (link: string) => citationSchema.parse({ type: 'directive', directiveId: 'nq-12', link })
    expect(basisLines([own('basis'), own('carryingOut')], new Map([['nq-12', directive]])))
      .toEqual(['Căn cứ Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về công tác dân vận', 'Thực hiện Nghị quyết 12-NQ/ĐU'])
    expect(basisLines([own('basis')], new Map([['nq-12', { ...directive, designation: '13-NQ/ĐU' }]]))[0]).toContain('số 13-NQ/ĐU,')
    const plan = papersOf(records).find((one) => one.subject.kind === 'plan')
    if (plan?.subject.kind !== 'plan') throw new Error('sample changed')
    const cited = { ...plan.subject.record, directiveId: 'nq-12', paper: { ...plan.subject.record.paper, bases: [own('basis')] } }
    const { bases } = planView(cited, resolveHead({ ...plan.subject, record: cited }, 'plan', facts), { ...facts, directives: new Map([['nq-12', directive]]) }).plan
    expect(bases).toEqual(['Căn cứ Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ về công tác dân vận'])
  })
})

test('a person’s title is the post in the inspecting body that day, before any other', () => {
  const paper = papersOf(records).find((one) => one.id === 'kiem-tra-htx-trien-khai')
  if (paper?.subject.kind !== 'session') throw new Error('sample changed')
  const { inspection, session } = paper.subject
  const both = { id: 'a', personId: 'vu-hanh-nguyen', bodyId: 'van-phong', title: 'Chuyên viên', period: { from: '2025-03-01', to: null } }
  const past = { id: 'b', personId: 'le-duc-canh', bodyId: 'ubkt', title: 'Phó Chủ nhiệm', period: { from: '2025-03-01', to: '2025-08-06' } }
  const posts = new Map([['a', both], ['b', past], ...facts.posts])
  const view = minutesView(inspection, session, resolveHead(paper.subject, 'minutes', facts), { ...facts, posts })
  expect(view.session.team.map((member) => [member.title, member.role, member.duty])).toEqual([
    ['Phó Chủ nhiệm Uỷ ban Kiểm tra Đảng uỷ', 'Trưởng đoàn', 'chủ trì'], ['Uỷ viên Uỷ ban Kiểm tra Đảng uỷ', 'thành viên', ''],
    ['chuyên viên Văn phòng Đảng uỷ', 'thành viên', ''], ['chuyên viên Uỷ ban Kiểm tra Đảng uỷ', 'thư ký Đoàn', 'ghi biên bản'],
  ])
})

test('minutes are of the objects their session is with; of all where it names none that is there', () => {
  const paper = papersOf(records).find(({ subject }) => subject.kind === 'session')
  if (paper?.subject.kind !== 'session') throw new Error('no session')
  const { inspection, session } = paper.subject
  const several = withObjectIds({ ...inspection, inspectee: { type: 'organisation', id: '', bodyId: null, name: 'Chi bộ A' }, otherInspectees: [{ type: 'organisation', id: '', bodyId: null, name: 'Chi bộ B' }, { type: 'member', id: '', name: 'Lò Thị C', post: 'Bí thư' }] })
  const viewed = (objectIds: readonly string[]) => {
    const { inspection: { inspectee, inspectees, haveOrganisation, haveMember }, session: { otherInspecteeSigners } } = minutesView(several, { ...session, objectIds: [...objectIds], otherInspecteeSigners: ['Lò Thị C'] }, resolveHead(paper.subject, 'minutes', facts), facts)
    return [inspectee.name, inspectees.map(({ name, post, isMember }) => `${name}|${post}|${isMember}`), haveOrganisation, haveMember, otherInspecteeSigners]
  }
  const all = ['Chi bộ A', ['Chi bộ A||false', 'Chi bộ B||false', 'Lò Thị C|Bí thư|true'], true, true, ['Lò Thị C']]
  expect([viewed([]), viewed(['gone'])]).toEqual([all, all])
  expect(viewed(['dt-3', 'gone'])).toEqual(['Lò Thị C', ['Lò Thị C|Bí thư|true'], false, true, ['Lò Thị C']])
  expect(viewed(['dt-2', 'dt-1'])).toEqual(['Chi bộ A', ['Chi bộ A||false', 'Chi bộ B||false'], true, false, ['Lò Thị C']])
})

test('who decides: the collective that is signed for, never named twice', () => {
  const named = (paper: object) => {
    const record = summaryReportSchema.parse({ id: 'r', subject: 's', paper, period: { from: '2026-01-01', to: '2026-06-30' } })
    return issuerView(resolveHead({ kind: 'summaryReport', record, revision: 1 }, 'report', facts)).collective
  }
  expect([
    named({ bodyId: 'dang-uy', signingRightId: 'bi-thu-ky-btv' }), named({ bodyId: 'dang-uy', signingRightId: 'bi-thu-ky-dang-uy' }), named({ bodyId: 'dang-uy' }),
    named({ bodyId: 'ubkt', signingRightId: 'chu-nhiem-ubkt-ky' }), named({ bodyId: 'van-phong', signingRightId: 'pho-chanh-van-phong-ky-thay' }),
  ]).toEqual([
    'Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh', 'Đảng uỷ các cơ quan Đảng tỉnh', 'Đảng uỷ các cơ quan Đảng tỉnh',
    'Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh', 'Văn phòng Đảng uỷ các cơ quan Đảng tỉnh',
  ])
})
