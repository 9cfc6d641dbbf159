/** Tables: places, joined cells, rules drawn, styles of rows and columns. */
import { describe, expect, it } from 'vitest'
import { p, paragraphs, paragraphsOf, readParts, style, tablesOf } from '../../../support/documents/read-parts.ts'
import type { WordParts } from '../../../support/documents/package-builder.ts'
import type { ReadTable } from '../../../../electron/documents/read/index.ts'

const tc = (text: string, tcPr = ''): string => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p(text)}</w:tc>`
const tr = (cells: string, trPr = ''): string => `<w:tr><w:trPr>${trPr}</w:trPr>${cells}</w:tr>`
const tbl = (rows: string, tblPr = ''): string => `<w:tbl><w:tblPr>${tblPr}</w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows}</w:tbl>`
const box = (value: string, extra = ''): string => ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="${value}" ${extra}/>`).join('')

async function table(body: string, parts: WordParts = {}): Promise<ReadTable> {
  const [first] = tablesOf((await readParts({ ...parts, body })).blocks)
  if (first === undefined) throw new Error('no table')
  return first
}

describe('a table', () => {
  it('has its grid, widths, header rows and cells that may not break', async () => {
    const found = await table(tbl(tr(tc('a', '<w:tcW w:w="1000" w:type="dxa"/>') + tc('b', '<w:tcW w:w="0" w:type="auto"/>'), '<w:tblHeader/><w:cantSplit/>') + tr(tc('c') + tc('d'), '<w:tblHeader w:val="0"/>'), '<w:tblW w:w="2500" w:type="pct"/><w:tblInd w:w="-108" w:type="dxa"/><w:tblLayout w:type="fixed"/>'))
    expect(found).toMatchObject({ gridPt: [50, 100], widthPt: 234, indentPt: -5.4, fixedLayout: true, index: 0, part: 'word/document.xml', rows: [{ header: true, mayBreak: false }, { header: false, mayBreak: true }] })
    expect(found.rows[0]?.cells.map(({ widthPt }) => widthPt)).toEqual([50, null])
  })

  it('joins cells across and down', async () => {
    const restart = '<w:vMerge w:val="restart"/>'
    const rows = tr(tc('a', `<w:gridSpan w:val="2"/>`) + tc('b', restart)) + tr(tc('c') + tc('d') + tc('', '<w:vMerge/>')) + tr(tc('e') + tc('', '<w:vMerge w:val="continue"/>'), '<w:gridBefore w:val="1"/>')
    expect((await table(tbl(rows))).rows.map(({ cells }) => cells.map(({ column, columns, rows: down }) => [column, columns, down])))
      .toEqual([[[0, 2, 1], [2, 1, 3]], [[0, 1, 1], [1, 1, 1]], [[1, 1, 1]]])
    const across = await table(tbl(tr(tc('a', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('b'))))
    expect(across.rows[0]?.cells.map(({ column, columns }) => [column, columns])).toEqual([[0, 2], [2, 1]])
  })

  it('inside another has its own number and depth', async () => {
    const nested = `<w:tc>${tbl(tr(tc('in')))}${p('after')}</w:tc>`
    const read = await readParts({ body: tbl(tr(tc('out') + nested)) + p('end') })
    expect(paragraphsOf(read.blocks).map(({ text, cell }) => [text, cell])).toEqual([
      ['out', { table: 0, row: 0, column: 0, depth: 1 }], ['in', { table: 1, row: 0, column: 0, depth: 2 }], ['after', { table: 0, row: 0, column: 1, depth: 1 }], ['end', null],
    ])
    expect(tablesOf(read.blocks).map(({ index }) => index)).toEqual([0, 1])
  })

  const grid = style('table', 'Grid', `<w:tblPr><w:tblBorders>${box('single')}</w:tblBorders></w:tblPr>`)
  it.each([
    ['nothing said', '', '', '', false], ['its own borders', `<w:tblBorders>${box('single')}</w:tblBorders>`, '', '', true], ['the style\'s', '<w:tblStyle w:val="Grid"/>', '', grid, true],
    ['the style\'s taken away', `<w:tblStyle w:val="Grid"/><w:tblBorders>${box('nil')}</w:tblBorders>`, '', grid, false], ['white ones', `<w:tblBorders>${box('single', 'w:color="ffffff"')}</w:tblBorders>`, '', '', false],
    ['one cell\'s', '', '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>', '', true], ['all taken away in the cells', '<w:tblStyle w:val="Grid"/>', `<w:tcBorders>${box('none')}</w:tcBorders>`, grid, false],
    ['inner ones of a table of one cell', '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>', '', '', false],
    ['the header row\'s of the style', '<w:tblStyle w:val="Head"/><w:tblLook w:firstRow="1"/>', '', style('table', 'Head', '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr></w:tblStylePr>'), true],
  ])('is ruled: %s', async (_what, tblPr, tcPr, styles, ruled) => {
    expect((await table(tbl(tr(tc('a', tcPr)), tblPr), { styles })).ruled).toBe(ruled)
  })

  it('gives its style\'s look by row and column, under the paragraph\'s own style', async () => {
    const part = (type: string, rPr: string): string => `<w:tblStylePr w:type="${type}"><w:rPr>${rPr}</w:rPr></w:tblStylePr>`
    const styles = style('table', 'T', `<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>${part('firstRow', '<w:b/>')}${part('lastRow', '<w:i/>')}${part('firstCol', '<w:u w:val="single"/>')}${part('lastCol', '<w:strike/>')}${part('band1Horz', '<w:color w:val="FF0000"/>')}`)
      + style('paragraph', 'B', '<w:rPr><w:b/></w:rPr>') + style('paragraph', 'S', '<w:rPr><w:sz w:val="30"/></w:rPr>')
    const rows = tr(tc('a') + tc('b')) + tr(tc('c') + tc('d')) + tr(tc('e') + tc('f')) + tr(tc('g') + tc('h'))
    const look = async (tblLook: string, body = rows): Promise<readonly unknown[]> => (await paragraphs(tbl(body, `<w:tblStyle w:val="T"/>${tblLook}`), { styles }))
      .map(({ runs: [run] }) => [run?.bold && 'b', run?.italic && 'i', run?.underline && 'u', run?.strike && 's', run?.colour && 'c'].filter(Boolean).join(''))
    expect(await look('<w:tblLook w:val="01E0"/>')).toEqual(['bu', 'bs', 'uc', 'sc', 'u', 's', 'iu', 'is'])
    expect(await look('<w:tblLook w:val="01E0" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"/>')).toEqual(['', '', '', '', '', '', '', ''])
    expect(await look('')).toEqual(['', '', '', '', '', '', '', ''])
    const [first, second] = await paragraphs(tbl(tr(`<w:tc>${p('a', '<w:pStyle w:val="B"/>')}</w:tc><w:tc>${p('a', '<w:pStyle w:val="S"/>')}</w:tc>`), '<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/>'), { styles })
    // Bold twice is plain: the style's and the first row's meet (ECMA-376-1 §17.7.3).
    expect([first?.runs[0]?.bold, first?.runs[0]?.sizePt, first?.align]).toEqual([false, 13, 'centre'])
    expect([second?.runs[0]?.bold, second?.runs[0]?.sizePt]).toEqual([true, 15])
  })
})
