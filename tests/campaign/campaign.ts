/** The tests of one half of the faults. */
import { beforeAll, describe, expect, it } from 'vitest'
import { officeErrors } from '../support/documents/office-errors.ts'
import { campaignBases } from './bases.ts'
import type { Fault } from './faults/index.ts'
import type { Base } from './harm.ts'
import { rates, report } from './report.ts'
import { runCampaign } from './run.ts'
import type { Campaign } from './run.ts'

/** Shares of the harmed files in which the fault must be found, and of the faults with a change that must be gone after it. */
const leastFound = 0.98
const leastMended = 0.95
/** Single-fault files of one half, so that the whole has more than 300 however papers change. */
const leastFiles = 250
/** Files of one half that are mended with tracked changes too. */
const leastTracked = 10
/** Every so many of the mended files go to the Open XML SDK's validator, which takes longer than all else. */
const validatedEach = 40

export function describeCampaign(name: string, faults: readonly Fault[], more: (bases: () => readonly Base[]) => void = () => undefined): void {
  let bases: readonly Base[] = []
  let campaign: Campaign = { outcomes: [], unmade: [] }
  describe(`single faults: ${name}`, () => {
    beforeAll(async () => {
      bases = await campaignBases()
      campaign = await runCampaign(faults, bases)
      console.log(`${name}\n${report(campaign.outcomes)}`)
    })

    it('is made in files enough, every fault in some', () => {
      expect(campaign.unmade).toEqual([])
      expect(campaign.outcomes.length).toBeGreaterThanOrEqual(leastFiles)
    })

    it('is found by its own check', () => {
      const { detected } = rates(campaign.outcomes)
      expect(detected, campaign.outcomes.filter((one) => !one.detected).map((one) => one.name).join('\n')).toBeGreaterThanOrEqual(leastFound)
    })

    it('is gone once everything is mended that can be, and nothing new has come', () => {
      const { mended, fixable } = rates(campaign.outcomes)
      expect(fixable).toBeGreaterThan(campaign.outcomes.length / 3)
      expect(mended, campaign.outcomes.filter((one) => one.mended === false).map((one) => one.name).join('\n')).toBeGreaterThanOrEqual(leastMended)
      expect(campaign.outcomes.flatMap(({ name: file, added }) => added.map((words) => `${file}: ${words}`))).toEqual([])
    })

    it('is mended without a change of words', () => {
      expect(campaign.outcomes.filter(({ newWords }) => newWords !== '').map(({ name: file, newWords }) => `${file}: ${newWords}`)).toEqual([])
    })

    it('is mended with tracked changes as in the clean copy, once they are accepted', () => {
      const tried = campaign.outcomes.filter(({ tracked }) => tracked !== null)
      expect(tried.length).toBeGreaterThanOrEqual(leastTracked)
      expect(tried.filter(({ tracked }) => tracked !== '').map(({ name: file, tracked }) => `${file}: ${tracked}`)).toEqual([])
    })

    it('leaves a file that Office opens', async () => {
      const mended = campaign.outcomes.flatMap(({ name: file, base, bytes }) => bytes === null ? [] : [{ file, base, bytes }]).filter((_, index) => index % validatedEach === 0)
      for (const { file, base, bytes } of mended) {
        const kinds = (errors: readonly string[]): ReadonlySet<string> => new Set(errors.map((error) => /"description":"([^"]*)"/iu.exec(error)?.[1] ?? error))
        const before = kinds(await officeErrors(base.bytes, ['Microsoft365']))
        expect([...kinds(await officeErrors(bytes, ['Microsoft365']))].filter((kind) => !before.has(kind)), file).toEqual([])
      }
    })

    more(() => bases)
  })
}
