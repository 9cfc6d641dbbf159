/** Forms written for the units of a campaign: the hash tells a form nobody has touched from one a person has filled in. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  // Remembers what was written, and so holds no body back from being removed.
  `CREATE TABLE written_form (campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    body_id TEXT NOT NULL, kind TEXT NOT NULL, file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (campaign_id, body_id, kind, sha256)) STRICT, WITHOUT ROWID`,
]

export const writtenForms: Migration = {
  number: 60,
  name: '0060-written-forms',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
