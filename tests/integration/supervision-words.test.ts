/** Every paper of a supervision as it is printed: it looks and assesses, announces results, and has none of the words of inspection or of handling. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { descendants, openPackage } from '../../electron/documents/ooxml/index.ts'
import { caseDesk, caseId, wholeCase } from '../support/case-desk.ts'
import type { CaseDesk, CaseStepId } from '../support/case-desk.ts'
import { testFolder } from '../support/offices.ts'

/** Names of organs and programmes are what they are. */
const names = /uỷ ban kiểm tra|chương trình (?:công tác )?kiểm tra, giám sát|công tác kiểm tra, giám sát/giu
const foreign = /xử lý|vi phạm|kỷ luật|kiểm tra|thẩm tra|xác minh|kết luận/giu

/** Every word of the .docx, a paragraph a line. */
async function printed({ client, papers, host }: CaseDesk, stepId: CaseStepId): Promise<string> {
  const recordId = papers.get(stepId) ?? ''
  const templateId = recordId.startsWith('buoi-') ? 'bien-ban-kiem-tra' : (await client.freeDocuments.get({ id: recordId })).record.templateId
  const path = join(testFolder(), `${stepId}.docx`)
  host.grants.add(`grant-${stepId}`, path, 'export')
  for await (const event of await client.papers.export({ templateId, recordId, format: 'docx', grant: `grant-${stepId}` })) expect(['progress', 'done']).toContain(event.type)
  const pkg = await openPackage(readFileSync(path))
  const document = pkg.xml(pkg.mainPart)
  return document === null ? '' : descendants(document, 'w:p').map((paragraph) => descendants(paragraph, 'w:t').map((text) => text.textContent ?? '').join('')).join('\n')
}

const foreignWords = (text: string): readonly string[] => text.replaceAll(names, '').match(foreign) ?? []

it('has its own words on every paper, from the decision to the index', async () => {
  const desk = await caseDesk('supervision')
  await wholeCase(desk)
  const { call, make, onPaper, onRow, papers, session } = desk
  const { revision, record } = await call.get({ id: caseId })
  await call.save({ revision, record: {
    ...record, title: 'Giám sát việc lãnh đạo thực hiện quy chế chi tiêu', steps: record.steps.filter(({ stepId }) => stepId !== 'conclusion' && stepId !== 'announce' && stepId !== 'detailedPlan' && stepId !== 'report'),
    otherInspectees: [{ type: 'member', name: 'Lò Văn Thử', post: 'Bí thư Chi bộ' }], outcomes: [{ objectId: 'dt-1', result: 'shortcomings' }, { objectId: 'dt-2', result: 'violationToDiscipline', discipline: 'warning' }],
    sessions: record.sessions.map((each) => each.id === 'buoi-3' ? { ...each, subject: 'công bố kết quả', statements: [{ speaker: 'Đại diện Chi uỷ', content: 'Tiếp thu' }], objectIds: ['dt-2'], readBack: true, agreed: false, documentsHandedOver: [{ title: 'Thông báo', from: 'Đoàn giám sát', copies: 3 }], findings: [{ content: 'Chi uỷ đã họp ngay', evidence: '', responsible: 'Bí thư Chi bộ' }], requests: [{ content: 'Phổ biến\nđến đảng viên', responsible: 'Chi uỷ', due: '2026-08-14' }] } : { ...each, statements: [{ speaker: 'Đại diện', content: 'Báo cáo theo đề cương' }] }),
  } })
  await session({ id: 'buoi-4', subject: 'làm việc với kế toán cơ quan', start: '2026-07-15T08:00', end: '2026-07-15T09:00', place: 'phòng kế toán', inspecteesPresent: [{ fullName: 'Kim Thị Thu', post: 'Kế toán' }], inspecteeSigner: 'Kim Thị Thu', documentsHandedOver: [{ title: 'Sổ quỹ', from: 'Kế toán' }], statements: [{ speaker: 'Kế toán', content: 'Cung cấp sổ quỹ' }] })
  const done = async (stepId: CaseStepId, doneOn: string) => {
    const outcome = await desk.complete(stepId, doneOn)
    if (outcome.outcome !== 'saved') throw new Error(JSON.stringify(outcome))
  }
  await make('detailedPlan')
  await onPaper('detailedPlan', {}, { outline: [{ title: 'Việc công khai tài chính', content: ['Kết quả công khai'] }], schedule: [{ date: 'Ngày 10/7/2026', work: 'Làm việc với Chi bộ', place: 'phòng họp' }] })
  await onPaper('meeting', {}, {
    meeting: 'hội nghị Uỷ ban Kiểm tra Đảng uỷ', start: '2026-07-24T08:00', place: 'phòng họp', present: 5, members: 5, absent: 0, chair: { fullName: 'Đinh Gia Phúc', title: 'Chủ nhiệm' }, minuteTaker: { fullName: 'Ngô Tường Vi', title: 'Uỷ viên' },
    votes: [{ item: 'báo cáo kết quả giám sát', for: 5, against: 0, other: 0, percent: 100 }],
  })
  await make('selfReport')
  await onPaper('selfReport', {}, { unit: 'Chi bộ Cơ quan Liên minh', reporter: { fullName: 'Phan Quốc Thuỵ', title: 'Bí thư' }, contents: [{ title: 'Việc công khai tài chính', content: ['Đã công khai'] }], strengths: ['Nền nếp'], shortcomings: ['Chậm'], proposals: [] })
  await make('verification', 'buoi-4')
  await make('report')
  await onRow('report', 'findings', 0, { facts: 'Sổ sách đầy đủ' })
  await onPaper('report', { number: 63, date: '2026-07-20' }, { overview: ['Chi bộ có 18 đảng viên'], differences: ['Không có'] })
  await done('report', '2026-07-20')
  await make('conclusion')
  await onPaper('conclusion', { number: 74, date: '2026-07-27' })
  await done('conclusion', '2026-07-27')
  await make('announce', 'buoi-3')

  const texts = new Map<string, string>()
  for (const stepId of papers.keys()) texts.set(stepId, await printed(desk, stepId))
  expect([...texts.keys()].toSorted()).toEqual(['announce', 'conclusion', 'decision', 'detailedPlan', 'fileIndex', 'launch', 'meeting', 'outline', 'plan', 'report', 'selfReport', 'verification', 'withObject'])
  for (const [stepId, text] of texts) {
    expect(text.length, `${stepId}: ${text}`).toBeGreaterThan(400)
    expect([stepId, foreignWords(text)], text).toEqual([stepId, []])
    expect(text, stepId).toMatch(/giám sát/iu)
  }
  expect(texts.get('conclusion')).toMatch(/thông báo kết quả giám sát việc/u)
  expect(texts.get('conclusion')).toMatch(/Đánh giá đối với từng đối tượng/u)
  expect(texts.get('conclusion')).toMatch(/Đồng chí Lò Văn Thử: có hạn chế, khuyết điểm/u)
  const announce = texts.get('announce') ?? ''
  for (const said of ['Thông báo: 03 bản, do Đoàn giám sát cung cấp.', 'Chi uỷ đã họp ngay. Trách nhiệm: Bí thư Chi bộ.', 'Phổ biến đến đảng viên. Trách nhiệm: Chi uỷ; hoàn thành trước ngày 14/8/2026.', 'đã được đọc lại cho những người có mặt cùng nghe; được lập', 'ĐẢNG VIÊN ĐƯỢC GIÁM SÁT']) expect(announce).toContain(said)
  expect(announce).not.toMatch(/nhất trí với nội dung|ĐẠI DIỆN TỔ CHỨC|đối với Chi bộ/u)
  expect(texts.get('report')).toMatch(/Đề nghị đánh giá đối với đồng chí Lò Văn Thử/u)
})

it('leaves an inspection the words it has', async () => {
  const desk = await caseDesk()
  await wholeCase(desk)
  expect(foreignWords(await printed(desk, 'conclusion'))).toContain('kết luận')
  expect(foreignWords(await printed(desk, 'report'))).toEqual(expect.arrayContaining(['kiểm tra', 'thẩm tra', 'xác minh']))
})
