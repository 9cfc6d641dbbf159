/** Before: papers without a template of their own. After: the free template and no data; kept template versions cannot be lost. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

/** An office file as the version before left it, with a committee and one of its papers. */
async function before(): Promise<Database> {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(10))
  file.prepare("INSERT INTO body (id, revision, kind, sector) VALUES ('du', 1, 'committee', NULL)").run()
  file.prepare(`INSERT INTO free_document (id, revision, body_id, number, date, signing_right_id, paper_json, kind, subject, addressees_json, text)
    VALUES ('tb-1', 3, 'du', 7, '2026-06-05', NULL, '{}', 'announcement', 'kết luận phiên họp', '[]', 'Làm tốt.')`).run()
  return file
}

const papers = (file: Database): unknown => file.prepare('SELECT id, revision, body_id, number, date, kind, subject, addressees_json, text, paper_json FROM free_document').all()

it('gives every paper the free template and no data, and changes nothing else of it', async () => {
  const file = await before()
  const was = papers(file)
  await migrate(kyselyOn(file), through(20))
  expect(papers(file)).toEqual(was)
  expect(file.prepare('SELECT template_id, fields_json FROM free_document').all()).toEqual([{ template_id: 'van-ban-tu-do', fields_json: '{}' }])
  expect(file.prepare('SELECT (SELECT count(*) FROM office_template) + (SELECT count(*) FROM paper_template)').pluck().get()).toBe(0)
  expect(file.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'").all()).toEqual([])
  expect(file.pragma('user_version', { simple: true })).toBe(20)
  file.close()
})

it('keeps every template version: none is changed or deleted, and none is called supplied', async () => {
  const file = await before()
  await migrate(kyselyOn(file), through(20))
  file.prepare("INSERT INTO office_template VALUES ('a', 'office', 1, 'x', '', '2026-06-15T03:00:00.000Z', 'vt')").run()
  expect(() => file.prepare('DELETE FROM office_template').run()).toThrow('kept')
  expect(() => file.prepare("UPDATE office_template SET text = 'y'").run()).toThrow('kept')
  expect(() => file.prepare("INSERT INTO office_template VALUES ('a', 'supplied', 1, 'x', '', '', '')").run()).toThrow('CHECK')
  expect(() => file.prepare("INSERT INTO office_template VALUES ('a', 'office', 1, 'x', '', '', '')").run()).toThrow('UNIQUE')
  expect(() => file.prepare("UPDATE free_document SET fields_json = '{'").run()).toThrow('CHECK')
  file.close()
})
