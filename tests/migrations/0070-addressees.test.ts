/** Before: a marked proposal says nothing of whom it is for. After: it and its theme have a place for it, empty in what was there. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('keeps marks and themes and gives each a place for whom it is for', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(60))
  file.pragma('foreign_keys = ON')
  file.exec(`
    INSERT INTO body (id, revision, kind) VALUES ('b1', 1, 'committee');
    INSERT INTO campaign (id, revision, title, kind, body_id, period_from, period_to, cut_off, due, state, content_json)
      VALUES ('c1', 1, 'Đợt mẫu', 'other', 'b1', '2026-01-01', '2026-03-31', '2026-03-15', '2026-03-20', 'open', '{}');
    INSERT INTO submission (id, campaign_id, body_id, received_on, source, file_name, file_hash, state, reason, at, actor, problems_json)
      VALUES ('s1', 'c1', 'b1', '2026-03-16', 'document', 'a.docx', 'h', 'received', '', '2026-03-16T01:00:00Z', 'vt', '[]');
    INSERT INTO theme VALUES ('t1', 'c1', 'proposal', 'Sớm ban hành tài liệu', NULL, 0);
    INSERT INTO passage VALUES ('p1', 'c1', 's1', 'b1', 'kn', 0, 5, 'Đề nghị', 'proposal', 't1');`)
  await migrate(kyselyOn(file), through(70))
  expect(file.pragma('user_version', { simple: true })).toBe(70)
  expect(file.prepare('SELECT wording, addressee FROM theme').all()).toEqual([{ wording: 'Sớm ban hành tài liệu', addressee: '' }])
  expect(file.prepare('SELECT words, theme_id, addressee FROM passage').all()).toEqual([{ words: 'Đề nghị', theme_id: 't1', addressee: '' }])
  file.exec(`UPDATE passage SET addressee = 'Ban Thường vụ Tỉnh uỷ'; INSERT INTO passage (id, campaign_id, submission_id, body_id, question_id, from_at, to_at, words, kind)
    VALUES ('p2', 'c1', 's1', 'b1', 'kq', 0, 1, 'A', 'lesson');`)
  expect(file.prepare('SELECT addressee FROM passage ORDER BY id').pluck().all()).toEqual(['Ban Thường vụ Tỉnh uỷ', ''])
  file.close()
})
