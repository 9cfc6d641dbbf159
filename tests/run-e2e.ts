/**
 * Runs the window tests: `node tests/run-e2e.ts window|packaged [file or -g pattern]`. Builds or packages first.
 * Playwright's set-up brings virtual screens when there is none.
 */
import { rmSync } from 'node:fs'
import { buildIfStale } from '../electron/toolchain/build.ts'
import { packageApp } from '../electron/toolchain/package.ts'
import { inProject, projectRoot } from '../electron/toolchain/paths.ts'
import { runCommand } from '../electron/toolchain/run-command.ts'
import { playwrightCounts, withExitCode } from './support/counts.ts'
import type { Counts } from './support/counts.ts'

export type WindowProject = 'window' | 'packaged'

/** Runs one project to its end and answers with what its own report counts. */
export function runWindowTests(project: WindowProject, more: readonly string[] = []): Counts {
  if (project === 'packaged') packageApp('unpacked')
  else buildIfStale(console.log)
  const report = inProject(`test-results/${project}.json`)
  rmSync(report, { force: true })
  const cli = inProject('node_modules/@playwright/test/cli.js')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const { code } = runCommand(process.execPath, [cli, 'test', `--project=${project}`, ...more], { cwd: projectRoot, env, output: 'show' })
  return withExitCode(playwrightCounts(report), code)
}

if (import.meta.main) {
  const [project, ...more] = process.argv.slice(2)
  if (project !== 'window' && project !== 'packaged') throw new Error('Cách dùng: node tests/run-e2e.ts window|packaged')
  const counts = runWindowTests(project, more)
  process.exitCode = counts.failed === 0 ? 0 : 1
}
