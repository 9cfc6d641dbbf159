/** A marked proposal, and the theme that gathers it, may say whom it is for; '' where nobody was named. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `ALTER TABLE passage ADD COLUMN addressee TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE theme ADD COLUMN addressee TEXT NOT NULL DEFAULT ''`,
]

export const addressees: Migration = {
  number: 70,
  name: '0070-addressees',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
