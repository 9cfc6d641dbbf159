/** Before: nowhere to keep bytes. After: two tables that are only ever added to; everything else as it was. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('keeps bytes by their hash', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(159))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%blob%' ORDER BY name`).all()
  const before = schema()
  expect(() => file.prepare('SELECT * FROM blob')).toThrow('no such table')
  await migrate(kyselyOn(file), through(160))
  expect(file.pragma('user_version', { simple: true })).toBe(160)
  expect(schema()).toEqual(before)
  const insert = file.prepare(`INSERT INTO blob (sha256, media_type, bytes, at) VALUES (?, ?, ?, '2026-11-22T00:00:00.000Z')`)
  const hash = createHash('sha256').update('a').digest('hex')
  insert.run(hash, 'application/pdf', Buffer.from('a'))
  expect(() => insert.run(hash, 'application/pdf', Buffer.from('a'))).toThrow('UNIQUE')
  expect(() => insert.run('x'.repeat(64), 'application/pdf', Buffer.from('a'))).toThrow('CHECK')
  expect(() => insert.run(createHash('sha256').update('b').digest('hex'), 'text/html', Buffer.from('b'))).toThrow('CHECK')
  const use = file.prepare('INSERT INTO blob_use (sha256, collection, record_id) VALUES (?, ?, ?)')
  use.run(hash, 'plans', 'kh-1')
  expect(() => use.run('0'.repeat(64), 'plans', 'kh-1')).toThrow('FOREIGN KEY')
  for (const change of ['DELETE FROM blob', 'UPDATE blob SET at = at', 'DELETE FROM blob_use', `UPDATE blob_use SET record_id = 'kh-2'`]) {
    expect(() => file.exec(change), change).toThrow('kept for good')
  }
  expect(file.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(1)
  file.close()
})
