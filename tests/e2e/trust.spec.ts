/** What a clerk does when an office is damaged, to know that copies can be used, and when a file is not as it was left. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { answerDialogsWith } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { press, reach } from './by-keys.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

test.setTimeout(240_000)

let running: RunningApp
let page: Page
let office: string
test.beforeEach(async () => {
  running = await openSample()
  page = running.page
  office = join(running.folder, 'home', 'Documents', 'Van phong Khoi', 'Van phong mau.vpk')
})
test.afterEach(() => running.close())

test('a damaged office that lost the organisation it hangs on is saved into a new one, with a report that names it', async () => {
  await closeOffice()
  const folder = join(running.folder, 'home', 'Documents')
  const [damaged, saved, report] = [join(folder, 'Hỏng.vpk'), join(folder, 'Đã cứu.vpk'), join(folder, 'báo cáo.docx')]
  writeFileSync(damaged, withoutPagesThatSay(readFileSync(office), rootName))
  const bytes = readFileSync(damaged)
  await openFile(damaged)
  await expect(page.getByRole('alert')).toContainText('bị hỏng', { timeout: 60_000 })
  expect(await seriousFindings(page)).toEqual([])
  await picture('damaged')
  await press(page, page.getByRole('button', { name: 'Cứu dữ liệu…' }))
  const dialog = page.getByRole('dialog', { name: 'Cứu dữ liệu của tệp hỏng' })
  await expect(dialog).toContainText('Hỏng')
  await picture('salvage-before')

  // Stopped at once, it leaves nothing; begun again, it is done.
  await answerDialogsWith(running.app, saved)
  await press(page, dialog.getByRole('button', { name: 'Chọn nơi lưu tệp mới và cứu…' }))
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await picture('salvage-running')
  await press(page, dialog.getByRole('button', { name: 'Dừng' }))
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  await expect.poll(() => existsSync(saved)).toBe(false)
  await press(page, dialog.getByRole('button', { name: 'Chọn nơi lưu tệp mới và cứu…' }))
  await expect(dialog.getByText(/^Đã cứu được phần còn đọc được vào “Đã cứu\.vpk”/u)).toBeVisible({ timeout: 120_000 })
  await expect(dialog.getByText(/đứng tạm trong văn phòng mới dưới tên/u)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await picture('salvage-done')
  expect(readFileSync(damaged).equals(bytes)).toBe(true)

  await answerDialogsWith(running.app, report)
  await press(page, dialog.getByRole('button', { name: 'Ghi báo cáo ra Word…' }))
  await expect.poll(() => existsSync(report), { timeout: 60_000 }).toBe(true)
  expect(await wordText(report)).toContain('kết quả cứu dữ liệu')
  await press(page, dialog.getByRole('button', { name: 'Mở văn phòng đã cứu' }))
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
  await goTo(page, '/organisation')
  await expect(page.getByText(/\(Tổ chức đã mất, mã /u).first()).toBeVisible({ timeout: 60_000 })
  await picture('salvage-opened')
})

test('a restoring is rehearsed when it is due, and its proof printed', async () => {
  await goTo(page, '/settings?tab=backup')
  const plan = page.getByRole('combobox', { name: 'Nhắc diễn tập' })
  await expect(plan).toHaveValue('monthly')
  await plan.selectOption({ label: 'mỗi quý' })
  await press(page, page.getByRole('button', { name: 'Sao lưu ngay' }))
  await expect(page.getByText(/^Đã sao lưu vào/u)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Chưa diễn tập lần nào: chưa có gì chứng tỏ bản sao dùng được.')).toBeVisible()
  const drill = page.getByRole('button', { name: 'Diễn tập ngay' })
  await reach(page, drill)
  await picture('drill-due')
  await page.keyboard.press('Enter')
  const last = page.getByRole('status').filter({ hasText: 'Lần gần nhất' })
  await expect(last).toContainText('dùng được', { timeout: 60_000 })
  await expect(last).toContainText('Lần tới:')
  await expect(plan).toHaveValue('quarterly')
  await expect(page.getByText(/^Chưa diễn tập lần nào/u)).toHaveCount(0)
  await plan.selectOption({ label: 'không nhắc' })
  await expect(last).not.toContainText('Lần tới:')
  expect(await seriousFindings(page)).toEqual([])
  const proof = join(running.folder, 'home', 'chứng từ.docx')
  await answerDialogsWith(running.app, proof)
  await press(page, page.getByRole('button', { name: 'Ghi kết quả ra Word…' }))
  await expect.poll(() => existsSync(proof), { timeout: 60_000 }).toBe(true)
  await picture('drill-done')
  const text = await wordText(proof)
  for (const part of ['diễn tập phục hồi dữ liệu', 'Bản sao lưu dùng được để phục hồi.', 'SHA-256']) expect(text).toContain(part)
})

test('an office older than it was last seen says so before it opens; opening it all the same is a choice', async () => {
  await closeOffice()
  const before = readFileSync(office)
  await openFile(office)
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
  await goTo(page, '/settings?tab=backup')
  await press(page, page.getByRole('button', { name: 'Sao lưu ngay' }))
  await expect(page.getByText(/^Đã sao lưu vào/u)).toBeVisible({ timeout: 60_000 })
  await closeOffice()
  for (const end of ['-wal', '-shm']) rmSync(`${office}${end}`, { force: true })
  writeFileSync(office, before)

  const asking = page.getByRole('dialog', { name: 'Tệp văn phòng không như lần mở trước' })
  await openFile(office)
  await expect(asking).toContainText('Văn phòng này cũ hơn lần mở trước trên máy này', { timeout: 60_000 })
  expect(await seriousFindings(page)).toEqual([])
  await picture('older')
  await press(page, asking.getByRole('button', { name: 'Không mở' }))
  await expect(asking).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Bắt đầu' })).toBeVisible()
  await openFile(office)
  await press(page, asking.getByRole('button', { name: 'Vẫn mở' }))
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
  // From here on this is how it was left.
  await closeOffice()
  await openFile(office)
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
})

/** The organisation at the top of the sample office. */
const rootName = 'Tỉnh uỷ Minh Khê'
const pageSize = 4096

/** As a failing disk leaves it: every page on which the words stand is overwritten. */
function withoutPagesThatSay(sound: Buffer, words: string): Buffer {
  const bytes = Buffer.from(sound)
  for (let at = sound.indexOf(words); at !== -1; at = sound.indexOf(words, at + 1)) {
    const from = Math.floor(at / pageSize) * pageSize
    bytes.fill(0xA5, from, from + pageSize)
  }
  return bytes
}

async function openFile(path: string): Promise<void> {
  await answerDialogsWith(running.app, path)
  await press(page, page.getByRole('button', { name: /^Mở tệp văn phòng/u }))
}

async function closeOffice(): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dong van phong nay')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Bắt đầu' })).toBeVisible()
}

async function wordText(path: string): Promise<string> {
  const file = await openPackage(readFileSync(path))
  return file.xml(file.mainPart)?.documentElement?.textContent ?? ''
}

async function picture(name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `trust-${name}.png`) })
}
