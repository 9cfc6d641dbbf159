/** The shell around the page: window, menu, memory, one instance, a service that may die. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { machineSwitches, requireElectron } from '../../electron/toolchain/electron-runtime.ts'
import { projectRoot } from '../../electron/toolchain/paths.ts'
import { answerDialogsWith, chooseMenuItem, launchApp, servicePid, setScreen } from '../support/electron-app.ts'
import type { RunningApp } from '../support/electron-app.ts'
import { askShell } from '../support/shell-client.ts'

const ask = ({ page }: RunningApp, verb: string, ...args: readonly unknown[]): Promise<unknown> => askShell(page, verb, ...args)

const logOf = (running: RunningApp): string => readFileSync(join(running.folder, 'data', 'logs', 'vpk.log'), 'utf8')

test('the window opens in Vietnamese, and the service answers', async () => {
  const running = await launchApp()
  try {
    expect(await running.page.title()).toBe('Văn phòng Khối')
    expect(await running.page.evaluate(() => document.documentElement.lang)).toBe('vi')
    await expect.poll(() => logOf(running)).toContain('"service-ready"')
    expect(await ask(running, 'initialOffice')).toBeNull()
    expect(await ask(running, 'recentOffices')).toEqual([])
    expect(await ask(running, 'about')).toEqual({ version: '0.1.0', electron: requireElectron().version })
  } finally {
    await running.close()
  }
})

test('every menu item is Vietnamese, and every command has its shortcut shown, none twice', async () => {
  const running = await launchApp()
  try {
    const items = await running.app.evaluate(({ Menu }) => {
      const flat = (all: readonly Electron.MenuItem[]): Electron.MenuItem[] => all.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])])
      return flat(Menu.getApplicationMenu()?.items ?? [])
        .filter((item) => item.type !== 'separator' && item.visible)
        .map(({ id, label, accelerator, submenu, type }) => ({ id, label, accelerator: accelerator ?? '', isCommand: submenu === undefined && type === 'normal' }))
    })
    expect(items.length).toBeGreaterThan(30)
    expect(items.filter((item) => item.label !== item.label.normalize('NFC') || item.label === '')).toEqual([])
    const commands = items.filter((item) => item.isCommand)
    expect(commands.filter((item) => item.accelerator === '')).toEqual([])
    const keys = commands.map((item) => item.accelerator)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    expect(items.find(({ id }) => id === 'zoom-reset')?.accelerator).toBe('CmdOrCtrl+0')
  } finally {
    await running.close()
  }
})

test('theme, text size and window size are there again at the next start', async () => {
  const first = await launchApp()
  const { folder } = first
  await chooseMenuItem(first.app, 'theme-dark')
  await chooseMenuItem(first.app, 'zoom-in')
  await chooseMenuItem(first.app, 'zoom-in')
  expect(await ask(first, 'appearance')).toEqual({ theme: 'dark', zoomPercent: 125 })
  await setScreen(first.app, { width: 1100, height: 700 })
  await first.app.close()
  const again = await launchApp({ folder, screen: { width: 1100, height: 700 } })
  try {
    expect(await ask(again, 'appearance')).toEqual({ theme: 'dark', zoomPercent: 125 })
    expect(await again.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    const zoom = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
    expect(zoom).toBeCloseTo(1.25)
    expect(readFileSync(join(folder, 'data', 'shell-state.json'), 'utf8')).toContain('"width": 1100')
  } finally {
    await again.close()
    await first.close()
  }
})

test('a file picked in a dialog becomes a token, and the name keeps its extension', async () => {
  const running = await launchApp()
  try {
    await answerDialogsWith(running.app, join(running.folder, 'Báo cáo'))
    expect(await ask(running, 'chooseExport', 'Báo cáo', 'docx')).toEqual({ token: expect.any(String), purpose: 'export', displayName: 'Báo cáo.docx' })
    expect(await ask(running, 'chooseOfficeToCreate', 'Đảng uỷ')).toMatchObject({ purpose: 'createOffice', displayName: 'Báo cáo.vpk' })
    await answerDialogsWith(running.app, null)
    expect(await ask(running, 'chooseOfficeToOpen')).toBeNull()
    expect(await ask(running, 'chooseRecordsToImport')).toBeNull()
  } finally {
    await running.close()
  }
})

test('a second start hands its office to the first and ends', async () => {
  const running = await launchApp()
  try {
    await running.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    })
    const office = join(running.folder, 'Đảng uỷ.vpk')
    writeFileSync(office, '')
    // The page is loaded anew with the other office; until then it cannot be asked.
    const shownAnew = running.page.waitForEvent('load')
    expect(await secondStart(running, office)).toBe(0)
    await shownAnew
    await expect.poll(() => ask(running, 'initialOffice')).toMatchObject({ displayName: 'Đảng uỷ.vpk', purpose: 'openOffice' })
    expect(await windowCount(running.app)).toBe(1)
  } finally {
    await running.close()
  }
})

test('a service that dies is said so and started again, with its grants', async () => {
  const running = await launchApp()
  try {
    await expect.poll(() => logOf(running)).toContain('"service-ready"')
    await running.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        Reflect.set(globalThis, 'shownMessage', args.at(-1))
        return { response: 0, checkboxChecked: false }
      }
    })
    await running.page.evaluate(() => {
      window.vpkShell.onServiceRestarted(() => Reflect.set(window, 'toldOfRestart', true))
    })
    process.kill(await servicePid(running.app), 'SIGKILL')
    await expect.poll(() => running.page.evaluate(() => Reflect.get(window, 'toldOfRestart'))).toBe(true)
    await expect.poll(() => logOf(running).match(/"service-ready"/g)?.length).toBe(2)
    const message = await running.app.evaluate(() => Reflect.get(globalThis, 'shownMessage'))
    expect(message).toMatchObject({ message: 'Phần xử lý hồ sơ đã dừng đột ngột và vừa được khởi động lại.' })
    await expect(running.page.getByText('Phần xử lý của chương trình vừa dừng và đang được khởi động lại.')).toBeVisible()
  } finally {
    await running.close()
  }
})

test('a page that dies is loaded anew; one that keeps dying ends the program, and it is said so', async () => {
  const running = await launchApp()
  const ended = running.app.waitForEvent('close')
  await running.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    dialog.showErrorBox = (_title, content) => process.stdout.write(`${content}\n`)
  })
  let said = ''
  running.app.process().stdout?.on('data', (words: Buffer) => { said += words.toString('utf8') })
  const pagePid = (): Promise<number> => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  let before = 0
  for (let time = 1; time <= 3; time++) {
    await expect.poll(async () => { const pid = await pagePid(); return pid !== 0 && pid !== before }).toBe(true)
    before = await pagePid()
    process.kill(before, 'SIGKILL')
    if (time < 3) await expect.poll(() => logOf(running).match(/"page-gone"/g)?.length).toBe(time)
  }
  await ended
  expect(said).toContain('Cửa sổ chương trình dừng nhiều lần liên tiếp nên chương trình phải đóng. Hồ sơ đã lưu không mất.')
  expect(logOf(running)).toContain('"asked":true')
  await running.close()
})

test('closing the window ends the program and its service, and leaves a log without paths', async () => {
  const running = await launchApp()
  await expect.poll(() => logOf(running)).toContain('"service-ready"')
  const service = await servicePid(running.app)
  const log = join(running.folder, 'data', 'logs', 'vpk.log')
  await running.app.close()
  expect(isRunning(service)).toBe(false)
  expect(existsSync(log)).toBe(true)
  const text = readFileSync(log, 'utf8')
  expect(text).toContain('"asked":true')
  expect(text).not.toContain('service-close-timeout')
  expect(text).not.toContain(running.folder)
  await running.close()
})

function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    // The system knows no such process.
    return false
  }
}

/** Starts the program once more on the same data folder and answers with its exit code. */
function secondStart({ folder }: RunningApp, office: string): Promise<number | null> {
  const args = [...machineSwitches(), projectRoot, `--user-data-dir=${join(folder, 'data')}`, office]
  const child = spawn(requireElectron().executable, args, { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}
