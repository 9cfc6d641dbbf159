/** Drafts that went out to be worked on in Word: what each copy held, paragraph by paragraph, and what became of it. Rows are only ever added. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const statements = [
  `CREATE TABLE word_copy (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL UNIQUE CHECK (length(token) = 12 AND token NOT GLOB '*[^a-z0-9]*'),
    template_id TEXT NOT NULL, record_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), sent_json TEXT NOT NULL CHECK (json_valid(sent_json)),
    at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX word_copy_paper ON word_copy (record_id, template_id)',
  ...kept('word_copy'),
  // `token` null: the file carried no marks, or those of no copy of this office. A copy may come back more than once.
  `CREATE TABLE word_copy_end (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, token TEXT REFERENCES word_copy (token), template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('returned', 'givenUp')), sha256 TEXT REFERENCES blob (sha256), file_name TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
    at TEXT NOT NULL, actor TEXT NOT NULL, CHECK ((how = 'returned') = (sha256 IS NOT NULL)), CHECK (how = 'returned' OR token IS NOT NULL)) STRICT`,
  'CREATE INDEX word_copy_end_paper ON word_copy_end (record_id, template_id)',
  ...kept('word_copy_end'),
]

export const wordCopies: Migration = {
  number: 260,
  name: '0260-word-copies',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
