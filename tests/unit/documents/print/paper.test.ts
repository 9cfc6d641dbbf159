import { describe, expect, it } from 'vitest'
import { numberText, placeAndDateText, printDocument, printedText, styleSheet } from '../../../../electron/documents/print/index.ts'
import type { PrintedColumns, PrintedNode, PrintedParagraph } from '../../../../electron/documents/print/index.ts'
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import type { DocumentModel, DocumentModelInput } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

const form = testForm()
const nodesOf = (model: DocumentModel, used: ResolvedForm = form): readonly PrintedNode[] => printDocument(model, used).sections[0]?.nodes ?? []
const shown = (paragraph: PrintedParagraph): string => `${paragraph.style}: ${printedText(paragraph)}`
const paragraphs = (nodes: readonly PrintedNode[]): readonly PrintedParagraph[] => nodes.filter((node) => node.kind === 'paragraph')
const columns = (nodes: readonly PrintedNode[], role: PrintedColumns['role']): readonly (readonly (readonly string[])[])[] => {
  const found = nodes.find((node): node is PrintedColumns => node.kind === 'columns' && node.role === role)
  return (found?.rows ?? []).map((row) => row.map((cell) => cell.map(shown)))
}
const blanks = (text: string): string => text.replaceAll('\u00A0', ' ')
const text = (content: string): DocumentModelInput['body'] => [{ kind: 'paragraph', content }]

describe('number and date', () => {
  it.each([
    [{ number: 5, kindSymbol: 'KH', bodySymbol: 'ĐU' }, 'Số 05-KH/ĐU'],
    [{ number: 264, suffix: 'a', kindSymbol: 'CV', bodySymbol: 'ĐU' }, 'Số 264a-CV/ĐU'],
    [{ number: null, kindSymbol: 'KH', bodySymbol: 'ĐU' }, 'Số      -KH/ĐU'],
  ])('%j is %s', (number, expected) => { expect(blanks(numberText(number))).toBe(expected) })
  it.each([
    [{ place: 'A', date: '2026-06-05' }, 'A, ngày 05 tháng 6 năm 2026'],
    [{ place: 'A', date: '2026-02-11' }, 'A, ngày 11 tháng 02 năm 2026'],
    [{ place: 'A', date: '2026-03-11', dayBlank: true }, 'A, ngày      tháng 3 năm 2026'],
    [{ place: 'A', date: null }, 'A, ngày      tháng      năm        '],
  ])('%j is %s', (place, expected) => { expect(blanks(placeAndDateText(place))).toBe(expected) })
})

describe('the head', () => {
  it('stands in two columns, number and date on one row', () => {
    expect(columns(nodesOf(paper()), 'letterhead')).toEqual([
      [['superior: ĐẢNG BỘ TỈNH A', 'issuer: ĐẢNG UỶ B', 'star: *'], ['partyTitle: ĐẢNG CỘNG SẢN VIỆT NAM']],
      [['number: Số 05-KH/ĐU'], ['placeAndDate: A, ngày 05 tháng 6 năm 2026']],
    ])
  })
  it('leaves out what the paper has not', () => {
    const bare = paper({ letterhead: { superior: null, issuers: ['Tỉnh uỷ A'] }, number: null, placeAndDate: null })
    expect(columns(nodesOf(bare), 'letterhead')).toEqual([[['issuer: TỈNH UỶ A', 'star: *'], ['partyTitle: ĐẢNG CỘNG SẢN VIỆT NAM']]])
  })
  it('puts subject and marks of a công văn under number and date, and addressees in a list', () => {
    const letter = nodesOf(paper({
      kind: 'officialLetter', subject: 'về việc họp', bases: [], addressees: { addressing: 'to', names: ['Chi bộ 1;', 'Chi bộ 2'] },
      marks: { secrecy: 'secret', urgency: 'veryUrgent', draftNumber: 2, circulation: 'lưu hành nội bộ' },
    }))
    expect(columns(letter, 'letterhead')[2]).toEqual([
      ['letterSubject: về việc họp', 'secrecyMark: TỐI MẬT', 'urgencyMark: THƯỢNG KHẨN', 'draftMark: Dự thảo lần 2'], ['circulationMark: LƯU HÀNH NỘI BỘ'],
    ])
    expect(columns(letter, 'addressees')).toEqual([[['addressing: Kính gửi:'], [], ['addressee: - Chi bộ 1;', 'addressee: - Chi bộ 2.']]])
    expect(paragraphs(letter).some(({ style }) => ['kindName', 'subject', 'subjectSeparator'].includes(style))).toBe(false)
  })
  it('writes one addressee on the line of the label, and Kính trình where the form says so', () => {
    const submission = (profile: 'hd05' | 'hd36') => paragraphs(nodesOf(
      paper({ kind: 'submission', addressees: { addressing: 'submittedTo', names: ['Ban Thường vụ Tỉnh uỷ'] } }), testForm(profile)))
      .filter(({ style }) => style === 'addresseeLine').map(printedText)
    expect(submission('hd05')).toEqual(['Kính trình: Ban Thường vụ Tỉnh uỷ.'])
    expect(submission('hd36')).toEqual(['Kính gửi: Ban Thường vụ Tỉnh uỷ.'])
  })
  it('breaks long names where the sense does', () => {
    const printed = nodesOf(paper({ letterhead: { superior: 'Đảng bộ tỉnh A', issuers: ['Đảng uỷ các cơ quan Đảng tỉnh'] } }))[0]
    const issuer = printed?.kind === 'columns' ? printed.rows[0]?.[0]?.[1]?.runs[0]?.text : undefined
    expect(issuer).toBe('ĐẢNG UỶ\nCÁC CƠ QUAN ĐẢNG TỈNH')
  })
  it('ends the bases as the profile says, whatever was typed', () => {
    const bases = (profile: 'hd05' | 'hd36') => paragraphs(nodesOf(paper({ bases: ['Căn cứ A.', 'Căn cứ B,', 'Căn cứ C'] }), testForm(profile)))
      .filter(({ style }) => style === 'basis').map(printedText)
    expect(bases('hd05')).toEqual(['- Căn cứ A;', '- Căn cứ B;', '- Căn cứ C.'])
    expect(bases('hd36')).toEqual(['- Căn cứ A;', '- Căn cứ B;', '- Căn cứ C,'])
  })
})

describe('the text', () => {
  const last = (content: string, endMark: '.' | './.' = '.'): string | undefined =>
    paragraphs(nodesOf(paper({ body: text(content) }), testForm('hd05', { endMark }))).filter(({ style }) => style === 'body').map(printedText).at(-1)
  it.each([['Hết', 'Hết.'], ['Hết.', 'Hết.'], ['Hết;', 'Hết.'], ['Thế à?', 'Thế à?'], ['như sau:', 'như sau:'], ['(xem kèm.)', '(xem kèm.)']])(
    'ends "%s" as "%s"', (content, expected) => { expect(last(content)).toBe(expected) })
  it('ends with the office\'s own mark once', () => {
    expect(last('Hết.', './.')).toBe('Hết./.')
    expect(last('Hết./.', './.')).toBe('Hết./.')
  })
  it('makes a paragraph of each line, drops empty ones and white space at the ends', () => {
    const lines = paragraphs(nodesOf(paper({ body: [{ kind: 'item', level: 1, content: ' một\n\n\thai \r\nba' }] })))
    expect(lines.filter(({ style }) => style === 'item').map(printedText)).toEqual(['- một', 'hai', 'ba.'])
  })
  it('keeps emphasis and block ids', () => {
    const [body] = paragraphs(nodesOf(paper({ body: [{ kind: 'paragraph', id: 'x', content: [{ text: 'Đậm', strong: true }, { text: ' thường.' }] }] })))
      .filter(({ style }) => style === 'body')
    expect(body).toEqual({ kind: 'paragraph', style: 'body', runs: [{ text: 'Đậm', strong: true }, { text: ' thường.' }], blockId: 'x', keepNext: true })
  })
  it('stops the bold of a run-in heading at the colon', () => {
    const [run] = paragraphs(nodesOf(paper({ body: [{ kind: 'heading', level: 2, title: 'Ưu điểm:', content: 'Chi bộ đã làm.' }] })))
      .filter(({ style }) => style === 'runIn2')
    expect(run?.runs).toEqual([{ text: '1. Ưu điểm:', strong: true }, { text: ' Chi bộ đã làm.' }])
  })
})

describe('the foot', () => {
  const foot = (parts: Partial<DocumentModelInput>, used = form) => columns(nodesOf(paper(parts), used), 'signatures')
  it('sets recipients left, signature right, with room to sign', () => {
    expect(foot({ recipients: { items: [{ name: 'Tỉnh uỷ;', purpose: 'để báo cáo' }, { name: 'Các chi bộ' }], archive: 'Lưu Văn phòng.' }, marks: { drafter: { mark: 'NguyenVanAn', copies: 26 } } })).toEqual([[
      ['recipientsLabel: Nơi nhận:', 'recipient: - Tỉnh uỷ (để báo cáo);', 'recipient: - Các chi bộ;', 'recipient: - Lưu Văn phòng.', 'drafterMark: NguyenVanAn-26'],
      ['signingAuthority: T/M BAN THƯỜNG VỤ', 'post: BÍ THƯ', ...Array.from({ length: 5 }, () => 'signatureSpace: '), 'fullName: Nguyễn Văn A'],
    ]])
  })
  it.each([
    [{ form: 'byOrder' as const, authority: 'Ban Thường vụ', post: 'Chánh Văn phòng', fullName: 'B' }, ['signingAuthority: T/L BAN THƯỜNG VỤ', 'post: CHÁNH VĂN PHÒNG']],
    [{ form: 'forHead' as const, authority: 'Trưởng ban', post: 'Phó Trưởng ban', fullName: 'B' }, ['signingAuthority: K/T TRƯỞNG BAN', 'post: PHÓ TRƯỞNG BAN']],
    [{ form: 'acting' as const, authority: 'Trưởng ban', post: null, fullName: 'B' }, ['signingAuthority: Q. TRƯỞNG BAN']],
    [{ form: 'onBehalf' as const, authority: 'Đảng uỷ', post: null, fullName: 'B' }, ['signingAuthority: T/M ĐẢNG UỶ']],
    [{ form: 'own' as const, post: 'Trưởng ban', fullName: 'B' }, ['post: TRƯỞNG BAN']],
    [{ role: 'Người ghi biên bản', fullName: 'B' }, ['signingAuthority: NGƯỜI GHI BIÊN BẢN']],
  ])('writes the head of %j', (right, expected) => {
    expect(foot({ signatures: { layout: 'single', right }, recipients: null })[0]?.[1]?.filter((words) => !/^(?:signatureSpace|fullName)/u.test(words))).toEqual(expected)
  })
  it('prints the post of a head in bold where the office chose so', () => {
    expect(foot({ signatures: { layout: 'single', right: { post: 'Trưởng ban', fullName: 'B' } } }, testForm('hd05', { boldPost: true }))[0]?.[1]?.[0])
      .toBe('signingAuthority: TRƯỞNG BAN')
  })
  it('sets two and three names level', () => {
    const sign = (role: string, fullName: string) => ({ role, fullName })
    const three = foot({ recipients: null, signatures: { layout: 'triple', left: sign('Một', 'A'), centre: sign('Hai', 'B'), right: sign('Ba', 'C') } })
    expect(three[0]).toEqual([['signingAuthority: MỘT'], ['signingAuthority: HAI'], ['signingAuthority: BA']])
    expect(three[1]?.map((cell) => cell.at(-1))).toEqual(['fullName: A', 'fullName: B', 'fullName: C'])
  })
})

describe('appendices', () => {
  it('are numbered only when there are several, each with its own sheets', () => {
    const labels = (count: number) => printDocument(paper({
      appendices: Array.from({ length: count }, () => ({ title: 'Danh sách', orientation: 'landscape' as const, blocks: text('x') })),
    }), form).sections.slice(1).map(({ orientation, nodes }) => [orientation, ...paragraphs(nodes).slice(0, 2).map(shown)])
    expect(labels(1)).toEqual([['landscape', 'appendixLabel: PHỤ LỤC', 'appendixTitle: DANH SÁCH']])
    expect(labels(2).map((label) => label[1])).toEqual(['appendixLabel: PHỤ LỤC I', 'appendixLabel: PHỤ LỤC II'])
  })
})

describe('tables', () => {
  const table = (rows: { content: string, columns?: number, rows?: number }[][], columnCount: number) =>
    nodesOf(paper({ body: [{ kind: 'table', id: 't', columns: Array.from({ length: columnCount }, () => ({ share: 1 })), header: [], rows }] }))
      .find((node) => node.kind === 'table')
  it('cover every place once, missing cells become empty', () => {
    const printed = table([[{ content: 'a', rows: 2 }, { content: 'b', columns: 9 }], [{ content: 'c' }]], 3)
    expect(printed?.rows.map((row) => row.map(({ column, columns: wide, rows: high }) => [column, wide, high]))).toEqual([[[0, 1, 2], [1, 2, 1]], [[1, 1, 1], [2, 1, 1]]])
  })
  it('fill the width of the text exactly', () => {
    expect(table([[]], 7)?.widthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 6)
  })
  it('refuse a row with more cells than columns', () => {
    expect(() => table([[{ content: 'a' }, { content: 'b' }]], 1)).toThrow(/hàng 1 nhiều ô hơn 1 cột/u)
  })
})

describe('the style sheet', () => {
  it('gives every style a name of its own, without the comma Word forbids', () => {
    const looks = [...styleSheet(form).values()]
    expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length)
    for (const { name } of looks) expect(name).toMatch(/^VB [^,]+$/u)
  })
  it('sets the text as the profile says', () => {
    expect(styleSheet(testForm('hd05', { linePitchPt: 20, bodySizePt: 15 })).get('body')).toEqual({
      name: 'VB Nội dung', sizePt: 15, bold: false, italic: false, grows: false, underline: false, align: 'justify',
      linePt: 20, beforePt: 0, afterPt: 6, firstLineMm: 10, keepNext: false, outline: null, ruleBelowPt: 0,
    })
  })
})
