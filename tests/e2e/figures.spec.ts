/** Bảng số liệu of a campaign in the window: compared, split, opened down to the cell, checked, written out, frozen and amended. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { crossCheckSchema, targetSchema } from '../../shared/domain/indicator.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { deskOffice, putCrossCheck, putTarget } from '../support/desk.ts'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { goTo, seriousFindings } from './window-page.ts'

test.describe.configure({ mode: 'default' })

const campaignId = 'quy-4-2025'
let running: RunningApp
let page: Page
let folder: string
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vpk-figures-'))
  const path = join(folder, 'office.vpk')
  const desk = await deskOffice(path, inProject('resources'), { organisations: 12, years: [2024, 2025], period: 'quarter', indicators: 24, silent: 0.15 })
  const [first, second] = desk.indicators
  if (first === undefined || second === undefined) throw new Error('a desk has indicators')
  await putTarget(desk.office, targetSchema.parse({
    id: 'ct-1', indicatorId: first.id, bodyId: 'khoi', setBy: 'Nghị quyết Đại hội', period: { from: '2025-10-01', to: '2025-12-31' }, value: '5000',
  }))
  await putCrossCheck(desk.office, crossCheckSchema.parse({ id: 'dc-1', name: 'Hai chỉ tiêu đầu phải bằng nhau', left: [{ indicatorId: first.id }], relation: 'equal', right: [{ indicatorId: second.id }] }))
  desk.office.close()
  running = await launchApp({ office: path })
  page = running.page
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
})
test.afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join('test-results', 'figures', `${name}.png`) }) }

test('figures are compared, split, checked and written out', async () => {
  await goTo(page, `/campaigns/${campaignId}`)
  await page.getByRole('link', { name: 'Bảng số liệu' }).click()
  const table = page.getByRole('table', { name: 'Số liệu tổng hợp' })
  await expect(table.getByRole('columnheader', { name: /^Kỳ trước.*30\/9\/2025/u })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: /^Cùng kỳ năm trước.*31\/12\/2024/u })).toBeVisible()
  await expect(table.getByText(/^từ 5\.000: [\d,]+%, không đạt/u)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /Có báo cáo được tính: \d+\/12 đơn vị; chưa gửi \d+\. Chưa chốt số liệu\./u })).toBeVisible()
  await shot('1-table')
  expect(await seriousFindings(page)).toEqual([])
  for (const [tab, name] of [['Theo khối', 'Số liệu theo khối'], ['Theo loại tổ chức', 'Số liệu theo loại tổ chức'], ['Theo đơn vị', 'Số liệu theo đơn vị'], ['So với kỳ trước', 'Thay đổi so với kỳ trước']] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('table', { name })).toBeVisible()
    await shot(`2-${name}`)
    expect(await seriousFindings(page)).toEqual([])
  }
  await page.getByRole('tab', { name: /^Đối chiếu \(\d+ chỗ lệch\)/u }).click()
  await expect(page.getByRole('table', { name: /^Chỗ lệch:/u }).getByRole('rowheader').first()).toContainText('Cơ quan số')
  await shot('3-checks')
  expect(await seriousFindings(page)).toEqual([])
  const file = join(folder, 'tong-hop.xlsx')
  await answerDialogsWith(running.app, file)
  await page.getByRole('button', { name: 'Xuất Excel…' }).click()
  await expect(page.getByText(/^Đã ghi/u).first()).toBeVisible()
  expect(existsSync(file)).toBe(true)
})

test('a figure opens down to the cells by keyboard, with its trend', async () => {
  await goTo(page, '/')
  await goTo(page, `/campaigns/${campaignId}/figures`)
  const figure = page.getByRole('table', { name: 'Số liệu tổng hợp' }).getByRole('button', { name: /, kỳ này$/u }).first()
  await figure.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  const cells = dialog.getByRole('table', { name: 'Số liệu của từng đơn vị' })
  await expect(cells.getByRole('row')).toHaveCount(13)
  await expect(cells.getByText('chưa có báo cáo được tính').first()).toBeVisible()
  await expect(cells.getByText('Số liệu!D6; bản 1').first()).toBeVisible()
  await expect(cells.getByText(/^can-bo-nhan chấp nhận/u).first()).toBeVisible()
  await shot('4-cells')
  const trend = dialog.getByRole('figure', { name: /^Diễn biến qua 8 kỳ/u })
  await trend.scrollIntoViewIfNeeded()
  await shot('5-trend')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('figures are frozen after a question; a later correction is an amendment with its reason', async () => {
  await goTo(page, '/')
  await goTo(page, `/campaigns/${campaignId}/figures`)
  await page.getByRole('button', { name: 'Chốt số liệu…' }).click()
  await expect(page.getByRole('dialog').getByText(/\d+\/12 đơn vị có báo cáo đã chấp nhận/u)).toBeVisible()
  await shot('6-freeze')
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt số liệu' }).click()
  await expect(page.getByText(/^Đã chốt số liệu của \d+\/12 đơn vị/u)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Chốt số liệu/u })).toHaveCount(0)
  const figure = page.getByRole('table', { name: 'Số liệu tổng hợp' }).getByRole('button', { name: /, kỳ này$/u }).first()
  const before = (await figure.textContent()) ?? ''
  await figure.click()
  await page.getByRole('dialog').getByRole('link', { name: /mở báo cáo của/u }).first().click()
  await expect(page).toHaveURL(/#\/submissions\//u)
  await page.getByRole('button', { name: 'Sửa số liệu…' }).click()
  await page.getByRole('table', { name: 'Nhập số liệu' }).getByRole('textbox').first().fill('1.234')
  await page.getByLabel('Lý do sửa').fill('Đơn vị báo lại số đúng.')
  await page.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(page.getByText('Đã ghi bản sửa; bản cũ vẫn được giữ.')).toBeVisible()
  await goTo(page, `/campaigns/${campaignId}/figures`)
  await expect(figure).not.toHaveText(before)
  await page.getByLabel('Số liệu', { exact: true }).selectOption({ label: 'Số đã chốt' })
  await expect(figure).toHaveText(before)
  await page.getByRole('tab', { name: 'Điều chỉnh sau khi chốt' }).click()
  await expect(page.getByText(/Lý do: Đơn vị báo lại số đúng\./u)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Số tổng hợp nay khác số đã chốt' }).getByRole('row')).toHaveCount(2)
  await shot('7-amendments')
  expect(await seriousFindings(page)).toEqual([])
})
