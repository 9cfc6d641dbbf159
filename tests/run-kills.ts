/**
 * Kills a scripted meeting at random moments and looks at the record each time: `node tests/run-kills.ts [service|window|both] [KILLS] [FIRST-SEED]`.
 * `service`: the writer's process, between and within the transactions; `window`: page, service and whole program of the real window, while
 * keys are typed into it. Prints the seeds, so that a kill can be done again; ends with 1 when more was lost than may be.
 * 200 of each took half an hour each on two cores that had much else to do; it needs no care meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../electron/toolchain/build.ts'
import { killOnce, plannedOffice } from './support/meeting-kill.ts'
import openScreens from './support/screens.ts'
import { killedMeeting } from './support/window-kill.ts'
import type { Victim, WindowKill } from './support/window-kill.ts'

/** So many kills fall into one meeting; then another one begins. */
const killsOfMeeting = 10

async function serviceKills(kills: number, first: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-kills-'))
  let failed = 0
  try {
    const planned = join(folder, 'planned.vpk')
    await plannedOffice(planned)
    for (let seed = first; seed < first + kills; seed++) {
      const { sent, saved, faults } = await killOnce(folder, planned, seed)
      if (faults.length > 0) failed++
      console.log(`service, seed ${seed}: sent ${sent}, saved ${saved}${faults.length === 0 ? '' : `: ${faults.join('; ')}`}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${kills} kills of the writer, ${failed} with something lost`)
  return failed
}

async function windowKills(kills: number, first: number): Promise<number> {
  buildIfStale(console.log)
  const closeScreens = await openScreens({ workers: 1 })
  const all: WindowKill[] = []
  try {
    for (let seed = first; all.length < kills; seed++) {
      const found = await killedMeeting(seed, Math.min(killsOfMeeting, kills - all.length))
      all.push(...found)
      for (const { victim, strokes, lostMs, faults } of found) console.log(`window, seed ${seed}: ${victim} after ${strokes} keys, ${lostMs} ms lost${faults.length === 0 ? '' : `: ${faults.join('; ')}`}`)
    }
  } finally {
    await closeScreens()
  }
  const worst = (victim: Victim): string => `${victim} ${all.filter((one) => one.victim === victim).length} times, at worst ${Math.max(0, ...all.filter((one) => one.victim === victim).map(({ lostMs }) => lostMs))} ms lost`
  const failed = all.filter(({ faults }) => faults.length > 0).length
  console.log(`${all.length} kills in the window (${worst('page')}; ${worst('service')}; ${worst('program')}), ${failed} amiss`)
  return failed
}

const [which = 'both', kills = '200', first = '1'] = process.argv.slice(2)
if (which !== 'service' && which !== 'window' && which !== 'both') throw new Error('Cách dùng: node tests/run-kills.ts [service|window|both] [số lần] [hạt giống đầu]')
const started = Date.now()
let failed = 0
if (which !== 'window') failed += await serviceKills(Number(kills), Number(first))
if (which !== 'service') failed += await windowKills(Number(kills), Number(first))
console.log(`${Math.round((Date.now() - started) / 1000)} s`)
process.exitCode = failed === 0 ? 0 : 1
