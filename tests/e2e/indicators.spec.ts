/** Chỉ tiêu, mức phấn đấu, đối chiếu in the window: the supplied set once, each record from its form, read back from the service. */
import { expect, test } from '@playwright/test'
import type { Locator, Page, TestInfo } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { expectSaved, openSample, seriousFindings } from './window-page.ts'

async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`) })
}

/** Chooses an indicator by its code from the only such box of a part of the page. */
async function pickIndicator(part: Locator, code: string): Promise<void> {
  const box = part.getByRole('combobox', { name: 'Chỉ tiêu' }).first()
  await box.click()
  await box.fill(code)
  await box.page().getByRole('option', { name: new RegExp(`^${code}`, 'u') }).first().click()
}

test('the supplied set, an indicator, a target and a cross-check', async () => {
  test.slow()
  const info = test.info()
  const running = await openSample()
  const { page } = running
  try {
    await page.setViewportSize({ width: 1366, height: 768 })
    const service = await connectToService(page)
    const { indicators: supplied } = await service.indicators.supplied()
    const had = supplied.filter(({ present }) => present).length
    await page.keyboard.press('Control+t')
    await page.getByRole('tab', { name: 'Chỉ tiêu, đối chiếu' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible()

    await page.getByRole('button', { name: 'Lấy bộ chỉ tiêu có sẵn…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /^TC02\. /u }).uncheck()
    await look(page, info, 'bo-co-san')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: new RegExp(`^Thêm ${supplied.length - had - 1} chỉ tiêu`, 'u') }).click()
    await expect(page.getByText(`Đã thêm ${supplied.length - had - 1} chỉ tiêu`)).toBeVisible()
    expect((await service.indicators.supplied()).indicators.filter(({ present }) => !present).map(({ code }) => code)).toEqual(['TC02'])
    await look(page, info, 'chi-tieu')
    expect(await seriousFindings(page)).toEqual([])

    // The rest of the set: only what is missing is asked for, and what leans on it comes along.
    await page.getByRole('button', { name: 'Lấy bộ chỉ tiêu có sẵn…' }).click()
    await expect(dialog.getByRole('checkbox', { name: /^TC01\. .*đã có$/u })).toBeDisabled()
    await dialog.getByRole('button', { name: /^Thêm 1 chỉ tiêu, [1-9]\d* phép đối chiếu/u }).click()
    await expect(page.getByText('Đã thêm 1 chỉ tiêu')).toBeVisible()
    await page.getByRole('button', { name: 'Lấy bộ chỉ tiêu có sẵn…' }).click()
    await expect(dialog.getByRole('button', { name: 'Chưa chọn gì để thêm' })).toBeDisabled()
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+n')
    await page.getByLabel('Tên chỉ tiêu').fill('Tỷ lệ chi bộ sinh hoạt chuyên đề')
    await page.getByRole('textbox', { name: /^Mã/u }).fill('SH90')
    await page.getByLabel('Nhóm').fill('Sinh hoạt chi bộ')
    await page.getByLabel('Đơn vị tính').fill('%')
    await expect(page.getByRole('textbox', { name: 'Mẫu số là' })).toHaveCount(0)
    await page.getByLabel('Cách cộng các đơn vị, các kỳ').selectOption('rateOfSums')
    await page.getByLabel('Tử số là').fill('Chi bộ đã sinh hoạt chuyên đề')
    await page.getByRole('textbox', { name: 'Mẫu số là' }).fill('Tổng số chi bộ')
    await expectSaved(page)
    await look(page, info, 'mot-chi-tieu')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByLabel('Cách cộng các đơn vị, các kỳ').selectOption('latest')
    await expect(page.getByRole('textbox', { name: 'Mẫu số là' })).toHaveCount(0)
    await expect.poll(async () => (await service.indicators.indicators.list()).find(({ code }) => code === 'SH90')?.rollUp).toBe('latest')
    await page.getByRole('tab', { name: 'Lịch sử' }).click()
    await expect(page.getByText(/Đếm số hiện có/u).first()).toBeVisible()
    await page.goBack()

    await page.getByRole('tab', { name: 'Mức phấn đấu' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mức phấn đấu' })).toBeVisible()
    await look(page, info, 'cac-muc-phan-dau')
    await page.keyboard.press('Control+n')
    await pickIndicator(page.getByRole('region', { name: 'Mức phấn đấu', exact: true }).last(), 'PT05')
    await page.getByLabel('Từ ngày').fill('01/01/2026')
    await page.getByLabel('Đến ngày').fill('31/12/2030')
    await page.getByLabel('Mức phải đạt (đồng chí)').fill('1.250,5')
    await page.getByRole('textbox', { name: 'Ai giao, theo văn bản nào' }).fill('Nghị quyết Đại hội')
    await page.getByRole('button', { name: 'Thêm phần chia' }).click()
    const share = page.getByRole('group', { name: 'Phần chia 1' })
    await share.getByLabel('Từ ngày').fill('01/01/2026')
    await share.getByLabel('Đến ngày').fill('31/12/2026')
    await share.getByLabel('Mức (đồng chí)').fill('abc')
    await share.getByLabel('Mức (đồng chí)').press('Tab')
    await expect(share.getByText('Chưa nhập, hoặc không phải là số')).toBeVisible()
    await share.getByLabel('Mức (đồng chí)').fill('150')
    await page.getByRole('button', { name: 'Thêm phần trong đó' }).click()
    const part = page.getByRole('group', { name: 'Phần trong đó 1' })
    await part.getByLabel('Tên').fill('Là nữ')
    await part.getByLabel('Tỷ lệ (%)').fill('40')
    await part.getByLabel('Tỷ lệ này').selectOption('ofReached')
    await expectSaved(page)
    await look(page, info, 'mot-muc-phan-dau')
    expect(await seriousFindings(page)).toEqual([])
    const target = (await service.indicators.targets.list()).find(({ setBy }) => setBy === 'Nghị quyết Đại hội')
    const { record } = await service.indicators.targets.get({ id: target?.id ?? '' })
    expect(record).toMatchObject({ value: '1250.5', shares: [{ bodyId: null, value: '150' }], ofWhich: [{ name: 'Là nữ', percent: '40', denominator: 'ofReached' }] })
    await page.goBack()

    await page.getByRole('tab', { name: 'Đối chiếu', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Đối chiếu số liệu' })).toBeVisible()
    const counted = page.getByRole('row', { name: /^Tổng số tổ chức cơ sở đảng bằng/u })
    for (const words of ['TC01', 'bằng (=)', 'TC02 + TC03', 'không', 'Từng đơn vị', 'Có sẵn']) await expect(counted.getByRole('gridcell', { name: words, exact: true })).toBeVisible()
    await look(page, info, 'cac-doi-chieu')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Control+n')
    await page.getByLabel('Nói bằng lời').fill('Hồ sơ không nhiều hơn nguồn')
    const [left, right] = [page.getByRole('region', { name: 'Vế trái', exact: true }), page.getByRole('region', { name: 'Vế phải', exact: true })]
    await pickIndicator(left, 'PT04')
    await page.getByLabel('Vế trái phải').selectOption('atMost')
    await pickIndicator(right, 'PT01')
    await right.getByRole('button', { name: 'Thêm số hạng vế phải' }).click()
    const second = right.getByRole('group', { name: 'Số hạng vế phải 2' })
    await pickIndicator(second, 'HT02')
    await second.getByLabel('Lấy').selectOption('numerator')
    await second.getByLabel('Dấu').selectOption('minus')
    await second.getByLabel('Nhân với').fill('2')
    await expect(page.getByText('Viết gọn: PT04 ≤ PT01 − 2 × HT02 [tử số]')).toBeVisible()
    await expectSaved(page)
    await look(page, info, 'mot-doi-chieu')
    expect(await seriousFindings(page)).toEqual([])
    const check = (await service.indicators.crossChecks.list()).find(({ name }) => name === 'Hồ sơ không nhiều hơn nguồn')
    const stored = await service.indicators.crossChecks.get({ id: check?.id ?? '' })
    expect(stored.record).toMatchObject({ relation: 'atMost', right: [{ factor: 1, part: 'value' }, { factor: -2, part: 'numerator' }] })
    await page.getByRole('button', { name: 'Xoá', exact: true }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xoá', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Đối chiếu số liệu' })).toBeVisible()
  } finally {
    await running.close()
  }
})
