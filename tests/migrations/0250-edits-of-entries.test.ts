/** Before: nobody knows which window wrote an entry. After: a table of the edits that are stored; entries and everything else as they were. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('gives a record the edits of its entries, which go with it', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(249))
  file.pragma('foreign_keys = ON')
  file.exec(`
    INSERT INTO body (id, revision) VALUES ('b1', 1);
    INSERT INTO meeting VALUES ('h1', 1, 'regular', 'b1', 'members', 'Họp tháng 5', '2026-05-05T08:00', 'running', '{}');
    INSERT INTO proceedings VALUES ('h1', 1);
    INSERT INTO meeting_entry VALUES ('h1', 'e1', 0, 'note', 3, '2026-05-05T01:00:00Z', NULL, '{"text":"Chữ"}');`)
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%meeting_entry_edit%' ORDER BY name`).all()
  const entries = (): unknown => file.prepare('SELECT * FROM meeting_entry').all()
  const before = [schema(), entries()]
  expect(() => file.prepare('SELECT * FROM meeting_entry_edit')).toThrow('no such table')
  await migrate(kyselyOn(file), through(250))
  expect(file.pragma('user_version', { simple: true })).toBe(250)
  expect([schema(), entries()]).toEqual(before)
  const insert = file.prepare('INSERT INTO meeting_entry_edit VALUES (?, ?, ?, ?)')
  insert.run('h1', 'e1', 'w1', 4)
  insert.run('h1', 'e1', 'w2', 1)
  // Words of an entry that was taken out for good.
  insert.run('h1', 'e-gone', 'w1', 2)
  expect(() => insert.run('h1', 'e1', 'w1', 5)).toThrow('UNIQUE')
  expect(() => insert.run('h1', 'e1', 'w3', 0)).toThrow('CHECK')
  expect(() => insert.run('no-record', 'e1', 'w1', 1)).toThrow('FOREIGN KEY')
  file.exec(`DELETE FROM proceedings WHERE id = 'h1'`)
  expect(file.prepare('SELECT count(*) FROM meeting_entry_edit').pluck().get()).toBe(0)
  file.close()
})
