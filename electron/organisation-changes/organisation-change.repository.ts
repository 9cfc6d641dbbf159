/** SQL of changes of the organisation. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const organisationChangeStore = contentStore('organisationChanges', ({ kind, title, date, state }) => ({ kind, title, date, state }))

export async function selectOrganisationChanges(db: ReadDatabase) {
  const rows = await db.selectFrom('organisation_change').selectAll().orderBy('date', 'desc').orderBy('id').execute()
  return rows.map((row) => fromContent('organisationChanges', row))
}

/** Papers of these bodies dated from a day on; `issued`: their files were written and kept. */
export async function selectPapersFrom(db: ReadDatabase, bodyIds: readonly string[], from: string): Promise<readonly { readonly id: string, readonly bodyId: string, readonly issued: boolean }[]> {
  if (bodyIds.length === 0) return []
  const rows = await db.selectFrom('plan').select(['id', 'body_id']).where('body_id', 'in', bodyIds).where('date', '>=', from)
    .unionAll(db.selectFrom('summary_report').select(['id', 'body_id']).where('body_id', 'in', bodyIds).where('date', '>=', from))
    .unionAll(db.selectFrom('free_document').select(['id', 'body_id']).where('body_id', 'in', bodyIds).where('date', '>=', from))
    .unionAll(db.selectFrom('inspection_session as session').innerJoin('inspection', 'inspection.id', 'session.inspection_id').select(['session.id', 'inspection.body_id'])
      .where('inspection.body_id', 'in', bodyIds).where('session.start_at', '>=', from))
    .execute()
  const issued = new Set((await db.selectFrom('issued_paper').select('record_id').distinct().execute()).map((row) => row.record_id))
  return rows.map(({ id, body_id }) => ({ id, bodyId: body_id, issued: issued.has(id) }))
}

/** Campaigns whose period ended before a day, the last first. */
export async function selectCampaignIdsBefore(db: ReadDatabase, date: string, most: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('campaign').select('id').where('period_to', '<', date).orderBy('period_to', 'desc').orderBy('id').limit(most).execute()
  return rows.map(({ id }) => id)
}
