/** Before: a signature says who, when and of which revision. After: also what stood on the paper, of that step alone; earlier steps keep nothing. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const step = (to: string, more: string): string => `INSERT INTO paper_state_event (template_id, record_id, from_state, to_state, revision, reason, at, actor${more === '' ? '' : ', printed'})
  VALUES ('ke-hoach-thuc-hien', 'kh', 'approved', '${to}', 1, '', '2026-11-02T03:00:00.000Z', 'A'${more})`

it('keeps marks with a signature, and with no other step', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(339))
  file.exec(step('signed', ''))
  await migrate(kyselyOn(file), through(340))
  expect(file.pragma('user_version', { simple: true })).toBe(340)
  file.exec(step('signed', `, 'aa bb'`))
  expect(() => file.exec(step('issued', `, 'aa bb'`))).toThrow('CHECK')
  expect(file.prepare('SELECT printed FROM paper_state_event ORDER BY sequence').pluck().all()).toEqual([null, 'aa bb'])
  expect(() => file.exec(`UPDATE paper_state_event SET printed = 'cc'`)).toThrow('kept for good')
  file.close()
})
