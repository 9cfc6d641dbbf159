/** What goes before a meeting and follows from it, through the real window by keys: papers of chosen entries, tasks, figures, dialogues, the chair's own window. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { memberName, membershipId, personId } from '../support/meeting-script.ts'
import { connectToService } from '../support/service-client.ts'
import { planMeeting, windowMeeting } from '../support/window-meeting.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

type Client = Awaited<ReturnType<typeof connectToService>>

const people = 6

test('papers are made of chosen entries, tasks are followed from one list, figures are computed', async () => {
  test.setTimeout(240_000)
  const running = await openSample()
  try {
    const { page } = running
    const client = await connectToService(page)
    await planMeeting(client, { people })
    await writtenDown(client)

    await test.step('an extract of chosen entries', async () => {
      await goTo(page, `/meetings/${windowMeeting}/minutes`)
      await paperMenu(page, 'Trích biên bản…')
      const dialog = page.getByRole('dialog', { name: 'Trích biên bản' })
      await expect(dialog.getByRole('button', { name: 'Lập trích biên bản (2 dòng)' })).toBeVisible()
      await dialog.getByRole('checkbox', { name: '1. Tình hình tư tưởng' }).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await expect(dialog.getByRole('button', { name: 'Lập trích biên bản (3 dòng)' })).toBeEnabled()
      await shot(page, 'trich')
      expect(await seriousFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: /Lập trích/u }).press('Enter')
      expect((await madePaper(page, client)).fields['contents']).toEqual([`Đồng chí ${memberName(1)}: Ý kiến thứ nhất.`, 'Kết luận của chủ trì: Thống nhất.'])
    })

    await test.step('counting minutes of the chosen ballot', async () => {
      await goTo(page, `/meetings/${windowMeeting}/minutes`)
      await paperMenu(page, 'Biên bản kiểm phiếu…')
      const dialog = page.getByRole('dialog', { name: 'Biên bản kiểm phiếu' })
      await expect(dialog.getByRole('radio')).toHaveCount(1)
      await shot(page, 'kiem-phieu')
      await dialog.getByRole('button', { name: 'Lập biên bản kiểm phiếu' }).press('Enter')
      expect((await madePaper(page, client)).fields['question']).toBe('Giới thiệu nhân sự')
    })

    await test.step('a score sheet asks once', async () => {
      await goTo(page, `/meetings/${windowMeeting}/minutes`)
      await paperMenu(page, 'Phiếu chấm điểm…')
      const dialog = page.getByRole('dialog', { name: 'Phiếu chấm điểm kỳ sinh hoạt' })
      await expect(dialog).toContainText('đạt mức từ 90% nên được 5 điểm')
      await dialog.getByLabel('Điểm: Công tác chuẩn bị').fill('11')
      await expect(dialog).toContainText('Ghi số từ 0 đến 10.')
      await expect(dialog.getByRole('button', { name: 'Lập phiếu chấm điểm' })).toBeDisabled()
      await dialog.getByLabel('Điểm: Công tác chuẩn bị').fill('9,5')
      await shot(page, 'cham-diem')
      expect(await seriousFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Lập phiếu chấm điểm' }).press('Enter')
      expect(JSON.stringify((await madePaper(page, client)).fields['criteria'])).toContain('"points":9.5')
      await goTo(page, `/meetings/${windowMeeting}/minutes`)
      await paperMenu(page, 'Phiếu chấm điểm…')
      await expect(dialog.getByLabel('Điểm: Công tác chuẩn bị')).toHaveValue('9,5')
      await dialog.getByLabel('Mẫu phiếu').selectOption({ label: 'Mẫu 7 nhóm' })
      await expect(dialog.getByLabel('Điểm: Công tác chuẩn bị')).toHaveValue('')
      await page.keyboard.press('Escape')
    })

    await test.step('tasks by due day, person and unit; the outcome with proof from the list', async () => {
      await client.meetings.takeTasks({ id: windowMeeting })
      await goTo(page, '/tasks')
      await page.getByRole('button', { name: 'Lấy nhiệm vụ từ…' }).press('Enter')
      const take = page.getByRole('dialog', { name: 'Lấy nhiệm vụ vào danh sách' })
      await take.getByLabel('Từ đâu').selectOption('meeting')
      await take.getByRole('combobox', { name: 'Chọn', exact: true }).fill('thu ban phim')
      await page.getByRole('option', { name: /bàn phím/u }).first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await take.getByRole('button', { name: 'Lấy nhiệm vụ', exact: true }).press('Enter')
      await expect(page.getByText('Các nhiệm vụ này đã có trong danh sách từ trước.')).toBeVisible()
      await page.getByLabel('Tìm trong danh sách nhiệm vụ').fill('ra soat doan vien')
      const row = page.getByRole('row').filter({ hasText: 'Rà soát đoàn viên ưu tú' })
      await expect(row).toHaveCount(1)
      await page.getByLabel('Tìm trong danh sách nhiệm vụ').fill('')
      await page.getByLabel('Xếp nhiệm vụ theo').selectOption('person')
      await expect(page.getByRole('rowgroup', { name: memberName(2) })).toContainText('Rà soát đoàn viên ưu tú')
      await shot(page, 'nhiem-vu-theo-nguoi')
      await page.getByLabel('Xếp nhiệm vụ theo').selectOption('unit')
      await expect(page.getByRole('rowgroup').filter({ hasText: 'Rà soát đoàn viên ưu tú' })).toContainText('Chi bộ')
      await page.getByLabel('Xếp nhiệm vụ theo').selectOption('due')
      expect(await seriousFindings(page)).toEqual([])
      await row.focus()
      await page.keyboard.press('Space')
      const report = page.getByRole('dialog', { name: 'Kết quả nhiệm vụ' })
      await expect(report.getByLabel('Người báo cáo')).toHaveValue(memberName(2))
      await expect(report.getByRole('button', { name: 'Ghi kết quả' })).toBeDisabled()
      await report.getByLabel('Minh chứng').fill('Danh sách số 05')
      await shot(page, 'ghi-ket-qua')
      await report.getByRole('button', { name: 'Ghi kết quả' }).press('Enter')
      await expect(row).toHaveCount(0)
      await page.getByLabel('Xem nhiệm vụ nào').selectOption('done')
      await expect(row).toContainText(`${memberName(2)}: Danh sách số 05`)
      await shot(page, 'nhiem-vu')
      await row.focus()
      await page.keyboard.press('n')
      await expect(page.getByRole('heading', { name: 'Họp Chi bộ thử bàn phím' })).toBeVisible()
    })

    await test.step('figures of the year', async () => {
      await goTo(page, '/meeting-figures')
      await expect(page.getByRole('table', { name: 'Sinh hoạt chi bộ' })).toContainText('6/6')
      await page.getByRole('button', { name: /Ai chưa phát biểu/u }).first().press('Enter')
      const silent = page.getByRole('dialog')
      await expect(silent).toContainText('không xếp hạng')
      await page.keyboard.press('Escape')
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'so-lieu')
    })
  } finally {
    await running.close()
  }
})

test('a meeting is prepared from what is left open; questions come before a dialogue; the chair looks at a window of his own', async () => {
  test.setTimeout(240_000)
  const running = await openSample()
  try {
    const { page, app } = running
    const client = await connectToService(page)
    await planMeeting(client, { people })
    const meeting = (await client.meetings.meetings.get({ id: windowMeeting })).record
    await saved(client.meetings.programmes.save({ revision: null, record: { id: 'ct-thu', bodyId: meeting.bodyId, title: 'Chương trình thử', year: Number(meeting.start.slice(0, 4)), lines: [{ id: 'thang', kind: 'regular', every: 'month', bodyIds: [meeting.bodyId] }] } }))
    await saved(client.tasks.save({ revision: null, record: { id: 'nv-cu', bodyId: meeting.bodyId, source: { type: 'own', text: '' }, content: 'Việc kỳ trước', setOn: '2026-01-05', due: '2026-02-01' } }))

    await test.step('what is left open, the programme, the turn, papers sent too late', async () => {
      await goTo(page, `/meetings/${windowMeeting}`)
      await expect(page.getByRole('list', { name: 'Việc chuyển từ trước sang' })).toContainText('Nhiệm vụ: Việc kỳ trước')
      await page.getByLabel('Thuộc dòng của chương trình năm').selectOption({ label: 'Chương trình thử: Sinh hoạt chi bộ thường kỳ, hằng tháng' })
      await page.getByRole('button', { name: /Luân phiên đến lượt/u }).press('Enter')
      await page.getByRole('button', { name: /Thêm tài liệu/iu }).first().press('Enter')
      await page.getByLabel('Tên tài liệu').fill('Báo cáo tháng')
      const [year = '', month = '', day = ''] = meeting.start.slice(0, 10).split('-')
      await page.getByLabel('Ngày gửi tài liệu').fill(`${day}/${month}/${year}`)
      await expect(page.getByText('Chưa trước cuộc họp một ngày; ghi đúng ngày đã gửi, kỳ sau gửi sớm hơn.')).toBeVisible()
      await expectSaved(page)
      await expect(page.getByText(/Tài liệu “Báo cáo tháng” gửi ngày/u)).toBeVisible()
      await shot(page, 'chuan-bi')
      expect(await seriousFindings(page)).toEqual([])
      const stored = (await client.meetings.meetings.get({ id: windowMeeting })).record
      expect([stored.programme, stored.nextPreparerPersonId]).toEqual([{ programmeId: 'ct-thu', lineId: 'thang' }, personId(0)])
    })

    await test.step('questions before a dialogue', async () => {
      await saved(client.meetings.meetings.save({ revision: null, record: { id: 'dt-thu', kind: 'dialogue', bodyId: meeting.bodyId, title: 'Đối thoại quý IV', start: '2027-01-20T08:00' } }))
      await goTo(page, '/meetings/dt-thu')
      await page.getByRole('button', { name: 'Thêm câu hỏi…' }).press('Enter')
      await expect(page.getByLabel('Loại', { exact: true })).toHaveValue('dialogueQuestion')
      await page.locator('textarea[name="content"]').fill('Khi nào có nhà để xe mới?')
      await expectSaved(page)
      await goTo(page, '/meetings/dt-thu')
      await expect(page.getByRole('region', { name: 'Câu hỏi đối thoại' })).toContainText('Khi nào có nhà để xe mới?')
      await expect(page.getByText('Còn 1 câu hỏi chưa trả lời mà chưa hẹn ngày.', { exact: false })).toBeVisible()
      await shot(page, 'doi-thoai')
      await goTo(page, '/petitions')
      await page.getByLabel('Xem đơn thư, kiến nghị nào').selectOption({ label: 'Nêu tại: Đối thoại quý IV' })
      await expect(page.getByRole('gridcell', { name: 'Khi nào có nhà để xe mới?' })).toBeVisible()
      await expect(page.getByRole('row')).toHaveCount(2)
      await goTo(page, '/meetings')
      await page.getByLabel('Xem cuộc họp nào').selectOption('dialogues')
      await expect(page.getByRole('row')).toHaveCount(2)
    })

    await test.step('who asks to speak waits on both screens; the first is called up with one key', async () => {
      await client.meetings.live.begin({ id: windowMeeting })
      await goTo(page, `/meetings/${windowMeeting}/chair`)
      const opened = app.waitForEvent('window')
      await page.getByRole('button', { name: 'Mở ở cửa sổ riêng' }).press('Enter')
      const chair = await opened
      await expect(chair.getByRole('region', { name: 'Đang bàn' })).toContainText('Chưa vào nội dung nào')
      await expect(chair.getByRole('button')).toHaveCount(0)
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron has this method, and leaves it out of its types.
        const read: unknown = Reflect.get(webContents, 'getLastWebPreferences')
        return typeof read === 'function' ? read.call(webContents) : null
      }))).toMatchObject(Array.from({ length: 2 }, () => ({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true })))
      await expect(chair.getByRole('navigation')).toHaveCount(0)
      await page.bringToFront()
      await goTo(page, `/meetings/${windowMeeting}/record`)
      await expect(page.getByRole('listbox', { name: 'Danh sách điểm danh' })).toBeVisible()
      await page.keyboard.press('F3')
      await page.keyboard.press('Shift+F4')
      for (const at of [3, 1]) {
        await page.keyboard.type(memberName(at))
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Escape')
      await expect(page.getByRole('region', { name: 'Chờ phát biểu' })).toContainText(`1. ${memberName(3)}`)
      await expect(chair.getByRole('region', { name: 'Chờ phát biểu' })).toContainText(`1. ${memberName(3)}   2. ${memberName(1)}`)
      await expect(chair.getByRole('region', { name: 'Đang bàn' })).toContainText('1. Tình hình tư tưởng')
      await shot(page, 'cho-phat-bieu')
      await shot(chair, 'cua-so-chu-tri')
      expect(await seriousFindings(chair)).toEqual([])
      await page.keyboard.press('Shift+F5')
      await expect(page.getByLabel('Ý kiến', { exact: true })).toBeFocused()
      await page.keyboard.type('Tôi có hai ý.')
      await expect(page.getByRole('listbox', { name: 'Diễn biến đã ghi' })).toContainText(`${memberName(3)}: Tôi có hai ý.`)
      await expect(chair.getByRole('region', { name: 'Đang phát biểu' })).toContainText(memberName(3))
      await expect(chair.getByRole('region', { name: 'Chờ phát biểu' })).toHaveText(new RegExp(`1\\. ${memberName(1)}`, 'u'))
      expect(await seriousFindings(page)).toEqual([])
      await looks(page)
      await chair.close()
    })
  } finally {
    await running.close()
  }
})

/** The same pages in the dark, in high contrast and with letters twice as large. */
async function looks(page: Page): Promise<void> {
  for (const [name, appearance] of [['toi', { theme: 'dark', zoomPercent: 100 }], ['tuong-phan', { theme: 'highContrast', zoomPercent: 100 }], ['to-gap-doi', { theme: 'light', zoomPercent: 200 }]] as const) {
    await page.evaluate((chosen) => window.vpkShell.setAppearance(chosen), appearance)
    for (const [place, address] of [['ghi', `/meetings/${windowMeeting}/record`], ['so-lieu', '/meeting-figures'], ['nhiem-vu', '/tasks'], ['chuan-bi', `/meetings/${windowMeeting}`]] as const) {
      await goTo(page, address)
      await expect(page.getByRole('heading').first()).toBeVisible()
      // Looked at once it is there: what it is read from may still be on its way.
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, `${name}-${place}`)
    }
  }
}

/** A meeting that was held: all are there, two spoke, something was concluded, a task set, a ballot taken. */
async function writtenDown(client: Client): Promise<void> {
  const { start } = (await client.meetings.meetings.get({ id: windowMeeting })).record
  await client.meetings.live.begin({ id: windowMeeting })
  const entries = [
    ...Array.from({ length: people }, (_unused, at) => ({ kind: 'attendance', membershipId: membershipId(at), state: 'present' })),
    { kind: 'speech', agendaItemId: 'tu-tuong', membershipId: membershipId(1), text: 'Ý kiến thứ nhất.' }, { kind: 'speech', agendaItemId: 'nhiem-vu', membershipId: membershipId(2), text: 'Ý kiến thứ hai.' },
    { kind: 'conclusion', agendaItemId: 'nhiem-vu', text: 'Thống nhất.' },
    { kind: 'task', agendaItemId: 'nhiem-vu', content: 'Rà soát đoàn viên ưu tú', lead: { personId: personId(2) }, due: '2027-12-31', politicalMission: true },
    { kind: 'vote', agendaItemId: 'nhiem-vu', question: 'Giới thiệu nhân sự', method: 'ballot', for: 5, handedOut: 5, returned: 5, valid: 5, tellers: [memberName(3), memberName(4)] },
    { kind: 'closing', at: `${start.slice(0, 11)}23:59`, readBack: true, agreed: true },
  ]
  const outcomes = await client.meetings.live.put({ id: windowMeeting, changes: entries.map((entry, at) => ({ revision: null, entry: { id: `e-${at}`, place: at * 10, ...entry } })) })
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(entries.map(() => 'saved'))
  await client.meetings.live.close({ id: windowMeeting })
}

async function paperMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Lập giấy tờ…' }).press('Enter')
  await page.getByRole('menuitem', { name, exact: true }).press('Enter')
}

/** The paper that was opened when it was made, as it is stored. */
async function madePaper(page: Page, client: Client) {
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('/free-documents/')
  const id = await page.evaluate(() => decodeURIComponent(location.hash.split('/').at(-1)?.split('?')[0] ?? ''))
  return (await client.freeDocuments.get({ id })).record
}

async function saved(outcome: Promise<{ readonly outcome: string }>): Promise<void> {
  expect((await outcome).outcome).toBe('saved')
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(test.info().outputPath(), `${name}.png`) })
}
