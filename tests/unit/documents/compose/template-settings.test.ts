/** What stands around the body of a template: how it is signed and numbered, what new papers begin with, what is issued with it. */
import { parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'
import { compareStructures, editTemplate, lintTemplate, parseStructure } from '../../../../electron/documents/compose/index.ts'
import type { TemplateOperation, TemplateStructure } from '../../../../shared/contract/templates.ts'
import type { SignatureLayout } from '../../../../shared/domain/template-parts.ts'
import { shippedTemplateFiles } from '../../../support/documents/sample-office.ts'

const shipped = (name: string): string => {
  const file = shippedTemplateFiles().find((each) => each.name === `${name}.yaml`)
  if (file === undefined) throw new Error(`test: ${name} is supplied`)
  return file.text
}
const letter = `# Chú thích đầu tệp.
id: thu
version: 1
name: Mẫu thử
kind: decision
subjectKind: freeDocument
subject: '{{ paper.subject }}'

body:
  - { id: opening, type: paragraph, text: Kính gửi. } # câu đầu

signatures: { layout: single } # theo thẩm quyền
`
const structureOf = (text: string): TemplateStructure => {
  const structure = parseStructure(text)
  if (structure === null) throw new Error(`test: the template can be read\n${text}`)
  return structure
}
const edit = (text: string, ...operations: readonly TemplateOperation[]): string => operations.reduce((now, operation) => {
  const changed = editTemplate(now, operation)
  if (changed === null) throw new Error(`test: the place of ${operation.type} is there`)
  expect(parseDocument(changed).errors).toEqual([])
  return changed
}, text)
const errors = (text: string): readonly (readonly [string, string])[] => lintTemplate(text).filter(({ severity }) => severity === 'error').map(({ path, message }) => [path.join('.'), message])
const recipients = ['suggested', 'recipients']
const bases = ['suggested', 'bases']
const addRecipient = (at: number, name: string): TemplateOperation => ({ type: 'insert', parent: recipients, at, node: { name } })
const addBasis = (at: number, words: string): TemplateOperation => ({ type: 'insert', parent: bases, at, node: words })
const sign = (layout: SignatureLayout, path: (string | number)[] = []): TemplateOperation => ({ type: 'setSignatures', path, layout })

describe('what new papers begin with', () => {
  it('is added where there was nothing, and nothing else changes', () => {
    const changed = edit(letter, addRecipient(0, 'Như trên'), addRecipient(1, 'Tỉnh uỷ'), { type: 'set', path: [...recipients, 1], key: 'purpose', value: 'để báo cáo' },
      { type: 'set', path: ['suggested'], key: 'archive', value: 'Lưu Văn phòng' }, { type: 'addBases' }, addBasis(0, 'Căn cứ Điều lệ Đảng'), addBasis(0, 'Xét đề nghị'))
    expect(structureOf(changed).suggested).toEqual({
      recipients: [{ name: 'Như trên', purpose: '' }, { name: 'Tỉnh uỷ', purpose: 'để báo cáo' }], archive: 'Lưu Văn phòng', bases: ['Xét đề nghị', 'Căn cứ Điều lệ Đảng'],
    })
    expect(errors(changed)).toEqual([])
    expect(structureOf(changed).basesText).toBe('{{ basis }}')
    for (const line of letter.split('\n')) expect(changed.split('\n')).toContain(line)
  })

  it('begins with the dòng lưu alone as well', () => {
    const changed = edit(letter, { type: 'set', path: ['suggested'], key: 'archive', value: 'Lưu Văn phòng' })
    expect(structureOf(changed).suggested.archive).toBe('Lưu Văn phòng')
    expect(structureOf(edit(changed, addRecipient(0, 'Như trên'))).suggested.recipients).toHaveLength(1)
    const listOnly = edit(letter, addRecipient(0, 'Như trên'))
    expect(structureOf(edit(listOnly, { type: 'set', path: ['suggested'], key: 'archive', value: 'Lưu hồ sơ' })).suggested).toEqual({ recipients: [{ name: 'Như trên', purpose: '' }], archive: 'Lưu hồ sơ', bases: [] })
  })

  it('is typed, moved and taken out line by line, in every supplied template that has it', () => {
    const files = shippedTemplateFiles().filter(({ text }) => structureOf(text).suggested.recipients.length > 0)
    expect(files.length).toBeGreaterThan(30)
    for (const { name, text } of files) {
      const was = structureOf(text).suggested.recipients
      const typed = edit(text, addRecipient(was.length, 'Ban Dân vận'), { type: 'set', path: [...recipients, was.length], key: 'name', value: "Đoàn: 'khối'" },
        { type: 'move', path: [...recipients, was.length], parent: recipients, at: 0 })
      expect([name, structureOf(typed).suggested.recipients, errors(typed)]).toEqual([name, [{ name: "Đoàn: 'khối'", purpose: '' }, ...was], []])
      const back = edit(typed, { type: 'remove', path: [...recipients, 0] })
      expect([name, structureOf(back)]).toEqual([name, structureOf(text)])
    }
  })

  it('keeps what is typed as it stands, word for word, in lists of both styles', () => {
    for (const list of ['[Một, Hai]', '\n    - Một\n    - Hai # giữ\n']) {
      const text = letter.replace('\nbody:', `bases: { in: paper.bases, as: basis, text: '{{ basis }}' }\nsuggested:\n  bases: ${list}\n\nbody:`)
      for (const words of ['Căn cứ: Điều 5', 'Nghị quyết số 01 ', "‘a’ # 'b'", '- x', 'Một lời rất dài, '.repeat(12).trim()]) {
        expect(structureOf(edit(text, { type: 'set', path: bases, key: 1, value: words })).suggested.bases).toEqual(['Một', words])
      }
      expect(edit(text, { type: 'set', path: bases, key: 1, value: 'Một lời rất dài, '.repeat(12).trim() }).includes('# giữ')).toBe(text.includes('# giữ'))
      expect(editTemplate(text, { type: 'set', path: bases, key: 2, value: 'x' })).toBeNull()
      expect(editTemplate(text, { type: 'set', path: bases, key: 0, value: null })).toBeNull()
    }
  })

  it('does not swallow a comment behind words that become long', () => {
    const long = 'Một cái tên rất dài '.repeat(10).trim()
    const changed = edit(letter.replace('name: Mẫu thử', 'name: Mẫu thử # tên gọi'), { type: 'set', path: [], key: 'name', value: long })
    expect([structureOf(changed).name, changed.includes('# tên gọi')]).toEqual([long, true])
  })

  it('can be emptied and filled again', () => {
    const text = shipped('giay-moi')
    const emptied = edit(text, { type: 'remove', path: [...recipients, 0] }, { type: 'set', path: ['suggested'], key: 'archive', value: '' })
    expect(structureOf(emptied).suggested).toEqual({ recipients: [], archive: '', bases: [] })
    expect(structureOf(edit(emptied, addRecipient(0, 'Như trên'))).suggested.recipients).toEqual([{ name: 'Như trên', purpose: '' }])
  })

  it('is refused where it would not be printed or is not words', () => {
    const full = edit(letter, addRecipient(0, 'Như trên'), { type: 'set', path: ['suggested'], key: 'archive', value: 'Lưu Văn phòng' }, { type: 'addBases' }, addBasis(0, 'Căn cứ Điều lệ Đảng'))
    expect(errors(full)).toEqual([])
    const off = errors(edit(full, { type: 'set', path: [], key: 'recipients', value: false }, { type: 'set', path: [], key: 'bases', value: null }))
    expect(off.map(([path]) => path)).toEqual(['suggested.recipients', 'suggested.archive', 'suggested.bases'])
    const name = (value: string): readonly (readonly [string, string])[] => errors(edit(full, { type: 'set', path: [...recipients, 0], key: 'name', value }))
    for (const value of ['', '  ', '{{ paper.subject }}', 'Như trên;', 'Như\ntrên']) expect([value, name(value).map(([path]) => path)]).toEqual([value, ['suggested.recipients.0.name']])
    expect(errors(edit(full, addRecipient(1, 'Như trên'))).map(([, message]) => message)).toEqual(['Nơi nhận “Như trên” có hai lần.'])
    expect(errors(edit(full, addBasis(0, ''))).map(([path]) => path)).toEqual(['suggested.bases.0'])
    for (const value of ['VT', 'Lưu: VT', 'Lưu Văn phòng.']) expect([value, errors(edit(full, { type: 'set', path: ['suggested'], key: 'archive', value })).length]).toEqual([value, 1])
    const plan = shipped('ke-hoach-thuc-hien')
    expect(errors(edit(plan, addRecipient(0, 'Như trên'))).map(([path]) => path)).toEqual(['suggested'])
  })

  it('leaves a blank line readable while it is typed', () => {
    expect(structureOf(edit(letter, addRecipient(0, ''))).suggested.recipients).toEqual([{ name: '', purpose: '' }])
  })
})

describe('how a paper is signed', () => {
  it('can be chosen back and forth; roles and names of both ways stay', () => {
    const minutes = shipped('bien-ban-hop-chi-bo')
    expect(structureOf(minutes).signatureLayout).toBe('pair')
    const three = structureOf(edit(minutes, sign('triple')))
    expect(three.signatures.map(({ path, key, text }) => [path.at(-1), key, text])).toEqual([
      ['left', 'role', 'ĐẠI DIỆN ĐƠN VỊ'], ['left', 'name', ''], ['centre', 'role', 'NGƯỜI GHI BIÊN BẢN'], ['centre', 'name', '{{ field.minuteTaker.fullName }}'],
      ['right', 'role', 'CHỦ TRÌ'], ['right', 'name', '{{ field.chair.fullName }}'],
    ])
    const back = edit(minutes, sign('triple'), sign('pair'))
    expect(structureOf(back)).toEqual(structureOf(minutes))
    expect(structureOf(edit(minutes, sign('ownSigner'))).signatures.map(({ key, text }) => [key, text])).toEqual([['authority', ''], ['post', 'CHỦ TRÌ'], ['name', '{{ field.chair.fullName }}']])
  })

  it('is written under its key, and a comment there stays', () => {
    const three = edit(letter, sign('triple'))
    expect(three).toContain("signatures: # theo thẩm quyền\n  layout: triple\n  left: { role: ĐẠI DIỆN ĐƠN VỊ, name: '' }\n")
    expect(edit(three, sign('byRight'))).toContain('\nsignatures: { layout: single }\n')
    expect(edit(letter, sign('byRight'))).toBe(letter)
  })

  it('holds for every supplied template and every way: the rest of the file stays as it was', () => {
    for (const { name, text } of shippedTemplateFiles()) {
      const { signatureLayout: _own, signatures, ...rest } = structureOf(text)
      const others = signatures.filter(({ path }) => path[0] !== 'signatures')
      for (const layout of ['byRight', 'ownSigner', 'pair', 'triple'] as const) {
        const { signatureLayout, signatures: now, ...same } = structureOf(edit(text, sign(layout)))
        expect([name, signatureLayout, same, now.filter(({ path }) => path[0] !== 'signatures')]).toEqual([name, layout, rest, others])
      }
    }
  })

  it('of a text issued with it is chosen by itself', () => {
    const text = shipped('quyet-dinh-ban-hanh-van-ban')
    const layouts = (changed: string): readonly unknown[] => structureOf(changed).nodes.filter(({ type }) => type === 'attachedText').map(({ values }) => values['signatures'])
    expect(layouts(text)).toEqual(['none', 'none'])
    const signed = edit(text, sign('byRight', ['attachedTexts', 1]), sign('pair', ['attachedTexts', 0]))
    expect([layouts(signed), structureOf(signed).signatureLayout, errors(signed)]).toEqual([['pair', 'byRight'], 'byRight', []])
    expect(structureOf(signed).signatures.map(({ path }) => path.slice(0, 3).join('.'))).toEqual(Array.from({ length: 4 }, () => 'attachedTexts.0.signatures'))
    expect(structureOf(edit(signed, sign('none', ['attachedTexts', 0]), sign('none', ['attachedTexts', 1])))).toEqual(structureOf(text))
  })

  it('is refused where there is nothing to sign, and the linter asks for roles', () => {
    expect(editTemplate(letter, sign('none'))).toBeNull()
    expect(editTemplate(letter, sign('pair', ['body', 0]))).toBeNull()
    expect(editTemplate(letter, sign('pair', ['attachedTexts', 0]))).toBeNull()
    expect(errors(edit(letter, sign('pair'), { type: 'set', path: ['signatures', 'left'], key: 'role', value: ' ' })).map(([path]) => path)).toEqual(['signatures.left.role'])
    expect(errors(edit(letter, sign('ownSigner'), { type: 'set', path: ['signatures', 'by'], key: 'post', value: '' })).map(([path]) => path)).toEqual(['signatures.by'])
    const withAuthority = edit(letter, sign('ownSigner'), { type: 'set', path: ['signatures', 'by'], key: 'post', value: '' }, { type: 'set', path: ['signatures', 'by'], key: 'authority', value: 'Đoàn Chủ tịch' })
    expect(errors(withAuthority)).toEqual([])
    expect(lintTemplate(edit(letter, sign('pair'))).map(({ severity, path }) => [severity, path.join('.')])).toEqual([['warning', 'signatures.left.name'], ['warning', 'signatures.right.name']])
    expect(errors(edit(shipped('bien-ban-kiem-tra'), sign('byRight'))).map(([path]) => path)).toEqual(['signatures'])
  })
})

describe('number, texts issued with the paper, appendices', () => {
  it('are changed, and the choice that is not written is read', () => {
    expect(structureOf(letter).number).toBe('always')
    const changed = edit(letter, { type: 'set', path: [], key: 'number', value: 'whenGiven' })
    expect([structureOf(changed).number, errors(changed)]).toEqual(['whenGiven', []])
    expect(errors(edit(letter, { type: 'set', path: [], key: 'number', value: 'sometimes' }))).toHaveLength(1)
  })

  const attached = (id: string, kind = 'rule'): TemplateOperation => ({ type: 'insert', parent: ['attachedTexts'], at: 0, node: { id, kind, subject: 'về việc', body: [{ type: 'paragraph', text: 'Lời.' }] } })
  const appendix = (id: string): TemplateOperation => ({ type: 'insert', parent: ['appendices'], at: 0, node: { id, title: 'Biểu', body: [{ type: 'paragraph', text: 'Lời.' }] } })

  it('are added to a template without any, given another kind or sheet, and taken out to the last', () => {
    const added = edit(letter, attached('quyDinh'), attached('quyChe', 'workingRegulation'), appendix('bieu'))
    expect(structureOf(added).nodes.filter(({ depth }) => depth === 0).map(({ key }) => key)).toEqual(['body.opening', 'attachedTexts.quyChe', 'attachedTexts.quyDinh', 'appendices.bieu'])
    const changed = edit(added, { type: 'set', path: ['attachedTexts', 1], key: 'kind', value: 'programme' }, { type: 'set', path: ['appendices', 0], key: 'orientation', value: 'landscape' })
    expect(structureOf(changed).nodes.filter(({ depth }) => depth === 0).map(({ values }) => values['kind'] ?? values['orientation'] ?? '')).toEqual(['', 'workingRegulation', 'programme', 'landscape'])
    expect(errors(changed)).toEqual([])
    const gone = edit(changed, { type: 'remove', path: ['attachedTexts', 0] }, { type: 'remove', path: ['attachedTexts', 0] }, { type: 'remove', path: ['appendices', 0] })
    expect(structureOf(gone)).toEqual(structureOf(letter))
    expect(structureOf(edit(gone, attached('lai'))).nodes.some(({ key }) => key === 'attachedTexts.lai')).toBe(true)
  })

  it('that do not fit are refused at their part: a kind that stands alone, the same id twice', () => {
    for (const kind of ['officialLetter', 'minutes', 'invitation', 'statutes']) expect([kind, errors(edit(letter, attached('a', kind))).map(([path]) => path)]).toEqual([kind, ['attachedTexts.0.kind']])
    expect(errors(edit(letter, attached('a'), attached('a'))).map(([path]) => path)).toEqual(['attachedTexts.1.id'])
    expect(errors(edit(letter, appendix('a'), appendix('a'))).map(([path]) => path)).toEqual(['appendices.1.id'])
  })
})

describe('comparing', () => {
  const changes = (before: string, after: string) => compareStructures(structureOf(before), structureOf(after)).map(({ change, label, before: was, after: now }) => [change, label, was, now])

  it('says each of these in words', () => {
    const full = edit(letter, addRecipient(0, 'Như trên'), { type: 'set', path: ['suggested'], key: 'archive', value: 'Lưu Văn phòng' }, { type: 'addBases' }, addBasis(0, 'Căn cứ Điều lệ Đảng'))
    const more = edit(full, addRecipient(1, 'Tỉnh uỷ'), { type: 'set', path: [...recipients, 1], key: 'purpose', value: 'để báo cáo' })
    expect(changes(full, more)).toEqual([['changed', 'Nơi nhận điền sẵn', 'Như trên', 'Như trên\nTỉnh uỷ (để báo cáo)']])
    expect(changes(letter, full)).toEqual([
      ['changed', 'Căn cứ', 'Không có phần căn cứ', '{{ basis }}'], ['changed', 'Căn cứ điền sẵn', '(trống)', 'Căn cứ Điều lệ Đảng'], ['changed', 'Nơi nhận điền sẵn', '(trống)', 'Như trên'],
      ['changed', 'Dòng lưu điền sẵn', '(trống)', 'Lưu Văn phòng'],
    ])
    expect(changes(letter, edit(letter, { type: 'set', path: [], key: 'number', value: 'whenGiven' }, { type: 'set', path: [], key: 'recipients', value: false }))).toEqual([
      ['changed', 'Số và ký hiệu', 'Luôn in; chưa có số thì để trống', 'Chỉ in khi đã có số (biên bản)'], ['changed', 'Phần Nơi nhận', 'Có', 'Không'],
    ])
    expect(changes(letter, edit(letter, sign('ownSigner')))).toEqual([
      ['changed', 'Cách ký', 'Một người ký, theo thẩm quyền ký của cơ quan', 'Một người ký do mẫu nêu (trưởng đoàn, đoàn chủ tịch …)'], ['added', 'Người ký: thay mặt (sau “T/M”)', null, '(trống)'],
      ['added', 'Người ký: chức vụ', null, 'Trưởng đoàn'], ['added', 'Người ký: họ và tên', null, '(trống)'],
    ])
  })

  it('of a text issued with the paper names its kind and how it is signed, never a word of code', () => {
    const text = shipped('quyet-dinh-ban-hanh-van-ban')
    const after = edit(text, { type: 'set', path: ['attachedTexts', 0], key: 'kind', value: 'programme' }, sign('byRight', ['attachedTexts', 0]))
    const [[change, label, was, now] = []] = changes(text, after)
    expect([change, label]).toEqual(['changed', 'Văn bản ban hành kèm theo'])
    expect(was).toContain('Loại văn bản: Quy chế\n')
    expect(was).toContain('Cách ký: Không ký riêng')
    expect(now).toContain('Loại văn bản: Chương trình\n')
    expect(now).toContain('Cách ký: Một người ký, theo thẩm quyền ký của cơ quan')
    const words = shippedTemplateFiles().flatMap((file) => compareStructures({ ...structureOf(file.text), nodes: [], fields: [] }, structureOf(file.text)).filter(({ key }) => !key.startsWith('fields.')).flatMap(({ after: text }) => text?.split('\n') ?? []))
    expect(words.length).toBeGreaterThan(1000)
    expect(words.filter((line) => /^[a-z][a-zA-Z]*(?::|$)/u.test(line))).toEqual([])
  })
})
