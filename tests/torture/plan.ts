/** A kind of work made ready to be tortured: what it begins with, and what stands after each of its acts when nothing goes wrong. */
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { standingIn } from './standing.ts'
import type { Standing } from './standing.ts'
import { clockOf } from './trade.ts'
import type { Trade } from './trade.ts'

export interface Plan {
  readonly trade: Trade
  /** The folder as it is after so many acts; 0: the beginning. */
  folderAfter(acts: number): string
  readonly standings: readonly Standing[]
}

/** Does the work once, in this process, and keeps what stood there after each act. */
export async function planOf(trade: Trade, folder: string): Promise<Plan> {
  const folderAfter = (acts: number): string => join(folder, `${trade.name}-${acts}`)
  mkdirSync(folderAfter(0), { recursive: true })
  await trade.prepare(folderAfter(0))
  const standings = [standingIn(folderAfter(0), trade)]
  for (let at = 0; ; at++) {
    cpSync(folderAfter(at), folderAfter(at + 1), { recursive: true })
    if (await doAct(trade, folderAfter(at + 1), at) === 'none left') return { trade, folderAfter, standings }
    standings.push(standingIn(folderAfter(at + 1), trade))
  }
}

/** Does the act of this place in a folder where those before it are done. */
export async function doAct(trade: Trade, folder: string, at: number): Promise<'done' | 'none left'> {
  const clock = clockOf()
  const begun = await trade.begin(folder, clock)
  try {
    const act = begun.acts[at]
    if (act === undefined) return 'none left'
    clock.turn(at)
    await act()
    return 'done'
  } finally {
    begun.end()
  }
}
