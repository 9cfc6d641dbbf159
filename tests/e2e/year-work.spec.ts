/** Theo dõi: study, commitments, admissions brought in and typed; what is computed of them is seen, opened and written as Excel. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith } from '../support/electron-app.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

const year = new Date().getFullYear()
const span = { from: `${year}-01-01`, to: `${year}-12-31` }
const rate = { group: 'Học tập', unitOfMeasure: '%', rollUp: 'rateOfSums', numeratorName: 'Số dự', denominatorName: 'Số triệu tập', period: 'quarter', decimals: 2 }
const item = { content: 'Trả lời kiến nghị trong 05 ngày', task: 'Tiếp công dân', result: '100% đúng hạn' }
const way = [['source', '-10'], ['awarenessClass', '-11'], ['application', '-12'], ['cellResolution', '-13'], ['committeeResolution', '-20'], ['decision', '-27'], ['ceremony', '-28']] as const
const steps = (until: number) => way.slice(0, until).map(([step, day]) => ({ step, date: `${year - 1}-12${day}`, ballot: step.endsWith('Resolution') ? { members: 12, present: 12, inFavour: 12 } : null }))

function records(): string {
  return JSON.stringify({
    format: 'vpk-records', version: 1,
    indicators: [
      { id: 'ht02', code: 'HT02', name: 'Tỷ lệ đảng viên dự học', base: 'members', ...rate }, { id: 'ht03', code: 'HT03', name: 'Tỷ lệ quần chúng dự học', base: 'nonMembers', ...rate },
      { id: 'pt05', code: 'PT05', name: 'Đảng viên được kết nạp', group: 'Phát triển đảng', unitOfMeasure: 'đồng chí', rollUp: 'sum', period: 'quarter' },
    ],
    targets: [
      { id: 'mt-1', indicatorId: 'ht02', bodyId: 'dang-uy', setBy: 'Nghị quyết Đại hội', period: span, value: '100' },
      { id: 'mt-2', indicatorId: 'ht03', bodyId: 'dang-uy', setBy: 'Nghị quyết Đại hội', period: span, value: '96' },
      {
        id: 'mt-3', indicatorId: 'pt05', bodyId: 'dang-uy', setBy: 'Nghị quyết Đại hội', period: { from: `${year - 1}-01-01`, to: `${year + 3}-12-31` }, value: '750',
        shares: [-1, 0, 1, 2, 3].map((by) => ({ period: { from: `${year + by}-01-01`, to: `${year + by}-12-31` }, bodyId: null, value: '150' })).concat(
          [{ period: span, bodyId: 'don-vi-02', value: '6' }, { period: span, bodyId: 'don-vi-05', value: '4' }] as never),
      },
    ],
    campaigns: [{
      id: 'dot', title: 'Báo cáo năm', kind: 'periodic', bodyId: 'dang-uy', reportingPeriod: 'year', period: span, cutOff: span.to, due: `${year + 1}-01-10`, state: 'open', addresseeIds: ['don-vi-02'], indicatorIds: ['ht02', 'pt05'],
    }],
    studySessions: [
      { id: 'HT-1', title: 'Học tập Nghị quyết số 05-NQ/TU', bodyId: 'don-vi-02', directiveIds: ['nq-05-tu'], date: `${year}-01-06`, form: 'inPerson', attendance: [{ group: 'members', invited: 35_900, present: 35_500 }, { group: 'nonMembers', invited: 6000, present: 5806 }] },
      { id: 'HT-2', title: 'Học bù Nghị quyết số 05-NQ/TU', bodyId: 'don-vi-02', date: `${year}-01-08`, form: 'cell', catchUpOfId: 'HT-1', attendance: [{ group: 'members', invited: 400, present: 99 }] },
    ],
    commitments: [
      { id: 'DK-1', bodyId: 'don-vi-05', year, type: 'Nêu gương của người đứng đầu', registrants: [
        { name: 'Lương Thu Hằng', role: 'head', registeredOn: `${year}-01-02`, items: [item] }, { name: 'Tạ Hồng Nhung', role: 'member', registeredOn: `${year}-01-02`, items: [{ content: 'Gương mẫu trong công tác' }] },
        { name: 'Kiều Oanh Thơ', role: 'member' },
      ] },
      { id: 'DK-0', bodyId: 'don-vi-05', year: year - 1, type: 'Nêu gương', registrants: [{ name: 'Lương Thu Hằng', role: 'head', items: [{ content: item.content }] }] },
    ],
    admissions: [
      { id: 'KN-1', fullName: 'Mạc Thuỷ Tiên', bodyId: 'don-vi-02', traits: ['female'], steps: steps(7) },
      { id: 'KN-2', fullName: 'Đoàn Bá Lộc', bodyId: 'don-vi-05', steps: steps(2) },
    ],
  })
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) })
}

test('the year is followed: study, commitments, admissions', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await page.setViewportSize({ width: 1366, height: 768 })
    const file = join(folder, 'theo-doi.json')
    writeFileSync(file, records())
    await answerDialogsWith(app, file)
    await page.keyboard.press('Control+i')
    await page.getByRole('button', { name: 'Chọn tệp để nhập…' }).click()
    await expect(page.getByText(/tạo mới 13/u)).toBeVisible()

    await page.getByRole('link', { name: 'Theo dõi' }).click()
    await expect(page.getByRole('heading', { name: 'Học tập, quán triệt' })).toBeVisible()
    await page.getByRole('button', { name: 'Tổng hợp theo đơn vị' }).click()
    await expect(page.getByText('99,16% (35.599/35.900)').first()).toBeVisible()
    await expect(page.getByText('Chưa đạt chỉ tiêu 100%')).toBeVisible()
    await expect(page.getByText('Đạt chỉ tiêu từ 96%')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'hoc-tap')
    await page.getByRole('searchbox').first().fill('noi chinh')
    await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(3)
    const book = join(folder, 'hoc-tap.xlsx')
    await answerDialogsWith(app, book)
    await page.getByRole('button', { name: 'Xuất Excel…' }).click()
    await expect(page.getByText('Đã ghi “hoc-tap.xlsx”')).toBeVisible()
    expect(existsSync(book)).toBe(true)

    await page.getByRole('tab', { name: 'Đăng ký, cam kết' }).click()
    await page.getByRole('button', { name: 'Tổng hợp, ai chưa đăng ký' }).click()
    await expect(page.getByText('66,67% (2/3)').first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'cam-ket')
    await expect(page.getByRole('list', { name: 'Người chưa đăng ký' })).toContainText('Kiều Oanh Thơ')
    await expect(page.getByRole('list', { name: 'Nội dung chưa gắn với nhiệm vụ hoặc chưa đo được' })).toContainText('chưa gắn với nhiệm vụ')
    await expect(page.getByRole('list', { name: 'Nội dung trùng năm trước' })).toContainText('Lương Thu Hằng')
    await page.getByRole('heading', { name: 'Người chưa đăng ký' }).scrollIntoViewIfNeeded()
    await picture(page, 'cam-ket-ai-thieu')
    await page.getByRole('button', { name: 'Lập báo cáo kèm danh sách' }).click()
    await expect(page.getByLabel('Trích yếu')).toHaveValue(`kết quả đăng ký nêu gương, cam kết năm ${year}`)

    await goTo(page, '/admissions')
    await page.getByRole('button', { name: 'Tiến độ, chỉ tiêu theo đơn vị' }).click()
    await expect(page.getByText('Cả kỳ: 1/750 (0,13%)')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Theo từng năm' })).toContainText('149')
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'ket-nap-chi-tieu')
    await page.getByRole('tab', { name: 'Từ nguồn đến chính thức' }).click()
    await expect(page.getByRole('list', { name: 'Khoảng cách ngắn, chỗ nên biết' })).toContainText('chỉ 1 ngày')
    await picture(page, 'ket-nap-nguon')
    await page.getByRole('tab', { name: 'Theo đơn vị' }).click()
    await expect(page.getByText(/chỉ tiêu năm 150: còn 140 chưa giao/u)).toBeVisible()
    await picture(page, 'ket-nap-don-vi')

    await page.getByRole('button', { name: 'So với báo cáo của đơn vị' }).click()
    await page.getByRole('combobox', { name: 'Đợt báo cáo' }).fill('bao cao nam')
    await page.getByRole('option', { name: /Báo cáo năm/u }).click()
    await expect(page.getByText('Đợt này chưa có báo cáo, hoặc không hỏi chỉ tiêu nào mà sổ theo dõi có số.')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'so-voi-bao-cao')
  } finally {
    await running.close()
  }
})

test('a session, a register and a case are typed; steps come in their order', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await page.setViewportSize({ width: 1366, height: 768 })
    await goTo(page, '/study-sessions')
    await page.getByRole('button', { name: 'Thêm buổi học' }).first().click()
    await page.getByRole('textbox', { name: 'Tên buổi học' }).fill('Học tập Chỉ thị số 08-CT/TU')
    await page.getByRole('textbox', { name: 'Ngày học' }).fill('5/1/2026')
    await page.getByRole('textbox', { name: 'Số triệu tập' }).fill('20')
    await page.getByRole('textbox', { name: 'Số dự' }).fill('21')
    await page.keyboard.press('Tab')
    await expect(page.getByText(/Số dự \(21\) lớn hơn số triệu tập \(20\)/u).first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Số dự' }).fill('19')
    await expectSaved(page)
    await picture(page, 'hoc-tap-bieu-nhap')

    await goTo(page, '/commitments')
    await page.getByRole('button', { name: 'Thêm bản đăng ký' }).first().click()
    await page.getByRole('textbox', { name: 'Loại đăng ký' }).fill('Cá nhân tự giác thực hiện')
    await page.getByLabel(/Dán danh sách tên/u).fill('1. Lò Văn Pá\n2. Vừ Thị Mỷ')
    await page.getByRole('button', { name: 'Thêm 2 người vào danh sách' }).click()
    await expect(page.getByRole('textbox', { name: 'Họ và tên' }).nth(1)).toHaveValue('Vừ Thị Mỷ')
    await expectSaved(page)
    await picture(page, 'cam-ket-bieu-nhap')

    await goTo(page, '/admissions')
    await page.getByRole('button', { name: 'Thêm hồ sơ' }).first().click()
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Giàng A Sử')
    for (const day of ['1/1/2026', '5/2/2026', '6/2/2026', '1/3/2026']) {
      await page.getByRole('button', { name: 'Thêm bước' }).click()
      await page.getByRole('textbox', { name: 'Ngày', exact: true }).last().fill(day)
    }
    await expect(page.getByRole('group', { name: 'Bước 4' }).getByRole('combobox', { name: 'Bước', exact: true })).toHaveValue('cellResolution')
    await expectSaved(page)
    await expect(page.getByText('Chưa ghi kết quả biểu quyết của nghị quyết chi bộ.')).toBeVisible()
    await picture(page, 'ket-nap-bieu-nhap')
  } finally {
    await running.close()
  }
})
