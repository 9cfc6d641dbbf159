/** The office as a file: a copy that opens, settings that show at once, a change from outside, files that are refused. */
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { connectToService } from '../support/service-client.ts'
import { expectSaved, firstPagePicture, goTo, openFirstRow, openSample } from './window-page.ts'

test('what the office chooses shows at once, and its copy is a whole office', async () => {
  // The program makes the sample itself here, years of a desk: more than a minute on a busy machine.
  test.setTimeout(240_000)
  const running = await openSample({ sampleMade: false })
  const { page, app } = running
  try {
    await goTo(page, '/plans')
    await openFirstRow(page)
    const before = await firstPagePicture(page)
    const plan = await page.evaluate(() => location.hash.slice(1))
    await goTo(page, '/settings')
    await page.getByLabel('Tên văn phòng').fill('Văn phòng đã đổi tên')
    await page.getByLabel('Cỡ chữ nội dung').selectOption('15')
    await expectSaved(page)
    await expect(page.getByRole('banner').or(page.getByRole('navigation')).getByText('Văn phòng đã đổi tên').first()).toBeVisible()
    const title = (): Promise<string | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(title).toBe('Văn phòng đã đổi tên — Văn phòng Khối')
    await goTo(page, plan)
    await expect.poll(async () => (await firstPagePicture(page)).equals(before)).toBe(false)

    await goTo(page, '/settings?tab=backup')
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
    const said = page.getByRole('status').filter({ hasText: 'Đã sao lưu vào' })
    await expect(said).toContainText(/“Van phong mau \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d theo-yeu-cau\.vpk”/u)
    const name = /“(.+)”/u.exec(await said.innerText())?.[1] ?? ''
    const offices = join(await officesFolder(app), 'Van phong mau - sao luu')
    expect(readdirSync(offices)).toContain(name)
    // Changed after the copy was made: the copy must not have it.
    await goTo(page, '/settings')
    await page.getByLabel('Tên văn phòng').fill('Tên sau khi sao lưu')
    await expectSaved(page)
    await expect.poll(title).toBe('Tên sau khi sao lưu — Văn phòng Khối')
    await answerDialogsWith(app, join(offices, name))
    await page.keyboard.press('Control+o')
    await expect.poll(title).toBe('Văn phòng đã đổi tên — Văn phòng Khối')
    // An office just opened begins with its first page, wherever the one before was left; nobody goes on before it is there.
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible()
    await goTo(page, plan)
    await firstPagePicture(page)
  } finally {
    await running.close()
  }
})

test('a record changed from outside while its form is open: a conflict, and no words are lost', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    const service = await connectToService(page)
    await goTo(page, '/directives')
    await openFirstRow(page)
    const issuer = page.getByLabel('Cơ quan ban hành')
    await expect(issuer).not.toHaveValue('')
    const id = await page.evaluate(() => location.hash.split('/').at(-1)?.split('?')[0] ?? '')
    const { record } = await service.directives.get({ id })
    const file = join(folder, 'sửa từ ngoài.json')
    writeFileSync(file, JSON.stringify({ format: 'vpk-records', version: 1, directives: [{ ...record, issuer: 'Bản nhập từ tệp', subject: 'về việc sửa từ ngoài' }] }))
    vpk('import', join(await officesFolder(app), 'Van phong mau.vpk'), file)

    await issuer.fill('Bản gõ trong cửa sổ')
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await expect(dialog).toContainText('Bản nhập từ tệp')
    await expect(dialog).toContainText('Bản gõ trong cửa sổ')
    // Even a window that is closed at this moment keeps both.
    await page.reload()
    await expect(dialog).toContainText('Bản nhập từ tệp')
    await expect(dialog).toContainText('Bản gõ trong cửa sổ')
    await dialog.getByRole('button', { name: 'Giữ tất cả của tôi' }).click()
    await expectSaved(page)
    await page.getByRole('tab', { name: 'Lịch sử' }).click()
    await expect(page.getByRole('article').first()).toContainText('Bản gõ trong cửa sổ')
    await expect(page.getByRole('article').first()).toContainText('Bản nhập từ tệp')
  } finally {
    await running.close()
  }
})

test('a damaged, newer or foreign file is refused with its sentence, stays as it is, and nothing empty is shown', async () => {
  // The sample is made by the command line, and the program started twice.
  test.setTimeout(240_000)
  const made = await launchApp()
  const { folder } = made
  const files = {
    good: join(folder, 'tot.vpk'), damaged: join(folder, 'hong.vpk'), newer: join(folder, 'moi hon.vpk'), foreign: join(folder, 'khac.vpk'), text: join(folder, 'chu.vpk'), empty: join(folder, 'rong.vpk'),
  }
  vpk('init', files.good, '--sample')
  writeBad(files)
  await made.app.close()
  const running = await launchApp({ folder, office: files.damaged })
  const { page, app } = running
  try {
    const sample = page.getByRole('button', { name: /Xem văn phòng mẫu/u })
    const alert = page.getByRole('alert')
    // As by double click.
    await expect(alert).toContainText('Tệp văn phòng bị hỏng')
    await expect(sample).toBeVisible()
    const refused = [
      [files.newer, /phiên bản chương trình mới hơn/u], [files.foreign, /cơ sở dữ liệu của chương trình khác/u],
      [files.text, /không phải tệp văn phòng/u], [files.empty, /không phải tệp văn phòng/u], [files.damaged, /bị hỏng/u],
    ] as const
    for (const [file, sentence] of refused) {
      const bytes = readFileSync(file)
      await answerDialogsWith(app, file)
      await page.getByRole('button', { name: /Mở tệp văn phòng/u }).click()
      await expect(alert).toContainText(sentence)
      await expect(sample).toBeVisible()
      expect(readFileSync(file).equals(bytes)).toBe(true)
    }
    // With an office open, a refused file leaves the window where it was.
    await answerDialogsWith(app, files.good)
    await page.getByRole('button', { name: /Mở tệp văn phòng/u }).click()
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await goTo(page, '/plans')
    const rows = page.getByRole('grid').getByRole('row')
    await expect(rows.nth(1)).toBeVisible()
    const count = await rows.count()
    await answerDialogsWith(app, files.newer)
    await page.keyboard.press('Control+o')
    await expect(page.getByText(/phiên bản chương trình mới hơn/u)).toBeVisible()
    await expect(rows).toHaveCount(count)
  } finally {
    await running.close()
    await made.close()
  }
})

/** Where the sample office lies: the person's Documents, as this system names it. */
function officesFolder(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ app: electron }) => `${electron.getPath('documents')}/Van phong Khoi`)
}

/** The same command line the office's own scripts use, as another process. */
function vpk(...args: readonly string[]): void {
  const run = spawnSync(process.execPath, [inProject('electron/cli/vpk.mjs'), ...args], { encoding: 'utf8' })
  expect(run.status, run.stderr).toBe(0)
}

/** SQLite keeps `user_version` at byte 60 and `application_id` at byte 68 of the file. */
function writeBad(files: Readonly<Record<'good' | 'damaged' | 'newer' | 'foreign' | 'text' | 'empty', string>>): void {
  const change = (path: string, how: (bytes: Buffer) => void): void => {
    copyFileSync(files.good, path)
    const bytes = readFileSync(path)
    how(bytes)
    writeFileSync(path, bytes)
  }
  change(files.newer, (bytes) => bytes.writeUInt32BE(99_990, 60))
  change(files.foreign, (bytes) => bytes.writeUInt32BE(1234, 68))
  change(files.damaged, (bytes) => bytes.fill(0xa5, 4096, Math.min(bytes.length, 40_960)))
  writeFileSync(files.text, 'không phải cơ sở dữ liệu')
  writeFileSync(files.empty, '')
}
