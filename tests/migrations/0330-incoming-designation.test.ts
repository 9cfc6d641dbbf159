/** Before: every paper in is read to find one by its sender's number and day. After: it is looked up, also from behind the wall of restricted records. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { hideRestrictedRows } from '../../electron/db/restricted-rows.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const alike = `SELECT id FROM incoming_paper WHERE content_json ->> '$.designation' = ? AND content_json ->> '$.date' = ? ORDER BY number`

it('looks a paper in up by the number and day written on it', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(329))
  file.exec('PRAGMA foreign_keys = OFF')
  const insert = file.prepare(`INSERT INTO incoming_paper (id, revision, body_id, number, received_on, content_json) VALUES (?, 1, 'du', ?, '2026-06-10', ?)`)
  for (const [at, designation] of ['05-CV/TU', '05-CV/TU', '06-CV/TU'].entries()) insert.run(`den-${at}`, 3 - at, JSON.stringify({ designation, date: at === 1 ? null : '2026-06-08' }))
  const way = (): string => JSON.stringify(file.prepare(`EXPLAIN QUERY PLAN ${alike}`).all('05-CV/TU', '2026-06-08'))
  const found = (): unknown => file.prepare(alike).pluck().all('05-CV/TU', '2026-06-08')
  expect([way(), found()]).toEqual([expect.stringContaining('SCAN incoming_paper'), ['den-0']])
  await migrate(kyselyOn(file), through(330))
  expect(file.pragma('user_version', { simple: true })).toBe(330)
  expect([way(), found()]).toEqual([expect.stringContaining('incoming_paper_designation'), ['den-0']])
  hideRestrictedRows(file)
  expect([way(), found()]).toEqual([expect.stringContaining('incoming_paper_designation'), ['den-0']])
  file.close()
})
