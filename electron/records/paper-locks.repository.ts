/** SQL of the lock on records whose paper is beyond draft. */
import { everyRow } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'

/** Papers of a record that are no drafts: id of the paper's record (of minutes: the session) and its state. Restricted ones too. */
export function selectLockedPapers(db: ReadDatabase, collection: string, ownerId: string): Promise<{ readonly record_id: string, readonly state: string }[]> {
  return everyRow(db).selectFrom('paper_state').select(['record_id', 'state'])
    .where('collection', '=', collection).where('owner_id', '=', ownerId).where('state', '!=', 'draft').orderBy('record_id').execute()
}

/** All records with a paper beyond draft, as `collection id`. */
export async function selectLockedOwners(db: ReadDatabase): Promise<ReadonlySet<string>> {
  const rows = await everyRow(db).selectFrom('paper_state').select(['collection', 'owner_id']).distinct().where('state', '!=', 'draft').execute()
  return new Set(rows.map((row) => `${row.collection} ${row.owner_id}`))
}
