/** What became of copies of the office: made, verified, restored, rehearsed; and where a second copy goes. Events are only ever added. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `CREATE TABLE backup_choice (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), second_folder TEXT, drill_days INTEGER NOT NULL CHECK (drill_days BETWEEN 1 AND 366)) STRICT`,
  `CREATE TABLE backup_event (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL CHECK (kind IN ('daily', 'asked', 'before', 'restored', 'drill')),
    file_name TEXT NOT NULL, second_copy TEXT NOT NULL CHECK (second_copy IN ('none', 'made', 'failed')), sha256 TEXT NOT NULL CHECK (length(sha256) = 64), size INTEGER NOT NULL, sound INTEGER NOT NULL CHECK (sound IN (0, 1)),
    content_json TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  `CREATE TRIGGER backup_event_kept BEFORE DELETE ON backup_event BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER backup_event_fixed BEFORE UPDATE ON backup_event BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

export const backups: Migration = {
  number: 240,
  name: '0240-backups',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
