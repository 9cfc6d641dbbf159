/**
 * Every single fault, and the unharmed files: nothing may be found in ours, whoever set them. One file, since both halves
 * harm the same papers: made once, opened and saved by LibreOffice once, checked unharmed once.
 */
import { describe, expect, it } from 'vitest'
import { cleanLayouts } from './bases.ts'
import { describeCampaign } from './campaign.ts'
import { footFaults, headFaults, pageFaults, textFaults } from './faults/index.ts'
import { checkUnharmed } from './run.ts'

/** Findings (errors and warnings) in files without a fault, for each check made on them. */
const mostFalseAlarms = 0.01

describeCampaign('a fault of the sheet or the head', [...pageFaults, ...headFaults], (bases) => {
  describe('a file without a fault', () => {
    it('has none found in it, in our styles or in direct formatting', async () => {
      const own = await checkUnharmed(bases().filter(({ layout }) => cleanLayouts.some((clean) => clean === layout)))
      const [findings, checks] = [own.flatMap((one) => one.findings), own.reduce((sum, one) => sum + one.checks, 0)]
      console.log(`files without a fault: ${own.length}, checks made: ${checks}, findings: ${findings.length}\n${findings.join('\n')}`)
      expect(own.length).toBeGreaterThanOrEqual(24)
      expect(findings.length / checks, own.flatMap(({ base, findings: words }) => words.map((one) => `${base.name}: ${one}`)).join('\n')).toBeLessThanOrEqual(mostFalseAlarms)
    })
  })
})

describeCampaign('a fault of the text or the foot', [...textFaults, ...footFaults])
