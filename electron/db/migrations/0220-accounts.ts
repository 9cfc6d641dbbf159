/** Accounts on the office, when it locks, and the wrong tries at signing in. An office without a row of accounts works as before. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `CREATE TABLE account (key TEXT NOT NULL PRIMARY KEY CHECK (length(key) > 0), name TEXT NOT NULL, display_name TEXT NOT NULL, person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    roles_json TEXT NOT NULL CHECK (json_valid(roles_json)), state TEXT NOT NULL CHECK (state IN ('active', 'stopped')), password_hash TEXT NOT NULL,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)), epoch INTEGER NOT NULL CHECK (epoch >= 1), created_at TEXT NOT NULL) STRICT`,
  'CREATE INDEX account_person ON account (person_id)',
  `CREATE TRIGGER account_kept BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'the journal names accounts: they are stopped, not removed'); END`,
  `CREATE TRIGGER account_named BEFORE UPDATE ON account WHEN OLD.key <> NEW.key OR OLD.name <> NEW.name BEGIN SELECT RAISE(ABORT, 'the name of an account stays'); END`,
  'CREATE TABLE account_policy (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 240)) STRICT',
  `CREATE TABLE wrong_try (subject TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL CHECK (count >= 0), last_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
]

export const accounts: Migration = {
  number: 220,
  name: '0220-accounts',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
