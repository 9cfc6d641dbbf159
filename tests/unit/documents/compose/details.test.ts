/** Smaller facts of head, foot, tables and minutes that the sample papers do not happen to show. */
import { describe, expect, test } from 'vitest'
import { composePaper, loadTemplates, type OfficeFacts, type PaperSubjectRecord, type Template } from '../../../../electron/documents/compose/index.ts'
import { freeDocumentSchema } from '../../../../shared/domain/free-document.ts'
import { planSchema } from '../../../../shared/domain/plan.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, papersOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'
import { treeText } from '../../../support/documents/tree-text.ts'

const records = sampleRecords()
const facts = factsOf(records)

function compose(template: Template, subject: PaperSubjectRecord, some: OfficeFacts = facts) {
  const paper = composePaper({ template, subject, facts: some, form: testForm() })
  return { ...paper, codes: paper.problems.map((problem) => problem.code), text: paper.model === null ? '' : treeText(paper.model) }
}

function plan(more: object, paper: object = {}): PaperSubjectRecord {
  const record = planSchema.parse({ id: 'p', subject: 'thực hiện Chỉ thị', paper: { bodyId: 'dang-uy', date: '2026-07-01', signingRightId: 'bi-thu-ky-btv', ...paper }, requirements: ['Đúng hạn'], ...more })
  return { kind: 'plan', record, revision: 1 }
}

const planTemplate = shippedTemplate('ke-hoach-thuc-hien')

describe('head and foot', () => {
  test('marks are printed when given', () => {
    const { model } = compose(planTemplate, plan({}, { draftNumber: 2, secrecy: 'confidential', urgency: 'veryUrgent' }))
    expect(model?.marks).toEqual({ draftNumber: 2, secrecy: 'confidential', urgency: 'veryUrgent' })
  })

  test('a member of the committee signs with the name only', () => {
    const rights = new Map([...facts.signingRights].map(([id, right]) => [id, { ...right, printPost: false }]))
    const { model } = compose(planTemplate, plan({}), { ...facts, signingRights: rights })
    expect(model?.signatures).toEqual({ layout: 'single', right: { form: 'onBehalf', authority: 'Ban Thường vụ', role: null, post: null, fullName: 'Lương Quý Thành' } })
  })

  test('recipients without an archive line, an archive line without recipients', () => {
    const only = (paper: object) => compose(planTemplate, plan({}, paper)).model?.recipients
    expect(only({ recipients: [{ name: 'Các chi bộ' }] })).toEqual({ items: [{ name: 'Các chi bộ' }], archive: null })
    expect(only({ archive: 'Lưu Văn phòng' })).toEqual({ items: [], archive: 'Lưu Văn phòng' })
    expect(only({})).toBeNull()
  })

  test('the parts print a small number with its zero, and a blank one as blank', () => {
    const numbers = [7, null].map((number) => compose(planTemplate, plan({}, { number })).parts.find((part) => part.id === 'number')?.text)
    expect(numbers).toEqual(['Số 07-KH/ĐU', 'Số      -KH/ĐU'])
  })
})

describe('text and tables', () => {
  test('text of several lines: the first makes the block, the others paragraphs with ids of their own', () => {
    const { model } = compose(planTemplate, plan({ purposes: ['Một\r\nHai\n\n Ba '], assignments: [{ agency: 'Văn phòng', duty: 'Theo dõi\nĐôn đốc' }] }))
    const ids = model?.body.flatMap((block) => /list\[1\]|assignments/u.test(block.id ?? '') ? [[block.id, block.kind]] : [])
    expect(ids).toEqual([
      ['body.purpose.purposes.list[1].line', 'item'], ['body.purpose.purposes.list[1].line~2', 'paragraph'], ['body.purpose.purposes.list[1].line~3', 'paragraph'],
      ['body.purpose.requirements.list[1].line', 'item'], ['body.organisation.assignments[1].line', 'heading'], ['body.organisation.assignments[1].line~2', 'paragraph'],
    ])
  })

  test('a date is printed as a date; the person’s own words only when there is none', () => {
    const task = { content: 'Việc', lead: 'Văn phòng' }
    const { text } = compose(planTemplate, plan({ tasks: [{ ...task, due: '2026-08-03', dueText: 'quý III' }, { ...task, dueText: 'Hằng quý' }] }))
    expect(text).toContain('| 1 | Việc | Văn phòng |  | 03/8/2026 | \n  | 2 | Việc | Văn phòng |  | Hằng quý | ')
  })

  test('eight tasks stand in the text, nine in an appendix', () => {
    const tasks = (count: number) => Array.from({ length: count }, (_, index) => ({ content: `Việc ${index + 1}`, lead: 'Văn phòng', dueText: 'Hằng quý' }))
    const tables = [8, 9].map((count) => {
      const { model } = compose(planTemplate, plan({ tasks: tasks(count) }))
      return [model?.body.filter((block) => block.kind === 'table').length, model?.appendices.length]
    })
    expect(tables).toEqual([[1, 0], [0, 1]])
  })

  test('a table with a caption, centred heads, repeated columns and totals; nodes the shipped templates do not use', () => {
    const file = `id: thu\nversion: 1\nname: Thử\nkind: rule\nsubjectKind: summaryReport\nsubject: '{{ report.subject }}'
body:
  - { id: part, type: division, level: chapter, title: QUY ĐỊNH CHUNG }
  - { id: article, type: article, title: Phạm vi, text: '{{ report.subject | sentence }}' }
  - { id: clause, type: clause, level: clause, text: Một khoản }
  - { id: enacting, type: centredLine, text: 'QUYẾT ĐỊNH:' }
  - { id: none, type: paragraph, text: '  ' }
  - id: table
    type: table
    caption: Biểu số 1
    rows: { in: report.unitTable.rows, as: row }
    columns:
      - { title: Đơn vị, share: 2, text: '{{ row.unit }}', total: Cộng }
      - { title: '{{ column.title }}', share: 1, align: right, each: { in: report.unitTable.columns, as: column }, text: '{{ row.values[column.index] | number }}', total: '{{ column.total | number }}' }
signatures: { layout: pair, left: { role: NGƯỜI GHI, name: '' }, right: { role: CHỦ TRÌ, name: '{{ issuer.name }}' } }
recipients: false
`
    const loaded = loadTemplates([{ name: 'thu.yaml', text: file }])
    expect(loaded.problems).toEqual([])
    const report = records.summaryReports[1]
    const [template] = loaded.templates
    if (report === undefined || template === undefined) throw new Error('no report or template')
    const unitTable = { title: 'Biểu', columns: ['Chi bộ', 'Đảng viên'], rows: [{ unit: 'A', values: [1, 1200] }, { unit: 'B', values: [2, null] }] }
    const { model, text } = compose(template, { kind: 'summaryReport', record: { ...report, unitTable }, revision: 1 })
    expect(text.slice(text.indexOf('CHAPTER'))).toBe(`CHAPTER QUY ĐỊNH CHUNG
ĐIỀU Phạm vi ‖ sơ kết 03 tháng thực hiện Kế hoạch 24-KH/ĐU về chuyển đổi số trong Đảng bộ.
  1. Một khoản
        =QUYẾT ĐỊNH:=
TABLE 2l 1r 1r totals
  | Đơn vị | Chi bộ | Đảng viên
  | A | 1 | 1.200
  | B | 2 | ${''}
  | Cộng | 3 | 1.200
SIGNATURE left own — / NGƯỜI GHI / — / —
SIGNATURE right own — / CHỦ TRÌ / — / Đảng uỷ các cơ quan Đảng tỉnh
`)
    const table = model?.body.at(-1)
    expect(table?.kind === 'table' ? [table.caption, table.header[0]?.map((cell) => cell.align)] : null).toEqual(['Biểu số 1', ['centre', 'centre', 'centre']])
  })
})

describe('minutes', () => {
  const sample = papersOf(records).find((one) => one.id === 'kiem-tra-htx-ket-qua')?.subject
  if (sample?.kind !== 'session') throw new Error('sample changed')
  const { inspection, session } = sample
  const withSession = (change: Partial<typeof session>) => compose(shippedTemplate('bien-ban-kiem-tra'), { kind: 'session', inspection, session: { ...session, ...change }, revision: 1 })

  test('still running: no closing words', () => {
    const paper = withSession({ end: null })
    expect([paper.text.includes('Biên bản kết thúc'), paper.codes]).toEqual([false, ['session.endMissing']])
  })

  test('ending on another day says which; reservations take the place of agreement', () => {
    const paper = withSession({ end: '2026-08-06T09:30', agreed: false, reservations: 'Đề nghị xem lại nội dung thứ hai' })
    expect(paper.codes).toEqual([])
    expect(paper.text).toContain('    ¶ Ý kiến bảo lưu: Đề nghị xem lại nội dung thứ hai.\n    ¶ Biên bản kết thúc vào lúc 09 giờ 30 phút, ngày 06 tháng 8 năm 2026, đã được đọc lại cho những người có mặt cùng nghe; được lập thành 02 bản')
    expect(withSession({ agreed: false }).codes).toEqual(['session.notAgreed'])
    expect(withSession({ readBack: false }).codes).toEqual(['session.notReadBack'])
  })

  test('a request may fall due on the day itself', () => {
    expect(withSession({ requests: [{ content: 'Gửi báo cáo', responsible: 'Chi bộ', due: '2026-08-05' }] }).codes).toEqual([])
  })
})

test('a task may fall due on the day of the plan', () => {
  expect(compose(planTemplate, plan({ tasks: [{ content: 'Việc', lead: 'Văn phòng', due: '2026-07-01' }] })).codes).not.toContain('plan.taskDueBeforePaper')
})

test.each(['bien-ban-ban-giao', 'bien-ban-hoi-nghi', 'bien-ban-hop-chi-bo', 'bien-ban-kiem-phieu-xep-loai', 'bien-ban-tham-tra-xac-minh', 'bien-ban-trien-khai-ket-luan', 'bien-ban-trien-khai-kiem-tra'])(
  '%s leaves dotted blanks for a time and a place that are not known yet', (templateId) => {
    const template = shippedTemplate(templateId)
    // Whose place a signature has must be known for the paper to be set.
    const fields = template.fields.some(({ id }) => id === 'representative') ? { representative: { fullName: 'Trần Văn Mẫu', title: 'Đại diện chi bộ' } } : {}
    const record = freeDocumentSchema.parse({ id: 'bb', kind: 'minutes', subject: 'cuộc họp', templateId, fields, paper: { bodyId: 'dang-uy' } })
    const { text } = compose(template, { kind: 'freeDocument', record, revision: 1 })
    expect(text).toMatch(/vào (?:lúc|hồi) …… giờ …… phút, ngày …… tháng …… năm …………, tại ……………………………………,/iu)
    expect(text).not.toMatch(/(?:lúc|hồi|tại) ?,|, ,|lúc {2}|lúc cùng/u)
  })
