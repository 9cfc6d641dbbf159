import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { readZip } from '../../../../electron/documents/zip/index.ts'
import type { PrintOptions } from '../../../../electron/documents/print/index.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { sealPng, signaturePng } from '../../../golden/cases/kinds/png.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

const form = testForm()
async function parts(model: Partial<DocumentModelInput>, options: PrintOptions = {}): Promise<(path: string) => string> {
  const files = readZip(await emitDocx(paper(model), form, options))
  return (path) => Buffer.from(files.get(path) ?? []).toString('utf8')
}
const all = (xml: string, pattern: RegExp): readonly string[] => Array.from(xml.matchAll(pattern), ([, found = '']) => found)

describe('contact details', () => {
  it('are the first page\'s footer, under a line across the text', async () => {
    const read = await parts({ marks: { contact: { address: 'Số 1 < 2', phone: '1' } } })
    const footer = read('word/footer1.xml')
    expect(all(footer, /<w:pStyle w:val="(\w+)"/gu)).toEqual(['fullRule', 'contact', 'contact'])
    expect(all(footer, /<w:t[^>]*>([^<]*)</gu)).toEqual(['Địa chỉ: Số 1 &lt; 2', 'Điện thoại: 1'])
    expect(read('word/document.xml')).toMatch(/<w:footerReference w:type="first"/u)
    expect(read('word/styles.xml')).toMatch(/w:styleId="fullRule".*?<w:pBdr><w:bottom [^>]*w:sz="6"/u)
  })
  it('are not in other papers, nor on later sections', async () => {
    expect((await parts({}))('word/document.xml')).not.toContain('footerReference')
    const read = await parts({ marks: { contact: { phone: '1' } }, appendices: [{ title: 'Biểu', blocks: [] }] })
    // A section without a foot would show the one before it: it has an empty one of its own.
    expect(all(read('word/document.xml'), /<w:footerReference w:type="(\w+)"/gu)).toEqual(['first', 'first'])
    expect(all(read('word/footer1.xml'), /<w:t[^>]*>([^<]*)</gu)).toEqual(['Điện thoại: 1'])
    expect(all(read('word/footer2.xml'), /<w:t[^>]*>([^<]*)</gu)).toEqual([])
  })
})

describe('sheets', () => {
  it('have mirrored margins only when printed on both sides', async () => {
    const settings = (await parts({}, { twoSided: true }))('word/settings.xml')
    expect(settings).toContain('<w:mirrorMargins/><w:defaultTabStop')
    expect((await parts({}))('word/settings.xml')).not.toContain('mirrorMargins')
    expect((await parts({}, { twoSided: true }))('word/document.xml')).toMatch(/<w:pgMar [^>]*w:right="850"[^>]*w:left="1701"|<w:pgMar [^>]*w:left="1701"[^>]*w:right="850"/u)
  })
  it('may be A5', async () => {
    expect((await parts({ kind: 'travelSlip', paper: 'A5' }))('word/document.xml')).toContain('<w:pgSz w:w="8391" w:h="11906"')
  })
  it('start again at 1 in each copy, attached text and appendix', async () => {
    const document = (await parts({
      attachedTexts: [{ kind: 'workingRegulation', subject: 's', blocks: [{ kind: 'paragraph', content: 'x' }] }], appendices: [{ title: 'Biểu', orientation: 'landscape', blocks: [] }],
    }, { copyMarks: ['Bản số 01', 'Bản số 02'] }))('word/document.xml')
    expect(all(document, /<w:pgNumType w:start="(\d)"/gu)).toEqual(['1', '1', '1', '1', '1', '1'])
    expect(all(document, /w:orient="(\w+)"/gu)).toEqual(['portrait', 'portrait', 'landscape', 'portrait', 'portrait', 'landscape'])
  })
})

describe('pictures', () => {
  const images = { signature: signaturePng, seal: sealPng }
  it('are in the package as given, float over the text, the seal on top', async () => {
    const bytes = await emitDocx(paper(), form, { images })
    const files = readZip(bytes)
    expect([...files.keys()].filter((path) => path.startsWith('word/media/'))).toEqual(['word/media/signature.png', 'word/media/seal.png'])
    expect(Buffer.compare(files.get('word/media/seal.png') ?? new Uint8Array(), sealPng)).toBe(0)
    const document = Buffer.from(files.get('word/document.xml') ?? []).toString('utf8')
    expect(all(document, /<a:blip r:embed="(\w+)"/gu)).toEqual(['signature', 'seal'])
    expect(all(document, /simplePos="0" relativeHeight="(\d)" behindDoc="0"/gu)).toEqual(['1', '2'])
    expect(new DOMParser().parseFromString(document, 'application/xml').documentElement?.tagName).toBe('w:document')
  })
  it('and drawn lines have numbers of their own, in every copy', async () => {
    const document = (await parts({}, { images, copyMarks: ['a', 'b'] }))('word/document.xml')
    expect(all(document, /<wp:docPr id="(\d+)"/gu)).toEqual(['1', '2', '3', '4', '5', '6'])
  })
  it('leave no trace in a paper without them', async () => {
    expect((await parts({}))('word/_rels/document.xml.rels')).not.toContain('media/')
  })
})
