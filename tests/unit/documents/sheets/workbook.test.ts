/** Workbooks written and read: what other makers write, exact numbers, dates, faults in the words of workbooks; the bytes hold against Office's validator. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../../../electron/documents/sheets/index.ts'
import type { Cell, CellContent, CellSpec, Workbook } from '../../../../electron/documents/sheets/index.ts'
import { FaultError } from '../../../../electron/faults/index.ts'
import { workbookForm } from '../../../../electron/campaigns/forms/index.ts'
import { sampleBodies, sampleCampaign, sampleIndicators, samplePrevious } from '../../../golden/campaign/sample-campaign.ts'
import { officeErrors } from '../../../support/documents/office-errors.ts'
import { zipped } from '../../../support/documents/package-builder.ts'

const cells = (contents: readonly CellContent[], look: CellSpec['look'] = {}): readonly CellSpec[] => contents.map((content) => ({ content, look }))
const oneRow = (contents: readonly CellContent[], look?: CellSpec['look']): Uint8Array => writeWorkbook({ title: 'Thử', author: '', sheets: [{ name: 'Một', widths: [10], rows: [{ cells: cells(contents, look) }] }] })
const firstSheet = async (bytes: Uint8Array): Promise<readonly Cell[]> => (await readWorkbook(bytes)).sheets[0]?.cells ?? []
const shown = async (bytes: Uint8Array): Promise<readonly string[]> => (await firstSheet(bytes)).map(({ name, text, value }) => `${name} ${value.kind} ${text}`)

/** A workbook of another maker: the inside of its sheet, styles and strings as XML. */
function foreign({ sheet, styles = '', strings = '', workbook = '', main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', target = 'worksheets/sheet1.xml', prefix = '' }: Readonly<Record<'sheet', string> & Partial<Record<'styles' | 'strings' | 'workbook' | 'main' | 'relations' | 'target' | 'prefix', string>>>): Uint8Array {
  const namespace = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`
  const p = prefix === '' ? '' : `${prefix}:`
  const types = ['worksheet', 'styles', 'sharedStrings'].map((kind) => `<Override PartName="/xl/${kind === 'worksheet' ? 'worksheets/sheet1' : kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join('')
  const office = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipped(new Map([
    ['[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types}</Types>`],
    ['_rels/.rels', `<Relationships xmlns="${office}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<${p}workbook ${namespace} xmlns:r="${relations}">${workbook}<${p}sheets><${p}sheet name="Một" sheetId="1" r:id="r1"/></${p}sheets></${p}workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${office}"><Relationship Id="r1" Type="${relations}/worksheet" Target="${target}"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', `<${p}worksheet ${namespace}>${sheet}</${p}worksheet>`],
    ['xl/styles.xml', `<${p}styleSheet ${namespace}>${styles}</${p}styleSheet>`], ['xl/sharedStrings.xml', `<${p}sst ${namespace}>${strings}</${p}sst>`],
  ]))
}

describe('a workbook written', () => {
  it('is what Office opens: a whole form has no error', async () => {
    const form = workbookForm({ campaign: sampleCampaign, body: sampleBodies[0], indicators: sampleIndicators, previous: samplePrevious })
    expect(await officeErrors(form, undefined, 'xlsx')).toEqual([])
    expect(await officeErrors(writeWorkbook({ title: '', author: '', sheets: [{ name: 'a & \'b\'', widths: [], titleRow: 1, frozenAt: { row: 2, column: 1 }, rows: [], rules: [{ cells: [{ from: { row: 1, column: 1 }, to: { row: 2, column: 2 } }], allow: { kind: 'list', choices: ['Có', 'Không & "chưa"'] }, message: 'Chọn', hint: '' }] }] }), undefined, 'xlsx')).toEqual([])
  })

  it('gives back texts of any kind and numbers to the last digit', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Ở', ' ', '\n', '<', '&', '"', '_x0041_', '_x', '=', '\u0007', '😀', '\'') }).filter((words) => words !== '')
    const number = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.nat(4)).map(([units, decimals]) => {
      const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
      const plain = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/u, '')
      return units < 0n && plain !== '0' ? `-${plain}` : plain
    })
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(text.map((one) => ({ text: one })), number.map((one) => ({ number: one }))), { minLength: 1, maxLength: 20 }), async (contents) => {
      const read = await firstSheet(oneRow(contents))
      expect(read.map(({ value }) => value.kind === 'number' ? { number: value.number } : value.kind === 'text' ? { text: value.text } : null)).toEqual(contents)
    }), { numRuns: 60 })
  })

  it('never makes a formula of a text', async () => {
    expect((await firstSheet(oneRow([{ text: '=1+1' }])))[0]).toMatchObject({ formula: null, value: { kind: 'text', text: '=1+1' } })
  })

  it('hides what is hidden and locks nothing that is to be filled in', async () => {
    const bytes = workbookForm({ campaign: sampleCampaign, body: sampleBodies[0], indicators: sampleIndicators })
    const book: Workbook = await readWorkbook(bytes)
    expect(book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual(['Số liệu visible', 'Câu hỏi visible', 'vpk veryHidden'])
    expect(book.names.map(({ name, refersTo }) => `${name} ${refersTo}`)).toContain('_xlnm.Print_Titles \'Số liệu\'!$5:$5')
  })
})

describe('a workbook of another maker', () => {
  const numbers = (values: string): string => `<sheetData><row>${values}</row></sheetData>`

  it('is read without addresses, with strings of runs, hints left out, and escapes undone', async () => {
    const strings = '<si><r><t>Đảng </t></r><r><rPr><b/></rPr><t>viên</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'
    expect(await shown(foreign({ strings, sheet: numbers('<c t="s"><v>0</v></c><c/><c t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c><c t="str"><f>A1</f><v>kết quả</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="s"><v>99</v></c>') }))).toEqual([
      'A1 text Đảng viên', 'C1 text a\nb_x0041_', 'D1 text kết quả', 'E1 boolean TRUE', 'F1 error #REF!',
    ])
  })

  it('is read in the strict namespaces, with prefixes and absolute targets', async () => {
    expect(await shown(foreign({
      main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships', target: '/xl/worksheets/sheet1.xml', prefix: 'x',
      sheet: '<x:sheetData><x:row r="3"><x:c r="B3" t="d"><x:v>2026-06-05T00:00:00</x:v></x:c><x:c r="C3"><x:v>7</x:v></x:c></x:row></x:sheetData>',
    }))).toEqual(['B3 date 05/6/2026', 'C3 number 7'])
  })

  it('shows the number a person sees, without the noise of binary fractions', async () => {
    const values = ['98.299999999999997', '0.30000000000000004', '1.2345E+3', '1E-3', '-0', '123456789012345678'].map((value) => `<c><v>${value}</v></c>`).join('')
    expect((await firstSheet(foreign({ sheet: numbers(values) }))).map(({ value }) => value.kind === 'number' ? value.number : value.kind)).toEqual(['98.3', '0.3', '1234.5', '0.001', '0', '123456789012346000'])
  })

  it('knows dates by their format, from 1900 and from 1904', async () => {
    const styles = '<numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd&quot; tháng &quot;mm\\ yyyy"/><numFmt numFmtId="171" formatCode="#,##0&quot; ngày&quot;"/><numFmt numFmtId="172" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="20"/></cellXfs>'
    const row = numbers('<c s="1"><v>46178</v></c><c s="2"><v>46178</v></c><c s="3"><v>46178</v></c><c s="4"><v>0.983</v></c><c s="5"><v>0.5</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="1"><v>-4</v></c>')
    expect(await shown(foreign({ styles, sheet: row }))).toEqual([
      'A1 date 05/6/2026', 'B1 date 05/6/2026', 'C1 number 46.178', 'D1 number 98,3%', 'E1 date 12:00', 'F1 date 28/02/1900', 'G1 date 01/3/1900', 'H1 number -4',
    ])
    expect((await shown(foreign({ styles, sheet: row, workbook: '<workbookPr date1904="1"/>' })))[0]).toBe('A1 date 06/6/2030')
  })

  it('tells of merges, hidden rows and columns', async () => {
    const book = await readWorkbook(foreign({ sheet: '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="C4:A2"/><mergeCell ref="?"/></mergeCells>' }))
    expect(book.sheets[0]).toMatchObject({ hiddenRows: new Set([2]), hiddenColumns: new Set([2, 3]), merges: [{ from: { row: 2, column: 1 }, to: { row: 4, column: 3 } }] })
  })

  it('that is none is refused in the words of workbooks', async () => {
    await expect(readWorkbook(Buffer.from('%PDF-1.7'))).rejects.toThrow(FaultError)
    await expect(readWorkbook(Buffer.from('%PDF-1.7'))).rejects.toThrow('Tệp này là một tệp PDF, không phải bảng tính Excel (.xlsx).')
    await expect(readWorkbook(new Uint8Array([1, 2, 3]))).rejects.toThrow('Tệp này không phải là bảng tính Excel (.xlsx).')
  })
})
