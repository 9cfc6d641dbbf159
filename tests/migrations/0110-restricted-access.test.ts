/** Before: everyone sees every case. After: a case of a restricted procedure is for those who worked on it, with its papers and sessions; all others stay as they were. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('restricts cases of the procedures that are restricted to those who worked on them', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(100))
  file.pragma('foreign_keys = ON')
  const inspection = 'INSERT INTO inspection (id, revision, kind, body_id, title, inspectee_name, inspectee_body_id, covered_from, covered_to, content_json) VALUES'
  const change = 'INSERT INTO change_history (collection, record_id, revision, at, actor, before_json, after_json) VALUES'
  const reference = 'INSERT INTO record_reference (source_collection, source_id, path, target_collection, target_id) VALUES'
  file.exec(`
    INSERT INTO body (id, revision) VALUES ('z', 1);
    INSERT INTO body_version (body_id, position, kind, from_date, name, name_folded, short_name, letterhead_issuer, symbol, place) VALUES ('z', 0, 'committee', '2020-01-01', 'Đảng uỷ', 'dang uy', '', 'ĐẢNG UỶ', 'ĐU', 'Minh Khê');
    INSERT INTO person (id, revision, full_name, full_name_folded, note) VALUES ('p', 1, 'Đinh Gia Phúc', 'dinh gia phuc', '');
    ${inspection} ('to-cao', 3, 'inspection', 'z', 'Giải quyết tố cáo', 'Chi bộ A', NULL, '2025-01-01', '2025-12-31', '{"procedureId":"TC","contents":["Việc chi tiêu"]}');
    ${inspection} ('thuong', 1, 'inspection', 'z', 'Kiểm tra', 'Chi bộ B', NULL, '2025-01-01', '2025-12-31', '{"procedureId":"KT"}');
    ${inspection} ('cu', 1, 'inspection', 'z', 'Kiểm tra', 'Chi bộ C', NULL, '2024-01-01', '2024-12-31', '{}');
    INSERT INTO inspection_session (id, inspection_id, position, subject, start_at, place, chair_person_id, minute_taker_person_id, content_json) VALUES ('buoi-1', 'to-cao', 0, 'làm việc', '2026-01-05T08:00', 'trụ sở', 'p', 'p', '{}');
    ${change} ('inspections', 'to-cao', 1, '2026-01-01T01:00:00.000Z', 'Thu.Ky', NULL, '{}');
    ${change} ('inspections', 'to-cao', 2, '2026-01-02T01:00:00.000Z', 'chu-nhiem', '{}', '{}');
    ${change} ('inspections', 'to-cao', 3, '2026-01-03T01:00:00.000Z', 'Thu.Ky', '{}', '{}');
    ${change} ('inspections', 'thuong', 1, '2026-01-03T01:00:00.000Z', 'nguoi-khac', NULL, '{}');
    ${reference} ('inspections', 'to-cao', 'steps[0].freeDocumentId', 'freeDocuments', 'qd-1');
    ${reference} ('inspections', 'to-cao', 'steps[1].freeDocumentId', 'freeDocuments', 'kh-1');
    ${reference} ('inspections', 'to-cao', 'bodyId', 'bodies', 'z');
    ${reference} ('inspections', 'thuong', 'steps[0].freeDocumentId', 'freeDocuments', 'qd-2');`)
  const others = file.prepare(`SELECT * FROM inspection WHERE id <> 'to-cao' ORDER BY id`)
  const before = others.all()
  await migrate(kyselyOn(file), through(110))
  expect(file.pragma('user_version', { simple: true })).toBe(110)
  expect(JSON.parse(String(file.prepare(`SELECT content_json FROM inspection WHERE id = 'to-cao'`).pluck().get()))).toEqual({ procedureId: 'TC', contents: ['Việc chi tiêu'], readers: ['Thu.Ky', 'chu-nhiem'] })
  expect(file.prepare(`SELECT revision, title FROM inspection WHERE id = 'to-cao'`).get()).toEqual({ revision: 3, title: 'Giải quyết tố cáo' })
  expect(others.all()).toEqual(before)
  expect(file.prepare('SELECT * FROM record_reader ORDER BY account').all()).toEqual([
    { collection: 'inspections', record_id: 'to-cao', account: 'chu-nhiem' }, { collection: 'inspections', record_id: 'to-cao', account: 'thu.ky' },
  ])
  expect(file.prepare('SELECT collection, record_id FROM record_belonging ORDER BY collection, record_id').all()).toEqual([
    { collection: 'freeDocuments', record_id: 'kh-1' }, { collection: 'freeDocuments', record_id: 'qd-1' }, { collection: 'sessions', record_id: 'buoi-1' },
  ])
  expect(file.prepare('SELECT count(*) FROM case_procedure').pluck().get()).toBe(0)
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()
})
