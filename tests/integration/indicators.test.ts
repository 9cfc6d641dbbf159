/** The supplied set added to an office, and the rules of saved indicators, targets and cross-checks, through the contract. */
import { describe, expect, it } from 'vitest'
import { indicatorSchema } from '../../shared/domain/indicator.ts'
import { putReport } from '../support/desk.ts'
import { faultOf, serviceWithOffice, testFolder } from '../support/offices.ts'

const indicator = (more: object) => ({ id: 'x', code: 'X1', name: 'Số lớp', group: 'Học tập', unitOfMeasure: 'lớp', rollUp: 'sum', period: 'year', ...more })
const codes = (saved: { readonly outcome: string, readonly problems?: readonly { readonly code: string }[] }) => [saved.outcome, ...(saved.problems ?? []).map(({ code }) => code)]

describe('the supplied set', () => {
  it('is added once: a second time changes nothing', async () => {
    const { client, errors } = await serviceWithOffice(testFolder())
    const { indicators, crossChecks } = await client.indicators.supplied()
    expect(indicators.some(({ present }) => present) || crossChecks.some(({ present }) => present)).toBe(false)
    expect(await client.indicators.addSupplied({})).toEqual({ indicators: { added: indicators.length, kept: 0 }, crossChecks: { added: crossChecks.length, kept: 0 } })
    const before = [await client.indicators.indicators.list(), await client.indicators.crossChecks.list()]
    expect(before.map((list) => list.length)).toEqual([indicators.length, crossChecks.length])
    expect(await client.indicators.addSupplied({})).toEqual({ indicators: { added: 0, kept: indicators.length }, crossChecks: { added: 0, kept: crossChecks.length } })
    expect([await client.indicators.indicators.list(), await client.indicators.crossChecks.list()]).toEqual(before)
    expect((await client.indicators.supplied()).indicators.every(({ present }) => present)).toBe(true)
    expect(errors).toEqual([])
  })

  it('keeps what the office wrote itself, and speaks of it in the checks', async () => {
    const { client } = await serviceWithOffice(testFolder())
    await client.indicators.indicators.save({ revision: null, record: indicator({ id: 'cua-minh', code: 'TC01', name: 'Tổng số của mình' }) })
    await client.indicators.indicators.save({ revision: null, record: indicator({ id: 'TC02', code: 'Y2' }) })
    expect(await client.indicators.addSupplied({ codes: ['TC01', 'TC02', 'TC03'] })).toEqual({ indicators: { added: 2, kept: 1 }, crossChecks: { added: 2, kept: 0 } })
    const list = await client.indicators.indicators.list()
    expect(list.map(({ id, code }) => [id, code])).toEqual([['cua-minh', 'TC01'], ['TC02-2', 'TC02'], ['TC03', 'TC03'], ['TC02', 'Y2']])
    expect(list[0]?.name).toBe('Tổng số của mình')
    const { record } = await client.indicators.crossChecks.get({ id: 'DC-TC01' })
    expect([...record.left, ...record.right].map(({ indicatorId }) => indicatorId)).toEqual(['cua-minh', 'TC02-2', 'TC03'])
    expect(await faultOf(client.indicators.addSupplied({ codes: ['KHONGCO'] }))).toBe('INPUT_INVALID')
  })

  it('lists each check with its sides, its tolerance and where it came from', async () => {
    const { client } = await serviceWithOffice(testFolder())
    await client.indicators.indicators.save({ revision: null, record: indicator({ id: 'cua-minh', code: 'TC01' }) })
    await client.indicators.addSupplied({ codes: ['TC01', 'TC02', 'TC03'] })
    const { revision, record } = await client.indicators.crossChecks.get({ id: 'DC-TC01-T' })
    expect((await client.indicators.crossChecks.save({ revision, record: { ...record, tolerance: '2' } })).outcome).toBe('saved')
    expect((await client.indicators.crossChecks.save({ revision: null, record: { ...record, id: 'rieng', name: 'Của văn phòng' } })).outcome).toBe('saved')
    const list = await client.indicators.crossChecks.list()
    expect(list.toSorted((one, other) => one.id < other.id ? -1 : 1).map(({ id, origin, tolerance, left }) => [id, origin, tolerance, left[0]?.indicatorId])).toEqual([
      ['DC-TC01', 'supplied', '0', 'cua-minh'], ['DC-TC01-T', 'changed', '2', 'cua-minh'], ['rieng', 'office', '0', 'cua-minh'],
    ])
  })
})

describe('a saved record', () => {
  it('has a code of its own, and does not change between count and rate once measured', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    const save = (revision: number | null, more: object) => client.indicators.indicators.save({ revision, record: indicator(more) })
    expect(codes(await save(null, {}))).toEqual(['saved'])
    expect(codes(await save(null, { id: 'y' }))).toEqual(['refused', 'indicator.codeTaken'])
    const rate = { rollUp: 'rateOfSums', numeratorName: 'Số lớp đạt', denominatorName: 'Số lớp', unitOfMeasure: '%' }
    expect(codes(await save(1, { rollUp: 'latest' }))).toEqual(['saved'])
    const [body] = await client.organisation.bodies.list()
    const bodyId = body?.id ?? ''
    await client.campaigns.save({ revision: null, record: {
      id: 'dot', title: 'Đợt', kind: 'other', bodyId, period: { from: '2026-01-01', to: '2026-03-31' }, cutOff: '2026-03-31', due: '2026-04-06', addresseeIds: [bodyId], indicatorIds: ['x'],
    } })
    await host.session.office().write((transaction) => putReport(transaction, { id: 'a', campaignId: 'dot', bodyId, state: 'accepted', figures: { x: '5' } }))
    expect(codes(await save(2, rate))).toEqual(['refused', 'indicator.measured'])
    expect(codes(await save(2, { rollUp: 'sum' }))).toEqual(['saved', 'indicator.measured'])
    expect(codes(await save(3, { rollUp: 'sum', note: 'Ghi chú' }))).toEqual(['saved'])
    expect(indicatorSchema.parse((await client.indicators.indicators.get({ id: 'x' })).record).note).toBe('Ghi chú')
  })

  it('has shares inside its time that make the whole, and per cents that are such', async () => {
    const { client } = await serviceWithOffice(testFolder())
    await client.indicators.addSupplied({ codes: ['PT05', 'XL03'] })
    const bodyId = (await client.organisation.bodies.list())[0]?.id ?? ''
    const year = (of: number, value: string) => ({ bodyId: null, period: { from: `${of}-01-01`, to: `${of}-12-31` }, value })
    let count = 0
    const save = (more: object) => client.indicators.targets.save({ revision: null, record: {
      id: `muc-${++count}`, indicatorId: 'PT05', bodyId, setBy: 'Nghị quyết Đại hội', period: { from: '2025-01-01', to: '2029-12-31' }, value: '750', ...more,
    } })
    const five = [2025, 2026, 2027, 2028, 2029].map((of) => year(of, '150'))
    expect(codes(await save({ shares: five }))).toEqual(['saved'])
    expect(codes(await save({ shares: [...five.slice(1), year(2025, '140')] }))).toEqual(['saved', 'target.sharesDiffer'])
    expect(codes(await save({ shares: [year(2030, '150')] }))).toEqual(['refused', 'target.shareOutside'])
    expect(codes(await save({ indicatorId: 'XL03', value: '900', note: '' }))).toEqual(['saved', 'target.overHundred'])
  })

  it('asks no denominator of a count', async () => {
    const { client } = await serviceWithOffice(testFolder())
    await client.indicators.addSupplied({ codes: ['TC01', 'HT02'] })
    const save = (indicatorId: string) => client.indicators.crossChecks.save({ revision: null, record: { id: `dc-${indicatorId}`, name: 'Phép thử', left: [{ indicatorId, part: 'denominator' }], relation: 'atMost', constant: '5' } })
    expect([codes(await save('TC01')), codes(await save('HT02'))]).toEqual([['refused', 'crossCheck.noDenominator'], ['saved']])
  })
})
