/** Before: papers with and without numbers. After: those with number and date that are no drafts are issued, the rest take their steps one by one; what is said is kept. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

const records = `
  INSERT INTO body (id, revision) VALUES ('b1', 1);
  INSERT INTO free_document (id, revision, body_id, number, date, signing_right_id, paper_json, kind, subject, addressees_json, text, template_id, fields_json) VALUES
    ('co-so', 3, 'b1', 5, '2026-06-05', NULL, '{}', 'announcement', 'việc', '[]', '', 'thong-bao', '{}'),
    ('du-thao', 1, 'b1', 6, '2026-06-05', NULL, '{"draftNumber":2}', 'announcement', 'việc', '[]', '', 'thong-bao', '{}'),
    ('chua-ngay', 1, 'b1', 7, NULL, NULL, '{}', 'announcement', 'việc', '[]', '', 'thong-bao', '{}'),
    ('chua-so', 1, 'b1', NULL, '2026-06-05', NULL, '{}', 'announcement', 'việc', '[]', '', 'thong-bao', '{}');
  INSERT INTO plan (id, revision, body_id, number, date, signing_right_id, paper_json, directive_id, subject, content_json) VALUES
    ('kh', 1, 'b1', 9, '2026-06-05', NULL, '{}', NULL, 'thực hiện', '{}');
  INSERT INTO summary_report (id, revision, body_id, number, date, signing_right_id, paper_json, directive_id, plan_id, period_from, period_to, subject, content_json) VALUES
    ('bc-ky', 1, 'b1', 1, '2026-06-05', NULL, '{}', NULL, NULL, '2026-01-01', '2026-06-01', 's', '{"review":"periodic"}'),
    ('bc-tong', 1, 'b1', 2, '2026-06-05', NULL, '{}', NULL, NULL, '2026-01-01', '2026-06-01', 's', '{"review":"finalReview"}'),
    ('bc-cu', 1, 'b1', 3, '2026-06-05', NULL, '{}', NULL, NULL, '2026-01-01', '2026-06-01', 's', '{}');
  INSERT INTO change_history (collection, record_id, revision, at, actor, before_json, after_json) VALUES
    ('freeDocuments', 'co-so', 2, '2026-06-01T00:00:00.000Z', 'truoc', NULL, '{}'), ('freeDocuments', 'co-so', 3, '2026-06-05T00:00:00.000Z', 'vp', NULL, '{}'),
    ('plans', 'co-so', 9, '2026-07-05T00:00:00.000Z', 'khac', NULL, '{}');`

async function migrated() {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(170))
  file.exec(records)
  expect(() => file.prepare('SELECT * FROM paper_state')).toThrow('no such table')
  await migrate(kyselyOn(file), through(180))
  expect(file.pragma('user_version', { simple: true })).toBe(180)
  return file
}

it('takes papers with number and date for issued, and leaves drafts drafts', async () => {
  const file = await migrated()
  const issued = file.prepare('SELECT template_id, record_id, collection, owner_id, state, revision, at, actor FROM paper_state ORDER BY record_id').all().map((row) => Object.values(row as object))
  const nobody = ['issued', 1, '1970-01-01T00:00:00.000Z', '']
  expect(issued).toEqual([
    ['bao-cao-so-ket', 'bc-cu', 'summaryReports', 'bc-cu', ...nobody], ['bao-cao-dinh-ky-tong-hop', 'bc-ky', 'summaryReports', 'bc-ky', ...nobody],
    ['bao-cao-tong-ket-tong-hop', 'bc-tong', 'summaryReports', 'bc-tong', ...nobody],
    ['thong-bao', 'co-so', 'freeDocuments', 'co-so', 'issued', 3, '2026-06-05T00:00:00.000Z', 'vp'], ['ke-hoach-thuc-hien', 'kh', 'plans', 'kh', ...nobody],
  ])
  expect(file.prepare('SELECT count(*) FROM paper_state_event WHERE from_state = ? AND to_state = ? AND length(reason) > 10').pluck().get('draft', 'issued')).toBe(5)
  file.close()
})

it('lets a paper take only the steps there are, and keeps what happened', async () => {
  const file = await migrated()
  const states = ['draft', 'submitted', 'approved', 'signed', 'issued', 'filed']
  const begin = (state: string) => file.prepare(`INSERT INTO paper_state VALUES ('thong-bao', 'moi', 'freeDocuments', 'moi', ?, 1, '', 'vp')`).run(state)
  for (const state of states.filter((each) => each !== 'submitted')) expect(() => begin(state)).toThrow('begins as a draft')
  const allowed = ['draft submitted', 'submitted approved', 'submitted draft', 'approved signed', 'approved draft', 'signed issued', 'signed draft', 'issued filed']
  const found = states.flatMap((from) => states.flatMap((to) => {
    file.exec('SAVEPOINT one; DROP TRIGGER paper_state_first')
    begin(from)
    try {
      file.prepare(`UPDATE paper_state SET state = ? WHERE record_id = 'moi'`).run(to)
      return [`${from} ${to}`]
    } catch (error) {
      expect(String(error)).toContain('no such step')
      return []
    } finally {
      file.exec('ROLLBACK TO one; RELEASE one')
    }
  }))
  expect(found.toSorted()).toEqual(allowed.toSorted())
  file.exec(`INSERT INTO paper_comment (id, thread_id, template_id, record_id, kind, block_id, quote, text, revision, at, actor) VALUES ('c1', 'c1', 't', 'r', 'comment', '', '', 'sửa', 1, '', 'vp')`)
  file.exec(`INSERT INTO paper_version (template_id, record_id, name, revision, at, actor) VALUES ('t', 'r', 'Lần 1', 1, '', 'vp')`)
  for (const table of ['paper_state', 'paper_state_event', 'paper_comment', 'paper_version']) expect(() => file.exec(`DELETE FROM ${table}`)).toThrow('kept for good')
  for (const table of ['paper_state_event', 'paper_comment', 'paper_version']) expect(() => file.exec(`UPDATE ${table} SET actor = 'khac'`)).toThrow('kept for good')
  expect(() => file.exec(`INSERT INTO paper_comment (id, thread_id, template_id, record_id, kind, block_id, quote, text, revision, at, actor) VALUES ('c2', 'c1', 't', 'r', 'comment', '', '', 'sửa', 1, '', 'vp')`)).toThrow('CHECK')
  expect(() => file.exec(`INSERT INTO paper_comment (id, thread_id, template_id, record_id, kind, block_id, quote, text, revision, at, actor) VALUES ('c3', 'c1', 't', 'r', 'answer', '', '', ' ', 1, '', 'vp')`)).toThrow('CHECK')
  expect(() => file.exec(`INSERT INTO paper_version (template_id, record_id, name, revision, at, actor) VALUES ('t', 'r', 'Lần 1', 2, '', 'vp')`)).toThrow('UNIQUE')
  file.close()
})
