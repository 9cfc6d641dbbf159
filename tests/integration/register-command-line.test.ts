/** `vpk register`: books of the sample office in each format, and clear sentences for what is not there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { testFolder, vpk, vpkJson, writeSampleOffice } from '../support/offices.ts'

it('prints a series, a whole book and a workbook, and says what there is when asked for something else', async () => {
  const folder = testFolder()
  const office = join(folder, 'office.vpk')
  await writeSampleOffice(office)
  const word = join(folder, 'so.docx')
  const { code, json } = await vpkJson('register', office, '--series', 'KH/ĐU', '--out', word)
  expect([code, json]).toMatchObject([0, { book: 'outgoing', file: word }])
  const pkg = await openPackage(readFileSync(word))
  const text = pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? ''
  expect([text.includes('SỔ ĐĂNG KÝ VĂN BẢN ĐI'), text.includes('-KH/ĐU'), text.includes('-BC/ĐU')]).toEqual([true, true, false])
  const sheet = join(folder, 'so.xlsx')
  await vpk('register', office, '--series', 'di', '--out', sheet)
  const cells = (await readWorkbook(readFileSync(sheet))).sheets[0]?.cells ?? []
  expect(cells.filter(({ text: shown }) => /^\d+-BC\/ĐU$/u.test(shown)).length).toBeGreaterThan(0)
  const pdf = join(folder, 'so.pdf')
  await vpk('register', office, '--series', 'dai-hoi', '--out', pdf)
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const none = join(folder, 'khong.docx')
  const refused = await vpkJson('register', office, '--series', 'XX/YY', '--out', none)
  expect([refused.code, refused.json]).toMatchObject([1, { code: 'INPUT_INVALID' }])
  expect((await vpkJson('register', office, '--series', 'di', '--out', join(folder, 'so.txt'))).code).toBe(2)
  expect(existsSync(none)).toBe(false)
})
