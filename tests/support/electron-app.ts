/**
 * Starts the built app in a real window for a test: own data folder, own home (so Documents is a temporary folder
 * too), an office if wanted. Everything is removed when the test ends.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, errors } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { machineSwitches, requireElectron } from '../../electron/toolchain/electron-runtime.ts'
import { projectRoot } from '../../electron/toolchain/paths.ts'
import { requireSystemParts } from '../../electron/toolchain/system-parts.ts'
import { laySample } from './made-sample.ts'
import { takeOwnScreen } from './screens.ts'

/** The smallest screen the offices have, and the common larger one. */
export const screens = { small: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 } } as const

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Temporary folder of this start: `data` is the app's own folder, `home` the person's. */
  readonly folder: string
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  /** Office file to open, as by double click. */
  readonly office?: string
  readonly screen?: { readonly width: number, readonly height: number }
  /** Folder of an earlier start, to see what was remembered; it is then not removed on close. */
  readonly folder?: string
  /** The sample office lies in Documents already, as after an earlier visit. */
  readonly sampleMade?: boolean
  /** A program that starts Electron in its own way, given the same words. */
  readonly executable?: string
}

/** A fresh folder with a home inside, and the environment that points the app to it. */
export function temporaryHome(): { readonly folder: string, readonly env: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-test-'))
  return { folder, env: homeEnvironment(folder) }
}

function homeEnvironment(folder: string): Record<string, string> {
  takeOwnScreen()
  const home = join(folder, 'home')
  mkdirSync(join(home, 'Documents'), { recursive: true })
  mkdirSync(join(home, '.config'), { recursive: true })
  // Without this file Documents would be the home itself or a folder in it, as the machine is set up.
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
  const inherited = Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return { ...Object.fromEntries(inherited), HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: join(home, '.config'), TMPDIR: folder }
}

/** Opens the app from `out/` and waits for its page. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  requireSystemParts('xvfb', 'xauth')
  const { folder, env } = options.folder === undefined
    ? temporaryHome()
    : { folder: options.folder, env: homeEnvironment(options.folder) }
  if (options.sampleMade === true) laySample(join(folder, 'home'))
  const app = await started({
    executablePath: options.executable ?? requireElectron().executable,
    args: [...machineSwitches(), projectRoot, `--user-data-dir=${join(folder, 'data')}`, ...(options.office === undefined ? [] : [options.office])],
    env,
    colorScheme: null,
    timeout: 30_000,
  })
  const page = await app.firstWindow()
  await setScreen(app, options.screen ?? screens.small)
  // The window begins on an empty page, which has "loaded" too.
  await page.waitForURL((url) => url.protocol === 'app:', { waitUntil: 'domcontentloaded' })
  return { app, page, folder, close: () => closeApp(app, options.folder === undefined ? folder : null) }
}

/**
 * About one start in eighty, the line by which Playwright finds Electron's port is lost when two programs start at once: the
 * program runs and the test waits for nothing. Only that start is made again; what the program does once found is never repeated.
 */
async function started(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options)
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    console.warn('Electron was not found within 30 seconds of its start; started once more.')
    return _electron.launch(options)
  }
}

/** The process id of the service, as the program itself lists it. */
export async function servicePid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(({ app: program }) => program.getAppMetrics().find((one) => one.name === 'vpk-service')?.pid)
  if (pid === undefined) throw new Error('The program lists no service process.')
  return pid
}

/** Gives the window the size of a screen, borders and menu included. */
export async function setScreen(app: ElectronApplication, screen: { readonly width: number, readonly height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width, height })
  }, screen)
}

async function closeApp(app: ElectronApplication, removed: string | null): Promise<void> {
  await app.close()
  if (removed !== null) rmSync(removed, { recursive: true, force: true })
}

/** Answers the next save and open dialogs with this path, since a test cannot click a native dialog. */
export async function answerDialogsWith(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** Chooses a menu item as a click would. `id` is a menu command or one of the shell's own ids. */
export async function chooseMenuItem(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
    if (item === undefined || item === null) throw new Error(`no menu item ${itemId}`)
    item.click()
  }, id)
}
