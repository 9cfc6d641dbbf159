/** Where a page ends in or under a table: no head, group or sum stands without a row of its own, in Word as in PDF. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentModelInput } from '../../shared/document/model.ts'
import { testForm } from '../support/documents/forms.ts'
import { breakDistances } from '../support/documents/page-breaks.ts'
import { paper } from '../support/documents/papers.ts'
import type { PdfPage } from '../support/documents/pdf-words.ts'
import { paperOf, renderPapers } from '../support/documents/rendered.ts'
import type { NamedPaper, Rendered } from '../support/documents/rendered.ts'

type Body = DocumentModelInput['body']

const lines = (count: number): Body => Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', content: `Dòng ngắn thứ ${index + 1}.` }))
const cells = (...texts: readonly string[]): { content: string }[] => texts.map((content) => ({ content }))

const table: Body[number] = {
  kind: 'table', columns: [{ share: 1, align: 'centre' }, { share: 4 }, { share: 2, align: 'centre' }, { share: 2, align: 'centre' }], totals: true,
  header: [cells('TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả')],
  rows: [
    cells('I', 'NHÓM MỘT', '', ''), cells('1', 'Hàng đầu nhóm một', 'tổ chức', '11'), cells('2', 'Hàng hai nhóm một', 'tổ chức', '12'),
    [{ content: 'NHÓM HAI', columns: 4 }], cells('1', 'Hàng đầu nhóm hai', 'tổ chức', '21'), cells('2', 'Hàng cuối nhóm hai', 'tổ chức', '22'), cells('', 'Tổng hợp', 'tổ chức', '66'),
  ],
}
const chart: Body[number] = {
  kind: 'chart', chart: 'column', caption: 'Kết nạp đảng viên', categoryTitle: 'Năm', unit: 'đồng chí', withTable: true, categories: ['Năm 2023', 'Năm 2024', 'Năm 2025'],
  series: [{ name: 'Kết nạp', values: ['120', '134', '151'] }, { name: 'Chính thức', values: ['110', '121', '140'] }],
}

/** The first row of the table meets the foot of the page at each of its rows in turn. */
const sweep: readonly NamedPaper[] = Array.from({ length: 11 }, (_, at) => ({ name: `bang-${at}`, form: testForm(), model: paper({ body: [...lines(15 + at), table, ...lines(3)] }) }))
const charts: readonly NamedPaper[] = Array.from({ length: 6 }, (_, at) => ({ name: `bieu-do-${at}`, form: testForm(), model: paper({ body: [...lines(8 + at), chart, ...lines(3)] }) }))

/** A table, one short line, the signatures: the page ends at each of its last rows in turn. */
const ending: Body[number] = {
  kind: 'table', columns: [{ share: 1, align: 'centre' }, { share: 4 }, { share: 4 }], header: [cells('TT', 'Tài liệu', 'Ghi chú')],
  rows: Array.from({ length: 14 }, (_, at) => cells(`${at + 1}`, `Tài liệu số ${at + 1}.`, 'đủ')),
}
const endings: readonly NamedPaper[] = Array.from({ length: 9 }, (_, at) => ({ name: `bang-cuoi-${at}`, form: testForm(), model: paper({ body: [...lines(4 + 2 * at), ending, { kind: 'paragraph', content: 'Hồ sơ đã được kiểm đủ.' }] }) }))

/** Rows that belong on one page, by a word of each. */
const together = [['Chỉ tiêu', 'NHÓM MỘT'], ['NHÓM MỘT', 'Hàng đầu nhóm một'], ['NHÓM HAI', 'Hàng đầu nhóm hai'], ['Hàng cuối nhóm hai', 'Tổng hợp']] as const

let rendered: Rendered
beforeAll(async () => { rendered = await renderPapers([...sweep, ...charts, ...endings]) })
afterAll(() => { rendered.remove() })

/** The first page that has the words. */
const pageOf = (pages: readonly PdfPage[], words: string): number => pages.findIndex((page) => page.lines.some(({ text }) => text.includes(words)))

describe('a table at the foot of a page', () => {
  it.each(sweep.map(({ name }) => name))('%s: heads, groups and the sum have a row beside them, on the same pages in both', (name) => {
    const { office, typst } = paperOf(rendered, name)
    for (const pages of [office, typst]) {
      for (const [one, other] of together) {
        expect(pageOf(pages, one), one).toBeGreaterThanOrEqual(0)
        expect(pageOf(pages, other), `${one} | ${other}`).toBe(pageOf(pages, one))
      }
    }
    expect(Math.max(...breakDistances(office, typst))).toBeLessThanOrEqual(1)
  })

  it('is cut at one place or another: the pages end inside it', () => {
    const cut = sweep.filter(({ name }) => pageOf(paperOf(rendered, name).typst, 'NHÓM MỘT') !== pageOf(paperOf(rendered, name).typst, 'Tổng hợp'))
    expect(cut.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the table behind a chart', () => {
  it.each(charts.map(({ name }) => name))('%s: stands whole, on the page of the chart', (name) => {
    const { office, typst } = paperOf(rendered, name)
    for (const pages of [office, typst]) {
      const [caption, first, last] = [pageOf(pages, 'Biểu đồ 1.'), pages.findIndex((page) => page.lines.some(({ text }) => /Năm 2023 120 110/u.test(text))), pages.findIndex((page) => page.lines.some(({ text }) => /Năm 2025 151 140/u.test(text)))]
      expect(caption).toBeGreaterThanOrEqual(0)
      expect([first, last]).toEqual([caption, caption])
    }
  })
})

describe('a table before the signatures', () => {
  it.each(endings.map(({ name }) => name))('%s: gives its last row to the page of the signatures and stays where it began, as in Word', (name) => {
    const { office, typst } = paperOf(rendered, name)
    for (const pages of [office, typst]) {
      expect(pageOf(pages, 'Hồ sơ đã được kiểm đủ')).toBe(pages.length - 1)
      expect(pageOf(pages, 'Tài liệu số 14.')).toBe(pages.length - 1)
    }
    expect(Math.max(0, ...breakDistances(office, typst))).toBeLessThanOrEqual(1)
  })

  it('is cut at one place or another, its head said again', () => {
    const cut = endings.map(({ name }) => paperOf(rendered, name).typst).filter((pages) => pageOf(pages, 'Tài liệu số 1.') !== pageOf(pages, 'Tài liệu số 14.'))
    expect(cut.length).toBeGreaterThanOrEqual(3)
    for (const pages of cut) expect(pages.filter((page) => page.lines.some(({ text }) => /TT Tài liệu Ghi chú/u.test(text))).length).toBe(2)
  })
})
