/** Before: an office with directives and no desk. After: directives keep their words, and what units sent is never changed. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

/** An office file as the version before left it, with a directive in it. */
async function before(): Promise<Database> {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(30))
  file.prepare(`INSERT INTO directive (id, revision, kind, designation, date, issuer, subject, started_on, stage)
    VALUES ('d1', 1, 'directive', '05-CT/TU', '2026-03-02', 'Tỉnh uỷ', 'về việc mẫu', '2026-03-10', 'studied')`).run()
  file.exec(`INSERT INTO body (id, revision, kind) VALUES ('b1', 1, 'committee')`)
  return file
}

const tables = (file: Database): unknown => file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

it('adds the tables of the desk and keeps the directives', async () => {
  const file = await before()
  expect(tables(file)).not.toContain('campaign')
  await migrate(kyselyOn(file), through(40))
  expect(tables(file)).toEqual(expect.arrayContaining(['campaign', 'indicator', 'submission', 'measurement', 'passage', 'evaluation', 'organisation_change']))
  expect(file.prepare('SELECT designation, content_json FROM directive').all()).toEqual([{ designation: '05-CT/TU', content_json: '{}' }])
  expect(file.pragma('user_version', { simple: true })).toBe(40)
  file.close()
})

it('never lets a figure or an answer of a version be changed or removed, nor what was frozen', async () => {
  const file = await before()
  await migrate(kyselyOn(file), through(40))
  file.exec(`
    INSERT INTO indicator (id, revision, code, name, content_json) VALUES ('i1', 1, 'TC01', 'Số tổ chức', '{}');
    INSERT INTO campaign (id, revision, title, kind, body_id, period_from, period_to, cut_off, due, state, content_json)
      VALUES ('c1', 1, 'Đợt mẫu', 'other', 'b1', '2026-01-01', '2026-03-31', '2026-03-15', '2026-03-20', 'open', '{}');
    INSERT INTO submission (id, campaign_id, body_id, received_on, source, file_name, file_hash, state, reason, at, actor, problems_json)
      VALUES ('s1', 'c1', 'b1', '2026-03-19', 'typed', '', '', 'accepted', '', '2026-03-19T01:00:00Z', 'vt', '[]');
    INSERT INTO submission_event (submission_id, state, reason, at, actor) VALUES ('s1', 'accepted', '', '2026-03-19T01:00:00Z', 'vt');
    INSERT INTO measurement VALUES ('s1', 'i1', '58', NULL, NULL, 'C4');
    INSERT INTO answer VALUES ('s1', 'c1', 'Đã làm.', '[]', 'Câu 1');
    INSERT INTO campaign_freeze VALUES ('c1', '2026-03-20T01:00:00Z', 'vt');
    INSERT INTO frozen_submission VALUES ('c1', 's1');`)
  const columns = { submission_event: 'reason', measurement: 'numerator', answer: 'text', campaign_freeze: 'actor', frozen_submission: 'submission_id' }
  for (const [table, column] of Object.entries(columns)) {
    expect(() => file.prepare(`DELETE FROM ${table}`).run(), table).toThrow('kept for good')
    expect(() => file.prepare(`UPDATE ${table} SET ${column} = '59'`).run(), table).toThrow('kept for good')
  }
  file.close()
})

it('takes one campaign for one period of a round', async () => {
  const file = await before()
  await migrate(kyselyOn(file), through(40))
  file.exec(`INSERT INTO reporting_round (id, revision, title, body_id, content_json) VALUES ('r1', 1, 'Báo cáo quý', 'b1', '{}')`)
  const add = (id: string) => file.prepare(`INSERT INTO campaign (id, revision, title, kind, body_id, round_id, period_from, period_to, cut_off, due, state, content_json)
    VALUES (?, 1, 'Quý I', 'periodic', 'b1', 'r1', '2026-01-01', '2026-03-31', '2026-03-15', '2026-03-20', 'open', '{}')`).run(id)
  add('c1')
  expect(() => add('c2')).toThrow('UNIQUE')
  file.close()
})
