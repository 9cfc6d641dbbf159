/** The table says of units that ended in mid period that their flows may be missing. */
import { describe, expect, it } from 'vitest'
import { readingIn } from '../../electron/db/index.ts'
import { organisationChangeStore } from '../../electron/organisation-changes/index.ts'
import { organisationStores } from '../../electron/organisation/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { organisationChangeSchema } from '../../shared/domain/organisation-change.ts'
import { aggregationDesk } from '../support/aggregation-desk.ts'
import { deskActor, put } from '../support/desk.ts'

const campaignId = 'nam-2025'

async function mergedDesk(codes: readonly string[]) {
  const desk = await aggregationDesk({ silent: 1, codes, indicators: 90, organisations: 4 })
  await desk.change(campaignId, { addresseeIds: desk.unitIds.filter((id) => id !== 'dv-0002') })
  await desk.office.write(async (transaction) => {
    const ended = await organisationStores.bodies.find(readingIn(transaction), 'dv-0002')
    const heir = (await organisationStores.bodies.find(readingIn(transaction), 'dv-0003'))?.record
    if (ended === null || heir === undefined) throw new Error('the desk has these units')
    await writeRecord(transaction, organisationStores.bodies, ended, { ...ended.record, versions: ended.record.versions.map((version) => ({ ...version, to: '2025-09-30' })) }, deskActor)
    await put(transaction, organisationChangeStore, organisationChangeSchema.parse({
      id: 'nhap', kind: 'merge', title: 'Nhập chi bộ', date: '2025-10-01', fromIds: ['dv-0002', 'dv-0003'], state: 'done',
      to: [{ bodyId: 'dv-0003', kind: heir.versions[0]?.kind, name: heir.versions[0]?.name, parentId: 'khoi', letterheadIssuer: 'X', symbol: 'X', place: 'Minh Khê' }],
    }))
  })
  const passed = async (id = campaignId) => (await desk.call.table({ campaignId: id })).notes.filter(({ code }) => code === 'aggregate.passedUnits').map(({ message }) => message)
  return { ...desk, passed }
}

describe('a unit merged away in mid period', () => {
  it('is named with its heir and the flows that may be missing; the appendix says it too', async () => {
    const { passed, call } = await mergedDesk(['PT05', 'DV01'])
    expect(await passed()).toEqual([
      'Trong kỳ còn có 1 đơn vị đến ngày chốt không còn: “Chi bộ Cơ quan số 2” (có đến 30/9/2025, nay thuộc “Chi bộ Cơ quan số 3”). Số cộng trong kỳ (PT05) của các đơn vị này trước ngày đó chỉ có trong tổng số nếu đơn vị kế thừa đã ghi vào báo cáo của mình.',
    ])
    expect((await call.units({ campaignId })).notes.map(({ code }) => code)).toContain('aggregate.passedUnits')
  })

  it('is no matter of a year before, of stocks alone, or where its heir is not asked', async () => {
    const { passed, change, unitIds } = await mergedDesk(['PT05', 'DV01'])
    expect(await passed('nam-2024')).toEqual([])
    await change(campaignId, { indicatorIds: ['DV01'] })
    expect(await passed()).toEqual([])
    await change(campaignId, { indicatorIds: ['PT05'], addresseeIds: unitIds.filter((id) => id !== 'dv-0002' && id !== 'dv-0003') })
    expect(await passed()).toEqual([])
  })
})
