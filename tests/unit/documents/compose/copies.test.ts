/** Copies of a composed paper: whole and in part, and what makes one impossible. */
import { describe, expect, test } from 'vitest'
import { copyRequestSchema } from '../../../../shared/contract/papers.ts'
import { composePaper, copyPaper } from '../../../../electron/documents/compose/index.ts'
import { printDocument } from '../../../../electron/documents/print/index.ts'
import type { DocumentModel } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()
const facts = factsOf(records)
const form = testForm()

function paperOf(id: string): DocumentModel {
  const record = records.freeDocuments.find((each) => each.id === id)
  if (record === undefined) throw new Error(`no record ${id}`)
  const { model } = composePaper({ template: shippedTemplate(record.templateId), subject: { kind: 'freeDocument', record, revision: 1 }, facts, form })
  if (model === null) throw new Error(`no paper ${id}`)
  return model
}

const original = paperOf('quy-che-phoi-hop-ban')
const full = { kind: 'trueCopy', bodyId: 'van-phong', number: 24, date: '2026-11-02', signingRightId: 'chanh-van-phong-ky', recipients: [{ name: 'Các chi bộ' }], archive: 'Lưu Văn phòng' }
const copy = (change: object = {}, of = original) => copyPaper(of, copyRequestSchema.parse({ ...full, ...change }), facts, form)
const codes = (change: object, of = original): readonly string[] => copy(change, of).problems.map(({ severity, code, path }) => `${severity} ${code} ${path}`)

test.each(['trueCopy', 'copyOfCopy'] as const)('%s: the whole paper, ended by the block of who copies it', (kind) => {
  const { model, problems } = copy({ kind })
  expect(problems).toEqual([])
  expect({ ...model, copy: null }).toEqual(original)
  expect(model?.copy).toMatchObject({
    kind, letterhead: { superior: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', issuers: ['VĂN PHÒNG'] }, number: { number: 24, bodySymbol: 'VPĐU' },
    placeAndDate: { place: 'Minh Khê', date: '2026-11-02' }, signature: { post: 'Chánh Văn phòng', fullName: 'Tạ Minh Khoát' },
    recipients: { items: [{ name: 'Các chi bộ' }], archive: 'Lưu Văn phòng' },
  })
})

test('number, date and signer of the copy may wait for its issue', () => {
  const { model, problems } = copy({ number: null, date: null, signingRightId: null, recipients: [], archive: '' })
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning copy.signerMissing'])
  expect(model?.copy).toMatchObject({ number: { number: null }, placeAndDate: { date: null }, signature: { fullName: null }, recipients: null })
})

describe('an extract', () => {
  const articles = original.body.filter(({ kind }) => kind === 'article')
  const second = articles[1]?.id ?? ''
  const after = original.body[original.body.findIndex(({ id }) => id === second) + 2]?.id ?? ''

  test('keeps the chosen blocks with the numbers they have in the whole', () => {
    const { model, problems } = copy({ kind: 'extract', part: [after, second] })
    expect(problems).toEqual([])
    expect(model?.body.map(({ id, label }) => [id, label])).toEqual([[second, 'Điều 2.'], [after, '2.']])
    if (model === null) throw new Error('no copy')
    expect(JSON.stringify(printDocument(model, form))).toContain('Điều 2. Nguyên tắc phối hợp')
    expect(JSON.stringify(printDocument(model, form))).not.toContain('Điều 1.')
  })

  test('of a text issued with the paper keeps only what was chosen of it', () => {
    const decision = paperOf('ban-hanh-quy-che-phoi-hop')
    const [first] = decision.body
    const chosen = decision.attachedTexts[0]?.blocks.filter(({ kind }) => kind === 'article')[3]
    const { model } = copy({ kind: 'extract', part: [first?.id ?? '', chosen?.id ?? ''] }, decision)
    expect(model?.attachedTexts.map(({ blocks }) => blocks.map(({ label }) => label))).toEqual([['Điều 4.']])
    expect(copy({ kind: 'extract', part: [first?.id ?? ''] }, decision).model?.attachedTexts).toEqual([])
    expect(codes({ kind: 'extract', part: [chosen?.id ?? ''] }, decision)).toEqual(['error copy.partOutsideBody copy.part'])
  })

  test('of nothing, or of blocks that are not there, is refused by name', () => {
    expect(codes({ kind: 'extract' })).toEqual(['error copy.partMissing copy.part'])
    const refused = copy({ kind: 'extract', part: [second, 'body.none'] })
    expect([refused.model, refused.problems.map(({ code, value }) => [code, value])]).toEqual([null, [['copy.partUnknown', 'body.none']]])
    expect(refused.problems[0]?.message).toBe('Văn bản không có đoạn mang mã “body.none”.')
    expect(codes({ part: [second] })).toEqual(['error copy.partNotExtract copy.part'])
  })
})

test.each([
  ['a paper without number', {}, { ...original, number: null }, ['error copy.originalWithoutNumber paper.number']],
  ['a paper whose number is blank', {}, { ...original, number: { kindSymbol: 'QC', bodySymbol: 'ĐU', number: null } }, ['error copy.originalWithoutNumber paper.number']],
  ['a paper without date', {}, { ...original, placeAndDate: { place: 'Minh Khê', date: null } }, ['error copy.originalWithoutDate paper.date']],
  ['a copy older than the paper', { date: '2026-10-27' }, original, ['error copy.beforeOriginal copy.date']],
  ['an unknown body', { bodyId: 'la', signingRightId: null }, original, ['error reference.missing copy.bodyId', 'warning copy.signerMissing copy.signingRightId']],
  ["another body's signer", { signingRightId: 'chu-nhiem-ubkt-ky' }, original, ['error paper.signerOtherBody copy.signingRightId']],
])('%s makes no copy', (_what, change, of, said) => {
  expect([copy(change, of).model, codes(change, of)]).toEqual([null, said])
})
