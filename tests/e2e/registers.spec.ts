/** Numbers in the real window: a signed paper takes its number, the book shows it with its trail, a number is kept and given back, a term is checked and signed off; copies of the office are restored from the settings. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, shortDate } from '../../shared/domain/dates.ts'
import { localDay } from '../../shared/domain/moments.ts'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { createSampleBeforeDesk } from '../support/sample-before-desk.ts'
import { connectToService } from '../support/service-client.ts'
import { goTo, seriousFindings } from './window-page.ts'

const key = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-moi' }

async function inNewOffice(work: (page: Page, running: Awaited<ReturnType<typeof launchApp>>, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-registers-'))
  const path = join(folder, 'van-phong.vpk')
  await createSampleBeforeDesk(path, { name: 'nguoi-thu', now: () => new Date() })
  const running = await launchApp({ office: path })
  try {
    await expect(running.page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await work(running.page, running, folder)
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a signed paper takes its number in one step; the book shows it, a number is kept and given back, the term is signed off', async () => {
  test.setTimeout(180_000)
  await inNewOffice(async (page, { app }, folder) => {
    const number = await signPlan(await connectToService(page))
    await goTo(page, `/plans/${key.recordId}`)
    await page.getByRole('region', { name: 'Trạng thái văn bản' }).getByRole('button', { name: 'Cấp số, ban hành…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cấp số, ban hành' })
    await expect(dialog.getByText(`Số ${number}`, { exact: true })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'cap-so')
    const written = join(folder, 'ban-hanh.docx')
    await answerDialogsWith(app, written)
    await dialog.getByRole('button', { name: 'Cấp số, ghi tệp Word…' }).click()
    await expect(dialog.getByText(`Đã ban hành số ${number}`)).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(written).length).toBeGreaterThan(5000)
    await shot(page, 'da-cap-so')
    await dialog.getByRole('button', { name: 'Đóng' }).click()

    await goTo(page, '/registers')
    const row = page.getByRole('grid', { name: 'Các số trong sổ' }).getByRole('row').filter({ hasText: number })
    await expect(row).toContainText('đã ban hành')
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'so')
    await row.click()
    const entry = page.getByRole('dialog', { name: `Số ${number}` })
    await expect(entry.getByText('chương trình cấp')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'dien-bien')
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()

    await page.getByRole('button', { name: 'Giữ số…' }).click()
    const reserve = page.getByRole('dialog', { name: 'Giữ số' })
    await reserve.getByLabel('Loại văn bản').selectOption({ label: 'Kế hoạch (KH)' })
    await expect(reserve.getByRole('button', { name: 'Giữ số' })).toBeDisabled()
    await reserve.getByLabel(/^Giữ số để làm gì/u).fill('Kế hoạch của Ban Tổ chức đang chờ ký')
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'giu-so')
    await reserve.getByRole('button', { name: 'Giữ số' }).click()
    await page.getByLabel('Tình trạng').selectOption({ label: 'đang giữ số' })
    const kept = page.getByRole('grid', { name: 'Các số trong sổ' }).getByRole('row').filter({ hasText: 'đang giữ số' })
    await kept.click()
    await page.getByRole('button', { name: 'Trả lại số…' }).click()
    await page.getByLabel(/^Lý do trả lại số/u).fill('Kế hoạch không ban hành nữa')
    await page.getByRole('button', { name: /^Trả lại số \d/u }).click()
    await expect(page.getByRole('dialog').getByText('Kế hoạch không ban hành nữa')).toBeVisible()
    // The button that was pressed is gone: the keyboard goes on from the last one.
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Đóng' })).toBeFocused()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Kiểm tra sổ…' }).click()
    await expect(page.getByText(/\d+ số trong \d+ dãy số/u)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'kiem-tra-so')
    await page.getByLabel(/^Ý kiến khi xác nhận/u).fill('Đã đối chiếu với sổ giấy.')
    await page.getByRole('button', { name: 'Xác nhận sổ' }).click()
    await expect(page.getByText(/đã xác nhận sổ lúc/u)).toBeVisible()
  })
})

test('a paper with a day of its own is dated back with a reason; a day that cannot be is told and can be typed anew; an old paper it replaces is found by typing', async () => {
  test.setTimeout(180_000)
  await inNewOffice(async (page, { app }, folder) => {
    const client = await connectToService(page)
    await client.registers.adopt()
    const [old] = (await client.registers.entries({ book: 'outgoing', kind: 'plan', state: 'issued', order: 'oldest', limit: 1 })).rows
    if (old === undefined) throw new Error('no plan in the register')
    const [yesterday, tomorrow] = [addDays(localDay(new Date()), -1), addDays(localDay(new Date()), 1)]
    const number = await signPlan(client, { date: yesterday, bases: [{ type: 'text', link: 'basis', text: `Thay thế Kế hoạch số ${old.written}` }] })
    await goTo(page, `/plans/${key.recordId}`)
    await page.getByRole('region', { name: 'Trạng thái văn bản' }).getByRole('button', { name: 'Cấp số, ban hành…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cấp số, ban hành' })
    const day = dialog.getByLabel('Ngày ban hành')
    await expect(day).toHaveValue(shortDate(yesterday))
    const give = dialog.getByRole('button', { name: 'Cấp số, ghi tệp Word…' })
    await expect(give).toBeDisabled()
    await day.fill(shortDate(tomorrow))
    await expect(dialog.getByText(/ở sau hôm nay/u)).toBeVisible()
    await expect(give).toBeDisabled()
    await shot(page, 'ngay-khong-duoc')
    await day.fill(shortDate(yesterday))
    await expect(dialog.getByText(/ở sau hôm nay/u)).toBeHidden()
    await dialog.getByLabel(/^Lý do lùi ngày/u).fill('Văn bản ký hôm qua, hôm nay mới vào sổ')
    const replaced = dialog.getByRole('combobox', { name: 'Thay thế văn bản đã ban hành' })
    await replaced.fill(old.written)
    await page.getByRole('option', { name: new RegExp(`^${old.written} `, 'u') }).click()
    await expect(replaced).toHaveValue(new RegExp(`^${old.written} `, 'u'))
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'lui-ngay')
    await answerDialogsWith(app, join(folder, 'lui-ngay.docx'))
    await give.click()
    await expect(dialog.getByText(`Đã ban hành số ${number}`)).toBeVisible({ timeout: 30_000 })
    expect((await client.registers.entry({ entryId: old.id })).entry).toMatchObject({ state: 'replaced', replacedBy: number })
    expect(await client.registers.ofPaper(key)).toMatchObject({ date: yesterday, backDated: true })
  })
})

test('a paper that is no longer what was signed gets no number, and it is said where; as it was signed it gets one', async () => {
  test.setTimeout(180_000)
  await inNewOffice(async (page) => {
    const client = await connectToService(page)
    await signPlan(client)
    const { endMark } = (await client.office.settings()).record.houseStyle
    const choose = async (mark: typeof endMark): Promise<void> => {
      const { record, revision } = await client.office.settings()
      expect(await client.office.saveSettings({ revision, record: { ...record, houseStyle: { ...record.houseStyle, endMark: mark } } })).toMatchObject({ outcome: 'saved' })
    }
    await choose(endMark === '.' ? './.' : '.')
    await goTo(page, `/plans/${key.recordId}`)
    const ask = page.getByRole('region', { name: 'Trạng thái văn bản' }).getByRole('button', { name: 'Cấp số, ban hành…' })
    const dialog = page.getByRole('dialog', { name: 'Cấp số, ban hành' })
    const [changed, give] = [dialog.getByText(/Văn bản nay không còn như bản đã ký: nay ghi “.+”/u), dialog.getByRole('button', { name: 'Cấp số, ghi tệp Word…' })]
    await ask.click()
    await expect(changed).toBeVisible()
    await expect(give).toBeDisabled()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'khac-ban-ky')
    await page.keyboard.press('Escape')
    await choose(endMark)
    await ask.click()
    await expect(give).toBeEnabled()
    await expect(changed).toBeHidden()
  })
})

test('a copy of the office is made, looked at and takes its place; restoring is rehearsed', async () => {
  test.setTimeout(180_000)
  await inNewOffice(async (page) => {
    await goTo(page, '/settings?tab=backup')
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
    const copies = page.getByRole('grid', { name: 'Các bản sao lưu' })
    await expect(copies.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: 'Diễn tập ngay' }).click()
    await expect(page.getByText('dùng được', { exact: true })).toBeVisible({ timeout: 30_000 })
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'sao-luu')
    const client = await connectToService(page)
    const { revision, record } = await client.office.settings()
    await client.office.saveSettings({ revision, record: { ...record, name: 'Tên sau khi sao lưu' } })
    await copies.getByRole('row').nth(1).click()
    const dialog = page.getByRole('dialog', { name: 'Phục hồi từ bản sao' })
    await expect(dialog.getByText('Bản sao là chính văn phòng này ở lúc trước.')).toBeVisible()
    await expect(dialog.getByText(/việc ghi sau bản sao sẽ không còn/u)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'phuc-hoi')
    await dialog.getByRole('button', { name: /^Phục hồi, giữ/u }).click()
    await expect(page.getByText(/^Đã phục hồi từ/u)).toBeVisible({ timeout: 30_000 })
    await goTo(page, '/settings?tab=backup')
    await expect(copies.getByRole('row')).toHaveCount(3)
    expect((await client.office.settings()).record.name).toBe(record.name)
  })
})

/** A plan like one of the sample's, new and without number, walked to signed; answers with the number it will take. `more`: what its paper says otherwise. */
async function signPlan(client: Awaited<ReturnType<typeof connectToService>>, more: object = {}): Promise<string> {
  const { record } = await client.plans.get({ id: 'ke-hoach-tiet-kiem' })
  const saved = await client.plans.save({ revision: null, record: { ...record, id: key.recordId, paper: { ...record.paper, number: null, date: null, ...more } } })
  if (saved.outcome !== 'saved') throw new Error('the plan is a draft')
  for (const step of ['submit', 'approve', 'sign'] as const) await client.workflow[step]({ ...key, revision: saved.revision })
  return (await client.registers.proposal(key)).printed
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `registers-${name}.png`) })
}
