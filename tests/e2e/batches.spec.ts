/** A batch by keyboard: prepared for units of the tree, looked at line by line, checked, one left out, written, reconciled; and stopped in the middle. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialogsWith, screens, setScreen } from '../support/electron-app.ts'
import { goTo, openSample, seriousFindings } from './window-page.ts'

const shots = process.env['VPK_SHOTS'] ?? process.env['VPK_PICTURES']

test('a batch is prepared, checked, written and reconciled by keyboard', async () => {
  test.setTimeout(180_000)
  const running = await openSample()
  const { page, app, folder } = running
  const picture = (name: string) => page.screenshot({ path: join(shots ?? folder, name) })
  const press = async (name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name }).last()
    await expect(button).toBeEnabled()
    await button.focus()
    await page.keyboard.press('Enter')
  }
  try {
    await setScreen(app, screens.small)
    await goTo(page, '/batches')
    await expect(page.getByText('Chưa lập loạt nào')).toBeVisible()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Lập loạt văn bản' })
    await dialog.getByRole('combobox', { name: 'Văn bản' }).focus()
    await page.keyboard.type('21-GM')
    await page.getByRole('option', { name: /21-GM/u }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Lập cho').selectOption('bodies')
    await dialog.getByRole('searchbox').focus()
    await page.keyboard.type('hội')
    const units = dialog.getByRole('group', { name: 'Đơn vị' }).getByRole('checkbox')
    await expect(units.first()).toBeVisible()
    const count = await units.count()
    await press(/^Chọn cả \d+ đơn vị đang hiện/u)
    await expect(dialog.getByText(`Đơn vị: đã chọn ${count}`)).toBeVisible()
    await expect(dialog.getByText(new RegExp(`Đã đọc ${count} dòng`, 'u'))).toBeVisible({ timeout: 30_000 })
    await expect(dialog.getByLabel('Kính gửi lấy từ cột')).toHaveValue('Tên đơn vị')
    expect(await seriousFindings(page)).toEqual([])
    await picture('batches-make.png')
    await press('Lập loạt')
    await expect(dialog).toHaveCount(0)

    await expect(page.getByText(`${count} dòng: ${count} chưa lập.`)).toBeVisible({ timeout: 30_000 })
    await press('Kiểm tra mọi dòng')
    await expect(page.getByText(new RegExp(`^${count}/${count} dòng lập được`, 'u'))).toBeVisible({ timeout: 60_000 })
    const grid = page.getByRole('grid', { name: 'Các dòng của loạt' })
    await grid.getByRole('row').nth(2).focus()
    await page.keyboard.press('Enter')
    const line = page.getByRole('dialog', { name: /^Dòng \d+:/u })
    await expect(line.getByRole('img', { name: /Trang 1 trên/u })).toBeVisible({ timeout: 30_000 })
    expect(await seriousFindings(page)).toEqual([])
    await picture('batches-line.png')
    await line.getByLabel('Lý do bỏ qua').focus()
    await page.keyboard.type('đã mời riêng')
    await press('Bỏ qua dòng này')
    await expect(line.getByRole('button', { name: 'Lấy lại dòng này' })).toBeVisible()
    await press('Xong')
    await expect(line).toHaveCount(0)

    const out = join(folder, 'home', 'giay-moi')
    mkdirSync(out, { recursive: true })
    await answerDialogsWith(app, out)
    await press('Ghi mỗi bản một tệp…')
    await page.getByRole('menuitem', { name: 'Tệp Word', exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByText(new RegExp(`Đã ghi ${count - 1} bản`, 'u'))).toBeVisible({ timeout: 120_000 })
    await expect(page.getByText(`${count} dòng: ${count - 1} đã lập, 1 bỏ qua.`).first()).toBeVisible()
    expect(readdirSync(out).filter((name) => name.endsWith('.docx'))).toHaveLength(count - 1)
    expect(await seriousFindings(page)).toEqual([])
    await picture('batches-done.png')

    const book = join(folder, 'home', 'doi-chieu.docx')
    await answerDialogsWith(app, book)
    await press('Bảng đối chiếu…')
    await page.getByRole('menuitem', { name: 'Tệp Word', exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Đã ghi bảng đối chiếu “doi-chieu\.docx”/u)).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(book).subarray(0, 2).toString('latin1')).toBe('PK')

    await goTo(page, '/batches')
    await expect(page.getByRole('grid', { name: 'Loạt văn bản' }).getByRole('row', { name: new RegExp(`${count - 1}/${count}`, 'u') })).toBeVisible()
    await picture('batches-list.png')
  } finally {
    await running.close()
  }
})

test('writing is stopped at once and goes on where it was', async () => {
  test.setTimeout(240_000)
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await goTo(page, '/batches')
    await expect(page.getByText('Chưa lập loạt nào')).toBeVisible()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'Lập loạt văn bản' })
    await dialog.getByRole('combobox', { name: 'Văn bản' }).focus()
    await page.keyboard.type('21-GM')
    await page.getByRole('option', { name: /21-GM/u }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Lập cho').selectOption('bodies')
    await dialog.getByRole('button', { name: /^Chọn cả \d\d+ đơn vị/u }).click()
    await expect(dialog.getByText(/Đã đọc \d+ dòng/u)).toBeVisible({ timeout: 30_000 })
    await dialog.getByRole('button', { name: 'Lập loạt', exact: true }).click()
    await expect(page.getByText(/\d+ dòng: \d+ chưa lập\./u)).toBeVisible({ timeout: 30_000 })
    const out = join(folder, 'home', 'moi-het')
    mkdirSync(out, { recursive: true })
    await answerDialogsWith(app, out)
    const write = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Ghi mỗi bản một tệp…' }).click()
      await page.getByRole('menuitem', { name: 'Tệp Word', exact: true }).click()
    }
    await write()
    await expect.poll(() => readdirSync(out).filter((name) => name.endsWith('.docx')).length, { timeout: 60_000 }).toBeGreaterThan(2)
    await page.getByRole('button', { name: 'Dừng' }).click()
    await expect(page.getByText(/dừng trước khi lập\./u).first()).toBeVisible({ timeout: 60_000 })
    const first = readdirSync(out).filter((name) => name.endsWith('.docx')).length
    await write()
    await expect(page.getByText(/Đã ghi \d+ bản, \d+ bản đã có sẵn\./u)).toBeVisible({ timeout: 180_000 })
    await expect(page.getByText(/^\d+ dòng: \d+ đã lập\.$/u).first()).toBeVisible()
    const files = readdirSync(out).filter((name) => name.endsWith('.docx'))
    expect(files.length).toBeGreaterThan(first)
    expect(new Set(files.map((name) => name.slice(0, 3))).size).toBe(files.length)
  } finally {
    await running.close()
  }
})
