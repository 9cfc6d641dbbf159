/** `vpk convert` as an office runs it: exit codes, sentences, files on disk; and a converted file read by LibreOffice. */
import { execFileSync } from 'node:child_process'
import { existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../../electron/documents/charsets/index.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { wordFile } from '../support/documents/package-builder.ts'
import { sheetFile } from '../support/documents/sheet-builder.ts'
import { contentsOf, testFolder, vpk, vpkJson } from '../support/offices.ts'

const run = (font: string, text: string): string => `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const tcvn3 = (text: string): string => encodeText(text, 'tcvn3').text
const vni = (text: string): string => encodeText(text, 'vni').text
const section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footnotePr/></w:sectPr>'

/** A paper as offices kept them: capitals, tables, a header, a word cut in two, three charsets. */
const oldPaper = wordFile({
  headers: { rIdHeader: `<w:p>${run('.VnTimeH', tcvn3('đảng bộ tỉnh'))}</w:p>` },
  body: `<w:p>${run('.VnTime', tcvn3('Chi bộ đưa hồ sơ '))}${run('VNI-Times', 'u')}${run('VNI-Times', `ûy ${vni('ban kiểm tra')}`)}</w:p>
    <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>${run('.VnTime', tcvn3('Tổng số đảng viên'))}</w:p></w:tc></w:tr></w:tbl>
    <w:p>${run('Times New Roman', 'Đã ở Unicode, giữ nguyên.')}</w:p>${section}`,
})

function oldFile(name: string, bytes: Uint8Array): { readonly folder: string, readonly file: string, readonly out: string } {
  const folder = testFolder()
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return { folder, file, out: join(folder, `chuyển mã-${name}`) }
}

describe('a Word file', () => {
  it('is written as a copy that LibreOffice reads right and the validator accepts; the file stays; a second run changes nothing', async () => {
    const { folder, file, out } = oldFile('cũ.docx', oldPaper)
    const first = await vpkJson('convert', file, '--out', out)
    expect([first.code, first.json['ok'], first.json['changes'], first.json['lost'], first.json['fonts']]).toEqual([0, true, true, [], ['.VnTime', '.VnTimeH', 'VNI-Times']])
    expect(first.stderr).toContain(`Đã ghi bản chuyển mã: ${out}. Tệp gốc không thay đổi.`)
    expect(readFileSync(file)).toEqual(Buffer.from(oldPaper))
    expect(await officeErrors(readFileSync(out))).toEqual([])
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, out], { stdio: 'ignore', timeout: 120_000 })
    const lines = readFileSync(join(folder, 'chuyển mã-cũ.txt'), 'utf8').split(/\r?\n/u).map((line) => line.replace('\uFEFF', '').trim()).filter((line) => line !== '')
    expect(lines).toEqual(['Chi bộ đưa hồ sơ ủy ban kiểm tra', 'Tổng số đảng viên', 'Đã ở Unicode, giữ nguyên.'])
    const again = join(folder, 'lần hai.docx')
    expect((await vpkJson('convert', out, '--out', again)).json['changes']).toBe(false)
    expect(readFileSync(again)).toEqual(readFileSync(out))
  })

  it('with letters that cannot be mapped is not written until that is accepted', async () => {
    const { file, out } = oldFile('cũ.docx', wordFile({ body: `<w:p>${run('.VnTime', `${tcvn3('một việc')} À`)}</w:p>` }))
    const refused = await vpkJson('convert', file, '--out', out)
    expect([refused.code, refused.json['ok'], refused.json['code'], existsSync(out)]).toEqual([1, false, 'INPUT_INVALID', false])
    expect(refused.json['lost']).toEqual([{ part: 'word/document.xml', place: 'Thân văn bản, đoạn 1', letter: 'À', code: 'U+00C0', excerpt: `${tcvn3('một việc')} À` }])
    expect(refused.stderr).toContain('LỖI: Thân văn bản, đoạn 1 = “À”: Mã U+00C0 không ứng với chữ nào')
    const accepted = await vpkJson('convert', file, '--out', out, '--accept-loss')
    expect([accepted.code, existsSync(out), accepted.json['lost']]).toEqual([0, true, refused.json['lost']])
    expect(accepted.stderr).toContain('Lưu ý: Thân văn bản, đoạn 1')
  })

  it('is never written over, not by another name of it either', async () => {
    const { folder, file } = oldFile('cũ.docx', oldPaper)
    const link = join(folder, 'khác.docx')
    linkSync(file, link)
    const before = contentsOf(folder)
    for (const out of [file, link]) expect(await vpkJson('convert', file, '--out', out, '--accept-loss')).toMatchObject({ code: 2, json: { code: 'USAGE', happened: '--out trùng với chính tệp cần chuyển mã.' } })
    expect(contentsOf(folder)).toEqual(before)
  })
})

it('an Excel file and a text file are converted too', async () => {
  const cell = '<sheetData><row r="1"><c r="A1" s="0" t="s"><v>0</v></c></row></sheetData>'
  const sheet = oldFile('biểu.xlsx', sheetFile({ fonts: ['.VnTime'], strings: `<si><t>${tcvn3('đơn vị')}</t></si>`, sheets: [{ name: 'A', inside: cell }] }))
  expect(await vpkJson('convert', sheet.file, '--out', sheet.out)).toMatchObject({ code: 0, json: { charsets: [{ charset: 'tcvn3', runs: 1, letters: 3 }] } })
  const text = oldFile('ghi chép.txt', Buffer.from('®¬n vÞ', 'latin1'))
  expect((await vpkJson('convert', text.file, '--out', text.out, '--charset', 'tcvn3')).code).toBe(0)
  expect(readFileSync(text.out, 'utf8')).toBe('\uFEFFđơn vị')
})

describe('what cannot be read', () => {
  it.each([
    ['gì.docx', 'không phải tệp Word', 'DOCX_NOT_WORD'], ['ảnh.txt', '\u0000\u0001', 'FILE_UNREADABLE'], ['thư.txt', '{\\rtf1 Chi bé}', 'DOCX_NOT_WORD'], ['bản.pdf', '%PDF-1.7', 'DOCX_NOT_WORD'], ['cũ.doc', `\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1${[...'WordDocument'].join('\u0000')}\u0000`, 'DOCX_OLD_FORMAT'],
  ])('%s: exit 2, a sentence, nothing written', async (name, content, code) => {
    const { folder, file, out } = oldFile(name, Buffer.from(content, name.endsWith('.docx') ? 'utf8' : 'latin1'))
    const before = contentsOf(folder)
    const ran = await vpkJson('convert', file, '--out', out)
    expect([ran.code, ran.json['code'], contentsOf(folder)]).toEqual([2, code, before])
    expect(ran.stderr.trim()).not.toBe('')
  })

  it('a missing file, a charset that is none, no copy named', async () => {
    const folder = testFolder()
    const [missing, out] = [join(folder, 'không có.docx'), join(folder, 'b.docx')]
    expect(await vpkJson('convert', missing, '--out', out)).toMatchObject({ code: 2, json: { code: 'FILE_MISSING' } })
    expect(await vpkJson('convert', missing, '--out', out, '--charset', 'viqr')).toMatchObject({ code: 2, json: { happened: 'Giá trị không dùng được (chỉ nhận auto, tcvn3, vni, vps, viscii, decomposed).' } })
    expect(await vpkJson('convert', missing)).toMatchObject({ code: 2, json: { happened: 'Thiếu tuỳ chọn bắt buộc “--out <COPY>”.' } })
    expect((await vpk('convert', '--help')).stdout.split('\n')[0]).toBe('Cách dùng: vpk convert <FILE> --out <COPY> [--charset <bảng mã>] [--accept-loss]')
  })
})
