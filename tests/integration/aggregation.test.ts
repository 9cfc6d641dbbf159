/** A campaign's figures over a real office file, through the contract: tables, drill-down, freeze, amendments, cross-checks, changes. */
import { describe, expect, it } from 'vitest'
import { crossCheckSchema } from '../../shared/domain/indicator.ts'
import { rateOf } from '../../shared/domain/indicator.ts'
import { addQuantities } from '../../shared/domain/quantity.ts'
import { putCrossCheck } from '../support/desk.ts'
import type { Report } from '../support/desk.ts'
import { aggregationDesk, rowsOf } from '../support/aggregation-desk.ts'
import { faultOf } from '../support/offices.ts'

const campaignId = 'nam-2025'

describe('the table of a campaign', () => {
  it('has every indicator in its group, compared with last time, and those who sent nothing by name', async () => {
    const { call, errors } = await aggregationDesk({ silent: 0.3, indicators: 40 })
    const table = await call.table({ campaignId })
    expect(table.groups.map(({ name }) => name)).toEqual(['Tổ chức đảng', 'Đảng viên', 'Phát triển đảng', 'Học tập, quán triệt'])
    expect(rowsOf(table)).toHaveLength(40)
    expect(table).toMatchObject({ units: 6, at: { bodyId: 'khoi', name: 'Đảng uỷ Khối' }, previous: { campaignId: 'nam-2024' }, yearAgo: { campaignId: 'nam-2024' }, frozenAt: null })
    expect(table.reporting + table.missing.length).toBe(6)
    expect(table.missing.length).toBeGreaterThan(0)
    for (const row of rowsOf(table)) {
      expect(row.now).toMatchObject({ units: 6, reporting: table.reporting })
      for (const parts of [row.bySector, row.byKind]) expect(addQuantities(parts.flatMap(({ figure }) => figure.numerator ?? []))).toBe(row.now.numerator)
      expect(row.otherWay === null).toBe(row.rollUp === 'sum' || row.rollUp === 'latest')
    }
    expect(errors).toEqual([])
  })

  it('has children that make their parent, at every node, and figures opened down to cells that make them', async () => {
    const { call } = await aggregationDesk({ silent: 0.2, indicators: 40 })
    const units = await call.units({ campaignId })
    expect(units.nodes.map(({ depth, owes }) => [depth, owes])).toEqual([[0, false], ...units.nodes.slice(1).map(() => [1, true])])
    const table = await call.table({ campaignId })
    for (const row of units.rows) {
      const [whole, ...children] = row.figures
      expect(addQuantities(children.flatMap(({ numerator }) => numerator ?? []))).toBe(whole?.numerator)
      if (row.rollUp === 'rateOfSums') expect(rateOf(row, whole?.numerator ?? '0', whole?.denominator ?? '0', 4)).toBe(whole?.value)
      const { figure, cells } = await call.cells({ campaignId, indicatorId: row.indicatorId })
      expect(figure).toEqual(whole)
      expect(figure).toEqual(rowsOf(table).find(({ indicatorId }) => indicatorId === row.indicatorId)?.now)
      expect(addQuantities(cells.filter(({ used }) => used).flatMap(({ counts }) => counts?.numerator ?? []))).toBe(whole?.numerator)
      expect(cells.map(({ bodyId }) => bodyId)).toEqual(units.nodes.filter(({ owes }) => owes).map(({ bodyId }) => bodyId))
    }
  })

  it('opens a sector and a kind down to the same figures as the table shows', async () => {
    const { call } = await aggregationDesk()
    const table = await call.table({ campaignId })
    const row = rowsOf(table)[2]
    for (const { sector, figure } of row?.bySector ?? []) expect((await call.cells({ campaignId, indicatorId: row?.indicatorId ?? '', place: { type: 'sector', sector } })).figure).toEqual(figure)
    for (const { kind, figure } of row?.byKind ?? []) expect((await call.cells({ campaignId, indicatorId: row?.indicatorId ?? '', place: { type: 'kind', kind } })).figure).toEqual(figure)
    const node = await call.cells({ campaignId, indicatorId: row?.indicatorId ?? '', place: { type: 'node', bodyId: 'dv-0002' } })
    expect(node.cells).toMatchObject([{ bodyId: 'dv-0002', state: 'counted', used: true, submission: {
      version: 1, fileName: 'dv-0002.xlsx', place: 'Số liệu!D8', receivedOn: '2026-01-03', acceptedBy: 'can-bo-nhan', state: 'accepted', source: 'workbook',
    } }])
    expect((await call.table({ campaignId, bodyId: 'dv-0002' })).groups.flatMap(({ rows }) => rows)[2]?.now).toEqual(node.figure)
  })

  it('counts the last accepted version; what waits counts when asked for, what was returned or withdrawn never', async () => {
    const { call, report, move } = await aggregationDesk({ silent: 1 })
    const value = async (include: 'accepted' | 'received') => rowsOf(await call.table({ campaignId, include }))[0]?.now.value
    const one = (id: string, state: Report['state'], figure: string) => report({ id, campaignId, bodyId: 'dv-0001', state, figures: { TC01: figure } })
    expect(await value('accepted')).toBeNull()
    await one('a', 'accepted', '5')
    await one('b', 'received', '7')
    expect([await value('accepted'), await value('received')]).toEqual(['5', '7'])
    await one('c', 'returned', '9')
    await one('d', 'withdrawn', '11')
    expect([await value('accepted'), await value('received')]).toEqual(['5', '7'])
    await move('b', 'accepted', { at: '2026-02-01T00:00:00.000Z', actor: 'chi-hoa' })
    expect(await value('accepted')).toBe('7')
    expect((await call.cells({ campaignId, indicatorId: 'TC01' })).cells[0]?.submission).toMatchObject({ submissionId: 'b', version: 2, acceptedBy: 'chi-hoa', acceptedAt: '2026-02-01T00:00:00.000Z' })
    await move('b', 'withdrawn', { at: '2026-02-02T00:00:00.000Z', actor: 'chi-hoa' })
    expect(await value('accepted')).toBe('5')
  })

  it('says who is not on the list, and who reports beneath another', async () => {
    const { call, report, change } = await aggregationDesk({ silent: 1 })
    await change(campaignId, { addresseeIds: ['khoi', 'dv-0001', 'dv-0002'] })
    await report({ id: 'la', campaignId, bodyId: 'dv-0003', state: 'accepted', figures: { TC01: '9' } })
    await report({ id: 'khoi', campaignId, bodyId: 'khoi', state: 'accepted', figures: { TC01: '1' } })
    const table = await call.table({ campaignId })
    expect(table.notes.map(({ code, value }) => [code, value])).toEqual([['aggregate.notAsked', 'dv-0003'], ['aggregate.beneathAnother', 'Đảng uỷ Khối']])
    expect(rowsOf(table)[0]?.now).toMatchObject({ value: '1', units: 3, reporting: 1 })
  })

  it('marks a rate without its counts and keeps it out of the pooled sum', async () => {
    const { call, report } = await aggregationDesk({ silent: 1, indicators: 40 })
    await report({ id: 'a', campaignId, bodyId: 'dv-0001', state: 'accepted', figures: { HT02: ['35599', '35900'] } })
    await report({ id: 'b', campaignId, bodyId: 'dv-0002', state: 'accepted', figures: { HT02: { rate: '99' } } })
    const row = rowsOf(await call.table({ campaignId })).find(({ code }) => code === 'HT02')
    expect(row?.now).toEqual({ numerator: '35599', denominator: '35900', value: '99.1616', units: 6, reporting: 2, counted: 1, withoutCounts: 1 })
    expect(row?.otherWay).toEqual({ rollUp: 'averageOfRates', value: '99.0808' })
    const { cells } = await call.cells({ campaignId, indicatorId: 'HT02' })
    expect(cells.slice(0, 3).map(({ state, used }) => [state, used])).toEqual([['counted', true], ['withoutCounts', false], ['notReported', false]])
  })

  it('refuses what is not there in a sentence', async () => {
    const { call } = await aggregationDesk()
    expect(await faultOf(call.table({ campaignId: 'khong-co' }))).toBe('RECORD_UNKNOWN')
    expect(await faultOf(call.table({ campaignId, bodyId: 'khong-co' }))).toBe('RECORD_UNKNOWN')
    expect(await faultOf(call.cells({ campaignId, indicatorId: 'XL10' }))).toBe('RECORD_UNKNOWN')
    expect(await faultOf(call.table({ campaignId, basis: 'frozen' }))).toBe('CAMPAIGN_WRONG_STATE')
    expect(await faultOf(call.amendments({ campaignId }))).toBe('CAMPAIGN_WRONG_STATE')
  })
})

describe('the cut-off', () => {
  const late = (hour: number) => `2026-07-0${hour}T02:00:00.000Z`

  it('freezes the accepted figures for good; what comes later is an amendment with who, when, why, before and after', async () => {
    const { call, report, move } = await aggregationDesk({ silent: 1 })
    await report({ id: 'a1', campaignId, bodyId: 'dv-0001', state: 'accepted', figures: { TC01: '20', TC02: '5' }, answers: { c1: 'Đã làm.' } })
    await report({ id: 'b1', campaignId, bodyId: 'dv-0002', state: 'received', figures: { TC01: '4' } })
    const frozen = await call.freeze({ campaignId })
    expect(frozen).toMatchObject({ units: 6, frozen: 1, waiting: [{ bodyId: 'dv-0002' }], frozenBy: 'nguoi-thu' })
    expect(frozen.missing).toHaveLength(4)

    await move('b1', 'accepted', { at: late(1), actor: 'chi-hoa', reason: 'Nộp muộn, được chấp nhận' })
    await report({ id: 'a2', campaignId, bodyId: 'dv-0001', state: 'accepted', at: late(2), actor: 'anh-nam', reason: 'Đếm sót một chi bộ', figures: { TC01: '21', TC02: '5' }, answers: { c1: 'Đã làm tốt.' } })
    await move('a2', 'withdrawn', { at: late(3), actor: 'anh-nam', reason: 'Nhập nhầm tệp' })

    const value = async (basis: 'frozen' | 'current') => rowsOf(await call.table({ campaignId, basis }))[0]?.now.value
    expect([await value('frozen'), await value('current')]).toEqual(['20', '24'])
    const { amendments, totals, frozenBy } = await call.amendments({ campaignId })
    expect(frozenBy).toBe('nguoi-thu')
    const counts = (numerator: string) => ({ numerator, denominator: null, rate: null })
    expect(amendments.map(({ bodyId, at, actor, reason, before, after, changes, questionIds }) => ({
      bodyId, at, actor, reason, before: before?.version, after: after?.version, changes: changes.map((one) => [one.code, one.before, one.after]), questionIds,
    }))).toEqual([
      { bodyId: 'dv-0002', at: late(1), actor: 'chi-hoa', reason: 'Nộp muộn, được chấp nhận', before: undefined, after: 1, changes: [['TC01', null, counts('4')]], questionIds: [] },
      { bodyId: 'dv-0001', at: late(2), actor: 'anh-nam', reason: 'Đếm sót một chi bộ', before: 1, after: 2, changes: [['TC01', counts('20'), counts('21')]], questionIds: ['c1'] },
      { bodyId: 'dv-0001', at: late(3), actor: 'anh-nam', reason: 'Nhập nhầm tệp', before: 2, after: 1, changes: [['TC01', counts('21'), counts('20')]], questionIds: ['c1'] },
    ])
    expect(totals.map(({ code, frozen: was, current: is, difference }) => [code, was.value, is.value, difference])).toEqual([['TC01', '20', '24', '4']])
  })

  it('tells turns from the freeze apart even within one moment', async () => {
    const { call, report, move } = await aggregationDesk({ silent: 1 })
    const now = '2026-06-15T03:00:00.000Z'
    await report({ id: 'a1', campaignId, bodyId: 'dv-0001', state: 'accepted', at: now, figures: { TC01: '20' } })
    await call.freeze({ campaignId })
    await report({ id: 'a2', campaignId, bodyId: 'dv-0001', state: 'accepted', at: now, figures: { TC01: '21' } })
    await move('a2', 'withdrawn', { at: now, actor: 'anh-nam' })
    expect((await call.amendments({ campaignId })).amendments.map(({ before, after }) => [before?.version, after?.version])).toEqual([[1, 2], [2, 1]])
  })

  it('is not done twice and not before its day', async () => {
    const { call, change } = await aggregationDesk()
    await change(campaignId, { cutOff: '2026-06-16' })
    expect(await faultOf(call.freeze({ campaignId }))).toBe('CAMPAIGN_WRONG_STATE')
    await change(campaignId, { cutOff: '2026-06-15' })
    await call.freeze({ campaignId })
    expect(await faultOf(call.freeze({ campaignId }))).toBe('CAMPAIGN_WRONG_STATE')
  })

  it('is what the next period is compared with', async () => {
    const { call, report } = await aggregationDesk({ silent: 1 })
    await report({ id: 'a1', campaignId: 'nam-2024', bodyId: 'dv-0001', state: 'accepted', figures: { TC01: '20' } })
    await call.freeze({ campaignId: 'nam-2024' })
    await report({ id: 'a2', campaignId: 'nam-2024', bodyId: 'dv-0001', state: 'accepted', at: late(1), figures: { TC01: '25' } })
    await report({ id: 'b1', campaignId, bodyId: 'dv-0001', state: 'accepted', figures: { TC01: '30' } })
    const table = await call.table({ campaignId })
    expect(table.previous).toMatchObject({ frozen: true })
    expect(rowsOf(table)[0]?.previous).toMatchObject({ figure: { value: '20' }, difference: '10', percent: '150' })
  })
})

describe('cross-checks', () => {
  it('report where sides differ, count what holds, repair nothing', async () => {
    const { call, report, office } = await aggregationDesk({ silent: 1 })
    await putCrossCheck(office, crossCheckSchema.parse({ id: 'dc-1', name: 'Tổng = đảng bộ + chi bộ', left: [{ indicatorId: 'TC01' }], relation: 'equal', right: [{ indicatorId: 'TC02' }, { indicatorId: 'TC03' }] }))
    await putCrossCheck(office, crossCheckSchema.parse({ id: 'dc-2', name: 'Toàn khối', left: [{ indicatorId: 'TC01' }], relation: 'equal', right: [{ indicatorId: 'TC02' }, { indicatorId: 'TC03' }], scope: 'total' }))
    await putCrossCheck(office, crossCheckSchema.parse({ id: 'dc-3', name: 'So kỳ trước', left: [{ indicatorId: 'TC01' }], relation: 'atLeast', right: [{ indicatorId: 'TC01', of: 'previous' }] }))
    await putCrossCheck(office, crossCheckSchema.parse({ id: 'dc-4', name: 'Ngoài đợt', left: [{ indicatorId: 'TC01' }], relation: 'equal', right: [{ indicatorId: 'DV01' }] }))
    const give = (id: string, campaign: string, bodyId: string, figures: Report['figures']) => report({ id, campaignId: campaign, bodyId, state: 'accepted', figures })
    await give('a', campaignId, 'dv-0001', { TC01: '58', TC02: '21', TC03: '37' })
    await give('b', campaignId, 'dv-0002', { TC01: '10', TC02: '3', TC03: '6' })
    await give('c', campaignId, 'dv-0003', { TC01: '10', TC02: '3' })
    await give('p', 'nam-2024', 'dv-0001', { TC01: '60' })
    const before = await call.units({ campaignId })
    const view = await call.crossChecks({ campaignId })
    expect(view.notApplicable).toEqual([])
    expect(view.checks.map(({ crossCheckId, holds, differs, notChecked }) => [crossCheckId, holds, differs, notChecked])).toEqual([['dc-4', 0, 0, 3], ['dc-3', 0, 1, 2], ['dc-2', 0, 1, 0], ['dc-1', 1, 1, 1]])
    expect(view.checks.find(({ crossCheckId }) => crossCheckId === 'dc-1')?.found.map(({ unit, outcome, leftValue, rightValue, difference }) => [unit?.bodyId, outcome, leftValue, rightValue, difference])).toEqual([
      ['dv-0002', 'differs', '10', '9', '1'], ['dv-0003', 'notChecked', null, null, null],
    ])
    expect(await call.units({ campaignId })).toEqual(before)
  })

  it('about figures the campaign does not ask for are named apart', async () => {
    const { call, office, indicators, change } = await aggregationDesk()
    await putCrossCheck(office, crossCheckSchema.parse({ id: 'dc', name: 'Ngoài đợt', left: [{ indicatorId: 'TC01' }], relation: 'equal', right: [{ indicatorId: 'TC02' }] }))
    await change(campaignId, { indicatorIds: indicators.slice(0, 1).map(({ id }) => id) })
    expect(await call.crossChecks({ campaignId })).toMatchObject({ checks: [], notApplicable: [{ crossCheckId: 'dc' }] })
  })
})

describe('compared with last time', () => {
  it('names who joined, who left, whose figures changed most and whose are last time’s', async () => {
    const { call, report, change } = await aggregationDesk({ silent: 1 })
    await change('nam-2024', { addresseeIds: ['dv-0001', 'dv-0002', 'dv-0003', 'dv-0004'] })
    await change(campaignId, { addresseeIds: ['dv-0001', 'dv-0002', 'dv-0003', 'dv-0005'] })
    const give = (campaign: string, bodyId: string, figures: Report['figures']) => report({ id: `${campaign}${bodyId}`, campaignId: campaign, bodyId, state: 'accepted', figures })
    await give('nam-2024', 'dv-0001', { TC01: '5', TC02: '1' })
    await give('nam-2024', 'dv-0002', { TC01: '8', TC02: '1' })
    await give('nam-2024', 'dv-0003', { TC01: '3', TC02: '1' })
    await give(campaignId, 'dv-0001', { TC01: '5', TC02: '1' })
    await give(campaignId, 'dv-0002', { TC01: '2', TC02: '1' })
    await give(campaignId, 'dv-0003', { TC01: '4', TC02: '1' })
    const changes = await call.changesSince({ campaignId })
    expect([changes.joined, changes.left, changes.sameAsBefore].map((some) => some.map(({ bodyId }) => bodyId))).toEqual([['dv-0005'], ['dv-0004'], ['dv-0001']])
    expect(changes.rows[0]).toMatchObject({ code: 'TC01', difference: '-5', percent: '68.75' })
    expect(changes.rows[0]?.units.map(({ bodyId, before, now, difference }) => [bodyId, before, now, difference])).toEqual([['dv-0002', '8', '2', '-6'], ['dv-0003', '3', '4', '1']])
    expect(changes.rows[1]?.units).toEqual([])
    expect(await faultOf(call.changesSince({ campaignId: 'nam-2024' }))).toBe('RECORD_UNKNOWN')
    expect((await call.changesSince({ campaignId: 'nam-2024', previousId: campaignId })).rows[0]).toMatchObject({ difference: '5' })
  })
})
