/** Bytes the office keeps for good: issued papers, scans, parts of packets, each by the hash of what it is, and what each is of. Rows are only ever added. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const statements = [
  `CREATE TABLE blob (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    media_type TEXT NOT NULL CHECK (media_type IN ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'image/png', 'image/jpeg', 'image/tiff', 'application/zip')),
    bytes BLOB NOT NULL, at TEXT NOT NULL) STRICT`,
  ...kept('blob'),
  `CREATE TABLE blob_use (sha256 TEXT NOT NULL REFERENCES blob (sha256), collection TEXT NOT NULL, record_id TEXT NOT NULL,
    PRIMARY KEY (sha256, collection, record_id)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX blob_use_record ON blob_use (collection, record_id)',
  ...kept('blob_use'),
]

export const blobs: Migration = {
  number: 160,
  name: '0160-blobs',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
