/** A disk that fails at each write of each act, one after another: full from then on or once, an error of the device, a write that comes short. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inProject } from '../../electron/toolchain/paths.ts'
import { seededNumbers } from '../support/seeded-numbers.ts'
import type { Ready } from './campaign.ts'
import type { Tried, Trial, Trials } from './disk-process.ts'
import { faultyDisk } from './faulty-disk.ts'
import type { DiskOrder } from './faulty-disk.ts'
import type { Plan } from './plan.ts'

export interface TriedWrite { readonly trade: string, readonly words: string, readonly outcome: string, readonly faults: readonly string[] }

/** `most`: so many trials of each kind of work at most, chosen by the seed; null: every write in every way. */
export interface DiskSize { readonly folder: string, readonly seed: number, readonly most: number | null }

const ways: readonly { readonly words: string, readonly order: (at: number) => DiskOrder }[] = [
  { words: 'full', order: (at) => ({ mode: 'fail', at, error: 'ENOSPC', lasting: true }) },
  { words: 'full once', order: (at) => ({ mode: 'fail', at, error: 'ENOSPC', lasting: false }) },
  { words: 'error once', order: (at) => ({ mode: 'fail', at, error: 'EIO', lasting: false }) },
  { words: 'short, then full', order: (at) => ({ mode: 'short', at, error: 'ENOSPC', lasting: true }) },
]

interface NamedTrial extends Trial { readonly words: string }

/** `done` is told of every trial in which the write was made to fail. */
export async function diskCampaign(ready: readonly Ready[], { folder, seed, most }: DiskSize, done: (one: TriedWrite) => void): Promise<readonly TriedWrite[]> {
  const all: TriedWrite[] = []
  for (const { plan, life } of ready) {
    const every = life.flatMap(({ writes }, act) => Array.from({ length: writes }, (_, place) => ways.map(({ words, order }): NamedTrial =>
      ({ act, folder: plan.folderAfter(act), order: order(place + 1), words: `act ${act + 1}, write ${place + 1}, ${words}` })))).flat()
    await tryAll(plan, most === null ? every : sample(every, most, seed), join(folder, `disk-${plan.trade.name}`), (one) => {
      if (one.outcome === 'untouched') return
      all.push(one)
      done(one)
    })
  }
  return all
}

function sample(all: readonly NamedTrial[], most: number, seed: number): readonly NamedTrial[] {
  const random = seededNumbers(seed)
  return Array.from({ length: Math.min(most, all.length) }, () => all[Math.floor(random() * all.length)]).filter((trial) => trial !== undefined)
}

/** All in one process; one that ends by itself is amiss, and the rest goes on in another. */
async function tryAll(plan: Plan, trials: readonly NamedTrial[], folder: string, done: (one: TriedWrite) => void): Promise<void> {
  for (let at = 0; at < trials.length; at++) {
    const rest = trials.slice(at)
    let tried = 0
    await inOneProcess(plan, rest, folder, ({ outcome, faults }) => { done({ trade: plan.trade.name, words: rest[tried++]?.words ?? '', outcome, faults }) })
    at += tried
    if (at < trials.length) done({ trade: plan.trade.name, words: trials[at]?.words ?? '', outcome: 'died', faults: ['the program ended by itself'] })
  }
}

async function inOneProcess(plan: Plan, trials: readonly Trial[], folder: string, done: (one: Tried) => void): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', inProject('tests/torture/disk-process.ts'), plan.trade.name], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...faultyDisk(join(folder, 'here'), join(folder, 'control')) },
  })
  child.stdin.end(JSON.stringify({ work: folder, standings: plan.standings, trials } satisfies Trials))
  for await (const line of createInterface({ input: child.stdout })) done(JSON.parse(line) as Tried)
}
