/** Before: versions of one file each. After: their files are known by hash, and nothing of a version but where it stands can be changed. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

/** An office as the version before left it: one version from a file, one typed, one import undone. */
async function before(): Promise<Database> {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(40))
  file.exec(`
    INSERT INTO body (id, revision, kind) VALUES ('b1', 1, 'committee');
    INSERT INTO campaign (id, revision, title, kind, body_id, period_from, period_to, cut_off, due, state, content_json)
      VALUES ('c1', 1, 'Đợt mẫu', 'other', 'b1', '2026-01-01', '2026-03-31', '2026-03-15', '2026-03-20', 'open', '{}');
    INSERT INTO import_batch VALUES ('l1', 'c1', '2026-03-19T01:00:00Z', 'vt', '{}', '2026-03-19T02:00:00Z', 'vt');
    INSERT INTO submission (id, campaign_id, body_id, received_on, source, file_name, file_hash, batch_id, state, reason, at, actor, problems_json) VALUES
      ('s1', 'c1', 'b1', '2026-03-19', 'workbook', '01 - A.xlsx', 'aa', 'l1', 'withdrawn', '', '2026-03-19T01:00:00Z', 'vt', '[]'),
      ('s2', 'c1', 'b1', '2026-03-19', 'typed', '', '', NULL, 'accepted', '', '2026-03-19T03:00:00Z', 'vt', '[]');`)
  return file
}

it('keeps the versions and knows the file of each', async () => {
  const file = await before()
  await migrate(kyselyOn(file), through(50))
  expect(file.prepare('SELECT submission_id, position, file_name, file_hash, source, carried FROM submission_file').all())
    .toEqual([{ submission_id: 's1', position: 0, file_name: '01 - A.xlsx', file_hash: 'aa', source: 'workbook', carried: 0 }])
  expect(file.prepare('SELECT id, state, carries_id FROM submission ORDER BY id').all())
    .toEqual([{ id: 's1', state: 'withdrawn', carries_id: null }, { id: 's2', state: 'accepted', carries_id: null }])
  expect(file.prepare('SELECT id, undone_by, undo_reason FROM import_batch').all()).toEqual([{ id: 'l1', undone_by: 'vt', undo_reason: '' }])
  expect(file.pragma('user_version', { simple: true })).toBe(50)
  file.close()
})

it('lets a version move between states and changes nothing else of it, nor of its files', async () => {
  const file = await before()
  await migrate(kyselyOn(file), through(50))
  file.exec(`UPDATE submission SET state = 'returned', reason = 'Thiếu số liệu.' WHERE id = 's2'`)
  for (const column of ['body_id', 'received_on', 'file_hash', 'problems_json', 'carries_id', 'at']) {
    expect(() => file.prepare(`UPDATE submission SET ${column} = 'x' WHERE id = 's1'`).run(), column).toThrow('kept for good')
  }
  expect(() => file.exec('DELETE FROM submission')).toThrow('kept for good')
  expect(() => file.exec('DELETE FROM submission_file')).toThrow('kept for good')
  expect(() => file.exec(`UPDATE submission_file SET file_hash = 'bb'`)).toThrow('kept for good')
  file.close()
})
