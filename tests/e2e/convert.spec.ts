/** A clerk turns old files into Unicode: what was found, before and after, letters that would be lost, the copy, the untouched original. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { encodeText } from '../../electron/documents/charsets/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { wordFile } from '../support/documents/package-builder.ts'
import { answerDialogsWith, chooseMenuItem } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

const run = (font: string, text: string): string => `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const tcvn3 = (text: string): string => encodeText(text, 'tcvn3').text

// One start serves every test here: they run one after another in it.
test.describe.configure({ mode: 'default' })

let running: RunningApp
let page: Page
let home: string
test.beforeAll(async () => {
  running = await openSample()
  page = running.page
  home = join(running.folder, 'home')
})
test.afterAll(() => running.close())

test('an old paper is found by the menu, shown before and after, and written as a Unicode copy beside an untouched original', async () => {
  const old = wordFile({ body: `<w:p>${run('.VnTimeH', tcvn3('đảng bộ tỉnh'))}</w:p><w:p>${run('.VnTime', tcvn3('Chi bộ đưa hồ sơ'))}</w:p><w:p>${run('VNI-Times', encodeText('Ủy ban kiểm tra', 'vni').text)}</w:p>` })
  const file = join(home, 'Công văn cũ.docx')
  writeFileSync(file, old)
  await chooseMenuItem(running.app, 'convertFile')
  await expect(page.getByRole('heading', { name: 'Chuyển phông cũ', level: 1 })).toBeVisible()
  await answerDialogsWith(running.app, file)
  await page.getByRole('button', { name: 'Chọn tệp…' }).click()
  const counts = page.getByRole('table', { name: 'Các bảng mã trong tệp' })
  await expect(counts.getByRole('row', { name: /^TCVN3 \(ABC\) 2 / })).toBeVisible()
  await expect(counts.getByRole('row', { name: /^VNI 1 / })).toBeVisible()
  await expect(page.getByText('Phông sẽ thay bằng Times New Roman: .VnTime, .VnTimeH, VNI-Times.')).toBeVisible()
  const sample = page.getByRole('row').filter({ hasText: 'Chi bộ đưa hồ sơ' })
  await expect(sample).toContainText(tcvn3('Chi bộ đưa hồ sơ'))
  await expect(sample).toContainText('Thân văn bản, đoạn 2')
  await expect(page.getByRole('row').filter({ hasText: 'Ủy ban kiểm tra' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const copy = join(home, 'Công văn cũ (Unicode).docx')
  await answerDialogsWith(running.app, copy)
  await page.getByRole('button', { name: 'Ghi bản Unicode…' }).click()
  await expect(page.getByText('Đã ghi bản Unicode “Công văn cũ (Unicode).docx”. Tệp gốc “Công văn cũ.docx” không thay đổi.')).toBeVisible()
  expect(readFileSync(file)).toEqual(Buffer.from(old))
  const pkg = await openPackage(readFileSync(copy))
  expect(pkg.xml(pkg.mainPart)?.documentElement?.textContent).toContain('Chi bộ đưa hồ sơ')
  await running.app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Reflect.set(globalThis, 'openedPath', path)
      return ''
    }
  })
  await page.getByRole('button', { name: 'Mở', exact: true }).click()
  await expect.poll(() => running.app.evaluate(() => String(Reflect.get(globalThis, 'openedPath')))).toBe(copy)

  // The copy itself has nothing left to convert.
  await answerDialogsWith(running.app, copy)
  await page.keyboard.press('Control+u')
  await expect(page.getByText('Tệp đã ở Unicode dựng sẵn, không có gì phải chuyển.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ghi bản Unicode…' })).toHaveCount(0)
})

test('letters that would be lost are listed first, and written only when the clerk accepts it', async () => {
  const file = join(home, 'Mất chữ.docx')
  writeFileSync(file, wordFile({ body: `<w:p>${run('.VnTime', `${tcvn3('một việc')} À`)}</w:p>` }))
  await goTo(page, '/form-check')
  await page.getByRole('link', { name: 'Chuyển phông cũ sang Unicode' }).click()
  await answerDialogsWith(running.app, file)
  await page.getByRole('button', { name: 'Chọn tệp…' }).click()
  await expect(page.getByRole('heading', { name: 'Chữ không chuyển được: 1' })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Các chữ không chuyển được' }).getByRole('row').nth(1)).toContainText('Thân văn bản, đoạn 1')
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Chữ không chuyển được: 1', 'Đã tìm thấy trong tệp', 'Xem trước các đoạn đầu'])
  expect(await seriousFindings(page)).toEqual([])
  const write = page.getByRole('button', { name: 'Ghi bản Unicode…' })
  await expect(write).toBeDisabled()
  const copy = join(home, 'Bản có chữ mất.docx')
  await answerDialogsWith(running.app, copy)
  await page.getByRole('checkbox', { name: /^Tôi đã xem/u }).check()
  await write.click()
  await expect(page.getByText(/Đã ghi bản Unicode “Bản có chữ mất\.docx”/u)).toBeVisible()
  expect(existsSync(copy)).toBe(true)
})

test('the original is never taken for the copy; a text file keeps its kind; what cannot be read says why', async () => {
  const notes = join(home, 'Ghi chép.txt')
  writeFileSync(notes, Buffer.from('Chi bé ®¬n vÞ', 'latin1'))
  await goTo(page, '/')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm lệnh' }).fill('phong cu')
  await page.keyboard.press('Enter')
  await answerDialogsWith(running.app, notes)
  await page.getByRole('button', { name: 'Chọn tệp…' }).click()
  // The charset is said by hand: so short a text could be anything.
  await page.getByRole('combobox', { name: 'Bảng mã của tệp' }).selectOption('tcvn3')
  await expect(page.getByRole('row').filter({ hasText: 'Chi bộ đơn vị' })).toBeVisible()
  await page.getByRole('button', { name: 'Ghi bản Unicode…' }).click()
  await expect(page.getByRole('alert')).toContainText('Nơi ghi trùng với chính tệp gốc.')
  expect(readFileSync(notes).toString('latin1')).toBe('Chi bé ®¬n vÞ')
  const copy = join(home, 'Ghi chép (Unicode).txt')
  await answerDialogsWith(running.app, copy)
  await page.getByRole('button', { name: 'Ghi bản Unicode…' }).click()
  await expect(page.getByText(/Đã ghi bản Unicode “Ghi chép \(Unicode\)\.txt”/u)).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toBe('\uFEFFChi bộ đơn vị')

  const broken = join(home, 'Hỏng.docx')
  writeFileSync(broken, 'không phải tệp Word')
  await answerDialogsWith(running.app, broken)
  await page.getByRole('button', { name: 'Chọn tệp khác…' }).click()
  await expect(page.getByRole('alert')).toContainText('Word')
  await expect(page.getByRole('status').filter({ hasText: 'Hỏng.docx: không đọc được' })).toBeVisible()
})
