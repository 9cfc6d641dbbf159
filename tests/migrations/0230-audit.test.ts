/** Before: history that anyone can change in the file. After: a journal that anchors it, tables that are only added to; every line as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { firstHash, hashOf, historyText } from '../../electron/audit/index.ts'
import { sha256 } from '../../electron/files/index.ts'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

async function before(lines: number): Promise<Database> {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(229))
  const insert = file.prepare(`INSERT INTO change_history (collection, record_id, revision, at, actor, before_json, after_json) VALUES ('plans', ?, 1, '2026-05-01T00:00:00.000Z', 'vp', NULL, ?)`)
  file.exec('BEGIN')
  for (let at = 1; at <= lines; at += 1) insert.run(`kh-${at}`, JSON.stringify({ id: `kh-${at}`, subject: 'về việc học tập' }))
  file.exec('COMMIT')
  return file
}

it('anchors the history there was with one row of the chain', async () => {
  const file = await before(4500)
  const lines = (): { sequence: number }[] => file.prepare('SELECT * FROM change_history ORDER BY sequence').all() as { sequence: number }[]
  const were = lines()
  await migrate(kyselyOn(file), through(230))
  expect(file.pragma('user_version', { simple: true })).toBe(230)
  expect(lines()).toEqual(were)
  const [row] = file.prepare('SELECT * FROM audit').all() as { at: string, digest: string, hash: string }[]
  const digest = sha256(were.map((line) => `${historyText(line as never)}\n`).join(''))
  expect(row).toMatchObject({ sequence: 1, action: 'history.anchored', subject: 'history/4500', actor: '', history_sequence: null, digest })
  expect(row?.hash).toBe(hashOf(firstHash, { sequence: 1, at: row?.at ?? '', actor: '', action: 'history.anchored', subject: 'history/4500', digest, historySequence: null }))
  file.close()
})

it('has nothing to anchor in a new office, and lets neither journal nor history be changed', async () => {
  const file = await before(0)
  await migrate(kyselyOn(file), through(230))
  expect(file.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(0)
  file.exec(`INSERT INTO audit VALUES (1, '2026-05-01T00:00:00.000Z', 'vp', 'account.created', 'account/vp', NULL, NULL, '${'a'.repeat(64)}')`)
  file.exec(`INSERT INTO change_history (collection, record_id, revision, at, actor, before_json, after_json) VALUES ('plans', 'kh', 1, '', 'vp', NULL, '{}')`)
  for (const table of ['audit', 'change_history']) {
    expect(() => file.exec(`DELETE FROM ${table}`), table).toThrow('only added to')
    expect(() => file.exec(`UPDATE ${table} SET actor = 'khac'`), table).toThrow('only added to')
  }
  file.close()
})
