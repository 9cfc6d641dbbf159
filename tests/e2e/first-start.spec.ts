/** The whole way of a new office: wizard, a plan, its page, Word and PDF. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { expectSaved, goTo } from './window-page.ts'

test('from nothing to a plan in Word and PDF', async () => {
  const running = await launchApp()
  const { page, app, folder } = running
  try {
    await page.getByRole('button', { name: /Tạo văn phòng mới/u }).click()
    await page.getByRole('button', { name: 'Chọn nơi lưu và tạo' }).click()
    // All problems at once, each at its field.
    await expect(page.getByText('Chưa nhập nội dung.')).toHaveCount(4)
    await page.getByLabel('Tên văn phòng').fill('Văn phòng Đảng uỷ thử nghiệm')
    await page.getByLabel('Tên cấp uỷ').fill('Đảng uỷ các cơ quan Đảng tỉnh')
    await page.getByLabel(/^Cấp trên/u).fill('Đảng bộ tỉnh Hà Tĩnh')
    await page.getByLabel('Địa danh').fill('Hà Tĩnh')
    await page.getByLabel('Tên nhiệm kỳ').fill('Nhiệm kỳ 2025–2030')
    await page.getByLabel('Từ ngày').fill('31/2/2025')
    await page.getByRole('button', { name: 'Chọn nơi lưu và tạo' }).click()
    await expect(page.getByText('Ngày phải gõ dạng ngày/tháng/năm, ví dụ 05/6/2026.')).toBeVisible()
    await page.getByLabel('Từ ngày').fill('1/7/2025')
    const office = join(folder, 'home', 'Documents', 'Thử nghiệm.vpk')
    await answerDialogsWith(app, office)
    await page.getByRole('button', { name: 'Chọn nơi lưu và tạo' }).click()
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible()
    expect(existsSync(office)).toBe(true)

    await goTo(page, '/plans')
    await page.getByRole('button', { name: /^Thêm kế hoạch \(Ctrl\+N\)$/u }).click()
    await page.getByLabel('Trích yếu').fill('thực hiện Chỉ thị số 05-CT/TU về chuyển đổi số')
    await page.getByRole('button', { name: 'Thêm mục đích' }).click()
    await page.keyboard.type('Nâng cao nhận thức của cán bộ, đảng viên')
    await expectSaved(page)
    await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    await page.getByLabel('Nơi lưu (dòng cuối)').fill('Lưu Văn phòng Đảng uỷ')
    await expectSaved(page)

    await answerDialogsWith(app, join(folder, 'home', 'Kế hoạch.docx'))
    await page.keyboard.press('Control+e')
    // Without a signer no file is made, and the list of what is missing opens.
    await expect(page.getByRole('list', { name: 'Lỗi trong hồ sơ' })).toContainText('Chưa chọn người ký')
    expect(existsSync(join(folder, 'home', 'Kế hoạch.docx'))).toBe(false)
    const plan = await page.evaluate(() => location.hash.slice(1))
    await addSigner(page)
    await goTo(page, plan)
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    await page.getByRole('combobox', { name: 'Người ký' }).fill('tran')
    await page.getByRole('option', { name: /Trần Văn Bình/u }).click()
    await expectSaved(page)
    await page.keyboard.press('Control+e')
    await expect(page.getByText(/Đã xuất “Kế hoạch\.docx”/u)).toBeVisible()
    await answerDialogsWith(app, join(folder, 'home', 'Kế hoạch.pdf'))
    await page.keyboard.press('Control+Shift+e')
    await expect(page.getByText(/Đã xuất “Kế hoạch\.pdf”/u)).toBeVisible()
    expect(readFileSync(join(folder, 'home', 'Kế hoạch.docx')).subarray(0, 2).toString('latin1')).toBe('PK')
    expect(readFileSync(join(folder, 'home', 'Kế hoạch.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  } finally {
    await running.close()
  }
})

/** A person, their post and their right to sign, as a clerk would enter them. */
async function addSigner(page: Page): Promise<void> {
  const pick = async (label: string, typed: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).fill(typed)
    await page.getByRole('listbox').getByRole('option').first().click()
  }
  await goTo(page, '/organisation?tab=people')
  await page.getByRole('button', { name: /^Thêm cán bộ/u }).first().click()
  await page.getByLabel('Họ và tên').fill('Trần Văn Bình')
  await expectSaved(page)
  await goTo(page, '/organisation?tab=posts')
  await page.getByRole('button', { name: /^Thêm chức vụ/u }).first().click()
  await pick('Cán bộ', 'binh')
  await page.getByRole('textbox', { name: 'Chức vụ' }).fill('Bí thư')
  await page.getByLabel('Từ ngày').fill('1/7/2025')
  await expectSaved(page)
  await goTo(page, '/organisation?tab=signingRights')
  await page.getByRole('button', { name: /^Thêm thẩm quyền ký/u }).first().click()
  await pick('Người ký (theo chức vụ)', 'binh')
  await page.getByLabel('Từ ngày').fill('1/7/2025')
  await expectSaved(page)
}
