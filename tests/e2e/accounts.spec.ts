/** Accounts through the real window, by keys: the first one, another with a given password, locking, signing in, the journal. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { projectRoot } from '../../electron/toolchain/paths.ts'
import { launchApp } from '../support/electron-app.ts'
import { goTo, seriousFindings } from './window-page.ts'

const shots = join(import.meta.dirname, '../../test-results/accounts')
const chiefPassword = 'cây đa bến nước sân đình'
const givenPassword = 'mật khẩu cho mượn'
const ownPassword = 'một câu của riêng tôi'

async function looked(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
  expect(await seriousFindings(page), name).toEqual([])
}

/** Types into a field that the keyboard has reached. */
async function type(page: Page, label: string, words: string): Promise<void> {
  // A required field's label ends with its star.
  await page.getByLabel(new RegExp(`^${label}\\s*\\*?$`, 'u')).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await type(page, 'Tên đăng nhập', name)
  await type(page, 'Mật khẩu', password)
  await page.keyboard.press('Enter')
}

test('an office gets accounts, and shows nothing to whoever has not signed in', async () => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'vpk-accounts-'))
  const office = join(folder, 'van-phong.vpk')
  const made = spawnSync(process.execPath, [join(projectRoot, 'electron/cli/vpk.mjs'), 'init', office, '--name', 'Văn phòng Kiểm Thử', '--committee', 'Đảng uỷ các cơ quan Đảng tỉnh', '--symbol', 'ĐU', '--place', 'Hà Tĩnh', '--term', 'NK', '--term-from', '2025-07-01'], { encoding: 'utf8' })
  expect(made.stderr + made.stdout).toContain('Đã tạo')
  const running = await launchApp({ office })
  const { page } = running
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 30_000 })

  await test.step('the first account is made and signed in at once', async () => {
    await goTo(page, '/settings?tab=accounts')
    await expect(page.getByRole('heading', { name: 'Văn phòng này chưa có tài khoản' })).toBeVisible()
    await looked(page, '1-chua-co')
    await type(page, 'Tên đăng nhập', 'lan')
    await type(page, 'Họ và tên', 'Lò Thị Lan')
    await type(page, 'Mật khẩu', chiefPassword)
    await type(page, 'Gõ lại mật khẩu', 'khác')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Hai lần gõ không giống nhau. Gõ lại cả hai.')).toBeVisible()
    await type(page, 'Gõ lại mật khẩu', chiefPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lò Thị Lan (lan): Quản trị.')).toBeVisible({ timeout: 15_000 })
    await looked(page, '2-tai-khoan')
  })

  await test.step('another one is added, with a password it has to change', async () => {
    const add = page.getByRole('button', { name: 'Thêm tài khoản…' })
    await add.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Thêm tài khoản' })
    await expect(dialog).toBeVisible()
    await type(page, 'Tên đăng nhập', 'hoa')
    await type(page, 'Họ và tên', 'Lò Thị Hoa')
    await dialog.getByRole('checkbox', { name: /^Người soạn/u }).press('Space')
    await type(page, 'Mật khẩu', '0123456789')
    await type(page, 'Gõ lại mật khẩu', '0123456789')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(/Mật khẩu này quá dễ đoán/u)).toBeVisible()
    await looked(page, '3-them')
    await type(page, 'Mật khẩu', givenPassword)
    await type(page, 'Gõ lại mật khẩu', givenPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: /^hoa Lò Thị Hoa Người soạn Chờ đổi mật khẩu/u })).toBeVisible({ timeout: 15_000 })
    await expect(add).toBeFocused()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the screen is locked by its keys and tells nothing', async () => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: 'Màn hình đang khoá' })).toBeVisible()
    expect(await page.locator('body').textContent()).not.toContain('Kiểm Thử')
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()).join())).not.toContain('Kiểm Thử')
    await expect(page.getByLabel(/^Tên đăng nhập/u)).toHaveValue('lan')
    await expect(page.getByLabel(/^Mật khẩu/u)).toBeFocused()
    await page.keyboard.type('không phải')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.', { timeout: 15_000 })
    await expect(page.getByLabel(/^Mật khẩu/u)).toBeFocused()
    await looked(page, '4-khoa')
    await page.keyboard.type(chiefPassword)
    await page.keyboard.press('Enter')
    // Back where it was locked.
    await expect(page.getByText('Lò Thị Lan (lan): Quản trị.')).toBeVisible({ timeout: 15_000 })
  })

  await test.step('the screen is locked though the journal cannot be written', async () => {
    const file = new Database(office)
    file.exec(`CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.action = 'account.signedOut' BEGIN SELECT RAISE(ABORT, 'full'); END`)
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: 'Màn hình đang khoá' })).toBeVisible()
    expect(await page.locator('main').textContent()).not.toContain('Kiểm Thử')
    await looked(page, '4-khoa-khi-loi')
    file.exec('DROP TRIGGER full')
    file.close()
    await signIn(page, 'lan', chiefPassword)
    await expect(page.getByText('Lò Thị Lan (lan): Quản trị.')).toBeVisible({ timeout: 15_000 })
  })

  await test.step('the other one changes the given password before anything else, and has its own roles', async () => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: 'Màn hình đang khoá' })).toBeVisible()
    await signIn(page, 'Hoa', givenPassword)
    await expect(page.getByRole('heading', { name: 'Đặt mật khẩu của mình' })).toBeVisible({ timeout: 15_000 })
    await looked(page, '5-doi-mat-khau')
    await page.keyboard.type(givenPassword)
    await type(page, 'Mật khẩu mới', ownPassword)
    await type(page, 'Gõ lại mật khẩu mới', ownPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 15_000 })
    await goTo(page, '/settings?tab=accounts')
    await expect(page.getByText('Lò Thị Hoa (hoa): Người soạn.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Thêm tài khoản…' })).toHaveCount(0)
    await goTo(page, '/settings?tab=journal')
    await expect(page.getByText(/Tài khoản của đồng chí không có quyền làm việc này/u)).toBeVisible()
  })

  await test.step('the journal tells who did what, and the file is looked at', async () => {
    await page.keyboard.press('Control+l')
    await signIn(page, 'lan', chiefPassword)
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 15_000 })
    await goTo(page, '/settings?tab=journal')
    await expect(page.getByRole('row', { name: /Lò Thị Hoa \(hoa\) Đổi mật khẩu tài khoản hoa/u })).toBeVisible()
    await page.getByRole('button', { name: 'Kiểm tra toàn bộ tệp' }).press('Enter')
    await expect(page.getByText('Không thấy chỗ nào hỏng hay bị sửa ngoài chương trình.')).toBeVisible({ timeout: 30_000 })
    await page.getByLabel('Việc', { exact: true }).selectOption({ label: 'Tạo tài khoản' })
    await expect(page.getByRole('region', { name: 'Các dòng nhật ký' }).getByRole('row')).toHaveCount(3)
    await looked(page, '6-nhat-ky')
  })

  await test.step('nobody touches anything: the screen locks itself', async () => {
    await goTo(page, '/settings?tab=accounts')
    await type(page, 'Số phút không chạm vào máy', '0')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Từ 1 đến 240 phút\./u)).toBeVisible()
    await type(page, 'Số phút không chạm vào máy', '1')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã lưu thời gian tự khoá.')).toBeVisible()
    await looked(page, '7-tu-khoa')
    await expect(page.getByRole('heading', { name: 'Màn hình đang khoá' })).toBeVisible({ timeout: 75_000 })
  })

  await running.close()
  rmSync(folder, { recursive: true, force: true })
})
