/** The page of a paper: it follows the typing, keeps hand-made words, and goes out as a file. */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialogsWith } from '../support/electron-app.ts'
import { expectSaved, firstPagePicture, goTo, openFirstRow, sharedSample } from './window-page.ts'

const shared = sharedSample()

test('the page follows what is typed, before it is saved', async () => {
  const running = shared()
  const { page } = running
  await goTo(page, '/plans')
  await openFirstRow(page)
  const before = await firstPagePicture(page)
  const source = await page.getByRole('img', { name: /^Trang 1 trên/u }).getAttribute('src')
  await page.getByLabel('Trích yếu').fill('thực hiện một việc hoàn toàn khác')
  await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).not.toHaveAttribute('src', source ?? '')
  expect((await firstPagePicture(page)).equals(before)).toBe(false)
})

test('hand-made words stay when the record changes, and the difference is told', async () => {
  const running = shared()
  const { page } = running
  await goTo(page, '/plans')
  await openFirstRow(page)
  const purpose = page.getByRole('textbox', { name: 'Mục đích, ý 1' })
  const words = await purpose.inputValue()
  await page.getByRole('tab', { name: 'Câu chữ' }).click()
  await page.getByRole('button', { name: new RegExp(words.slice(0, 30), 'u') }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Câu tôi tự viết.')
  await page.keyboard.press('Escape')
  await expect(page.getByText('đã sửa tay', { exact: true })).toBeVisible()
  await expectSaved(page)
  await page.getByRole('tab', { name: 'Nội dung' }).click()
  await purpose.fill('Mục đích nay đã khác')
  await page.getByRole('tab', { name: 'Câu chữ' }).click()
  await expect(page.getByText(/Chương trình nay viết: “Mục đích nay đã khác/u)).toBeVisible()
  await page.getByRole('button', { name: 'Dùng câu mới' }).click()
  await expect(page.getByText('đã sửa tay', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Mục đích nay đã khác/u })).toBeVisible()
})

test('minutes of a session are shown and exported', async () => {
  const running = shared()
  const { page, app, folder } = running
  await goTo(page, '/papers')
  // Other minutes are papers of their own; this session's belong to an inspection.
  await page.getByRole('searchbox').fill('ke hoach kiem tra doi voi chi bo co quan lien minh')
  await page.getByRole('gridcell', { name: 'Biên bản' }).first().click()
  await expect(page.getByRole('tab', { name: /^Buổi 1/u })).toBeVisible()
  await firstPagePicture(page)
  const target = join(folder, 'home', 'Biên bản.docx')
  await answerDialogsWith(app, target)
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByText(/Đã xuất “Biên bản\.docx”/u)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mở thư mục' })).toBeVisible()
  expect(readFileSync(target).subarray(0, 2).toString('latin1')).toBe('PK')
})

test('a folder that takes no files is said, and nothing half-written is left', async () => {
  const running = shared()
  const { page, app, folder } = running
  await goTo(page, '/plans')
  await openFirstRow(page)
  await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
  // A file where a folder should be: refused for everyone, the administrator too.
  const blocker = join(folder, 'home', 'chặn')
  writeFileSync(blocker, '')
  await answerDialogsWith(app, join(blocker, 'Kế hoạch.docx'))
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByRole('main').getByText(/Không|không/u).first()).toBeVisible()
  expect(readFileSync(blocker, 'utf8')).toBe('')
  const closed = join(folder, 'home', 'chỉ đọc')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  await answerDialogsWith(app, join(closed, 'Kế hoạch.docx'))
  if (process.getuid?.() !== 0) {
    await page.getByRole('button', { name: 'Xuất Word' }).click()
    await expect(page.getByText(/chỉ đọc|không ghi được|không cho ghi/u).first()).toBeVisible()
    expect(readdirSync(closed)).toEqual([])
  }
  chmodSync(closed, 0o700)
  expect(existsSync(join(folder, 'home'))).toBe(true)
})
