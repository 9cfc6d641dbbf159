/** The words of a paper put into Word files by other programs: docxtemplater with an office's own template, html-to-docx, LibreOffice. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Docxtemplater from 'docxtemplater'
import htmlToDocx from 'html-to-docx'
import PizZip from 'pizzip'
import type { Zone, ZonedDocument, ZoneId } from '../../../electron/documents/zones/index.ts'
import { wordFile } from './package-builder.ts'

/** The paper's own words, by component; appendices and copies are left out, and so are tables. */
export interface PaperWords { readonly of: (...ids: readonly ZoneId[]) => readonly string[], readonly body: readonly { readonly id: ZoneId, readonly text: string }[], readonly signatures: readonly (readonly Zone[])[] }

const running: readonly ZoneId[] = ['basis', 'enactingLine', 'divisionLabel', 'divisionTitle', 'article', 'clause', 'point', 'heading1', 'heading2', 'heading3', 'heading4', 'body', 'item']

export function wordsOf({ zones }: ZonedDocument): PaperWords {
  const end = zones.findIndex(({ id }) => id === 'copyKind')
  const own = zones.slice(0, end < 0 ? zones.length : end).filter(({ part, text }) => part === 0 && text !== '')
  const some = (...ids: readonly ZoneId[]): readonly Zone[] => own.filter(({ id }) => ids.includes(id))
  return {
    of: (...ids) => some(...ids).map(({ text }) => text.replaceAll('\n', ' ')),
    body: some(...running).map(({ id, text }) => ({ id, text: text.replaceAll('\n', ' ') })),
    signatures: [...Map.groupBy(some('signingAuthority', 'signatureRole', 'post', 'fullName'), ({ which }) => which).values()],
  }
}

/** The template as an office made it once: named styles of its own, tags for the words, loops for the lists. */
function template(): Uint8Array {
  const style = (id: string, paragraph: string, run: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  const centre = '<w:spacing w:line="340" w:lineRule="exact"/><w:jc w:val="center"/>'
  const text = '<w:spacing w:after="120" w:line="380" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>'
  const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
  const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + style('Giua', centre, '') + style('GiuaDam', centre, '<w:b/>') + style('TieuDe', centre, `<w:b/>${size(15)}`) + style('NgayThang', centre, '<w:i/>') + style('TrichYeuCV', centre, `<w:i/>${size(12)}`)
    + style('ThanVan', text, '') + style('DeMuc', text, '<w:b/>') + style('NoiNhan', '', `${size(12)}`) + style('ChuNoiNhan', '', '<w:u w:val="single"/>') + style('GuiNoi', '<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>', '')
  const p = (id: string, words: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const each = (id: string, list: string, words = '{.}'): string => p(id, `{#${list}}`) + p(id, words) + p(id, `{/${list}}`)
  const cell = (width: number, inside: string): string => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`
  const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr><w:tblW w:w="9355" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4300"/><w:gridCol w:w="5055"/></w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
  const line = '<w:r><w:pict><v:line style="position:absolute;z-index:1" from="26pt,17pt" to="232.7pt,17pt" strokeweight=".75pt"/></w:pict></w:r>'
  const title = `<w:p><w:pPr><w:pStyle w:val="TieuDe"/></w:pPr>${line}<w:r><w:t>ĐẢNG CỘNG SẢN VIỆT NAM</w:t></w:r></w:p>`
  const body = table(
    cell(4300, each('Giua', 'superior') + each('GiuaDam', 'issuer') + p('Giua', '*')) + cell(5055, title),
    cell(4300, each('Giua', 'number') + each('TrichYeuCV', 'letterSubject') + p('Giua', '')) + cell(5055, each('NgayThang', 'date') + p('Giua', '')),
  ) + p('Giua', '') + each('TieuDe', 'kindName') + each('GiuaDam', 'subject') + each('Giua', 'separator')
  + `<w:p><w:pPr><w:pStyle w:val="GuiNoi"/></w:pPr><w:r><w:t>{#addressed}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="GuiNoi"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>{addressing}</w:t></w:r><w:r><w:t xml:space="preserve"> {addressee}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="GuiNoi"/></w:pPr><w:r><w:t>{/addressed}</w:t></w:r></w:p>`
  + p('ThanVan', '{#body}') + each('DeMuc', 'heading') + each('ThanVan', 'text') + p('ThanVan', '{/body}')
  + table(cell(4300, p('ChuNoiNhan', 'Nơi nhận:') + each('NoiNhan', 'recipients') + p('NoiNhan', '')) + cell(5055, each('GiuaDam', 'authority') + each('Giua', 'post') + p('Giua', '') + p('Giua', '') + p('Giua', '') + each('GiuaDam', 'name') + p('Giua', '')))
  + '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
  const pageNumber = '<w:p><w:pPr><w:pStyle w:val="Giua"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
  return wordFile({ body, styles, headers: { rIdHeader: pageNumber } })
}

const headings: readonly ZoneId[] = ['heading1', 'heading2', 'article', 'divisionLabel', 'divisionTitle']

/** The paper by docxtemplater. Signatures of two people stand one under the other there. */
export function templatedFile({ of, body, signatures }: PaperWords): Uint8Array {
  const document = new Docxtemplater(new PizZip(Buffer.from(template())), { paragraphLoop: true })
  const [first = []] = signatures.toReversed()
  const signed = (...ids: readonly ZoneId[]): readonly string[] => first.filter(({ id }) => ids.includes(id)).map(({ text }) => text)
  document.render({
    superior: of('superior'), issuer: of('issuer'), number: of('number'), letterSubject: of('letterSubject'), date: of('placeAndDate'), kindName: of('kindName'), subject: of('subject'), separator: of('subjectSeparator'),
    addressed: of('addressing').map((addressing) => ({ addressing, addressee: of('addressee').map((one) => one.replace(/^- /u, '')).join(' ') })),
    body: body.map(({ id, text }) => headings.includes(id) && text.length < 70 ? { heading: [text], text: [] } : { heading: [], text: [text] }),
    recipients: of('recipient', 'archive'), authority: signed('signingAuthority', 'signatureRole'), post: signed('post'), name: signed('fullName'),
  })
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The paper by html-to-docx: what a web form's export looks like. No line can be drawn under the title there. */
export async function htmlFile({ of, body, signatures }: PaperWords): Promise<Uint8Array> {
  const p = (words: string, css = ''): string => `<p style="font-size:14pt;${css}">${words}</p>`
  const bold = (words: string): string => `<strong>${words}</strong>`
  const middle = 'text-align:center;'
  const all = (ids: readonly ZoneId[], as: (words: string) => string, css: string): string => of(...ids).map((words) => p(as(words), css)).join('')
  const asIs = (words: string): string => words
  const italic = (words: string): string => `<i>${words}</i>`
  const html = `<table style="border:none"><tr><td>${all(['superior'], asIs, middle)}${all(['issuer'], bold, middle)}${p('*', middle)}${all(['number'], asIs, middle)}${all(['letterSubject'], italic, `${middle}font-size:12pt`)}</td>`
    + `<td>${p(bold('ĐẢNG CỘNG SẢN VIỆT NAM'), `${middle}font-size:15pt`)}${all(['placeAndDate'], italic, middle)}</td></tr></table>`
    + all(['kindName'], bold, `${middle}font-size:15pt`) + all(['subject'], bold, middle) + all(['subjectSeparator'], asIs, middle)
    + of('addressing').map((words) => p(`${italic(words)} ${of('addressee').map((one) => one.replace(/^- /u, '')).join(' ')}`, middle)).join('')
    + body.map(({ id, text }) => p(headings.includes(id) && text.length < 70 ? bold(text) : text, 'text-align:justify;')).join('')
    + `<table style="border:none"><tr><td>${p('<u>Nơi nhận:</u>')}${all(['recipient', 'archive'], asIs, 'font-size:12pt')}</td>`
    + signatures.map((some) => `<td>${some.map(({ id, text }) => p(id === 'post' ? text : bold(text), middle)).join('')}</td>`).join('') + '</tr></table>'
  return await htmlToDocx(html, null, { font: 'Times New Roman', fontSize: 28, margins: { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567, gutter: 0 }, pageSize: { width: 11906, height: 16838 } })
}

/** Files opened and saved by LibreOffice, all in one start of it. */
export function savedByLibreOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-office-'))
  try {
    mkdirSync(join(folder, 'in'))
    const names = [...files.keys()]
    for (const [index, name] of names.entries()) writeFileSync(join(folder, 'in', `${index}.docx`), files.get(name) ?? new Uint8Array())
    execFileSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'),
      ...names.map((_, index) => join(folder, 'in', `${index}.docx`)),
    ], { stdio: 'ignore', timeout: 150_000 })
    return new Map(names.map((name, index) => [name, new Uint8Array(readFileSync(join(folder, 'out', `${index}.docx`)))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
