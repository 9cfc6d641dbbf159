/** Files in legacy fonts through the service, as the window has it: planned, refused while letters would be lost, written as a copy. */
import { existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../../electron/documents/charsets/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { wordFile } from '../support/documents/package-builder.ts'
import { sheetFile } from '../support/documents/sheet-builder.ts'
import { contentsOf, faultOf, startService, testFolder } from '../support/offices.ts'
import { resultOf } from '../support/service-client.ts'

const run = (font: string, text: string): string => `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const tcvn3 = (text: string): string => encodeText(text, 'tcvn3').text
const oldText = 'Chi bộ đưa hồ sơ'
const oldPaper = wordFile({ body: `<w:p>${run('.VnTime', tcvn3(oldText))}</w:p><w:p>${run('VNI-Times', encodeText('ủy ban kiểm tra', 'vni').text)}</w:p>` })
const paperWithLoss = wordFile({ body: `<w:p>${run('.VnTime', `${tcvn3('một việc')} À`)}</w:p>` })

/** A service without an office: converting needs none. The file stands granted as `grant-file`, the place for the copy as `grant-copy`. */
function serviceWithFile(name: string, bytes: Uint8Array, copy = `${name}-unicode${name.slice(-5)}`) {
  const folder = testFolder()
  const [file, out] = [join(folder, name), join(folder, copy)]
  writeFileSync(file, bytes)
  const service = startService()
  service.host.grants.add('grant-file', file, 'convertFile')
  service.host.grants.add('grant-copy', out, 'export')
  const plan = (charset?: 'tcvn3' | 'vni') => resultOf(service.client.conversions.plan({ grant: 'grant-file', ...charset !== undefined && { charset } }))
  return { ...service, folder, file, out, plan }
}

async function mainText(path: string): Promise<string> {
  const pkg = await openPackage(readFileSync(path))
  return pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? ''
}

describe('a Word file', () => {
  it('says what was found and shows it before and after; the copy is Unicode, the file stays', async () => {
    const { client, file, out, plan, errors } = serviceWithFile('cũ.docx', oldPaper)
    const planned = await plan()
    expect(planned).toMatchObject({
      fileName: 'cũ.docx', kind: 'docx', lost: [], changes: true, fonts: ['.VnTime', 'VNI-Times'],
      charsets: [{ charset: 'tcvn3', runs: 1, letters: 5 }, { charset: 'vni', runs: 1, letters: 2 }],
      samples: [
        { place: 'Thân văn bản, đoạn 1', font: '.VnTime', charset: 'tcvn3', before: tcvn3(oldText), after: oldText },
        { place: 'Thân văn bản, đoạn 2', font: 'VNI-Times', charset: 'vni', after: 'ủy ban kiểm tra' },
      ],
    })
    expect(existsSync(out)).toBe(false)
    const written = await client.conversions.write({ planId: planned.planId, grant: 'grant-copy', acceptLoss: false })
    expect(written).toEqual({ token: 'grant-copy', fileName: 'cũ.docx-unicode.docx', besideOriginal: false })
    expect(await mainText(out)).toBe(`${oldText}ủy ban kiểm tra`)
    expect(readFileSync(file)).toEqual(Buffer.from(oldPaper))
    // The same plan gives the same copy again, as after a disk that was full.
    const first = readFileSync(out)
    await client.conversions.write({ planId: planned.planId, grant: 'grant-copy', acceptLoss: false })
    expect(readFileSync(out)).toEqual(first)
    expect(errors).toEqual([])
  })

  it('with letters that would be lost is written only when that is accepted', async () => {
    const { client, folder, out, plan } = serviceWithFile('mất chữ.docx', paperWithLoss)
    const planned = await plan()
    expect(planned.lost).toEqual([{ part: 'word/document.xml', place: 'Thân văn bản, đoạn 1', letter: 'À', code: 'U+00C0', excerpt: `${tcvn3('một việc')} À` }])
    const before = contentsOf(folder)
    expect(await faultOf(client.conversions.write({ planId: planned.planId, grant: 'grant-copy', acceptLoss: false }))).toBe('INPUT_INVALID')
    expect(contentsOf(folder)).toEqual(before)
    await client.conversions.write({ planId: planned.planId, grant: 'grant-copy', acceptLoss: true })
    expect(await mainText(out)).toBe('một việc À')
  })

  it('is never written over, not by another name of it either', async () => {
    const { client, host, folder, file, plan } = serviceWithFile('cũ.docx', oldPaper)
    const { planId } = await plan()
    linkSync(file, join(folder, 'khác.docx'))
    host.grants.add('grant-itself', file, 'export')
    host.grants.add('grant-link', join(folder, 'khác.docx'), 'export')
    const before = contentsOf(folder)
    for (const grant of ['grant-itself', 'grant-link']) expect(await faultOf(client.conversions.write({ planId, grant, acceptLoss: false }))).toBe('WRITE_FAILED')
    expect(contentsOf(folder)).toEqual(before)
  })

  it('whose copy is held open by Word is written beside, under a token the window may open', async () => {
    const { client, folder, out, plan, announced } = serviceWithFile('cũ.docx', oldPaper, 'bản.docx')
    writeFileSync(out, 'đang mở')
    writeFileSync(join(folder, '~$bản.docx'), '')
    const written = await client.conversions.write({ planId: (await plan()).planId, grant: 'grant-copy', acceptLoss: false })
    expect([written.fileName, written.besideOriginal]).toEqual(['bản (2).docx', true])
    expect(announced).toEqual([{ token: written.token, path: join(folder, 'bản (2).docx') }])
  })

  it('that is Unicode already changes nothing', async () => {
    const planned = await serviceWithFile('mới.docx', wordFile({ body: `<w:p>${run('Times New Roman', 'Đã ở Unicode.')}</w:p>` })).plan()
    expect([planned.changes, planned.charsets, planned.fonts, planned.samples, planned.lost]).toEqual([false, [], [], [], []])
  })
})

it('at most twenty samples are shown, and long ones are cut', async () => {
  const planned = await serviceWithFile('dài.docx', wordFile({ body: `<w:p>${run('.VnTime', tcvn3('đơn vị '.repeat(60)))}</w:p>`.repeat(25) })).plan()
  expect(planned.samples).toHaveLength(20)
  expect(planned.samples[0]?.after.startsWith('đơn vị đơn vị')).toBe(true)
  expect(planned.samples.every(({ before, after }) => after.endsWith('…') && before.endsWith('…') && after.length <= 120)).toBe(true)
})

it('Excel files and files of text are told by what they are; a charset can be said', async () => {
  const cell = '<sheetData><row r="1"><c r="A1" s="0" t="s"><v>0</v></c></row></sheetData>'
  const sheet = await serviceWithFile('biểu.xlsx', sheetFile({ fonts: ['.VnTime'], strings: `<si><t>${tcvn3('đơn vị')}</t></si>`, sheets: [{ name: 'A', inside: cell }] })).plan()
  expect([sheet.kind, sheet.samples.map(({ place, after }) => [place, after])]).toEqual(['xlsx', [['Trang tính “A”, ô A1', 'đơn vị']]])
  for (const [name, kind] of [['ghi.txt', 'txt'], ['bảng.CSV', 'csv']] as const) {
    const { client, out, plan } = serviceWithFile(name, Buffer.from('®¬n vÞ', 'latin1'))
    const planned = await plan('tcvn3')
    expect([planned.kind, planned.samples.map(({ place, after }) => [place, after])]).toEqual([kind, [['Dòng 1', 'đơn vị']]])
    await client.conversions.write({ planId: planned.planId, grant: 'grant-copy', acceptLoss: false })
    expect(readFileSync(out, 'utf8')).toBe('\uFEFFđơn vị')
  }
})

describe('what is refused', () => {
  it.each([
    ['gì.docx', 'không phải tệp Word', 'DOCX_NOT_WORD'], ['ảnh.txt', '\u0000\u0001', 'FILE_UNREADABLE'], ['bản.txt', '%PDF-1.7', 'DOCX_NOT_WORD'],
    ['cũ.doc', `\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1${[...'WordDocument'].join('\u0000')}\u0000`, 'DOCX_OLD_FORMAT'],
  ])('%s cannot be read', async (name, content, code) => {
    const { folder, plan, errors } = serviceWithFile(name, Buffer.from(content, 'latin1'))
    const before = contentsOf(folder)
    expect(await faultOf(plan())).toBe(code)
    expect([contentsOf(folder), errors]).toEqual([before, []])
  })

  it('a file granted for something else, a plan that is not kept', async () => {
    const { client, host, file } = serviceWithFile('cũ.docx', oldPaper)
    host.grants.add('grant-check', file, 'checkFile')
    expect(await faultOf(resultOf(client.conversions.plan({ grant: 'grant-check' })))).toBe('GRANT_UNKNOWN')
    expect(await faultOf(client.conversions.write({ planId: 'khong-co', grant: 'grant-copy', acceptLoss: true }))).toBe('GRANT_UNKNOWN')
  })

  it('after five other files the first plan is gone', async () => {
    const { client, plan } = serviceWithFile('cũ.docx', oldPaper)
    const ids: string[] = []
    for (let times = 0; times < 6; times++) ids.push((await plan()).planId)
    expect(await faultOf(client.conversions.write({ planId: ids[0] ?? '', grant: 'grant-copy', acceptLoss: false }))).toBe('GRANT_UNKNOWN')
    expect(await faultOf(client.conversions.write({ planId: ids[1] ?? '', grant: 'grant-copy', acceptLoss: false }))).toBe('no fault')
  })
})
