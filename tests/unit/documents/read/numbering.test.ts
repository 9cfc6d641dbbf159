/** Automatic numbers: text, start, restart, formats, lists that share a definition, lists of styles, indents. */
import { describe, expect, it } from 'vitest'
import { p, paragraph, paragraphs, style } from '../../../support/documents/read-parts.ts'

const level = (at: number, text: string, format = 'decimal', more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, inside: string): string => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
const num = (id: number, abstractId: number, inside = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${inside}</w:num>`
const item = (list: number, at: number): string => p('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
const numbers = async (body: string, numbering: string, styles = ''): Promise<readonly string[]> => (await paragraphs(body, { numbering, styles })).map((one) => one.numbering)

describe('numbers', () => {
  it('count within their level and begin anew after a higher one', async () => {
    const numbering = abstract(0, level(0, '%1.') + level(1, '%1.%2.') + level(2, '%3)', 'lowerLetter')) + num(1, 0)
    const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((at) => item(1, at)).join('') + p('none')
    expect(await numbers(body, numbering)).toEqual(['1.', '1.1.', '1.2.', 'a)', 'b)', '1.3.', 'a)', '2.', '2.1.', ''])
  })

  it('show a higher level that was never used by its start', async () => {
    expect(await numbers(item(1, 1), abstract(0, level(0, '%1.', 'upperRoman') + level(1, '%1.%2')) + num(1, 0))).toEqual(['I.1'])
  })

  it.each([
    ['decimal', ['1', '2', '28']], ['decimalZero', ['01', '02', '28']], ['upperRoman', ['I', 'II', 'XXVIII']], ['lowerRoman', ['i', 'ii', 'xxviii']],
    ['upperLetter', ['A', 'B', 'BB']], ['lowerLetter', ['a', 'b', 'bb']], ['ordinal', ['1st', '2nd', '28th']], ['none', ['', '', '']], ['chineseCounting', ['1', '2', '28']],
  ])('are written in the format %s', async (format, expected) => {
    const found = await numbers(item(1, 0).repeat(28), abstract(0, level(0, '%1', format)) + num(1, 0))
    expect([found[0], found[1], found[27]]).toEqual(expected)
  })

  it('of lists that share a definition go on, unless a list starts anew', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = abstract(0, level(0, '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, again)
    expect(await numbers([1, 1, 2, 3, 3, 1].map((list) => item(list, 0)).join(''), numbering)).toEqual(['1.', '2.', '3.', '5.', '6.', '7.'])
  })

  it('never begin anew where the level says so, and only after the level it names', async () => {
    const numbering = abstract(0, level(0, '%1') + level(1, '%2', 'decimal', '<w:lvlRestart w:val="0"/>') + level(2, '%3', 'decimal', '<w:lvlRestart w:val="1"/>')) + num(1, 0)
    expect(await numbers([0, 1, 2, 1, 2, 0, 1, 2].map((at) => item(1, at)).join(''), numbering)).toEqual(['1', '1', '1', '2', '2', '2', '3', '1'])
  })

  it('take a level of the list itself, legal figures, hidden ones and bullets', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'Điều %1.')}</w:lvlOverride>`
    const symbol = '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl><w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl><w:lvl w:ilvl="4"><w:lvlText w:val="%5"/><w:rPr><w:vanish/></w:rPr></w:lvl>'
    const numbering = abstract(0, level(0, '%1', 'upperRoman') + level(1, '%1.%2', 'decimal', '<w:isLgl/>') + symbol) + num(1, 0) + num(2, 0, override)
    expect(await numbers([0, 1, 2, 3, 4].map((at) => item(1, at)).join('') + item(2, 0), numbering)).toEqual(['I', '1.1', '•', '-', '', 'Điều 2.'])
  })

  it('come from styles, by the level tied to the style, and can be taken away', async () => {
    const numbering = abstract(0, level(0, '%1.', 'upperRoman', '<w:pStyle w:val="H1"/>') + level(1, '%2.', 'decimal', '<w:pStyle w:val="H2"/>')) + num(1, 0)
    const styles = style('paragraph', 'H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style('paragraph', 'H2', '<w:basedOn w:val="H1"/>')
    const body = ['H1', 'H2', 'H2', 'H1'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join('') + p('x', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await numbers(body, numbering, styles)).toEqual(['I.', '1.', '2.', 'II.', ''])
  })

  it('follow the link of a numbering style and end in a circle of links', async () => {
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    const styles = style('numbering', 'L', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    expect(await numbers(item(2, 0), abstract(0, level(0, '(%1)')) + linked + num(1, 0) + num(2, 1), styles)).toEqual(['(1)'])
    expect(await numbers(item(1, 0), linked + num(1, 1), styles)).toEqual([''])
  })

  it('set the indents, over the style below and under the paragraph itself', async () => {
    const numbering = abstract(0, level(0, '%1.').replace('</w:lvl>', '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>')) + num(1, 0)
    const styles = style('paragraph', 'A', '<w:pPr><w:ind w:left="100" w:right="40"/></w:pPr>') + style('paragraph', 'L', '<w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="1440"/></w:pPr>')
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    expect(await paragraph(p('x', `<w:pStyle w:val="A"/>${list}`), { numbering, styles })).toMatchObject({ leftPt: 36, firstLinePt: -18, rightPt: 2 })
    expect(await paragraph(p('x', `<w:pStyle w:val="A"/>${list}<w:ind w:left="0" w:firstLine="200"/>`), { numbering, styles })).toMatchObject({ leftPt: 0, firstLinePt: 10 })
    expect(await paragraph(p('x', '<w:pStyle w:val="L"/>'), { numbering, styles })).toMatchObject({ leftPt: 72, firstLinePt: -18, rightPt: 2 })
    expect(await paragraph(p('x', '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>'), { numbering, styles })).toMatchObject({ leftPt: 72, firstLinePt: 0 })
  })
})
