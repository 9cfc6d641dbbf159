/** Before: numbers on papers alone. After: the registers, with every number that stood on a paper, twice or not; everything else as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

const before = `
  INSERT INTO body (id, revision) VALUES ('tren', 1), ('du', 1), ('vp', 1);
  INSERT INTO body_version (body_id, position, from_date, to_date, name, name_folded, short_name, parent_id, letterhead_issuer, symbol, place, kind) VALUES
    ('du', 0, '2020-01-01', '2025-06-30', 'Đảng uỷ Khối', '', '', NULL, 'ĐẢNG UỶ', 'ĐUK', 'Minh Khê', 'committee'),
    ('du', 1, '2025-07-01', NULL, 'Đảng uỷ', '', '', NULL, 'ĐẢNG UỶ', 'ĐU', 'Minh Khê', 'committee'),
    ('vp', 0, '2020-01-01', NULL, 'Văn phòng', '', '', 'du', 'VĂN PHÒNG', 'VPĐU', 'Minh Khê', 'office');
  INSERT INTO term (id, revision, body_id, name, from_date, to_date) VALUES ('nk1', 1, 'du', 'Một', '2020-07-01', '2025-06-30'), ('nk2', 1, 'du', 'Hai', '2025-07-01', NULL);
  INSERT INTO plan (id, revision, body_id, number, date, paper_json, subject, content_json) VALUES
    ('kh-5', 1, 'du', 5, '2026-06-05', '{}', 'về học tập', '{}'), ('kh-khac', 1, 'du', NULL, '2026-06-05', '{}', 'chưa có số', '{}'),
    ('kh-du-thao', 1, 'du', 9, '2026-06-05', '{"draftNumber":2}', 'dự thảo', '{}');
  INSERT INTO free_document (id, revision, body_id, number, date, paper_json, kind, subject, addressees_json, text, template_id, fields_json) VALUES
    ('kh-trung', 1, 'du', 5, '2026-07-01', '{}', 'plan', 'trùng số', '[]', '', 'van-ban', '{}'),
    ('qd-cu', 1, 'du', 40, '2021-02-03', '{}', 'decision', 'khoá trước', '[]', '', 'van-ban', '{}'),
    ('nq-lt', 1, 'vp', 3, '2026-01-02', '{"jointWith":[{"bodyId":"du"}],"secrecy":"topSecret"}', 'workingRegulation', 'không ghi', '[]', '', 'van-ban', '{}'),
    ('dh', 1, 'du', 18, '2025-06-20', '{}', 'resolution', 'đại hội', '[]', '', 'nghi-quyet-dai-hoi', '{}'),
    ('lac', 1, 'du', 2, '2019-06-20', '{}', 'guidance', 'ngoài nhiệm kỳ', '[]', '', 'van-ban', '{}');
  INSERT INTO inspection (id, revision, kind, body_id, title, inspectee_name, covered_from, covered_to, content_json) VALUES ('kt', 1, 'inspection', 'du', 'KT', 'CB', '2026-01-01', '2026-02-01', '{}');
  INSERT INTO inspection_session (id, inspection_id, position, subject, start_at, end_at, place, number, chair_person_id, minute_taker_person_id, content_json)
    VALUES ('buoi', 'kt', 0, 'làm việc', '2026-06-08T08:00', '2026-06-08T10:00', '', 7, 'an', 'an', '{}');
`

it('enters every number that stands on a paper, and holds no number twice', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  file.pragma('foreign_keys = OFF')
  await migrate(kyselyOn(file), through(169))
  const schema = (): unknown => file.prepare(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%register_%' ORDER BY name`).all()
  const tables = schema()
  expect(() => file.prepare('SELECT * FROM register_entry')).toThrow('no such table')
  file.exec(before)
  await migrate(kyselyOn(file), through(170))
  file.pragma('foreign_keys = ON')
  expect(file.pragma('user_version', { simple: true })).toBe(170)
  expect(schema()).toEqual(tables)
  const rows = file.prepare(`SELECT s.register, s.body_id, s.symbol, s.span_id, e.number, e.claimed, e.written, e.origin, v.state, v.date, v.document_kind, v.secrecy, w.collection, w.record_id, w.template_id, w.content_json ->> '$.subject' AS subject, w.folded
    FROM register_entry e JOIN register_series s ON s.id = e.series_id JOIN register_event v ON v.entry_id = e.id JOIN register_words w ON w.sequence = v.sequence ORDER BY e.id`).all()
  const common = { origin: 'existing', state: 'issued' }
  expect(rows).toMatchObject([
    { register: 'outgoing', body_id: 'du', symbol: 'HD/ĐUK', span_id: '2019', number: 2, written: '02-HD/ĐUK', record_id: 'lac', ...common },
    { register: 'outgoing', symbol: 'QĐ/ĐUK', span_id: 'nk1', number: 40, written: '40-QĐ/ĐUK', record_id: 'qd-cu', collection: 'freeDocuments', template_id: 'van-ban', ...common },
    { register: 'congress', symbol: 'ĐH', span_id: 'nk1', number: 18, written: '18-NQ/ĐH', record_id: 'dh', ...common },
    { register: 'outgoing', body_id: 'vp', symbol: 'QC/VPĐU', span_id: 'nk2', number: 3, written: '03-QC/VPĐU-ĐU', secrecy: 'topSecret', subject: '', record_id: 'nq-lt', ...common },
    { symbol: 'KH/ĐU', span_id: 'nk2', number: 5, claimed: 5, written: '05-KH/ĐU', subject: 'về học tập', folded: '05-kh/du ve hoc tap', collection: 'plans', record_id: 'kh-5', date: '2026-06-05', document_kind: 'plan', ...common },
    { symbol: 'BB/ĐU', number: 7, record_id: 'buoi', collection: 'sessions', template_id: 'bien-ban-kiem-tra', date: '2026-06-08', ...common },
    { symbol: 'KH/ĐU', span_id: 'nk2', number: null, claimed: 5, written: '05-KH/ĐU', record_id: 'kh-trung', ...common },
  ])
  expect(rows).toHaveLength(7)
  const kh = Number(file.prepare(`SELECT id FROM register_series WHERE symbol = 'KH/ĐU'`).pluck().get())
  const insert = file.prepare(`INSERT INTO register_entry (series_id, number, claimed, suffix, written, origin, at, actor) VALUES (?, ?, ?, ?, '', 'given', '', '')`)
  expect(() => insert.run(kh, 5, 5, '')).toThrow('UNIQUE')
  expect(() => insert.run(kh, 6, 7, '')).toThrow('CHECK')
  for (const table of ['register_series', 'register_entry', 'register_event', 'register_words']) {
    expect(() => file.exec(`DELETE FROM ${table}`), table).toThrow('kept for good')
  }
  expect(() => file.exec(`UPDATE register_entry SET number = 6`)).toThrow('kept for good')
  expect(() => file.exec(`UPDATE register_event SET state = 'voided'`)).toThrow('kept for good')
  const event = file.prepare(`INSERT INTO register_event (entry_id, state, back_dated, at, actor) VALUES (1, ?, 0, '', '')`)
  event.run('voided')
  expect(() => event.run('issued')).toThrow('a struck number stays struck')
  file.close()
})
