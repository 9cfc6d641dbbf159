/** Before: a freeze keeps versions alone. After: it has a place for how they were counted, kept for good; older freezes stay and have none. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('keeps older freezes and gives new ones a basis that nobody can change', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(70))
  file.pragma('foreign_keys = ON')
  file.exec(`
    INSERT INTO body (id, revision, kind) VALUES ('b1', 1, 'committee');
    INSERT INTO campaign (id, revision, title, kind, body_id, period_from, period_to, cut_off, due, state, content_json)
      VALUES ('c1', 1, 'Đợt mẫu', 'other', 'b1', '2026-01-01', '2026-03-31', '2026-03-15', '2026-03-20', 'open', '{}');
    INSERT INTO campaign_freeze VALUES ('c1', '2026-03-15T01:00:00Z', 'vt');`)
  await migrate(kyselyOn(file), through(80))
  expect(file.pragma('user_version', { simple: true })).toBe(80)
  expect(file.prepare('SELECT f.campaign_id, f.actor, b.units_json FROM campaign_freeze f LEFT JOIN frozen_basis b USING (campaign_id)').all())
    .toEqual([{ campaign_id: 'c1', actor: 'vt', units_json: null }])
  file.exec(`INSERT INTO frozen_basis VALUES ('c1', '[]', '[]')`)
  expect(() => file.exec(`UPDATE frozen_basis SET units_json = '[1]'`)).toThrow('kept for good')
  expect(() => file.exec('DELETE FROM frozen_basis')).toThrow('kept for good')
  expect(() => file.exec(`INSERT INTO frozen_basis VALUES ('c2', 'x', '[]')`)).toThrow('CHECK')
  expect(() => file.exec(`INSERT INTO frozen_basis VALUES ('c2', '[]', '[]')`)).toThrow('FOREIGN KEY')
  file.close()
})
