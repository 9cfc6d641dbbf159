/** The page of rules: search, guides, a link to one rule, and the help beside a field. */
import { expect, test } from '@playwright/test'
import { goTo, openFirstRow, openSample } from './window-page.ts'

test('rules are searched and filtered, told by guide, and one of them is shown by its address', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/rules')
    const list = page.getByRole('region', { name: 'Danh sách quy tắc' })
    await expect(list.getByRole('article').first()).toBeVisible()
    await page.getByRole('searchbox', { name: 'Tìm trong quy tắc' }).fill('le trang')
    await expect(list.getByText('trên 20 mm, dưới 20 mm, trái 30 mm, phải 15 mm').first()).toBeVisible()
    await page.getByRole('searchbox', { name: 'Tìm trong quy tắc' }).fill('')
    await page.getByLabel('Phần', { exact: true }).selectOption({ label: 'Thẩm quyền ban hành' })
    await expect(list.getByRole('heading')).toHaveText(['Thẩm quyền ban hành'])
    await page.getByLabel('Phần', { exact: true }).selectOption('')
    await page.getByLabel('Độ chắc chắn').selectOption({ label: 'Đã đối chiếu nguyên văn' })
    await page.getByLabel('Hướng dẫn', { exact: true }).selectOption({ label: 'Hướng dẫn 36-HD/VPTW (văn bản từ 03/4/2018 đến 26/5/2026)' })
    await expect(list.getByText('Phụ lục 3', { exact: false }).first()).toBeVisible()
    await goTo(page, '/rules?rule=wording.endMark&profile=hd05')
    const marked = page.locator('article[aria-current="true"]')
    await expect(marked).toBeInViewport()
    await expect(marked).toContainText('Kết thúc nội dung bằng dấu chấm')
    await expect(marked).toContainText('Theo nguồn khác')
    await expect(marked).toBeFocused()
    await marked.getByRole('button', { name: 'Đổi lựa chọn trong Cài đặt' }).click()
    await expect(page.getByLabel('Dấu kết thúc văn bản')).toBeVisible()
  } finally {
    await running.close()
  }
})

test('the mark beside a field tells its rule and leads to it', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/plans')
    await openFirstRow(page)
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    await page.locator('[data-rule-help="paper.urgency"]').click()
    const help = page.getByRole('dialog', { name: 'Quy tắc về Độ khẩn' })
    await expect(help).toContainText(/khẩn/u)
    await help.getByRole('button', { name: 'Xem quy tắc' }).click()
    await expect(page.locator('article[data-rule="wording.urgency"]')).toBeInViewport()
    await goTo(page, '/settings?tab=office')
    await page.locator('[data-rule-help="houseStyle.endMark"]').click()
    await expect(page.getByRole('dialog')).toContainText('Kết thúc nội dung bằng dấu chấm')
  } finally {
    await running.close()
  }
})
