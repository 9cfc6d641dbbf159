/** Before: nothing is known of copies. After: events that are only ever added and one row of choices; everything else as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('keeps what became of copies', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(239))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'backup%' ORDER BY name`).all()
  const before = schema()
  expect(() => file.prepare('SELECT * FROM backup_event')).toThrow('no such table')
  await migrate(kyselyOn(file), through(240))
  expect(file.pragma('user_version', { simple: true })).toBe(240)
  expect(schema()).toEqual(before)
  const insert = file.prepare(`INSERT INTO backup_event (kind, file_name, second_copy, sha256, size, sound, content_json, at, actor) VALUES (?, 'a.vpk', ?, ?, 1, 1, '{}', '2026-11-22T00:00:00.000Z', 'an')`)
  insert.run('daily', 'none', '0'.repeat(64))
  for (const wrong of [['weekly', 'none', '0'.repeat(64)], ['daily', 'maybe', '0'.repeat(64)], ['daily', 'none', '0']]) expect(() => insert.run(...wrong), wrong.join()).toThrow('CHECK')
  for (const change of ['DELETE FROM backup_event', 'UPDATE backup_event SET at = at']) expect(() => file.exec(change), change).toThrow('kept for good')
  expect(() => file.exec('INSERT INTO backup_choice (id, drill_days) VALUES (2, 90)')).toThrow('CHECK')
  expect(() => file.exec('INSERT INTO backup_choice (id, drill_days) VALUES (1, 0)')).toThrow('CHECK')
  file.exec('INSERT INTO backup_choice (id, drill_days) VALUES (1, 90)')
  file.close()
})
