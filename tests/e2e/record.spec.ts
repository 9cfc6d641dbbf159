/** The secretary's screen on bad days: the same entry changed elsewhere, a service that does not answer, a locked file, slips, a record that is signed. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { localDay } from '../../shared/domain/moments.ts'
import { launchApp, servicePid, temporaryHome } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { plannedOffice } from '../support/meeting-kill.ts'
import { scriptedMeeting as id } from '../support/meeting-script.ts'
import { startService } from '../support/offices.ts'
import { pageLoadedAnew } from '../support/window-kill.ts'
import { goTo, seriousFindings } from './window-page.ts'

test.describe.configure({ mode: 'default' })

const office = { path: '' }
let running: RunningApp
let page: Page
/** Another connection to the same office: a service in the test's own process. */
const { client: other, host } = startService()

test.beforeAll(async () => {
  const { folder } = temporaryHome()
  office.path = join(folder, 'office.vpk')
  await plannedOffice(office.path, { people: 12, meeting: { start: `${localDay(new Date())}T00:01`, plannedEnd: `${localDay(new Date())}T23:59` } })
  running = await launchApp({ folder, office: office.path })
  page = running.page
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  host.grants.add('grant-office', office.path, 'openOffice')
  await other.office.open({ grant: 'grant-office' })
  await other.meetings.live.begin({ id })
  await goTo(page, `/meetings/${id}/record`)
  const roll = page.getByRole('listbox', { name: 'Danh sách điểm danh' })
  await expect(roll).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.press('a')
  await expect(roll.getByRole('option', { name: /có mặt/u })).toHaveCount(14)
  await expectStored('attendance')
})
test.afterAll(async () => {
  host.session.close()
  await running.close()
})

const row = (words: string) => page.getByRole('listbox', { name: 'Diễn biến đã ghi' }).getByRole('option').filter({ hasText: words })
const state = (step: string) => page.locator(`[data-save-state="${step}"]`)

/** Waits until an entry of the record holds these words, and none waits on this machine. */
async function expectStored(words: string): Promise<void> {
  await expect.poll(async () => JSON.stringify((await other.meetings.live.entries({ id })).entries)).toContain(words)
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('vpk.meeting/')))).toEqual([])
  await expect(state('saved')).toBeVisible()
}

async function entryOf(words: string) {
  const found = (await other.meetings.live.entries({ id })).entries.find(({ entry }) => 'text' in entry && entry.text.startsWith(words))
  if (found === undefined) throw new Error(`no entry begins with ${words}`)
  return found
}

/** Another window writes into the entry that begins so. */
async function changedElsewhere(words: string, text: string): Promise<void> {
  const { revision, entry } = await entryOf(words)
  expect(await other.meetings.live.put({ id, changes: [{ revision, entry: { ...entry, text } }] })).toMatchObject([{ outcome: 'saved' }])
}

/** From now on dialogs are answered at once and remembered. */
async function noteDialogs(): Promise<void> {
  await running.app.evaluate(({ dialog }) => {
    Reflect.set(globalThis, 'shownMessage', null)
    dialog.showMessageBox = async (...args: unknown[]) => {
      Reflect.set(globalThis, 'shownMessage', args.at(-1))
      return { response: 0, checkboxChecked: false }
    }
  })
}

const shownDialog = (): Promise<unknown> => running.app.evaluate(() => Reflect.get(globalThis, 'shownMessage'))
const shot = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })

test('an entry changed elsewhere shows both versions; keeping mine or taking the other one, by keys', async () => {
  const bar = page.getByText('Dòng này đã đổi ở nơi khác.')
  const box = page.getByLabel('Diễn biến', { exact: true })
  await page.keyboard.press('F5')
  await page.keyboard.type('Bản một')
  await expectStored('Bản một')
  await changedElsewhere('Bản một', 'Bản một của người khác')
  await page.keyboard.type(' gõ tiếp')
  await expect(bar).toBeVisible()
  await expect(bar).toContainText('Bản kia: “Bản một của người khác”')
  await expect(row('Bản một gõ tiếp')).toContainText('cần xem')
  await expect(state('refused')).toHaveText('Có dòng cần xem lại')
  // What is typed on is neither stored over the other version nor lost with the window.
  await page.keyboard.type(' nữa')
  expect(await seriousFindings(page)).toEqual([])
  await shot('hai-ban')
  await page.reload()
  await row('Bản một gõ tiếp nữa').click()
  await expect(bar).toBeVisible()
  expect((await entryOf('Bản một')).entry).toMatchObject({ text: 'Bản một của người khác' })
  await page.getByRole('button', { name: 'Giữ chữ đang hiện' }).press('Enter')
  await expect(bar).toBeHidden()
  await expect(box).toBeFocused()
  await expectStored('"Bản một gõ tiếp nữa"')
  await changedElsewhere('Bản một', 'Bản một, lấy bản kia')
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await page.getByRole('button', { name: 'Lấy bản kia' }).press('Enter')
  await expect(box).toHaveValue('Bản một, lấy bản kia')
  await expect(box).toBeFocused()
  await expectStored('"Bản một, lấy bản kia"')
})

test('a service that does not answer: the screen says so within seconds, typing goes on, all is stored once it answers', async () => {
  const pid = await servicePid(running.app)
  await page.keyboard.press('F5')
  process.kill(pid, 'SIGSTOP')
  try {
    await page.keyboard.type('Gõ khi dịch vụ không trả lời')
    await expect(state('away')).toHaveText('Chưa lưu được, đang thử lại; chữ vẫn giữ trên máy này.')
    await page.keyboard.type(', và gõ tiếp')
    await shot('chua-luu')
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('và gõ tiếp')
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await expectStored('"Gõ khi dịch vụ không trả lời, và gõ tiếp"')
})

test('a service that dies takes no key from whoever types: the page says so, no dialog comes between', async () => {
  await noteDialogs()
  await page.keyboard.press('F5')
  await page.keyboard.type('Gõ khi dịch vụ')
  process.kill(await servicePid(running.app), 'SIGKILL')
  await page.keyboard.type(' đang khởi động lại', { delay: 60 })
  await expect(page.getByText('Phần xử lý của chương trình vừa được khởi động lại.')).toBeVisible()
  await page.keyboard.type(', và sau đó')
  await expectStored('"Gõ khi dịch vụ đang khởi động lại, và sau đó"')
  expect(await shownDialog()).toBeNull()
  await page.getByRole('button', { name: 'Đóng thông báo' }).click()
})

test('an office another program is writing to: it is said why, and what was typed goes once it is free', async () => {
  await page.keyboard.press('F5')
  const holder = new Database(office.path)
  holder.exec('BEGIN IMMEDIATE')
  try {
    await page.keyboard.type('Gõ khi tệp bị giữ')
    await expect(state('away')).toContainText('Tệp văn phòng đang được một chương trình khác ghi.')
    await shot('tep-bi-giu')
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    holder.exec('ROLLBACK')
    holder.close()
  }
  await expectStored('"Gõ khi tệp bị giữ"')
})

test('a page that dies is loaded anew on the same meeting, with the words on disk; it is said so', async () => {
  await noteDialogs()
  process.kill(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0), 'SIGKILL')
  page = await pageLoadedAnew(running.folder)
  await expect(row('Gõ khi tệp bị giữ')).toBeVisible()
  expect(await shownDialog()).toMatchObject({ message: 'Cửa sổ chương trình đã dừng đột ngột và vừa được mở lại.' })
  await page.keyboard.press('F5')
  await page.keyboard.type('Gõ sau khi cửa sổ mở lại')
  await expectStored('"Gõ sau khi cửa sổ mở lại"')
})

test('slips: what was taken out comes back, the last one first, also after the page was left', async () => {
  for (const words of ['Dòng bỏ thứ nhất', 'Dòng bỏ thứ hai']) {
    await page.keyboard.press('F5')
    await page.keyboard.type(words)
    await expect(row(words)).toBeVisible()
    await page.keyboard.press('Alt+Delete')
    await expect(row(words)).toHaveCount(0)
  }
  await page.keyboard.press('Alt+Insert')
  await expect(row('Dòng bỏ thứ hai')).toHaveAttribute('aria-selected', 'true')
  await goTo(page, `/meetings/${id}/minutes`)
  await expect(page.getByRole('group', { name: 'Số liệu cuộc họp' })).toBeVisible()
  await goTo(page, `/meetings/${id}/record`)
  await expect(row('Dòng bỏ thứ hai')).toBeVisible()
  await page.keyboard.press('Alt+Insert')
  await expect(row('Dòng bỏ thứ nhất')).toBeVisible()
  await expect(page.getByLabel('Diễn biến', { exact: true })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(', gõ tiếp')
  await expectStored('"Dòng bỏ thứ nhất, gõ tiếp"')
})

test('a signed record is read, not written: no field, no key, and the service takes nothing', async () => {
  const { live } = other.meetings
  const [nextPlace, at] = [9000, `${localDay(new Date())}T23:00`]
  await live.put({ id, changes: [{ revision: null, entry: { id: 'bm-1', place: nextPlace, at, kind: 'closing', readBack: true, agreed: true, reservations: '' } }] })
  await live.close({ id })
  for (const to of ['agreed', 'signed'] as const) {
    const { revision } = await other.meetings.view({ id })
    expect(await other.meetings.advance({ id, revision, to, on: localDay(new Date()) })).toMatchObject({ outcome: 'saved' })
  }
  const before = await live.entries({ id })
  await goTo(page, '/meetings')
  await page.reload()
  await goTo(page, `/meetings/${id}/record`)
  await expect(page.getByText('Biên bản đã ký nên diễn biến không sửa nữa. Cần đính chính thì lập biên bản bổ sung.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Đến Biên bản' })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  for (const key of ['F3', 'F4', 'F6', 'Alt+Delete', 'Shift+F9']) await page.keyboard.press(key)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await shot('da-ky')
  const [first] = before.entries
  if (first === undefined) throw new Error('the record has entries')
  await expect(live.put({ id, changes: [{ revision: first.revision, entry: first.entry }] })).rejects.toMatchObject({ data: { code: 'MEETING_WRONG_STATE' } })
  expect(await live.entries({ id })).toEqual(before)
})
