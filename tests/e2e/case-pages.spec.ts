/** The list of cases chosen from, and what is pointed out of a case leading to its field on another page. */
import { expect, test } from '@playwright/test'
import { goTo, openSample, seriousFindings } from './window-page.ts'

test('the list is narrowed by kind; what is pointed out leads to the field it speaks of, and F4 back', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/inspections')
    const grid = page.getByRole('grid')
    await expect(grid).toBeVisible()
    const all = await grid.getByRole('row').count()
    await page.getByRole('combobox', { name: 'Loại', exact: true }).selectOption('supervision')
    await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(all)
    await expect(grid.getByRole('gridcell', { name: 'Kiểm tra', exact: true })).toHaveCount(0)
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath('danh-sach-loc.png') })
    await page.getByRole('combobox', { name: 'Loại', exact: true }).selectOption('inspection')
    await grid.getByRole('row').filter({ hasText: 'Hợp tác xã' }).first().click()
    await expect(page.getByRole('heading', { name: 'Việc cần làm bây giờ' })).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('cac-buoc-mau.png') })
    const place = page.getByRole('button', { name: /^Đến chỗ: Đoàn kiểm tra › dòng 1/u }).first()
    await place.press('Enter')
    await expect(page.getByRole('tab', { name: 'Hồ sơ cuộc' })).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator('[name="team.0.declared"]')).toBeFocused()
    await page.keyboard.press('F4')
    await expect(page.getByRole('heading', { name: 'Việc cần làm bây giờ' })).toBeVisible()
  } finally {
    await running.close()
  }
})
