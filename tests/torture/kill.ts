/** One life of a victim, ended by SIGKILL at a moment the seed says, and what stands there afterwards. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { sweepTemporaryFiles } from '../../electron/files/index.ts'
import { seededNumbers } from '../support/seeded-numbers.ts'
import { compiledVictim, victimProgram } from './built-victim.ts'
import { faultyDisk } from './faulty-disk.ts'
import type { Phase } from './faulty-disk.ts'
import { doAct } from './plan.ts'
import type { Plan } from './plan.ts'
import { actsDone, fileFaults, officeFaults, standingIn } from './standing.ts'
import type { Standing } from './standing.ts'
import { filesIn, isTemporary } from './trade.ts'
import type { Trade } from './trade.ts'
import type { Errand } from './victim.ts'

/** A process that has read the program and waits for its folder. The program is built before the first of them starts. */
export interface Victim { readonly child: ChildProcess, readonly folder: string, readonly lines: AsyncIterator<string> }

/** How long each act is when nobody ends it. */
export type Life = readonly { readonly writes: number, readonly ms: number }[]

/** So many acts at most are done in one life. */
const actsOfLife = 3
/** More than any kind of work has; infinity cannot be sent. */
const everyAct = 1000

export interface Killed {
  readonly trade: string, readonly seed: number
  /** `write 17 half`, `412 ms`. */
  readonly moment: string
  readonly acknowledged: number
  /** What is not as it must be; none when all is well. */
  readonly faults: readonly string[]
}

export function startVictim(trade: string, folder: string): Victim {
  const disk = faultyDisk(folder, `${folder}.control`)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', victimProgram, trade], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...disk, NODE_COMPILE_CACHE: compiledVictim },
  })
  return { child, folder, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

interface Said { readonly kind: 'ready' | 'begun' | 'told' | 'counted' | 'done' | 'failed', readonly value: unknown }

/** The next line; null when the victim is dead. The last line may be cut off in the middle. */
async function heard({ lines }: Victim): Promise<Said | null> {
  const { value, done } = await lines.next() as { readonly value: string, readonly done?: boolean }
  if (done === true) return null
  try {
    return JSON.parse(value) as Said
  } catch {
    return null
  }
}

/** Everything the victim acknowledged until its end, or until it had done all. `end`: its last words, null when it had none. */
async function lived(victim: Victim, errand: Omit<Errand, 'folder'>, onSaid: (said: Said) => void): Promise<{ readonly told: readonly unknown[], readonly end: Said | null }> {
  await heard(victim)
  victim.child.stdin?.write(`${JSON.stringify({ folder: victim.folder, ...errand } satisfies Errand)}\n`)
  const told: unknown[] = []
  for (;;) {
    const said = await heard(victim)
    if (said === null || said.kind === 'done' || said.kind === 'failed') return { told, end: said }
    onSaid(said)
    if (said.kind === 'told') told.push(said.value)
  }
}

export async function endVictim({ child }: Victim): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => { child.once('close', resolve) })
  child.kill('SIGKILL')
  await gone
}

/** Every act in one life, counted. */
export async function measuredLife(plan: Plan, folder: string): Promise<Life> {
  cpSync(plan.folderAfter(0), folder, { recursive: true })
  const victim = startVictim(plan.trade.name, folder)
  const life: { writes: number, ms: number }[] = []
  let [since, before] = [0, 0]
  const { end } = await lived(victim, { from: 0, acts: everyAct, order: { mode: 'count' } }, ({ kind, value }) => {
    if (kind === 'counted') {
      life.push({ writes: Number(value) - before, ms: performance.now() - since })
      before = Number(value)
    }
    if (kind === 'begun' || kind === 'counted') since = performance.now()
  })
  await endVictim(victim)
  rmSync(folder, { recursive: true, force: true })
  if (end?.kind !== 'done') throw new Error(`${plan.trade.name}: the victim failed by itself: ${String(end?.value)}`)
  return life
}

interface Moment { readonly errand: Omit<Errand, 'folder'>, readonly afterMs: number | null, readonly words: string }

/** Half of the kills fall at a chosen write, before, within or after it; half at any moment. */
function momentOf(seed: number, life: Life): Moment {
  const random = seededNumbers(seed)
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 4; skipped++) random()
  const from = Math.floor(random() * life.length)
  const acts = Math.min(actsOfLife, life.length - from)
  const total = (of: 'writes' | 'ms'): number => life.slice(from, from + acts).reduce((sum, act) => sum + act[of], 0)
  const where = `acts ${from + 1} to ${from + acts}`
  if (random() < 0.5) {
    const afterMs = random() * total('ms')
    return { errand: { from, acts, order: { mode: 'off' } }, afterMs, words: `${where}, ${Math.round(afterMs)} ms` }
  }
  const at = 1 + Math.floor(random() * total('writes'))
  const phase: Phase = (['before', 'half', 'after'] as const)[Math.floor(random() * 3)] ?? 'half'
  return { errand: { from, acts, order: { mode: 'kill', at, phase } }, afterMs: null, words: `${where}, write ${at} ${phase}` }
}

/** The victim was started in an empty folder; what lies there afterwards stays when something is amiss. */
export async function killOnce(plan: Plan, life: Life, victim: Victim, seed: number): Promise<Killed> {
  const { errand, afterMs, words } = momentOf(seed, life)
  cpSync(plan.folderAfter(errand.from), victim.folder, { recursive: true })
  let timer: NodeJS.Timeout | undefined
  const { told, end } = await lived(victim, errand, ({ kind }) => { if (kind === 'begun' && afterMs !== null) timer = setTimeout(() => { victim.child.kill('SIGKILL') }, afterMs) })
  clearTimeout(timer)
  await endVictim(victim)
  const faults = end?.kind === 'failed' ? [`the victim failed by itself: ${String(end.value)}`] : await faultsAfter(plan, victim.folder, errand.from, told)
  if (faults.length === 0) for (const path of [victim.folder, `${victim.folder}.control`]) rmSync(path, { recursive: true, force: true })
  return { trade: plan.trade.name, seed, moment: words, acknowledged: told.length, faults }
}

/** What was acknowledged is there, the act in hand wholly or not at all, every file whole; and the work goes on where it stopped. `from`: acts that were done before. */
export async function faultsAfter({ trade, standings }: Plan, folder: string, from: number, told: readonly unknown[]): Promise<readonly string[]> {
  const sure = from + told.length
  const look = `${folder}.look`
  const faults: string[] = []
  try {
    // Read past the program, in a copy: opening an office may be the very act, and ends what the kill left.
    cpSync(folder, look, { recursive: true })
    const found = standingIn(look, trade)
    const { acts, differs } = actsDone(found, standings, sure, trade)
    faults.push(...acts === null ? [`after ${sure} acts: ${differs}`] : [], ...fileFaults(found, standings, sure), ...await trade.judge(look, told))
    if (acts !== null && acts < standings.length - 1) faults.push(...await goesOn({ trade, standings }, folder, { acts, sure }))
    faults.push(...await everyOffice(trade, folder))
  } catch (error) {
    faults.push(`judging failed: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    rmSync(look, { recursive: true, force: true })
  }
  return faults
}

export async function everyOffice({ offices }: Trade, folder: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const office of offices.filter((name) => existsSync(join(folder, name)))) faults.push(...(await officeFaults(join(folder, office))).map((words) => `${office}: ${words}`))
  return faults
}

const twoHoursMs = 2 * 60 * 60_000
const realNow = Date.now
/** How many go on two hours later just now: several kills are judged by turns in one process. */
let later = 0

async function twoHoursLater<T>(work: () => Promise<T>): Promise<T> {
  if (later++ === 0) Date.now = () => realNow() + twoHoursMs
  try {
    return await work()
  } finally {
    if (--later === 0) Date.now = realNow
  }
}

/** The next act after `acts`, of which `sure` were acknowledged, two hours later: it succeeds, and what the dead process left lying about is gone where it wrote a file, or can be swept. */
async function goesOn({ trade, standings }: Pick<Plan, 'trade' | 'standings'>, folder: string, { acts, sure }: { readonly acts: number, readonly sure: number }): Promise<readonly string[]> {
  const before = filesIn(folder)
  const unnamed = trade.namesFilesAfterwards === true ? filesOf(standings[acts]).filter((name) => !filesOf(standings[sure]).includes(name) && !before.includes(name)) : []
  try {
    await twoHoursLater(async () => {
      await doAct(trade, folder, acts)
      const written = new Set(filesIn(folder).filter((name) => !isTemporary(name) && !before.includes(name)).map(dirname))
      // Every writing of a file sweeps its folder; an act that wrote none leaves that to the next one.
      for (const place of new Set(before.filter(isTemporary).map(placeOf))) if (!written.has(place)) sweepTemporaryFiles(join(folder, place))
    })
  } catch (error) {
    return [`act ${acts} cannot be done afterwards: ${error instanceof Error ? error.message : String(error)}`]
  }
  const found = standingIn(folder, trade)
  const { acts: then, differs } = actsDone(found, standings, acts + 1, trade)
  return [
    ...[...then === acts + 1 ? [] : [differs], ...fileFaults(found, standings, acts + 1, unnamed), ...await trade.judge(folder, [])].map((words) => `going on after ${acts} acts: ${words}`),
    ...filesIn(folder).filter(isTemporary).map((name) => `left lying about: ${name}`),
  ]
}

const filesOf = (standing: Standing | undefined): readonly string[] => standing?.files ?? []

/** The folder in which a temporary file or folder lies. */
function placeOf(name: string): string {
  return dirname(name.replace(/((?:^|\/)\.vpk-[^/]*)\/.*$/u, '$1'))
}
