/** Before: no accounts. After: tables for them, all empty, and every other table as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('gives an office that has none room for accounts', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(219))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE tbl_name NOT IN ('account', 'account_policy', 'wrong_try') ORDER BY name`).all()
  const before = schema()
  expect(() => file.prepare('SELECT * FROM account')).toThrow('no such table')
  file.exec(`INSERT INTO person (id, revision, full_name, full_name_folded, note) VALUES ('lan', 1, 'Lò Thị Lan', 'lo thi lan', '')`)
  await migrate(kyselyOn(file), through(220))
  expect(file.pragma('user_version', { simple: true })).toBe(220)
  expect(schema()).toEqual(before)
  for (const table of ['account', 'account_policy', 'wrong_try']) expect(file.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  file.pragma('foreign_keys = ON')
  file.exec(`INSERT INTO account VALUES ('lan', 'Lan', 'Lò Thị Lan', 'lan', '["clerk"]', 'active', 'x', 0, 1, '2026-11-22T00:00:00.000Z')`)
  expect(() => file.exec(`INSERT INTO account VALUES ('lan', 'LAN', 'L', NULL, '[]', 'active', 'x', 0, 1, '')`)).toThrow('UNIQUE')
  expect(() => file.exec('DELETE FROM account')).toThrow('stopped, not removed')
  expect(() => file.exec(`UPDATE account SET name = 'Khác'`)).toThrow('name of an account stays')
  expect(() => file.exec(`UPDATE account SET state = 'gone'`)).toThrow('CHECK')
  expect(() => file.exec('INSERT INTO account_policy VALUES (1, 0)')).toThrow('CHECK')
  // A person taken out of the register leaves the account, which then belongs to nobody of it.
  file.exec(`DELETE FROM person WHERE id = 'lan'`)
  expect(file.prepare('SELECT person_id FROM account').pluck().get()).toBeNull()
  file.close()
})
