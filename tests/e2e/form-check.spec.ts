/** The form check as a clerk uses it: drop or choose a file, see the places, mend, check again; a folder; the gate; a secrecy mark. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { answerDialogsWith } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { spoiled } from '../support/documents/faulty-files.ts'
import { expectSaved, firstPagePicture, goTo, openSample, seriousFindings } from './window-page.ts'

/** Opens a plan whose paper has every part the faults are made in. */
async function openPlan(page: Page): Promise<void> {
  await goTo(page, '/plans')
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'tiết kiệm' }).first().click()
  await firstPagePicture(page)
}

/** A paper the program wrote itself, and the same with faults of form. */
async function writePapers({ page, app, folder }: RunningApp): Promise<{ readonly clean: string, readonly faulty: string }> {
  const clean = join(folder, 'home', 'Kế hoạch đúng.docx')
  await openPlan(page)
  await answerDialogsWith(app, clean)
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByText(/Đã xuất “Kế hoạch đúng\.docx”/u)).toBeVisible()
  const faulty = join(folder, 'home', 'Kế hoạch sai.docx')
  writeFileSync(faulty, spoiled(readFileSync(clean)))
  return { clean, faulty }
}

/** The open dialogs answer with one path, the save dialog with another. */
async function answerDialogs(app: ElectronApplication, from: string, to: string): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.from] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.to })
  }, { from, to })
}

/** Drops files as the system does, so that they have a path. */
async function dropOnWindow(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data: { items: [], files: [...files], dragOperationsMask: 1 } })
  }
  await session.detach()
}

const marked = (page: Page) => page.locator('button[data-selected="true"]')

test('a faulty file shows its faults beside the marked page; mended clean and tracked, the second check is shown', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    const { faulty } = await writePapers(running)
    const before = readFileSync(faulty)
    await page.keyboard.press('Control+7')
    await expect(page.getByText('Thả tệp Word vào đây, hoặc chọn tệp')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await answerDialogsWith(app, faulty)
    await page.getByRole('button', { name: 'Chọn tệp…' }).click()
    await expect(page.getByText(/Kế hoạch sai\.docx: 3 lỗi/u)).toBeVisible()
    await expect(page.getByText(/Kế hoạch số 31-KH\/ĐU, ngày 24\/7\/2026/u)).toBeVisible()
    await expect(page.getByText(/vì văn bản đề ngày 24\/7\/2026/u)).toBeVisible()

    const list = page.getByRole('listbox', { name: 'Kết quả kiểm tra thể thức' })
    await list.getByRole('option', { name: /Số: 31-KH/u }).click()
    await expect(page.getByRole('img', { name: 'Trang 1 trên 3' })).toHaveAttribute('src', /^blob:/u)
    await expect(marked(page)).toHaveAttribute('aria-label', /Số: 31-KH/u)
    await expect(marked(page)).toBeInViewport()
    const details = page.getByRole('region', { name: 'Chi tiết' })
    await expect(details).toContainText('Hướng dẫn 05-HD/VPTW')
    await expect(details.getByRole('link', { name: 'Xem quy tắc N01' })).toHaveAttribute('href', /^#\/rules\?rule=N01&profile=hd05$/u)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('img', { name: 'Trang 3 trên 3' })).toHaveAttribute('src', /^blob:/u)
    await expect(marked(page)).toHaveAttribute('aria-label', /TM\./u)
    await expect(marked(page)).toBeInViewport()
    expect(await seriousFindings(page)).toEqual([])
    // The frame chooses in the list as well.
    await list.getByRole('option', { name: /Lề trang/u }).click()
    await expect(marked(page)).toHaveCount(0)
    await page.getByRole('button', { name: /Phần ký dùng “TM\.”/u }).click()
    await expect(list.getByRole('option', { selected: true })).toContainText('TM.')

    for (const tracked of [false, true]) {
      const copy = join(folder, 'home', tracked ? 'theo dõi.docx' : 'sạch.docx')
      await answerDialogsWith(app, copy)
      await page.getByRole('button', { name: 'Sửa…', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText('Đã chọn 3 trong 3 chỗ')).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      if (tracked) await dialog.getByRole('radio', { name: /Bản có theo dõi thay đổi/u }).check()
      await dialog.getByRole('button', { name: 'Ghi bản đã sửa…' }).click()
      await expect(dialog.getByText(/Kiểm tra lại bản sửa: không có lỗi.*trước khi sửa: 3 lỗi/u)).toBeVisible()
      const xml = strFromU8(unzipSync(readFileSync(copy))['word/document.xml'] ?? new Uint8Array())
      expect(/<w:(?:ins|del|rPrChange|pPrChange|sectPrChange)\b/u.test(xml)).toBe(tracked)
      await dialog.getByRole('button', { name: 'Xong' }).click()
    }
    expect(readFileSync(faulty)).toEqual(before)

    // Another guide: the same file is held against it, by choice.
    await page.getByLabel('Kiểm tra theo').selectOption('hd36')
    await expect(page.getByText('do bạn chọn')).toBeVisible()
    const mended = join(folder, 'home', 'sạch.docx')
    await answerDialogsWith(app, mended)
    await page.getByRole('button', { name: 'Chọn tệp…' }).click()
    await expect(page.getByText('Không thấy lỗi thể thức')).toBeVisible()
    await page.getByRole('button', { name: 'Các tệp (2)' }).click()
    await expect(page.getByRole('grid', { name: 'Các tệp đã kiểm tra' }).getByRole('row')).toHaveCount(3)
  } finally {
    await running.close()
  }
})

test('a file dropped anywhere is checked, comments and the letter are written; other files get one sentence, a hostile one its own', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    const { faulty } = await writePapers(running)
    const [image, harmful] = [join(folder, 'home', 'ảnh.png'), join(folder, 'home', 'giả.docx')]
    writeFileSync(image, 'GIF89a')
    writeFileSync(harmful, 'GIF89a')
    await goTo(page, '/directives')
    await dropOnWindow(page, [image])
    await expect(page.getByText(/“ảnh\.png” không phải tệp Word/u)).toBeVisible()
    await dropOnWindow(page, [faulty])
    await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra thể thức' })).toBeVisible()
    await expect(page.getByText(/Kế hoạch sai\.docx: 3 lỗi/u)).toBeVisible()

    const comments = join(folder, 'home', 'chú thích.docx')
    await answerDialogsWith(app, comments)
    await page.getByRole('button', { name: 'Ghi bản có chú thích…' }).click()
    await expect(page.getByText(/Đã ghi bản có chú thích “chú thích\.docx”/u)).toBeVisible()
    expect(Object.keys(unzipSync(readFileSync(comments))).filter((part) => /^word\/comments\d*\.xml$/u.test(part))).toHaveLength(1)

    const letter = join(folder, 'home', 'công văn.docx')
    await answerDialogsWith(app, letter)
    await page.getByRole('button', { name: 'Soạn công văn trả lại…' }).click()
    await expect(page.getByLabel('Kính gửi')).toHaveValue(/^Đảng uỷ các cơ quan Đảng/u)
    // While a dialog is open nothing is taken.
    await dropOnWindow(page, [harmful])
    await page.getByLabel('Kính gửi').fill('Chi bộ Văn phòng')
    await page.getByRole('button', { name: 'Ghi công văn…' }).click()
    await expect(page.getByText(/Đã ghi công văn “công văn\.docx”/u)).toBeVisible()
    expect(strFromU8(unzipSync(readFileSync(letter))['word/document.xml'] ?? new Uint8Array())).toContain('Chi bộ Văn phòng')

    await dropOnWindow(page, [harmful])
    await expect(page.getByRole('main').getByRole('alert')).toContainText(/không phải/u)
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await running.close()
  }
})

test('a folder is checked into one sheet, and its files stand in a table', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    const { clean, faulty } = await writePapers(running)
    const papers = join(folder, 'home', 'Các đơn vị')
    mkdirSync(papers)
    writeFileSync(join(papers, 'a.docx'), readFileSync(clean))
    writeFileSync(join(papers, 'b.docx'), readFileSync(faulty))
    writeFileSync(join(papers, 'c.docx'), 'GIF89a')
    const sheet = join(folder, 'home', 'tổng hợp.xlsx')
    await answerDialogs(app, papers, sheet)
    await page.keyboard.press('Control+7')
    await page.getByRole('button', { name: 'Chọn cả thư mục…' }).click()
    await expect(page.getByText('Thư mục “Các đơn vị”: 3 tệp, 1 tệp có lỗi, 1 tệp không đọc được. Bảng tổng hợp: “tổng hợp.xlsx”.')).toBeVisible()
    const table = page.getByRole('grid', { name: 'Các tệp trong thư mục' })
    await expect(table.getByRole('row').filter({ hasText: 'b.docx' }).getByRole('gridcell').nth(1)).toHaveText('3')
    await expect(table.getByRole('row').filter({ hasText: 'c.docx' })).toContainText(/không phải/u)
    expect(readFileSync(sheet).subarray(0, 2).toString('latin1')).toBe('PK')
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await running.close()
  }
})

test('the gate stops a paper with an error until it is waived with a reason; what is issued is kept with its hash', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await goTo(page, '/plans')
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'tiết kiệm' }).first().click()
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    // The number of the office's other plan.
    const number = page.getByRole('textbox', { name: 'Số văn bản' })
    const own = await number.inputValue()
    await goTo(page, '/plans')
    await page.getByRole('grid').getByRole('row').filter({ hasNotText: 'tiết kiệm' }).nth(1).click()
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    await expect(number).not.toHaveValue(own)
    await number.fill(own)
    await number.blur()
    await expectSaved(page)
    await page.getByRole('button', { name: 'Xuất bản trình ký…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Xuất bản trình ký' })
    await expect(dialog.getByText(/Chưa trình ký được: văn bản còn 1 lỗi thể thức/u)).toBeVisible()
    const issue = dialog.getByRole('button', { name: 'Ghi tệp Word…' })
    await expect(issue).toBeDisabled()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Bỏ qua kèm lý do/u }).click()
    await dialog.getByLabel('Lý do bỏ qua').fill('ngắn')
    await dialog.getByRole('button', { name: 'Ghi lý do và bỏ qua lỗi này' }).click()
    await expect(dialog.getByText(/ít nhất 10 chữ cái/u).first()).toBeVisible()
    await expect(issue).toBeDisabled()
    await dialog.getByLabel('Lý do bỏ qua').fill('Chánh Văn phòng đồng ý giữ số này')
    await dialog.getByRole('button', { name: 'Ghi lý do và bỏ qua lỗi này' }).click()
    await expect(dialog.getByRole('region', { name: 'Lỗi đã bỏ qua' })).toContainText('Chánh Văn phòng đồng ý giữ số này')
    const target = join(folder, 'home', 'Trình ký.docx')
    expect(existsSync(target)).toBe(false)
    await answerDialogsWith(app, target)
    await issue.click()
    await expect(dialog.getByText(/Đã ghi bản trình ký, ghi vào “Trình ký\.docx”/u)).toBeVisible()
    const hash = createHash('sha256').update(readFileSync(target)).digest('hex')
    await expect(dialog.getByRole('region', { name: 'Các bản đã ghi' })).toContainText(hash)
    await expect(dialog.getByRole('region', { name: 'Các bản đã ghi' })).toContainText('1 lỗi đã bỏ qua có lý do')
  } finally {
    await running.close()
  }
})

test('a secrecy mark on a machine that is on a network names the law and blocks nothing', async () => {
  const running = await openSample()
  const { page, app } = running
  try {
    await openPlan(page)
    await page.getByRole('tab', { name: 'Thể thức' }).click()
    const warning = page.getByText(/Luật Bảo vệ bí mật nhà nước số 117\/2025\/QH15, Điều 5/u)
    await expect(warning).toHaveCount(0)
    const mark = page.getByRole('combobox', { name: 'Độ mật' })
    await setNetwork(app, [])
    await mark.selectOption('secret')
    await expectSaved(page)
    await expect(warning).toHaveCount(0)
    await mark.selectOption('')
    await setNetwork(app, [{ internal: true }, { internal: false }])
    await mark.selectOption('confidential')
    await expect(warning).toBeVisible()
    await expectSaved(page)
    expect(await seriousFindings(page)).toEqual([])
    await mark.selectOption('')
    await expect(warning).toHaveCount(0)
  } finally {
    await running.close()
  }
})

/** The network as the system tells the shell of it, whatever the machine the test runs on. */
async function setNetwork(app: ElectronApplication, addresses: readonly { readonly internal: boolean }[]): Promise<void> {
  await app.evaluate((_electron, told) => {
    Object.assign(process.getBuiltinModule('node:os'), { networkInterfaces: () => ({ adapter: told }) })
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, addresses)
}
