/** Papers on their way out: long work that is stopped, a file that Word holds, handing over to Word, the printer and the folder. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { answerDialogsWith, servicePid } from '../support/electron-app.ts'
import { askShell } from '../support/shell-client.ts'
import { firstPagePicture, goTo, openFirstRow, openSample } from './window-page.ts'

test('an export that takes long shows its progress, and stopped it leaves no file', async () => {
  const running = await openSample()
  const { page, app, folder } = running
  const service = await servicePid(app)
  try {
    const place = join(folder, 'home', 'xuất')
    mkdirSync(place)
    await goTo(page, '/plans')
    await openFirstRow(page)
    await firstPagePicture(page)
    await answerDialogsWith(app, join(place, 'Kế hoạch.pdf'))
    const exportPdf = page.getByRole('button', { name: 'Xuất PDF' })
    // Held still, the service is as slow as can be, whatever the machine.
    process.kill(service, 'SIGSTOP')
    await exportPdf.click()
    const stop = page.getByRole('button', { name: 'Dừng' })
    await expect(page.getByRole('progressbar')).toBeVisible()
    await stop.click()
    await expect(page.getByText('Đã dừng xuất; không có tệp nào được ghi dở.')).toBeVisible()
    await expect(stop).toHaveCount(0)
    process.kill(service, 'SIGCONT')
    // The service works in turn: the stopped work is over when a later question is answered.
    await goTo(page, '/directives')
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
    expect(readdirSync(place)).toEqual([])
    await goTo(page, '/plans')
    await openFirstRow(page)
    // Asked again and left alone, the same work ends with the file.
    await exportPdf.click()
    await expect(page.getByText(/Đã xuất “Kế hoạch\.pdf”, \d+ trang/u)).toBeVisible({ timeout: 60_000 })
    expect(readdirSync(place)).toEqual(['Kế hoạch.pdf'])
  } finally {
    process.kill(service, 'SIGCONT')
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
    await expect(page.getByText('Văn bản đã mở trong Word; in từ đó (Ctrl+P).')).toBeVisible()
    const printed = pathOf((await handedOver(app))[3])
    expect(basename(printed)).toMatch(/\.docx$/u)
    expectWordFile(printed)

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
