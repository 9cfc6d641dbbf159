/** All problems of a paper at once, each with its place; the paper is shown all the same. */
import { describe, expect, test } from 'vitest'
import { composePaper, type OfficeFacts, type PaperSubjectRecord } from '../../../../electron/documents/compose/index.ts'
import { freeDocumentSchema } from '../../../../shared/domain/free-document.ts'
import { inspectionSchema } from '../../../../shared/domain/inspection.ts'
import { planSchema } from '../../../../shared/domain/plan.ts'
import { summaryReportSchema } from '../../../../shared/domain/summary-report.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()
const facts = factsOf(records)

function compose(templateId: string, subject: PaperSubjectRecord, some: OfficeFacts = facts) {
  const paper = composePaper({ template: shippedTemplate(templateId), subject, facts: some, form: testForm() })
  return { ...paper, said: paper.problems.map((problem) => `${problem.severity} ${problem.code} ${problem.path}`) }
}

const planOf = (change: object) => ({
  kind: 'plan' as const, revision: 1,
  record: planSchema.parse({ id: 'p', subject: 'thực hiện Chỉ thị', paper: { bodyId: 'dang-uy', ...change }, requirements: ['Đúng hạn'] }),
})

describe('head and foot', () => {
  test('an empty plan: everything that is missing at once, and a draft with blanks', () => {
    const paper = compose('ke-hoach-thuc-hien', planOf({}))
    expect(paper.said).toEqual([
      'info paper.numberBlank paper.number', 'info paper.dateBlank paper.date', 'error paper.signerMissing paper.signingRightId',
      'warning paper.recipientsMissing paper.recipients', 'warning paper.archiveMissing paper.archive',
      'warning paper.basesMissing paper.bases', 'warning plan.purposesMissing purposes', 'warning plan.tasksMissing tasks',
      'warning plan.assignmentsMissing assignments', 'warning plan.reportingMissing reportingRule',
    ])
    expect(paper.model?.number).toEqual({ number: null, kindSymbol: 'KH', bodySymbol: 'ĐU' })
    expect(paper.model?.signatures).toEqual({ layout: 'single', right: { form: 'own', authority: null, role: null, post: null, fullName: null } })
  })

  test('a right of another body, for other kinds, not yet valid, and a post already left', () => {
    const right = compose('ke-hoach-thuc-hien', planOf({ date: '2025-02-20', signingRightId: 'pho-chanh-van-phong-ky-thay' }))
    expect(right.said.filter((line) => line.startsWith('error'))).toEqual([
      'error paper.signerOtherBody paper.signingRightId', 'error paper.signerOtherKind paper.signingRightId',
      'error paper.signerRightExpired paper.signingRightId', 'error paper.signerPostEnded paper.signingRightId',
    ])
    expect(right.problems.find((problem) => problem.code === 'paper.signerOtherKind')?.message)
      .toBe('Phó Chánh Văn phòng không được ký loại văn bản “Kế hoạch” theo thẩm quyền đã khai báo.')
  })

  test('a date outside every term, also for a body that follows the committee’s term', () => {
    const terms = new Map([...facts.terms].filter(([id]) => id === 'nhiem-ky-2025-2030'))
    const late = { ...facts, terms }
    expect(compose('ke-hoach-thuc-hien', planOf({ date: '2025-05-05', signingRightId: 'bi-thu-ky-btv' }), late).said).toContain('error paper.dateOutsideTerm paper.date')
    const office = { ...planOf({ date: '2025-05-05', signingRightId: 'chanh-van-phong-ky' }) }
    const byOffice = { ...office, record: { ...office.record, paper: { ...office.record.paper, bodyId: 'van-phong' } } }
    expect(compose('ke-hoach-thuc-hien', byOffice, late).said).toContain('error paper.dateOutsideTerm paper.date')
    expect(compose('ke-hoach-thuc-hien', byOffice).said).not.toContain('error paper.dateOutsideTerm paper.date')
  })

  test('a body that did not exist yet still shows its newest head', () => {
    const paper = compose('ke-hoach-thuc-hien', planOf({ date: '2010-01-05' }))
    expect(paper.said).toContain('error paper.bodyDidNotExist paper.date')
    expect(paper.model?.letterhead.issuers).toEqual(['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'])
  })

  test('an unknown body leaves nothing to set; unknown signer, directive and plan are named', () => {
    const nobody = planOf({})
    const paper = compose('ke-hoach-thuc-hien', { ...nobody, record: { ...nobody.record, directiveId: 'khong-co', paper: { ...nobody.record.paper, bodyId: 'la', signingRightId: 'la' } } })
    expect(paper.model).toBeNull()
    expect(paper.problems.filter((problem) => problem.code === 'reference.missing').map((problem) => [problem.path, problem.value]))
      .toEqual([['paper.bodyId', 'la'], ['paper.signingRightId', 'la'], ['directiveId', 'khong-co']])
  })

  test('a letter without addressees, a notice with some', () => {
    const letter = freeDocumentSchema.parse({ id: 'f', kind: 'officialLetter', subject: 'về việc báo cáo', text: 'Đề nghị báo cáo.', paper: { bodyId: 'dang-uy' } })
    expect(compose('van-ban-tu-do', { kind: 'freeDocument', record: letter, revision: 1 }).said).toContain('error paper.addresseesMissing addressees')
    const notice = { ...letter, kind: 'announcement' as const, addressees: ['Các chi bộ'] }
    expect(compose('van-ban-tu-do', { kind: 'freeDocument', record: notice, revision: 1 }).said).toContain('warning paper.addresseesUnused addressees')
  })

  test('a template of another kind of record', () => {
    expect(compose('bao-cao-so-ket', planOf({}))).toMatchObject({ model: null, said: ['error template.otherRecord '], parts: [] })
  })
})

describe('content', () => {
  test('tasks: no due date, due before the plan, due on a Sunday', () => {
    const plan = planOf({ date: '2026-07-01', signingRightId: 'bi-thu-ky-btv' })
    const task = { content: 'Việc', lead: 'Văn phòng', partners: '', dueText: '', product: '' }
    const paper = compose('ke-hoach-thuc-hien', { ...plan, record: { ...plan.record, tasks: [{ ...task, due: null }, { ...task, due: '2026-06-30' }, { ...task, due: '2026-07-05' }, { ...task, due: null, dueText: 'hằng quý' }] } })
    expect(paper.said.filter((line) => line.includes('tasks['))).toEqual([
      'warning plan.taskWithoutDue tasks[0].due', 'warning plan.taskDueBeforePaper tasks[1].due', 'warning deadline.weekend tasks[2].due',
    ])
  })

  test('a report without shortcomings, or with one nobody explains; a figure outside the period', () => {
    const report = (more: object) => ({
      kind: 'summaryReport' as const, revision: 1,
      record: summaryReportSchema.parse({ id: 'r', subject: 'sơ kết', paper: { bodyId: 'dang-uy' }, period: { from: '2026-01-01', to: '2026-06-30' }, deployment: ['Đã triển khai'], ...more }),
    })
    expect(compose('bao-cao-so-ket', report({})).said.filter((line) => line.includes('report.'))).toEqual(['warning report.shortcomingsMissing shortcomings', 'warning report.resultsMissing results'])
    const figures = [{ id: 'f', name: 'Chi bộ', unit: 'chi bộ', numerator: 1, asOf: '2026-07-01' }]
    const said = compose('bao-cao-so-ket', report({ results: [{ title: 'A', content: ['b'] }], shortcomings: [{ content: 'Chậm' }], figures, planId: 'mat' })).said
    expect(said.filter((line) => /report\.|reference/u.test(line)))
      .toEqual(['error reference.missing planId', 'warning report.causeMissing shortcomings[0].causes', 'warning report.figureOutsidePeriod figures[0].asOf'])
  })

  test('minutes: unknown and foreign people, a signer who was not there, no end, before the decision, words supervision may not use', () => {
    const inspection = inspectionSchema.parse({
      id: 'i', kind: 'supervision', bodyId: 'ubkt', title: 'Giám sát', inspectee: { type: 'member', name: 'Người' }, contents: ['Nêu gương'],
      decision: { type: 'document', kind: 'decision', designation: '01-QĐ/UBKTĐU', date: '2026-07-10', issuer: 'Uỷ ban Kiểm tra', subject: 'về giám sát' },
      coveredPeriod: { from: '2026-01-01', to: '2026-06-30' }, team: [{ personId: 'dinh-gia-phuc', role: 'leader' }],
      sessions: [{
        id: 's', subject: 'làm việc', start: '2026-07-01T08:00', place: 'Trụ sở', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'khong-co', teamPresentIds: ['dinh-gia-phuc', 'ta-minh-khoat'],
        inspecteeSigner: 'Ai đó', requests: [{ content: 'Thi hành kỷ luật đảng viên', responsible: 'Chi bộ', due: '2026-06-28' }],
      }],
    })
    const session = inspection.sessions[0]
    if (session === undefined) throw new Error('no session')
    const paper = compose('bien-ban-kiem-tra', { kind: 'session', inspection, session, revision: 1 })
    expect(paper.said).toEqual([
      'error reference.missing sessions[0].minuteTakerPersonId', 'warning session.notInTeam sessions[0].teamPresentIds[1]',
      'warning session.inspecteesMissing sessions[0].inspecteesPresent', 'error session.signerNotPresent sessions[0].inspecteeSigner',
      'warning session.endMissing sessions[0].end', 'warning session.statementsMissing sessions[0].statements',
      'error session.beforeDecision sessions[0].start', 'warning session.requestDuePast sessions[0].requests[0].due', 'warning deadline.weekend sessions[0].requests[0].due',
      'warning session.supervisionWords sessions[0].requests[0].content',
    ])
  })

  test('minutes: who signs below was not there; fewer sign than objects the session is with', () => {
    const saidOf = (more: object): readonly string[] => {
      const inspection = inspectionSchema.parse({
        id: 'i', kind: 'inspection', bodyId: 'ubkt', title: 'Kiểm tra', inspectee: { type: 'organisation', name: 'Chi bộ A' }, otherInspectees: [{ type: 'organisation', name: 'Chi bộ B' }, { type: 'member', name: 'Lò Thị C' }], contents: ['Việc thu'],
        coveredPeriod: { from: '2026-01-01', to: '2026-06-30' }, team: [{ personId: 'dinh-gia-phuc', role: 'leader' }],
        sessions: [{ id: 's', subject: 'làm việc', start: '2026-07-01T08:00', place: 'Trụ sở', chairPersonId: 'dinh-gia-phuc', minuteTakerPersonId: 'dinh-gia-phuc', inspecteesPresent: [{ fullName: 'Vàng D' }, { fullName: 'Lò Thị C' }], inspecteeSigner: 'Vàng D', ...more }],
      })
      const [session] = inspection.sessions
      if (session === undefined) throw new Error('no session')
      return compose('bien-ban-kiem-tra', { kind: 'session', inspection, session, revision: 1 }).said.filter((line) => line.includes('igner'))
    }
    expect(saidOf({})).toEqual(['info session.signersFewer sessions[0].otherInspecteeSigners'])
    expect(saidOf({ objectIds: ['dt-1'] })).toEqual([])
    expect(saidOf({ objectIds: ['dt-1', 'dt-3'], otherInspecteeSigners: ['Lò Thị C'] })).toEqual([])
    expect(saidOf({ otherInspecteeSigners: ['Lò Thị C', 'Người lạ'] })).toEqual(['error session.signerNotPresent sessions[0].otherInspecteeSigners[1]'])
  })
})

test('every problem is a Vietnamese sentence with what to do', () => {
  const all = compose('ke-hoach-thuc-hien', planOf({ date: '2010-01-02', signingRightId: 'chanh-van-phong-ky' })).problems
  for (const problem of all) expect([problem.message, problem.remedy].every((text) => /^[\p{Lu}“].*\.$/u.test(text))).toBe(true)
})
