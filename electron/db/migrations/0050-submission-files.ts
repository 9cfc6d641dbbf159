/** A version may be made of several files (figures in one, texts in another) and carry over what a new file does not speak of. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  // The version whose values this one took over; that one cannot be withdrawn while this one stands on it.
  'ALTER TABLE submission ADD COLUMN carries_id TEXT REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED',
  'CREATE INDEX submission_carries ON submission (carries_id) WHERE carries_id IS NOT NULL',
  // Every file a version is made of, so that the same bytes are known again. `carried`: it came with an earlier version.
  `CREATE TABLE submission_file (submission_id TEXT NOT NULL REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED, position INTEGER NOT NULL,
    file_name TEXT NOT NULL, file_hash TEXT NOT NULL, source TEXT NOT NULL, carried INTEGER NOT NULL CHECK (carried IN (0, 1)),
    PRIMARY KEY (submission_id, position)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX submission_file_hash ON submission_file (file_hash)',
  `INSERT INTO submission_file SELECT id, 0, file_name, file_hash, source, 0 FROM submission WHERE file_hash <> ''`,
  `CREATE TRIGGER submission_file_kept BEFORE DELETE ON submission_file BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER submission_file_fixed BEFORE UPDATE ON submission_file BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER submission_kept BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  // Only where a version stands in the desk's life may change.
  `CREATE TRIGGER submission_fixed BEFORE UPDATE OF sequence, id, campaign_id, body_id, received_on, source, file_name, file_hash, batch_id, at, actor,
    problems_json, carries_id ON submission BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `ALTER TABLE import_batch ADD COLUMN undo_reason TEXT NOT NULL DEFAULT ''`,
]

export const submissionFiles: Migration = {
  number: 50,
  name: '0050-submission-files',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
