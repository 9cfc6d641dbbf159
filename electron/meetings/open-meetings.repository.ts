/** SQL of the meetings that are not agreed yet. */
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fromContent } from '../records/index.ts'

export async function selectOpenMeetings(db: ReadDatabase): Promise<readonly Meeting[]> {
  const rows = await db.selectFrom('meeting').select(['id', 'revision', 'content_json']).where('state', 'in', ['planned', 'running', 'draft']).orderBy('start_at').orderBy('id').execute()
  return rows.map((row) => fromContent('meetings', row).record)
}
