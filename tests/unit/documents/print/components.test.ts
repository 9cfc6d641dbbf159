import { describe, expect, it } from 'vitest'
import { numberedMarks, printDocument, printedText, recipientMarks } from '../../../../electron/documents/print/index.ts'
import type { PrintedColumns, PrintedDocument, PrintedParagraph, PrintedSection, PrintOptions } from '../../../../electron/documents/print/index.ts'
import type { ProfileId, ResolvedForm } from '../../../../shared/document/form.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { documentModelSchema } from '../../../../shared/document/model.ts'
import { sealPng, signaturePng } from '../../../golden/cases/kinds/png.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

const print = (parts: Partial<DocumentModelInput>, options: PrintOptions = {}, form: ResolvedForm = testForm()): PrintedDocument => printDocument(paper(parts), form, options)
const shown = (paragraph: PrintedParagraph): string => `${paragraph.style}: ${printedText(paragraph)}`.replaceAll('\u00A0', '_')
const lines = (section: PrintedSection | undefined): readonly string[] => (section?.nodes ?? []).flatMap((node) => node.kind === 'paragraph' ? [shown(node)] : [])
const columnsOf = (section: PrintedSection | undefined, role: PrintedColumns['role']): readonly PrintedColumns[] =>
  (section?.nodes ?? []).filter((node): node is PrintedColumns => node.kind === 'columns' && node.role === role)
const cellsOf = (columns: PrintedColumns | undefined): readonly (readonly string[])[] => (columns?.rows ?? []).flat().map((cell) => cell.map(shown))
const under = (parts: Partial<DocumentModelInput>, form?: ResolvedForm, options: PrintOptions = {}): readonly (readonly string[])[] =>
  cellsOf(columnsOf(print(parts, options, form).sections[0], 'letterhead')[0]).slice(4)

describe('marks', () => {
  it('say the hour by which a paper must arrive', () => {
    expect(under({ marks: { urgency: 'express', deliverBy: { time: '07:05', date: '2026-06-08' } } })[0])
      .toEqual(['urgencyMark: HOẢ TỐC HẸN GIỜ', 'deliverBy: đến trước 07 giờ 05, ngày 08/6/2026'])
  })
  it.each([[{ urgency: 'urgent' }], [{}]])('refuse an hour without hoả tốc: %j', (marks) => {
    expect(() => paper({ marks: { ...marks, deliverBy: { time: '07:05', date: '2026-06-08' } } as DocumentModelInput['marks'] })).toThrow(/hoả tốc/u)
  })
  it('number the copies of a secret paper, blank or not', () => {
    expect(under({ marks: { secrecy: 'topSecret', copyNumber: 3 } })[0]).toEqual(['secrecyMark: TUYỆT MẬT', 'copyNumber: Bản số 03'])
    expect(under({ marks: { secrecy: 'secret', copyNumber: null } })[0]?.[1]).toBe('copyNumber: Bản số________')
  })
  it('stand on the side the office chose', () => {
    const marks = { circulation: 'Thu hồi', draftNumber: 2 }
    expect(under({ marks })).toEqual([['draftMark: Dự thảo lần 2'], ['circulationMark: THU HỒI']])
    const form = testForm()
    const other = { ...form, letterhead: { ...form.letterhead, circulationSide: 'left', draftSide: 'right' } } as const
    expect(under({ marks }, other)).toEqual([['circulationMark: THU HỒI'], ['draftMark: Dự thảo lần 2']])
  })
  it.each<[ProfileId, string]>([['hd05', 'NguyenVanAn-26'], ['hd36', 'NGUYENVANAN-26']])('write the drafter as %s wants: %s', (profile, expected) => {
    const foot = columnsOf(print({ marks: { drafter: { mark: 'NguyenVanAn', copies: 26 } } }, {}, testForm(profile)).sections[0], 'signatures')[0]
    expect(cellsOf(foot)[0]?.at(-1)).toBe(`drafterMark: ${expected}`)
  })
  it('give contact details at the foot of the first page only, with what is known', () => {
    const { sections } = print({ marks: { contact: { phone: '0200 3 811 811', website: 'a.example' } }, appendices: [{ title: 'Biểu', blocks: [] }] })
    expect(sections.map(({ foot }) => foot.map(shown))).toEqual([['fullRule: ', 'contact: Điện thoại: 0200 3 811 811; Trang thông tin điện tử: a.example'], []])
    expect(() => paper({ marks: { contact: {} } })).toThrow(/liên hệ/u)
  })
})

describe('what belongs to the paper', () => {
  const appendix = { title: 'Danh sách', blocks: [] }
  it.each<[Partial<DocumentModelInput>, string]>([
    [{}, '(kèm theo Kế hoạch số 05-KH/ĐU, ngày 05/6/2026 của Đảng uỷ B)'],
    [{ number: { number: null, kindSymbol: 'KH', bodySymbol: 'ĐU' }, placeAndDate: { place: 'A', date: null } }, '(kèm theo Kế hoạch số______-KH/ĐU, ngày______tháng______năm______ của Đảng uỷ B)'],
    [{ placeAndDate: { place: 'A', date: '2026-02-09', dayBlank: true } }, '(kèm theo Kế hoạch số 05-KH/ĐU, ngày______tháng 02 năm 2026 của Đảng uỷ B)'],
    [{ number: null }, '(kèm theo Kế hoạch ngày 05/6/2026 của Đảng uỷ B)'],
    [{ number: null, placeAndDate: null }, '(kèm theo Kế hoạch của Đảng uỷ B)'],
    [{ letterhead: { superior: null, issuers: ['Đảng uỷ B'], nameInText: 'Ban Thường vụ Đảng uỷ B' } }, '(kèm theo Kế hoạch số 05-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ B)'],
    [{ letterhead: { superior: null, issuers: ['Ban A', 'Ban $& B', 'Ban C'] } }, '(kèm theo Kế hoạch số 05-KH/ĐU, ngày 05/6/2026 của Ban A, Ban $& B và Ban C)'],
  ])('is named in an appendix: %j', (parts, expected) => {
    expect(lines(print({ ...parts, appendices: [appendix] }).sections[1])[2]).toBe(`appendixReference: ${expected}`)
  })
  it('is not named where the author does not want it', () => {
    expect(lines(print({ appendices: [{ ...appendix, reference: false }] }).sections[1])[2]).toBe('appendixReference: ')
  })
  it('stands before a text issued with it: names and title, no number, kind, subject, the line, own text', () => {
    const { sections } = print({ kind: 'decision', number: { number: 9, kindSymbol: 'QĐ', bodySymbol: 'ĐU' }, attachedTexts: [{
      kind: 'workingRegulation', subject: 'phối hợp công tác', blocks: [{ kind: 'article', title: 'Phạm vi' }, { kind: 'paragraph', content: 'Áp dụng trong Đảng bộ' }],
    }] })
    expect(cellsOf(columnsOf(sections[1], 'letterhead')[0])).toEqual([['superior: ĐẢNG BỘ TỈNH A', 'issuer: ĐẢNG UỶ B', 'star: *'], ['partyTitle: ĐẢNG CỘNG SẢN VIỆT NAM']])
    expect(lines(sections[1])).toEqual([
      'kindName: QUY CHẾ', 'subject: phối hợp công tác', 'attachedLine: (Ban hành kèm theo Quyết định số 09-QĐ/ĐU, ngày 05/6/2026 của Đảng uỷ B)',
      'subjectSeparator: -----', 'article: Điều 1. Phạm vi', 'body: Áp dụng trong Đảng bộ.',
    ])
  })
})

describe('copies', () => {
  const copy: DocumentModelInput['copy'] = {
    kind: 'copyOfCopy', letterhead: { superior: 'Tỉnh uỷ A', issuers: ['Uỷ ban Kiểm tra'] }, number: { number: 24, bodySymbol: 'UBKTTU' },
    placeAndDate: { place: 'A', date: '2026-07-01' }, signature: { post: 'Chủ nhiệm', fullName: 'Trần Văn B' }, recipients: { items: [], archive: 'Lưu Uỷ ban Kiểm tra' },
  }
  it('end the last of the copied sheets under a line; the original is shown as signed', () => {
    const { sections } = print({ copy, appendices: [{ title: 'Biểu', blocks: [] }] })
    const [original, last] = sections
    expect(lines(last).slice(-2)).toEqual(['fullRule: ', 'headGap: '])
    const [head] = columnsOf(last, 'letterhead')
    expect(cellsOf(head)).toEqual([
      ['superior: TỈNH UỶ A', 'issuer: UỶ BAN KIỂM TRA', 'star: *'], [`copyKind: ${sayCopyKind('Sao lục')}`],
      ['number: Số 24-BS/UBKTTU'], ['placeAndDate: A, ngày 01 tháng 7 năm 2026'],
    ])
    expect(cellsOf(columnsOf(last, 'signatures')[0])[0]).toEqual(['recipientsLabel: Nơi nhận:', 'recipient: - Lưu Uỷ ban Kiểm tra.'])
    expect(cellsOf(columnsOf(original, 'signatures')[0])[1]).toContain('signatureSpace: (đã ký)')
    expect(cellsOf(columnsOf(last, 'signatures')[0])[1]).not.toContain('signatureSpace: (đã ký)')
  })
  it('of one issue are whole papers, each with its mark', () => {
    const marks = recipientMarks(paper({ recipients: { items: [{ name: 'Tỉnh uỷ A;' }, { name: 'Chi bộ 1' }], archive: 'Lưu Văn phòng' } }).recipients)
    expect(marks).toEqual(['Bản gửi: Tỉnh uỷ A', 'Bản gửi: Chi bộ 1', 'Bản lưu Văn phòng'])
    expect(numberedMarks(2)).toEqual(['Bản số 01', 'Bản số 02'])
    const { sections } = print({ appendices: [{ title: 'Biểu', blocks: [] }] }, { copyMarks: marks })
    expect(sections.length).toBe(6)
    expect(sections.map((section) => cellsOf(columnsOf(section, 'letterhead')[0]).flat().filter((words) => words.startsWith('copyMark')))).toEqual(
      marks.flatMap((mark) => [[`copyMark: ${mark}`], []]))
  })
})

/** The kind's words as the profile's type prints them. */
function sayCopyKind(words: string): string {
  return testForm().type.copyKind.case === 'upper' ? words.toLocaleUpperCase('vi') : words
}

describe('signatures', () => {
  it('of a presidium stand one below the other', () => {
    const foot = columnsOf(print({ recipients: null, signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Đoàn Chủ tịch', fullName: 'A', alsoSigning: ['B', 'C'] } } }).sections[0], 'signatures')[0]
    expect(cellsOf(foot)[1]?.filter((words) => !words.startsWith('signatureSpace'))).toEqual(['signingAuthority: T/M ĐOÀN CHỦ TỊCH', 'fullName: A', 'fullName: B', 'fullName: C'])
  })
  it('of minutes may be vouched for', () => {
    const [section] = print({ kind: 'minutes', certification: { text: 'Xác nhận chữ ký trên là đúng', signature: { form: 'byOrder', authority: 'Ban Thường vụ', post: 'Chánh Văn phòng', fullName: 'C' } } }).sections
    expect(lines(section).at(-1)).toBe('certification: Xác nhận chữ ký trên là đúng')
    expect(cellsOf(columnsOf(section, 'signatures')[1])[1]?.slice(0, 2)).toEqual(['signingAuthority: T/L BAN THƯỜNG VỤ', 'post: CHÁNH VĂN PHÒNG'])
  })
  it('may be pictures: the seal over the signature\'s left third, both in the room to sign', () => {
    const form = testForm()
    const [section] = print({}, { images: { signature: signaturePng, seal: sealPng } }, form).sections
    const images = columnsOf(section, 'signatures')[0]?.rows[0]?.[1]?.flatMap((paragraph) => paragraph.images ?? []) ?? []
    const [signature, seal] = images
    if (signature === undefined || seal === undefined) throw new Error('no pictures')
    expect([signature.role, seal.role]).toEqual(['signature', 'seal'])
    expect(seal.leftMm + seal.widthMm - signature.leftMm).toBeCloseTo(signature.widthMm * form.images.sealOverSignature, 6)
    expect(signature.widthMm / signature.heightMm).toBeCloseTo(240 / 100, 6)
    expect(seal.leftMm).toBeGreaterThanOrEqual(0)
    expect(signature.leftMm + signature.widthMm).toBeLessThanOrEqual(form.signatures.rightMm)
  })
  it.each([
    ['không phải tệp PNG', Buffer.from('GIF89a')],
    ['không có nền trong suốt', Buffer.from(signaturePng).fill(2, 25, 26)],
    ['bị cắt cụt', Buffer.from(signaturePng).subarray(0, 400)],
    ['lớn hơn 5 MB', Buffer.alloc(5_000_001)],
  ])('refuse a picture that %s', (why, signature) => {
    expect(() => print({}, { images: { signature } })).toThrow(`Ảnh chữ ký ${why} nên không đặt lên văn bản được.`)
  })
})

describe('the small sheet', () => {
  it('is for slips alone', () => {
    expect(() => paper({ paper: 'A5' })).toThrow(/A5/u)
    expect(documentModelSchema.safeParse({ ...paper(), kind: 'travelSlip', paper: 'A5' }).success).toBe(true)
  })
  it('has columns that fill its text', () => {
    const [section] = print({ kind: 'travelSlip', paper: 'A5' }).sections
    const widths = [columnsOf(section, 'letterhead')[0], columnsOf(section, 'signatures')[0]].map((columns) => columns?.widthsMm.reduce((sum, width) => sum + width, 0))
    expect(widths).toEqual([123, 123])
  })
})
