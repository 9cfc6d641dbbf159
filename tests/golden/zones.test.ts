/** In files of our own making every paragraph is found to be what its style says, and nothing is guessed. */
import { describe, expect, it } from 'vitest'
import { composePaper } from '../../electron/documents/compose/index.ts'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../electron/documents/read/index.ts'
import { findZones } from '../../electron/documents/zones/index.ts'
import type { ZonedDocument } from '../../electron/documents/zones/index.ts'
import type { DocumentModel, DocumentModelInput } from '../../shared/document/model.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { testForm } from '../support/documents/forms.ts'
import { goldenCases } from '../support/documents/golden.ts'
import { paper, sentence } from '../support/documents/papers.ts'
import { dateOf, factsOf, papersOf, sampleRecords, shippedTemplate } from '../support/documents/sample-office.ts'
import { misread } from '../support/documents/zone-styles.ts'

async function zonesOf(model: DocumentModel, form: ResolvedForm): Promise<ZonedDocument> {
  return findZones(readDocument(await openPackage(await emitDocx(model, form))))
}

async function expectAllFound(model: DocumentModel, form: ResolvedForm): Promise<void> {
  const zoned = await zonesOf(model, form)
  expect(misread(zoned)).toEqual([])
  expect(zoned.zones.filter(({ sure }) => sure === 'guess').map(({ id, text }) => `${id} ${text}`)).toEqual([])
  expect({ head: zoned.head, kind: zoned.kind?.id, foreign: zoned.foreignForm }).toEqual({ head: 'table', kind: model.kind, foreign: false })
  expect(zoned.number === null ? null : { number: zoned.number.number, kindSymbol: zoned.number.kindSymbol, bodySymbol: zoned.number.bodySymbol, suffix: zoned.number.suffix })
    .toEqual(model.number === null ? null : { suffix: '', ...model.number })
  const { placeAndDate } = model
  if (placeAndDate !== null) expect(zoned.date).toBe(placeAndDate.dayBlank === true ? null : placeAndDate.date)
}

describe('golden papers', () => {
  it.each(goldenCases().map((golden) => [golden.name, golden] as const))('%s', (_, { model, form }) => expectAllFound(model, form))
})

describe('papers of the sample office', () => {
  const records = sampleRecords()
  const facts = factsOf(records)
  it.each(papersOf(records).map((one) => [one.id, one] as const))('%s', (_, { templateId, subject }) => {
    const form = testForm((dateOf(subject) ?? '2026-06-01') < '2026-05-27' ? 'hd36' : 'hd05')
    const own = 'record' in subject && 'templateId' in subject.record ? subject.record.templateId : undefined
    const { model } = composePaper({ template: shippedTemplate(own ?? templateId), subject, facts, form })
    if (model === null) throw new Error('no paper')
    return expectAllFound(model, form)
  })
})

const common: Partial<DocumentModelInput> = { body: [{ kind: 'paragraph', content: sentence }, { kind: 'paragraph', content: sentence }] }
describe('every kind', () => {
  it.each(documentKindSchema.options.filter((kind) => documentKinds[kind].symbol !== ''))('%s', (kind) =>
    expectAllFound(paper({ ...common, kind, number: { number: 7, kindSymbol: documentKinds[kind].symbol, bodySymbol: 'ĐU' } }), testForm('hd05')))
})

const secretary = { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Bí thư', fullName: 'Nguyễn Văn A' } as const
const office = { form: 'byOrder', authority: 'Ban Thường vụ', post: 'Chánh Văn phòng', fullName: 'Trần Thị B' } as const
const copy: DocumentModelInput['copy'] & {} = {
  kind: 'trueCopy', letterhead: { superior: 'Đảng uỷ xã B', issuers: ['Văn phòng'] }, number: { number: 24, bodySymbol: 'VPĐU' },
  placeAndDate: { place: 'B', date: '2026-07-01' }, signature: { form: 'own', post: 'Chánh Văn phòng', fullName: 'Trần Thị B' },
  recipients: { items: [{ name: 'Các chi bộ trực thuộc' }], archive: 'Lưu Văn phòng' },
}
const appendix: NonNullable<DocumentModelInput['appendices']>[number] = {
  title: 'Danh mục nhiệm vụ', blocks: [{
    kind: 'table', columns: [{ share: 1 }, { share: 5 }], header: [[{ content: 'TT' }, { content: 'Nhiệm vụ' }]], rows: [[{ content: '1' }, { content: 'Tập huấn' }]],
  }],
}

const special: readonly (readonly [string, Partial<DocumentModelInput>])[] = [
  ['marks', { marks: {
    secrecy: 'secret', urgency: 'express', deliverBy: { time: '15:30', date: '2026-06-05' }, copyNumber: 3, draftNumber: 2, circulation: 'XONG HỘI NGHỊ TRẢ LẠI',
    drafter: { mark: 'NguyenVanAn', copies: 26 }, contact: { address: 'số 1 đường X, phường Y', phone: '0200.000000' },
  } }],
  ['joint', {
    letterhead: { superior: 'Tỉnh uỷ A', issuers: ['Ban Tổ chức', 'Ban Tuyên giáo và Dân vận', 'Uỷ ban Kiểm tra'] },
    signatures: { layout: 'triple', left: { post: 'Trưởng ban', fullName: 'Vũ Văn E' }, centre: { post: 'Trưởng ban', fullName: 'Lê Văn F' }, right: { post: 'Chủ nhiệm', fullName: 'Đỗ Thị G' } },
  }],
  ['several who sign for a congress', { signatures: {
    layout: 'pair', left: { form: 'onBehalf', authority: 'Đoàn Thư ký', post: 'Trưởng đoàn', fullName: 'Lê Văn F' },
    right: { form: 'onBehalf', authority: 'Đoàn Chủ tịch', fullName: 'Đỗ Thị G', alsoSigning: ['Vũ Văn E', 'Hoàng Thị H'] },
  } }],
  ['long names', { letterhead: { superior: 'Đảng bộ Thành phố Hồ Chí Minh', issuers: ['Đảng uỷ Uỷ ban nhân dân Thành phố Hồ Chí Minh'] }, placeAndDate: { place: 'Thành phố Hồ Chí Minh', date: '2026-12-29' } }],
  ['one line of names', { letterhead: { superior: null, issuers: ['Tỉnh uỷ Khánh Hoà'] } }],
  ['congress', { letterhead: { superior: 'Đảng bộ xã B', issuers: ['Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030'] } }],
  ['copy', { copy }],
  ['copy of a paper with an appendix', { copy: { ...copy, kind: 'extract' }, appendices: [appendix] }],
  ['two appendices', { appendices: [appendix, { title: 'Đề cương báo cáo', orientation: 'landscape', blocks: [{ kind: 'heading', level: 1, title: 'Kết quả' }, { kind: 'paragraph', content: sentence }] }] }],
  ['attached text, signed', {
    kind: 'decision', attachedTexts: [{
      kind: 'workingRegulation', subject: 'làm việc của Đảng uỷ', blocks: [
        { kind: 'division', level: 'chapter', title: 'Quy định chung' }, { kind: 'article', title: 'Phạm vi' }, { kind: 'clause', level: 'clause', content: sentence },
      ], signatures: { layout: 'single', right: secretary },
    }], appendices: [appendix],
  }],
  ['certified minutes', {
    kind: 'minutes', number: null, placeAndDate: null, recipients: null,
    signatures: { layout: 'pair', left: { role: 'Người ghi biên bản', fullName: 'Lê Văn F' }, right: { role: 'Chủ trì hội nghị', fullName: 'Đỗ Thị G' } },
    certification: { text: 'Văn phòng Đảng uỷ xác nhận chữ ký của đồng chí Đỗ Thị G, Bí thư Đảng uỷ.', signature: office },
  }],
  ['name left blank', { signatures: { layout: 'single', right: { ...secretary, fullName: null } } }],
  ['head in own right', { signatures: { layout: 'single', right: { form: 'own', post: 'Trưởng ban', fullName: 'Vũ Văn E' } } }],
]
describe('supplementary components', () => {
  it.each(special)('%s', async (_, parts) => {
    for (const profile of ['hd05', 'hd36'] as const) await expectAllFound(paper({ ...common, ...parts, ...(parts.kind === 'decision' && { number: { number: 5, kindSymbol: 'QĐ', bodySymbol: 'ĐU' } }) }), testForm(profile))
  })
})
