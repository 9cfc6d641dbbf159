/** Anyone's file drawn as pages: what stands where. */
import { describe, expect, test } from 'vitest'
import { createTypesetter } from '../../../../electron/documents/typst/index.ts'
import { inProject } from '../../../../electron/toolchain/paths.ts'
import { mid, para, readOf, section, table, textBox } from '../../../support/documents/read-builder.ts'

const typesetter = createTypesetter({ fontDir: inProject('resources/fonts') })
const long = 'Thực hiện Nghị quyết của Đảng uỷ về công tác kiểm tra, giám sát năm 2026; '.repeat(40)

describe('pages of a read file', () => {
  test('two columns stand side by side, the text below them', () => {
    const file = typesetter.file(readOf([
      table([[[mid('ĐẢNG BỘ TỈNH A'), mid('*')], [mid('ĐẢNG CỘNG SẢN VIỆT NAM')]]], { widths: [218, 250] }), para('Nội dung'),
    ]))
    const [left, star, right, body] = file.places
    expect(file.places).toHaveLength(4)
    expect(left?.y).toBe(right?.y)
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 100)
    expect(star?.y).toBeGreaterThan(left?.y ?? 0)
    expect(body?.y).toBeGreaterThan(star?.y ?? Infinity)
  })

  test('a long text runs over pages, and the next section lies', () => {
    const file = typesetter.file(readOf([
      ...Array.from({ length: 12 }, () => para(long)), section({ orientation: 'landscape', widthPt: 841.9, heightPt: 595.3 }), para('PHỤ LỤC'),
    ]))
    const last = file.places.at(-1)
    expect(file.pageCount).toBeGreaterThan(3)
    expect(last?.page).toBe(file.pageCount - 1)
    const [page] = file.pages(file.pageCount - 1, 1)
    expect(page?.svg).toMatch(/viewBox="0 0 841\.\d+ 595\.\d+"/u)
    expect(file.pages(file.pageCount, 3)).toEqual([])
  })

  test('what would take the machine’s memory is not drawn', () => {
    const tooMuch = [
      Array.from({ length: 15_001 }, () => para('Nội dung')), Array.from({ length: 1001 }, () => table([['a']])),
      [para('a'.repeat(100_001))], [para('\t'.repeat(1001))], [para(`a${'\u0301'.repeat(100)}`)],
    ]
    for (const nodes of tooMuch) expect(() => typesetter.file(readOf(nodes))).toThrow('too large to be drawn')
    expect(typesetter.file(readOf([para('a'.repeat(5000))])).pageCount).toBeGreaterThan(0)
  })

  test('merged heads, nested tables, text boxes and tabs are drawn and placed', () => {
    const file = typesetter.file(readOf([
      table([[{ nodes: ['TT'], rows: 2 }, { nodes: ['Kết quả'], columns: 2 }], ['Số', 'Tỷ lệ'], ['1', [table([['a', 'b']])], '98,3%']], { ruled: true, headerRows: 2 }),
      textBox([para('Trong hộp')]), para('trái\tgiữa\tphải', { tabs: [{ atPt: 200, align: 'centre' }, { atPt: 400, align: 'right' }] }),
    ]))
    expect(file.places.length).toBeGreaterThanOrEqual(11)
    expect(file.places.every(({ height, width }) => height > 0 && width > 0)).toBe(true)
  })

  test('words that look like markup stay words, and no colour or odd size breaks the page', () => {
    const file = typesetter.file(readOf([para('#panic("x") $a$ <script>alert(1)</script> \\ @ref', { colour: 'FF0000', size: 1 }), para('', { size: 72 }), para('x', { left: 9000, right: 9000 })]))
    expect(file.pageCount).toBe(1)
    expect(file.pages(0, 1)[0]?.svg).not.toContain('script')
  })
})
