/** Before: rehearsals by a number of days. After: one of three choices, the nearest to what was chosen. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it.each([[null, undefined], [30, 'monthly'], [45, 'monthly'], [90, 'quarterly'], [366, 'quarterly']])('%s days become %s', async (days, plan) => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(319))
  if (days !== null) file.prepare(`INSERT INTO backup_choice (id, second_folder, drill_days) VALUES (1, '/d', ?)`).run(days)
  await migrate(kyselyOn(file), through(320))
  expect(file.pragma('user_version', { simple: true })).toBe(320)
  expect(file.prepare('SELECT second_folder, drill_plan FROM backup_choice').get()).toEqual(plan === undefined ? undefined : { second_folder: '/d', drill_plan: plan })
  expect(() => file.exec(`INSERT OR REPLACE INTO backup_choice (id, drill_days, drill_plan) VALUES (1, 30, 'weekly')`)).toThrow('CHECK')
  file.exec(`INSERT OR REPLACE INTO backup_choice (id, drill_days, drill_plan) VALUES (1, 30, 'off')`)
  file.close()
})
