/** A freeze keeps how its figures were counted: the indicators and the tree as they stood. Older freezes have kept nothing of it. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `CREATE TABLE frozen_basis (campaign_id TEXT NOT NULL PRIMARY KEY REFERENCES campaign_freeze (campaign_id) DEFERRABLE INITIALLY DEFERRED,
    indicators_json TEXT NOT NULL CHECK (json_valid(indicators_json)), units_json TEXT NOT NULL CHECK (json_valid(units_json))) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER frozen_basis_kept BEFORE DELETE ON frozen_basis BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER frozen_basis_fixed BEFORE UPDATE ON frozen_basis BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

export const frozenBasis: Migration = {
  number: 80,
  name: '0080-frozen-basis',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
