/** Before: files let out for the signature stand among the issued papers. After: they stand apart, word for word; what was issued stays. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const hash = (letter: string): string => letter.repeat(64)
const row = (recordId: string, letter: string): string => `INSERT INTO issued_paper (template_id, record_id, revision, sha256, findings_json, waivers_json, at, actor)
  VALUES ('ke-hoach', '${recordId}', 2, '${hash(letter)}', '["f-${letter}"]', '["w-${letter}"]', '2026-11-05T01:00:0${letter.charCodeAt(0) - 97}.000Z', 'vt');`

/** 'kh-so' went to be signed (a, b) and was issued (c); 'kh-nhap' was only written out (d); 'kh-cu' had its number before there was a register (e). */
const records = `
  INSERT INTO blob (sha256, media_type, bytes, at) VALUES ('${hash('c')}', 'application/pdf', x'00', '');
  INSERT INTO register_series (id, register, body_id, symbol, span_id) VALUES (1, 'outgoing', 'b1', 'KH/ĐU', 's1');
  INSERT INTO register_entry (id, series_id, number, claimed, suffix, written, origin, at, actor) VALUES (1, 1, 1, 1, '', '01-KH/ĐU', 'given', '', 'vt');
  INSERT INTO register_event (sequence, entry_id, state, date, back_dated, at, actor) VALUES (1, 1, 'issued', '2026-11-05', 0, '', 'vt');
  INSERT INTO register_words (sequence, collection, record_id, template_id, sha256, content_json, folded) VALUES (1, 'plans', 'kh-so', 'ke-hoach', '${hash('c')}', '{}', '');
  DROP TRIGGER paper_state_first;
  INSERT INTO paper_state (template_id, record_id, collection, owner_id, state, revision, at, actor) VALUES
    ('ke-hoach', 'kh-so', 'plans', 'kh-so', 'issued', 2, '', 'vt'), ('ke-hoach', 'kh-cu', 'plans', 'kh-cu', 'filed', 2, '', 'vt');
  ${row('kh-so', 'a')} ${row('kh-so', 'b')} ${row('kh-so', 'c')} ${row('kh-nhap', 'd')} ${row('kh-cu', 'e')}`

it('moves what was only let out for the signature and leaves what was issued', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(299))
  file.exec(records)
  const all = (table: string): readonly unknown[] => file.prepare(`SELECT template_id, record_id, revision, sha256, findings_json, waivers_json, at, actor FROM ${table} ORDER BY sha256`).all()
  const before = all('issued_paper')
  expect(() => all('signing_copy')).toThrow('no such table')
  await migrate(kyselyOn(file), through(300))
  expect(file.pragma('user_version', { simple: true })).toBe(300)
  const letters = (table: string): unknown => file.prepare(`SELECT group_concat(substr(sha256, 1, 1), '') FROM (SELECT sha256 FROM ${table} ORDER BY sha256)`).pluck().get()
  expect([letters('signing_copy'), letters('issued_paper')]).toEqual(['abd', 'ce'])
  expect([...all('signing_copy'), ...all('issued_paper')]).toEqual([0, 1, 3, 2, 4].map((at) => before[at]))
  for (const table of ['signing_copy', 'issued_paper']) {
    expect(() => file.prepare(`DELETE FROM ${table}`).run()).toThrow('kept for good')
    expect(() => file.prepare(`UPDATE ${table} SET actor = 'khác'`).run()).toThrow('kept for good')
  }
  file.close()
})
