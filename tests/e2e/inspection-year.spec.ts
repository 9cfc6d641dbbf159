/** The year of inspection through the real window, by keys: a programme with its faults, a case opened from a line, a figure that opens its cases, who follows whom and the notice of it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith } from '../support/electron-app.ts'
import { assignmentDesk, programmeDesk, programmeId } from '../support/inspection-year-desk.ts'
import { connectToService } from '../support/service-client.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

test('a programme, its cases, the statistics, and who follows whom', async () => {
  test.setTimeout(240_000)
  const { app, page, folder, close } = await openSample()
  try {
    const client = await connectToService(page)
    await assignmentDesk(client)
    await programmeDesk(client)

    await test.step('the programme shows what it doubles and leaves open, at its lines', async () => {
      await page.keyboard.press('Control+5')
      await page.getByRole('tab', { name: 'Chương trình', exact: true }).press('Enter')
      await expect(page.getByRole('gridcell', { name: 'Chương trình kiểm tra, giám sát năm 2026' })).toBeVisible()
      await shot(page, 'chuong-trinh-danh-sach')
      await goTo(page, `/inspection-programmes/${programmeId}`)
      await expect(page.getByRole('heading', { name: /^Chỗ nên xem lại \(\d\)$/u })).toBeVisible()
      await shot(page, 'chuong-trinh')
      const third = page.getByRole('group', { name: 'Dòng 3', exact: true })
      await expect(third).toContainText('có ở hai dòng của năm 2026')
      await expect(page.getByRole('group', { name: 'Dòng 1', exact: true })).toContainText('đã có trong chương trình của Uỷ ban Kiểm tra Tỉnh uỷ')
      await page.getByRole('button', { name: /^Đến chỗ: .*dòng 3 › Đối tượng/u }).press('Enter')
      await expect(third.getByRole('group', { name: 'Danh sách: Đối tượng' })).toBeInViewport()
      await shot(page, 'chuong-trinh-dong')
      expect(await seriousFindings(page)).toEqual([])
    })

    await test.step('a case is opened from a line and stands there', async () => {
      const line = page.getByRole('group', { name: 'Dòng 2', exact: true })
      await expect(line).toContainText('Chưa mở cuộc nào cho dòng này.')
      await line.getByRole('button', { name: 'Mở cuộc từ dòng này' }).press('Enter')
      await expect(page).toHaveURL(/\/inspections\/KT-/u)
      await goTo(page, `/inspection-programmes/${programmeId}`)
      await expect(line.getByRole('list', { name: 'Cuộc thuộc dòng này' })).toContainText('chuẩn bị')
      await line.getByRole('button', { name: 'Mở cuộc từ dòng này' }).scrollIntoViewIfNeeded()
      await shot(page, 'chuong-trinh-co-cuoc')
    })

    await test.step('a line without a lead asks for one, Escape leaves it', async () => {
      const begin = page.getByRole('group', { name: 'Dòng 1', exact: true }).getByRole('button', { name: 'Mở cuộc từ dòng này' })
      await begin.press('Enter')
      await expect(page.getByRole('dialog')).toContainText('Chọn trưởng đoàn để mở cuộc')
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(begin).toBeFocused()
    })

    await test.step('its paper is drafted by one key', async () => {
      await page.keyboard.press('F4')
      await expect(page).toHaveURL(/\/free-documents\/CTr-/u)
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toHaveAttribute('src', /^blob:/u)
      await shot(page, 'chuong-trinh-van-ban')
    })

    await test.step('a figure opens its cases', async () => {
      await signCase(client)
      await goTo(page, '/case-statistics')
      const cell = page.getByRole('button', { name: /^Kiểm tra, Năm 2026: \d+; xem các cuộc$/u })
      await expect(cell).toBeVisible()
      await expect(page.getByText(/^Nguồn của biểu: /u)).toBeVisible()
      await expect(page.getByText('Các phép đối chiếu của biểu đều khớp.')).toBeVisible()
      await shot(page, 'thong-ke')
      expect(await seriousFindings(page)).toEqual([])
      await cell.press('Enter')
      const cases = page.getByRole('list', { name: 'Các cuộc được tính' })
      await expect(cases).toContainText('Đảng bộ Văn phòng Tỉnh uỷ')
      await shot(page, 'thong-ke-cuoc')
      await page.keyboard.press('Escape')
      await expect(cell).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await expect(cell).not.toBeFocused()
      await cell.press('Enter')
      await cases.getByRole('button').first().press('Enter')
      await expect(page).toHaveURL(/\/inspections\//u)
    })

    await test.step('the form goes out as a workbook and as a report', async () => {
      await goTo(page, '/case-statistics')
      const file = join(folder, 'bieu.xlsx')
      await answerDialogsWith(app, file)
      await page.getByRole('button', { name: 'Xuất Excel…' }).press('Enter')
      await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)
      await page.getByRole('button', { name: 'Lập báo cáo số liệu…' }).press('Enter')
      await page.getByRole('menuitem', { name: 'Năm 2026' }).press('Enter')
      await expect(page).toHaveURL(/\/free-documents\//u)
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toHaveAttribute('src', /^blob:/u)
      await shot(page, 'thong-ke-bao-cao')
    })

    await test.step('a form written wrong is refused with its line, a right one is used at once', async () => {
      await goTo(page, '/case-statistics')
      await page.getByRole('button', { name: 'Thêm biểu…' }).press('Enter')
      const text = page.getByLabel('Nội dung tệp biểu')
      await text.fill(ownForm.replace('count: cases', 'count: people'))
      await page.getByRole('button', { name: 'Thêm biểu', exact: true }).press('Enter')
      await expect(page.getByRole('alert')).toContainText(/Dòng \d+: /u)
      await shot(page, 'bieu-sai')
      expect(await seriousFindings(page)).toEqual([])
      await text.fill(ownForm)
      await page.getByRole('button', { name: 'Thêm biểu', exact: true }).press('Enter')
      await expect(page.getByRole('table', { name: 'Biểu của cơ quan thử' })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Mọi cuộc, Năm 2026: \d+; xem các cuộc$/u })).toBeVisible()
      await shot(page, 'bieu-cua-co-quan')
    })

    await test.step('who follows whom, whom nobody follows', async () => {
      await goTo(page, '/supervision-assignments')
      await expect(page.getByRole('gridcell', { name: 'Chi bộ Ban Nội chính Tỉnh uỷ' })).toBeVisible()
      await expect(page.getByRole('row', { name: /Chi bộ Ban Tổ chức Tỉnh uỷ/u })).toContainText('1/2')
      await shot(page, 'phan-cong')
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('tab', { name: 'Theo tổ chức' }).press('Enter')
      await expect(page.getByRole('row', { name: /Chi bộ Ban Tổ chức Tỉnh uỷ/u })).toContainText('Lương Quý Thành')
      await shot(page, 'phan-cong-to-chuc')
      await page.getByRole('tab', { name: /^Chưa có người phụ trách \(\d+\)$/u }).press('Enter')
      const without = page.getByRole('list', { name: 'Tổ chức chưa có người phụ trách' })
      await expect(without).toBeVisible()
      await expect(without).not.toContainText('Chi bộ Ban Tổ chức Tỉnh uỷ')
      await shot(page, 'chua-co-nguoi')
      expect(await seriousFindings(page)).toEqual([])
      const [first] = await without.getByRole('button').allTextContents()
      await without.getByRole('button').first().press('Enter')
      await expect(page.getByLabel('Tổ chức', { exact: true }).or(page.getByRole('combobox', { name: /^Tổ chức/u })).first()).toHaveValue(first ?? '')
      await page.getByRole('combobox', { name: /^Người phụ trách/u }).fill('dieu')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expectSaved(page)
      await shot(page, 'phan-cong-moi')
      expect(await seriousFindings(page)).toEqual([])
    })

    await test.step('meetings attended are counted, another person takes over', async () => {
      await goTo(page, '/supervision-assignments/pc-02')
      await expect(page.getByText('Đã dự 1 trong 2 cuộc họp có biên bản.')).toBeVisible()
      await page.getByRole('list', { name: 'Cuộc họp trong thời gian phụ trách' }).scrollIntoViewIfNeeded()
      await shot(page, 'phan-cong-mot-nguoi')
      await page.getByRole('button', { name: 'Thay người phụ trách…' }).press('Enter')
      await page.getByRole('combobox', { name: 'Người mới' }).fill('bao lam')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await shot(page, 'thay-nguoi')
      await page.getByRole('button', { name: 'Thay người', exact: true }).press('Enter')
      await expect(page.getByRole('heading', { name: 'Phân công: Hoàng Bảo Lâm' })).toBeVisible()
      expect((await client.supervisionAssignments.get({ id: 'pc-02' })).record.period.to).not.toBeNull()
    })

    await test.step('the notice is drafted', async () => {
      await goTo(page, '/supervision-assignments')
      await expect(page.getByRole('gridcell', { name: 'Chi bộ Ban Nội chính Tỉnh uỷ' })).toBeVisible()
      await page.keyboard.press('F4')
      await expect(page).toHaveURL(/\/free-documents\/TB-/u)
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toHaveAttribute('src', /^blob:/u)
      await shot(page, 'thong-bao')
    })
  } finally {
    await close()
  }
})

const ownForm = `schemaVersion: 1
id: thu
name: Bộ biểu thử
forms:
  - id: bieu-thu
    name: Biểu của cơ quan thử
    dated: signed
    source: Cơ quan tự đặt
    status: custom
    rows:
      - { id: all, level: 1, name: Mọi cuộc, count: cases, where: {} }
    crossChecks: []
`

/** The case of the programme gets its decision, so that the statistics count it. */
async function signCase(client: Awaited<ReturnType<typeof connectToService>>): Promise<void> {
  const { lines } = await client.inspectionProgrammes.cases({ id: programmeId })
  const id = lines.flatMap(({ cases }) => cases)[0]?.id ?? ''
  const { revision, record } = await client.inspections.get({ id })
  const saved = await client.inspections.save({ revision, record: { ...record, schedule: { ...record.schedule, signedOn: '2026-06-29' } } })
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
}
