/** Whole Word files: every part and place, split words, fonts everywhere, what is lost, and nothing else touched. */
import { describe, expect, it } from 'vitest'
import { encodeText, planWordFile } from '../../../../electron/documents/charsets/index.ts'
import { descendants, openPackage, serialize, writePackage } from '../../../../electron/documents/ooxml/index.ts'
import { officeErrors } from '../../../support/documents/office-errors.ts'
import { namespaces, wordFile } from '../../../support/documents/package-builder.ts'
import type { WordParts } from '../../../support/documents/package-builder.ts'

const tcvn3 = (text: string): string => encodeText(text, 'tcvn3').text
const vni = (text: string): string => encodeText(text, 'vni').text
const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`
const run = (font: string | null, inside: string, more = ''): string => `<w:r><w:rPr>${font === null ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`}${more}</w:rPr>${inside}</w:r>`
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`

interface Done { readonly parts: ReadonlyMap<string, string>, readonly report: ReturnType<typeof planWordFile>['report'], readonly bytes: Uint8Array }

async function converted(parts: WordParts | Uint8Array, ...asked: Parameters<typeof planWordFile> extends [unknown, ...infer Rest] ? Rest : never): Promise<Done> {
  const pkg = await openPackage(parts instanceof Uint8Array ? parts : wordFile(parts))
  const { report, write } = planWordFile(pkg, ...asked)
  const changed = write()
  const bytes = writePackage(pkg, changed)
  const again = await openPackage(bytes)
  return { report, bytes, parts: new Map(again.parts.map((part) => [part, new TextDecoder().decode(again.bytes(part) ?? new Uint8Array())])) }
}

/** The words of each paragraph. */
async function words(bytes: Uint8Array, part = 'word/document.xml'): Promise<readonly string[]> {
  const document = (await openPackage(bytes)).xml(part)
  return document === null ? [] : descendants(document, 'w:p').map((each) => descendants(each, 'w:t').map((element) => element.textContent ?? '').join(''))
}

describe('a paragraph', () => {
  it('keeps runs, sizes and spaces; numbers get the Unicode font; a second run changes nothing', async () => {
    const body = paragraph(
      run('.VnTime', text(tcvn3('Phải đưa ')), '<w:b/><w:sz w:val="28"/>'), run('.VnTime', text('15 '), '<w:sz w:val="28"/>'), run('.VnTime', text(tcvn3('hồ sơ')), '<w:i/><w:sz w:val="28"/>'))
    const first = await converted({ body })
    expect(first.parts.get('word/document.xml')).toContain(paragraph(
      run('Times New Roman', text('Phải đưa '), '<w:b/><w:sz w:val="28"/>'), run('Times New Roman', text('15 '), '<w:sz w:val="28"/>'), run('Times New Roman', text('hồ sơ'), '<w:i/><w:sz w:val="28"/>')))
    expect(first.report).toEqual({ charsets: [{ charset: 'tcvn3', runs: 3, letters: 5 }], fonts: ['.VnTime'], lost: [], changes: true })
    const pkg = await openPackage(first.bytes)
    const second = planWordFile(pkg)
    expect([second.report, second.write().size]).toEqual([{ charsets: [], fonts: [], lost: [], changes: false }, 0])
  })

  it('ư is kept when Word wrote it as a soft hyphen, in text, in its own element, in deleted text', async () => {
    const body = paragraph(run('.VnTime', '<w:t>®\u00ADa</w:t>'), run('.VnTime', '<w:t>®</w:t><w:softHyphen/><w:t>a</w:t>'), run('Times New Roman', '<w:t>dài</w:t><w:softHyphen/><w:t>dòng</w:t>'))
      + `<w:p><w:del w:id="1" w:author="a">${run('.VnTime', '<w:delText>®</w:delText><w:softHyphen/><w:delText>a</w:delText>')}</w:del></w:p>`
    const { parts, bytes } = await converted({ body })
    expect((await words(bytes))[0]).toBe('đưađưadàidòng')
    expect(parts.get('word/document.xml')).toContain('<w:t>dài</w:t><w:softHyphen/><w:t>dòng</w:t>')
    expect(parts.get('word/document.xml')).toContain('<w:delText>đ</w:delText><w:delText xml:space="preserve">ư</w:delText><w:delText>a</w:delText>')
  })

  it('a VNI letter cut between runs is put together in the run of its vowel', async () => {
    const { bytes, parts } = await converted({ body: paragraph(run('VNI-Times', text('Ña'), '<w:b/>'), run('VNI-Times', text('ûng u')), run('VNI-Helve', text('ûy')), run('VNI-Times', text('  tænh'))) })
    expect(await words(bytes)).toEqual(['Đảng ủy  tỉnh'])
    expect(parts.get('word/document.xml')).toContain('<w:b/></w:rPr><w:t xml:space="preserve">Đả</w:t>')
    expect([...parts.get('word/document.xml')?.matchAll(/<w:r>/gu) ?? []].length).toBe(4)
  })

  it('capitals of .VnTimeH become capitals, also its plain letters, also when the font is a style’s', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style>'
      + '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Base"/></w:style>'
    const { bytes, parts } = await converted({ styles, body: `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(null, text(tcvn3('đảng bộ tỉnh ubnd')))}${run('.VnTime', text(tcvn3(' số 5')))}</w:p>` })
    expect(await words(bytes)).toEqual(['ĐẢNG BỘ TỈNH UBND số 5'])
    expect(parts.get('word/styles.xml')).toContain('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>')
  })

  it('letters kept as symbols become text; pictures of symbol fonts stay', async () => {
    const { parts, bytes } = await converted({ body: paragraph(run('.VnTime', `${text('C')}<w:sym w:font=".VnTime" w:char="F0E9"/>${text('ng')}<w:sym w:font="Wingdings" w:char="F0A8"/>`), run('Symbol', text('\uF0B7'))) })
    expect(await words(bytes)).toEqual(['Cộng\uF0B7'])
    expect(parts.get('word/document.xml')).toContain('<w:sym w:font="Wingdings" w:char="F0A8"/>')
  })

  it('mixed charsets, fonts that lie, Unicode between them', async () => {
    const sentence = 'Các chi bộ thực hiện nghiêm nghị quyết của Đảng uỷ tỉnh'
    const { bytes } = await converted({ body: [
      paragraph(run('.VnTime', text(tcvn3('Đảng '))), run('VNI-Times', text(vni('uỷ '))), run('Times New Roman', text('tỉnh'))),
      paragraph(run('.VnTime', text(sentence))), paragraph(run('Times New Roman', text(tcvn3(sentence)))), paragraph(run('.VnTime', text(vni(sentence)))),
      paragraph(run('Times New Roman', text('ca\u0301c chi bo\u0302\u0323'))),
    ].join('') })
    expect(await words(bytes)).toEqual(['Đảng uỷ tỉnh', sentence, sentence, sentence, 'các chi bộ'])
  })
})

describe('every part', () => {
  const legacy = (words_: string): string => run('.VnTime', text(tcvn3(words_)))
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(legacy('hộp chữ'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const parts: WordParts = {
    body: `${paragraph(legacy('thân bài'), box)}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(legacy('ô bảng'))}</w:tc></w:tr></w:tbl>`,
    headers: { rIdHeader: paragraph(legacy('đầu trang')) }, footers: { rIdFooter: paragraph(legacy('chân trang')) },
    footnotes: `<w:footnote w:id="1">${paragraph(legacy('chú thích'))}</w:footnote>`,
    numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${tcvn3('Điều %1.')}"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>`,
    styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime" w:eastAsia=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>',
    parts: {
      'word/endnotes.xml': `<w:endnotes ${namespaces}><w:endnote w:id="1">${paragraph(legacy('chú thích cuối'))}</w:endnote></w:endnotes>`,
      'word/comments.xml': `<w:comments ${namespaces}><w:comment w:id="1" w:author="a">${paragraph(legacy('góp ý'))}</w:comment></w:comments>`,
      'word/fontTable.xml': `<w:fonts ${namespaces}><w:font w:name=".VnTime"/><w:font w:name="Arial"/></w:fonts>`,
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${tcvn3('Báo cáo kết quả kiểm tra')}</dc:title></cp:coreProperties>`,
    },
    theme: '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface=".VnTimeH"/></a:majorFont><a:minorFont><a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
  }

  it('body, text boxes, tables, headers, footers, notes, comments, numbers, title are converted and no legacy font is left', async () => {
    const done = await converted(parts)
    expect(await words(done.bytes)).toEqual(['thân bàihộp chữ', 'hộp chữ', 'ô bảng'])
    const expected = { 'word/header1.xml': 'đầu trang', 'word/footer1.xml': 'chân trang', 'word/footnotes.xml': 'chú thích', 'word/endnotes.xml': 'chú thích cuối', 'word/comments.xml': 'góp ý' }
    for (const [part, sentence] of Object.entries(expected)) expect([part, await words(done.bytes, part)]).toEqual([part, [sentence]])
    expect(done.parts.get('word/numbering.xml')).toContain('<w:lvlText w:val="Điều %1."/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:hint="default"/>')
    expect(done.parts.get('docProps/core.xml')).toContain('<dc:title>Báo cáo kết quả kiểm tra</dc:title>')
    expect(done.parts.get('word/fontTable.xml')).toContain('<w:font w:name="Arial"/>')
    expect([...done.parts.values()].join('')).not.toMatch(/\.Vn|VNI-/u)
  })

  it('a font given by the theme counts', async () => {
    const body = `<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/></w:rPr>${text(tcvn3('đảng bộ'))}</w:r><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr>${text(vni(' tỉnh'))}</w:r></w:p>`
    expect(await words((await converted({ theme: parts.theme ?? '', body })).bytes)).toEqual(['ĐẢNG BỘ tỉnh'])
  })

  it('words kept outside paragraphs: drawn words with their font, descriptions of pictures, choices', async () => {
    const shape = `<w:r><w:pict><v:shape><v:textpath style="font-family:&quot;.VnTimeH&quot;;font-size:1pt" string="${tcvn3('dự thảo')}"/></v:shape></w:pict></w:r>`
    const choice = `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="${tcvn3('Hoàn thành tốt nhiệm vụ')}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${legacy('tốt')}</w:sdtContent></w:sdt>`
    const { parts: made, bytes } = await converted({ body: paragraph(shape, choice) })
    expect(made.get('word/document.xml')).toContain('style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="DỰ THẢO"')
    expect(made.get('word/document.xml')).toContain('w:displayText="Hoàn thành tốt nhiệm vụ"')
    expect(planWordFile(await openPackage(bytes)).report.changes).toBe(false)
  })

  it('styles of building blocks are not taken for those of the document', async () => {
    const styles = (font: string): string => `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`
    const done = await converted({ parts: { 'word/glossary/styles.xml': styles('VNI-Times'), 'word/own.xml': styles('.VnTime') }, body: paragraph(run(null, text(tcvn3('việc')))), relationships: '<Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="own.xml"/>' })
    expect(await words(done.bytes)).toEqual(['việc'])
  })

  it('parts without legacy text keep their bytes', async () => {
    const file = wordFile({ ...parts, body: paragraph(run('Arial', text('Đảng uỷ'))), headers: { rIdHeader: paragraph(legacy('đầu')) } })
    const pkg = await openPackage(file)
    const names = [...planWordFile(pkg).write().keys()]
    expect(names).toContain('word/header1.xml')
    expect(names).not.toContain('word/document.xml')
  })
})

describe('what is lost', () => {
  const body = paragraph(run('Arial', text('Đầu'))) + paragraph(run('.VnTime', text(`${tcvn3('việc của ')}À${tcvn3(' đó')}`)))

  it('is listed with part, paragraph and words around, before anything is written', async () => {
    const pkg = await openPackage(wordFile({ body }))
    const document = pkg.xml('word/document.xml')
    const before = document === null ? '' : serialize(document)
    const { report } = planWordFile(pkg)
    expect(report.lost).toEqual([{ part: 'word/document.xml', place: 'Thân văn bản, đoạn 2', letter: 'À', code: 'U+00C0', excerpt: `${tcvn3('việc của ')}À${tcvn3(' đó')}` }])
    expect(before).toContain('.VnTime')
    expect(document === null ? '' : serialize(document)).toBe(before)
  })

  it('stays as it is when it is accepted', async () => {
    expect(await words((await converted({ body })).bytes)).toEqual(['Đầu', 'việc của À đó'])
  })
})

it('asked for decomposed, legacy letters and their fonts stay together', async () => {
  const body = paragraph(run('.VnTime', text(tcvn3('việc'))), run('Arial', text('e\u0302\u0301')))
  const { bytes, report, parts } = await converted({ body }, 'decomposed')
  expect([await words(bytes), report.fonts]).toEqual([[`${tcvn3('việc')}ế`], []])
  expect(parts.get('word/document.xml')).toContain('.VnTime')
})

it('the converted file has no error by the Open XML SDK', async () => {
  const body = `${paragraph(run('.VnTimeH', text(tcvn3('đảng bộ'))))}${paragraph(run('.VnTime', '<w:t>®</w:t><w:softHyphen/><w:t>a</w:t>'), run('VNI-Times', '<w:t>u</w:t>'), run('VNI-Times', '<w:t>û</w:t>'))}<w:sectPr/>`
  expect(await officeErrors((await converted({ body })).bytes)).toEqual([])
})
