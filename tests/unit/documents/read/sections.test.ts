/** Sections: sheets and margins, numbers of pages, headers in force. */
import { describe, expect, it } from 'vitest'
import { p, paragraphsOf, readParts } from '../../../support/documents/read-parts.ts'

const references = (...list: readonly (readonly [string, string, string])[]): string => list.map(([kind, type, id]) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`).join('')
const page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

describe('sections', () => {
  it('have their sheet, margins, numbers and columns', async () => {
    const sectPr = '<w:sectPr><w:type w:val="oddPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="-1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="568" w:gutter="284"/><w:pgNumType w:fmt="lowerRoman" w:start="3"/><w:cols w:num="2"/><w:titlePg/></w:sectPr>'
    const read = await readParts({ body: p('a') + sectPr })
    expect(read.sections).toEqual([{
      widthPt: 841.9, heightPt: 595.3, orientation: 'landscape', topPt: 56.7, rightPt: 42.5, bottomPt: 56.7, leftPt: 85.05, headerPt: 28.35, footerPt: 28.4, gutterPt: 14.2,
      firstPageNumber: 3, numberFormat: 'lowerRoman', columns: 2, differentFirstPage: true, start: 'oddPage', headersAndFooters: [],
    }])
    expect((await readParts({ body: p('a') })).sections).toMatchObject([{ widthPt: 612, topPt: 72, firstPageNumber: null, start: 'nextPage', columns: 1 }])
  })

  it('end in the paragraph that carries them', async () => {
    const body = `${p('a')}${p('b', '<w:sectPr><w:pgSz w:w="200" w:h="200"/></w:sectPr>')}<w:tbl><w:tr><w:tc>${p('c')}</w:tc></w:tr></w:tbl>${p('d', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>')}${p('e')}<w:sectPr/>`
    const read = await readParts({ body })
    expect(read.sections.map(({ widthPt }) => widthPt)).toEqual([10, 612, 612])
    expect(paragraphsOf(read.blocks).map(({ text, section }) => [text, section])).toEqual([['a', 0], ['b', 0], ['c', 1], ['d', 1], ['e', 2]])
  })

  it('have the headers in force: their own, or those of the section before', async () => {
    const body = p('a', `<w:sectPr>${references(['header', 'default', 'h1'], ['header', 'first', 'h2'], ['header', 'even', 'h3'], ['footer', 'default', 'f1'])}<w:titlePg/></w:sectPr>`)
      + p('b', `<w:sectPr>${references(['header', 'default', 'h4'])}</w:sectPr>`) + p('c') + '<w:sectPr><w:titlePg/></w:sectPr>'
    const headers = { h1: `<w:p>${page}</w:p>`, h2: p('first'), h3: p('even'), h4: p('other') }
    const inForce = async (settings: string): Promise<readonly unknown[]> => (await readParts({ body, headers, footers: { f1: p('foot') }, settings })).sections
      .map(({ headersAndFooters }) => headersAndFooters.map(({ kind, pages, blocks }) => [kind[0], pages, paragraphsOf(blocks).map(({ text, runs }) => text === '' ? runs[0]?.field : text).join('')].join(' ')))
    expect(await inForce('')).toEqual([['h default PAGE', 'h first first', 'f default foot'], ['h default other', 'f default foot'], ['h default other', 'h first first', 'f default foot']])
    expect(await inForce('<w:evenAndOddHeaders/>')).toEqual([
      ['h default PAGE', 'h first first', 'h even even', 'f default foot'], ['h default other', 'h even even', 'f default foot'], ['h default other', 'h first first', 'h even even', 'f default foot'],
    ])
  })

  it('address paragraphs of a header by its own part', async () => {
    const read = await readParts({ body: `${p('a')}<w:sectPr>${references(['header', 'default', 'h1'], ['footer', 'default', 'missing'])}</w:sectPr>`, headers: { h1: p('x') + p('y') } })
    expect(read.sections[0]?.headersAndFooters.map(({ part, blocks }) => [part, paragraphsOf(blocks).map(({ ref }) => [ref.part, ref.index])])).toEqual([['word/header1.xml', [['word/header1.xml', 0], ['word/header1.xml', 1]]]])
  })
})
