/** A meeting of a cell through the real window, by keys alone: from the roll call to the closing, through a reload and through the sudden end of the whole program. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { memberName } from '../support/meeting-script.ts'
import { killTree } from '../support/process-tree.ts'
import { connectToService } from '../support/service-client.ts'
import { planMeeting, windowMeeting } from '../support/window-meeting.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

const record = `/meetings/${windowMeeting}/record`
const saved = (page: Page) => page.locator('[data-save-state="saved"]')
const row = (page: Page, words: string | RegExp) => page.getByRole('listbox', { name: 'Diễn biến đã ghi' }).getByRole('option').filter({ hasText: words })

test('a meeting goes by keys from the roll call to the closing; a reload and the end of the program lose nothing', async () => {
  test.setTimeout(240_000)
  const running = await openSample()
  let { page } = running
  await planMeeting(await connectToService(page), { people: 12 })
  await goTo(page, `/meetings/${windowMeeting}`)
  await expect(page.getByLabel('Tên cuộc họp')).toHaveValue('Họp Chi bộ thử bàn phím')
  await shot(page, 'chuan-bi')
  await page.keyboard.press('F4')

  await test.step('the roll is called', async () => {
    const roll = page.getByRole('listbox', { name: 'Danh sách điểm danh' })
    await expect(roll.getByRole('option')).toHaveCount(13)
    await expect(roll.getByRole('option').nth(11)).toBeInViewport()
    await page.keyboard.press('F2')
    await expect(roll).toBeFocused()
    await page.keyboard.press('c')
    await page.keyboard.press('l')
    await page.keyboard.type('đi công tác')
    await page.keyboard.press('Enter')
    await page.keyboard.press('k')
    await page.keyboard.press('a')
    await expect(roll.getByRole('option', { name: /có mặt/u })).toHaveCount(11)
    await expect(roll.getByRole('option').nth(1)).toContainText('vắng có lý do: đi công tác')
    await expect(page.getByRole('status').filter({ hasText: /có mặt/u }).first()).toContainText('9')
    // Who was absent comes.
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('d')
    await expect(roll.getByRole('option').nth(2)).toContainText(/có mặt \d\d:\d\d/u)
  })

  await test.step('an item begins, somebody speaks', async () => {
    await page.keyboard.press('F3')
    await expect(row(page, 'Tình hình tư tưởng')).toBeVisible()
    await page.keyboard.press('F4')
    await page.keyboard.type('minh')
    await expect(page.getByRole('listbox', { name: 'Người phát biểu: tìm thấy' })).toBeVisible()
    await shot(page, 'tim-nguoi')
    await page.keyboard.press('Enter')
    // Time and item stand already: the words are next.
    await expect(page.getByLabel('Ý kiến', { exact: true })).toBeFocused()
    await page.keyboard.type('Đề nghị chi bộ quan tâm đời sống đảng viên.')
    await expect(row(page, 'Đề nghị chi bộ quan tâm đời sống đảng viên.')).toBeVisible()
    await expect(saved(page)).toContainText(/Đã lưu \d\d:\d\d:\d\d/u)
    await shot(page, 'dang-ghi')
    expect(await seriousFindings(page)).toEqual([])
  })

  await test.step('a reload in the middle of a word', async () => {
    await page.keyboard.type(' Chữ ngay trước khi nạp lại')
    await page.reload()
    await expect(row(page, 'Chữ ngay trước khi nạp lại')).toBeVisible()
  })

  await test.step('the whole program is killed two seconds after a word', async () => {
    await page.keyboard.press('F4')
    await page.keyboard.type('khách nói')
    await page.keyboard.press('F7')
    await page.keyboard.type('Chi bộ thống nhất chủ trương.')
    await page.waitForTimeout(2000)
    const pid = running.app.process().pid
    if (pid === undefined) throw new Error('the program runs')
    killTree(pid)
  })

  const again = await launchApp({ folder: running.folder })
  page = again.page
  try {
    await page.getByRole('button', { name: /Xem văn phòng mẫu/u }).or(page.getByRole('heading', { name: 'Việc đến hạn' })).first().waitFor()
    const sample = page.getByRole('button', { name: /Xem văn phòng mẫu/u })
    if (await sample.isVisible()) await sample.click()
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await goTo(page, record)
    await expect(row(page, 'Chi bộ thống nhất chủ trương.')).toBeVisible()
    await expect(row(page, 'khách nói')).toBeVisible()
    await expect(row(page, 'Chữ ngay trước khi nạp lại')).toBeVisible()

    await test.step('the next item, a vote, a task, dues', async () => {
      await page.keyboard.press('F3')
      await expect(row(page, 'Nhiệm vụ tháng tới')).toBeVisible()
      await page.keyboard.press('F6')
      await page.keyboard.type('Thông qua nghị quyết tháng')
      await expect(page.getByRole('status').filter({ hasText: /tán thành|phiếu/u }).last()).toBeVisible()
      await page.getByLabel('Không tán thành').focus()
      await page.keyboard.type('2')
      await expect(page.getByLabel('Tán thành', { exact: true })).toHaveValue('8')
      await shot(page, 'bieu-quyet')
      await page.keyboard.press('F8')
      await page.keyboard.type('Rà soát danh sách đoàn viên ưu tú')
      await page.keyboard.press('Enter')
      await page.keyboard.type(memberName(0).split(' ').at(-1) ?? '')
      await page.keyboard.press('Enter')
      await page.getByLabel('Hạn', { exact: true }).focus()
      await page.keyboard.type('31/12/2026')
      await expect(row(page, '(hạn 31/12/2026)')).toBeVisible()
      await page.keyboard.press('F9')
      await page.keyboard.type('1.200.000')
      await expect(row(page, '1.200.000 đồng')).toBeVisible()
    })

    await test.step('an entry is taken out and put back', async () => {
      await page.keyboard.press('Alt+Delete')
      await expect(row(page, '1.200.000 đồng')).toHaveCount(0)
      await page.keyboard.press('Alt+Insert')
      await expect(row(page, '1.200.000 đồng')).toBeVisible()
    })

    await test.step('the meeting closes, its minutes are agreed', async () => {
      await page.keyboard.press('Shift+F9')
      await expect(page.getByLabel('Giờ kết thúc')).toBeFocused()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await expect(row(page, 'đã đọc lại, nhất trí')).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('group', { name: 'Số liệu cuộc họp' })).toContainText('11/12')
      await shot(page, 'bien-ban')
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('tab', { name: 'Ghi diễn biến' }).click()
      await row(page, 'Chi bộ thống nhất chủ trương.').click()
      await page.getByLabel('Kết luận', { exact: true }).press('End')
      await page.keyboard.type(' Sửa sau khi khép.')
      await expect(saved(page)).toContainText(/Đã lưu \d\d:\d\d:\d\d/u)
      await page.getByRole('tab', { name: 'Biên bản' }).click()
      const made = join(running.folder, 'bo-in')
      mkdirSync(made)
      await answerDialogsWith(again.app, made)
      await page.getByRole('button', { name: 'In trọn bộ…' }).press('Enter')
      await page.getByRole('button', { name: 'Chọn thư mục…' }).press('Enter')
      await expect(page.getByRole('dialog')).toContainText(/tệp .+\.pdf \(\d+ trang\)/u, { timeout: 60_000 })
      await shot(page, 'tron-bo')
      expect(readdirSync(made, { recursive: true }).map(String).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
      await page.getByRole('button', { name: 'Xong' }).press('Enter')
      await page.getByRole('button', { name: 'Ghi nhiệm vụ, kiến nghị vào sổ' }).press('Enter')
      await expect(page.getByText(/Đã ghi 1 nhiệm vụ/u)).toBeVisible()
      await page.getByRole('button', { name: 'Thông qua…' }).press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Thông qua' }).press('Enter')
      await expect(page.getByText(/Đã thông qua ngày/u)).toBeVisible()
    })

    await test.step('the lists say so', async () => {
      await goTo(page, `/meetings/${windowMeeting}/chair`)
      await expect(page.getByRole('region', { name: 'Số người có mặt' })).toBeVisible()
      await shot(page, 'chu-tri')
      await page.keyboard.press('Control+h')
      await expect(page.getByRole('gridcell', { name: 'Họp Chi bộ thử bàn phím' })).toBeVisible()
      await shot(page, 'danh-sach')
      await page.getByRole('tab', { name: 'Nhiệm vụ' }).press('Enter')
      await goTo(page, '/tasks')
      await expect(page.getByRole('gridcell', { name: 'Rà soát danh sách đoàn viên ưu tú' })).toBeVisible()
      await shot(page, 'nhiem-vu')
      await goTo(page, `/meetings/${windowMeeting}/record`)
      await expect(page.getByText('Biên bản đã được thông qua nên diễn biến không sửa nữa.')).toBeVisible()
      for (const [address, heading] of [['/petitions', 'Họp'], ['/meeting-programmes', 'Họp'], ['/organisation?tab=memberships', 'Tổ chức']] as const) {
        await goTo(page, address)
        await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
        await page.keyboard.press('Control+n')
        await expect(page.getByRole('tab', { name: 'Nội dung' })).toBeVisible()
        expect(await seriousFindings(page)).toEqual([])
        await shot(page, address.replaceAll(/[^a-z]/gu, '-'))
      }
    })
  } finally {
    await again.close()
    rmSync(running.folder, { recursive: true, force: true })
  }
})

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
}
