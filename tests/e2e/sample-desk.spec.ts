/** The sample office as the start page makes it: no page of the desk is empty, and each says what the sample tells. */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goTo, openSample } from './window-page.ts'

/** Pages by address: words that must be on them. */
const pages = {
  '/': [/Báo cáo đang thu/u, /công tác xây dựng Đảng năm 2026/u, /Nghị quyết số 09-NQ\/TU/u, /750/u],
  '/campaigns': [/Báo cáo công tác xây dựng Đảng năm 2026/u, /Sơ kết 01 năm/u],
  '/campaigns/bc-nam-2026': [/47\/58/u],
  '/campaigns/board': [/Chi bộ Hội Người mù tỉnh/u, /Trả lại|trả lại/u],
  '/campaigns/bc-nam-2026/figures': [/Tổng số đảng viên/u, /Đảng viên được kết nạp trong kỳ/u],
  '/campaigns/bc-nam-2026/texts': [/Ưu điểm/u],
  '/indicators/targets': [/750/u],
  '/year-work': [/Kết nạp/u],
  '/admission-progress': [/750/u],
  '/commitment-coverage': [/Nhà khách Tỉnh uỷ/u],
  '/study-summary': [/đảng viên/u],
  '/evaluations': [/Đánh giá, xếp loại chất lượng tổ chức đảng năm 2025/u],
  '/evaluations/danh-gia-to-chuc-2025': [/Đảng bộ Trường Chính trị tỉnh/u],
  '/evaluations/history': [/2025/u],
  '/directives/reviews': [/09-NQ\/TU/u],
  '/directives/matrix': [/08-CT\/TU/u],
} as const

test('every page of the desk has something to show in the sample office', async () => {
  test.setTimeout(300_000)
  const running = await openSample({ sampleMade: false })
  const { page } = running
  try {
    for (const [address, words] of Object.entries(pages)) {
      // From elsewhere each time: words of the page before prove nothing.
      await goTo(page, '/settings')
      await expect(page.getByRole('heading', { name: 'Cài đặt', exact: true })).toBeVisible()
      await goTo(page, address)
      for (const word of words) await expect(page.getByRole('main').getByText(word).filter({ visible: true }).first(), `${address}: ${word.source}`).toBeVisible()
      await settled(page)
      await page.screenshot({ path: test.info().outputPath(`${address.replaceAll('/', '-').replace(/^-$/u, '-tong-quan').slice(1)}.png`) })
    }
  } finally {
    await running.close()
  }
})

/** Nothing is being waited for any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('progressbar', { name: /^Đang/u })).toHaveCount(0)
}
