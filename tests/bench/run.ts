/**
 * `npm run bench`: every measurement in a child process of its own (clean peaks of memory), several times over; prints
 * one JSON object on the standard output, progress on the standard error. Not a test: nothing fails by being slow.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onSomeScreen } from '../../electron/toolchain/electron-runtime.ts'
import { measures } from './measures.ts'
import { median, rounded } from './timing.ts'

const folder = mkdtempSync(join(tmpdir(), 'vpk-bench-'))

/** Work of others on the machine: above 0 the milliseconds are too high, the ratios still hold. */
const loadBefore = loadavg()[0] ?? 0

type Figures = Readonly<Record<string, unknown>>

/** Runs a measurement in its own process; a failed one says why in place of its figures. */
function runOnce(name: string, window: boolean): Figures {
  const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('measure-one.ts', import.meta.url)), name]
  const command = window ? onSomeScreen(process.execPath, args) : { program: process.execPath, args }
  const child = spawnSync(command.program, [...command.args], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000, env: { ...process.env, VPK_BENCH_FOLDER: folder },
  })
  const line = child.stdout.trim().split('\n').at(-1) ?? ''
  if (child.status !== 0 || !line.startsWith('{')) {
    return { notMeasured: child.stderr.split('\n').find((one) => /^\w*Error\b/u.test(one))?.trim() ?? `mã kết thúc ${child.status}` }
  }
  return JSON.parse(line) as Figures
}

/** The median of each figure over the runs; what is not a number stands as in the first run. */
function medians(runs: readonly Figures[]): Figures {
  const [first = {}] = runs
  return Object.fromEntries(Object.entries(first).map(([key, value]) => {
    const numbers = runs.map((run) => run[key]).filter((one) => typeof one === 'number')
    return [key, typeof value === 'number' ? rounded(median(numbers)) : value]
  }))
}

const only = process.argv.slice(2)
const results: Record<string, Figures> = {}
for (const { name, runs, window = false } of measures.filter((one) => only.length === 0 || one.name === 'prepare' || only.includes(one.name))) {
  process.stderr.write(`${name} …`)
  const taken = Array.from({ length: runs }, () => runOnce(name, window))
  const failed = taken.find((run) => 'notMeasured' in run)
  results[name] = failed ?? medians(taken)
  process.stderr.write(` ${JSON.stringify(results[name])}\n`)
}
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify({
  node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length, processor: cpus()[0]?.model.trim() ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30), loadBefore: rounded(loadBefore), results,
}, null, 2))
