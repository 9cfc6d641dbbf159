/**
 * From starting the program to a window one can use (the office is open and its overview shown), beside an Electron
 * window with one empty page, by turns. The test driver's own part is in both. Memory is the sum over all processes.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { buildIfStale } from '../../../electron/toolchain/build.ts'
import { machineSwitches, requireElectron } from '../../../electron/toolchain/electron-runtime.ts'
import { launchApp, temporaryHome } from '../../support/electron-app.ts'
import { officePath } from '../bench-office.ts'
import { median, rounded } from '../timing.ts'

const rounds = 5

export async function measure(): Promise<object> {
  buildIfStale(console.log)
  const home = temporaryHome().folder
  const empty = emptyApp()
  // A copy, so that what the window does to the office does not reach the other measurements.
  const office = join(home, 'van-phong.vpk')
  copyFileSync(officePath(), office)
  const ours: Started[] = []
  const theirs: Started[] = []
  for (let round = 0; round <= rounds; round++) {
    const [one, other] = [await startOurs(home, office), await startEmpty(empty)]
    // The first round fills the caches of the disk and of the profile.
    if (round > 0) { ours.push(one); theirs.push(other) }
  }
  rmSync(home, { recursive: true, force: true })
  rmSync(empty, { recursive: true, force: true })
  return {
    electron: `${requireElectron().version} (${requireElectron().kind})`,
    usableMs: Math.round(median(ours.map(({ ms }) => ms))), emptyWindowMs: Math.round(median(theirs.map(({ ms }) => ms))),
    ratio: rounded(median(ours.map(({ ms }, round) => ms / (theirs[round]?.ms ?? ms)))),
    allProcessesMb: Math.round(median(ours.map(({ mb }) => mb))), emptyAllProcessesMb: Math.round(median(theirs.map(({ mb }) => mb))),
  }
}

interface Started { readonly ms: number, readonly mb: number }

async function startOurs(folder: string, office: string): Promise<Started> {
  const start = performance.now()
  const { app, page, close } = await launchApp({ folder, office })
  await page.getByRole('region', { name: 'Văn bản chưa hoàn thiện' }).waitFor()
  const started = { ms: performance.now() - start, mb: await memoryOf(app) }
  await close()
  return started
}

async function startEmpty(folder: string): Promise<Started> {
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: requireElectron().executable, args: [...machineSwitches(), folder, `--user-data-dir=${join(folder, 'data')}`], colorScheme: null,
  })
  await (await app.firstWindow()).getByRole('heading').waitFor()
  const started = { ms: performance.now() - start, mb: await memoryOf(app) }
  await app.close()
  return started
}

async function memoryOf(app: ElectronApplication): Promise<number> {
  return await app.evaluate(({ app: electron }) => electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0)) / 1024
}

/** The least an Electron program can be: one window, one page with a heading. */
function emptyApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-empty-'))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'))
app.on('window-all-closed', () => app.quit())
`)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trống</title><h1>Trống</h1></html>')
  return folder
}
