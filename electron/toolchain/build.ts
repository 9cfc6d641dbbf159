/** Builds `out/` when it is older than the sources, so that `npm start` and the window tests run today's code. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, projectRoot } from './paths.ts'
import { mustRun } from './run-command.ts'

const sources = ['electron', 'renderer', 'shared', 'package.json', 'electron.vite.config.ts']
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Time of the newest file at or below `path`, in milliseconds. */
function newest(path: string): number {
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** True when a result is missing or older than a source. */
export function isBuildStale(): boolean {
  const built = results.map(inProject)
  if (!built.every((file) => existsSync(file))) return true
  const oldestResult = Math.min(...built.map((file) => statSync(file).mtimeMs))
  return sources.map(inProject).filter((path) => existsSync(path)).some((path) => newest(path) > oldestResult)
}

/** Removes the old result first: a file left over from an earlier build would be packaged. */
export function build(): void {
  rmSync(inProject('out'), { recursive: true, force: true })
  mustRun(process.execPath, [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build'], { cwd: projectRoot })
}

export function buildIfStale(say: (line: string) => void): void {
  if (!isBuildStale()) return
  say('Dựng chương trình…')
  build()
}
