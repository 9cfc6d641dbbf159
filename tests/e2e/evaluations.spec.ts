/** Đánh giá, xếp loại in the window: a round typed in by keyboard, the cap, approval, withdrawal, papers, years. */
import { expect, test } from '@playwright/test'
import type { Locator, Page, TestInfo } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`) })
}

test('a round from its form to the report', async () => {
  // A whole round by keyboard, with four looks at its accessibility: long on a busy machine.
  test.slow()
  const info = test.info()
  const running = await openSample()
  const { page } = running
  try {
    await page.getByRole('link', { name: 'Theo dõi' }).click()
    await page.getByRole('tab', { name: /ếp loại/u }).click()
    await expect(page.getByRole('heading', { name: 'Đánh giá, xếp loại' })).toBeVisible()
    await look(page, info, 'cac-dot')
    await page.getByRole('button', { name: /^Thêm đợt xếp loại/u }).first().click()
    await page.getByLabel('Tên đợt').fill('Xếp loại thử')
    await page.getByLabel('Tính đến ngày').fill('15/12/2025')
    await page.getByLabel('Tính đến ngày').press('Tab')
    await expect(page.getByRole('button', { name: 'Nhập kết quả' })).toBeEnabled({ timeout: 20_000 })
    await look(page, info, 'khai-dot')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Nhập kết quả' }).click()

    // Down a column by Enter, every row stored when it is left.
    const columns = [['Điểm chung', '28,5'], ['Điểm kết quả', '64'], ['Đúng hạn', '100'], ['Chậm hạn', '0'], ['Vượt mức', '35'], ['Đã khắc phục', '100']] as const
    await expect(page.getByLabel(/^Điểm chung, /u).first()).toBeVisible()
    const units = await page.getByLabel(/^Điểm chung, /u).count()
    expect(units).toBeGreaterThan(3)
    for (const [name, value] of columns) {
      await page.getByLabel(new RegExp(`^${name}, `, 'u')).first().focus()
      for (let at = 0; at < 3; at++) {
        await page.keyboard.press('Control+A')
        await page.keyboard.type(value)
        await page.keyboard.press('Enter')
        await page.waitForTimeout(300)
      }
      await page.keyboard.press('Tab')
    }
    for (let at = 0; at < 3; at++) {
      await page.getByLabel(/^Kỷ luật, /u).nth(at).focus()
      await page.getByLabel(/^Kỷ luật, /u).nth(at).selectOption('no')
    }
    await page.getByLabel(/^Kỷ luật, /u).nth(3).focus()
    await expect(page.getByRole('cell', { name: /★ Xuất sắc/u })).toHaveCount(3)
    await page.getByLabel(/^Điểm chung, /u).nth(3).fill('mười')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'không phải là số' })).toBeVisible()
    await page.getByLabel(/^Điểm chung, /u).nth(3).fill('31')
    await page.keyboard.press('Enter')
    await expect(page.getByText('có tối đa 30 điểm')).toBeVisible()
    await look(page, info, 'nhap-ket-qua')
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('tab', { name: 'Giới hạn xuất sắc' }).click()
    await expect(page.getByText(/nên tối đa 1 được xếp/u).first()).toBeVisible()
    await look(page, info, 'gioi-han')
    await page.getByRole('button', { name: 'Duyệt đề xuất…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('checkbox')).toHaveCount(3)
    await dialog.getByRole('button', { name: 'Duyệt 3 kết quả' }).click()
    await expect(dialog.getByText(/Vượt giới hạn Hoàn thành xuất sắc/u)).toBeVisible()
    await dialog.getByRole('checkbox').nth(0).check()
    await dialog.getByRole('checkbox').nth(1).check()
    await look(page, info, 'duyet')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Duyệt 3 kết quả' }).click()
    await expect(page.getByText('Đã duyệt 3 kết quả.')).toBeVisible()

    await page.getByRole('tab', { name: 'Biểu tổng hợp' }).click()
    await expect(page.getByRole('row', { name: /Tổng cộng/u })).toContainText('1 (33,3%)')
    await look(page, info, 'bieu-tong-hop')
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('tab', { name: /^Kết quả/u }).click()
    await page.getByRole('button', { name: /^Chi tiết, /u }).first().click()
    await page.getByLabel('Lý do rút kết quả đã duyệt để sửa').fill('Nhập nhầm')
    await look(page, info, 'chi-tiet')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Rút để sửa' }).click()
    await expect(page.getByLabel(/^Điểm chung, /u).first()).toBeEnabled()

    await page.getByRole('button', { name: 'Khép đợt' }).click()
    await expect(page.getByText('Chưa khép được đợt')).toBeVisible()
    await page.getByRole('button', { name: 'Các đợt' }).click()
    await page.getByRole('button', { name: 'Kết quả nhiều năm' }).click()
    await expect(page.getByRole('table', { name: 'Xếp loại tổ chức đảng theo năm' })).toContainText('● Tốt')
    await look(page, info, 'nhieu-nam')
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await running.close()
  }
})

async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('points and votes pasted from a spreadsheet are shown first, stored whole and taken back; groups; past years', async () => {
  // A whole round by keyboard, with four looks at its accessibility: long on a busy machine.
  test.slow()
  const info = test.info()
  const running = await openSample()
  const { page } = running
  try {
    const client = await connectToService(page)
    await client.evaluations.rounds.save({ revision: null, record: { id: 'dan-thu', title: 'Xếp loại dán thử', bodyId: 'dang-uy', object: 'organisations', period: 'year', year: 2025, asOf: '2025-12-15' } })
    await goTo(page, '/evaluations/dan-thu')
    await expect(page.getByLabel(/^Điểm chung, /u).first()).toBeVisible()
    await paste(page.getByLabel(/^Nhóm, /u).first(), 'Nhóm A\t28,5\t64\nNhóm A\tmười\t60')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('list', { name: 'Ô không nhận được' })).toContainText('“mười”')
    await expect(dialog.getByRole('button', { name: /^Ghi/u })).toBeDisabled()
    await look(page, info, 'dan-sai')
    await dialog.getByRole('button', { name: 'Thôi' }).click()
    await paste(page.getByLabel(/^Nhóm, /u).first(), 'Nhóm A\t28,5\t64\nNhóm B\t27\t60')
    await look(page, info, 'dan-xem-truoc')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Ghi 2 dòng' }).click()
    await expect(page.getByLabel(/^Điểm kết quả, /u).nth(1)).toHaveValue('60')
    await expect(page.getByLabel(/^Nhóm, /u).nth(1)).toHaveValue('Nhóm B')
    await look(page, info, 'dan-xong')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(page.getByLabel(/^Điểm kết quả, /u).nth(1)).toHaveValue('')

    await page.getByRole('tab', { name: 'Phiếu bầu' }).click()
    await paste(page.getByLabel(/^Phát ra, /u).first(), '12\t12\t11\t7\t4\t0\t0\n9\t9\t9\t1\t8\t0\t0')
    await dialog.getByRole('button', { name: 'Ghi 2 dòng' }).click()
    await expect(page.getByText(/7 đồng ý, 4 không; 63,6% số hợp lệ, 58,3% số phát ra/u)).toBeVisible()
    await page.getByLabel(/^Phát ra, /u).nth(2).fill('5')
    await page.keyboard.press('Enter')
    await look(page, info, 'phieu-bau')
    expect(await seriousFindings(page)).toEqual([])

    await goTo(page, '/evaluations/history')
    await page.getByRole('button', { name: 'Mở bảng nhập' }).click()
    const grid = page.getByRole('table', { name: 'Nhập xếp loại các năm trước' })
    await expect(grid).toBeVisible()
    await paste(grid.getByRole('combobox').first(), 'XS\tT\nHT\tKHT')
    await expect(page.getByRole('button', { name: /^Ghi [1-4] mức$/u })).toBeEnabled()
    await look(page, info, 'cac-nam-truoc')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Ghi [1-4] mức$/u }).click()
    await expect(page.getByText(/^Đã ghi [1-4] mức của các năm trước/u)).toBeVisible()
  } finally {
    await running.close()
  }
})
