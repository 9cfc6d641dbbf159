import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../../electron/documents/print/column-widths.ts'
import { printDocument, printedText } from '../../../../electron/documents/print/index.ts'
import { addFigures, readFigure, writeFigure } from '../../../../shared/document/figures.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

type Table = Extract<DocumentModelInput['body'][number], { kind: 'table' }>
const cells = (...texts: readonly string[]): { content: string }[] => texts.map((content) => ({ content }))
const table = (parts: Partial<Table>): Table => ({
  kind: 'table', columns: [{ share: 1 }, { share: 3 }, { share: 2, total: 'sum' }, { share: 2, total: 'sum' }], header: [], rows: [], ...parts,
})
function lastRow(block: Table): readonly (readonly [string, string, number])[] {
  const node = printDocument(paper({ body: [block] }), testForm()).sections[0]?.nodes.find((one) => one.kind === 'table')
  return (node?.rows.at(-1) ?? []).map((cell) => [cell.paragraphs.map(printedText).join(''), cell.paragraphs[0]?.style ?? '', cell.columns])
}

describe('figures', () => {
  it.each([['1.569', '1.569'], ['98,3', '98,3'], ['0', '0'], ['-2.000,50', '-2.000,50'], ['1250000', '1.250.000'], ['0,05', '0,05']])('%s is read and written as %s', (text, expected) => {
    const figure = readFigure(text)
    expect(figure === null || figure === 'none' ? figure : writeFigure(figure)).toBe(expected)
  })
  it.each(['', '-', '–', 'x', '…', '...'])('"%s" counts for nothing', (text) => { expect(readFigure(text)).toBe('none') })
  it.each(['12 người', '1.56', '98.3', '1,2,3', '5%', 'I'])('"%s" is no figure', (text) => { expect(readFigure(text)).toBeNull() })
  it('add up exactly, whatever their decimals', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 4 })), { maxLength: 30 }), (values) => {
      const figures = values.map(([units, decimals]) => ({ units, decimals }))
      const read = figures.map((figure) => readFigure(writeFigure(figure)))
      expect(read).toEqual(figures)
      const whole = figures.reduce((sum, { units, decimals }) => sum + units * 10n ** BigInt(4 - decimals), 0n)
      const added = addFigures(figures)
      expect(added.units * 10n ** BigInt(4 - added.decimals)).toBe(whole)
    }))
  })
})

describe('the totals\' row', () => {
  it('is worked out and set in bold, the label over the columns before it', () => {
    expect(lastRow(table({ rows: [cells('1', 'A', '1.200', '98,25'), cells('2', 'B', '369', '-'), cells('3', 'C', '0', '0,1')] }))).toEqual([
      ['Tổng cộng', 'tableTotalCentre', 2], ['1.569', 'tableTotal', 1], ['98,35', 'tableTotal', 1],
    ])
  })
  it('counts a merged cell once and takes the author\'s words', () => {
    expect(lastRow(table({ totalLabel: 'Cộng', rows: [[...cells('1', 'A'), { content: '5', rows: 2 }, { content: '1' }], cells('2', 'B', '2')] })).map(([text]) => text)).toEqual(['Cộng', '5', '3'])
  })
  it('is refused over a cell without a figure, with the place', () => {
    const parse = (block: Table): string => { try { paper({ body: [block] }); return '' } catch (error) { return String(error) } }
    expect(parse(table({ rows: [cells('1', 'A', '12 người', '1')] }))).toMatch(/Cột 3 được cộng tự động nhưng ô này ghi “12 người”/u)
    expect(parse(table({ rows: [cells('1', 'A', '1', '1')], totals: true }))).toMatch(/không gõ sẵn hàng tổng/u)
  })
})

describe('column widths', () => {
  it('follow the shares where every word fits', () => { expect(columnWidths([1, 2, 1], [5, 5, 5], 100)).toEqual([25, 50, 25]) })
  it('give a narrow column what its word needs', () => { expect(columnWidths([1, 10, 10], [20, 5, 5], 100)).toEqual([20, 40, 40]) })
  it('let the widest need give way where all cannot fit', () => { expect(columnWidths([1, 1, 1], [10, 10, 200], 100)).toEqual([10, 10, 80]) })
  it('always fill the text, never less than a need that can be met', () => {
    const columns = fc.array(fc.record({ share: fc.double({ min: 0.1, max: 50, noNaN: true }), need: fc.double({ min: 0, max: 60, noNaN: true }) }), { minLength: 1, maxLength: 30 })
    fc.assert(fc.property(columns, fc.constantFrom(165, 252, 123), (made, total) => {
      const widths = columnWidths(made.map(({ share }) => share), made.map(({ need }) => need), total)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(total, 6)
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(0)
      if (made.reduce((sum, { need }) => sum + need, 0) <= total) made.forEach(({ need }, at) => { expect(widths[at]).toBeGreaterThanOrEqual(need - 0.02) })
    }))
  })
})
