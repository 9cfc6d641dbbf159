/** How often restoring is rehearsed is one of three choices, “never” among them; before it was a number of days, which stays where it is and is read no more. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `ALTER TABLE backup_choice ADD COLUMN drill_plan TEXT NOT NULL DEFAULT 'monthly' CHECK (drill_plan IN ('off', 'monthly', 'quarterly'))`,
  `UPDATE backup_choice SET drill_plan = 'quarterly' WHERE drill_days > 45`,
]

export const drillPlan: Migration = {
  number: 320,
  name: '0320-drill-plan',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
