/** Of a running record it is kept which edits of which window are in it: words a window kept on its machine and sent since are known again after a crash. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

// Not columns of the entry: what was taken out, or written anew with the whole record, must be known again too.
const statement = `CREATE TABLE meeting_entry_edit (meeting_id TEXT NOT NULL REFERENCES proceedings (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, entry_id TEXT NOT NULL,
  window_run TEXT NOT NULL, edit INTEGER NOT NULL CHECK (edit >= 1), PRIMARY KEY (meeting_id, entry_id, window_run)) STRICT, WITHOUT ROWID`

export const editsOfEntries: Migration = {
  number: 250,
  name: '0250-edits-of-entries',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(statement).execute(db)
  },
}
