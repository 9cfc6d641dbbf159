/** Before: no paper is known to be out in Word. After: copies and what became of them are kept for good, each end of a kind there is. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const hash = 'a'.repeat(64)
const copy = (token: string): string => `INSERT INTO word_copy (token, template_id, record_id, revision, sent_json, at, actor) VALUES ('${token}', 't', 'r', 1, '{}', '', 'vp')`
const end = (token: string, how: string, sha256: string): string =>
  `INSERT INTO word_copy_end (token, template_id, record_id, how, sha256, file_name, revision, at, actor) VALUES (${token}, 't', 'r', '${how}', ${sha256}, 'f.docx', 1, '', 'vp')`

it('keeps every copy that went out and every file that came back', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(250))
  expect(() => file.prepare('SELECT * FROM word_copy')).toThrow('no such table')
  const tables = (): readonly string[] => file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  const before = tables()
  await migrate(kyselyOn(file), through(260))
  expect(file.pragma('user_version', { simple: true })).toBe(260)
  expect(new Set(tables())).toEqual(new Set([...before, 'word_copy', 'word_copy_end']))
  file.pragma('foreign_keys = ON')
  file.exec(copy('abcdefgh0123'))
  expect(() => file.exec(copy('abcdefgh0123'))).toThrow('UNIQUE')
  for (const token of ['ngan', 'ABCDEFGH0123', 'abcdefgh-123']) expect(() => file.exec(copy(token))).toThrow('CHECK')
  file.exec(`INSERT INTO blob (sha256, media_type, bytes, at) VALUES ('${hash}', 'application/pdf', x'00', '')`)
  file.exec(end(`'abcdefgh0123'`, 'returned', `'${hash}'`))
  // The same copy may come back again, and a file without marks belongs to no copy.
  file.exec(end(`'abcdefgh0123'`, 'returned', `'${hash}'`))
  file.exec(end('NULL', 'returned', `'${hash}'`))
  file.exec(end(`'abcdefgh0123'`, 'givenUp', 'NULL'))
  expect(() => file.exec(end('NULL', 'givenUp', 'NULL'))).toThrow('CHECK')
  expect(() => file.exec(end(`'abcdefgh0123'`, 'returned', 'NULL'))).toThrow('CHECK')
  expect(() => file.exec(end(`'abcdefgh0123'`, 'lost', 'NULL'))).toThrow('CHECK')
  expect(() => file.exec(end(`'khongcotrong'`, 'givenUp', 'NULL'))).toThrow('FOREIGN KEY')
  for (const table of ['word_copy', 'word_copy_end']) {
    expect(() => file.prepare(`DELETE FROM ${table}`).run()).toThrow('kept for good')
    expect(() => file.prepare(`UPDATE ${table} SET actor = 'khac'`).run()).toThrow('kept for good')
  }
  file.close()
})
