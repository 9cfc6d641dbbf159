/** A paper from draft to signed and back through the real window, by keys alone: comment, submit, sent back with a reason, mended, approved, signed; its versions compared. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { launchApp } from '../support/electron-app.ts'
import { createSampleBeforeDesk } from '../support/sample-before-desk.ts'
import { connectToService } from '../support/service-client.ts'
import { box, press, reach, typeInto } from './by-keys.ts'
import { expectSaved, goTo, seriousFindings } from './window-page.ts'

const id = 'ke-hoach-tiet-kiem'

test('draft to signed by keys: a comment at a place, sent back with why, mended, its versions side by side', async () => {
  test.setTimeout(300_000)
  const place = mkdtempSync(join(tmpdir(), 'vpk-workflow-'))
  const path = join(place, 'van-phong.vpk')
  await createSampleBeforeDesk(path, { name: 'nguoi-thu', now: () => new Date() })
  const running = await launchApp({ office: path })
  const { page } = running
  try {
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await withoutNumber(page)
    await goTo(page, `/plans/${id}`)
    await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toHaveAttribute('src', /^blob:/u)
    const bar = page.getByRole('region', { name: 'Trạng thái văn bản' })
    await expect(bar).toContainText('Dự thảo')

    await test.step('a comment on words of a block', async () => {
      await openTab(page, /^Góp ý/u)
      const purpose = page.getByRole('button', { name: /^Góp ý về Gạch đầu dòng: / }).first()
      await press(page, purpose)
      const form = page.getByRole('group', { name: /^Góp ý mới/u })
      await expect(box(form, /^Góp ý\*?$/u)).toBeFocused()
      // Words are marked in the field above, as anywhere.
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Control+Home')
      for (let step = 0; step < 8; step++) await page.keyboard.press('Shift+ArrowRight')
      await expect(form.getByText(/^Góp ý về: “Tạo chuy”$/u)).toBeVisible()
      await typeInto(page, box(form, /^Góp ý\*?$/u), 'Viết gọn lại.')
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'gop-y')
      await press(page, form.getByRole('button', { name: 'Gửi góp ý' }))
      const thread = page.getByRole('article', { name: 'Góp ý: Viết gọn lại.' })
      await expect(thread).toBeVisible()
      await expect(thread.getByRole('blockquote')).toHaveText('“Tạo chuy”')
      await expect(page.getByRole('tab', { name: 'Góp ý (1)' })).toBeVisible()
    })

    await test.step('submitted: said before what it does, and then locked', async () => {
      await press(page, bar.getByRole('button', { name: 'Trình duyệt' }))
      const dialog = page.getByRole('dialog', { name: 'Trình duyệt?' })
      await expect(dialog).toContainText('Nội dung được khoá')
      await expect(dialog).toContainText('Còn 1 góp ý chưa xong')
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'trinh-duyet')
      await press(page, dialog.getByRole('button', { name: 'Trình duyệt' }))
      await expect(bar).toContainText('Chờ người kiểm tra duyệt hoặc trả lại.')
      await openTab(page, 'Nội dung')
      await expect(page.getByText('nội dung được khoá')).toBeVisible()
      await expect(box(page, 'Mục tiêu chung')).toBeDisabled()
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'da-khoa')
    })

    await test.step('sent back, not without a reason', async () => {
      await press(page, bar.getByRole('button', { name: 'Trả lại…' }))
      const dialog = page.getByRole('dialog', { name: 'Trả lại?' })
      await press(page, dialog.getByRole('button', { name: 'Trả lại', exact: true }))
      await expect(dialog.getByText('Ghi lý do để người soạn biết phải sửa gì.')).toBeVisible()
      await typeInto(page, dialog.getByLabel(/^Lý do trả lại/u), 'Ghi rõ nguồn kinh phí.')
      await press(page, dialog.getByRole('button', { name: 'Trả lại', exact: true }))
      await expect(bar).toContainText('Ghi rõ nguồn kinh phí.')
      await expect(bar).toContainText('Trả lại')
    })

    await test.step('it waits for its drafter, who mends it', async () => {
      await goTo(page, '/papers/waiting')
      const row = page.getByRole('grid').getByRole('row').filter({ hasText: 'Ghi rõ nguồn kinh phí.' })
      await expect(row).toHaveCount(1)
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'viec-cho-toi')
      await goTo(page, `/plans/${id}?tab=content`)
      await reach(page, box(page, 'Mục tiêu chung'))
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Hoàn thành trong quý IV.')
      await expectSaved(page)
      await openTab(page, /^Góp ý/u)
      await press(page, page.getByRole('article', { name: 'Góp ý: Viết gọn lại.' }).getByRole('button', { name: 'Đánh dấu đã xong' }))
      await expect(page.getByRole('tab', { name: 'Góp ý', exact: true })).toBeVisible()
    })

    await test.step('submitted again, approved, signed', async () => {
      for (const [button, dialogButton, state] of [['Trình duyệt', 'Trình duyệt', 'Chờ người kiểm tra'], ['Duyệt', 'Duyệt', 'Chờ người có thẩm quyền ký'], ['Ghi nhận đã ký', 'Ghi nhận đã ký', 'Chờ văn thư cấp số']] as const) {
        await press(page, bar.getByRole('button', { name: button, exact: true }))
        await press(page, page.getByRole('dialog').getByRole('button', { name: dialogButton, exact: true }))
        await expect(bar).toContainText(state)
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      await expect(bar.getByRole('button')).toHaveText(['Cấp số, ban hành…', 'Trả lại…'])
      await shot(page, 'da-ky')
    })

    await test.step('the steps and versions, two of them side by side', async () => {
      await openTab(page, 'Lịch sử')
      await expect(page.getByRole('region', { name: 'Các bước đã qua' }).getByRole('listitem')).toHaveCount(5)
      const versions = page.getByRole('region', { name: 'Các bản đã lưu' })
      await press(page, versions.getByRole('button', { name: /^Đặt tên Bản 1 \(đầu tiên\)/u }))
      await page.getByRole('dialog').getByLabel(/^Tên của bản này/u).waitFor()
      await page.keyboard.type('Bản nhập ban đầu')
      await page.keyboard.press('Enter')
      await expect(versions.getByText('“Bản nhập ban đầu”')).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'lich-su')
      const newest = versions.getByRole('button', { name: /^So với bản trước: Bản \d+/u }).first()
      await press(page, newest)
      const dialog = page.getByRole('dialog', { name: 'So sánh hai bản' })
      await expect(dialog.locator('ins').filter({ hasText: 'quý IV' })).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'so-sanh')
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await expect(newest).toBeFocused()
    })
  } finally {
    await running.close()
    rmSync(place, { recursive: true, force: true })
  }
})

/** The sample's plan has its number already; a draft has none. */
async function withoutNumber(page: Page): Promise<void> {
  const client = await connectToService(page)
  const { revision, record } = await client.plans.get({ id })
  const saved = await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, number: null, date: null } } })
  expect(saved.outcome).toBe('saved')
}

async function openTab(page: Page, name: string | RegExp): Promise<void> {
  const tab: Locator = page.getByRole('tab', { name, exact: typeof name === 'string' })
  await reach(page, tab)
  await page.keyboard.press('Enter')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `workflow-${name}.png`) })
}
