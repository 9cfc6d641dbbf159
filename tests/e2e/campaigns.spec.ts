/** Thu báo cáo in the window: a campaign from one form, forms out, the board, a reminder, and the periods of a standing round. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page, TestInfo } from '@playwright/test'
import { answerDialogsWith } from '../support/electron-app.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`) })
}

test('one campaign from the form to the reminder', async () => {
  test.slow()
  const info = test.info()
  const running = await openSample()
  const { app, page, folder } = running
  try {
    await page.keyboard.press('Control+t')
    await expect(page.getByRole('heading', { name: 'Thu báo cáo' })).toBeVisible()
    await page.getByRole('button', { name: /^Đợt mới…/u }).first().click()
    await page.getByRole('combobox', { name: /Văn bản chỉ đạo/u }).click()
    await page.getByRole('listbox').getByRole('option').first().click()
    await page.getByLabel('Từ ngày').fill('01/01/2025')
    await page.getByLabel('Đến ngày').fill('31/12/2025')
    await page.getByLabel('Hạn gửi').fill('10/01/2026')
    await expect(page.getByText('rơi vào thứ Bảy; chuyển sang thứ Hai, ngày 12/01/2026')).toBeVisible()
    await expect(page.getByText(/\d+ đơn vị phải báo cáo/u)).toBeVisible()
    await look(page, info, 'moi')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Lập đợt này' }).click()

    const steps = page.getByRole('listitem', { name: /^Bước/u })
    await expect(steps).toHaveCount(5)
    await look(page, info, 'buoc-chuan-bi')
    await page.getByRole('button', { name: 'Sửa đơn vị, đề cương, chỉ tiêu' }).click()
    const units = page.getByRole('list', { name: 'Đơn vị phải báo cáo' })
    await expect(units.getByRole('checkbox').first()).toBeChecked()
    const before = await units.getByRole('checkbox', { checked: true }).count()
    await units.getByRole('checkbox').first().uncheck()
    await units.getByRole('textbox').first().fill('đang sáp nhập')
    await page.getByRole('button', { name: 'Thêm câu hỏi, đề mục' }).click()
    const added = page.getByRole('group', { name: /^Câu hỏi, đề mục \d/u }).last()
    await added.getByRole('textbox', { name: 'Câu hỏi' }).fill('Số buổi sinh hoạt chuyên đề')
    await added.getByLabel('Dạng').selectOption({ label: 'Câu hỏi trả lời bằng số' })
    await expectSaved(page)
    await look(page, info, 'sua-dot')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Các bước của đợt' }).click()

    const forms = join(folder, 'phieu')
    mkdirSync(forms)
    await answerDialogsWith(app, forms)
    await page.getByRole('button', { name: 'Phát phiếu…' }).click()
    await expect(page.getByText(`Đã ghi phiếu của ${before - 1} đơn vị`)).toBeVisible({ timeout: 60_000 })
    expect(readdirSync(forms).filter((name) => name.startsWith('01 – ')).map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.docx', '.xlsx'])
    expect(readdirSync(forms)).toHaveLength(2 * (before - 1))
    await look(page, info, 'da-phat-phieu')
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('link', { name: 'Bảng theo dõi đợt này' }).click()
    await expect(page.getByRole('rowheader').first()).toContainText('1. ')
    await expect(page.getByRole('cell', { name: 'Chưa gửi' })).toHaveCount(before - 1)
    await look(page, info, 'bang-theo-doi')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByLabel('Tình trạng').selectOption({ label: 'Đã chấp nhận' })
    await expect(page.getByRole('heading', { name: 'Không có đơn vị nào khớp' })).toBeVisible()

    await page.goBack()
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Đổi hạn gửi…' }).click()
    await dialog.getByLabel('Hạn gửi mới').first().fill('30/01/2026')
    await dialog.getByLabel('Lý do').fill('mưa bão, mất liên lạc')
    await look(page, info, 'doi-han')
    await dialog.getByRole('button', { name: 'Đổi hạn gửi' }).click()
    await expect(page.getByRole('list', { name: 'Các lần đổi hạn gửi' })).toContainText(/Hạn gửi 12\/01\/2026 đổi sang 30\/01\/2026, ngày .*Lý do: mưa bão, mất liên lạc/u)
    await page.getByRole('button', { name: 'Đơn vị không phải báo cáo…' }).click()
    await dialog.getByRole('combobox', { name: 'Đơn vị' }).click()
    await page.getByRole('listbox').getByRole('option').first().click()
    await dialog.getByLabel('Lý do').fill('đã giải thể')
    await look(page, info, 'khong-phai-bao-cao')
    await dialog.getByRole('button', { name: 'Ghi không phải báo cáo' }).click()
    const excused = page.getByRole('list', { name: 'Các đơn vị không phải báo cáo' })
    await expect(excused.getByRole('listitem').filter({ hasText: 'đã giải thể' })).toHaveCount(1)
    await expect(page.getByText(`Chưa có báo cáo: ${before - 2} đơn vị`)).toBeVisible()
    await look(page, info, 'buoc-nhan')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Bảng theo dõi đợt này' }).click()
    await expect(page.getByRole('cell', { name: 'Không phải báo cáo: đã giải thể' })).toHaveCount(1)
    await expect(page.getByRole('columnheader').nth(1)).toContainText('trước đó 12/01/2026 (đổi: mưa bão, mất liên lạc)')
    await look(page, info, 'bang-theo-doi-doi-han')
    await page.goBack()
    await excused.getByRole('listitem').filter({ hasText: 'đã giải thể' }).getByRole('button').click()
    await expect(page.getByText(`Chưa có báo cáo: ${before - 1} đơn vị`)).toBeVisible()

    await page.getByRole('button', { name: 'Chép danh sách' }).click()
    await expect(page.getByText(`Đã chép tên ${before - 1} đơn vị`)).toBeVisible()
    expect((await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n')).toHaveLength(before - 1)
    await page.getByRole('button', { name: 'Lập công văn đôn đốc' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /đôn đốc/u })).toBeVisible()
    await look(page, info, 'don-doc')
  } finally {
    await running.close()
  }
})

test('a standing round makes its coming campaigns once', async () => {
  const info = test.info()
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/campaigns/rounds')
    await page.getByRole('button', { name: /^Thêm chế độ báo cáo/u }).first().click()
    await page.getByLabel('Tên báo cáo').fill('Báo cáo công tác xây dựng Đảng')
    await page.getByLabel('Chốt số liệu ngày').fill('15')
    await expectSaved(page)
    await look(page, info, 'che-do')
    expect(await seriousFindings(page)).toEqual([])
    const year = new Date().getFullYear() + 1
    for (const words of [/^Đã lập \d+ đợt báo cáo\./u, /^Không có đợt nào mới; \d+ đợt đã lập từ trước\./u]) {
      await page.getByRole('button', { name: 'Lập sẵn các đợt…' }).click()
      await page.getByLabel('Các kỳ kết thúc đến ngày').fill(`31/12/${year}`)
      await expect(page.getByRole('dialog').getByText(`quý IV năm ${year}`)).toBeVisible()
      await look(page, info, 'lap-san')
      await page.getByRole('button', { name: 'Lập các đợt' }).click()
      await expect(page.getByText(words)).toBeVisible()
    }
    await goTo(page, '/campaigns')
    await expect(page.getByRole('grid').getByText(`Báo cáo công tác xây dựng Đảng quý IV năm ${year}`)).toBeVisible()
    await look(page, info, 'cac-dot')
  } finally {
    await running.close()
  }
})
