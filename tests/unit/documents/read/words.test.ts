/** The text of a paragraph: what is in it, what is not, tracked changes as accepted, fields, content controls. */
import { describe, expect, it } from 'vitest'
import { p, paragraph, paragraphs, readParts } from '../../../support/documents/read-parts.ts'

const r = (text: string, rPr = ''): string => `<w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (name: string, result: string): string => mark('begin') + code(name) + mark('separate') + result + mark('end')
const changed = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'

describe('text', () => {
  it('has tabs, breaks, hyphens and symbols, one character each', async () => {
    const inside = '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:cr/><w:br w:type="page"/><w:noBreakHyphen/><w:softHyphen/><w:ptab w:alignment="right"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    const found = await paragraph(`<w:p>${inside}</w:p>`)
    expect(found.text).toBe('a\tb\n\n\f\u2011\u00AD\t\uF0FC')
    expect(found.runs.map(({ start, text, font }) => [start, text.length, font])).toEqual([[0, 9, 'Times New Roman'], [9, 1, 'Wingdings']])
  })

  it('keeps spaces at the ends only where the file says so', async () => {
    expect((await paragraph('<w:p><w:r><w:t> a  b </w:t></w:r><w:r><w:t xml:space="preserve"> c\n</w:t></w:r></w:p>')).text).toBe('a  b c ')
  })

  it('is not normalised and joins runs of one look', async () => {
    const found = await paragraph(`<w:p>${r('Ke\u0302\u0301')}${r(' hoạch')}<w:proofErr w:type="x"/>${r(' số', '<w:b/>')}${r(' 5', '<w:b/>')}</w:p>`)
    expect(found.runs.map(({ text, start, bold }) => [text, start, bold])).toEqual([['Ke\u0302\u0301 hoạch', 0, false], [' số 5', 10, true]])
    expect(found.text).toBe(found.runs.map(({ text }) => text).join(''))
  })

  it('goes through links, smart tags, content controls and unknown marks, and skips what is unknown', async () => {
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink r:id="x">${r('a')}</w:hyperlink><w:smartTag>${r('b')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('c')}</w:sdtContent></w:sdt><w:bookmarkStart w:id="0"/><w:customXml>${r('d')}</w:customXml><w:zzz>${r('e')}</w:zzz></w:p></w:sdtContent></w:sdt><w:zzz/><w:altChunk r:id="q"/>`
    expect((await paragraphs(body)).map(({ text }) => text)).toEqual(['abcd'])
  })

  it('is only the first choice of alternatives', async () => {
    const body = `<w:p><mc:AlternateContent><mc:Choice Requires="w14">${r('new')}</mc:Choice><mc:Fallback>${r('old')}</mc:Fallback></mc:AlternateContent></w:p>`
    expect((await paragraph(body)).text).toBe('new')
  })

  it('has the number of every w:p of the part, those of fallbacks and text boxes too', async () => {
    const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`
    const body = `${p('a')}<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="127000" cy="127000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(p('b'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p('b'))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('c')}`
    expect((await paragraphs(body)).map(({ text, ref, textBox }) => [text, ref.index, textBox])).toEqual([['a', 0, null], ['', 1, null], ['b', 2, 0], ['c', 4, null]])
  })
})

describe('tracked changes', () => {
  it('are read as accepted', async () => {
    const body = `<w:p>${r('a')}<w:ins ${changed}>${r('b')}</w:ins><w:del ${changed}><w:r><w:delText>c</w:delText></w:r></w:del><w:moveTo ${changed}>${r('d')}</w:moveTo><w:moveFrom ${changed}>${r('e')}</w:moveFrom><w:r><w:rPr><w:b/><w:rPrChange ${changed}><w:rPr><w:i/><w:b w:val="0"/></w:rPr></w:rPrChange></w:rPr><w:t>f</w:t></w:r></w:p>`
    const read = await readParts({ body: body.replace('<w:p>', `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange ${changed}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>`) })
    expect(read.blocks).toMatchObject([{ text: 'abdf', align: 'centre', runs: [{ text: 'abd' }, { text: 'f', bold: true, italic: false }] }])
    expect(read.trackedChanges).toBe(true)
    expect((await readParts({ body: p('a') })).trackedChanges).toBe(false)
  })

  it('join paragraphs whose mark is deleted; the last one keeps its address and look', async () => {
    const deleted = `<w:rPr><w:del ${changed}/></w:rPr>`
    const body = p('a', `<w:jc w:val="center"/>${deleted}`) + p('b', deleted) + p('c', '<w:jc w:val="right"/>') + p('d') + p('', deleted)
    expect((await paragraphs(body)).map(({ text, ref, align }) => [text, ref.index, align])).toEqual([['abc', 2, 'right'], ['d', 3, 'left']])
  })

  it('leave deleted rows out of tables', async () => {
    const row = (text: string, trPr = ''): string => `<w:tr><w:trPr>${trPr}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`
    expect((await paragraphs(`<w:tbl>${row('a')}${row('b', `<w:del ${changed}/>`)}${row('c', `<w:ins ${changed}/>`)}</w:tbl>`)).map(({ text }) => text)).toEqual(['a', 'c'])
  })
})

describe('fields', () => {
  it('show their result under their name, complex or simple', async () => {
    const found = await paragraph(`<w:p>${r('Trang ')}${field(' page \\* MERGEFORMAT ', r('7'))}${r('/')}<w:fldSimple w:instr="NUMPAGES">${r('9')}</w:fldSimple></w:p>`)
    expect(found.runs.map(({ text, field: name }) => [text, name])).toEqual([['Trang ', null], ['7', 'PAGE'], ['/', null], ['9', 'NUMPAGES']])
  })

  it('without a result are seen as a run without words', async () => {
    const found = await paragraph(`<w:p>${mark('begin')}${code('PAGE')}${mark('separate')}${mark('end')}<w:fldSimple w:instr=" DATE "/></w:p>`)
    expect(found.runs.map(({ text, field: name }) => [text, name])).toEqual([['', 'PAGE'], ['', 'DATE']])
  })

  it('stand inside each other and run over paragraphs', async () => {
    const found = await paragraphs(`<w:p>${mark('begin')}${code('IF ')}${field('DATE', r('hidden'))}${code('x')}${mark('separate')}${r('a')}</w:p><w:p>${r('b')}${mark('end')}${r('c')}</w:p>`)
    expect(found.map(({ runs }) => runs.map(({ text, field: name }) => [text, name]))).toEqual([[['a', 'IF']], [['b', 'IF'], ['c', null]]])
  })

  it('that never end or never began harm nothing', async () => {
    const found = await paragraphs(`<w:p>${mark('end')}${r('a')}${mark('separate')}${mark('begin').repeat(200)}${r('b')}</w:p><w:p>${mark('end').repeat(300)}${r('c')}</w:p>`)
    expect(found.map(({ text }) => text)).toEqual(['a', 'c'])
  })
})

describe('notes and facts', () => {
  it('reads foot notes without the separators', async () => {
    const read = await readParts({ body: p('a'), footnotes: `<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="1">${p('Ghi chú', '', '<w:sz w:val="20"/>')}</w:footnote>` })
    expect(read.footnotes).toMatchObject([{ text: 'Ghi chú', ref: { part: 'word/footnotes.xml', index: 1 } }])
  })

  it('reads settings, makers and counts comments', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const read = await readParts({
      body: p('a'), settings: '<w:mirrorMargins/><w:evenAndOddHeaders w:val="0"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:compat><w:compatSetting w:name="compatibilityMode" w:val="12"/></w:compat>',
      relationships: `<Relationship Id="c" Type="${office}/comments" Target="comments.xml"/>`,
      parts: {
        'word/comments.xml': '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>',
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
        'docProps/core.xml': '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>Người soạn</dc:creator><cp:lastModifiedBy>Máy 1</cp:lastModifiedBy></cp:coreProperties>',
        'docProps/app.xml': '<Properties xmlns="c"><Template>Normal.dotm</Template><Company>Cơ quan</Company></Properties>',
      },
    })
    expect(read.settings).toEqual({ mirrorMargins: true, differentOddEven: false, compatibilityMode: 12, protected: true })
    expect(read.properties).toEqual({ creator: 'Người soạn', lastModifiedBy: 'Máy 1', company: 'Cơ quan', template: 'Normal.dotm' })
    expect(read.comments).toBe(2)
  })
})
