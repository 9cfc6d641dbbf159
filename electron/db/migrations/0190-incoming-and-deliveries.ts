/** Papers that come in, lists of whom a paper was sent to, and scans of signed papers (only ever added; one linked by mistake is taken back with a reason). */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const versioned = 'id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL CHECK (revision >= 1)'
const toBody = 'REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED'
const content = 'content_json TEXT NOT NULL CHECK (json_valid(content_json))'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'links to scans are kept'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'links to scans are kept'); END`,
]

const statements = [
  `CREATE TABLE incoming_paper (${versioned}, body_id TEXT NOT NULL ${toBody}, number INTEGER NOT NULL CHECK (number >= 1), received_on TEXT NOT NULL, open_due TEXT, ${content}) STRICT`,
  'CREATE INDEX incoming_paper_received ON incoming_paper (received_on, number)',
  'CREATE INDEX incoming_paper_due ON incoming_paper (open_due) WHERE open_due IS NOT NULL',
  `CREATE TABLE delivery_list (${versioned}, body_id TEXT NOT NULL ${toBody}, template_id TEXT NOT NULL, paper_record_id TEXT NOT NULL, date TEXT NOT NULL, ${content},
    UNIQUE (template_id, paper_record_id)) STRICT`,
  `CREATE TABLE issued_scan (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blob (sha256),
    file_name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'tiff')), size INTEGER NOT NULL CHECK (size >= 1), note TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX issued_scan_paper ON issued_scan (template_id, record_id)',
  `CREATE TABLE issued_scan_withdrawal (scan INTEGER NOT NULL PRIMARY KEY REFERENCES issued_scan (sequence), reason TEXT NOT NULL CHECK (reason <> ''), at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('issued_scan'), ...kept('issued_scan_withdrawal'),
]

export const incomingAndDeliveries: Migration = {
  number: 190,
  name: '0190-incoming-and-deliveries',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
