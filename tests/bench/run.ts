/**
 * `npm run bench`: every measurement in a child process of its own (clean peaks of memory), several times over; prints
 * one JSON object on the standard output, progress on the standard error. Not a test: nothing fails by being slow.
 */
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measures } from './measures.ts'
import { median, rounded } from './timing.ts'

type Figures = Readonly<Record<string, unknown>>

/** Runs a measurement in its own process; a failed one says why in place of its figures. */
function runOnce(name: string): Figures {
  const child = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('measure-one.ts', import.meta.url)), name], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000,
  })
  const line = child.stdout.trim().split('\n').at(-1) ?? ''
  if (child.status !== 0 || !line.startsWith('{')) {
    return { notMeasured: child.stderr.split('\n').find((one) => /Error/u.test(one))?.trim() ?? `mã kết thúc ${child.status}` }
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
for (const { name, runs } of measures.filter((one) => only.length === 0 || only.includes(one.name))) {
  process.stderr.write(`${name} …`)
  const taken = Array.from({ length: runs }, () => runOnce(name))
  const failed = taken.find((run) => 'notMeasured' in run)
  results[name] = failed ?? medians(taken)
  process.stderr.write(` ${JSON.stringify(results[name])}\n`)
}
console.log(JSON.stringify({
  node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length, processor: cpus()[0]?.model.trim() ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30), results,
}, null, 2))
