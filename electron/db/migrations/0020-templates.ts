/** Papers with a template of their own and its data; templates the office changed; which version a paper was made with. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  "ALTER TABLE free_document ADD COLUMN template_id TEXT NOT NULL DEFAULT 'van-ban-tu-do'",
  "ALTER TABLE free_document ADD COLUMN fields_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fields_json))",
  'CREATE INDEX free_document_template ON free_document (template_id)',
  `CREATE TABLE office_template (id TEXT NOT NULL, layer TEXT NOT NULL CHECK (layer IN ('province', 'office')),
    version INTEGER NOT NULL CHECK (version >= 1), text TEXT, note TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
    PRIMARY KEY (id, layer, version)) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER office_template_kept BEFORE DELETE ON office_template BEGIN SELECT RAISE(ABORT, 'template versions are kept'); END`,
  `CREATE TRIGGER office_template_fixed BEFORE UPDATE ON office_template BEGIN SELECT RAISE(ABORT, 'template versions are kept'); END`,
  `CREATE TABLE paper_template (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    layer TEXT NOT NULL CHECK (layer IN ('supplied', 'province', 'office')), layer_version INTEGER NOT NULL CHECK (layer_version >= 1),
    at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX paper_template_paper ON paper_template (record_id, template_id)',
  'CREATE INDEX paper_template_version ON paper_template (template_id, layer, layer_version)',
]

export const templates: Migration = {
  number: 20,
  name: '0020-templates',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
