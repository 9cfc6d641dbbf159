/** The gate before issue: errors of form taken on with a reason, and the hash of every paper that passed. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const statements = [
  `CREATE TABLE form_waiver (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    rule_id TEXT NOT NULL, place TEXT NOT NULL, reason TEXT NOT NULL CHECK (length(trim(reason)) > 0), at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX form_waiver_paper ON form_waiver (record_id, template_id)',
  ...kept('form_waiver'),
  `CREATE TABLE issued_paper (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1), sha256 TEXT NOT NULL CHECK (length(sha256) = 64), findings_json TEXT NOT NULL CHECK (json_valid(findings_json)),
    waivers_json TEXT NOT NULL CHECK (json_valid(waivers_json)), at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX issued_paper_paper ON issued_paper (record_id, template_id)',
  ...kept('issued_paper'),
]

export const issueGate: Migration = {
  number: 30,
  name: '0030-issue-gate',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
