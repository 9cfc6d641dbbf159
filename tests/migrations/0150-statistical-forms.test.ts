/** Before: no forms of the office. After: a table that is only ever added to; everything else as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('keeps every version of a form', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(149))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%statistical_form%' ORDER BY name`).all()
  const before = schema()
  expect(() => file.prepare('SELECT * FROM statistical_form')).toThrow('no such table')
  await migrate(kyselyOn(file), through(150))
  expect(file.pragma('user_version', { simple: true })).toBe(150)
  expect(schema()).toEqual(before)
  const insert = file.prepare(`INSERT INTO statistical_form (id, version, content_json, at, actor) VALUES (?, ?, ?, '2026-11-22T00:00:00.000Z', 'vp')`)
  insert.run('bieu', 1, '{"id":"bieu"}')
  insert.run('bieu', 2, null)
  expect(() => insert.run('bieu', 2, null)).toThrow('UNIQUE')
  expect(() => insert.run('bieu', 3, 'forms: []')).toThrow('CHECK')
  expect(() => file.exec('DELETE FROM statistical_form')).toThrow('versions of a form are kept')
  expect(() => file.exec(`UPDATE statistical_form SET content_json = '{}'`)).toThrow('versions of a form are kept')
  expect(file.prepare('SELECT count(*) FROM statistical_form').pluck().get()).toBe(2)
  file.close()
})
