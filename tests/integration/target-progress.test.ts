/** Progress of targets over campaigns of every length: nothing counted twice, nothing forgotten without a word. */
import { describe, expect, it } from 'vitest'
import { admissionSchema } from '../../shared/domain/admission.ts'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import { targetSchema } from '../../shared/domain/indicator.ts'
import { progressOf } from '../../electron/admissions/progress.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { put, putTarget } from '../support/desk.ts'
import { aggregationDesk, rowsOf } from '../support/aggregation-desk.ts'

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })
const target = (more: object) => targetSchema.parse({ id: 'muc', indicatorId: 'PT05', bodyId: 'khoi', setBy: 'Đại hội', period: { from: '2024-01-01', to: '2026-12-31' }, value: '450', ...more })

async function desk() {
  const made = await aggregationDesk({ silent: 1, codes: ['PT05', 'DV01'], indicators: 90, organisations: 2 })
  const campaign = (id: string, period: { readonly from: string, readonly to: string }, more: object = {}) => made.office.write((transaction) => put(transaction, campaignStore, campaignSchema.parse({
    id, title: `Đợt ${id}`, kind: 'periodic', bodyId: 'khoi', period, cutOff: period.to, due: period.to, addresseeIds: ['dv-0001', 'dv-0002'], indicatorIds: ['PT05', 'DV01'], state: 'open', ...more,
  })))
  const admitted = (campaignId: string, bodyId: string, PT05: string, DV01 = '40') => made.report({ id: `${campaignId} ${bodyId}`, campaignId, bodyId, state: 'accepted', figures: { PT05, DV01 } })
  return { ...made, campaign, admitted }
}

describe('a target', () => {
  it('takes years where there are years and months where there are none', async () => {
    const { office, call, campaign, admitted } = await desk()
    await putTarget(office, target({ shares: [2024, 2025, 2026].map((of) => ({ period: year(of), value: '150' })) }))
    await campaign('thang-1', { from: '2026-01-01', to: '2026-01-31' })
    await admitted('nam-2024', 'dv-0001', '140')
    await admitted('nam-2025', 'dv-0001', '150')
    await admitted('thang-1', 'dv-0001', '11')
    const progress = await call.progress({ targetId: 'muc', on: '2026-02-10' })
    expect(progress).toMatchObject({
      done: '301', remaining: '149', monthsLeft: 11, neededPerMonth: '14', reporting: 3, asked: 6, straddling: [], gaps: [{ from: '2026-02-01', to: '2026-02-10' }],
      campaigns: [{ campaignId: 'nam-2024' }, { campaignId: 'nam-2025' }, { campaignId: 'thang-1' }],
    })
    expect(progress.shares.map(({ done, ended, shortfall, needed }) => [done, ended, shortfall, needed])).toEqual([['140', true, '10', null], ['150', true, '0', null], ['11', false, null, '160']])
  })

  it('is not turned by a year made ahead that one unit has begun to fill in', async () => {
    const { office, call, campaign, admitted } = await desk()
    await putTarget(office, target({ period: year(2026), value: '150' }))
    for (const [id, from, to] of [['thang-1', '2026-01-01', '2026-01-31'], ['thang-2', '2026-02-01', '2026-02-28']] as const) {
      await campaign(id, { from, to })
      await admitted(id, 'dv-0001', '4')
      await admitted(id, 'dv-0002', '5')
    }
    await campaign('nam-2026', year(2026))
    const on = '2026-03-01'
    expect(await call.progress({ targetId: 'muc', on })).toMatchObject({ done: '18', campaigns: [{ campaignId: 'thang-1' }, { campaignId: 'thang-2' }] })
    await admitted('nam-2026', 'dv-0001', '9')
    expect(await call.progress({ targetId: 'muc', on })).toMatchObject({ done: '18', reporting: 4, asked: 4 })
  })

  it('on a stock stands as the last period with figures, on the target and in the table', async () => {
    const { office, call, campaign, admitted } = await desk()
    await putTarget(office, target({ indicatorId: 'DV01', value: '300' }))
    await admitted('nam-2025', 'dv-0001', '1', '397')
    await campaign('nam-2026', year(2026))
    expect(await call.progress({ targetId: 'muc', on: '2026-02-10' })).toMatchObject({ done: '397', outcome: 'reached', gaps: [], campaigns: [{ campaignId: 'nam-2025' }] })
    const row = rowsOf(await call.table({ campaignId: 'nam-2026' })).find(({ code }) => code === 'DV01')
    expect([row?.now.value, row?.targets[0]?.done, row?.targets[0]?.outcome]).toEqual([null, '397', 'reached'])
  })

  it('of a term that begins in July names the half year it cannot take, and the campaign that straddles it', async () => {
    const { office, call, campaign, admitted } = await desk()
    await putTarget(office, target({ period: { from: '2025-07-01', to: '2030-06-30' }, value: '750' }))
    await campaign('nam-2026', year(2026))
    await admitted('nam-2025', 'dv-0001', '100')
    await admitted('nam-2026', 'dv-0001', '150')
    const progress = await call.progress({ targetId: 'muc', on: '2026-12-31' })
    expect(progress).toMatchObject({ done: '150', remaining: '600', monthsLeft: 42, gaps: [{ from: '2025-07-01', to: '2025-12-31' }], straddling: [{ campaignId: 'nam-2025' }], campaigns: [{ campaignId: 'nam-2026' }] })
  })

  it('of a year adds up quarters that belong to no round, and says which days no campaign tells of', async () => {
    const { office, call, campaign, admitted } = await desk()
    await putTarget(office, target({ period: year(2026), value: '150' }))
    await campaign('q1', { from: '2026-01-01', to: '2026-03-31' }, { reportingPeriod: 'quarter' })
    await campaign('q3', { from: '2026-07-01', to: '2026-09-30' }, { reportingPeriod: 'quarter' })
    await admitted('q1', 'dv-0001', '100')
    await admitted('q3', 'dv-0001', '30')
    const shown = rowsOf(await call.table({ campaignId: 'q3' })).find(({ code }) => code === 'PT05')?.targets[0]
    expect(shown).toMatchObject({ done: '130', percent: '86.67', outcome: 'notYet', gaps: [{ from: '2026-04-01', to: '2026-06-30' }] })
    expect((await call.table({ campaignId: 'q3' })).notes.map(({ code, message }) => [code, message])).toEqual([
      ['aggregate.targetGap', 'Số đã thực hiện so với mức phấn đấu của PT05 chưa gồm từ 01/4/2026 đến 30/6/2026: không có đợt nào có số của những ngày đó.'],
    ])
    expect(rowsOf(await call.table({ campaignId: 'q1' })).find(({ code }) => code === 'PT05')?.targets[0]).toMatchObject({ done: '100', gaps: [] })
  })

  it('asks the same of each month on its own page as on the page of admissions', async () => {
    const { office, call } = await desk()
    const admissions = target({ period: { from: '2021-01-01', to: '2025-12-31' }, value: '750', shares: [2021, 2022, 2023, 2024, 2025].map((of) => ({ period: year(of), value: '150' })) })
    await putTarget(office, admissions)
    const nobody = [admissionSchema.parse({ id: 'a', fullName: 'Người mẫu', bodyId: 'dv-0001' })]
    for (const on of ['2021-01-01', '2025-11-30', '2025-12-30', '2025-12-31']) {
      const [here, there] = [await call.progress({ targetId: 'muc', on }), progressOf(admissions, nobody, on)]
      expect([on, here.monthsLeft, here.neededPerMonth, here.shares.map(({ ended }) => ended)]).toEqual([on, there.monthsLeft, there.perMonth, there.years.map(({ ended }) => ended)])
    }
    expect(await call.progress({ targetId: 'muc', on: '2021-01-01' })).toMatchObject({ remaining: '750', monthsLeft: 60, neededPerMonth: '13' })
  })
})
