import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import type { Change } from '../../../../electron/documents/mend/index.ts'
import { openPackage, serialize } from '../../../../electron/documents/ooxml/index.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { wordFile, wordParts, zipped } from '../../../support/documents/package-builder.ts'
import { paper } from '../../../support/documents/papers.ts'
import { messyFile, messyParts, places } from './messy.ts'
import { at, bothWays, mended, paragraphsOf, partOf, read } from './mending.ts'

const a4: Change = { type: 'page', section: 0, widthPt: 595.3, heightPt: 841.9, topPt: 56.7, bottomPt: 56.7, leftPt: 85.05, rightPt: 42.5, headerPt: 28.35 }
const numbers = (section: number): Change => ({ type: 'pageNumbers', section, sizePt: 14, headerPt: 28.35, restart: true })

describe('pages', () => {
  it('get the form\'s paper and margins, one section at a time', async () => {
    const { clean, tracked, sameToReader } = await bothWays(messyFile(), [a4])
    const { sections } = await read(clean.bytes)
    expect(sections[0]).toMatchObject({ widthPt: 595.3, heightPt: 841.9, topPt: 56.7, leftPt: 85.05, rightPt: 42.5, headerPt: 28.35, orientation: 'portrait' })
    expect(sections[1]).toMatchObject({ widthPt: 612, leftPt: 72 })
    expect(sameToReader[1]).toEqual(sameToReader[0])
    expect(await partOf(tracked.bytes)).toMatch(/<w:sectPrChange [^>]*><w:sectPr><w:pgSz w:w="12240" w:h="15840"\/><w:pgMar w:top="1440"/u)
  })

  it('lie when they are wider than high, and stand again', async () => {
    const lying = await mended(messyFile(), [{ type: 'page', section: 1, widthPt: 841.9, heightPt: 595.3 }])
    expect((await read(lying.bytes)).sections[1]).toMatchObject({ orientation: 'landscape', widthPt: 841.9, heightPt: 595.3 })
    const standing = await mended(lying.bytes, [{ type: 'page', section: 1, widthPt: 595.3, heightPt: 841.9 }])
    expect((await read(standing.bytes)).sections[1]).toMatchObject({ orientation: 'portrait', widthPt: 595.3 })
  })

  it('are made for a file that says nothing of them', async () => {
    const { bytes } = await mended(wordFile({ body: '<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>' }), [a4])
    expect((await read(bytes)).sections[0]).toMatchObject({ widthPt: 595.3, leftPt: 85.05 })
  })

  it('that are not there are refused, and contradictions too', async () => {
    const result = await mended(messyFile(), [{ ...a4, section: 7 }, a4, { ...a4, leftPt: 70 }])
    expect([result.applied, result.refused.length]).toEqual([[a4], 2])
  })
})

describe('page numbers', () => {
  it('stand centred at the top from the second page, and nowhere else', async () => {
    const { clean, tracked, sameToReader } = await bothWays(messyFile(), [numbers(0), numbers(1)])
    expect([clean.refused, tracked.refused]).toEqual([[], []])
    const { sections } = await read(clean.bytes)
    for (const section of sections) {
      expect(section).toMatchObject({ differentFirstPage: true, firstPageNumber: 1, headerPt: 28.35 })
      const header = section.headersAndFooters.find(({ kind, pages }) => kind === 'header' && pages === 'default')
      const [number] = paragraphsOf(header?.blocks ?? [])
      expect(number).toMatchObject({ align: 'centre', firstLinePt: 0, text: '2' })
      expect(number?.runs.find(({ field }) => field === 'PAGE')).toMatchObject({ sizePt: 14, bold: false, font: 'Times New Roman' })
      const footer = section.headersAndFooters.find(({ kind, pages }) => kind === 'footer' && pages === 'default')
      expect(paragraphsOf(footer?.blocks ?? []).map(({ text }) => text)).toEqual(['Văn phòng'])
    }
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('do not reach the next section', async () => {
    const { bytes } = await mended(messyFile(), [numbers(0)])
    const second = (await read(bytes)).sections[1]?.headersAndFooters.filter(({ kind, pages }) => kind === 'header' && pages === 'default') ?? []
    expect(second.flatMap(({ blocks }) => paragraphsOf(blocks)).flatMap(({ runs }) => runs).filter(({ field }) => field === 'PAGE')).toEqual([])
  })

  it('are set once', async () => {
    for (const tracked of [false, true]) {
      const once = await mended(messyFile(), [numbers(0), numbers(1)], { tracked })
      const twice = await mended(once.bytes, [numbers(0), numbers(1)], { tracked })
      expect(twice.applied).toEqual([])
      expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
    }
  })

  it('keep the words of a header', async () => {
    const file = wordFile({
      headers: { rIdHeader: '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Tài liệu hội nghị – Trang </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>' },
      body: '<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdHeader"/></w:sectPr>',
    })
    const { clean, sameToReader } = await bothWays(file, [{ type: 'pageNumbers', section: 0, sizePt: 14, headerPt: 28.35, restart: false }])
    const headers = (await read(clean.bytes)).sections[0]?.headersAndFooters ?? []
    const words = (pages: string): readonly string[] => paragraphsOf(headers.find((header) => header.pages === pages)?.blocks ?? []).map(({ text }) => text)
    expect(words('default')).toEqual(['2', 'Tài liệu hội nghị'])
    expect(words('first')).toEqual(['Tài liệu hội nghị'])
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })
})

describe('the file as a whole', () => {
  it('mirrors its margins or not', async () => {
    const on: Change = { type: 'mirrorMargins', on: true }
    const once = await mended(messyFile(), [on])
    expect((await read(once.bytes)).settings.mirrorMargins).toBe(true)
    expect(await partOf(once.bytes, 'word/settings.xml')).toMatch(/<w:zoom w:percent="100"\/><w:mirrorMargins\/><w:defaultTabStop/u)
    expect((await mended(once.bytes, [on])).applied).toEqual([])
    const off = await mended(once.bytes, [{ type: 'mirrorMargins', on: false }])
    expect(await partOf(off.bytes, 'word/settings.xml')).toBe(await partOf((await mended(off.bytes, [])).bytes, 'word/settings.xml'))
    expect((await read(off.bytes)).settings.mirrorMargins).toBe(false)
    const bare = await mended(wordFile({ body: '<w:p/>' }), [on])
    expect((await read(bare.bytes)).settings.mirrorMargins).toBe(true)
  })

  it('loses the names of its makers and keeps its title', async () => {
    const parts = new Map(wordParts(messyParts))
    parts.set('_rels/.rels', String(parts.get('_rels/.rels')).replace('</Relationships>', '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>'))
    parts.set('docProps/core.xml', '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Kế hoạch</dc:title><dc:creator>Máy 7</dc:creator><cp:lastModifiedBy>Người gõ</cp:lastModifiedBy></cp:coreProperties>')
    parts.set('docProps/app.xml', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>C:\\mau.dotm</Template><Manager>M</Manager><Company>Cơ quan</Company><Pages>2</Pages></Properties>')
    const once = await mended(zipped(parts), [{ type: 'clearProperties' }])
    expect((await read(once.bytes)).properties).toMatchObject({ creator: '', lastModifiedBy: '', company: '', template: '' })
    expect(await partOf(once.bytes, 'docProps/core.xml')).toContain('<dc:title>Kế hoạch</dc:title>')
    expect(await partOf(once.bytes, 'docProps/app.xml')).toContain('<Pages>2</Pages>')
    expect((await mended(once.bytes, [{ type: 'clearProperties' }])).applied).toEqual([])
  })
})

describe('the line under the title', () => {
  const line: Change = { type: 'titleLine', at: at(places.title), lengthPt: 206.7, weightPt: 0.75 }
  it('is drawn in place of underline and border, once', async () => {
    const { clean, sameToReader } = await bothWays(messyFile(), [line])
    const title = paragraphsOf((await read(clean.bytes)).blocks)[0]
    expect(title).toMatchObject({ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', borders: { bottom: false } })
    expect(title?.runs.map(({ underline }) => underline)).toEqual(title?.runs.map(() => null))
    expect(title?.shapes).toHaveLength(1)
    expect(title?.shapes[0]).toMatchObject({ kind: 'line', strokePt: 0.75, dashed: false })
    expect(title?.shapes[0]?.widthPt).toBeCloseTo(206.7, 1)
    for (const tracked of [false, true]) {
      const once = await mended(messyFile(), [line], { tracked })
      expect((await mended(once.bytes, [line], { tracked })).applied).toEqual([])
    }
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('replaces a line of another length and dashes below the title', async () => {
    const once = await mended(messyFile(), [{ ...line, lengthPt: 150 }])
    const { clean, sameToReader } = await bothWays(once.bytes, [line])
    expect(paragraphsOf((await read(clean.bytes)).blocks)[0]?.shapes.map(({ widthPt }) => Math.round(widthPt))).toEqual([207])
    expect(sameToReader[1]).toEqual(sameToReader[0])
    const dashed = wordFile({ body: '<w:p><w:r><w:t>ĐẢNG CỘNG SẢN VIỆT NAM</w:t><w:br/><w:t>--------</w:t></w:r></w:p>' })
    expect(paragraphsOf((await read((await mended(dashed, [{ ...line, at: at(0) }])).bytes)).blocks)[0]?.text).toBe('ĐẢNG CỘNG SẢN VIỆT NAM')
  })

  it('is the one our own papers have', async () => {
    const own = await emitDocx(paper(), testForm())
    const title = paragraphsOf((await read(own)).blocks).find(({ text }) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM')
    const index = title?.ref.index ?? -1
    const without = await mended(own, [{ type: 'removeShapes', at: at(index) }])
    expect(paragraphsOf((await read(without.bytes)).blocks).find(({ ref }) => ref.index === index)?.shapes).toEqual([])
    const again = await mended(without.bytes, [{ ...line, at: at(index), lengthPt: testForm().titleLine.lengthPt, weightPt: testForm().titleLine.weightPt }])
    expect(paragraphsOf((await read(again.bytes)).blocks).find(({ ref }) => ref.index === index)?.shapes).toEqual(title?.shapes)
  })

  it('leaves boxes with words and pictures alone', async () => {
    const result = await mended(messyFile(), [{ type: 'removeShapes', at: at(places.boxed) }])
    expect([result.applied.length, result.refused.length]).toEqual([0, 1])
    expect(await partOf(result.bytes)).toBe(await partOf(messyFile()))
  })
})

describe('what is not touched', () => {
  it('keeps its bytes, and the opened package its trees', async () => {
    const file = messyFile()
    const pkg = await openPackage(file)
    const trees = (): readonly string[] => pkg.parts.filter((part) => part.endsWith('.xml')).map((part) => {
      const tree = pkg.xml(part)
      return tree === null ? '' : serialize(tree)
    })
    const before = trees()
    const { bytes } = await mended(file, [a4])
    const copy = await openPackage(bytes)
    for (const part of pkg.parts.filter((name) => name !== 'word/document.xml')) expect(copy.bytes(part)).toEqual(pkg.bytes(part))
    expect(trees()).toEqual(before)
    const none = await openPackage((await mended(file, [])).bytes)
    for (const part of pkg.parts) expect(none.bytes(part)).toEqual(pkg.bytes(part))
  })
})
