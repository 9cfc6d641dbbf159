/** Every paper of the sample office, whole: what stands in `expected/` has been read by a person. */
import { describe, expect, test } from 'vitest'
import { composePaper } from '../../../../electron/documents/compose/index.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { dateOf, factsOf, papersOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'
import { treeText } from '../../../support/documents/tree-text.ts'

const records = sampleRecords()
const facts = factsOf(records)
const papers = papersOf(records)

function compose(paper: (typeof papers)[number]) {
  const form = testForm((dateOf(paper.subject) ?? '2026-06-01') < '2026-05-27' ? 'hd36' : 'hd05')
  return composePaper({ template: shippedTemplate(paper.templateId), subject: paper.subject, facts, form })
}

describe('the sample office', () => {
  test.each(papers.map((paper) => [paper.id, paper] as const))('%s', async (id, paper) => {
    const { model, problems, staleEdits } = compose(paper)
    expect(problems.filter((problem) => problem.severity !== 'info')).toEqual([])
    expect(staleEdits).toEqual([])
    if (model === null) throw new Error('no paper')
    await expect(treeText(model)).toMatchFileSnapshot(`expected/${id}.txt`)
  })

  test.each(papers.map((paper) => [paper.id, paper] as const))('%s: every block has its own id and says where it came from', (id, paper) => {
    const blocks = compose(paper).model
    const all = [...blocks?.body ?? [], ...blocks?.attachedTexts.flatMap((text) => text.blocks) ?? [], ...blocks?.appendices.flatMap((appendix) => appendix.blocks) ?? []]
    expect(new Set(all.map((block) => block.id)).size).toBe(all.length)
    expect(all.every((block) => block.provenance?.recordId === id && block.provenance.revision === 1)).toBe(true)
  })

  test('composing twice gives the same paper', () => {
    for (const paper of papers) expect(compose(paper)).toEqual(compose(paper))
  })
})

test('the ids of a plan name the template nodes and the places in the lists', async () => {
  const paper = papers.find((one) => one.id === 'ke-hoach-tiet-kiem')
  const model = paper === undefined ? null : compose(paper).model
  await expect(model === null ? '' : treeText(model, { ids: true })).toMatchFileSnapshot('expected/ke-hoach-tiet-kiem.ids.txt')
})

test('the parts say what stands where and which record it comes from', () => {
  const paper = papers.find((one) => one.id === 'cong-van-bao-cao-quy-3')
  expect(paper === undefined ? [] : compose(paper).parts).toEqual([
    { id: 'letterhead', label: 'Cơ quan ban hành', text: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH\nVĂN PHÒNG', source: 'Tổ chức · tên có hiệu lực vào ngày văn bản' },
    { id: 'number', label: 'Số, ký hiệu', text: 'Số 112-CV/VPĐU', source: 'Văn bản · số; Tổ chức · ký hiệu' },
    { id: 'placeAndDate', label: 'Địa danh, ngày tháng năm', text: 'Minh Khê, ngày 07 tháng 9 năm 2026', source: 'Văn bản · ngày; Tổ chức · địa danh' },
    { id: 'subject', label: 'Trích yếu', text: 'về việc báo cáo tiến độ thực hiện nhiệm vụ chuyển đổi số quý III năm 2026', source: 'Văn bản · trích yếu' },
    { id: 'addressees', label: 'Kính gửi', text: 'Các ban, Uỷ ban Kiểm tra Đảng uỷ\nCác chi bộ, đảng bộ trực thuộc', source: 'Văn bản · nơi gửi đến' },
    { id: 'body', label: 'Nội dung', text: '9 đoạn', source: 'Văn bản' },
    { id: 'signatures', label: 'Người ký', text: 'K/T Chánh Văn phòng · Phó Chánh Văn phòng · Nông Thị Mai Sương', source: 'Văn bản · thẩm quyền ký' },
    { id: 'recipients', label: 'Nơi nhận', text: 'Như trên\nThường trực Đảng uỷ\nĐồng chí Chánh Văn phòng\nLưu Văn phòng', source: 'Văn bản · nơi nhận' },
  ])
})

test('an office that writes ủy, hòa gets the template’s words so, and its own records as typed', () => {
  const form = testForm('hd05')
  const paper = papers.find((one) => one.id === 'ke-hoach-tiet-kiem')
  if (paper === undefined) throw new Error('sample changed')
  const classic = { ...form, wording: { ...form.wording, toneMarks: 'classic' as const } }
  const { model } = composePaper({ template: shippedTemplate(paper.templateId), subject: paper.subject, facts, form: classic })
  const line = model?.body.find((block) => block.id === 'body.organisation.reporting.line')
  expect(line?.kind === 'heading' ? line.content?.[0]?.text : '').toBe('Căn cứ Kế hoạch này, các chi bộ, đảng bộ trực thuộc xây dựng kế hoạch thực hiện phù hợp với tình hình thực tế của cơ quan, đơn vị; định kỳ báo cáo kết quả trước ngày 05/12 hằng năm về Đảng uỷ để tổng hợp, báo cáo cấp ủy cấp trên.')
})

test('an old paper keeps its old head; a paper without a date takes the newest', () => {
  const old = papers.find((one) => one.id === 'thong-bao-ket-luan-2024')
  if (old?.subject.kind !== 'freeDocument') throw new Error('sample changed')
  const undated = { ...old.subject, record: { ...old.subject.record, paper: { ...old.subject.record.paper, date: null } } }
  const heads = [old.subject, undated].map((subject) => composePaper({ template: shippedTemplate('van-ban-tu-do'), subject, facts, form: testForm('hd36') }).model)
  expect(heads.map((model) => [model?.letterhead.issuers, model?.number?.bodySymbol])).toEqual([
    [['ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH'], 'ĐUK'], [['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'], 'ĐU'],
  ])
})
