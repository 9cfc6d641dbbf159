/** A packet made by keyboard alone, its row and file, and what is said of it when this office is handed its own packet; figures no call asks for are left by choice. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { inProject } from '../../electron/toolchain/paths.ts'
import { deskOffice } from '../support/desk.ts'
import { answerDialogsWith, launchApp, screens, setScreen } from '../support/electron-app.ts'
import { officeAbove } from '../support/office-above.ts'
import { make, trust } from '../support/packet-offices.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

test('a packet is made by keyboard, listed, and its own office is told that it made it', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await setScreen(app, screens.small)
    const path = join(folder, 'home', 'goi.vpkx')
    await answerDialogsWith(app, path)
    await goTo(page, '/packets')
    await expect(page.getByText('Chưa lập gói nào')).toBeVisible()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Lập gói gửi cấp trên' })
    const papers = dialog.getByRole('group', { name: 'Văn bản' })
    await expect(papers.getByRole('checkbox').nth(5)).toBeVisible()
    await dialog.getByRole('searchbox').first().focus()
    // Keys that are quicker than the service's answer: the tick falls on what was asked for all the same.
    const atOnce = await askLate(page, 2000)
    await page.keyboard.type('61-TB')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(dialog.getByText('Văn bản: đã chọn 1')).toBeVisible()
    await expect(papers.getByRole('checkbox', { checked: true })).toHaveAccessibleName(/61-TB/u)
    await atOnce()
    await expect(papers.getByRole('checkbox').first()).toHaveAccessibleName(/61-TB/u)
    await dialog.getByLabel('Kính gửi').focus()
    await page.keyboard.type('Ban Thường vụ Tỉnh uỷ')
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: process.env['VPK_SHOTS'] === undefined ? join(folder, 'lap-goi.png') : join(process.env['VPK_SHOTS'], 'packets-make.png') })
    await dialog.getByRole('button', { name: 'Lập và ký gói…' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Đã lập gói “goi\.vpkx”: 1 văn bản/u)).toBeVisible({ timeout: 90_000 })
    await expect(dialog).toHaveCount(0)
    expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK')
    await expect(page.getByRole('grid', { name: 'Gói đã gửi' }).getByRole('row', { name: /goi\.vpkx/u })).toContainText('Ban Thường vụ Tỉnh uỷ')

    await page.getByRole('button', { name: 'Nhận gói, phiếu báo…' }).focus()
    await page.keyboard.press('Enter')
    const receiving = page.getByRole('dialog', { name: 'Nhận gói' })
    await expect(receiving.getByText('Gói này do chính văn phòng này lập.')).toBeVisible({ timeout: 30_000 })
    await expect(receiving.getByRole('button', { name: /^Nhận 1 văn bản/u })).toBeDisabled()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Nhận gói, phiếu báo…' })).toBeFocused()
    await page.screenshot({ path: process.env['VPK_SHOTS'] === undefined ? join(folder, 'goi.png') : join(process.env['VPK_SHOTS'], 'packets-list.png') })
  } finally {
    await running.close()
  }
})

test('figures that no call here asks for are left only when the clerk says so, and are not counted as received', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-packet-left-'))
  const [above, packet, options] = [join(folder, 'tren.vpk'), join(folder, 'tong-hop.vpkx'), { organisations: 4, indicators: 12 }]
  const lower = (await deskOffice(join(folder, 'duoi.vpk'), inProject('resources'), { ...options, years: [2025] })).office
  const upper = await officeAbove(above, inProject('resources'), options, [2024])
  await trust(upper, lower)
  await make(lower, packet, { aggregates: ['nam-2025'] })
  for (const office of [lower, upper]) office.close()
  const running = await launchApp({ office: above, screen: screens.small })
  try {
    const { page, app } = running
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible({ timeout: 60_000 })
    await answerDialogsWith(app, packet)
    await goTo(page, '/packets')
    await page.getByRole('button', { name: 'Nhận gói, phiếu báo…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhận gói' })
    await expect(dialog.getByText(/^Gói nguyên vẹn\. Chữ ký đúng, khoá đã đối chiếu: /u)).toBeVisible({ timeout: 60_000 })
    await expect(dialog.getByLabel('Xử lý')).toHaveValue('')
    await dialog.getByRole('button', { name: 'Nhận 0 văn bản, 0 bộ số liệu' }).click()
    await expect(dialog.getByText(/hoặc chọn “Bỏ qua”/u)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: join(process.env['VPK_PICTURES'] ?? folder, 'packets-left.png') })
    await dialog.getByLabel('Xử lý').selectOption({ label: 'Bỏ qua' })
    await dialog.getByRole('button', { name: 'Nhận 0 văn bản, 0 bộ số liệu' }).click()
    await expect(page.getByText(/Đã nhận gói: .*; 0 bộ số liệu, bỏ qua 1 bộ\./u)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('grid', { name: 'Gói đã nhận' }).getByRole('row')).toHaveCount(2)
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What the page asks reaches the service so much later, as on a slow machine, until the answer is called. */
async function askLate(page: Page, ms: number): Promise<() => Promise<void>> {
  await page.evaluate((late) => {
    const post = Reflect.get(MessagePort.prototype, 'postMessage') as (...sent: unknown[]) => void
    const slow = function (this: MessagePort, ...sent: unknown[]): void { setTimeout(() => { Reflect.apply(post, this, sent) }, late) }
    Object.assign(MessagePort.prototype, { postMessage: slow, postMessageAtOnce: post })
  }, ms)
  return () => page.evaluate(() => { Object.assign(MessagePort.prototype, { postMessage: Reflect.get(MessagePort.prototype, 'postMessageAtOnce') }) })
}
