/**
 * `npm test`: everything, in order of what fails soonest. The last line is the honest sum: types, lint, import rules
 * and the coverage of the counting rules count as one test each, every other number comes from the runners' own reports.
 */
import { rmSync } from 'node:fs'
import { build } from '../electron/toolchain/build.ts'
import { requireElectron } from '../electron/toolchain/electron-runtime.ts'
import { inProject, projectRoot } from '../electron/toolchain/paths.ts'
import { runCommand, startCommand } from '../electron/toolchain/run-command.ts'
import { describeMissing, missingParts } from '../electron/toolchain/system-parts.ts'
import { runWindowTests } from './run-e2e.ts'
import { oneFailed, onePassed, sum, vitestCounts, withExitCode } from './support/counts.ts'
import type { Counts } from './support/counts.ts'

interface Step {
  readonly name: string
  readonly run: () => Counts | Promise<Counts>
}

/** A tool that judges the whole tree; what it says is shown once it has ended, since it works beside others. */
const tool = (path: string, ...args: readonly string[]) => async (): Promise<Counts> => {
  const { code, stdout, stderr } = await startCommand(process.execPath, [inProject(path), ...args], { cwd: projectRoot })
  console.log(`${stdout}${stderr}`.trimEnd())
  return code === 0 ? onePassed : oneFailed
}

/** All vitest projects in one run; the report says how many tests each file had. */
function vitest(): Counts {
  const report = inProject('test-results/vitest.json')
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = runCommand(process.execPath, [inProject('node_modules/vitest/vitest.mjs'), ...args], { cwd: projectRoot, output: 'show' })
  return withExitCode(vitestCounts(report), code)
}

/** Nothing is skipped for want of a system part: the missing part is the failure, and it is named. */
function systemIsComplete(): Counts {
  const missing = missingParts()
  if (missing.length > 0) throw new Error(`${describeMissing(missing)}\nHoặc chạy: npm run setup`)
  const runtime = requireElectron()
  console.log(`Electron ${runtime.version} (${runtime.kind})`)
  return { passed: 0, failed: 0, skipped: 0 }
}

/** One after another; the steps of a list within work side by side, none of them needing both cores all the time. */
const steps: readonly (Step | readonly Step[])[] = [
  { name: 'system parts', run: systemIsComplete },
  [
    { name: 'types', run: tool('node_modules/typescript/bin/tsc', '-p', '.') },
    { name: 'lint', run: tool('node_modules/oxlint/bin/oxlint', '--deny-warnings') },
    { name: 'import rules', run: tool('electron/toolchain/import-rules.ts') },
    { name: 'branches of the counting rules', run: tool('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/counting/vitest.config.ts', '--coverage') },
  ],
  { name: 'unit, integration, golden, migrations, security, architecture, render, campaign', run: vitest },
  {
    name: 'build',
    run: () => {
      build()
      return onePassed
    },
  },
  { name: 'end to end in the window', run: () => runWindowTests('window') },
  { name: 'end to end in the packaged app', run: () => runWindowTests('packaged') },
]

/** A step that throws has failed once; the others still run, so that one report names everything. */
async function runStep({ name, run }: Step): Promise<Counts> {
  console.log(`\n=== ${name}`)
  const start = Date.now()
  let counts: Counts
  try {
    counts = await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    counts = oneFailed
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`--- ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`)
  return counts
}

const counted: Counts[] = []
for (const step of steps) counted.push(...await Promise.all(('run' in step ? [step] : step).map(runStep)))
const total = sum(counted)
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
