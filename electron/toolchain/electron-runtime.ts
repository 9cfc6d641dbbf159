/** Which Electron this machine has, and how to start it. Used by start, dev, the window tests and packaging. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackExecutable, fallbackFolder, fallbackVersion } from './fallback-electron.ts'
import { inProject } from './paths.ts'

export interface ElectronRuntime {
  readonly kind: 'official' | 'fallback'
  readonly version: string
  readonly executable: string
  /** The distribution's folder, as electron-builder's `electronDist` takes it. */
  readonly folder: string
}

/** How to start a program in a window on this machine. */
export interface LaunchCommand {
  readonly program: string
  readonly args: readonly string[]
}

/** The official binary when it is there, else the fallback; null when setup has not been run. */
export function findElectron(): ElectronRuntime | null {
  const officialFolder = inProject('node_modules/electron/dist')
  const pathFile = inProject('node_modules/electron/path.txt')
  if (existsSync(pathFile)) {
    const executable = join(officialFolder, readFileSync(pathFile, 'utf8').trim())
    if (existsSync(executable)) {
      const version = readFileSync(join(officialFolder, 'version'), 'utf8').trim().replace(/^v/, '')
      return { kind: 'official', version, executable, folder: officialFolder }
    }
  }
  const version = fallbackVersion()
  return version === null ? null : { kind: 'fallback', version, executable: fallbackExecutable, folder: fallbackFolder }
}

/** As {@link findElectron}, but a missing runtime is an error that says what to run. */
export function requireElectron(): ElectronRuntime {
  const runtime = findElectron()
  if (runtime === null) throw new Error('Chưa có Electron. Hãy chạy: npm run setup')
  return runtime
}

/** Switches the machine makes necessary: Chromium refuses its sandbox to root. */
export function machineSwitches(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** True when a window has no screen to open on. */
export const needsVirtualScreen = (): boolean =>
  process.platform === 'linux' && (process.env['DISPLAY'] ?? '') === '' && (process.env['WAYLAND_DISPLAY'] ?? '') === ''

/** Wraps a command in a virtual screen when there is no real one. The size is the largest one the tests use. */
export function onSomeScreen(program: string, args: readonly string[]): LaunchCommand {
  if (!needsVirtualScreen()) return { program, args }
  return { program: 'xvfb-run', args: ['-a', '-s', '-screen 0 1920x1080x24', program, ...args] }
}

/** The command that opens the app folder (or a packaged executable's own app) with this runtime. */
export function electronCommand(appArgs: readonly string[], runtime: ElectronRuntime = requireElectron()): LaunchCommand {
  return onSomeScreen(runtime.executable, [...machineSwitches(), ...appArgs])
}
