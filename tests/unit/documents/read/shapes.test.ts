/** What is drawn: kind, size, stroke and target of DrawingML and VML shapes; text boxes read once. */
import { describe, expect, it } from 'vitest'
import type { ReadShape } from '../../../../electron/documents/read/index.ts'
import { p, paragraph, paragraphs } from '../../../support/documents/read-parts.ts'
import type { WordParts } from '../../../support/documents/package-builder.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const parts: WordParts = {
  relationships: `<Relationship Id="rIdP" Type="${office}/image" Target="media/image1.png"/><Relationship Id="rIdL" Type="${office}/image" Target="http://example.invalid/a.png" TargetMode="External"/>`,
  parts: { 'word/media/image1.png': 'x' },
  theme: '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1></a:clrScheme><a:fmtScheme><a:lnStyleLst><a:ln w="6350"/><a:ln w="12700"/></a:lnStyleLst></a:fmtScheme></a:themeElements></a:theme>',
}
const frameOf = (inside: string, frame: string): string => `<w:drawing><wp:${frame}><wp:extent cx="2540000" cy="1270000"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:${frame}></w:drawing>`
const drawing = (inside: string, frame = 'anchor'): string => `<w:p><w:r>${frameOf(inside, frame)}</w:r></w:p>`
const shape = (spPr: string, more = ''): string => drawing(`<wps:wsp><wps:cNvSpPr/><wps:spPr>${spPr}</wps:spPr>${more}</wps:wsp>`)
const vml = (inside: string): string => `<w:p><w:r><w:pict>${inside}</w:pict></w:r></w:p>`
const shapes = async (body: string): Promise<readonly ReadShape[]> => (await paragraph(body, parts)).shapes

describe('a drawn shape', () => {
  const whole: ReadShape = { kind: 'other', widthPt: 200, heightPt: 100, strokePt: null, colour: null, dashed: false, target: null }
  const cases: readonly (readonly [string, string, Partial<ReadShape>])[] = [
    ['a line with its own stroke', shape('<a:prstGeom prst="line"/><a:ln w="9525"><a:solidFill><a:srgbClr val="00ff00"/></a:solidFill><a:prstDash val="solid"/></a:ln>'), { kind: 'line', strokePt: 0.75, colour: '00FF00' }],
    ['a dashed connector of the theme', shape('<a:prstGeom prst="straightConnector1"/><a:ln><a:prstDash val="dash"/></a:ln>', '<wps:style><a:lnRef idx="2"><a:schemeClr val="tx1"/></a:lnRef></wps:style>'), { kind: 'line', strokePt: 1, colour: '000000', dashed: true }],
    ['a connector by its properties', drawing('<wps:wsp><wps:cNvCnPr/><wps:spPr/></wps:wsp>'), { kind: 'line' }],
    ['a rectangle without a stroke', shape('<a:prstGeom prst="rect"/><a:ln><a:noFill/></a:ln>'), { kind: 'other', strokePt: 0 }],
    ['a picture in line', drawing('<pic:pic><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic>', 'inline'), { kind: 'picture', target: 'media/image1.png' }],
    ['a linked picture', drawing('<pic:pic><pic:blipFill><a:blip r:link="rIdL"/></pic:blipFill></pic:pic>'), { kind: 'picture', target: 'http://example.invalid/a.png' }],
    ['a chart', drawing('<c:chart xmlns:c="x" r:id="q"/>'), { kind: 'chart' }], ['an empty frame', drawing(''), { kind: 'other' }],
  ]
  it.each(cases)('%s', async (_what, body, expected) => {
    expect(await shapes(body)).toEqual([{ ...whole, ...expected }])
  })

  it('in a group has its part of the group\'s size', async () => {
    const group = '<wpg:wgp xmlns:wpg="g"><wpg:grpSpPr><a:xfrm><a:chExt cx="1000" cy="1000"/></a:xfrm></wpg:grpSpPr><wps:wsp><wps:spPr><a:xfrm><a:ext cx="500" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp></wpg:wgp>'
    expect(await shapes(drawing(group))).toMatchObject([{ kind: 'line', widthPt: 100, heightPt: 0 }])
  })
})

describe('a VML shape', () => {
  const cases: readonly (readonly [string, string, ReadShape])[] = [
    ['a line from and to', vml('<v:line from="10pt,5pt" to="110pt,5pt" strokeweight="1pt" strokecolor="#c00"/>'), { kind: 'line', widthPt: 100, heightPt: 0, strokePt: 1, colour: 'CC0000', dashed: false, target: null }],
    ['a connector by its type', vml('<v:shapetype id="_x0000_t32"/><v:shape type="#_x0000_t32" style="width:2in;height:0"><v:stroke dashstyle="dash"/></v:shape>'), { kind: 'line', widthPt: 144, heightPt: 0, strokePt: 0.75, colour: '000000', dashed: true, target: null }],
    ['a rule', vml('<v:rect o:hr="t" style="width:0;height:1.5pt" stroked="f"/>'), { kind: 'line', widthPt: 0, heightPt: 1.5, strokePt: 0, colour: null, dashed: false, target: null }],
    ['a picture', vml('<v:shape style="width:10cm; height:96px"><v:imagedata r:id="rIdP"/></v:shape>'), { kind: 'picture', widthPt: 283.4646, heightPt: 72, strokePt: 0.75, colour: '000000', dashed: false, target: 'media/image1.png' }],
    ['one of a group', vml('<v:group style="width:100pt;height:50pt" coordsize="1000,500"><v:line from="0,0" to="500,0"/></v:group>'), { kind: 'line', widthPt: 50, heightPt: 0, strokePt: 0.75, colour: '000000', dashed: false, target: null }],
  ]
  it.each(cases)('%s', async (_what, body, expected) => {
    expect(await shapes(body)).toEqual([expected])
  })
})

describe('a text box', () => {
  const content = `<w:txbxContent>${p('in')}<w:tbl><w:tr><w:tc>${p('cell')}</w:tc></w:tr></w:tbl></w:txbxContent>`
  it.each([
    ['in DrawingML', shape('<a:prstGeom prst="rect"/>', `<wps:txbx>${content}</wps:txbx>`)], ['in VML', vml(`<v:rect><v:textbox>${content}</v:textbox></v:rect>`)],
    ['in both, as Word writes it', `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${frameOf(`<wps:wsp><wps:spPr/><wps:txbx>${content}</wps:txbx></wps:wsp>`, 'anchor')}</mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${content}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`],
  ])('%s is read once, after its paragraph', async (_what, body) => {
    const found = await paragraphs(body + body + p('end'), parts)
    expect(found.map(({ text, textBox, cell }) => [text, textBox, cell?.depth ?? null])).toEqual([
      ['', null, null], ['in', 0, null], ['cell', 0, 1], ['', null, null], ['in', 1, null], ['cell', 1, 1], ['end', null, null],
    ])
    expect(found[0]?.shapes.map(({ kind }) => kind)).toEqual(['textBox'])
  })
})
