/**
 * `npm run torture [-- --kills N --seed S --only issue,import,… --jobs J]`: kills at random moments of every kind of work, in turn. Prints how many
 * of each, and the seed of every kill after which something was amiss (`--kills 1 --seed S --only …` does it again); ends with 1 when there was one.
 * `-- --disk [--most N]`: instead every write of every act fails, or N of each kind of work.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildVictim, removeVictim } from './built-victim.ts'
import { killCampaign, readied } from './campaign.ts'
import type { Ready } from './campaign.ts'
import { diskCampaign } from './disk.ts'
import { tradeNamed, trades } from './trades/registry.ts'

const { values } = parseArgs({ options: {
  kills: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' }, jobs: { type: 'string', default: '1' },
  disk: { type: 'boolean', default: false }, most: { type: 'string' },
} })
const chosen = values.only === undefined ? trades : values.only.split(',').map((name) => tradeNamed(name))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vpk-torture-')))
const seed = Number(values.seed)
const what = values.disk ? 'failing writes' : 'kills'
const started = performance.now()
const done = new Map<string, { all: number, amiss: number }>(chosen.map(({ name }) => [name, { all: 0, amiss: 0 }]))
const total = (): { readonly all: number, readonly amiss: number } => [...done.values()].reduce((sum, { all, amiss }) => ({ all: sum.all + all, amiss: sum.amiss + amiss }), { all: 0, amiss: 0 })

function count(trade: string, words: string, faults: readonly string[]): void {
  const of = done.get(trade)
  if (of === undefined) throw new Error(`nobody asked for ${trade}`)
  of.all += 1
  if (faults.length > 0) {
    of.amiss += 1
    console.log(`${trade}, ${words}: ${faults.join('; ')}`)
  }
  if (total().all % 100 === 0) console.log(`${total().all} ${what}, ${total().amiss} with something amiss, ${Math.round((performance.now() - started) / 1000)} s`)
}

await buildVictim()
const ready: Ready[] = []
for (const trade of chosen) {
  const one = await readied(trade, folder)
  console.log(`${trade.name}: ${one.life.length} acts, ${one.life.reduce((sum, { writes }) => sum + writes, 0)} writes, ${Math.round(one.life.reduce((sum, { ms }) => sum + ms, 0))} ms`)
  ready.push(one)
}
if (values.disk) await diskCampaign(ready, { folder, seed, most: values.most === undefined ? null : Number(values.most) }, ({ trade, words, outcome, faults }) => { count(trade, `${words} → ${outcome}`, faults) })
else await killCampaign(ready, { kills: Number(values.kills), seed, jobs: Number(values.jobs), folder }, ({ trade, seed: one, moment, acknowledged, faults }) => { count(trade, `seed ${one} (${moment}, ${acknowledged} acknowledged)`, faults) })

removeVictim()
for (const [name, { all, amiss }] of done) console.log(`${name}: ${all} ${what}, ${amiss} with something amiss`)
console.log(`${total().all} ${what}, ${total().amiss} with something amiss, ${Math.round((performance.now() - started) / 1000)} s`)
if (total().amiss === 0) rmSync(folder, { recursive: true, force: true })
else console.log(`What they left lies in ${folder}`)
process.exitCode = total().amiss === 0 ? 0 : 1
