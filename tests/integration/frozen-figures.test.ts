/** Frozen figures stay what they were, whatever is edited afterwards; and what was edited is said. */
import { describe, expect, it } from 'vitest'
import { readingIn } from '../../electron/db/index.ts'
import { indicatorStore } from '../../electron/indicators/index.ts'
import { organisationStores } from '../../electron/organisation/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { aggregationDesk, rowsOf } from '../support/aggregation-desk.ts'
import { deskActor } from '../support/desk.ts'

const campaignId = 'nam-2025'

async function frozenDesk() {
  const desk = await aggregationDesk({ silent: 1, codes: ['HT02', 'PT05'], organisations: 3, indicators: 90 })
  await desk.report({ id: 'a', campaignId, bodyId: 'dv-0001', state: 'accepted', figures: { HT02: ['90', '100'], PT05: '7' } })
  await desk.report({ id: 'b', campaignId, bodyId: 'dv-0002', state: 'accepted', figures: { HT02: ['10', '50'], PT05: '3' } })
  await desk.call.freeze({ campaignId })
  const editIndicator = (id: string, more: Partial<Indicator>) => desk.office.write(async (transaction) => {
    const current = await indicatorStore.find(readingIn(transaction), id)
    if (current !== null) await writeRecord(transaction, indicatorStore, current, { ...current.record, ...more }, deskActor)
  })
  const editBody = (id: string, edit: (body: Body) => Body) => desk.office.write(async (transaction) => {
    const current = await organisationStores.bodies.find(readingIn(transaction), id)
    if (current !== null) await writeRecord(transaction, organisationStores.bodies, current, edit(current.record), deskActor)
  })
  return { ...desk, editIndicator, editBody }
}
type FrozenDesk = Awaited<ReturnType<typeof frozenDesk>>

async function shown({ call }: FrozenDesk, basis: 'frozen' | 'current') {
  const table = await call.table({ campaignId, basis })
  const units = await call.units({ campaignId, basis })
  const cells = await call.cells({ campaignId, basis, indicatorId: 'HT02' })
  return {
    head: [table.units, table.reporting, table.missing], rows: rowsOf(table),
    nodes: units.nodes, figures: units.rows, opened: [cells.indicator, cells.figure, cells.cells.map(({ name }) => name)],
  }
}

describe('what was frozen', () => {
  it('stays to the digit when its indicators and units are edited, and the edits are named', async () => {
    const desk = await frozenDesk()
    const before = await shown(desk, 'frozen')
    expect(before.rows.map(({ code, now }) => [code, now.value])).toEqual([['PT05', '10'], ['HT02', '66.6667']])
    await desk.editIndicator('HT02', { rollUp: 'averageOfRates', decimals: 0, name: 'Tên khác' })
    await desk.editBody('dv-0001', (body) => ({ ...body, versions: body.versions.map((version) => ({
      ...version, name: 'Chi bộ đã đổi tên', kind: version.kind === 'grassrootsCell' ? 'grassrootsCommittee' : 'grassrootsCell', sector: version.sector === 'enterprise' ? 'party' : 'enterprise',
    })) }))
    await desk.change(campaignId, { addresseeIds: ['dv-0001', 'dv-0002'], indicatorIds: ['HT02'] })
    expect(await shown(desk, 'frozen')).toEqual(before)
    const now = await shown(desk, 'current')
    expect(now.rows.map(({ name, now: figure }) => [name, figure.value])).toEqual([['Tên khác', '55']])
    expect(now.nodes.map(({ name }) => name)).toContain('Chi bộ đã đổi tên')
    const { notes } = await desk.call.table({ campaignId, basis: 'frozen' })
    expect(notes.map(({ code, message }) => [code, message])).toEqual([
      ['aggregate.indicatorEdited', 'Chỉ tiêu “Tỷ lệ đảng viên dự học tập, quán triệt” đã sửa sau khi chốt (tên, cách cộng, số chữ số thập phân); bảng chốt vẫn theo cách cũ.'],
      ['aggregate.unitsEdited', expect.stringMatching(/^2 tổ chức đã sửa sau khi chốt: “[^”]+” \(tên, loại tổ chức, khối\); “[^”]+” \(không còn trong cây của đợt\)\. Bảng chốt vẫn theo cây tổ chức lúc chốt\.$/u)],
    ])
    expect((await desk.call.amendments({ campaignId })).notes).toEqual(notes)
    expect((await desk.call.amendments({ campaignId })).amendments).toEqual([])
  })

  it('says nothing of edits when there are none', async () => {
    const desk = await frozenDesk()
    expect((await desk.call.table({ campaignId, basis: 'frozen' })).notes).toEqual([])
  })

  it('is shown beside the next period, and not subtracted from what is counted in another way', async () => {
    const desk = await frozenDesk()
    await desk.change('nam-2024', { previousId: campaignId })
    await desk.report({ id: 'c', campaignId: 'nam-2024', bodyId: 'dv-0001', state: 'accepted', figures: { HT02: ['80', '100'], PT05: '9' } })
    await desk.editIndicator('HT02', { rollUp: 'averageOfRates' })
    const table = await desk.call.table({ campaignId: 'nam-2024' })
    expect(rowsOf(table).map(({ code, previous }) => [code, previous?.figure.value, previous?.difference, previous?.change])).toEqual([
      ['PT05', '10', '-1', 'worse'], ['HT02', '66.6667', null, null],
    ])
    expect(table.notes.map(({ code }) => code)).toEqual(['aggregate.otherRule'])
    const changes = await desk.call.changesSince({ campaignId: 'nam-2024' })
    expect([changes.notes.map(({ code }) => code), changes.rows.map(({ code, difference, units }) => [code, difference, units.length])]).toEqual([['aggregate.otherRule'], [['PT05', '-1', 2], ['HT02', null, 0]]])
  })

  it('before the program kept how it was counted is said to follow what is stored today', async () => {
    const desk = await frozenDesk()
    await desk.office.write(async (transaction) => {
      // As an office stands that was frozen by an earlier version and then brought up to date.
      await transaction.schema.dropTable('frozen_basis').execute()
      await transaction.schema.createTable('frozen_basis').addColumn('campaign_id', 'text').addColumn('indicators_json', 'text').addColumn('units_json', 'text').execute()
    })
    await desk.editIndicator('HT02', { rollUp: 'averageOfRates' })
    const frozen = await desk.call.table({ campaignId, basis: 'frozen' })
    expect(frozen.notes.map(({ code }) => code)).toEqual(['aggregate.freezeWithoutBasis'])
    expect(rowsOf(frozen).find(({ code }) => code === 'HT02')?.now.value).toBe('55')
    expect((await desk.call.table({ campaignId, basis: 'current' })).notes).toEqual([])
  })
})
