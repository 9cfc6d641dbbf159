/** A made desk behind the service, as the window has it. */
import { join } from 'node:path'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { readingIn } from '../../electron/db/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { afterThisTest } from './after-test.ts'
import { deskActor, deskOffice, moveReport, putReport } from './desk.ts'
import type { DeskOptions, Report } from './desk.ts'
import { resourcesDir, startService, testFolder } from './offices.ts'

/** The service with a made desk open; `report`, `move` and `change` write to it as its people do. Closed after the test. */
export async function aggregationDesk(options: Partial<DeskOptions> = {}) {
  const made = await deskOffice(join(testFolder(), 'van-phong.vpk'), resourcesDir, { organisations: 6, years: [2024, 2025], indicators: 12, ...options })
  afterThisTest(() => { made.office.close() })
  const service = startService()
  service.host.session.show(made.office)
  const report = (one: Report) => made.office.write((transaction) => putReport(transaction, one))
  const move = (id: string, state: Report['state'], step: { readonly at: string, readonly actor: string, readonly reason?: string }) =>
    made.office.write((transaction) => moveReport(transaction, id, state, step))
  const change = (id: string, more: object) => made.office.write(async (transaction) => {
    const current = await campaignStore.find(readingIn(transaction), id)
    if (current !== null) await writeRecord(transaction, campaignStore, current, { ...current.record, ...more }, deskActor)
  })
  return { ...made, ...service, report, move, change, call: service.client.aggregation }
}

/** The rows of a table, out of their groups. */
export const rowsOf = <Row>(table: { readonly groups: readonly { readonly rows: readonly Row[] }[] }): readonly Row[] => table.groups.flatMap(({ rows }) => rows)
