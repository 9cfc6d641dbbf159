/** SQL of changes of the organisation. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const organisationChangeStore = contentStore('organisationChanges', ({ kind, title, date, state }) => ({ kind, title, date, state }))

export async function selectOrganisationChanges(db: ReadDatabase) {
  const rows = await db.selectFrom('organisation_change').selectAll().orderBy('date', 'desc').orderBy('id').execute()
  return rows.map((row) => fromContent('organisationChanges', row))
}

/** Campaigns whose period ended before a day, the last first. */
export async function selectCampaignIdsBefore(db: ReadDatabase, date: string, most: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('campaign').select('id').where('period_to', '<', date).orderBy('period_to', 'desc').orderBy('id').limit(most).execute()
  return rows.map(({ id }) => id)
}
