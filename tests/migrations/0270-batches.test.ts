/** Before: no batches. After: batches, their lines and what became of them, which are only ever added; everything else as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const tables = ['batch', 'batch_event', 'batch_row']

it('keeps batches, their lines and what became of them for good', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(269))
  const schema = (): unknown[] => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence' AND tbl_name NOT IN (SELECT value FROM json_each(?)) ORDER BY name`).all(JSON.stringify(tables))
  const before = schema()
  expect(() => file.prepare('SELECT * FROM batch')).toThrow('no such table')
  await migrate(kyselyOn(file), through(270))
  expect(file.pragma('user_version', { simple: true })).toBe(270)
  expect(schema()).toEqual(before)
  expect(file.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?)) ORDER BY name`).pluck().all(JSON.stringify(tables))).toEqual(tables)

  const batch = file.prepare(`INSERT INTO batch VALUES (?, 'Giấy mời', 'giay-moi', 'gm-1', ?, 'Tệp', '[]', '[]', 0, '2026-11-22T00:00:00.000Z', 'vp')`)
  expect(() => batch.run('LO-1', 'none')).toThrow('CHECK')
  batch.run('LO-1', 'shared')
  const row = file.prepare(`INSERT INTO batch_row VALUES (?, ?, 'Chi bộ', '[]')`)
  expect(() => row.run('LO-2', 1)).toThrow('FOREIGN KEY')
  expect(() => row.run('LO-1', 0)).toThrow('CHECK')
  row.run('LO-1', 1)
  const event = file.prepare(`INSERT INTO batch_event (batch_id, row, kind, words, file_name, sha256, bound, at, actor) VALUES ('LO-1', ?, ?, '', '', ?, 0, '2026-11-22T00:00:00.000Z', 'vp')`)
  expect(() => event.run(2, 'made', 'a'.repeat(64))).toThrow('FOREIGN KEY')
  expect(() => event.run(null, 'made', '')).toThrow('CHECK')
  expect(() => event.run(1, 'begun', '')).toThrow('CHECK')
  expect(() => event.run(1, 'made', 'xyz')).toThrow('CHECK')
  event.run(1, 'made', 'a'.repeat(64))
  event.run(null, 'ended', '')
  for (const table of tables) expect(() => file.exec(`DELETE FROM ${table}`)).toThrow('kept for good')
  for (const [table, column] of [['batch', 'title'], ['batch_row', 'name'], ['batch_event', 'words']]) expect(() => file.exec(`UPDATE ${table ?? ''} SET ${column ?? ''} = 'x'`)).toThrow('kept for good')
  file.close()
})
