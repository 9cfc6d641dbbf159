/** By keys alone: the paper that replaces an issued one, seen as a draft in the chain; the letter of a packet; the report of a book as files. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { answerDialogsWith, screens, setScreen } from '../support/electron-app.ts'
import { connectToService } from '../support/service-client.ts'
import { press, reach, typeInto } from './by-keys.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

test('a paper that replaces an issued one is begun from the book, and stands in the chain as a draft', async () => {
  test.setTimeout(300_000)
  const running = await openSample()
  const { app, page } = running
  try {
    await setScreen(app, screens.small)
    const client = await connectToService(page)
    await client.registers.adopt()
    const old = (await client.registers.entries({ book: 'outgoing', kind: 'plan', state: 'issued' })).rows.find(({ paper }) => paper?.templateId === 'ke-hoach-thuc-hien')
    if (old?.paper === undefined || old.paper === null) throw new Error('no plan in the register')
    await goTo(page, '/registers')
    await typeInto(page, page.getByLabel('Tìm trong sổ'), old.written)
    await expect(page.getByRole('status').filter({ hasText: /^1 số/u })).toBeVisible()
    await press(page, page.getByRole('grid', { name: 'Các số trong sổ' }).getByRole('row', { name: old.written }))
    const dialog = page.getByRole('dialog', { name: `Số ${old.written}` })
    await press(page, dialog.getByRole('button', { name: 'Soạn văn bản thay thế' }))
    await expect(page).toHaveURL(/\/plans\/TT-/u)
    await expect(page.getByText('Dự thảo', { exact: true }).first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'van-ban-thay-the')
    const draft = (await client.plans.list()).find(({ id }) => id.startsWith('TT-'))
    const { record } = await client.plans.get({ id: draft?.id ?? '' })
    expect([record.paper.number, record.paper.replaces, JSON.stringify(record.paper.bases).includes(old.written)]).toEqual([null, { collection: 'plans', recordId: old.paper.recordId }, true])
    expect((await client.registers.entry({ entryId: old.id })).entry).toEqual(old)

    await expect.poll(async () => (await client.search.chain({ collection: 'plans', id: record.id })).nodes.length).toBeGreaterThan(1)
    await goTo(page, `/chain/plans/${old.paper.recordId}`)
    const card = page.getByRole('link', { name: `thay ${old.written}` })
    await expect(card).toContainText('Dự thảo')
    // The card of the old paper has the focus; the draft is above or below it in the same column.
    await reach(page, page.locator('a[aria-current="true"]'))
    await page.keyboard.press('ArrowDown')
    if (!await card.evaluate((one) => one === document.activeElement)) await page.keyboard.press('ArrowUp')
    await expect(card).toBeFocused()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'chuoi-co-du-thao')
    await press(page, page.getByRole('button', { name: 'Xem dạng bảng' }))
    await expect(page.getByRole('row', { name: `thay ${old.written}` })).toContainText('Dự thảo')
    await shot(page, 'chuoi-dang-bang')
  } finally {
    await running.close()
  }
})

test('the letter that goes with a packet is drafted from what was chosen, and chosen for it', async () => {
  test.setTimeout(300_000)
  const running = await openSample()
  const { app, page } = running
  try {
    await setScreen(app, screens.small)
    const client = await connectToService(page)
    await goTo(page, '/packets')
    await expect(page.getByText('Chưa lập gói nào')).toBeVisible()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Lập gói gửi cấp trên' })
    await typeInto(page, dialog.getByRole('searchbox').first(), '61-TB')
    const paper = dialog.getByRole('checkbox', { name: /61-TB/u }).first()
    await reach(page, paper)
    await page.keyboard.press('Space')
    await expect(dialog.getByText('Văn bản: đã chọn 1')).toBeVisible()
    await typeInto(page, dialog.getByLabel('Kính gửi'), 'Ban Thường vụ Tỉnh uỷ')
    await press(page, dialog.getByRole('button', { name: 'Soạn công văn gửi kèm' }))
    await expect(page.getByText(/Đã soạn dự thảo công văn gửi kèm/u)).toBeVisible()
    const letters = dialog.getByRole('combobox', { name: 'Công văn, tờ trình gửi kèm' })
    await expect(letters).toHaveValue(/^Công văn chưa có số/u)
    // The button is gone: the keyboard goes on from the box that has the letter now.
    await expect(letters).toBeFocused()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'cong-van-gui-kem')
    const letter = (await client.freeDocuments.list()).find(({ id }) => id.startsWith('CV-'))
    const { record } = await client.freeDocuments.get({ id: letter?.id ?? '' })
    expect([record.kind, record.addressees, record.paper.number]).toEqual(['officialLetter', ['Ban Thường vụ Tỉnh uỷ'], null])
    expect(record.text).toMatch(/số 61-TB/u)
  } finally {
    await running.close()
  }
})

test('the report of a book is written out as Word, PDF and Excel', async () => {
  test.setTimeout(300_000)
  const running = await openSample()
  const { app, page, folder } = running
  try {
    await setScreen(app, screens.small)
    const client = await connectToService(page)
    await client.registers.adopt()
    await goTo(page, '/registers')
    await press(page, page.getByRole('button', { name: 'Kiểm tra sổ…' }))
    const status = page.getByRole('status').filter({ hasText: /số trong \d+ dãy số/u })
    await expect(status).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await shot(page, 'bao-cao-kiem-tra')
    const firstFinding = await page.getByRole('grid', { name: 'Điều tìm thấy trong sổ' }).getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent() ?? ''
    for (const [label, extension, begins] of [['Word', 'docx', 'PK'], ['PDF', 'pdf', '%PDF'], ['Excel', 'xlsx', 'PK']] as const) {
      const path = join(folder, 'home', `kiem-tra.${extension}`)
      await answerDialogsWith(app, path)
      await press(page, page.getByRole('button', { name: `Ghi ra ${label}…` }))
      await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
      expect(readFileSync(path).subarray(0, begins.length).toString('latin1')).toBe(begins)
      await expect(page.getByRole('button', { name: `Ghi ra ${label}…` })).toBeEnabled()
    }
    const word = await openPackage(readFileSync(join(folder, 'home', 'kiem-tra.docx')))
    expect(word.xml(word.mainPart)?.documentElement?.textContent).toContain(firstFinding)
  } finally {
    await running.close()
  }
})

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `registers-2-${name}.png`) })
}
