/** Several campaigns as one period, and targets followed over them, through the contract. */
import { describe, expect, it } from 'vitest'
import { targetSchema } from '../../shared/domain/indicator.ts'
import { deskRound, putTarget } from '../support/desk.ts'
import { aggregationDesk, rowsOf } from '../support/aggregation-desk.ts'
import { faultOf } from '../support/offices.ts'

const campaignId = 'nam-2025'

describe('several periods', () => {
  it('stand side by side and make the year: flows added, stocks as they last were, rates both ways', async () => {
    const { call, report } = await aggregationDesk({ silent: 1, indicators: 60, period: 'quarter', years: [2025] })
    const quarters = [['4', '4050', ['90', '100']], ['7', '4055', ['45', '50']], ['2', '4061', ['160', '200']]] as const
    for (const [at, [admitted, members, attended]] of quarters.entries()) {
      await report({ id: `q${at}`, campaignId: `quy-${at + 1}-2025`, bodyId: 'dv-0001', state: 'accepted', figures: { PT05: admitted, DV01: members, HT02: attended } })
    }
    const asked = { roundId: deskRound, indicatorIds: ['PT05', 'DV01', 'HT02'] }
    const series = await call.series(asked)
    expect(series.rows.map(({ code, figures }) => [code, ...figures.map((figure) => figure?.value)])).toEqual([
      ['DV01', '4050', '4055', '4061', null], ['PT05', '4', '7', '2', null], ['HT02', '90', '90', '80', null],
    ])
    const year = await call.overPeriods({ ...asked, from: '2025-01-01', to: '2025-12-31' })
    expect(year.rows.map(({ code, rollUp, figure }) => [code, rollUp, figure.value])).toEqual([['DV01', 'latest', '4061'], ['PT05', 'sum', '13'], ['HT02', 'rateOfSums', '84.2857']])
    expect(year.rows[2]?.ways).toEqual({ pooled: '84.2857', pooledPeriods: 3, average: '86.6667', averagedPeriods: 3 })
    expect(year.gaps).toEqual([])
    const half = await call.overPeriods({ ...asked, campaignIds: ['quy-1-2025'], roundId: null, from: '2025-01-01', to: '2025-06-30' })
    expect(half.gaps).toEqual([{ from: '2025-04-01', to: '2025-06-30' }])
  })

  it('are taken as frozen where they are frozen, when asked so', async () => {
    const { call, report } = await aggregationDesk({ silent: 1 })
    await report({ id: 'a1', campaignId: 'nam-2024', bodyId: 'dv-0001', state: 'accepted', figures: { TC01: '20' } })
    await call.freeze({ campaignId: 'nam-2024' })
    await report({ id: 'a2', campaignId: 'nam-2024', bodyId: 'dv-0001', state: 'accepted', at: '2026-07-01T00:00:00.000Z', figures: { TC01: '25' } })
    await report({ id: 'b1', campaignId, bodyId: 'dv-0001', state: 'accepted', figures: { TC01: '30' } })
    const values = async (basis: 'frozen' | 'current') => {
      const series = await call.series({ roundId: deskRound, indicatorIds: ['TC01'], basis })
      return [series.campaigns.map(({ frozen }) => frozen), series.rows[0]?.figures.map((figure) => figure?.value)]
    }
    expect([await values('frozen'), await values('current')]).toEqual([[[true, false], ['20', '30']], [[false, false], ['25', '30']]])
  })

  it('that overlap are refused by name', async () => {
    const { call, change } = await aggregationDesk({ years: [2024, 2025] })
    await change('nam-2025', { period: { from: '2024-10-01', to: '2025-12-31' } })
    expect(await faultOf(call.overPeriods({ roundId: deskRound }))).toBe('CAMPAIGN_WRONG_STATE')
  })
})

describe('a target', () => {
  const years = [2021, 2022, 2023, 2024, 2025]
  const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })
  const admissions = targetSchema.parse({
    id: 'kn', indicatorId: 'PT05', bodyId: 'khoi', setBy: 'Nghị quyết Đại hội', period: { from: '2021-01-01', to: '2025-12-31' }, value: '750',
    shares: [...years.map((of) => ({ bodyId: null, period: year(of), value: '150' })), { bodyId: 'dv-0001', period: year(2022), value: '160' }],
  })

  it('of 750 = 5 × 150 carries what was missed, and says what each month left needs', async () => {
    const { call, report, office } = await aggregationDesk({ silent: 1, indicators: 40, years })
    await putTarget(office, admissions)
    await report({ id: 'a', campaignId: 'nam-2021', bodyId: 'dv-0001', state: 'accepted', figures: { PT05: '120' } })
    await report({ id: 'b', campaignId: 'nam-2022', bodyId: 'dv-0001', state: 'accepted', figures: { PT05: '155' } })
    const progress = await call.progress({ targetId: 'kn', on: '2023-07-01' })
    expect(progress).toMatchObject({ total: '750', done: '275', percent: '36.67', outcome: 'notYet', remaining: '475', monthsLeft: 30, neededPerMonth: '16', unknown: 0 })
    expect(progress.shares.map(({ planned, done, shortfall, needed, outcome }) => [planned, done, shortfall, needed, outcome])).toEqual([
      ['150', '120', '30', null, 'notReached'], ['150', '155', '0', null, 'reached'], ['150', null, null, '159', 'unknown'], ['150', null, null, '158', 'unknown'], ['150', null, null, '158', 'unknown'],
    ])
    expect(progress.units).toMatchObject([{ bodyId: 'dv-0001', quota: '160', done: '155', percent: '96.88', outcome: 'notReached' }])
    const row = rowsOf(await call.table({ campaignId: 'nam-2021' })).find(({ code }) => code === 'PT05')
    expect(row?.targets).toMatchObject([{ value: '150', done: '120', percent: '80', outcome: 'notReached', from: '2021-01-01', to: '2021-12-31' }])
    expect(await faultOf(call.progress({ targetId: 'khong-co' }))).toBe('RECORD_UNKNOWN')
  })

  it('adds up the quarters of its year, and is not missed before the year is over', async () => {
    const { call, report, office } = await aggregationDesk({ silent: 1, indicators: 40, period: 'quarter', years: [2025] })
    await putTarget(office, targetSchema.parse({ ...admissions, shares: admissions.shares.filter(({ period }) => period.from === '2025-01-01') }))
    for (const [at, admitted] of ['40', '50', '70'].entries()) {
      await report({ id: `q${at}`, campaignId: `quy-${at + 1}-2025`, bodyId: 'dv-0001', state: 'accepted', figures: { PT05: admitted } })
    }
    const target = async (id: string) => rowsOf(await call.table({ campaignId: id })).find(({ code }) => code === 'PT05')?.targets[0]
    expect(await target('quy-2-2025')).toMatchObject({ value: '150', done: '90', percent: '60', outcome: 'notYet' })
    expect(await target('quy-3-2025')).toMatchObject({ done: '160', percent: '106.67', outcome: 'reached' })
  })

  it('of the last term stands beside the new one: 86,1 beside 90, each with "trong đó" read both ways', async () => {
    const { call, report, office } = await aggregationDesk({ silent: 1, indicators: 86, years, organisations: 2 })
    await putTarget(office, targetSchema.parse({
      id: 'tot', indicatorId: 'XL03', bodyId: 'khoi', setBy: 'Nghị quyết Đại hội', period: { from: '2021-01-01', to: '2025-12-31' }, value: '90',
      ofWhich: [{ name: 'hoàn thành xuất sắc nhiệm vụ', indicatorId: 'XL01', percent: '20', denominator: 'ofReached' }],
    }))
    for (const of of years) {
      await report({ id: `n${of}`, campaignId: `nam-${of}`, bodyId: 'dv-0001', state: 'accepted', figures: { XL01: ['185', '1000'], XL02: ['676', '1000'], XL03: ['861', '1000'] } })
    }
    const term = await call.overPeriods({ roundId: deskRound, indicatorIds: ['XL01', 'XL02', 'XL03'] })
    expect(term.rows.map(({ code, figure, ways }) => [code, figure.value, ways?.average])).toEqual([['XL01', '18.5', '18.5'], ['XL02', '67.6', '67.6'], ['XL03', '86.1', '86.1']])
    expect(term.rows[2]?.targets).toMatchObject([{ value: '90', done: '86.1', percent: '95.67', outcome: 'notReached', ofWhich: [{
      chosen: 'ofReached', readings: [{ denominator: 'ofBase', value: '18.5', outcome: 'notReached' }, { denominator: 'ofReached', value: '21.4866', outcome: 'reached' }],
    }] }])
  })
})
