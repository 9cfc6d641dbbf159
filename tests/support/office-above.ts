/** The office that asks the office of a made desk: what its committee rolls up is a report here. */
import { campaignStore } from '../../electron/campaigns/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { organisationStores } from '../../electron/organisation/index.ts'
import { getOffice, writeOffice } from '../../electron/settings/index.ts'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import { bodySchema } from '../../shared/domain/organisation.ts'
import { deskActor, deskOffice, put } from './desk.ts'
import type { DeskOptions } from './desk.ts'

/**
 * The desk of the office above the committee of {@link deskOffice}: its tree with a body above it, and a call of its own for each of these
 * years that asks the committee what the committee asks its units.
 */
export async function officeAbove(path: string, resourcesDir: string, options: Omit<DeskOptions, 'years'>, years: readonly number[]): Promise<OfficeDatabase> {
  const { office, indicators } = await deskOffice(path, resourcesDir, { ...options, years: [] })
  const above = bodySchema.parse({ id: 'tinh', kind: 'committee', versions: [{ from: '2010-01-01', name: 'Tỉnh uỷ', letterheadIssuer: 'TỈNH UỶ', symbol: 'TU', place: 'Minh Khê' }] })
  const { record, revision } = await getOffice(office.read)
  await office.write(async (transaction) => {
    await put(transaction, organisationStores.bodies, above)
    await writeOffice(transaction, { record, revision }, { ...record, name: 'Văn phòng Tỉnh uỷ', bodyId: above.id }, deskActor)
    for (const year of years) {
      await put(transaction, campaignStore, campaignSchema.parse({
        id: `tinh-${year}`, title: `Báo cáo năm ${year} của các đảng uỷ trực thuộc`, kind: 'periodic', bodyId: above.id, reportingPeriod: 'year', period: { from: `${year}-01-01`, to: `${year}-12-31` }, cutOff: `${year}-12-31`,
        due: `${year + 1}-01-20`, addresseeIds: ['khoi'], indicatorIds: indicators.map(({ id }) => id), state: 'open',
      }))
    }
  })
  return office
}
