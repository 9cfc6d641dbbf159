/** The figures of one office on the desk of the one above: chosen and packed in one window, received in the other, nothing typed. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { aggregateTable } from '../../electron/aggregation/index.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { openOffice, readingIn } from '../../electron/db/index.ts'
import { acceptSender, fingerprintOf, ownKeys } from '../../electron/packets/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { getSubmission, listSubmissions } from '../../electron/submissions/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import { deskActor, deskOffice, moveReport, putReport } from '../support/desk.ts'
import { answerDialogsWith, launchApp, screens } from '../support/electron-app.ts'
import { officeAbove } from '../support/office-above.ts'
import { goTo, seriousFindings } from './window-page.ts'

const options = { organisations: 4, indicators: 12 }
let folder: string
test.beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'vpk-packet-figures-')) })
test.afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

/** What the office above wrote down itself; a roll-up has no answers. */
const agreed = 'Phương hướng đã thống nhất qua điện thoại.'

/** Both offices with their reports; the upper one has compared the key of the lower one. One unit's report was sent back. */
async function twoDesks(): Promise<{ readonly below: string, readonly above: string }> {
  const [below, above] = [join(folder, 'duoi.vpk'), join(folder, 'tren.vpk')]
  const lower = (await deskOffice(below, inProject('resources'), { ...options, years: [2025] })).office
  const upper = await officeAbove(above, inProject('resources'), options, [2025])
  await lower.write((transaction) => moveReport(transaction, 'nam-2025-dv-0004', 'returned', { at: '2026-02-01T02:00:00.000Z', actor: 'can-bo' }))
  await upper.write(async (transaction) => {
    const call = await campaignStore.find(readingIn(transaction), 'tinh-2025')
    if (call === null) throw new Error('the office above has its call')
    await writeRecord(transaction, campaignStore, call, campaignSchema.parse({ ...call.record, outline: [{ type: 'text', id: 'nk', title: 'Nhiệm kỳ tới', required: false }] }), deskActor)
    await putReport(transaction, { id: 'ghi-truoc', campaignId: 'tinh-2025', bodyId: 'khoi', state: 'accepted', figures: {}, answers: { nk: agreed } })
  })
  const { identity } = await ownKeys(lower, deskActor)
  await acceptSender(upper, deskActor, identity, fingerprintOf(identity.signingKey))
  lower.close()
  upper.close()
  return { below, above }
}

const picture = (name: string): string => join(process.env['VPK_PICTURES'] ?? join('test-results', 'packet-figures'), `${name}.png`)

test('the clerk reads which figures go in; the office above takes them as the report of the sender', async () => {
  // Two offices are made and the program is started twice.
  test.setTimeout(300_000)
  const { below, above } = await twoDesks()
  const packet = join(folder, 'tong-hop.vpkx')
  const sending = await launchApp({ office: below, screen: screens.small })
  try {
    const { page, app } = sending
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible({ timeout: 60_000 })
    await answerDialogsWith(app, packet)
    await goTo(page, '/packets')
    await expect(page.getByText('Chưa lập gói nào')).toBeVisible()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Lập gói gửi cấp trên' })
    const choice = dialog.getByRole('checkbox', { name: 'Báo cáo nam-2025: 12 chỉ tiêu, 3/4 đơn vị; chưa chốt' })
    await choice.focus()
    await page.keyboard.press('Space')
    await expect(dialog.getByText(/^Vào gói: số tổng hợp “Báo cáo nam-2025” của Đảng uỷ Khối, kỳ từ 1?0?1\/0?1\/2025 đến 31\/12\/2025, số hiện tại của các báo cáo đã chấp nhận, chưa chốt\..*Chưa có báo cáo của 1\/4 đơn vị: Chi bộ Cơ quan số 4\.$/u)).toBeVisible()
    // All of it can be read: what follows does not stand over it.
    const [told, next] = [await dialog.locator('.fui-MessageBar').boundingBox(), await dialog.getByText(/^Số liệu từng đơn vị/u).boundingBox()]
    expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual(next?.y ?? 0)
    expect(await dialog.locator('.fui-MessageBarBody').evaluate((element) => element.getBoundingClientRect().bottom <= (element.parentElement?.getBoundingClientRect().bottom ?? 0))).toBe(true)
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: picture('packet-figures-make') })
    await dialog.getByRole('button', { name: 'Lập và ký gói…' }).click()
    await expect(page.getByText(/Đã lập gói “tong-hop\.vpkx”: 0 văn bản, 1 bộ số liệu/u)).toBeVisible({ timeout: 90_000 })
  } finally {
    await sending.close()
  }
  expect(existsSync(packet)).toBe(true)

  const receiving = await launchApp({ office: above, screen: screens.small })
  try {
    const { page, app } = receiving
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible({ timeout: 60_000 })
    await answerDialogsWith(app, packet)
    await goTo(page, '/packets')
    await page.getByRole('button', { name: 'Nhận gói, phiếu báo…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhận gói' })
    // By the receiver's own names; the packet's beside them where they differ.
    await expect(dialog.getByText(/^Số liệu tổng hợp: Báo cáo năm 2025 của các đảng uỷ trực thuộc, Đảng uỷ Khối; gói ghi “Báo cáo nam-2025” \(12 chỉ tiêu, kỳ từ/u)).toBeVisible({ timeout: 30_000 })
    await expect(dialog.getByRole('region', { name: 'Câu nk, đang có' })).toHaveText(`Đang có: ${agreed}`)
    // In a dialog longer than the window it still has its lines.
    expect((await dialog.getByRole('region', { name: 'Câu nk, đang có' }).boundingBox())?.height).toBeGreaterThan(15)
    await dialog.getByLabel('Câu nk: Nhiệm kỳ tới').selectOption({ label: 'Giữ câu trả lời đang có' })
    await expect(dialog.getByText(/Số tổng hợp này mới có 3\/4 đơn vị của nơi gửi; chưa có: Chi bộ Cơ quan số 4\./u)).toBeVisible()
    await expect(dialog.getByLabel('Trả lời đợt báo cáo')).toHaveValue('tinh-2025')
    await dialog.getByLabel('Xử lý').selectOption({ label: 'Chấp nhận ngay' })
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: picture('packet-figures-receive') })
    await dialog.getByRole('button', { name: 'Nhận 0 văn bản, 1 bộ số liệu' }).click()
    await expect(page.getByText(/Đã nhận gói: .*1 bộ số liệu/u)).toBeVisible({ timeout: 60_000 })
  } finally {
    await receiving.close()
  }
  const [lower, upper] = [await openOffice(below), await openOffice(above)]
  const totals = async (office: typeof lower, campaignId: string) => (await aggregateTable(office.read, { campaignId, basis: 'current', include: 'accepted', bodyId: null })).groups.flatMap(({ rows }) => rows.map(({ code, now }) => [code, now.value]))
  expect(await totals(upper, 'tinh-2025')).toEqual(await totals(lower, 'nam-2025'))
  const standing = (await listSubmissions(upper.read, 'tinh-2025')).find(({ counts }) => counts)
  expect((await getSubmission(upper.read, standing?.id ?? '')).answers.map(({ text }) => text)).toEqual([agreed])
  lower.close()
  upper.close()
})
