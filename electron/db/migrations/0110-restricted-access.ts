/**
 * Who may see a restricted case, what goes with it, and step lists of the office. Cases of the three restricted procedures
 * supplied until now become restricted: those who worked on them, by history, are their readers.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `CREATE TABLE record_reader (collection TEXT NOT NULL, record_id TEXT NOT NULL, account TEXT NOT NULL,
    PRIMARY KEY (collection, record_id, account)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE record_belonging (owner_collection TEXT NOT NULL, owner_id TEXT NOT NULL, collection TEXT NOT NULL, record_id TEXT NOT NULL,
    PRIMARY KEY (owner_collection, owner_id, collection, record_id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE case_procedure (id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL CHECK (revision >= 1), name TEXT NOT NULL, kind TEXT NOT NULL,
    from_date TEXT NOT NULL, to_date TEXT, content_json TEXT NOT NULL CHECK (json_valid(content_json))) STRICT`,
]

export const restrictedAccess: Migration = {
  number: 110,
  name: '0110-restricted-access',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await restrictCases(db)
  },
}

async function restrictCases(db: Kysely<unknown>): Promise<void> {
  const cases = await sql<{ id: string }>`SELECT id FROM inspection WHERE json_extract(content_json, '$.procedureId') IN ('TC', 'DH', 'KL')`.execute(db)
  for (const { id } of cases.rows) {
    const workers = await sql<{ actor: string }>`SELECT actor FROM change_history WHERE collection = 'inspections' AND record_id = ${id} GROUP BY actor ORDER BY min(sequence)`.execute(db)
    const readers = workers.rows.map(({ actor }) => actor)
    await sql`UPDATE inspection SET content_json = json_set(content_json, '$.readers', json(${JSON.stringify(readers)})) WHERE id = ${id}`.execute(db)
    for (const account of new Set(readers.map((name) => name.trim().normalize('NFC').toLocaleLowerCase('vi')))) {
      await sql`INSERT INTO record_reader (collection, record_id, account) VALUES ('inspections', ${id}, ${account})`.execute(db)
    }
    await sql`INSERT INTO record_belonging (owner_collection, owner_id, collection, record_id)
      SELECT DISTINCT 'inspections', source_id, target_collection, target_id FROM record_reference
      WHERE source_collection = 'inspections' AND source_id = ${id} AND target_collection = 'freeDocuments'`.execute(db)
    await sql`INSERT INTO record_belonging (owner_collection, owner_id, collection, record_id)
      SELECT 'inspections', inspection_id, 'sessions', id FROM inspection_session WHERE inspection_id = ${id}`.execute(db)
  }
}
