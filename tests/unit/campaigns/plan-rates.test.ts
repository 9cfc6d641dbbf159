/** A plan may be exceeded: 12 of 10 planned is no mistake; of members, of organisations and of spending it still is one or may be. */
import { expect, it } from 'vitest'
import { judgeRate } from '../../../electron/campaigns/forms/judge-rate.ts'
import { indicatorOf, readSuppliedSet } from '../../../electron/indicators/index.ts'
import { valueProblems } from '../../../electron/submissions/check-values.ts'
import { campaignSchema } from '../../../shared/domain/campaign.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { resourcesDir } from '../../support/offices.ts'

const supplied = readSuppliedSet(resourcesDir).indicators.map(indicatorOf)
const named = (code: string): Indicator => {
  const found = supplied.find((indicator) => indicator.code === code)
  if (found === undefined) throw new Error(`the supplied set has ${code}`)
  return found
}
const read = (value: string | null) => ({ value, empty: value === null, issues: [] })
const found = (indicator: Indicator, numerator: string, denominator: string) =>
  judgeRate(indicator, { numerator: read(numerator), denominator: read(denominator), rate: read(null) }).issues.map(({ found: { severity, code } }) => [severity, code])

it('is exceeded without a word in a form that comes back', () => {
  expect(found(named('PT09'), '12', '10')).toEqual([])
  expect(found(named('HT02'), '12', '10')).toEqual([['error', 'rate.overWhole']])
  expect(found({ ...named('PT09'), againstPlan: false, base: 'other' }, '12', '10')).toEqual([['warning', 'rate.overWhole']])
})

it('is exceeded without a word when it is typed', () => {
  const campaign = (indicatorId: string) => campaignSchema.parse({
    id: 'd', title: 'Đợt', kind: 'periodic', bodyId: 'du', cutOff: '2026-03-31', due: '2026-04-06', period: { from: '2026-01-01', to: '2026-03-31' }, indicatorIds: [indicatorId],
  })
  const typed = (indicator: Indicator) => valueProblems({ measurements: [{ indicatorId: indicator.id, numerator: '12', denominator: '10', rate: null }], answers: [] }, campaign(indicator.id), [indicator])
  expect([typed(named('PT09')), typed(named('HT02')).map(({ severity, code }) => [severity, code])]).toEqual([[], [['error', 'rate.overWhole']]])
})
