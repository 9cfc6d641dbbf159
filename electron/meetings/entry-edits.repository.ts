/** SQL of the edits of entries that are in a record: by which a window that comes back knows what of its own is stored. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** The last edit of an entry that one run of a window brought into the record. */
interface StoredEdit { readonly entryId: string, readonly windowRun: string, readonly edit: number }

/** Of every entry, also of those that were taken out since. */
export async function selectEdits(db: ReadDatabase, meetingId: string): Promise<StoredEdit[]> {
  const rows = await db.selectFrom('meeting_entry_edit').select(['entry_id', 'window_run', 'edit']).where('meeting_id', '=', meetingId).orderBy('entry_id').orderBy('window_run').execute()
  return rows.map((row) => ({ entryId: row.entry_id, windowRun: row.window_run, edit: row.edit }))
}

/** An earlier edit than the one that is known changes nothing. */
export async function putEdits(transaction: WriteTransaction, meetingId: string, edits: readonly StoredEdit[]): Promise<void> {
  for (const { entryId, windowRun, edit } of edits) {
    await transaction.insertInto('meeting_entry_edit').values({ meeting_id: meetingId, entry_id: entryId, window_run: windowRun, edit })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'entry_id', 'window_run']).doUpdateSet({ edit }).where('meeting_entry_edit.edit', '<', edit)).execute()
  }
}

export async function removeEdits(transaction: WriteTransaction, meetingId: string): Promise<void> {
  await transaction.deleteFrom('meeting_entry_edit').where('meeting_id', '=', meetingId).execute()
}
