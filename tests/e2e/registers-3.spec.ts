/** By keys alone: numbers that papers had before enter the book; a number given on paper, kept, given back and struck out; a copy takes its number from the book of copies; an old book of a body without numbers is read in. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { writeWorkbook } from '../../electron/documents/sheets/index.ts'
import { answerDialogsWith, screens, setScreen } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { connectToService } from '../support/service-client.ts'
import { box, chooseByArrows, press, reach, typeInto } from './by-keys.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

let running: RunningApp
let page: Page
test.beforeEach(async () => {
  running = await openSample()
  page = running.page
  await setScreen(running.app, screens.small)
})
test.afterEach(() => running.close())

test('numbers that papers had before are shown, asked about, and entered', async () => {
  test.setTimeout(180_000)
  const client = await connectToService(page)
  const { record } = await client.plans.get({ id: 'ke-hoach-tiet-kiem' })
  const { bodyId, date } = record.paper
  const { number } = await client.registers.next({ bodyId, register: 'outgoing', kind: 'plan', date: date ?? '' })
  await client.plans.save({ revision: null, record: { ...record, id: 'ke-hoach-go-tay', paper: { ...record.paper, number, draftNumber: null } } })
  const { total, rows: [first] } = await client.registers.unregistered()
  expect(total).toBe(1)
  await goTo(page, '/registers')
  const dialog = await opened('Đưa số đã có vào sổ…', 'Đưa số đã có vào sổ')
  await expect(dialog.getByRole('grid', { name: 'Số chưa có trong sổ' })).toContainText(first?.written ?? '?')
  expect(await seriousFindings(page)).toEqual([])
  await shot('dua-so-vao-so')
  await press(page, dialog.getByRole('button', { name: 'Đưa 1 số vào sổ' }))
  await expect(page.getByText('Đã đưa 1 số vào sổ.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  expect((await client.registers.unregistered()).total).toBe(0)
  await typeInto(page, page.getByLabel('Tìm trong sổ'), first?.written ?? '?')
  await expect(book().getByRole('row', { name: first?.written ?? '?' }).first()).toContainText('đã ban hành')
  await shot('trang-so')
})

test('a number given on paper is entered; a number kept and given back is struck out', async () => {
  test.setTimeout(180_000)
  const client = await connectToService(page)
  const { bodyId } = (await client.office.settings()).record
  const day = new Date().toLocaleDateString('sv-SE')
  const { number, printed } = await client.registers.next({ bodyId, register: 'outgoing', kind: 'directive', date: day })
  await goTo(page, '/registers')
  const dialog = await opened('Ghi số đã cấp trên giấy…', 'Ghi số đã cấp trên giấy')
  const enter = dialog.getByRole('button', { name: 'Ghi vào sổ' })
  await expect(enter).toBeDisabled()
  await chooseByArrows(page, dialog.getByLabel('Loại văn bản'), 'Chỉ thị (CT)')
  await typeInto(page, box(dialog, /^Ngày văn bản/u), day.split('-').toReversed().join('/'))
  await expect(dialog.getByText(`Số tiếp theo của dãy này là ${printed}.`)).toBeVisible()
  await press(page, enter)
  await expect(dialog.getByText('Chưa nhập nội dung.')).toBeVisible()
  await typeInto(page, box(dialog, /^Số\s*\*?$/u), String(number))
  await typeInto(page, box(dialog, 'Trích yếu'), 'về việc trực Tết')
  await typeInto(page, box(dialog, /^Vì sao số này/u), 'Văn thư cấp trên sổ giấy khi mất điện')
  expect(await seriousFindings(page)).toEqual([])
  await shot('ghi-so-tren-giay')
  await press(page, enter)
  await expect(page.getByText(`Đã ghi số ${printed} vào sổ.`)).toBeVisible()
  await expect(book().getByRole('row', { name: printed })).toContainText('về việc trực Tết')

  await chooseByArrows(page, page.getByLabel('Sổ', { exact: true }), 'Sổ bản sao')
  const reserve = await opened('Giữ số…', 'Giữ số')
  await expect(reserve.getByLabel('Sổ', { exact: true })).toHaveValue('copies')
  await expect(reserve.getByLabel('Loại văn bản')).toHaveCount(0)
  await expect(reserve.getByText(/^Sẽ giữ 1 số, kể từ số 01-BS\//u)).toBeVisible()
  await typeInto(page, box(reserve, /^Giữ số để làm gì/u), 'Bản sao gửi các chi bộ')
  expect(await seriousFindings(page)).toEqual([])
  await shot('giu-so-ban-sao')
  await press(page, reserve.getByRole('button', { name: 'Giữ số' }))
  await press(page, book().getByRole('row', { name: /01-BS/u }))
  const entry = page.getByRole('dialog', { name: /^Số 01-BS/u })
  await press(page, entry.getByRole('button', { name: 'Trả lại số…' }))
  await typeInto(page, box(entry, /^Lý do trả lại số/u), 'Không sao văn bản ấy nữa')
  await press(page, entry.getByRole('button', { name: /^Trả lại số 01/u }))
  await expect(entry.getByText('số trả lại', { exact: true })).toBeVisible()
  await press(page, entry.getByRole('button', { name: 'Huỷ số…' }))
  await typeInto(page, box(entry, /^Lý do huỷ số/u), 'Khoá sổ, số bỏ không')
  await press(page, entry.getByRole('button', { name: /^Huỷ số 01/u }))
  await expect(entry.getByText('đã huỷ', { exact: true })).toBeVisible()
  await shot('huy-so-tra-lai')
})

test('a copy takes the next number of the book of copies, and its line leads to the paper that was copied', async () => {
  test.setTimeout(180_000)
  await goTo(page, '/free-documents/quy-che-phoi-hop-ban')
  const dialog = await opened('Sao văn bản…', 'Sao văn bản')
  const number = dialog.getByRole('status').filter({ hasText: /^Số 01-BS\//u })
  await expect(number).toBeVisible()
  const written = (await number.textContent() ?? '').replace('Số ', '')
  expect(await seriousFindings(page)).toEqual([])
  await number.scrollIntoViewIfNeeded()
  await shot('sao-van-ban')
  await typeInto(page, box(dialog, 'Ngày sao'), '02/11/2026')
  const write = dialog.getByRole('button', { name: 'Cấp số, ghi bản sao ra tệp Word…' })
  await expect(write).toBeDisabled()
  await typeInto(page, box(dialog, /^Lý do lùi ngày sao/u), 'Ngày ký bản sao trên giấy')
  await answerDialogsWith(running.app, join(running.folder, 'home', 'sao y.docx'))
  await press(page, write)
  await expect(dialog.getByText(`Đã sao văn bản, số ${written}, ghi vào “sao y.docx”.`)).toBeVisible({ timeout: 60_000 })
  await shot('da-sao')
  await press(page, dialog.getByRole('button', { name: 'Đóng' }))

  await goTo(page, '/registers')
  await chooseByArrows(page, page.getByLabel('Sổ', { exact: true }), 'Sổ bản sao')
  await press(page, book().getByRole('row', { name: written }))
  const entry = page.getByRole('dialog', { name: `Số ${written}` })
  await expect(entry.getByText(/^Sao y bản chính: /u)).toBeVisible()
  await shot('so-ban-sao')
  await press(page, entry.getByRole('button', { name: 'Mở văn bản đã sao' }))
  await expect(page).toHaveURL(/quy-che-phoi-hop-ban/u)
})

test('an old book of a body that has no number yet is read in from the sheet that is chosen; numbers in run by term once chosen', async () => {
  test.setTimeout(180_000)
  const client = await connectToService(page)
  const known = new Set((await client.registers.series()).map(({ series }) => series.bodyId))
  const body = (await client.organisation.bodies.list()).find(({ id, kind, ended }) => !['superior', 'external'].includes(kind) && ended === null && !known.has(id)) ?? { id: '', name: '?', symbol: '' }
  const path = join(running.folder, 'home', 'so-cu.xlsx')
  const titles = ['Số, ký hiệu', 'Ngày', 'Trích yếu']
  const sheets = { 'Ghi chú': [['01-BC/X', '5/1/2026', 'trang khác']], 'Năm 2026': [1, 2, 3].map((one) => [`0${one}-BC/${body.symbol}`, `${one}/2/2026`, `báo cáo tháng ${one}`]) }
  writeFileSync(path, writeWorkbook({ title: 'Sổ cũ', author: 'thử', sheets: Object.entries(sheets).map(([name, lines]) => ({ name, widths: [10, 10, 40], rows: [titles, ...lines].map((line) => ({ cells: line.map((text) => ({ content: { text }, look: {} })) })) })) }))
  await goTo(page, '/registers')
  const dialog = await opened('Nhập sổ cũ…', 'Nhập sổ cũ')
  await answerDialogsWith(running.app, path)
  await press(page, dialog.getByRole('button', { name: 'Chọn tệp Excel…' }))
  await pick(box(dialog, 'Của cơ quan'), body.name)
  await chooseByArrows(page, dialog.getByLabel('Trang tính có sổ'), 'Năm 2026')
  await expect(dialog.getByText('báo cáo tháng 3')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await shot('nhap-so-cu')
  await press(page, dialog.getByRole('button', { name: 'Nhập 3 dòng vào sổ' }))
  await expect(dialog).toHaveCount(0)
  expect((await client.registers.entries({ book: 'outgoing', bodyId: body.id })).total).toBe(3)

  await chooseByArrows(page, page.getByLabel('Sổ', { exact: true }), 'Sổ văn bản đến')
  const span = await opened('Cách đánh số đến…', 'Cách đánh số đến')
  await expect(span.getByRole('button', { name: 'Dùng cách này' })).toBeDisabled()
  await reach(page, span.getByRole('radio', { name: /^Theo năm/u }))
  await page.keyboard.press('ArrowDown')
  await expect(span.getByText(/dãy ấy chưa có số nào thì bắt đầu từ 1/u)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await shot('cach-danh-so-den')
  await press(page, span.getByRole('button', { name: 'Dùng cách này' }))
  await expect(page.getByText('Từ nay số đến chạy theo nhiệm kỳ.')).toBeVisible()
  const { bodyId } = (await client.office.settings()).record
  expect(await client.registers.choices()).toEqual([{ bodyId, incomingSpan: 'term' }])
})

function book(): Locator {
  return page.getByRole('grid', { name: 'Các số trong sổ' })
}

/** The dialog a command of the page opens. */
async function opened(command: string, title: string): Promise<Locator> {
  await press(page, page.getByRole('button', { name: command }))
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Typed to find, then taken with the keys. */
async function pick(list: Locator, name: string): Promise<void> {
  await typeInto(page, list, name)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function shot(name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `registers-3-${name}.png`) })
}
