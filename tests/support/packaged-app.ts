/**
 * Starts the packaged app as a person would, and looks in through Chromium's debugging port. Playwright's own way in
 * needs Node's inspector, which a fuse of the package turns off; this way the fuses stay as they ship.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'
import { machineSwitches } from '../../electron/toolchain/electron-runtime.ts'
import { packagedExecutable } from '../../electron/toolchain/package.ts'
import { requireSystemParts } from '../../electron/toolchain/system-parts.ts'
import { temporaryHome } from './electron-app.ts'

export interface PackagedApp {
  readonly page: Page
  /** Temporary folder of this start: `data` is the app's own folder, `home` the person's. */
  readonly folder: string
  readonly close: () => Promise<void>
}

const startTimeout = 30_000

/** What Chromium lists of its windows, as far as it is read here. */
const targetsSchema = z.array(z.object({ type: z.string(), url: z.string(), title: z.string() }))

/** Opens the packaged app, on an office if one is given, and waits for its page. */
export async function launchPackagedApp(office?: string): Promise<PackagedApp> {
  requireSystemParts('xvfb', 'xauth')
  if (!existsSync(packagedExecutable)) throw new Error('Chưa có bản đóng gói. Hãy chạy: npm run package')
  const { folder, env } = temporaryHome()
  const child = spawn(packagedExecutable, [
    ...machineSwitches(), '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'data')}`, ...(office === undefined ? [] : [office]),
  ], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await debuggingAddress(child)
  await pageShown(address)
  const browser = await chromium.connectOverCDP(address)
  const page = await firstPage(browser)
  await page.waitForLoadState('domcontentloaded')
  return { page, folder, close: () => close(child, page, folder) }
}

/** Chromium says on its error stream where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`The packaged app did not start:\n${said}`)), startTimeout)
    child.once('exit', (code) => reject(new Error(`The packaged app ended with ${code}:\n${said}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

/**
 * Waits until the window has its page. A driver that attaches while the window is being made can wait for ever for the
 * first answer of a page that is replaced under it.
 */
async function pageShown(address: string): Promise<void> {
  const list = new URL('/json/list', address.replace(/^ws/u, 'http'))
  const deadline = Date.now() + startTimeout
  while (Date.now() < deadline) {
    const targets = targetsSchema.parse(await (await fetch(list)).json())
    if (targets.some((target) => target.type === 'page' && target.url.startsWith('app://vpk/') && target.title !== '')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The packaged app showed no page.')
}

async function firstPage(browser: Browser): Promise<Page> {
  const deadline = Date.now() + startTimeout
  while (Date.now() < deadline) {
    const page = browser.contexts().flatMap((context) => context.pages()).find((one) => one.url().startsWith('app://vpk/'))
    if (page !== undefined) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The packaged app showed no page.')
}

/** Closes the window, which ends the program; waits for its end before the folder goes. */
async function close(child: ChildProcess, page: Page, folder: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode === null) child.once('exit', () => resolve())
    else resolve()
  })
  await page.evaluate(() => window.close()).catch(() => 'the page went away while it was being closed')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
  rmSync(folder, { recursive: true, force: true })
}
