/**
 * Kind and sector of a body belong to its dated versions: each takes what its body said of all time. A body may have a place among
 * those beside it; nobody has placed one yet.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `ALTER TABLE body_version ADD COLUMN kind TEXT NOT NULL DEFAULT ''`,
  'ALTER TABLE body_version ADD COLUMN sector TEXT',
  `UPDATE body_version SET (kind, sector) = (SELECT body.kind, body.sector FROM body WHERE body.id = body_version.body_id)`,
  'ALTER TABLE body DROP COLUMN kind',
  'ALTER TABLE body DROP COLUMN sector',
  'ALTER TABLE body ADD COLUMN position INTEGER CHECK (position >= 1)',
]

export const datedKinds: Migration = {
  number: 90,
  name: '0090-dated-kinds',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
