/** Papers at the edges of what the tree allows, set by LibreOffice and typst: nothing lost, nothing alone, nothing apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentModelInput } from '../../shared/document/model.ts'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { testForm } from '../support/documents/forms.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { breakDistances, pageTexts } from '../support/documents/page-breaks.ts'
import { paper, sentence } from '../support/documents/papers.ts'
import { paperOf, renderPapers } from '../support/documents/rendered.ts'
import type { NamedPaper, Rendered } from '../support/documents/rendered.ts'

type Body = DocumentModelInput['body']

/** Texts that would do harm if anything read them as markup. */
export const hostile = [
  '#import "x": *', '$ x^2 $', '*đậm* _nghiêng_ `mã`', 'gạch \\ chéo \\u{41}', ']#panic("x")[', '<w:p>&amp;</w:p>', '"nháy" \'đơn\'', '= Tiêu đề', '- gạch', '1. số',
  '// chú thích /* */', '@nhãn <nhãn>', '#{ read("/etc/passwd") }', '~ -- --- ...', 'https://example.org', '${x} {{y}} {% z %}', '@@content@@',
]

const filler = (count: number): Body => Array.from({ length: count }, () => ({ kind: 'paragraph', content: sentence }))
const oneLine = (text: string): Body[number] => ({ kind: 'paragraph', content: text })
const twelve = Array.from({ length: 12 }, (_, index) => `Cột ${index + 1}`)

/** The end of the text near the foot of a page, line by line: somewhere the signatures must take text with them. */
const sweep: readonly NamedPaper[] = Array.from({ length: 14 }, (_, lines) => ({
  name: `cuoi-trang-${lines}`, form: testForm(),
  model: paper({ body: [...filler(3), ...Array.from({ length: lines }, (__, index) => oneLine(`Dòng ngắn thứ ${index + 1}.`)), oneLine('Hết')] }),
}))

const odd: readonly NamedPaper[] = [
  { name: 'khong-gi-ca', form: testForm(), model: paper({
    letterhead: { superior: null, issuers: ['Tỉnh uỷ A'] }, number: null, placeAndDate: null, bases: [], recipients: null,
    signatures: { layout: 'single', right: { fullName: null } }, body: [oneLine('Một dòng')],
  }) },
  { name: 'chu-nguy-hiem', form: testForm(), model: paper({ subject: hostile.join(' '), body: hostile.map(oneLine) }) },
  { name: 'ten-rat-dai', form: testForm(), model: paper({
    letterhead: {
      superior: 'Đảng uỷ các cơ quan Đảng và Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh A',
      issuers: ['Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở của các cơ quan Đảng', 'Uỷ ban Kiểm tra Đảng uỷ các cơ quan'],
    },
    subject: 'về việc triển khai '.repeat(11).trim(), placeAndDate: { place: 'Thành phố Hồ Chí Minh', date: null },
    body: [oneLine('Chữdàikhôngcókhoảngtrắng'.repeat(12)), ...filler(2)],
  }) },
  { name: 'bang-12-cot', form: testForm(), model: paper({ body: [...filler(1), {
    kind: 'table', columns: twelve.map(() => ({ share: 1, align: 'centre' as const })), header: [twelve.map((content) => ({ content }))],
    rows: [
      [{ content: 'Gộp ba cột', columns: 3 }, { content: 'Gộp hai hàng', rows: 2 }, ...Array.from({ length: 8 }, () => ({ content: 'x' }))],
      Array.from({ length: 5 }, () => ({ content: 'thiếu ô' })),
    ],
  }] }) },
  { name: 'muc-phan-chuong', form: testForm('hd36'), model: paper({ kind: 'workingRegulation', body: [
    { kind: 'division', level: 'part', title: 'Quy định chung' }, { kind: 'division', level: 'chapter', title: 'Phạm vi' },
    { kind: 'article', title: 'Đối tượng' }, { kind: 'clause', level: 'clause', content: sentence }, { kind: 'clause', level: 'point', content: sentence },
    { kind: 'division', level: 'section', title: 'Mục con' }, { kind: 'article', title: 'Tổ chức' }, ...filler(14),
  ] }) },
]

/** Taller than a page: these must break, whatever the rule, or their end would fall off the sheet. */
const tall: readonly NamedPaper[] = [
  { name: 'o-bang-rat-dai', form: testForm(), model: paper({ body: [...filler(1), {
    kind: 'table', columns: [{ share: 1 }, { share: 3 }], header: [[{ content: 'Mục' }, { content: 'Nội dung' }]],
    rows: [[{ content: 'Một' }, { content: `${`${sentence} `.repeat(45)}Chữ cuối ô.` }], [{ content: 'Hai' }, { content: 'Ngắn.' }]],
  }] }) },
  { name: 'noi-nhan-rat-dai', form: testForm(), model: paper({ recipients: {
    items: Array.from({ length: 75 }, (_, index) => ({ name: `Chi bộ số ${index + 1}` })), archive: 'Lưu Văn phòng cuối cùng',
  } }) },
]

let rendered: Rendered
beforeAll(async () => { rendered = await renderPapers([...sweep, ...odd, ...tall]) })
afterAll(() => { rendered.remove() })

describe('signatures', () => {
  it.each(sweep.map(({ name }) => name))('%s: never stand alone, two lines of text at least go with them', (name) => {
    const { office, typst } = paperOf(rendered, name)
    for (const pages of [office, typst]) {
      const last = pages.at(-1)?.lines ?? []
      const signed = last.findIndex(({ text }) => text.includes('T/M BAN THƯỜNG VỤ'))
      expect(signed, 'signature on the last page').toBeGreaterThanOrEqual(0)
      expect(last.some(({ text }) => text.includes('Nguyễn Văn A')), 'the name on the same page').toBe(true)
      expect(signed - (pages.length > 1 ? 1 : 0)).toBeGreaterThanOrEqual(2)
    }
    expect(typst.length).toBe(office.length)
  })

  it('the sweep crosses a page end', () => {
    const pages = sweep.map(({ name }) => paperOf(rendered, name).office.length)
    expect(new Set(pages).size).toBeGreaterThan(1)
  })
})

describe.each(odd.map((one) => ({ name: one.name, one })))('$name', ({ name, one }) => {
  it('is set with the same words on the same pages', () => {
    const { office, typst } = paperOf(rendered, name)
    expect(typst.length).toBe(office.length)
    expect(Math.max(...breakDistances(office, typst))).toBeLessThanOrEqual(1)
    const words = (text: string): string => text.replace(/[\s\u200B]+/gu, '')
    if (name !== 'bang-12-cot') expect(pageTexts(typst).map(words)).toEqual(pageTexts(office).map(words))
  })

  it('has no error for Office', async () => {
    expect(await officeErrors(await emitDocx(one.model, one.form))).toEqual([])
  })
})

describe('what is taller than a page', () => {
  it.each([['o-bang-rat-dai', ['Chữcuốiô.', 'Ngắn.', 'NguyễnVănA']], ['noi-nhan-rat-dai', ['Chibộsố75;', 'LưuVănphòngcuốicùng.', 'NguyễnVănA']]])(
    '%s: keeps its last words on the sheets', (name, words) => {
      const { office, typst } = paperOf(rendered, name)
      for (const pages of [office, typst]) {
        const shownWords = pages.flatMap((page) => page.lines.filter(({ top }) => top < page.height - 50).map(({ text }) => text)).join('').replace(/\s+/gu, '')
        for (const word of words) expect(shownWords).toContain(word)
        expect(pages.length).toBeGreaterThan(1)
      }
    })
})

describe('hostile words', () => {
  it('stand on the page as they were typed', () => {
    const { office, typst } = paperOf(rendered, 'chu-nguy-hiem')
    for (const pages of [office, typst]) {
      const text = pageTexts(pages).join('\n').replace(/\s+/gu, '')
      for (const words of hostile) expect(text).toContain(words.replace(/\s+/gu, ''))
    }
  })
})
