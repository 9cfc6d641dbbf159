/** An encrypted office by keyboard: made, closed, opened with the wrong and the right words, given another passphrase, made plain, restored. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { answerDialogsWith, launchApp, screens, setScreen } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { press, reach, typeInto } from './by-keys.ts'
import { goTo, openFirstRow, openSample, seriousFindings } from './window-page.ts'

test.setTimeout(180_000)

const first = 'mưa rơi trên mái ngói'
const second = 'sông Lam chảy ra biển'
const accountPassword = 'cây đa bến nước sân đình'

test('an office is made encrypted, its recovery key checked, and opens with passphrase or key alone', async () => {
  const running = await launchApp()
  const { page, app, folder } = running
  try {
    await setScreen(app, screens.small)
    const office = join(folder, 'home', 'Documents', 'Mã hoá.vpk')
    await answerDialogsWith(app, office)
    await press(page, page.getByRole('button', { name: /Tạo văn phòng mới/u }))
    for (const [label, words] of [['Tên văn phòng', 'Văn phòng Đảng uỷ thử'], ['Tên cấp uỷ', 'Đảng uỷ các cơ quan Đảng tỉnh'], ['Địa danh', 'Hà Tĩnh'], ['Tên nhiệm kỳ', 'Nhiệm kỳ 2025–2030'], ['Từ ngày', '1/7/2025']] as const) await typeInto(page, page.getByLabel(label), words)
    await reach(page, page.getByRole('radio', { name: /^Không mã hoá/u }))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /^Mã hoá:/u })).toBeChecked()
    await typeInto(page, secret(page, 'Mật khẩu của tệp'), 'ngắn quá')
    await typeInto(page, secret(page, 'Gõ lại mật khẩu của tệp'), 'khác')
    await press(page, page.getByRole('button', { name: 'Chọn nơi lưu và tạo' }))
    await expect(page.getByText('Mật khẩu của tệp cần ít nhất 12 chữ, hoặc 4 từ.')).toBeVisible()
    expect(existsSync(office)).toBe(false)
    await typeInto(page, secret(page, 'Mật khẩu của tệp'), first)
    await expect(page.getByText('Hai lần gõ chưa giống nhau. Gõ lại lần thứ hai.')).toBeVisible()
    await typeInto(page, secret(page, 'Gõ lại mật khẩu của tệp'), first)
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'wizard')
    await press(page, page.getByRole('button', { name: 'Chọn nơi lưu và tạo' }))

    const key = await passRecoveryPage(page, 'new-key')
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
    expect(await title(running)).toContain('(đã mã hoá)')
    for (const words of ['SQLite format 3', 'Nhiệm kỳ', 'Văn phòng Đảng uỷ thử']) expect(readFileSync(office).includes(words)).toBe(false)

    // Closed, it stands among the recent ones with its mark; what does not open it is said, what does opens it.
    await closeOffice(page)
    await press(page, page.getByRole('button', { name: /Văn phòng Đảng uỷ thử.*đã mã hoá/u }))
    const asking = page.getByRole('dialog', { name: 'Mở tệp đã mã hoá' })
    await expect(secret(asking, 'Mật khẩu của tệp')).toBeFocused()
    await page.keyboard.type('không phải mật khẩu này')
    await page.keyboard.press('Enter')
    await expect(asking.getByRole('alert')).toContainText('Mật khẩu của tệp không đúng')
    await expect(secret(asking, 'Mật khẩu của tệp')).toBeFocused()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'unlock-wrong')
    await page.keyboard.press('Escape')
    await expect(asking).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Văn phòng Khối' })).toBeVisible()

    await press(page, page.getByRole('button', { name: /Văn phòng Đảng uỷ thử.*đã mã hoá/u }))
    await expect(secret(asking, 'Mật khẩu của tệp')).toBeFocused()
    await page.keyboard.type(first)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })

    // The passphrase is forgotten: the printed key, typed small and with blanks.
    await closeOffice(page)
    await press(page, page.getByRole('button', { name: /Văn phòng Đảng uỷ thử.*đã mã hoá/u }))
    await reach(page, asking.getByRole('radio', { name: 'Mật khẩu của tệp' }))
    await page.keyboard.press('ArrowRight')
    await typeInto(page, asking.getByRole('textbox', { name: 'Khoá khôi phục' }), key.toLowerCase().replaceAll('-', ' '))
    await picture(page, 'unlock-key')
    await press(page, asking.getByRole('button', { name: 'Mở', exact: true }))
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
  } finally {
    await running.close()
  }
})

test('an existing office is encrypted with its copies, gets another passphrase, gives back an older copy and is made plain', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await setScreen(app, screens.small)
    await handOverNothing(running)
    const office = join(folder, 'home', 'Documents', 'Van phong Khoi', 'Van phong mau.vpk')
    await goTo(page, '/settings?tab=backup')
    await press(page, page.getByRole('button', { name: 'Sao lưu ngay' }))
    await expect(page.getByText(/^Đã sao lưu vào/u)).toBeVisible({ timeout: 60_000 })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('ma hoa tep')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/chưa mã hoá: ai chép được tệp/u)).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'plain')
    await press(page, page.getByRole('button', { name: 'Mã hoá tệp văn phòng…' }))
    const dialog = page.getByRole('dialog', { name: 'Mã hoá tệp văn phòng' })
    await expect(dialog.getByRole('checkbox', { name: 'Mã hoá cả các bản sao đó' })).toBeChecked()
    await page.keyboard.type(first)
    await typeInto(page, secret(dialog, 'Gõ lại mật khẩu của tệp'), first)
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'encrypt')
    await press(page, dialog.getByRole('button', { name: 'Mã hoá', exact: true }))

    // Printed instead of typed back.
    await expect(page.getByRole('heading', { name: 'Khoá khôi phục của tệp văn phòng' })).toBeVisible({ timeout: 60_000 })
    await press(page, page.getByRole('button', { name: 'Đã cất khoá, tiếp tục' }))
    await expect(page.getByText(/^Chưa tiếp tục được/u)).toBeVisible()
    const sheet = join(folder, 'home', 'phieu.pdf')
    await answerDialogsWith(app, sheet)
    await press(page, page.getByRole('button', { name: 'In phiếu khoá khôi phục…' }))
    await expect(page.getByText(/^Đã ghi “phieu\.pdf”/u)).toBeVisible({ timeout: 60_000 })
    expect(readFileSync(sheet).subarray(0, 4).toString()).toBe('%PDF')
    await picture(page, 'printed-key')
    await press(page, page.getByRole('button', { name: 'Đã cất khoá, tiếp tục' }))
    await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(/Đã mã hoá tệp văn phòng\. Đã mã hoá \d+ bản sao\./u)).toBeVisible()
    expect(isPlain(office)).toBe(false)
    const copies = join(folder, 'home', 'Documents', 'Van phong Khoi', 'Van phong mau - sao luu')
    expect(readdirSync(copies).filter((name) => name.endsWith('.vpk') && isPlain(join(copies, name)))).toEqual([])

    // A paper leaves it only where the person says.
    await goTo(page, '/plans')
    await openFirstRow(page)
    const paper = join(folder, 'home', 'ra ngoài.docx')
    await answerDialogsWith(app, paper)
    await press(page, page.getByRole('button', { name: /^Lưu ra ngoài, mở bằng Word…/u }))
    await expect.poll(() => existsSync(paper), { timeout: 60_000 }).toBe(true)
    expect(readdirSync(folder).filter((name) => name.startsWith('van-phong-khoi-'))).toEqual([])

    await goTo(page, '/settings?tab=protection')
    await press(page, page.getByRole('button', { name: 'Đổi mật khẩu của tệp…' }))
    const change = page.getByRole('dialog', { name: 'Đổi mật khẩu của tệp' })
    await page.keyboard.type(first)
    await typeInto(page, secret(change, 'Mật khẩu của tệp'), second)
    await typeInto(page, secret(change, 'Gõ lại mật khẩu của tệp'), second)
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'change')
    await press(page, change.getByRole('button', { name: 'Đổi mật khẩu', exact: true }))
    const key = await passRecoveryPage(page, 'changed-key')

    // The key is shown again to who has the passphrase.
    await goTo(page, '/settings?tab=protection')
    await press(page, page.getByRole('button', { name: 'Xem, in khoá khôi phục…' }))
    await page.keyboard.type(second)
    await page.keyboard.press('Enter')
    const shown = page.getByRole('dialog', { name: 'Khoá khôi phục' })
    expect(await keyOn(shown.getByRole('listitem'))).toBe(key)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Xem, in khoá khôi phục…' })).toBeFocused()

    // A copy of before opens with the words of before.
    await goTo(page, '/settings?tab=backup')
    // Inside the grid the arrow keys go from row to row; which row it is, is another test's concern.
    await page.getByRole('grid', { name: 'Các bản sao lưu' }).getByRole('row').filter({ hasText: 'theo yêu cầu' }).first().focus()
    await page.keyboard.press('Enter')
    const asking = page.getByRole('dialog', { name: 'Mở tệp đã mã hoá' })
    await expect(secret(asking, 'Mật khẩu của tệp')).toBeFocused()
    await page.keyboard.type(first)
    await page.keyboard.press('Enter')
    const restore = page.getByRole('dialog', { name: 'Phục hồi từ bản sao' })
    await expect(restore.getByText(/^Bản sao của/u)).toBeVisible({ timeout: 60_000 })
    await picture(page, 'restore')
    await press(page, restore.getByRole('button', { name: 'Thôi' }))

    await goTo(page, '/settings?tab=protection')
    await press(page, page.getByRole('button', { name: 'Bỏ mã hoá…' }))
    const decrypt = page.getByRole('dialog', { name: 'Bỏ mã hoá tệp văn phòng' })
    await page.keyboard.type(second)
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'decrypt')
    await press(page, decrypt.getByRole('button', { name: 'Bỏ mã hoá', exact: true }))
    await expect(page.getByText(/^Đã bỏ mã hoá tệp văn phòng\./u)).toBeVisible({ timeout: 60_000 })
    expect(isPlain(office)).toBe(true)
  } finally {
    await running.close()
  }
})

test('whoever encrypts an office with accounts prints the sheet of its key though signed out by it; the words that waited are sealed', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await setScreen(app, screens.small)
    await handOverNothing(running)
    await goTo(page, '/settings?tab=accounts')
    await typeInto(page, page.getByLabel(/^Tên đăng nhập/u), 'lan')
    await typeInto(page, page.getByLabel(/^Họ và tên/u), 'Lò Thị Lan')
    for (const label of ['Mật khẩu', 'Gõ lại mật khẩu']) await typeInto(page, secret(page, label), accountPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lò Thị Lan (lan): Quản trị.')).toBeVisible({ timeout: 60_000 })
    await goTo(page, '/directives')
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('Control+n')
    await page.getByLabel('Số, ký hiệu').fill('09-CT/TU')
    await expect(page.locator('[data-save-state="invalid"]')).toContainText('chữ đã gõ được giữ trên máy này')
    expect(await keptOnThisMachine(page)).toContain('09-CT/TU')

    await goTo(page, '/settings?tab=protection')
    await press(page, page.getByRole('button', { name: 'Mã hoá tệp văn phòng…' }))
    const dialog = page.getByRole('dialog', { name: 'Mã hoá tệp văn phòng' })
    await typeInto(page, secret(dialog, 'Mật khẩu của tệp'), first)
    await typeInto(page, secret(dialog, 'Gõ lại mật khẩu của tệp'), first)
    await press(page, dialog.getByRole('button', { name: 'Mã hoá', exact: true }))
    await expect(page.getByRole('heading', { name: 'Khoá khôi phục của tệp văn phòng' })).toBeVisible({ timeout: 60_000 })
    const sheet = join(folder, 'home', 'phieu.pdf')
    await answerDialogsWith(app, sheet)
    await press(page, page.getByRole('button', { name: 'In phiếu khoá khôi phục…' }))
    await expect(page.getByText(/^Đã ghi “phieu\.pdf”/u)).toBeVisible({ timeout: 60_000 })
    expect(readFileSync(sheet).subarray(0, 4).toString()).toBe('%PDF')
    await picture(page, 'printed-with-accounts')
    // The page is loaded anew before anybody signs in: it never saw the office plain.
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible({ timeout: 60_000 })
    await typeInto(page, page.getByLabel(/^Tên đăng nhập/u), 'lan')
    await typeInto(page, secret(page, 'Mật khẩu'), accountPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => keptOnThisMachine(page)).not.toContain('09-CT/TU')
    await goTo(page, '/directives')
    await page.getByRole('button', { name: 'Soạn tiếp' }).click()
    await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('09-CT/TU')
  } finally {
    await running.close()
  }
})

test('what the program does on the network is read, printed and found from the palette; both pages fit at 200 %', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await setScreen(app, screens.small)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('mang lan doc lap')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Chương trình không nối mạng' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: /có mạng/u })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await picture(page, 'network')
    const pdf = join(folder, 'home', 'mạng.pdf')
    await answerDialogsWith(app, pdf)
    await press(page, page.getByRole('button', { name: 'Ghi trang này ra PDF để in…' }))
    await expect(page.getByText(/^Đã ghi “mạng\.pdf”/u)).toBeVisible({ timeout: 60_000 })
    expect(readFileSync(pdf).subarray(0, 4).toString()).toBe('%PDF')
    await page.evaluate(() => window.vpkShell.setAppearance({ theme: 'system', zoomPercent: 200 }))
    for (const tab of ['network', 'protection']) {
      await goTo(page, `/settings?tab=${tab}`)
      await expect(page.getByRole('heading', { name: tab === 'network' ? 'Chương trình không nối mạng' : 'Mã hoá tệp văn phòng' })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      await picture(page, `${tab}-200`)
    }
  } finally {
    await running.close()
  }
})

/** Types the two groups that are asked for, as read from the screen, and goes on. Answers with the key. */
async function passRecoveryPage(page: Page, name: string): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Khoá khôi phục của tệp văn phòng' })).toBeVisible({ timeout: 60_000 })
  const key = await keyOn(page.getByRole('list', { name: /^Khoá khôi phục/u }).getByRole('listitem'))
  expect(key).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}(?:-|\n|$)){16}$/u)
  await picture(page, name)
  const fields = page.getByRole('textbox', { name: /^Dòng \d, nhóm \d$/u })
  await expect(fields).toHaveCount(2)
  for (const field of await fields.all()) {
    const [line, group] = (await field.evaluate((one) => one.closest('.fui-Field')?.querySelector('label')?.textContent ?? '')).match(/\d/gu) ?? []
    await typeInto(page, field, key.split('\n')[Number(line) - 1]?.split('-')[Number(group) - 1] ?? '')
  }
  expect(await seriousFindings(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Đã cất khoá, tiếp tục' }))
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible({ timeout: 60_000 })
  return key
}

async function keyOn(lines: Locator): Promise<string> {
  await expect(lines).toHaveCount(4)
  const groups = await Promise.all((await lines.all()).map((line) => line.locator('span > span').allTextContents()))
  return groups.map((line) => line.join('-')).join('\n')
}

function secret(within: Page | Locator, label: string): Locator {
  return within.getByRole('textbox', { name: label, exact: true })
}

async function closeOffice(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dong van phong nay')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Bắt đầu' })).toBeVisible()
}

function title({ app }: RunningApp): Promise<string> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
}

/** Words that wait in the window's own store. */
function keptOnThisMachine(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }))
}

/** Files handed to the system go nowhere. */
async function handOverNothing({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ shell }) => { shell.openPath = async () => '' })
}

function isPlain(file: string): boolean {
  return readFileSync(file).subarray(0, 15).toString('latin1') === 'SQLite format 3'
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `encryption-${name}.png`) })
}
