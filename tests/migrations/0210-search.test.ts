/** Before: no index. After: an empty one beside the office's tables, which are as they were, and the searches people keep. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('adds an index that keeps no words but those of its entries, and one saved search a name and account', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(209))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%search%' AND name <> 'sqlite_sequence' ORDER BY name`).all()
  const before = schema()
  expect(() => file.prepare('SELECT * FROM search_entry')).toThrow('no such table')
  await migrate(kyselyOn(file), through(210))
  expect(file.pragma('user_version', { simple: true })).toBe(210)
  expect(schema()).toEqual(before)
  file.prepare(`INSERT INTO search_words (rowid, exact, folded, tags) VALUES (1, 'đảng uỷ', 'dang uy', 'kplan')`).run()
  const found = file.prepare('SELECT rowid FROM search_words WHERE search_words MATCH ?').pluck()
  expect(found.all('folded: "dang uy"')).toEqual([1])
  expect(found.all('exact: "dang"')).toEqual([])
  expect(file.prepare('SELECT exact, folded FROM search_words').all()).toEqual([{ exact: null, folded: null }])
  file.exec('DELETE FROM search_words WHERE rowid = 1')
  expect(found.all('folded: dang')).toEqual([])
  const save = file.prepare(`INSERT INTO saved_search VALUES ('an', 'Kế hoạch năm nay', ?, '2026-11-22T00:00:00.000Z')`)
  save.run('{}')
  expect(() => save.run('{}')).toThrow('UNIQUE')
  expect(() => file.prepare(`INSERT INTO saved_search VALUES ('an', 'hai', 'x', '')`).run()).toThrow('CHECK')
  const due = file.prepare(`INSERT INTO search_due (priority, topic, record_id) VALUES (0, 'plans', 'kh-1')`)
  due.run()
  expect(() => due.run()).toThrow('UNIQUE')
  file.close()
})
