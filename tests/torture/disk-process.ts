/**
 * Works on a disk that fails (`disk-process.ts TRADE`): it gets {@link Trials} on its input and prints what was amiss in each. Everything
 * happens in this one process, as in the program of a person who makes room and goes on.
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { toFault } from '../../electron/faults/index.ts'
import { counted, order } from './faulty-disk.ts'
import type { DiskOrder } from './faulty-disk.ts'
import { everyOffice } from './kill.ts'
import { actsDone, fileFaults, standingIn } from './standing.ts'
import type { Standing } from './standing.ts'
import { clockOf, filesIn, isTemporary } from './trade.ts'
import type { Begun } from './trade.ts'
import { tradeNamed } from './trades/registry.ts'

/** One act with one write that fails. `folder`: where the acts before it are done. */
export interface Trial { readonly act: number, readonly folder: string, readonly order: DiskOrder }
export interface Trials { readonly work: string, readonly standings: readonly Standing[], readonly trials: readonly Trial[] }
/** `outcome`: the code of the fault the person was told of, or `done`; `untouched` when there are not so many writes. */
export interface Tried { readonly outcome: string, readonly faults: readonly string[] }

const control = process.env['VPK_DISK_CONTROL'] ?? ''
const trade = tradeNamed(process.argv[2] ?? '')
const clock = clockOf()

/** The code of the fault a person reads; '' when what was thrown has no sentence. */
function told(error: unknown): string {
  const data: unknown = error instanceof Error ? Reflect.get(error, 'data') : null
  const code: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'code') : toFault(error)?.fault.code
  return typeof code === 'string' && code !== 'INTERNAL' ? code : ''
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} (${String(Reflect.get(error, 'code'))})` : String(error)
}

async function tryOnce({ act, folder, order: given }: Trial, { work, standings }: Trials): Promise<Tried> {
  const here = join(work, 'here')
  cpSync(folder, here, { recursive: true })
  let begun = await trade.begin(here, clock)
  clock.turn(act)
  try {
    order(control, given)
    let [outcome, answer, silent]: [string, unknown, readonly string[]] = ['done', null, []]
    try {
      answer = await begun.acts[act]?.()
    } catch (error) {
      outcome = told(error)
      if (outcome === '') silent = [`no sentence for a person: ${wordsOf(error)}`]
    }
    const { struck } = counted(control)
    order(control, { mode: 'off' })
    if (struck === 0) return { outcome: 'untouched', faults: [] }
    const isDone = outcome === 'done' || (trade.goesOnAfterwards === true && actsDone(standingIn(here, trade), standings, act, trade).acts === act + 1)
    const first = await standsAs(here, standings, isDone ? act + 1 : act, outcome === 'done' ? [answer] : [])
    const faults = [...silent, ...first.map((words) => `${outcome}: ${words}`)]
    if (!isDone && faults.length === 0) {
      begun = await doneAgain(begun, act, here)
      faults.push(...(await standsAs(here, standings, act + 1, [])).map((words) => `done again: ${words}`))
    }
    begun.end()
    return { outcome, faults: [...faults, ...await everyOffice(trade, here)] }
  } finally {
    order(control, { mode: 'off' })
    begun.end()
    rmSync(here, { recursive: true, force: true })
  }
}

/** With room on the disk, in the same program; an office that could not even be opened again is opened first. */
async function doneAgain(begun: Begun, act: number, folder: string): Promise<Begun> {
  try {
    await begun.acts[act]?.()
    return begun
  } catch (error) {
    if (told(error) !== 'OFFICE_NOT_OPEN') throw error
    begun.end()
    const anew = await trade.begin(folder, clock)
    await anew.acts[act]?.()
    return anew
  }
}

/** What is otherwise than after so many acts. Asked past the program while it has the office open: what it sees counts, not what a log may still hold. */
async function standsAs(folder: string, standings: readonly Standing[], acts: number, answers: readonly unknown[]): Promise<readonly string[]> {
  const found = standingIn(folder, trade)
  const { acts: done, differs } = actsDone(found, standings, acts, trade)
  const whole = [...standings[acts]?.files ?? [], ...trade.stepwise === undefined ? [] : standings[acts + 1]?.files ?? []]
  return [
    // Copies of an office stay: each is whole, and no harm. Nothing else of an act that failed does, but for the steps that were done.
    ...found.files.filter((name) => !name.endsWith('.vpk') && !whole.includes(name)).map((name) => `left of what failed: ${name}`),
    ...done === acts ? [] : [done === null ? differs : 'more was done than was said'], ...fileFaults(found, standings, acts), ...await trade.judge(folder, answers),
    ...filesIn(folder).filter(isTemporary).map((name) => `left lying about: ${name}`),
  ]
}

const given = JSON.parse(await text(process.stdin)) as Trials
for (const trial of given.trials) {
  let tried: Tried
  try {
    tried = await tryOnce(trial, given)
  } catch (error) {
    tried = { outcome: 'broken off', faults: [wordsOf(error)] }
  }
  process.stdout.write(`${JSON.stringify(tried)}\n`)
}
