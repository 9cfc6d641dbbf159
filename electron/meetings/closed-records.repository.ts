/** SQL of who was at the meetings of some bodies, out of their closed records: two queries, however many meetings. */
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fromContent } from '../records/index.ts'
import { rowToEntry } from './meeting.repository.ts'

/** `entries`: roll call, coming and going, guests; nothing of what was said. */
export interface ClosedRecord { readonly meeting: Meeting, readonly entries: readonly MeetingEntry[] }

/** Oldest first. */
export async function selectClosedRecords(db: ReadDatabase, bodyIds: readonly string[]): Promise<readonly ClosedRecord[]> {
  if (bodyIds.length === 0) return []
  const closed = db.selectFrom('meeting').where('body_id', 'in', bodyIds).where('state', 'in', ['draft', 'agreed', 'signed'])
  const meetings = await closed.select(['id', 'revision', 'content_json']).orderBy('start_at').orderBy('id').execute()
  const rows = await db.selectFrom('meeting_entry').selectAll().where('meeting_id', 'in', closed.select('id')).where('kind', 'in', ['attendance', 'movement', 'guest']).where('removed_at', 'is', null)
    .orderBy('place').orderBy('id').execute()
  const entries = Map.groupBy(rows, (row) => row.meeting_id)
  return meetings.map((row) => ({ meeting: fromContent('meetings', row).record, entries: (entries.get(row.id) ?? []).map((entry) => rowToEntry(entry).record) }))
}
