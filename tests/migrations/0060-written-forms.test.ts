/** Before: nothing is known of forms once they are written. After: their hashes are kept, and go with their campaign. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const hash = 'a'.repeat(64)

it('keeps what was there and remembers written forms with their campaign', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(50))
  file.pragma('foreign_keys = ON')
  file.exec(`
    INSERT INTO body (id, revision, kind) VALUES ('b1', 1, 'committee');
    INSERT INTO campaign (id, revision, title, kind, body_id, period_from, period_to, cut_off, due, state, content_json)
      VALUES ('c1', 1, 'Đợt mẫu', 'other', 'b1', '2026-01-01', '2026-03-31', '2026-03-15', '2026-03-20', 'open', '{}');`)
  expect(file.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'written_form'").pluck().get()).toBe(0)
  await migrate(kyselyOn(file), through(60))
  expect(file.pragma('user_version', { simple: true })).toBe(60)
  expect(file.prepare('SELECT title FROM campaign').pluck().all()).toEqual(['Đợt mẫu'])
  const insert = file.prepare('INSERT INTO written_form VALUES (?, ?, ?, ?, ?, ?, ?)')
  insert.run('c1', 'b1', 'workbook', '01 – Chi bộ A.xlsx', hash, '2026-03-16T01:00:00Z', 'vt')
  expect(() => insert.run('c1', 'b1', 'workbook', '01 – Chi bộ A.xlsx', hash, '2026-03-17T01:00:00Z', 'vt')).toThrow('UNIQUE')
  expect(() => insert.run('c1', 'b1', 'document', '01.docx', 'aa', '2026-03-16T01:00:00Z', 'vt')).toThrow('CHECK')
  file.exec("DELETE FROM campaign WHERE id = 'c1'")
  expect(file.prepare('SELECT count(*) FROM written_form').pluck().get()).toBe(0)
  file.close()
})
