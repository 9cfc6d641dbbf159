/** What is not opened, and why: every hostile kind has its own fault, and a plain file has none. */
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../../electron/documents/read/index.ts'
import { FaultError } from '../../../../electron/faults/index.ts'
import { hostileFiles, patched, withPart } from '../../../support/documents/hostile-files.ts'
import { namespaces, wordFile, wordParts, zipped } from '../../../support/documents/package-builder.ts'

async function faultFor(bytes: Uint8Array): Promise<FaultError['fault'] | null> {
  try {
    readDocument(await openPackage(bytes))
    return null
  } catch (error) {
    if (error instanceof FaultError) return error.fault
    throw error
  }
}

describe('opening', () => {
  it.each(hostileFiles())('refuses $what: $code', async ({ bytes, code }) => {
    expect((await faultFor(bytes))?.code).toBe(code)
  })

  it('says in Vietnamese what the file is, and gives no path or name', async () => {
    const fault = await faultFor(Buffer.from('%PDF-1.7\n'))
    expect(fault).toMatchObject({
      happened: 'Tệp này là một tệp PDF, không phải tệp Word (.docx), dù tên có đuôi .docx.', kept: 'Tệp vẫn nguyên vẹn, chương trình không ghi gì.',
    })
  })

  it('accepts a plain file, a template, names in other letters and UTF-16', async () => {
    const plain = wordParts({ body: '<w:p/>' })
    const types = String(plain.get('[Content_Types].xml'))
    const document = String(plain.get('word/document.xml'))
    const utf16 = Buffer.from(`\uFEFF${document.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    for (const bytes of [
      zipped(plain), withPart('[Content_Types].xml', types.replace('document.main', 'template.main')), withPart('word/document.xml', utf16),
      withPart('_rels/.rels', String(plain.get('_rels/.rels')).replace('word/document.xml', '/Word/Document.XML')),
    ]) expect(await faultFor(bytes)).toBe(null)
  })

  it('accepts 250 layers and refuses 260', async () => {
    const deep = (layers: number): Uint8Array => wordFile({ body: '<w:smartTag>'.repeat(layers) + '</w:smartTag>'.repeat(layers) })
    expect(await faultFor(deep(250))).toBe(null)
    expect((await faultFor(deep(260)))?.code).toBe('DOCX_TOO_LARGE')
  })

  it('does not take text in comments and CDATA for tags', async () => {
    const body = '<!-- <!DOCTYPE x> <a> --><w:p><w:r><w:t><![CDATA[<!ENTITY b> <c>]]></w:t></w:r></w:p>'
    const read = readDocument(await openPackage(wordFile({ body })))
    expect(read.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['<!ENTITY b> <c>'])
  })

  it('unpacks nothing that is not asked for', async () => {
    const bytes = patched(withPart('word/media/image1.png', 'x'), 'word/media/image1.png', (entry) => entry.writeUInt32LE(1, 16))
    const pkg = await openPackage(bytes)
    expect(readDocument(pkg).blocks).toHaveLength(1)
    expect(() => pkg.bytes('word/media/image1.png')).toThrow('sai mã kiểm tra')
  })

  it('reads strict files with their own namespaces and prefixes', async () => {
    const strict = '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:ind x:start="2cm"/></x:pPr><x:r><x:rPr><x:sz x:val="14pt"/></x:rPr><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>'
    const relations = String(wordParts({}).get('_rels/.rels')).replace('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    const read = readDocument(await openPackage(zipped(new Map([...wordParts({}), ['_rels/.rels', relations], ['word/document.xml', strict]]))))
    expect(read.blocks).toMatchObject([{ text: 'Kế hoạch', leftPt: 56.6929, runs: [{ sizePt: 14 }] }])
    expect(namespaces).not.toContain('purl')
  })
})
