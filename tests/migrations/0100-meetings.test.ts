/** Before: inspections alone. After: members, meetings with their entries, tasks, petitions, programmes, assignments have tables; teams of old stay as they were. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('keeps teams of inspections, and gives meetings and their entries tables that hold together', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(90))
  file.pragma('foreign_keys = ON')
  const columnsOf = (table: string): readonly unknown[] => file.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
  const before = columnsOf('inspection_team_member')
  expect(before).not.toContain('declared')
  file.exec(`
    INSERT INTO body (id, revision) VALUES ('b1', 1);
    INSERT INTO person (id, revision, full_name, full_name_folded, note) VALUES ('p1', 1, 'Trần Thị Mẫu', 'tran thi mau', '');`)
  await migrate(kyselyOn(file), through(100))
  expect(file.pragma('user_version', { simple: true })).toBe(100)
  expect(columnsOf('inspection_team_member')).toEqual([...before, 'declared', 'kin'])
  file.exec(`
    INSERT INTO membership VALUES ('m1', 1, 'p1', 'b1', 'members', '2026-01-01', NULL, '{}');
    INSERT INTO meeting VALUES ('h1', 1, 'regular', 'b1', 'members', 'Họp tháng 5', '2026-05-05T08:00', 'running', '{}');
    INSERT INTO proceedings VALUES ('h1', 1);
    INSERT INTO meeting_entry VALUES ('h1', 'e1', 0, 'note', 1, '2026-05-05T01:00:00Z', NULL, '{}');
    INSERT INTO task VALUES ('t1', 1, 'b1', 'Việc', 'own', '2026-05-05', NULL, '{}');
    INSERT INTO petition VALUES ('d1', 1, 'proposal', 'b1', '2026-05-05', NULL, '{}');`)
  // An entry belongs to a record, a record to a meeting; with the record its entries go.
  expect(() => file.exec(`INSERT INTO meeting_entry VALUES ('khac', 'e1', 0, 'note', 1, '', NULL, '{}')`)).toThrow('FOREIGN KEY')
  expect(() => file.exec(`INSERT INTO meeting_entry VALUES ('h1', 'e1', 1, 'note', 1, '', NULL, '{}')`)).toThrow('UNIQUE')
  expect(() => file.exec(`UPDATE meeting_entry SET content_json = 'x'`)).toThrow('CHECK')
  expect(() => file.exec(`DELETE FROM meeting WHERE id = 'h1'`)).toThrow('FOREIGN KEY')
  file.exec(`DELETE FROM proceedings WHERE id = 'h1'`)
  expect(file.prepare('SELECT count(*) FROM meeting_entry').pluck().get()).toBe(0)
  file.close()
})
