/** Before: no papers in, no lists of deliveries, no scans. After: tables for them, links to scans only ever added; everything else as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const own = "name NOT LIKE '%incoming_paper%' AND name NOT LIKE '%delivery_list%' AND name NOT LIKE '%issued_scan%'"

it('makes room for papers in, deliveries and scans', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(189))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE ${own} ORDER BY name`).all()
  const before = schema()
  for (const table of ['incoming_paper', 'delivery_list', 'issued_scan', 'issued_scan_withdrawal']) expect(() => file.prepare(`SELECT * FROM ${table}`)).toThrow('no such table')
  await migrate(kyselyOn(file), through(190))
  expect(file.pragma('user_version', { simple: true })).toBe(190)
  expect(schema()).toEqual(before)

  const hash = 'a'.repeat(64)
  const at = '2026-11-22T00:00:00.000Z'
  file.pragma('foreign_keys = ON')
  const scan = file.prepare(`INSERT INTO issued_scan (template_id, record_id, sha256, file_name, kind, size, note, at, actor) VALUES ('ke-hoach', 'kh-1', ?, 'kh-1.pdf', ?, 10, '', '${at}', 'vt')`)
  expect(() => scan.run(hash, 'pdf')).toThrow('FOREIGN KEY')
  file.prepare(`INSERT INTO blob (sha256, media_type, bytes, at) VALUES (?, 'application/pdf', x'25', '${at}')`).run(hash)
  scan.run(hash, 'pdf')
  expect(() => scan.run(hash, 'exe')).toThrow('CHECK')
  expect(() => file.exec('DELETE FROM issued_scan')).toThrow('links to scans are kept')
  expect(() => file.exec(`UPDATE issued_scan SET file_name = 'x'`)).toThrow('links to scans are kept')
  const withdraw = file.prepare(`INSERT INTO issued_scan_withdrawal (scan, reason, at, actor) VALUES (1, ?, '${at}', 'vt')`)
  expect(() => withdraw.run('')).toThrow('CHECK')
  withdraw.run('quét nhầm')
  expect(() => withdraw.run('lần nữa')).toThrow('UNIQUE')
  expect(() => file.exec('DELETE FROM issued_scan_withdrawal')).toThrow('links to scans are kept')

  const list = file.prepare(`INSERT INTO delivery_list (id, revision, body_id, template_id, paper_record_id, date, content_json) VALUES (?, 1, 'b', 'ke-hoach', 'kh-1', '2026-06-05', '{}')`)
  file.pragma('foreign_keys = OFF')
  list.run('gui-1')
  expect(() => list.run('gui-2')).toThrow('UNIQUE')
  const incoming = file.prepare(`INSERT INTO incoming_paper (id, revision, body_id, number, received_on, open_due, content_json) VALUES ('den-1', 1, 'b', ?, '2026-06-05', NULL, '{}')`)
  expect(() => incoming.run(0)).toThrow('CHECK')
  incoming.run(1)
  expect(file.prepare('SELECT (SELECT count(*) FROM incoming_paper) + (SELECT count(*) FROM delivery_list) + (SELECT count(*) FROM issued_scan)').pluck().get()).toBe(3)
  file.close()
})
