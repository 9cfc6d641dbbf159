/** An office may keep statistical forms of its own: each text a version, the newest counts, one without text takes the form away. Versions stay. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `CREATE TABLE statistical_form (id TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1), content_json TEXT CHECK (content_json IS NULL OR json_valid(content_json)),
    at TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER statistical_form_kept BEFORE DELETE ON statistical_form BEGIN SELECT RAISE(ABORT, 'versions of a form are kept'); END`,
  `CREATE TRIGGER statistical_form_fixed BEFORE UPDATE ON statistical_form BEGIN SELECT RAISE(ABORT, 'versions of a form are kept'); END`,
]

export const statisticalForms: Migration = {
  number: 150,
  name: '0150-statistical-forms',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
