/** A machine on which pictures come late: what is typed right after a key that opens a box goes into that box, not to where one was. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { planMeeting, windowMeeting } from '../support/window-meeting.ts'
import { goTo, openFirstRow, sharedSample } from './window-page.ts'

const running = sharedSample()

/** From now on every frame of the page comes half a second late, until it is loaded anew. */
async function slowFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const soon = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (draw) => window.setTimeout(() => soon(draw), 500)
  })
}

test('the reason of an absence, at the roll call', async () => {
  const { page } = running()
  const service = await connectToService(page)
  await planMeeting(service, { people: 12 })
  await service.meetings.live.begin({ id: windowMeeting })
  await goTo(page, `/meetings/${windowMeeting}/record`)
  const roll = page.getByRole('listbox', { name: 'Danh sách điểm danh' })
  await expect(roll.getByRole('option')).toHaveCount(13)
  await slowFrames(page)
  await roll.focus()
  await page.keyboard.press('l')
  await page.keyboard.type('đi công tác')
  await expect(roll.getByRole('option').first()).toContainText('vắng có lý do: đi công tác')
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')
  await expect(roll.getByRole('option').nth(1)).toContainText('có mặt')
  await expect(roll.getByRole('option', { name: /có mặt|vắng/u })).toHaveCount(2)
})

test('paragraphs of a list and rows of a table, in a form', async () => {
  const { page } = running()
  await goTo(page, '/plans')
  await openFirstRow(page)
  await slowFrames(page)
  await page.getByRole('button', { name: 'Thêm mục đích' }).press('Enter')
  await page.keyboard.type('Thứ nhất')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Thứ hai')
  const purposes = page.getByRole('group', { name: 'Mục đích', exact: true }).getByRole('textbox')
  await expect(purposes.last()).toHaveValue('Thứ hai')
  await expect(purposes.nth(-2)).toHaveValue('Thứ nhất')
  await page.getByRole('button', { name: 'Thêm mục tiêu cụ thể' }).press('Enter')
  await page.keyboard.type('đến hết năm 2027')
  await expect(page.getByRole('group', { name: /^Mục tiêu cụ thể \d+$/u }).last().getByLabel('Thời hạn')).toHaveValue('đến hết năm 2027')
})
