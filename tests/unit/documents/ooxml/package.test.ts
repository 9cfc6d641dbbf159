/** Parts, relationships, trees and writing of a package. */
import { describe, expect, it } from 'vitest'
import { attribute, child, descendants, elements, openPackage, path, serialize, writePackage } from '../../../../electron/documents/ooxml/index.ts'
import { wordFile } from '../../../support/documents/package-builder.ts'

const body = '<w:p><w:r><w:t xml:space="preserve">  Kế hoạch\u2028\u0085 &amp; &lt;b&gt; </w:t></w:r></w:p><w:p w:rsidR="00A1"/>'
const file = wordFile({ body, styles: '<w:style w:styleId="a"/>', parts: { 'word/media/image1.png': Uint8Array.from([137, 80, 78, 71, 0, 255]), 'customXml/item1.xml': '<a  b = "c"/>\r\n' } })

describe('a package', () => {
  it('gives each part as bytes and, the same each time, as a tree', async () => {
    const pkg = await openPackage(file)
    expect([pkg.kind, pkg.mainPart]).toEqual(['docx', 'word/document.xml'])
    expect(pkg.parts).toContain('word/media/image1.png')
    expect(pkg.xml('word/document.xml')).toBe(pkg.xml('word/Document.xml'))
    expect([pkg.xml('word/none.xml'), pkg.bytes('word/none.xml')]).toEqual([null, null])
    expect([...pkg.bytes('word/media/image1.png') ?? []]).toEqual([137, 80, 78, 71, 0, 255])
  })

  it('resolves relationships to part names and names outside addresses', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const one = (id: string, target: string, mode = ''): string => `<Relationship Id="${id}" Type="${office}/image" Target="${target}"${mode}/>`
    const pkg = await openPackage(wordFile({ body, relationships: one('a', 'media/B%20c.png') + one('b', '/word/media/B c.png') + one('c', '../../../x.png') + one('d', 'http://example.invalid/a', ' TargetMode="External"'), parts: { 'word/media/b c.png': 'x' } }))
    expect(pkg.relationships('word/document.xml').map(({ id, target, external }) => [id, target, external])).toEqual([
      ['a', 'word/media/b c.png', false], ['b', 'word/media/b c.png', false], ['c', 'x.png', false], ['d', 'http://example.invalid/a', true],
    ])
    expect(pkg.relationships('word/none.xml')).toEqual([])
  })

  it('walks trees by names without caring for prefixes', async () => {
    const root = (await openPackage(file)).xml('word/document.xml')?.documentElement ?? null
    expect(root).not.toBe(null)
    if (root === null) return
    expect(descendants(root, 'w:p')).toHaveLength(2)
    expect(elements(child(root, 'w:body'), 'w:p').map((p) => attribute(p, 'w:rsidR'))).toEqual([null, '00A1'])
    expect(attribute(path(root, 'w:body', 'w:p', 'w:r', 'w:t'), 'xml:space')).toBe('preserve')
    expect(path(root, 'w:body', 'w:none', 'w:r')).toBe(null)
  })

  it('writes a tree back without changing a letter or a space', async () => {
    const pkg = await openPackage(file)
    const tree = pkg.xml('word/document.xml')
    if (tree === null) throw new Error('no tree')
    const text = serialize(tree)
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n<w:document /u)
    expect(text.replaceAll('&gt;', '>')).toContain(body.replaceAll('&gt;', '>'))
    const again = await openPackage(writePackage(pkg, new Map([['word/document.xml', text]])))
    expect(serialize(again.xml('word/document.xml') ?? tree)).toBe(text)
  })

  it('is written with unchanged parts byte for byte, the same bytes each time', async () => {
    const pkg = await openPackage(file)
    const changed = new Map<string, string | Uint8Array>([['word/document.xml', '<w:document/>'], ['word/comments.xml', '<w:comments/>']])
    const written = writePackage(pkg, changed)
    expect(Buffer.compare(written, writePackage(pkg, changed))).toBe(0)
    const again = await openPackage(writePackage(pkg, new Map([['word/comments.xml', '<w:comments/>']])))
    expect(again.parts).toEqual([...pkg.parts, 'word/comments.xml'])
    for (const part of pkg.parts) expect(Buffer.compare(again.bytes(part) ?? new Uint8Array(0), pkg.bytes(part) ?? new Uint8Array(1)), part).toBe(0)
    expect(Buffer.from(again.bytes('customXml/item1.xml') ?? []).toString()).toBe('<a  b = "c"/>\r\n')
  })
})
