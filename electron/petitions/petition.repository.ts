/** SQL of petitions, proposals and questions of dialogues. */
import type { Petition } from '../../shared/domain/petition.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const petitionStore = contentStore('petitions', ({ kind, bodyId, receivedOn, due }) => ({ kind, body_id: bodyId, received_on: receivedOn, due }))

/** Newest first. */
export async function selectPetitions(db: ReadDatabase) {
  const rows = await db.selectFrom('petition').innerJoin('body_current', 'body_current.body_id', 'petition.body_id')
    .select(['petition.id', 'petition.revision', 'petition.content_json', 'body_current.name as body_name']).orderBy('petition.received_on', 'desc').orderBy('petition.id').execute()
  return rows.map((row) => ({ ...fromContent('petitions', row), bodyName: row.body_name }))
}

/** Titles of the meetings petitions were raised at, by id. */
export async function selectMeetingTitles(db: ReadDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('meeting').innerJoin('record_reference', 'record_reference.target_id', 'meeting.id').select(['meeting.id', 'meeting.title'])
    .where('record_reference.source_collection', '=', 'petitions').where('record_reference.target_collection', '=', 'meetings').distinct().execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Petitions a body must see to, oldest first. */
export async function selectPetitionsOf(db: ReadDatabase, bodyId: string): Promise<readonly Petition[]> {
  const rows = await db.selectFrom('petition').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId).orderBy('received_on').orderBy('id').execute()
  return rows.map((row) => fromContent('petitions', row).record)
}
