/** Before: an office that knows no gate. After: empty tables for waivers and issued papers, to which rows are only ever added. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

/** An office file as the version before left it, with a person in it. */
async function before(): Promise<Database> {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(20))
  file.prepare("INSERT INTO person (id, revision, full_name, full_name_folded, note) VALUES ('p1', 1, 'Trần Thị Mẫu', 'tran thi mau', '')").run()
  return file
}

const tables = (file: Database): unknown => file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

it('adds two empty tables and keeps what was there', async () => {
  const file = await before()
  expect(tables(file)).not.toContain('form_waiver')
  await migrate(kyselyOn(file), through(30))
  expect(tables(file)).toEqual(expect.arrayContaining(['form_waiver', 'issued_paper']))
  expect(file.prepare('SELECT (SELECT count(*) FROM form_waiver) + (SELECT count(*) FROM issued_paper)').pluck().get()).toBe(0)
  expect(file.prepare('SELECT full_name FROM person').pluck().all()).toEqual(['Trần Thị Mẫu'])
  expect(file.pragma('user_version', { simple: true })).toBe(30)
  file.close()
})

it('never lets a waiver or an issued paper be changed or removed', async () => {
  const file = await before()
  await migrate(kyselyOn(file), through(30))
  file.prepare("INSERT INTO form_waiver (template_id, record_id, rule_id, place, reason, at, actor) VALUES ('t', 'r', 'N07', 'number', 'Số cấp lại theo quyết định', '2026-11-05T01:00:00Z', 'vt')").run()
  file.prepare(`INSERT INTO issued_paper (template_id, record_id, revision, sha256, findings_json, waivers_json, at, actor)
    VALUES ('t', 'r', 1, '${'a'.repeat(64)}', '[]', '[]', '2026-11-05T01:00:00Z', 'vt')`).run()
  for (const table of ['form_waiver', 'issued_paper']) {
    expect(() => file.prepare(`DELETE FROM ${table}`).run()).toThrow('kept for good')
    expect(() => file.prepare(`UPDATE ${table} SET actor = 'khác'`).run()).toThrow('kept for good')
  }
  expect(() => file.prepare("INSERT INTO form_waiver (template_id, record_id, rule_id, place, reason, at, actor) VALUES ('t', 'r', 'N07', 'number', ' ', '', '')").run()).toThrow('CHECK')
  file.close()
})
