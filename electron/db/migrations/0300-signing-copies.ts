/**
 * Files let out for the signature stand apart from issued papers: what has no number in the register was not issued. Rows move as
 * they are; a paper whose number was typed before there was a register keeps its row, since nothing else remembers its file.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const columns = 'template_id, record_id, revision, sha256, findings_json, waivers_json, at, actor'
const ofPaper = 'words.record_id = issued_paper.record_id AND words.template_id = issued_paper.template_id'
const notIssued = `NOT EXISTS (SELECT 1 FROM register_words AS words WHERE ${ofPaper} AND words.sha256 = issued_paper.sha256)
  AND NOT (EXISTS (SELECT 1 FROM paper_state AS stand WHERE stand.record_id = issued_paper.record_id AND stand.template_id = issued_paper.template_id AND stand.state IN ('issued', 'filed'))
    AND NOT EXISTS (SELECT 1 FROM register_words AS words WHERE ${ofPaper} AND words.sha256 IS NOT NULL))`

const statements = [
  `CREATE TABLE signing_copy (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1), sha256 TEXT NOT NULL CHECK (length(sha256) = 64), findings_json TEXT NOT NULL CHECK (json_valid(findings_json)),
    waivers_json TEXT NOT NULL CHECK (json_valid(waivers_json)), at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX signing_copy_paper ON signing_copy (record_id, template_id)',
  `INSERT INTO signing_copy (${columns}) SELECT ${columns} FROM issued_paper WHERE ${notIssued} ORDER BY sequence`,
  'DROP TRIGGER issued_paper_kept',
  `DELETE FROM issued_paper WHERE ${notIssued}`,
  `CREATE TRIGGER issued_paper_kept BEFORE DELETE ON issued_paper BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  ...kept('signing_copy'),
]

export const signingCopies: Migration = {
  number: 300,
  name: '0300-signing-copies',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
