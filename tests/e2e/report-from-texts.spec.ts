/** From units' texts to the drafted report in the window: marking, themes, near-copies, the draft, its Nguồn, a refresh after a late report. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openOffice } from '../../electron/db/index.ts'
import { launchApp } from '../support/electron-app.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { sendReport, textsCampaign, textsDesk, words } from '../support/texts-desk.ts'
import { goTo, seriousFindings } from './window-page.ts'

test('texts are marked and gathered, the report is drafted with its sources and refreshed', async () => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'vpk-texts-'))
  const office = join(folder, 'van-phong.vpk')
  const desk = await textsDesk(office, inProject('resources'))
  desk.office.close()
  const running = await launchApp({ office })
  const { page } = running
  try {
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible({ timeout: 60_000 })
    await goTo(page, `/campaigns/${textsCampaign}/texts`)
    await expect(page.getByText('6/7 đơn vị có báo cáo')).toBeVisible()
    // A near-copy of another unit, with the common words marked.
    await page.getByRole('button', { name: 'Giống 100 % Chi bộ Cơ quan số 2' }).click()
    await expect(page.getByRole('dialog').locator('mark').first()).toContainText('Cấp uỷ quán triệt nghiêm túc')
    await page.screenshot({ path: 'test-results/texts-likeness.png' })
    await page.getByRole('button', { name: 'Đóng' }).click()
    // With the keyboard alone: the first sentence, marked as a strength.
    for (const name of ['Đảng bộ Cơ quan số 1', 'Chi bộ Cơ quan số 2']) {
      const answer = page.getByRole('group', { name: new RegExp(`Câu trả lời của ${name}\\.`, 'u') })
      await answer.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('2')
      await expect(page.getByRole('list', { name: `Đã đánh dấu ở ${name}` })).toContainText('Ưu điểm')
    }
    // With the mouse: a double click chooses a word, the button marks it.
    await page.getByRole('button', { name: /Hạn chế và nguyên nhân/u }).click()
    const first = page.getByRole('group', { name: /Câu trả lời của Đảng bộ Cơ quan số 1\./u })
    await expect(first).toContainText(words.shortcoming)
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: '3 Hạn chế' }).click()
    await page.getByRole('checkbox', { name: /Đảng bộ Cơ quan số 1/u }).check()
    await page.getByLabel('Lời của chủ đề mới').fill('Sinh hoạt chuyên đề chưa đều')
    await page.getByRole('button', { name: 'Lập chủ đề' }).click()
    await expect(page.getByRole('button', { name: '1/7 tổ chức nêu' })).toBeVisible()
    await page.getByLabel('Loại chủ đề').selectOption('strength')
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByLabel('Lời của chủ đề mới').fill('Quán triệt nghiêm túc')
    await page.getByRole('button', { name: 'Lập chủ đề' }).click()
    await page.getByRole('button', { name: '2/7 tổ chức nêu' }).click()
    await page.getByRole('button', { name: /Công tác quán triệt/u }).click()
    await expect(page.locator('mark')).toHaveCount(2)
    await page.screenshot({ path: 'test-results/texts-page.png' })
    expect(await seriousFindings(page)).toEqual([])

    // A proposal says whom it is for, and the report groups it there.
    await page.getByRole('button', { name: /^Kiến nghị/u }).first().click()
    const third = page.getByRole('group', { name: /Câu trả lời của Chi bộ Cơ quan số 3\./u })
    await expect(third).toContainText(words.proposal)
    await third.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('7')
    const addressee = page.getByLabel(/^Kiến nghị với ai: Đề nghị cấp trên/u)
    await addressee.fill('Ban Thường vụ Tỉnh uỷ')
    await addressee.press('Enter')
    await page.getByRole('checkbox', { name: /Chi bộ Cơ quan số 3/u }).check()
    await page.getByLabel('Lời của chủ đề mới').fill('Sớm ban hành tài liệu học tập')
    await page.getByRole('button', { name: 'Lập chủ đề' }).click()
    await expect(page.getByLabel('Kiến nghị với ai: Sớm ban hành tài liệu học tập')).toHaveAttribute('placeholder', 'Theo các đoạn: Ban Thường vụ Tỉnh uỷ')
    await page.screenshot({ path: 'test-results/texts-addressee.png' })
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Lập báo cáo' }).click()
    await expect(page.getByText('Sớm ban hành tài liệu học tập (1/7 tổ chức nêu) (với Ban Thường vụ Tỉnh uỷ)')).toBeVisible()
    await expect(page.getByText('Quán triệt nghiêm túc (2/7 tổ chức nêu)')).toBeVisible()
    await expect(page.getByText(/Chưa có gì để đưa vào: Kết quả thực hiện/u)).toBeVisible()
    await page.screenshot({ path: 'test-results/draft-preview.png' })
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Lập dự thảo' }).click()
    // Beside the very field stand its units and cells, each a way to its report.
    await page.getByRole('button', { name: 'Xem nguồn của: Quán triệt nghiêm túc (2/7 tổ chức nêu)' }).click()
    const beside = page.getByRole('region', { name: 'Nguồn của: Quán triệt nghiêm túc (2/7 tổ chức nêu)' })
    await expect(beside).toContainText('dv-0002.xlsx')
    await expect(beside.getByRole('link', { name: /dv-0002\.xlsx: mở báo cáo của/u })).toBeVisible()
    await page.getByRole('button', { name: /^Xem nguồn của: Đảng viên được kết nạp trong kỳ/u }).first().click()
    await expect(page.getByRole('region', { name: /^Nguồn của: Đảng viên được kết nạp trong kỳ/u }).first()).toContainText('Số liệu!D')
    await page.screenshot({ path: 'test-results/draft-source-beside.png' })
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Danh sách nguồn' }).click()
    await page.getByRole('button', { name: 'Nguồn: Quán triệt nghiêm túc (2/7 tổ chức nêu)' }).click()
    await expect(page.getByRole('dialog')).toContainText('dv-0002.xlsx')
    await page.screenshot({ path: 'test-results/draft-source.png' })
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()

    const other = await openOffice(office)
    await other.write((transaction) => sendReport(desk, transaction, { id: desk.report(7), bodyId: desk.unit(7), at: '2026-02-10T02:00:00.000Z', answers: {}, value: '70' }))
    other.close()
    await page.getByRole('button', { name: 'Cập nhật từ đợt báo cáo' }).click()
    await expect(page.getByText('7/7 đơn vị có báo cáo được tính')).toBeVisible()
    await expect(page.getByText(/gửi thêm báo cáo \(dv-0007\.xlsx\)/u).first()).toBeVisible()
    await page.screenshot({ path: 'test-results/draft-changes.png' })
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Lấy \d+ mục đã chọn$/u }).click()
    await expect(page.getByText('Không có gì thay đổi so với lần lập trước.')).toBeVisible()
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
