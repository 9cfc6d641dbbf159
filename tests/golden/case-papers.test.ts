/**
 * Every paper of a case as it was read and kept: of an inspection and of a supervision. Trees, and Word files without a fault.
 * After a wanted change: `vitest run --update` on this file, and look at the pages.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { caseDesk, wholeCase } from '../support/case-desk.ts'
import type { CaseDesk, CaseStepId } from '../support/case-desk.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir } from '../support/offices.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
const desks = new Map<string, CaseDesk>()
const made: readonly CaseStepId[] = ['decision', 'plan', 'outline', 'launch', 'withObject', 'report', 'meeting', 'conclusion', 'announce', 'fileIndex']
const kinds = ['inspection', 'supervision'] as const
/** Of a case with three objects, whose sessions were not agreed to in everything. */
const several: readonly CaseStepId[] = ['decision', 'plan', 'detailedPlan', 'outline', 'launch', 'withObject', 'verification', 'report']

beforeAll(async () => {
  for (const kind of kinds) {
    const desk = await caseDesk(kind)
    await wholeCase(desk)
    desks.set(kind, desk)
  }
  const desk = await caseDesk('inspection')
  await severalObjects(desk)
  desks.set('several', desk)
})
afterAll(() => { for (const desk of desks.values()) desk.host.session.close() })

/** Two organisations and a member; three sessions, one with others concerned; what was handed over, asked for and kept in reserve. */
async function severalObjects({ open, type, make, onPaper, complete, session }: CaseDesk): Promise<void> {
  const done = async (stepId: CaseStepId, doneOn: string | null = null): Promise<void> => { expect((await complete(stepId, doneOn)).outcome).toBe('saved') }
  await open()
  await type({ otherInspectees: [{ type: 'organisation', bodyId: 'don-vi-24', name: 'Chi bộ Hội Văn học và Nghệ thuật tỉnh' }, { type: 'member', name: 'Khuất Trọng Nghi', post: 'Phó Bí thư Chi bộ' }] })
  for (const [stepId, number] of [['decision', 41], ['plan', 52], ['detailedPlan', 53], ['outline', 3]] as const) {
    await make(stepId)
    await onPaper(stepId, { number, date: '2026-06-29' }, stepId === 'plan' ? { purposes: ['Đánh giá đúng ưu điểm, hạn chế'], requirements: ['Khách quan, đúng quy trình'], powers: ['Yêu cầu cung cấp hồ sơ'], place: 'trụ sở các cơ quan', methods: ['Nghiên cứu hồ sơ'] } : stepId === 'detailedPlan' ? { outline: [{ title: 'Việc xây dựng quy chế', content: ['Nêu số quy chế, ngày ban hành'] }, { title: 'Việc công khai tài chính', content: ['Nêu kết quả từng quý'] }], schedule: [{ date: 'Ngày 02/7/2026', work: 'Triển khai', place: 'Liên minh Hợp tác xã tỉnh' }] } : {})
    await done(stepId)
  }
  const present = [{ fullName: 'Phan Quốc Thuỵ', post: 'Bí thư Chi bộ' }, { fullName: 'Bùi Cẩm Vân', post: 'Bí thư Chi bộ' }, { fullName: 'Khuất Trọng Nghi', post: 'Phó Bí thư Chi bộ' }]
  const held = { inspecteesPresent: present, inspecteeSigner: 'Phan Quốc Thuỵ', othersPresent: [{ fullName: 'Lại Thu Trà', post: 'kế toán' }], documentsHandedOver: [{ title: 'Sổ quỹ năm 2025', from: 'Chi bộ', copies: 2 }], statements: [{ speaker: 'Trưởng đoàn', content: 'Nêu yêu cầu của buổi làm việc' }, { speaker: 'Bí thư Chi bộ', content: 'Trình bày báo cáo' }], reservations: 'Đồng chí Khuất Trọng Nghi đề nghị xem lại mốc thời gian', initialled: true, copies: 4, place: 'phòng họp tầng hai' }
  await session({ ...held, otherInspecteeSigners: ['Bùi Cẩm Vân', 'Khuất Trọng Nghi'], id: 'b1', subject: 'triển khai quyết định', start: '2026-07-02T08:00', end: '2026-07-02T09:30', requests: [{ content: 'Gửi báo cáo tự kiểm tra kèm sổ sách', responsible: 'ba đối tượng', due: '2026-07-09' }, { content: 'Cung cấp sổ sách', responsible: 'Kế toán', due: '2026-07-07' }] })
  await session({ ...held, objectIds: ['dt-1', 'dt-3'], otherInspecteeSigners: ['Khuất Trọng Nghi'], id: 'b2', subject: 'làm việc về công khai tài chính', start: '2026-07-09T14:00', end: '2026-07-09T16:45', findings: [{ content: 'Chưa công khai quyết toán quý IV', evidence: 'sổ công khai', responsible: 'Chi uỷ' }], requests: [{ content: 'Bổ sung biên bản công khai', responsible: 'Chi uỷ', due: '2026-07-15' }] })
  await session({ ...held, id: 'b3', subject: 'thẩm tra, xác minh với bộ phận kế toán', start: '2026-07-10T08:00', end: '2026-07-10T10:00', inspecteesPresent: [], inspecteeSigner: null, readBack: false, agreed: false, findings: [{ content: 'Sổ quỹ khớp với chứng từ', evidence: 'sổ quỹ, 12 chứng từ', responsible: 'Kế toán' }], requests: [{ content: 'Gửi bản sao sổ phụ ngân hàng', responsible: 'Kế toán', due: '2026-07-14' }] })
  for (const [stepId, sessionId] of [['launch', 'b1'], ['withObject', 'b2'], ['verification', 'b3']] as const) {
    await make(stepId, sessionId)
    await done(stepId)
  }
  await done('selfReport', '2026-07-08')
  await type({ strengths: [{ id: 'u1', text: 'Ban hành quy chế đúng hạn' }], requirements: [{ id: 'y1', findingIds: ['k1'], content: 'Công khai quyết toán hằng quý', responsible: 'Chi uỷ', due: '2026-09-30', checker: 'Đồng chí Lê Đức Cảnh' }], findings: [{ id: 'k1', contentIndex: 1, fact: 'Chưa công khai quyết toán quý IV', evidence: 'Sổ công khai không có chữ ký', cause: 'Phân công chưa rõ', responsibles: [{ name: 'Chi uỷ' }, { name: 'Đồng chí Khuất Trọng Nghi' }] }] })
  await make('report')
  await onPaper('report', { number: 63, date: '2026-07-20' }, { overview: ['Hai chi bộ có 31 đảng viên'], findings: [{ content: 'Việc công khai tài chính', facts: 'sổ công khai không có chữ ký', fault: 'chưa công khai quyết toán quý IV', cause: 'phân công chưa rõ', responsible: 'Chi uỷ; đồng chí Khuất Trọng Nghi' }] })
}

async function paperOf(kind: string, stepId: CaseStepId): Promise<{ readonly model: DocumentModel, readonly word: Uint8Array, readonly errors: readonly string[] }> {
  const desk = desks.get(kind)
  if (desk === undefined) throw new Error(`no ${kind}`)
  const db = desk.host.context.office().read
  const recordId = desk.papers.get(stepId) ?? ''
  const templateId = (await freeDocumentStore.find(db, recordId))?.record.templateId ?? 'bien-ban-kiem-tra'
  const { model, form, problems, findings } = await makePaper(db, resources, { templateId, recordId })
  if (model === null || form === null) throw new Error(`${stepId} cannot be set`)
  const errors = [...problems.filter(({ severity }) => severity === 'error').map(({ code }) => code), ...findings.filter(({ severity }) => severity === 'error').map(({ ruleId, message }) => `${ruleId} ${message}`)]
  return { model, word: (await emitPaper(resources, model, form, 'docx')).bytes, errors }
}

describe.each([...kinds.flatMap((kind) => made.map((stepId) => [kind, stepId] as const)), ...several.map((stepId) => ['several', stepId] as const)])('%s, %s', (kind, stepId) => {
  it('says what was read and kept', async () => {
    const text = treeText((await paperOf(kind, stepId)).model)
    expect(text).not.toMatch(kind === 'supervision' ? /xử lý|Đoàn kiểm tra/u : /Đoàn giám sát/u)
    await expect(text).toMatchFileSnapshot(`./case-papers/${kind}-${stepId}.txt`)
  })

  it('has no error of form and none for Office', async () => {
    const { word, errors } = await paperOf(kind, stepId)
    expect([errors, await officeErrors(word)]).toEqual([[], []])
  })
})
