/** The whole program without a mouse. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { chooseMenuItem } from '../support/electron-app.ts'
import { expectSaved, sharedSample } from './window-page.ts'

const shared = sharedSample()

test('places, lists, forms, palette and help by keys alone', async () => {
  const running = shared()
  const { page } = running
  const places = [['1', 'Tổng quan'], ['2', 'Tổ chức'], ['3', 'Kế hoạch'], ['4', 'Báo cáo'], ['5', 'Kiểm tra, giám sát'], ['6', 'Văn bản'], ['7', 'Kiểm tra thể thức'], ['8', 'Mẫu văn bản'], ['9', 'Cài đặt'], ['t', 'Thu báo cáo'], ['d', 'Học tập, quán triệt']] as const
  for (const [key, title] of places) {
    await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Kế hoạch' })).toBeVisible()
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'Hướng dẫn' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('chi dao')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Chỉ đạo của cấp trên' })).toBeVisible()

  await page.keyboard.press('Control+f')
  await page.keyboard.type('21-KL')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await tabTo(page, () => document.activeElement?.getAttribute('role') === 'row')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, () => document.activeElement?.getAttribute('name') === 'issuer')
  await page.keyboard.press('End')
  await page.keyboard.type(' Minh Khê')
  await expectSaved(page)
})

test('Tab goes round the whole page of a paper and is caught nowhere; the skip link leads to the content', async () => {
  const running = shared()
  const { page } = running
  await page.keyboard.press('Control+3')
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
  await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur() })
  await tabTo(page, () => document.activeElement?.textContent === 'Đến nội dung trang')
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await tabTo(page, () => document.activeElement?.getAttribute('aria-label') === 'Trang văn bản')
  await tabTo(page, () => document.activeElement?.textContent === 'Đến nội dung trang')
})

test('the native menu does the same as the keys', async () => {
  const running = shared()
  const { page, app } = running
  await chooseMenuItem(app, 'goReports')
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo', exact: true })).toBeVisible()
  await chooseMenuItem(app, 'newRecord')
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo sơ kết mới' })).toBeVisible()
  await chooseMenuItem(app, 'commandPalette')
  await expect(page.getByRole('dialog')).toContainText('Bảng lệnh')
})

/** Presses Tab until the page says the wanted place has the focus. */
async function tabTo(page: Page, there: () => boolean): Promise<void> {
  for (let step = 0; step < 400; step++) {
    if (await page.evaluate(there)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never gets there')
}
