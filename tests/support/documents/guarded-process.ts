/** A script that reads one file, in a process that may read but neither write nor start another, and what it used. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { inProject } from '../../../electron/toolchain/paths.ts'

const used = z.object({ peakMb: z.number(), cpuMs: z.number() })

export interface GuardedRun { readonly exitCode: number | null, readonly stdout: string, readonly stderr: string, readonly peakMb: number, readonly cpuMs: number }

export interface GuardedReader {
  /** Runs the script on a file. The file's folder is all the process knows: its working folder, its home, its place for temporary files. */
  read(file: string): GuardedRun
  remove(): void
}

/**
 * `script`: path in the project of a script that takes the path of a file. It is bundled into one file first, for all its runs:
 * reading a hundred sources again took each process longer than reading its file. Call `remove` when done.
 */
export function guardedReader(script: string): GuardedReader {
  const cache = inProject('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  // Beside the packages, so that one that stays outside the bundle would be found.
  const folder = mkdtempSync(join(cache, 'guarded-'))
  // In a process of its own: a new process begins with the peak of the one that starts it, and a bundler is a large one.
  execFileSync(process.execPath, [inProject('tests/support/documents/bundle-script.ts'), inProject(script), folder])
  return { read: (file) => run(join(folder, 'script.mjs'), file), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function run(script: string, file: string): GuardedRun {
  const folder = dirname(file)
  const guards = ['--permission', '--allow-fs-read=*', '--import', inProject('tests/support/documents/report-peak.mjs')]
  const done = spawnSync(process.execPath, [...guards, script, basename(file)], {
    cwd: folder, encoding: 'utf8', timeout: 60_000, env: { PATH: process.env['PATH'], TMPDIR: folder, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  return { exitCode: done.status, stdout: done.stdout, stderr: done.stderr, ...used.parse(JSON.parse(done.output[3] ?? '{}')) }
}
