/** The page of rules: search, guides, a link to one rule, and the help beside a field. */
import { expect, test } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { goTo, openFirstRow, openSample, seriousFindings } from './window-page.ts'

test('rules are searched and filtered, told by guide, and one of them is shown by its address', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/rules')
    const list = page.getByRole('region', { name: 'Danh sách quy tắc' })
    await expect(list.getByRole('article').first()).toBeVisible()
    await page.getByRole('searchbox', { name: 'Tìm trong quy tắc' }).fill('le trang')
    await expect(list.getByText('trên 20 mm, dưới 20 mm, trái 30 mm, phải 15 mm').first()).toBeVisible()
    await page.getByRole('searchbox', { name: 'Tìm trong quy tắc' }).fill('')
    await page.getByLabel('Phần', { exact: true }).selectOption({ label: 'Thẩm quyền ban hành' })
    await expect(list.getByRole('heading')).toHaveText(['Thẩm quyền ban hành'])
    await page.getByLabel('Phần', { exact: true }).selectOption('')
    await page.getByLabel('Độ chắc chắn').selectOption({ label: 'Đã đối chiếu nguyên văn' })
    await page.getByLabel('Hướng dẫn', { exact: true }).selectOption({ label: 'Hướng dẫn 36-HD/VPTW (văn bản từ 03/4/2018 đến 26/5/2026)' })
    await expect(list.getByText('Phụ lục 3', { exact: false }).first()).toBeVisible()
    await goTo(page, '/rules?rule=wording.endMark&profile=hd05')
    const marked = page.locator('article[aria-current="true"]')
    await expect(marked).toBeInViewport()
    await expect(marked).toContainText('Kết thúc nội dung bằng dấu chấm')
    await expect(marked).toContainText('Theo nguồn khác')
    await expect(marked).toBeFocused()
    await marked.getByRole('button', { name: 'Đổi lựa chọn trong Cài đặt' }).click()
    await expect(page.getByLabel('Dấu kết thúc văn bản')).toBeVisible()
  } finally {
    await running.close()
  }
})

test('an office sets one rule for itself within its bounds, and gives it back to the guide', async () => {
  test.slow()
  const running = await openSample()
  const { page } = running
  try {
    await page.setViewportSize({ width: 1366, height: 768 })
    await goTo(page, '/rules?rule=paragraph.linePitchPt&profile=hd05')
    const pitch = page.locator('article[data-rule="paragraph.linePitchPt"]')
    await expect(pitch).toBeInViewport()
    const typed = pitch.getByLabel('Văn phòng chọn riêng cho quy tắc này')
    await typed.fill('30')
    await expect(pitch.getByText('Ghi một số từ 18 đến 22.')).toBeVisible()
    await expect(pitch.getByRole('button', { name: 'Chọn', exact: true })).toBeDisabled()
    await typed.fill('19,5')
    await pitch.getByRole('button', { name: 'Chọn', exact: true }).click()
    await expect(pitch.getByRole('definition').filter({ hasText: '19,5 point' })).toBeVisible()
    const service = await connectToService(page)
    expect((await service.office.settings()).record.houseStyle.rules).toEqual({ 'paragraph.linePitchPt': 19.5 })
    await page.screenshot({ path: test.info().outputPath('chon-quy-tac.png') })
    // A short list: looking through all rules takes long and finds the same.
    await page.getByRole('searchbox', { name: 'Tìm trong quy tắc' }).fill('paragraph.')
    await expect(page.getByRole('region', { name: 'Danh sách quy tắc' }).getByRole('article')).toHaveCount(5)
    expect(await seriousFindings(page)).toEqual([])

    await goTo(page, '/rules?rule=wording.endMark&profile=hd05')
    const mark = page.locator('article[data-rule="wording.endMark"]')
    await mark.getByLabel('Văn phòng chọn riêng cho quy tắc này').selectOption({ label: '“./.”' })
    await expect(mark.getByRole('button', { name: 'Bỏ lựa chọn riêng' })).toBeVisible()
    expect((await service.office.settings()).record.houseStyle.rules).toEqual({ 'paragraph.linePitchPt': 19.5, 'wording.endMark': './.' })
    await mark.getByRole('button', { name: 'Bỏ lựa chọn riêng' }).click()
    await expect(mark.getByRole('button', { name: 'Bỏ lựa chọn riêng' })).toHaveCount(0)
    expect((await service.office.settings()).record.houseStyle.rules).toEqual({ 'paragraph.linePitchPt': 19.5 })

    // What the guide does not leave open has nothing to choose.
    await goTo(page, '/rules?rule=page.margins&profile=hd05')
    await expect(page.locator('article[data-rule="page.margins"]')).toBeInViewport()
    await expect(page.locator('article[data-rule="page.margins"]').getByLabel('Văn phòng chọn riêng cho quy tắc này')).toHaveCount(0)
  } finally {
    await running.close()
  }
})

test('the mark beside a field tells its rule and leads to it', async () => {
  const running = await openSample()
  const { page } = running
  try {
    await goTo(page, '/plans')
    await openFirstRow(page)
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    await page.locator('[data-rule-help="paper.urgency"]').click()
    const help = page.getByRole('dialog', { name: 'Quy tắc về Độ khẩn' })
    await expect(help).toContainText(/khẩn/u)
    await help.getByRole('button', { name: 'Xem quy tắc' }).click()
    await expect(page.locator('article[data-rule="wording.urgency"]')).toBeInViewport()
    await goTo(page, '/settings?tab=office')
    await page.locator('[data-rule-help="houseStyle.endMark"]').click()
    await expect(page.getByRole('dialog')).toContainText('Kết thúc nội dung bằng dấu chấm')
  } finally {
    await running.close()
  }
})
