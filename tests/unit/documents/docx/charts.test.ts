/** Charts in a Word file: every part is there and named, the workbook holds the exact figures, and the file reads back. */
import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { attribute, descendants, openPackage } from '../../../../electron/documents/ooxml/index.ts'
import type { OfficePackage } from '../../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../../electron/documents/read/index.ts'
import type { ChartBlock } from '../../../../shared/document/blocks.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

const chart: ChartBlock = {
  kind: 'chart', chart: 'column', caption: 'Kết quả <A> & "B"', unit: '%', categoryTitle: 'Năm', categories: ['2025', 'Năm "2026" & <7>'],
  series: [{ name: 'Tổ chức đảng', values: ['18.5', null] }, { name: 'Đảng viên', values: ['67.6', '123456789012345.0001'] }],
  target: { name: 'Chỉ tiêu "A"', value: '90' }, withTable: false,
}

async function packageOf(blocks: readonly ChartBlock[], copyMarks?: readonly string[]): Promise<OfficePackage> {
  return await openPackage(await emitDocx(paper({ body: [...blocks] }), testForm(), copyMarks === undefined ? {} : { copyMarks }))
}

function texts(pkg: OfficePackage, part: string, name: string): readonly string[] {
  const xml = pkg.xml(part)
  return xml === null ? [] : descendants(xml, name).map((element) => element.textContent ?? '')
}

describe('a chart in Word', () => {
  it('has a part of its own with figures and an embedded workbook, reached from its drawing', async () => {
    const pkg = await packageOf([chart])
    const drawing = pkg.xml('word/document.xml')
    const [inText] = drawing === null ? [] : descendants(drawing, 'c:chart')
    const target = pkg.relationships('word/document.xml').find(({ id }) => id === attribute(inText, 'r:id'))?.target
    expect(target).toBe('word/charts/chart1.xml')
    expect(pkg.relationships('word/charts/chart1.xml').map((one) => [one.target, one.external])).toEqual([['word/embeddings/chart1.xlsx', false]])
    expect(texts(pkg, 'word/charts/chart1.xml', 'c:numCache').map((cache) => cache.replace('General', ''))).toEqual(['18.5', '67.6123456789012345.0001', '9090'])
  })

  it('writes its figures with a comma, out of cells that follow the figures', async () => {
    const pkg = await packageOf([chart])
    const xml = pkg.xml('word/charts/chart1.xml')
    const labels = (xml === null ? [] : descendants(xml, 'c:dLbl')).map((label) => [descendants(label, 'c:f')[0]?.textContent, descendants(label, 'c:v')[0]?.textContent])
    expect(labels).toEqual([
      ['\'Số liệu\'!$E$2', '18,5000'], ['\'Số liệu\'!$F$2', '67,6000'], ['\'Số liệu\'!$F$3', '123.456.789.012.345,0001'],
    ])
  })

  it('keeps the exact figures in the workbook, an unknown one empty', async () => {
    const pkg = await packageOf([chart])
    const sheet = await openPackage(pkg.bytes('word/embeddings/chart1.xlsx') ?? new Uint8Array())
    const xml = sheet.xml('xl/worksheets/sheet1.xml')
    const cells = new Map((xml === null ? [] : descendants(xml, 'c')).map((cell) => [attribute(cell, 'r') ?? '', descendants(cell, attribute(cell, 't') === 'inlineStr' ? 't' : 'v')[0]?.textContent ?? '']))
    expect(['A1', 'A3', 'B1', 'B2', 'B3', 'C3', 'D1', 'D2', 'D3', 'F3'].map((place) => cells.get(place))).toEqual([
      'Năm', 'Năm "2026" & <7>', 'Tổ chức đảng', '18.5', undefined, '123456789012345.0001', 'Chỉ tiêu "A" (90,0000)', '90', '90', '123.456.789.012.345,0001',
    ])
  })

  it('tells its words to who cannot see it', async () => {
    const pkg = await packageOf([chart])
    const xml = pkg.xml('word/document.xml')
    const names = (xml === null ? [] : descendants(xml, 'wp:docPr')).map((name) => [attribute(name, 'name'), attribute(name, 'descr')?.slice(0, 41)])
    expect(names).toContainEqual(['Biểu đồ 1', 'Kết quả <A> & "B" (đơn vị tính: %). Tổ ch'])
  })

  it('has its target laid over lying bars', async () => {
    const pkg = await packageOf([{ ...chart, chart: 'bar' }])
    expect(pkg.relationships('word/charts/chart1.xml').map(({ target }) => target)).toEqual(['word/embeddings/chart1.xlsx', 'word/drawings/drawing1.xml'])
    expect(texts(pkg, 'word/drawings/drawing1.xml', 'a:t')).toEqual(['Chỉ tiêu "A" (90,0000)'])
    expect(texts(pkg, 'word/charts/chart1.xml', 'c:ser')).toHaveLength(2)
  })

  it('stands once for each copy, each with parts of its own', async () => {
    const pkg = await packageOf([chart, { ...chart, chart: 'line' }], ['Bản số 01', 'Bản số 02'])
    expect(pkg.parts.filter((part) => /^word\/charts\/chart\d\.xml$/u.test(part))).toHaveLength(4)
    expect(pkg.relationships('word/document.xml').filter(({ type }) => type.endsWith('/chart'))).toHaveLength(4)
  })

  it('is read back as a chart of its size', async () => {
    const read = readDocument(await packageOf([{ ...chart, heightMm: 60 }]))
    const shapes = read.blocks.flatMap((block) => block.kind === 'paragraph' ? block.shapes : []).filter(({ kind }) => kind === 'chart')
    expect(shapes.map(({ heightPt }) => Math.round(heightPt))).toEqual([Math.round(60 * 72 / 25.4)])
  })
})
