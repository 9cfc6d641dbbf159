/**
 * `npm run package`: the unpacked app for this machine's system, in `dist/`.
 * `npm run package:win`: the Windows installer (NSIS), made on Windows, where npm has installed the Windows natives.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { buildIfStale } from './build.ts'
import { requireElectron } from './electron-runtime.ts'
import type { ElectronRuntime } from './electron-runtime.ts'
import { cacheFolder, inProject, projectRoot } from './paths.ts'
import { mustRun } from './run-command.ts'

const say = (line: string): void => console.log(line)

/** The packaged program on Linux. */
export const packagedExecutable = inProject('dist/linux-unpacked/van-phong-khoi')

/** The Electron files to pack. The fallback's stand-in for the default app must not go along. */
function distributionOf(runtime: ElectronRuntime): string {
  if (runtime.kind === 'official') return runtime.folder
  const clean = join(cacheFolder, 'electron-dist')
  const versionFile = join(clean, 'version')
  if (existsSync(versionFile) && readFileSync(versionFile, 'utf8') === runtime.version) return clean
  rmSync(clean, { recursive: true, force: true })
  const defaultApp = join('resources', 'app')
  cpSync(runtime.folder, clean, {
    recursive: true,
    filter: (source) => {
      const inside = relative(runtime.folder, source)
      // The version file says that the copy is whole, so it comes last.
      return inside !== 'version' && inside !== defaultApp && !inside.startsWith(defaultApp + sep)
    },
  })
  cpSync(join(runtime.folder, 'version'), versionFile)
  return clean
}

/** Makes the unpacked app or the installer; throws with what the tool said when it fails. */
export function packageApp(target: 'unpacked' | 'windowsInstaller'): void {
  if (target === 'windowsInstaller' && process.platform !== 'win32') {
    throw new Error('Bộ cài Windows phải dựng trên Windows: npm ci, npm run setup rồi npm run package:win. '
      + 'Máy này không có các tệp Electron và thư viện của Windows.')
  }
  const runtime = requireElectron()
  buildIfStale(say)
  const builder = inProject('node_modules/electron-builder/cli.js')
  const kind = target === 'windowsInstaller' ? ['--win', 'nsis', '--x64'] : ['--dir']
  rmSync(inProject('dist'), { recursive: true, force: true })
  mustRun(process.execPath, [
    builder, ...kind, '--publish', 'never',
    `-c.electronDist=${distributionOf(runtime)}`, `-c.electronVersion=${runtime.version}`,
  ], { cwd: projectRoot })
}

if (import.meta.main) {
  try {
    packageApp(process.argv.includes('--win') ? 'windowsInstaller' : 'unpacked')
    say('Xong. Kết quả ở thư mục dist.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
