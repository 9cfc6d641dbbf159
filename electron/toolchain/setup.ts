/**
 * `npm run setup`: what npm cannot install. Safe to run again at any time; it does only what is missing.
 * On Debian as root it installs the system packages; elsewhere on Linux it says which to install; on Windows and
 * macOS only Electron is needed. Then it makes sure of a runnable Electron and says which one it is.
 */
import { mkdirSync } from 'node:fs'
import { mustRun, runCommand, startCommand } from './run-command.ts'
import type { CommandResult } from './run-command.ts'
import { cacheFolder, inProject, projectRoot } from './paths.ts'
import { describeMissing, fallbackRuntimeParts, missingParts, systemParts } from './system-parts.ts'
import type { SystemPart } from './system-parts.ts'
import { findElectron, requireElectron } from './electron-runtime.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { fallbackFitsMachine, fetchFallbackElectron, installFallbackElectron } from './fallback-electron.ts'
import { installSqliteForFallback } from './native-sqlite.ts'

const say = (line: string): void => console.log(line)

/** Where there is a fallback, the official download gets a short time; elsewhere it is the only way and gets a long one. */
const officialTimeout = fallbackFitsMachine() ? 20_000 : 900_000
const aptAttempts = 3

/** Debian packages are installed by this program itself: it is root, and apt-get is there. */
const hasApt = (): boolean => process.getuid?.() === 0 && runCommand('apt-get', ['--version']).code === 0

async function installSystemParts(parts: readonly SystemPart[], index: Promise<CommandResult> | null): Promise<void> {
  const missing = missingParts(parts)
  if (missing.length === 0) return
  const names = [...new Set(missing.map((part) => part.debianPackage))]
  if (!hasApt()) {
    say('Máy còn thiếu một số phần. Hãy cài bằng quyền quản trị rồi chạy lại npm run setup:')
    say(`  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`)
    throw new Error(describeMissing(missing))
  }
  say(`Cài gói hệ thống: ${names.join(', ')}`)
  await aptInstall(names, index)
  const still = missingParts(parts)
  if (still.length > 0) throw new Error(describeMissing(still))
}

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

const updateIndex = (): Promise<CommandResult> => startCommand('apt-get', ['update', '-q'], { env: aptEnvironment })

/** Mirrors drop connections now and then, so the pair of commands is tried a few times. `index`: an update that was begun before. */
async function aptInstall(names: readonly string[], index: Promise<CommandResult> | null): Promise<void> {
  let said = ''
  for (let attempt = 1; attempt <= aptAttempts; attempt += 1) {
    const update = await (attempt === 1 && index !== null ? index : updateIndex())
    const install = await startCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env: aptEnvironment })
    if (install.code === 0) return
    said = `${update.stderr}\n${install.stderr}`.trim()
    say(`Lần ${attempt}/${aptAttempts} chưa được.`)
  }
  throw new Error(`apt-get không cài được ${names.join(', ')}:\n${said}`)
}

/** Answers whether this machine has to do with the fallback. */
async function installOfficialElectron(): Promise<boolean> {
  if (findElectron() === null) {
    say('Tải Electron chính thức…')
    const result = await startCommand(process.execPath, [inProject('node_modules/electron/install.js')], { cwd: projectRoot, timeout: officialTimeout })
    if (result.code !== 0) {
      if (!fallbackFitsMachine()) throw new Error(`Không tải được Electron. Hãy kiểm tra mạng rồi chạy lại npm run setup.\n${result.stderr}`)
      say('Không tải được Electron chính thức trong thời gian cho phép; dùng bản dự phòng từ kho npm.')
      return true
    }
  }
  return requireElectron().kind === 'fallback'
}

/** What waits for the network and what waits for the processor goes on side by side; each begins as soon as what it needs is there. */
async function installAll(): Promise<void> {
  const ofSystem = process.platform === 'linux' ? systemParts : []
  const index = ofSystem.length > 0 && missingParts([...ofSystem, ...fallbackRuntimeParts]).length > 0 && hasApt() ? updateIndex() : null
  const isFallback = await installOfficialElectron()
  if (!isFallback) {
    await installSystemParts(ofSystem, index)
    return
  }
  const hadTools = missingParts(fallbackRuntimeParts).length === 0
  const system = installSystemParts([...ofSystem, ...fallbackRuntimeParts], index)
  const tools = hadTools ? Promise.resolve() : system
  await Promise.all([
    system,
    fetchFallbackElectron(say).then(() => tools).then(() => installFallbackElectron(say)),
    tools.then(() => installSqliteForFallback(say)),
  ])
}

/** Loads the database driver in Node and in Electron, so that a broken build is found here and not in a test. */
function proveSqlite(runtime: ElectronRuntime): void {
  const script = "const D = require('better-sqlite3'); console.log(new D(':memory:').prepare('select sqlite_version()').pluck().get())"
  const node = mustRun(process.execPath, ['-e', script], { cwd: projectRoot }).trim()
  mustRun(runtime.executable, ['-e', script], { cwd: projectRoot, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  say(`SQLite ${node}: chạy được trong Node và trong Electron.`)
}

async function main(): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true })
  await installAll()
  const runtime = requireElectron()
  proveSqlite(runtime)
  const kind = runtime.kind === 'official' ? 'bản chính thức' : 'bản dự phòng từ kho npm'
  say(`Electron ${runtime.version} (${kind}). Đã sẵn sàng.`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
