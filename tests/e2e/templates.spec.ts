/** Papers of every kind from their templates, and the template editor. */
import { expect, test } from '@playwright/test'
import { expectSaved, firstPagePicture, goTo, openSample } from './window-page.ts'

test('a new giấy mời is chosen by its kind, filled in and seen on its page', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/papers')
    await page.getByRole('button', { name: 'Văn bản mới…' }).click()
    await expect(page.getByRole('heading', { name: 'Quyết định', exact: true })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Tìm loại văn bản' }).fill('giay moi')
    await page.getByRole('button', { name: /^Giấy mời Giấy mời dự hội nghị/u }).click()
    await expect(page.getByRole('heading', { name: 'Giấy mời (mới)' })).toBeVisible()
    await page.getByLabel('Trích yếu').fill('dự hội nghị sơ kết 6 tháng')
    await page.getByRole('textbox', { name: 'Dự', exact: true }).fill('Hội nghị sơ kết 6 tháng đầu năm')
    await page.getByRole('textbox', { name: 'Thời gian: ngày' }).fill('5/6/2026')
    await page.getByRole('textbox', { name: 'Thời gian: giờ' }).fill('8h30')
    await page.getByRole('textbox', { name: 'Địa điểm' }).fill('Hội trường tầng 2')
    const contents = page.getByRole('group', { name: 'Nội dung', exact: true })
    await contents.getByRole('button', { name: 'Thêm ý' }).click()
    await contents.getByRole('textbox').fill('Đánh giá kết quả 6 tháng')
    await expectSaved(page)
    await firstPagePicture(page)
    await page.getByRole('tab', { name: 'Câu chữ' }).click()
    await expect(page.getByRole('button', { name: /Thời gian: 08 giờ 30 phút, ngày 05 tháng 6 năm 2026/u })).toBeVisible()
    await expect(page.getByText('Như trên').first()).toBeVisible()
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    await page.getByLabel('Độ khẩn').selectOption({ label: 'Hoả tốc' })
    await page.getByRole('textbox', { name: /phải tới trước: ngày/u }).fill('4/6/2026')
    await page.getByRole('textbox', { name: /phải tới trước: giờ/u }).fill('16h')
    await expectSaved(page)
    await goTo(page, '/papers')
    await expect(page.getByRole('row', { name: /dự hội nghị sơ kết 6 tháng/u })).toContainText('Giấy mời')
  } finally {
    await running.close()
  }
})
