/** Finding in the window, all by the keyboard: the page with its facets and kept searches, the palette, and the chain as a picture. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { seriousFindings, sharedSample } from './window-page.ts'

const shared = sharedSample()

/** A page takes one port for all the tests that share it. */
const services = new Map<Page, ReturnType<typeof connectToService>>()

/** A fresh office is read record by record; what is asked of all of it waits for that. */
async function serviceWithIndex(page: Page) {
  const client = await (services.get(page) ?? connectToService(page))
  services.set(page, Promise.resolve(client))
  await expect.poll(async () => (await client.search.find({ text: 'văn bản' })).behind, { timeout: 120_000 }).toBe(0)
  return client
}

test('what was written is found, narrowed, kept, found again by its name, and opened', async () => {
  const { page } = shared()
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('heading', { name: 'Tìm trong hồ sơ, văn bản' })).toBeVisible()
  // Everything recorded has been read before it is counted below.
  await expect(page.getByRole('status').filter({ hasText: 'kết quả' })).not.toContainText('đang đọc', { timeout: 120_000 })
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ke hoach')
  const results = page.getByRole('list', { name: 'Kết quả tìm' })
  await expect(results.locator('mark').first()).toHaveText(/^kế$/iu)
  await page.getByRole('searchbox').fill('ké hoạch')
  await expect(page.getByText('Không tìm thấy')).toBeVisible()
  await page.getByRole('searchbox').fill('kế hoạch')
  await expect(results.getByRole('listitem').first()).toContainText('Kế hoạch')
  await page.screenshot({ path: test.info().outputPath('tim.png') })
  expect(await seriousFindings(page)).toEqual([])

  const kinds = page.getByRole('group', { name: 'Loại' })
  const plans = kinds.getByRole('checkbox', { name: /^Kế hoạch \(/u })
  const count = /\((\d+)\)/u.exec(await kinds.getByText(/^Kế hoạch \(/u).textContent() ?? '')?.[1] ?? ''
  await plans.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').filter({ hasText: `${count} kết quả` })).toBeVisible()
  await expect(page).toHaveURL(/filter=/u)

  await page.getByRole('button', { name: 'Lưu lượt tìm này…' }).click()
  await page.getByRole('textbox', { name: 'Tên' }).fill('Kế hoạch của cơ quan')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã lưu lượt tìm “Kế hoạch của cơ quan”.')).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ thu hẹp' }).click()
  await page.getByRole('searchbox').fill('biên bản')
  await expect(results.locator('mark').first()).toHaveText(/^biên$/iu)
  await page.getByRole('button', { name: 'Lượt tìm đã lưu' }).click()
  await page.getByRole('menuitem', { name: 'Kế hoạch của cơ quan' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('kế hoạch')
  await expect(page.getByRole('status').filter({ hasText: `${count} kết quả` })).toBeVisible()

  // From the field down to the results, along them, and into one.
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(results.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/(?:plans|free-documents)\//u)
})

test('the palette leads to commands and records alike, and to everything with the words', async () => {
  const { page } = shared()
  const client = await serviceWithIndex(page)
  const plan = (await client.plans.list()).find(({ subject }) => subject.length > 12)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Tìm lệnh/u })
  await field.fill(plan?.subject ?? '')
  const option = page.getByRole('option', { name: plan?.subject ?? '' }).first()
  await expect(option).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('bang-lenh.png') })
  expect(await seriousFindings(page)).toEqual([])
  while (await option.getAttribute('aria-selected') !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/#\/(?:plans|tasks|directives|reports|free-documents|meetings)\//u)
  await page.keyboard.press('Control+k')
  await field.fill('to chuc')
  await expect(page.getByRole('option').first()).toContainText('Tổ chức')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/organisation$/u)
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+k')
  await field.fill('kiểm tra')
  await expect(page.getByRole('option').last()).toContainText('trong tất cả hồ sơ')
  for (let at = await page.getByRole('option').count(); at > 0; at--) await page.keyboard.press('ArrowDown')
  // More may have come in while the arrows went down.
  while (await page.getByRole('option').last().getAttribute('aria-selected') !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox')).toHaveValue('kiểm tra')
})

test('a chain is walked by arrows from what came down to what came of it, opened, and read as a table', async () => {
  const { page } = shared()
  const client = await serviceWithIndex(page)
  const plans = await Promise.all((await client.plans.list()).map(({ id }) => client.plans.get({ id })))
  const plan = plans.map(({ record }) => record).find(({ directiveId }) => directiveId !== null)
  if (plan === undefined) throw new Error('the sample has no plan with a directive')
  const saved = await client.summaryReports.save({ revision: null, record: { id: 'bc-chuoi', subject: 'sơ kết chuỗi thử', directiveId: plan.directiveId, planId: plan.id, paper: { bodyId: plan.paper.bodyId }, period: { from: '2026-01-01', to: '2026-05-31' } } })
  expect(saved.outcome).toBe('saved')
  await page.evaluate((hash) => { location.hash = hash }, `/plans/${plan.id}`)
  await expect(page.getByRole('tab').first()).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Chuỗi văn bản' })).toBeVisible()
  const picture = page.getByRole('group', { name: /^Chuỗi văn bản/u })
  const card = (name: RegExp) => picture.getByRole('link', { name })
  await expect(picture.locator('[aria-current="true"]')).toBeFocused()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.screenshot({ path: test.info().outputPath('chuoi.png') })
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('ArrowLeft')
  await expect(card(/^Văn bản chỉ đạo/u).first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(picture.locator('[aria-current="true"]')).toBeFocused()
  await card(/sơ kết chuỗi thử/u).focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/#\/chain\/summaryReports\/bc-chuoi$/u)
  await expect(picture.locator('[aria-current="true"]')).toContainText('sơ kết chuỗi thử')
  await expect(picture.locator('[aria-current="true"]')).toBeFocused()
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click()
  const row = page.getByRole('table', { name: 'Chuỗi văn bản' }).getByRole('row').filter({ has: page.getByRole('link', { name: /sơ kết chuỗi thử/u }) })
  await expect(row).toContainText('Kế hoạch')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Xem dạng hình' }).click()
  await expect(picture.locator('[aria-current="true"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/reports\/bc-chuoi/u)
})
