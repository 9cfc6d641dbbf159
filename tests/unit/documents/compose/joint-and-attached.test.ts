/** Papers of several issuers, texts issued with a paper, congresses and slips, composed from records. */
import { describe, expect, test } from 'vitest'
import { composePaper, lintTemplate, loadTemplates } from '../../../../electron/documents/compose/index.ts'
import type { HouseStyle } from '../../../../shared/domain/house-style.ts'
import { freeDocumentSchema } from '../../../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../../../shared/domain/free-document.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()
const facts = factsOf(records)

function sample(id: string): FreeDocument {
  const found = records.freeDocuments.find((record) => record.id === id)
  if (found === undefined) throw new Error(`no record ${id}`)
  return found
}

function compose(record: FreeDocument, style: Partial<HouseStyle> = {}) {
  const paper = composePaper({ template: shippedTemplate(record.templateId), subject: { kind: 'freeDocument', record, revision: 1 }, facts, form: testForm('hd05', style) })
  return { ...paper, errors: paper.problems.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`) }
}

describe('a joint paper', () => {
  const joint = sample('quy-che-lien-tich-van-phong-ubkt')
  const withJoint = (jointWith: FreeDocument['paper']['jointWith'], more: Partial<FreeDocument['paper']> = {}): FreeDocument => ({ ...joint, paper: { ...joint.paper, jointWith, ...more } })
  const ubkt = { bodyId: 'ubkt', signingRightId: 'chu-nhiem-ubkt-ky' }

  test('names all bodies, the lead first, and joins their symbols', () => {
    const { model, errors } = compose(joint)
    expect(errors).toEqual([])
    expect(model?.letterhead).toEqual({
      superior: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', issuers: ['VĂN PHÒNG', 'UỶ BAN KIỂM TRA'],
      nameInText: 'Văn phòng Đảng uỷ các cơ quan Đảng tỉnh và Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh',
    })
    expect(model?.number).toEqual({ number: 1, kindSymbol: 'QC', bodySymbol: 'VPĐU-UBKTĐU' })
  })

  test('prints no line above names that stand under different ones', () => {
    expect(compose(withJoint([{ bodyId: 'dang-uy', signingRightId: 'bi-thu-ky-btv' }])).model?.letterhead).toMatchObject({ superior: null, issuers: ['VĂN PHÒNG', 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'] })
  })

  test('is signed by each, the lead on the side the office chose', () => {
    const lead = { form: 'own', authority: null, post: 'Chánh Văn phòng', fullName: 'Tạ Minh Khoát' }
    const other = { form: 'onBehalf', authority: 'Uỷ ban Kiểm tra', post: 'Chủ nhiệm', fullName: 'Đinh Gia Phúc' }
    expect(compose(joint).model?.signatures).toMatchObject({ layout: 'pair', left: other, right: lead })
    expect(compose(joint, { jointLeadSide: 'left' }).model?.signatures).toMatchObject({ layout: 'pair', left: lead, right: other })
    const three = withJoint([ubkt, { bodyId: 'dang-uy', signingRightId: 'bi-thu-ky-btv' }])
    expect(compose(three).model?.signatures).toMatchObject({ layout: 'triple', left: { authority: 'Ban Thường vụ' }, centre: other, right: lead })
    expect(compose(three, { jointLeadSide: 'left' }).model?.signatures).toMatchObject({ layout: 'triple', left: lead, centre: other, right: { authority: 'Ban Thường vụ' } })
  })

  test.each([
    ['an unknown body', [{ bodyId: 'la', signingRightId: null }], ['reference.missing paper.jointWith[0].bodyId']],
    ['the lead once more', [{ bodyId: 'van-phong', signingRightId: 'chanh-van-phong-ky' }], ['paper.jointTwice paper.jointWith[0].bodyId']],
    ['one body twice', [ubkt, ubkt], ['paper.jointTwice paper.jointWith[1].bodyId']],
    ['nobody to sign', [{ bodyId: 'ubkt', signingRightId: null }], ['paper.signerMissing paper.jointWith[0].signingRightId']],
    ["another body's signer", [ubkt, { bodyId: 'dang-uy', signingRightId: 'chu-nhiem-ubkt-ky' }], ['paper.signerOtherBody paper.jointWith[1].signingRightId']],
    ['a signer of other kinds', [{ bodyId: 'dang-uy', signingRightId: 'chanh-van-phong-ky-tl' }], ['paper.signerOtherKind paper.jointWith[0].signingRightId']],
    ['four bodies', [ubkt, { bodyId: 'dang-uy', signingRightId: 'bi-thu-ky-btv' }, { bodyId: 'don-vi-06', signingRightId: 'bi-thu-chi-bo-co-quan' }], ['paper.jointTooMany paper.jointWith']],
  ])('%s: an error at its place', (_what, jointWith, errors) => {
    expect(compose(withJoint(jointWith)).errors).toEqual(errors)
  })

  test('a body that did not exist on the date', () => {
    const { errors } = compose(withJoint([{ bodyId: 'don-vi-39', signingRightId: null }], { date: '2025-04-10' }))
    expect(errors).toContain('paper.bodyDidNotExist paper.jointWith[0].bodyId')
  })

  test('at most four bodies; stored papers without the fact have one', () => {
    expect(freeDocumentSchema.safeParse({ ...joint, paper: { ...joint.paper, jointWith: [ubkt, ubkt, ubkt, ubkt] } }).success).toBe(false)
    expect(freeDocumentSchema.parse({ id: 'a', kind: 'plan', subject: 'b', paper: { bodyId: 'c' } }).paper).toMatchObject({ jointWith: [], paperSize: null })
  })
})

describe('a text issued with a paper', () => {
  const decision = sample('ban-hanh-quy-che-phoi-hop')
  const withFields = (fields: FreeDocument['fields']): FreeDocument => ({ ...decision, fields: { ...decision.fields, ...fields } })

  test('comes with the decision, as the kind the record says', () => {
    expect(compose(decision).model?.attachedTexts).toMatchObject([{
      kind: 'workingRegulation', subject: 'phối hợp công tác giữa các ban, Văn phòng, Uỷ ban Kiểm tra Đảng uỷ', signatures: null,
    }])
    const rule = compose(withFields({ attachedKind: 'Quy định', attachedSubject: '', attachedText: 'Điều 1. Phạm vi\nQuy định này áp dụng cho các ban.' })).model
    expect(rule?.attachedTexts).toMatchObject([{
      kind: 'rule', subject: 'Quy chế phối hợp công tác giữa các ban, Văn phòng, Uỷ ban Kiểm tra Đảng uỷ',
      blocks: [{ kind: 'article', title: 'Phạm vi', id: 'attachedTexts.rule.text' }, { kind: 'paragraph', provenance: { templateNode: 'attachedTexts.rule.text', recordId: decision.id } }],
    }])
  })

  test('without its words there is the decision alone', () => {
    const { model, errors } = compose(withFields({ attachedText: '' }))
    expect([model?.attachedTexts, errors, model?.body.length]).toEqual([[], [], 4])
  })

  test("keeps a person's words, and leaves out a text of which nothing is left", () => {
    const edit = (text: string): FreeDocument => ({
      ...withFields({ attachedText: 'Quy chế có hiệu lực.' }),
      paper: { ...decision.paper, edits: [{ blockId: 'attachedTexts.regulation.text', base: 'Quy chế có hiệu lực.', text }] },
    })
    expect(compose(edit('Quy chế có hiệu lực ngay.')).model?.attachedTexts).toMatchObject([{ blocks: [{ content: [{ text: 'Quy chế có hiệu lực ngay.' }], edited: true }] }])
    expect(compose(edit('')).model?.attachedTexts).toEqual([])
  })

  const source = `id: thu\nversion: 1\nname: Thử\nkind: decision\nsubjectKind: freeDocument\nsubject: '{{ paper.subject }}'\nbody: [{ type: paragraph, text: A }]\nsignatures: { layout: single }\n`

  test('may be signed as the paper is, and is linted like the rest', () => {
    const attached = "attachedTexts: [{ kind: rule, subject: Quy định, body: [{ type: paragraph, text: B }], signatures: { layout: single } }]\n"
    const [template] = loadTemplates([{ name: 'thu.yaml', text: source + attached }]).templates
    if (template === undefined) throw new Error('no template')
    const record = { ...decision, templateId: 'thu', fields: {} }
    const { model } = composePaper({ template, subject: { kind: 'freeDocument', record, revision: 1 }, facts, form: testForm() })
    expect(model?.attachedTexts[0]?.signatures).toEqual(model?.signatures)
    expect(lintTemplate(source + attached.replace('text: B', "text: '{{ nobody }}'")).map(({ line, severity }) => [line, severity])).toEqual([[9, 'error']])
    expect(lintTemplate(source + attached.replace('kind: rule', 'kind: song'))).toHaveLength(1)
  })
})

describe('a congress', () => {
  const resolution = sample('nghi-quyet-dai-hoi-chi-bo')

  test('of a chi bộ stands under its upper line and is signed by the presidium', () => {
    const { model, errors } = compose(resolution)
    expect(errors).toEqual([])
    expect(model?.letterhead).toEqual({
      superior: 'ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH', issuers: ['Đại hội Chi bộ Cơ quan Đảng uỷ các cơ quan Đảng tỉnh nhiệm kỳ 2026 - 2029'],
      nameInText: 'Đại hội Chi bộ Cơ quan Đảng uỷ các cơ quan Đảng tỉnh nhiệm kỳ 2026 - 2029',
    })
    expect(model?.number?.bodySymbol).toBe('ĐH')
    expect(model?.signatures).toEqual({ layout: 'single', right: {
      form: 'onBehalf', authority: 'Đoàn Chủ tịch', role: null, post: null, fullName: 'Nông Thị Mai Sương', alsoSigning: ['Tạ Minh Khoát', 'Ngô Tường Vi'],
    } })
  })

  test('of a đảng bộ stands under its own name; one signer is enough', () => {
    const { model } = compose({ ...resolution, fields: { ...resolution.fields, partyBody: 'Đảng bộ xã Minh Khê', congress: 'Đại hội đại biểu lần thứ II', presidium: [] } })
    expect(model?.letterhead).toMatchObject({ superior: 'Đảng bộ xã Minh Khê', issuers: ['Đại hội đại biểu lần thứ II'] })
    expect(model?.signatures).toMatchObject({ right: { fullName: 'Nông Thị Mai Sương' } })
    expect(model?.signatures.right.alsoSigning).toBeUndefined()
  })
})

describe('the sheet', () => {
  const invitation = sample('giay-moi-hoi-nghi-6')
  const on = (record: FreeDocument, paperSize: 'A4' | 'A5' | null) => compose({ ...record, paper: { ...record.paper, paperSize } })

  test('of a slip is what the record says, else the template', () => {
    expect([null, 'A4', 'A5'].map((size) => on(invitation, size === 'A4' || size === 'A5' ? size : null).model?.paper)).toEqual(['A4', 'A4', 'A5'])
    const template = { ...shippedTemplate('giay-moi'), paper: 'A5' as const }
    const composed = (record: FreeDocument) => composePaper({ template, subject: { kind: 'freeDocument', record, revision: 1 }, facts, form: testForm() }).model?.paper
    expect([composed(invitation), composed({ ...invitation, paper: { ...invitation.paper, paperSize: 'A4' } })]).toEqual(['A5', 'A4'])
  })

  test('of any other paper is A4, and A5 is refused at its place', () => {
    const decision = on(sample('ban-hanh-quy-che-phoi-hop'), 'A5')
    expect([decision.model?.paper, decision.errors]).toEqual(['A4', ['paper.sheetNotForKind paper.paperSize']])
  })
})
