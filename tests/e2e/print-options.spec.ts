/** How a paper is printed and written out: sides, copies, the archive's PDF, pictures of signature and seal, chosen once and seen beside the buttons. */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { sealPng, signaturePng } from '../golden/cases/kinds/png.ts'
import { answerDialogsWith } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { firstPagePicture, goTo, openFirstRow, openSample, seriousFindings } from './window-page.ts'

let running: RunningApp
let page: Page
let home: string
test.beforeEach(async () => {
  running = await openSample()
  page = running.page
  home = join(running.folder, 'home')
  await goTo(page, '/plans')
  await openFirstRow(page)
  await firstPagePicture(page)
})
test.afterEach(() => running.close())

test('two sides and numbered copies go into the Word file, the archive into the PDF; the choice stays, and is seen', async () => {
  // Four files are made, each of which alone may take a minute on a busy machine.
  test.setTimeout(240_000)
  await openOptions()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('checkbox', { name: /^In hai mặt/u }).check()
  await page.getByRole('checkbox', { name: /^PDF lưu trữ/u }).check()
  await page.getByRole('radio', { name: /^Nhiều bản có đánh số/u }).check()
  const count = page.getByRole('textbox', { name: 'Bao nhiêu bản' })
  const use = page.getByRole('button', { name: 'Dùng các tuỳ chọn này' })
  for (const wrong of ['', '0', '201', 'ba']) {
    await count.fill(wrong)
    await expect(page.getByText('Gõ một số từ 1 đến 200.')).toBeVisible()
    await expect(use).toBeDisabled()
  }
  await count.fill('3')
  await use.click()
  await expect(page.getByText('Đang dùng: in hai mặt; 3 bản có đánh số; PDF lưu trữ')).toBeVisible()

  const word = join(home, 'ba bản.docx')
  await exportWord(word)
  const { text, settings } = await wordParts(word)
  expect([...text.matchAll(/Bản số \d+/gu)].map(([mark]) => mark)).toEqual(['Bản số 01', 'Bản số 02', 'Bản số 03'])
  expect(settings).toContain('<w:mirrorMargins')

  const pdf = join(home, 'ba bản.pdf')
  await answerDialogsWith(running.app, pdf)
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByText(/Đã xuất “ba bản\.pdf”, \d+ trang/u)).toBeVisible({ timeout: 60_000 })
  const bytes = readFileSync(pdf).toString('latin1')
  expect([bytes.includes('<pdfaid:part>2</pdfaid:part>'), bytes.includes('<pdfaid:conformance>B</pdfaid:conformance>')]).toEqual([true, true])

  // Another paper of the session goes out the same way, until the options are taken away.
  await goTo(page, '/reports')
  await openFirstRow(page)
  await firstPagePicture(page)
  await expect(page.getByText(/^Đang dùng: in hai mặt/u)).toBeVisible()
  await openOptions()
  await page.getByRole('button', { name: 'Bỏ hết tuỳ chọn' }).click()
  await use.click()
  await expect(page.getByText(/^Đang dùng:/u)).toHaveCount(0)
  const plain = join(home, 'một bản.docx')
  await exportWord(plain)
  const one = await wordParts(plain)
  expect([one.text.includes('Bản số'), one.settings.includes('mirrorMargins')]).toEqual([false, false])
  await answerDialogsWith(running.app, join(home, 'thường.pdf'))
  await page.keyboard.press('Control+Shift+e')
  await expect(page.getByText(/Đã xuất “thường\.pdf”/u)).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(join(home, 'thường.pdf')).toString('latin1')).not.toContain('pdfaid:part')
})

test('printing hands Word one copy for each recipient; without Word the PDF goes to the viewer', async () => {
  await openOptions()
  await page.getByRole('radio', { name: /^Mỗi nơi nhận một bản/u }).check()
  await page.getByRole('button', { name: 'Dùng các tuỳ chọn này' }).click()
  await openWith('')
  await page.keyboard.press('Control+p')
  await expect(page.getByText('Văn bản đã mở trong Word; in từ đó (Ctrl+P).')).toBeVisible({ timeout: 60_000 })
  const [printed = ''] = await opened()
  expect(basename(printed)).toMatch(/\.docx$/u)
  expect((await wordParts(printed)).text.match(/Bản gửi: /gu)?.length ?? 0).toBeGreaterThan(1)
  await openWith('Failed to open path')
  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await opened()).map((path) => path.replace(/^.*\./u, '')), { timeout: 60_000 }).toEqual(['docx', 'pdf'])
})

test('a picture that cannot be used says why; a right one is named, written into the file, and can be taken away', async () => {
  await openOptions()
  await answerDialogsWith(running.app, imageFile('ảnh chụp.png', Buffer.from(signaturePng).fill(2, 25, 26)))
  await page.getByRole('button', { name: 'Chọn ảnh chữ ký…' }).click()
  await expect(page.getByRole('alert')).toContainText('Ảnh chữ ký không có nền trong suốt nên không đặt lên văn bản được.')
  await answerDialogsWith(running.app, imageFile('chữ ký.png', signaturePng))
  await page.getByRole('button', { name: 'Chọn ảnh chữ ký…' }).click()
  await expect(page.getByText('Đang dùng ảnh chữ ký: chữ ký.png')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await answerDialogsWith(running.app, imageFile('dấu.png', sealPng))
  await page.getByRole('button', { name: 'Chọn ảnh con dấu…' }).click()
  await expect(page.getByText('Đang dùng ảnh con dấu: dấu.png')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Bỏ ảnh con dấu' }).click()
  await page.getByRole('button', { name: 'Dùng các tuỳ chọn này' }).click()
  await expect(page.getByText('Đang dùng: ảnh chữ ký')).toBeVisible()
  const signed = join(home, 'có ảnh.docx')
  await exportWord(signed)
  const { parts } = await wordParts(signed)
  expect(parts.filter((part) => part.endsWith('.png'))).toHaveLength(1)

  // What was typed and given up is not used.
  await openOptions()
  await page.getByRole('button', { name: 'Bỏ ảnh chữ ký' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Đang dùng: ảnh chữ ký')).toBeVisible()
})

async function openOptions(): Promise<void> {
  await page.getByRole('button', { name: 'Tuỳ chọn in, xuất…' }).click()
  await expect(page.getByRole('dialog', { name: 'Tuỳ chọn in, xuất' })).toBeVisible()
}

async function exportWord(path: string): Promise<void> {
  await answerDialogsWith(running.app, path)
  await page.keyboard.press('Control+e')
  await expect(page.getByText(`Đã xuất “${basename(path)}”`)).toBeVisible({ timeout: 60_000 })
}

async function wordParts(path: string): Promise<{ readonly text: string, readonly settings: string, readonly parts: readonly string[] }> {
  const pkg = await openPackage(readFileSync(path))
  return { text: pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? '', settings: Buffer.from(pkg.bytes('word/settings.xml') ?? []).toString('utf8'), parts: pkg.parts }
}

/** From now on the system opens nothing: what it would be given is written down. `answer` is what it says of Word files. */
async function openWith(answer: string): Promise<void> {
  await running.app.evaluate(({ shell }, said) => {
    const paths: string[] = []
    Reflect.set(globalThis, 'openedPaths', paths)
    shell.openPath = async (path) => {
      paths.push(path)
      return path.endsWith('.docx') ? said : ''
    }
  }, answer)
}

function opened(): Promise<readonly string[]> {
  return running.app.evaluate((): readonly string[] => Reflect.get(globalThis, 'openedPaths'))
}

function imageFile(name: string, bytes: Uint8Array): string {
  const path = join(home, name)
  writeFileSync(path, bytes)
  return path
}
