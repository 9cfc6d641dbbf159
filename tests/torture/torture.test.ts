/**
 * The torture in short: every kind of work killed at a few moments and worked on a disk that fails at a few writes. `npm run torture` does
 * thousands. Fixed seeds: what fails here fails again.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildVictim, removeVictim } from './built-victim.ts'
import { killCampaign, readied } from './campaign.ts'
import type { Ready } from './campaign.ts'
import { diskCampaign } from './disk.ts'
import { trades } from './trades/registry.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vpk-torture-')))
const ready: Ready[] = []
beforeAll(async () => {
  await buildVictim()
  for (const trade of trades) ready.push(await readied(trade, folder))
})
afterAll(() => {
  removeVictim()
  rmSync(folder, { recursive: true, force: true })
})

const killsOfEach = 4
const writesOfEach = 3

it('killed at any moment, nothing acknowledged is lost, nothing is half done, and the work goes on', async () => {
  const killed = await killCampaign(ready, { kills: killsOfEach * trades.length, seed: 20_261_122, jobs: 2, folder }, () => undefined)
  expect(killed.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(killed).toHaveLength(killsOfEach * trades.length)
})

it('on a disk that is full or fails at any write, a person is told, nothing is lost, and the work can be done again', async () => {
  const tried = await diskCampaign(ready, { folder, seed: 1122, most: writesOfEach }, () => undefined)
  expect(tried.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(new Set(tried.map(({ trade }) => trade))).toEqual(new Set(trades.map(({ name }) => name)))
  // Some writes are no more than tidying up; most are told of.
  expect(tried.filter(({ outcome }) => outcome !== 'done').length).toBeGreaterThan(tried.length / 3)
})
