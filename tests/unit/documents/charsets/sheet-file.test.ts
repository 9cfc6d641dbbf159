/** Whole Excel files: strings by the fonts of their cells, split where fonts differ, names that must agree, fonts, headers. */
import { describe, expect, it } from 'vitest'
import { encodeText, planSheetFile } from '../../../../electron/documents/charsets/index.ts'
import { renameInFormula } from '../../../../electron/documents/charsets/sheet-names.ts'
import { openPackage, writePackage } from '../../../../electron/documents/ooxml/index.ts'
import { sheetFile } from '../../../support/documents/sheet-builder.ts'
import type { SheetParts } from '../../../support/documents/sheet-builder.ts'

const tcvn3 = (text: string): string => encodeText(text, 'tcvn3').text
const vni = (text: string): string => encodeText(text, 'vni').text
const fonts = ['Arial', '.VnTime', 'VNI-Times', '.VnTimeH', 'Times New Roman']
const cell = (place: string, style: number, string: number): string => `<c r="${place}" s="${style}" t="s"><v>${string}</v></c>`
const rows = (...cells: readonly string[]): string => `<sheetData>${cells.map((each, at) => `<row r="${at + 1}">${each}</row>`).join('')}</sheetData>`

async function converted(parts: SheetParts | Uint8Array) {
  const pkg = await openPackage(parts instanceof Uint8Array ? parts : sheetFile(parts))
  const { report, write } = planSheetFile(pkg)
  const bytes = writePackage(pkg, write())
  const again = await openPackage(bytes)
  return { report, bytes, part: (name: string) => new TextDecoder().decode(again.bytes(name) ?? new Uint8Array()) }
}

describe('strings', () => {
  it('take the font of their cells; runs of a string have their own', async () => {
    const strings = `<si><t>${tcvn3('đưa ra')}</t></si><si><t xml:space="preserve"> ${vni('uỷ ban')}</t></si><si><r><t>${tcvn3('tổng ')}</t></r><r><rPr><b/><sz val="11"/><rFont val="VNI-Times"/></rPr><t>${vni('cộng')}</t></r></si><si><t>${tcvn3('biểu số')} 5</t></si><si><t>Tỉnh uỷ</t></si>`
    const { part, report, bytes } = await converted({ fonts, strings, sheets: [{ name: 'A', inside: rows(cell('A1', 1, 0), cell('A2', 2, 1), cell('A3', 1, 2), cell('A4', 3, 3), cell('A5', 0, 4)) }] })
    expect(part('xl/sharedStrings.xml')).toContain('<si><t>đưa ra</t></si><si><t xml:space="preserve"> uỷ ban</t></si><si><r><t>tổng </t></r><r><rPr><b/><sz val="11"/><rFont val="Times New Roman"/></rPr><t>cộng</t></r></si><si><t>BIỂU SỐ 5</t></si><si><t>Tỉnh uỷ</t></si>')
    expect(part('xl/styles.xml')).not.toMatch(/\.Vn|VNI/u)
    expect(part('xl/styles.xml')).toContain('<font><sz val="13"/><name val="Times New Roman"/></font>')
    expect([report.fonts, report.charsets.map(({ charset, runs }) => [charset, runs])]).toEqual([['.VnTime', '.VnTimeH', 'VNI-Times'], [['tcvn3', 3], ['vni', 2]]])
    const second = planSheetFile(await openPackage(bytes))
    expect([second.report.changes, second.write().size]).toEqual([false, 0])
  })

  it('one string in cells of different charsets becomes several', async () => {
    const strings = '<si><t>các ñ</t></si><si><t>5</t></si>'
    const { part } = await converted({ fonts, strings, sheets: [{ name: 'A', inside: rows(cell('A1', 2, 0), cell('A2', 1, 0), cell('A3', 3, 0), cell('A4', 1, 0), cell('A5', 1, 1), cell('A6', 2, 1)) }] })
    expect(part('xl/sharedStrings.xml')).toContain('uniqueCount="4"')
    expect([...part('xl/sharedStrings.xml').matchAll(/<t>([^<]*)/gu)].map(([, each]) => each)).toEqual(['các đ', '5', 'cỏc ủ', 'CỎC Ủ'])
    expect([...part('xl/worksheets/sheet1.xml').matchAll(/<v>(\d)/gu)].map(([, each]) => each)).toEqual(['0', '2', '3', '2', '1', '1'])
  })

  it('inline strings, results and quoted words of formulas, comments, drawings', async () => {
    const inside = rows(`<c r="A1" s="1" t="inlineStr"><is><t>${tcvn3('biểu')}</t></is></c>`, `<c r="A2" s="1" t="str"><f>IF(B1&gt;0,"${tcvn3('đạt')}","")</f><v>${tcvn3('đạt')}</v></c>`)
    const { part } = await converted({
      fonts, strings: '', sheets: [{ name: 'A', inside }], parts: {
        'xl/comments1.xml': { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml', text: `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><rFont val=".VnTime"/></rPr><t>${tcvn3('góp ý')}</t></r></text></comment></commentList></comments>` },
        'xl/drawings/drawing1.xml': { type: 'application/vnd.openxmlformats-officedocument.drawing+xml', text: `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:rPr><a:latin typeface=".VnTimeH"/></a:rPr><a:t>${tcvn3('sơ đồ')}</a:t></a:r></a:p></xdr:wsDr>` },
      },
    })
    expect(part('xl/worksheets/sheet1.xml')).toContain('<is><t>biểu</t></is>')
    expect(part('xl/worksheets/sheet1.xml')).toContain('<f>IF(B1&gt;0,"đạt","")</f><v>đạt</v>')
    expect(part('xl/comments1.xml')).toContain('<rFont val="Times New Roman"/></rPr><t>góp ý</t>')
    expect(part('xl/drawings/drawing1.xml')).toContain('<a:latin typeface="Times New Roman"/></a:rPr><a:t>SƠ ĐỒ</a:t>')
  })

  it('lists letters that cannot be mapped with sheet and cell', async () => {
    const pkg = await openPackage(sheetFile({ fonts, strings: '<si><t>aÀ</t></si>', sheets: [{ name: 'Biểu 1', inside: rows(cell('B7', 1, 0)) }] }))
    expect(planSheetFile(pkg).report.lost).toEqual([{ part: 'xl/sharedStrings.xml', place: 'Trang tính “Biểu 1”, ô B7', letter: 'À', code: 'U+00C0', excerpt: 'aÀ' }])
  })
})

describe('names and page headers', () => {
  const long = `<si><t>${tcvn3('Danh sách các tổ chức cơ sở đảng trực thuộc')}</t></si><si><t>${tcvn3('Đơn vị')}</t></si>`
  const name = tcvn3('Tổng hợp số liệu')

  it('a sheet’s new name is followed by formulas, names and links; fonts of headers are changed and codes kept', async () => {
    const inside = `${rows(cell('A1', 0, 0), `<c r="A2"><f>'${name}'!B2+SUM('${name}'!C1:C3)</f><v>1</v></c>`)}<hyperlinks><hyperlink ref="A1" location="'${name}'!A1"/></hyperlinks><headerFooter><oddHeader>&amp;L&amp;".VnTimeH,Bold"&amp;14${tcvn3('biểu số')} &amp;P&amp;R&amp;".VnTime,Regular"${tcvn3('đơn vị')}</oddHeader></headerFooter>`
    const { part } = await converted({ fonts, strings: long, sheets: [{ name, inside }, { name: 'B', inside: '<sheetData/>' }], workbook: `<definedNames><definedName name="x">'${name}'!$A$1</definedName></definedNames>` })
    expect(part('xl/workbook.xml')).toContain('<sheet name="Tổng hợp số liệu"')
    expect(part('xl/workbook.xml')).toContain(`'Tổng hợp số liệu'!$A$1`)
    const sheet = part('xl/worksheets/sheet1.xml')
    expect(sheet).toContain(`<f>'Tổng hợp số liệu'!B2+SUM('Tổng hợp số liệu'!C1:C3)</f>`)
    expect(sheet).toContain(`location="'Tổng hợp số liệu'!A1"`)
    expect(sheet).toContain('&amp;L&amp;"Times New Roman,Bold"&amp;14BIỂU SỐ &amp;P&amp;R&amp;"Times New Roman,Regular"đơn vị')
  })

  it('never gives two sheets one name', async () => {
    const { part } = await converted({ fonts, strings: long, sheets: [{ name, inside: rows(cell('A1', 0, 0)) }, { name: 'Tổng hợp số liệu', inside: '<sheetData/>' }] })
    expect([...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/gu)].map(([, each]) => each)).toEqual([name, 'Tổng hợp số liệu'])
  })

  it('columns of a table keep the names of their head cells, also in formulas', async () => {
    const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="${tcvn3('Đơn vị')}"/></tableColumns></table>`
    const { part } = await converted({
      fonts, strings: long, sheets: [{ name: 'A', inside: rows(cell('A1', 1, 1), `<c r="A3"><f>COUNTA(T[${tcvn3('Đơn vị')}])</f></c>`) }],
      parts: { 'xl/tables/table1.xml': { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml', text: table } },
    })
    expect(part('xl/tables/table1.xml')).toContain('<tableColumn id="1" name="Đơn vị"/>')
    expect(part('xl/worksheets/sheet1.xml')).toContain('<f>COUNTA(T[Đơn vị])</f>')
  })

  it.each([
    [`'a''b'!A1+c!B2`, `'á''b'!A1+'ć'!B2`], ['"c!"&c!A1', `"c!"&'ć'!A1`], ['d!A1+[k]', 'd!A1+[ḱ]'],
  ])('renames in %s', (formula, expected) => {
    expect(renameInFormula(formula, new Map([[`a'b`, `á'b`], ['c', 'ć']]), new Map([['k', 'ḱ']]))).toBe(expected)
  })
})
