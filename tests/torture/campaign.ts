/** Many kills: one kind of work after another, the next victim getting ready while the one before is looked at. */
import { join } from 'node:path'
import { endVictim, killOnce, measuredLife, startVictim } from './kill.ts'
import type { Killed, Life, Victim } from './kill.ts'
import { planOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Trade } from './trade.ts'

/** A kind of work that was done once without a kill: what must stand after each act, and how long each takes. */
export interface Ready { readonly plan: Plan, readonly life: Life }

export async function readied(trade: Trade, folder: string): Promise<Ready> {
  const plan = await planOf(trade, join(folder, 'plans'))
  return { plan, life: await measuredLife(plan, join(folder, `life-${trade.name}`)) }
}

/** `jobs`: so many victims live at one time. Everything happens beneath `folder`. */
export interface CampaignSize { readonly kills: number, readonly seed: number, readonly jobs: number, readonly folder: string }

/** The kinds of work take turns. `done` is told of every kill. */
export async function killCampaign(ready: readonly Ready[], { kills, seed, jobs, folder }: CampaignSize, done: (one: Killed) => void): Promise<readonly Killed[]> {
  const all: Killed[] = []
  let next = 0
  const take = (): number | null => (next < kills ? next++ : null)
  await Promise.all(Array.from({ length: jobs }, () => line(ready, { folder, seed }, take, (one) => {
    all.push(one)
    done(one)
  })))
  return all
}

/** One line of victims; the seed alone says which moment. */
async function line(ready: readonly Ready[], { folder, seed }: Pick<CampaignSize, 'folder' | 'seed'>, take: () => number | null, report: (one: Killed) => void): Promise<void> {
  const start = (at: number | null): { readonly seed: number, readonly victim: Victim } & Ready | null => {
    const one = at === null ? undefined : ready[at % ready.length]
    return at === null || one === undefined ? null : { ...one, seed: seed + at, victim: startVictim(one.plan.trade.name, join(folder, `kill-${seed + at}`)) }
  }
  let current = start(take())
  while (current !== null) {
    const following = start(take())
    try {
      report(await killOnce(current.plan, current.life, current.victim, current.seed))
    } catch (error) {
      if (following !== null) await endVictim(following.victim)
      throw error
    }
    current = following
  }
}
