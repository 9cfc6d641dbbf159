/** A clerk takes in what units sent: a folder looked at, a unit named, one sent back, the rest accepted, undone and typed by hand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { figures, folderOf, formsDesk, texts, wordFile, workbook } from '../support/returned-forms.ts'
import type { FormsDesk } from '../support/returned-forms.ts'
import { goTo, seriousFindings } from './window-page.ts'

// One start serves every test here: they run one after another in it.
test.describe.configure({ mode: 'default' })

let running: RunningApp
let page: Page
let folder: string
let desk: FormsDesk
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vpk-forms-'))
  desk = await formsDesk(join(folder, 'office.vpk'), { units: 12, indicators: 20 })
  running = await launchApp({ office: desk.path })
  page = running.page
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
})
test.afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join('test-results', 'submissions', `${name}.png`) }) }

function unit(at: number): FormsDesk['units'][number] {
  const found = desk.units[at]
  if (found === undefined) throw new Error(`no unit ${at}`)
  return found
}

async function returned(): Promise<string> {
  const [, second] = desk.indicators
  const complete = (at: number): Uint8Array => workbook(desk, unit(at), { measurements: figures(desk.indicators, at * 10), answers: texts('Đã tổ chức học tập, quán triệt đến toàn thể đảng viên.') })
  return folderOf(join(folder, 'gửi về'), {
    ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`0${at + 1} – ${unit(at).name}.xlsx`, complete(at)])),
    '07 – số lẻ.xlsx': workbook(desk, unit(6), { measurements: figures(desk.indicators, 60, { [second?.code ?? '']: '2.5' }) }),
    'bieu so lieu (1).xlsx': workbook(desk, { id: 'dv-9999', name: 'Đơn vị không có trong danh sách' }, { measurements: figures(desk.indicators, 70), answers: texts('Đã học tập.') }),
    'đề cương.docx': await wordFile(desk, unit(8), { answers: texts('Chi bộ đã tổ chức bốn buổi học tập.') }),
    'hỏng.xlsx': 'PK không phải tệp nén',
  })
}

test('a folder is looked at, a unit named, one report sent back, and the whole step undone', async () => {
  await goTo(page, `/campaigns/${desk.campaign.id}/import`)
  await expect(page.getByRole('heading', { name: /^Nhận báo cáo: Báo cáo nam-2026/u })).toBeVisible()
  await shot('1-begin')
  expect(await seriousFindings(page)).toEqual([])
  await answerDialogsWith(running.app, await returned())
  await page.getByRole('button', { name: 'Chọn cả thư mục…' }).first().click()
  await expect(page.getByText('10 tệp: 6 không lỗi, 2 có lỗi, 1 chưa rõ đơn vị, 0 đã nhập rồi, 1 không đọc được.')).toBeVisible()
  await page.getByRole('button', { name: '07 – số lẻ.xlsx' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'số nguyên' })).toContainText('2,5')
  await shot('2-preview')
  expect(await seriousFindings(page)).toEqual([])

  const combobox = page.getByRole('combobox', { name: 'Đơn vị gửi tệp bieu so lieu (1).xlsx' })
  await combobox.fill(unit(7).name)
  await page.getByRole('option', { name: unit(7).name }).click()
  await expect(page.getByText('10 tệp: 7 không lỗi, 2 có lỗi, 0 chưa rõ đơn vị, 0 đã nhập rồi, 1 không đọc được.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Xử lý tệp 07 – số lẻ.xlsx' }).selectOption('Trả lại')
  await expect(page.getByRole('button', { name: 'Còn 1 tệp chưa ghi lý do' })).toBeDisabled()
  await page.getByLabel('Lý do trả lại').fill('Số đảng viên ghi lẻ.')
  await shot('3-decided')
  await page.getByRole('button', { name: 'Nhập 9 tệp' }).click()
  await expect(page.getByText('Đã nhận báo cáo của 9 đơn vị, 9 đơn vị gửi muộn.')).toBeVisible()
  await expect(page.getByText('10 tệp = 7 đã chấp nhận + 1 đã nhận, chờ xem + 1 đã trả lại + 1 không đọc được.')).toBeVisible()
  await shot('4-done')

  await page.getByRole('button', { name: 'Hoàn tác lần nhập này…' }).click()
  await page.getByLabel('Lý do').fill('Nhập nhầm thư mục.')
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(page.getByText('Đã hoàn tác: rút lại 9 bản báo cáo.')).toBeVisible()
  await page.getByRole('tab', { name: 'Các lần nhập' }).click()
  await expect(page.getByText(/Đã hoàn tác .* Lý do: Nhập nhầm thư mục\./u)).toBeVisible()
  await shot('5-batches')
})

test('a report is opened, corrected with a reason, and sent back with a letter', async () => {
  const file = join(folder, 'một đơn vị.xlsx')
  writeFileSync(file, workbook(desk, unit(9), { measurements: figures(desk.indicators, 5), answers: texts('Đã học tập.') }))
  await goTo(page, '/')
  await goTo(page, `/campaigns/${desk.campaign.id}/import`)
  await answerDialogsWith(running.app, file)
  await page.getByRole('button', { name: 'Chọn tệp…' }).first().click()
  await page.getByRole('button', { name: 'Nhập 1 tệp' }).click()
  await page.getByRole('button', { name: 'Xem báo cáo đã nhận' }).click()
  await expect(page.getByRole('grid', { name: 'Báo cáo đã nhận' })).toBeVisible()
  await shot('6-received')
  await page.getByRole('row').filter({ hasText: 'Đã chấp nhận' }).click()
  await expect(page.getByRole('heading', { name: unit(9).name, level: 1 })).toBeVisible()
  await shot('7-report')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Sửa số liệu…' }).click()
  const first = page.getByRole('table', { name: 'Nhập số liệu' }).getByRole('textbox').first()
  await first.fill('1.234')
  await first.press('ArrowDown')
  await page.getByLabel('Lý do sửa').fill('Đơn vị báo lại qua điện thoại.')
  await shot('8-correction')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await expect(page.getByText('Đã ghi bản sửa; bản cũ vẫn được giữ.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Số liệu của đơn vị' }).getByRole('cell', { name: '1.234' })).toBeVisible()
  await shot('9-corrected')
  await page.getByRole('button', { name: 'Trả lại…', exact: true }).click()
  await page.getByLabel('Lý do').fill('Số chưa khớp với kỳ trước.')
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await expect(page.getByText('Lý do: Số chưa khớp với kỳ trước.')).toBeVisible()
  await page.getByRole('button', { name: 'Soạn công văn trả lại…' }).click()
  await shot('10-letter')
  await page.getByRole('button', { name: 'Soạn công văn', exact: true }).click()
  await expect(page).toHaveURL(/#\/free-documents\//u)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bổ sung, chỉnh sửa')
  await shot('11-paper')
})

test('a report left to wait is decided when its file comes again', async () => {
  const file = join(folder, 'chờ xem.xlsx')
  writeFileSync(file, workbook(desk, unit(11), { measurements: figures(desk.indicators, 15), answers: texts('Đã học tập đủ nội dung.') }))
  const look = async (): Promise<void> => {
    await goTo(page, '/')
    await goTo(page, `/campaigns/${desk.campaign.id}/import`)
    await answerDialogsWith(running.app, file)
    await page.getByRole('button', { name: 'Chọn tệp…' }).first().click()
  }
  const decision = page.getByRole('combobox', { name: 'Xử lý tệp chờ xem.xlsx' })
  await look()
  await decision.selectOption('Nhận, chờ xem')
  await page.getByRole('button', { name: 'Nhập 1 tệp' }).click()
  await expect(page.getByText('Đã nhận báo cáo của 1 đơn vị')).toBeVisible()
  await look()
  await expect(page.getByText('1 đã nhập rồi (1 chờ xem)')).toBeVisible()
  await expect(page.getByText('Đã nhận, chờ xem')).toBeVisible()
  await expect(decision).toHaveValue('accept')
  await shot('11b-waiting')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Nhập 1 tệp' }).click()
  await expect(page.getByText('Đã xử lý 1 báo cáo nhận trước đó.')).toBeVisible()
  await shot('11c-decided')
})

test('a report that came on paper is typed in', async () => {
  await goTo(page, `/campaigns/${desk.campaign.id}/entry`)
  await page.getByRole('combobox').first().fill(unit(10).name)
  await page.getByRole('option', { name: unit(10).name }).click()
  const inputs = page.getByRole('table', { name: 'Nhập số liệu' }).getByRole('textbox')
  await expect(inputs.first()).toBeVisible()
  await inputs.first().fill('12 đồng chí')
  await expect(page.getByRole('button', { name: 'Còn 1 ô chưa phải số' })).toBeDisabled()
  await inputs.first().fill('12')
  await shot('12-entry')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu và chấp nhận' }).click()
  await expect(page.getByRole('alert')).toContainText('Chưa có số liệu của chỉ tiêu')
  await page.getByRole('button', { name: 'Lưu, chờ xem' }).click()
  await expect(page.getByText(`Đã ghi báo cáo của ${unit(10).name}.`)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Các điểm cần xem' })).toBeVisible()
  await shot('13-typed')
})
