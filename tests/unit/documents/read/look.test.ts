/** Effective formatting: which layer wins, how toggles combine, what lengths and colours come to. */
import { describe, expect, it } from 'vitest'
import { p, paragraph, run, style } from '../../../support/documents/read-parts.ts'

const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
const theme = '<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472c4"/></a:accent1></a:clrScheme>'
  + '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Times New Roman"/><a:font script="Jpan" typeface="Yu Gothic"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'

describe('layers of words', () => {
  it('are defaults, table style, paragraph styles, character style, direct formatting', async () => {
    const styles = defaults + style('paragraph', 'Base', '<w:rPr><w:sz w:val="26"/><w:color w:val="ff0000"/></w:rPr>', 'w:default="1"')
      + style('paragraph', 'Child', '<w:basedOn w:val="Base"/><w:rPr><w:sz w:val="28"/></w:rPr>') + style('character', 'Strong', '<w:rPr><w:i/><w:sz w:val="30"/></w:rPr>')
    expect(await run(p('a'), { styles })).toMatchObject({ font: 'Cambria', sizePt: 13, colour: 'FF0000', styleId: null })
    expect(await run(p('a', '<w:pStyle w:val="Child"/>'), { styles })).toMatchObject({ sizePt: 14, colour: 'FF0000', italic: false })
    expect(await run(p('a', '<w:pStyle w:val="Child"/>', '<w:rStyle w:val="Strong"/>'), { styles })).toMatchObject({ sizePt: 15, italic: true, styleId: 'Strong' })
    expect(await run(p('a', '<w:pStyle w:val="Child"/>', '<w:rStyle w:val="Strong"/><w:sz w:val="21"/><w:color w:val="auto"/>'), { styles })).toMatchObject({ sizePt: 10.5, colour: null })
  })

  it('fall back to the default style for unknown ones and to Word\'s own values for none', async () => {
    const styles = style('paragraph', 'Base', '<w:rPr><w:sz w:val="26"/></w:rPr>', 'w:default="1"') + style('character', 'C', '<w:rPr><w:b/></w:rPr>')
    expect(await paragraph(p('a', '<w:pStyle w:val="Nowhere"/>'), { styles })).toMatchObject({ styleId: 'Base', markSizePt: 13 })
    expect(await paragraph(p('a', '<w:pStyle w:val="C"/>'), { styles })).toMatchObject({ styleId: 'Base' })
    expect(await run(p('a'))).toMatchObject({ font: 'Times New Roman', sizePt: 10, bold: false, colour: null, underline: null, highlight: null, position: 'baseline' })
  })

  it('end where styles are based on each other in a circle', async () => {
    const styles = style('paragraph', 'A', '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>') + style('paragraph', 'B', '<w:basedOn w:val="A"/><w:rPr><w:sz w:val="40"/></w:rPr>')
    expect(await run(p('a', '<w:pStyle w:val="A"/>'), { styles })).toMatchObject({ bold: true, sizePt: 20 })
  })

  it.each([
    ['paragraph style alone', 'B', '', '', true], ['paragraph and character style', 'B', 'CB', '', false], ['character style alone', 'N', 'CB', '', true],
    ['direct beats both', 'B', 'CB', '<w:b/>', true], ['direct off', 'B', '', '<w:b w:val="0"/>', false], ['off in the nearer style of a chain', 'BN', '', '', false],
  ])('combine toggles: %s', async (_what, pStyle, rStyle, direct, bold) => {
    const styles = style('paragraph', 'N', '') + style('paragraph', 'B', '<w:rPr><w:b/></w:rPr>') + style('paragraph', 'BN', '<w:basedOn w:val="B"/><w:rPr><w:b w:val="false"/></w:rPr>') + style('character', 'CB', '<w:rPr><w:b/></w:rPr>')
    expect((await run(p('a', `<w:pStyle w:val="${pStyle}"/>`, `${rStyle === '' ? '' : `<w:rStyle w:val="${rStyle}"/>`}${direct}`), { styles })).bold).toBe(bold)
  })

  it('keep a toggle the defaults turn on', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>' + style('paragraph', 'B', '<w:rPr><w:b/></w:rPr>')
    expect((await run(p('a', '<w:pStyle w:val="B"/>'), { styles })).bold).toBe(true)
    expect((await run(p('a', '', '<w:b w:val="off"/>'), { styles })).bold).toBe(false)
  })

  it('know every look a word can have', async () => {
    expect(await run(p('a', '', '<w:caps/><w:smallCaps/><w:strike/><w:vanish/><w:u w:val="wave"/><w:highlight w:val="yellow"/><w:vertAlign w:val="superscript"/>')))
      .toMatchObject({ caps: true, smallCaps: true, strike: true, hidden: true, underline: 'wave', highlight: 'FFFF00', position: 'superscript' })
    expect(await run(p('a', '', '<w:dstrike/><w:u w:val="none"/><w:shd w:val="clear" w:fill="D9D9D9"/>'))).toMatchObject({ strike: true, underline: null, highlight: 'D9D9D9' })
    expect(await run(p('a', '', '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:highlight w:val="none"/>'))).toMatchObject({ highlight: null })
  })

  it('take the paragraph mark apart from its words', async () => {
    const found = await paragraph('<w:p><w:pPr><w:rPr><w:sz w:val="40"/><w:b/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>')
    expect([found.markSizePt, found.runs[0]?.sizePt, found.runs[0]?.bold]).toEqual([20, 10, false])
  })

  it('resolve theme fonts, by script where the theme has no face', async () => {
    const fonts = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi" w:ascii="Wrong"/>'
    const settings = '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP" w:bidi="vi-VN"/>'
    expect((await run(p('a', '', fonts), { theme, settings })).fonts).toEqual({ ascii: 'Calibri Light', hAnsi: 'Calibri', eastAsia: 'Yu Gothic', cs: 'Times New Roman' })
    expect((await run(p('a', '', fonts))).fonts.ascii).toBe('Wrong')
    const styles = defaults.replace('w:ascii="Cambria"', 'w:asciiTheme="minorHAnsi"')
    expect((await run(p('a', '', '<w:rFonts w:ascii="Times New Roman"/>'), { theme, styles })).fonts.ascii).toBe('Times New Roman')
  })

  it('draw letters with marks in the second slot', async () => {
    const fonts = '<w:rFonts w:ascii=".VnTime" w:hAnsi="Times New Roman"/>'
    expect([(await run(p('Ke hoach', '', fonts))).font, (await run(p('Kế hoạch', '', fonts))).font]).toEqual(['.VnTime', 'Times New Roman'])
  })

  it('resolve theme colours', async () => {
    expect((await run(p('a', '', '<w:color w:val="123456" w:themeColor="accent1"/>'), { theme })).colour).toBe('4472C4')
    expect((await run(p('a', '', '<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>'), { theme })).colour).toBe('2F5496')
    expect((await run(p('a', '', '<w:color w:themeColor="text1"/>'), { theme })).colour).toBe('000000')
  })
})

describe('a paragraph', () => {
  it.each([
    ['start', 'left'], ['left', 'left'], ['center', 'centre'], ['end', 'right'], ['right', 'right'], ['both', 'justify'], ['distribute', 'justify'],
  ])('is aligned %s: %s', async (jc, align) => {
    expect((await paragraph(p('a', `<w:jc w:val="${jc}"/>`))).align).toBe(align)
  })

  it('is indented in twips and in characters', async () => {
    expect(await paragraph(p('a', '<w:ind w:left="720" w:right="-20" w:hanging="360"/>'))).toMatchObject({ leftPt: 36, rightPt: -1, firstLinePt: -18 })
    expect(await paragraph(p('a', '<w:ind w:firstLine="567"/>'))).toMatchObject({ firstLinePt: 28.35 })
    expect(await paragraph('<w:p><w:pPr><w:ind w:firstLineChars="200" w:firstLine="100" w:leftChars="0" w:left="40"/><w:rPr><w:sz w:val="28"/></w:rPr></w:pPr></w:p>')).toMatchObject({ firstLinePt: 28, leftPt: 2 })
    const styles = style('paragraph', 'H', '<w:pPr><w:ind w:hanging="300" w:left="300"/></w:pPr>')
    expect(await paragraph(p('a', '<w:pStyle w:val="H"/><w:ind w:firstLine="200"/>'), { styles })).toMatchObject({ firstLinePt: 10, leftPt: 15 })
  })

  it('is spaced in points, lines or automatically', async () => {
    expect(await paragraph(p('a'), { styles: defaults })).toMatchObject({ beforePt: 0, afterPt: 8, line: { rule: 'multiple', lines: 259 / 240 } })
    expect(await paragraph(p('a', '<w:spacing w:before="120" w:beforeLines="50" w:after="60" w:line="360" w:lineRule="exact"/>'), { styles: defaults })).toMatchObject({ beforePt: 6, afterPt: 3, line: { rule: 'exact', pt: 18 } })
    expect(await paragraph(p('a', '<w:spacing w:line="300" w:lineRule="atLeast" w:afterAutospacing="1" w:after="20" w:beforeAutospacing="1"/>'))).toMatchObject({ beforePt: 0, afterPt: 14, line: { rule: 'atLeast', pt: 15 } })
    const grid = `${p('a', '<w:spacing w:afterLines="100"/>')}<w:sectPr><w:docGrid w:type="lines" w:linePitch="360"/></w:sectPr>`
    expect(await paragraph(grid)).toMatchObject({ afterPt: 18 })
  })

  it('keeps its breaks, borders, tab stops and outline through the layers', async () => {
    const styles = style('paragraph', 'heading 2', '<w:pPr><w:keepNext/><w:keepLines/><w:contextualSpacing/><w:pBdr><w:top w:val="single"/><w:bottom w:val="single"/></w:pBdr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr>')
    const own = '<w:pStyle w:val="heading 2"/><w:keepNext w:val="0"/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="nil"/></w:pBdr><w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="center" w:pos="4500"/></w:tabs>'
    expect(await paragraph(p('a', own), { styles })).toMatchObject({
      keepNext: false, keepLines: true, contextualSpacing: true, pageBreakBefore: true, outlineLevel: 1,
      borders: { top: true, bottom: false, left: false, right: false }, tabStops: [{ atPt: 225, align: 'centre' }, { atPt: 450, align: 'right' }],
    })
    expect((await paragraph(p('a', '<w:outlineLvl w:val="9"/>'))).outlineLevel).toBe(null)
  })
})
