/** Copies of an issued paper, and issue printed as chosen: what a clerk asks for is what is in the file, and its hash is kept. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { answerDialogsWith } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { firstPagePicture, goTo, openSample, seriousFindings } from './window-page.ts'

let running: RunningApp
let page: Page
let home: string
test.beforeEach(async () => {
  running = await openSample()
  page = running.page
  home = join(running.folder, 'home')
})
test.afterEach(() => running.close())

test('a paper is copied from its page: what is missing is said, the copy’s block is in the file, an extract keeps what was marked', async () => {
  await openRecord('/free-documents/quy-che-phoi-hop-ban')
  const dialog = await openCopy()
  await expect(dialog.getByText(/^Quy chế số 02-QC\/ĐU, ngày .*: phối hợp công tác/u)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // An extract of nothing is refused in words, before any place is asked for.
  await dialog.getByRole('radio', { name: /^Trích sao/u }).check()
  await dialog.getByRole('button', { name: 'Ghi bản sao ra tệp Word…' }).click()
  await expect(dialog.getByText('Đánh dấu ít nhất một đoạn để trích.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Điều 2. Nguyên tắc phối hợp' }).check()
  await expect(dialog.getByRole('checkbox', { name: /^2\. Cơ quan chủ trì/u })).toBeChecked()
  await dialog.getByRole('checkbox', { name: /^2\. Cơ quan chủ trì/u }).uncheck()
  await fillCopy(dialog)
  await expect(dialog.getByText('Số 01-BS/VPĐU', { exact: true })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // One copy for each place, while nobody is named: said before anything is written.
  await dialog.getByRole('button', { name: 'Tuỳ chọn in, xuất…' }).click()
  const options = page.getByRole('dialog', { name: 'Tuỳ chọn in, xuất' })
  await options.getByRole('radio', { name: /^Mỗi nơi nhận một bản/u }).check()
  await expect(options.getByText(/Chưa có nơi nhận nào nên tệp chỉ có một bản/u)).toBeVisible()
  await options.getByRole('button', { name: 'Dùng các tuỳ chọn này' }).click()
  await expect(dialog.getByText(/Chưa có nơi nhận nào nên tệp chỉ có một bản/u)).toBeVisible()
  await dialog.getByRole('button', { name: 'Thêm nơi nhận' }).click()
  await dialog.getByRole('textbox', { name: 'Tên', exact: true }).fill('Các chi bộ')
  await expect(dialog.getByText(/Chưa có nơi nhận nào/u)).toHaveCount(0)

  const target = join(home, 'trích sao.docx')
  await answerDialogsWith(running.app, target)
  await dialog.getByRole('button', { name: 'Ghi bản sao ra tệp Word…' }).click()
  await expect(dialog.getByText('Đã sao văn bản, số 01-BS/VPĐU, ghi vào “trích sao.docx”.')).toBeVisible({ timeout: 60_000 })
  expect(await seriousFindings(page)).toEqual([])
  const { text } = await wordParts(target)
  for (const part of ['Số 01-BS/VPĐU', 'Trích sao', 'Điều 2. Nguyên tắc phối hợp', 'Bản gửi: Các chi bộ']) expect(text).toContain(part)
  for (const part of ['Điều 1.', 'Cơ quan chủ trì phối hợp']) expect(text).not.toContain(part)
  await expect(dialog.getByRole('button', { name: 'Mở bằng Word' })).toBeVisible()
})

test('from the list a paper is chosen first, and a trial sheet without a number written as PDF; a draft cannot be copied and says why', async () => {
  await goTo(page, '/papers')
  await page.getByRole('button', { name: 'Sao văn bản…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sao văn bản' })
  const write = dialog.getByRole('button', { name: 'Ghi bản sao ra tệp Word…' })
  await expect(write).toBeDisabled()
  await dialog.getByRole('combobox').first().fill('02-QC')
  await page.getByRole('option', { name: /02-QC\/ĐU/u }).first().click()
  await expect(write).toBeEnabled()
  await dialog.getByRole('radio', { name: 'PDF' }).check()
  await dialog.getByRole('radio', { name: /^In thử/u }).check()
  await answerDialogsWith(running.app, join(home, 'sao y.pdf'))
  await dialog.getByRole('button', { name: 'Ghi bản in thử ra tệp PDF…' }).click()
  await expect(dialog.getByText('Đã ghi bản in thử, chưa có số, ghi vào “sao y.pdf”.')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText(/Bản sao chưa có người ký/u)).toBeVisible()
  expect(readFileSync(join(home, 'sao y.pdf')).subarray(0, 4).toString()).toBe('%PDF')
  await dialog.getByRole('button', { name: 'Đóng' }).click()

  await openRecord('/free-documents/trich-bien-ban-thang-10')
  const refused = await openCopy()
  await expect(refused.getByRole('alert')).toContainText('Chưa sao được: văn bản chưa có số')
  await expect(refused.getByRole('button', { name: /ghi bản sao/u })).toBeDisabled()
})

test('issue prints as chosen, and the hash that is kept is that of the file', async () => {
  await goTo(page, '/plans')
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'tiết kiệm' }).first().click()
  await firstPagePicture(page)
  await page.getByRole('button', { name: 'Xuất bản trình ký…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xuất bản trình ký' })
  await expect(dialog.getByText(/^Trình ký được/u)).toBeVisible()
  await dialog.getByRole('button', { name: 'Tuỳ chọn in, xuất…' }).click()
  await page.getByRole('checkbox', { name: /^In hai mặt/u }).check()
  await page.getByRole('radio', { name: /^Nhiều bản có đánh số/u }).check()
  await page.getByRole('button', { name: 'Dùng các tuỳ chọn này' }).click()
  await expect(dialog.getByText('Đang dùng: in hai mặt; 2 bản có đánh số.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const target = join(home, 'trình ký.docx')
  await answerDialogsWith(running.app, target)
  await dialog.getByRole('button', { name: 'Ghi tệp Word…' }).click()
  await expect(dialog.getByText(/Đã ghi bản trình ký, ghi vào “trình ký\.docx”/u)).toBeVisible({ timeout: 60_000 })
  const hash = createHash('sha256').update(readFileSync(target)).digest('hex')
  await expect(dialog.getByRole('region', { name: 'Các bản đã ghi' })).toContainText(hash)
  const { text, settings } = await wordParts(target)
  expect([text.match(/Bản số \d+/gu)?.length, settings.includes('<w:mirrorMargins')]).toEqual([2, true])
})

test('two folders dropped together give one summary', async () => {
  await openRecord('/free-documents/quy-che-phoi-hop-ban')
  const paper = join(home, 'quy chế.docx')
  await answerDialogsWith(running.app, paper)
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByText(`Đã xuất “${basename(paper)}”`)).toBeVisible({ timeout: 60_000 })
  const folders = ['Chi bộ Một', 'Chi bộ Hai'].map((name) => join(home, name))
  for (const folder of folders) {
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.docx'), readFileSync(paper))
  }
  await answerDialogsWith(running.app, join(home, 'tổng hợp.xlsx'))
  await drop(folders)
  await expect(page.getByText(/^2 thư mục \(“Chi bộ Một”, “Chi bộ Hai”\): 2 tệp, .*Bảng tổng hợp: “tổng hợp\.xlsx”\.$/u)).toBeVisible({ timeout: 60_000 })
  const table = page.getByRole('grid', { name: 'Các tệp trong thư mục' })
  for (const name of ['Chi bộ Một/a.docx', 'Chi bộ Hai/a.docx']) await expect(table.getByRole('row').filter({ hasText: name })).toHaveCount(1)
})

async function openRecord(address: string): Promise<void> {
  await goTo(page, address)
  await firstPagePicture(page)
}

async function openCopy() {
  await page.getByRole('button', { name: 'Sao văn bản…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sao văn bản' })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Who copies, and who signs for it. */
async function fillCopy(dialog: Awaited<ReturnType<typeof openCopy>>): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Cơ quan sao' }).fill('Văn phòng Đảng uỷ')
  await page.getByRole('option', { name: /^Văn phòng Đảng uỷ/u }).first().click()
  await dialog.getByRole('combobox', { name: 'Người ký bản sao' }).click()
  await page.getByRole('option').first().click()
}

async function wordParts(path: string): Promise<{ readonly text: string, readonly settings: string }> {
  const pkg = await openPackage(readFileSync(path))
  return { text: pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? '', settings: Buffer.from(pkg.bytes('word/settings.xml') ?? []).toString('utf8') }
}

/** Drops files as the system does, so that they have a path. */
async function drop(paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data: { items: [], files: [...paths], dragOperationsMask: 1 } })
  }
  await session.detach()
}
