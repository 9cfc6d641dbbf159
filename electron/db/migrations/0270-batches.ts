/** Batches: one paper made for each line of a list. Lines and what became of them are only ever added. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const tables = ['batch', 'batch_row', 'batch_event'] as const

const statements = [
  `CREATE TABLE batch (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, template_id TEXT NOT NULL, record_id TEXT NOT NULL, numbering TEXT NOT NULL CHECK (numbering IN ('shared', 'each')),
    source TEXT NOT NULL, columns_json TEXT NOT NULL, places_json TEXT NOT NULL, empty_allowed INTEGER NOT NULL CHECK (empty_allowed IN (0, 1)), at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  `CREATE TABLE batch_row (batch_id TEXT NOT NULL REFERENCES batch (id), row INTEGER NOT NULL CHECK (row > 0), name TEXT NOT NULL, cells_json TEXT NOT NULL, PRIMARY KEY (batch_id, row)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE batch_event (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, batch_id TEXT NOT NULL REFERENCES batch (id), row INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('begun', 'made', 'failed', 'skipped', 'taken', 'stopped', 'ended', 'dropped')), words TEXT NOT NULL, file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) IN (0, 64)), bound INTEGER NOT NULL CHECK (bound IN (0, 1)), pages INTEGER, revision INTEGER, at TEXT NOT NULL, actor TEXT NOT NULL,
    CHECK ((row IS NULL) = (kind IN ('begun', 'stopped', 'ended', 'dropped'))), FOREIGN KEY (batch_id, row) REFERENCES batch_row (batch_id, row)) STRICT`,
  `CREATE INDEX batch_event_of ON batch_event (batch_id, sequence)`,
  ...tables.flatMap((table) => [
    `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
    `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  ]),
]

export const batches: Migration = {
  number: 270,
  name: '0270-batches',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
