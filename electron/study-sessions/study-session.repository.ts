/** SQL of sessions in which a resolution is studied. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const studySessionStore = contentStore('studySessions', ({ title, bodyId, date }) => ({ title, body_id: bodyId, date }))

export async function selectStudySessions(db: ReadDatabase) {
  const rows = await db.selectFrom('study_session').innerJoin('body_current', 'body_current.body_id', 'study_session.body_id')
    .select(['study_session.id', 'study_session.revision', 'study_session.content_json', 'body_current.name as body_name'])
    .orderBy('study_session.date', 'desc').orderBy('study_session.id').execute()
  return rows.map((row) => ({ ...fromContent('studySessions', row), bodyName: row.body_name }))
}
