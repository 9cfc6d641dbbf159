import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { columnTwips, twips } from '../../../../electron/documents/docx/units.ts'
import { escapeText } from '../../../../electron/documents/docx/xml.ts'
import { readZip, writeZip, zipEntry } from '../../../../electron/documents/zip/index.ts'
import type { DocumentModel } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper, sentence } from '../../../support/documents/papers.ts'

const form = testForm()
async function part(model: DocumentModel, path: string): Promise<string> {
  return Buffer.from(readZip(await emitDocx(model, form)).get(path) ?? []).toString('utf8')
}

describe('lengths', () => {
  it('are Word\'s for A4 and the margins', () => {
    expect([210, 297, 20, 30, 15, 10].map(twips)).toEqual([11906, 16838, 1134, 1701, 850, 567])
  })
  it('never add up to more than the whole', () => {
    const widths = columnTwips([55, 55, 55])
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(twips(165))
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1)
  })
})

describe('text', () => {
  it('is escaped', () => { expect(escapeText('a<b>&"c\'')).toBe('a&lt;b&gt;&amp;"c\'') })
  it.each(['\u0000', '\u0008', '\u001F', '\uFFFE', '\uD800', 'a\uDC00b'])('that XML cannot hold stops the writing (%j)', (text) => {
    expect(() => escapeText(text)).toThrow(/cannot hold/u)
  })
  it('keeps letters outside the basic plane', () => { expect(escapeText('𠀀 😀')).toBe('𠀀 😀') })
  it('is refused by the emitter too when a model was never parsed', async () => {
    const model: DocumentModel = { ...paper(), subject: 'a\u0007b' }
    await expect(emitDocx(model, form)).rejects.toThrow(/cannot hold/u)
  })
})

describe('the package', () => {
  it('is read back as it was written, with one fixed date', () => {
    const zip = writeZip([zipEntry('a.xml', 'một'), zipEntry('b/c.xml', new Uint8Array([1, 2, 3]))])
    expect([...readZip(zip)].map(([path, bytes]) => [path, [...bytes]])).toEqual([['a.xml', [...Buffer.from('một')]], ['b/c.xml', [1, 2, 3]]])
    expect(Buffer.from(zip).readUInt32LE(10)).toBe(0x0021_0000)
  })
  it('lists its types first', async () => {
    expect([...readZip(await emitDocx(paper(), form)).keys()].slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels'])
  })
  it('says title and issuer, and nothing of machine or clock', async () => {
    const core = await part(paper({ subject: 'a < b & c' }), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Kế hoạch a &lt; b &amp; c</dc:title>')
    expect(core).toContain('<dc:creator>Đảng uỷ B</dc:creator><cp:lastModifiedBy>Đảng uỷ B</cp:lastModifiedBy>')
    expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/gu)).toEqual(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z'])
    expect(core).not.toContain('Un-named')
  })
  it('is for Word 2013 and later, Vietnamese, in one font for all four slots', async () => {
    expect(await part(paper(), 'word/settings.xml')).toContain('<w:compatSetting w:val="15" w:name="compatibilityMode"')
    const styles = await part(paper(), 'word/styles.xml')
    expect(styles).toContain('<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>')
    expect(styles).toContain('<w:lang w:val="vi-VN" w:eastAsia="vi-VN"')
  })
  it('has no styles but ours and the three its own parts need', async () => {
    const styles = await part(paper(), 'word/styles.xml')
    const others = Array.from(styles.matchAll(/w:styleId="([^"]+)"[^>]*><w:name w:val="([^"]+)"/gu)).filter(([, , name = '']) => !name.startsWith('VB ')).map(([, id]) => id)
    expect(others).toEqual(['TableNormal', 'FootnoteReference', 'EndnoteReference', 'Normal'])
  })
})

describe('the body', () => {
  it('keeps the text above the signatures with them', async () => {
    const body = await part(paper({ body: [{ kind: 'paragraph', content: sentence }, { kind: 'paragraph', content: 'Một.' }, { kind: 'paragraph', content: 'Hai.' }] }), 'word/document.xml')
    expect(body.match(/<w:pStyle w:val="body"\/><w:keepNext\/>/gu)).toHaveLength(2)
  })
  it('repeats header rows and breaks no row', async () => {
    const cells = (first: string) => [{ content: first }, { content: 'b' }]
    const body = await part(paper({ body: [{ kind: 'table', columns: [{ share: 1 }, { share: 1 }], header: [cells('h')], rows: [cells('x'), cells('y')] }] }), 'word/document.xml')
    const table = body.slice(body.lastIndexOf('<w:tbl>', body.indexOf('>h</w:t>')), body.indexOf('>y</w:t>'))
    expect(table.match(/<w:tr><w:trPr>.*?<\/w:trPr>/gu)).toEqual([
      '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr>', '<w:tr><w:trPr><w:cantSplit/></w:trPr>',
    ])
  })
  it('writes merged cells as Word does', async () => {
    const body = await part(paper({ body: [{ kind: 'table', columns: [{ share: 1 }, { share: 1 }, { share: 1 }], header: [],
      rows: [[{ content: 'a', rows: 2 }, { content: 'b', columns: 2 }], [{ content: 'c' }, { content: 'd' }]] }] }), 'word/document.xml')
    const table = body.slice(body.lastIndexOf('<w:tbl>', body.indexOf('>a</w:t>')), body.indexOf('>d</w:t>'))
    expect(table.match(/<w:(?:gridSpan|vMerge)[^>]*>/gu)).toEqual(['<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="continue"/>'])
  })
  it('starts each appendix on a page of its own with page 1, lying where it should', async () => {
    const blocks = [{ kind: 'paragraph' as const, content: 'x' }]
    const body = await part(paper({ appendices: [{ title: 'A', orientation: 'landscape', blocks }, { title: 'B', blocks }] }), 'word/document.xml')
    expect(body.match(/<w:pgSz[^>]*>/gu)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ])
    expect(body.match(/<w:pgNumType w:start="1"\/><w:titlePg\/>/gu)).toHaveLength(3)
  })
  it('never takes a paper\'s words for a place to fill', async () => {
    expect(await part(paper({ subject: '@@content@@ $& $1' }), 'word/document.xml')).toContain('>@@content@@ $&amp; $1</w:t>')
  })
})
