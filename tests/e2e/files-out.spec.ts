/** Papers on their way out: long work that is stopped, a file that Word holds, handing over to Word, the printer and the folder. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialogsWith } from '../support/electron-app.ts'
import { connectToService } from '../support/service-client.ts'
import { askShell } from '../support/shell-client.ts'
import { firstPagePicture, goTo, openFirstRow, openSample } from './window-page.ts'

test('a long export shows its progress, and stopped it leaves no file', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    const place = join(folder, 'home', 'xuất')
    mkdirSync(place)
    const target = join(place, 'Văn bản dài.pdf')
    const paper = `/free-documents/${await addLongPaper(page)}`
    await goTo(page, paper)
    await page.getByRole('img', { name: /^Trang 1 trên/u }).waitFor({ timeout: 60_000 })
    await expect(page.getByText(/^Trang 1 \/ \d\d/u)).toBeVisible({ timeout: 60_000 })
    await answerDialogsWith(app, target)
    const exportPdf = page.getByRole('button', { name: 'Xuất PDF' })
    await exportPdf.click()
    const stop = page.getByRole('button', { name: 'Dừng' })
    await expect(page.getByRole('progressbar')).toBeVisible()
    await stop.click()
    await expect(page.getByText('Đã dừng xuất; không có tệp nào được ghi dở.')).toBeVisible()
    await expect(stop).toHaveCount(0)
    // The service works in turn: the stopped work is over when a later question is answered.
    await goTo(page, '/directives')
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
    expect(readdirSync(place)).toEqual([])
    await goTo(page, paper)
    // Asked again and left alone, the same work ends with the file.
    await exportPdf.click()
    await expect(page.getByText(/Đã xuất “Văn bản dài\.pdf”, \d+ trang/u)).toBeVisible({ timeout: 60_000 })
    expect(readdirSync(place)).toEqual(['Văn bản dài.pdf'])
  } finally {
    await running.close()
  }
})

test('a file Word holds stays as it is, its neighbour is written, and papers are handed to Word, the printer and the folder', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  try {
    await goTo(page, '/plans')
    await openFirstRow(page)
    await firstPagePicture(page)
    await listenToSystem(app)
    const held = join(folder, 'home', 'Kế hoạch.docx')
    writeFileSync(held, 'bản đang mở trong Word')
    writeFileSync(join(folder, 'home', '~$Kế hoạch.docx'), '')
    await answerDialogsWith(app, held)
    await page.keyboard.press('Control+e')
    await expect(page.getByText(/đang mở trong chương trình khác \(thường là Word\) nên được lưu bên cạnh với tên “Kế hoạch \(2\)\.docx”/u)).toBeVisible()
    expect(readFileSync(held, 'utf8')).toBe('bản đang mở trong Word')
    const beside = join(folder, 'home', 'Kế hoạch (2).docx')
    expectWordFile(beside)
    await page.getByRole('button', { name: 'Mở', exact: true }).click()
    await expect.poll(() => handedOver(app)).toEqual([`openPath ${beside}`])
    await page.getByRole('button', { name: 'Mở thư mục' }).click()
    await expect.poll(() => handedOver(app)).toEqual([`openPath ${beside}`, `showItemInFolder ${beside}`])

    await page.getByRole('button', { name: 'Mở bằng Word' }).click()
    await expect.poll(async () => (await handedOver(app)).length).toBe(3)
    const opened = pathOf((await handedOver(app))[2])
    // Nothing was saved where the person keeps papers: the file lies in a folder of the program's own.
    expect(opened.startsWith(folder) && !opened.startsWith(join(folder, 'home'))).toBe(true)
    expect(basename(opened)).toMatch(/\.docx$/u)
    expectWordFile(opened)
    await page.keyboard.press('Control+p')
    await expect(page.getByText('Bản PDF đã mở trong trình xem; in từ đó (Ctrl+P).')).toBeVisible()
    const printed = pathOf((await handedOver(app))[3])
    expect(basename(printed)).toMatch(/\.pdf$/u)
    expect(readFileSync(printed).subarray(0, 5).toString('latin1')).toBe('%PDF-')

    // The page has tokens, not paths: the path itself opens nothing.
    expect(await askShell(page, 'openGranted', 'khong-phai-the')).toBe('notGranted')
    expect(await askShell(page, 'openGranted', printed.slice(-60))).toBe('notGranted')
    expect(await handedOver(app)).toHaveLength(4)

    await listenToSystem(app, 'Failed to open path')
    await page.keyboard.press('Control+Shift+o')
    await expect(page.getByText(/máy chưa có chương trình mở loại tệp này/u)).toBeVisible()
  } finally {
    await running.close()
  }
})

/** A paper of hundreds of pages, which takes seconds to set; answers with its id. */
async function addLongPaper(page: Page): Promise<string> {
  const service = await connectToService(page)
  const [row] = await service.freeDocuments.list()
  if (row === undefined) throw new Error('the sample has free documents')
  const { record } = await service.freeDocuments.get({ id: row.id })
  const text = Array.from({ length: 1800 }, (_unused, index) => `Đoạn ${index + 1}.`).join('\n')
  const saved = await service.freeDocuments.save({ revision: null, record: { ...record, id: 'VB-DAI', text, paper: { ...record.paper, number: 999, edits: [] } } })
  expect(saved.outcome).toBe('saved')
  return 'VB-DAI'
}

/** From now on the system is not asked to open anything: what it would be given is written down. `answer` is what it says. */
async function listenToSystem(app: ElectronApplication, answer = ''): Promise<void> {
  await app.evaluate(({ shell }, said) => {
    const handed: string[] = []
    Reflect.set(globalThis, 'handedOver', handed)
    shell.openPath = async (path) => {
      handed.push(`openPath ${path}`)
      return said
    }
    shell.showItemInFolder = (path) => void handed.push(`showItemInFolder ${path}`)
  }, answer)
}

function handedOver(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate((): readonly string[] => Reflect.get(globalThis, 'handedOver'))
}

function pathOf(handed: string | undefined): string {
  return handed?.replace(/^\w+ /u, '') ?? ''
}

function expectWordFile(path: string): void {
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK')
}
