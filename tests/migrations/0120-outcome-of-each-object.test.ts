/** Before: one result and one discipline for the whole case. After: one for each object, the discipline only where its kind can have it; everything else as it was, and the record can be read. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { inspectionSchema } from '../../shared/domain/inspection.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

const organisation = { type: 'organisation', bodyId: null, name: 'Chi bộ Thử' }
const member = { type: 'member', name: 'Lò Văn Thử', post: 'Bí thư' }
const rest = { programmeLine: 'Quý I', decision: null, contents: ['Việc thu, chi'], procedureId: 'KT', steps: [{ stepId: 'decision', doneOn: '2026-01-05' }] }
const cases = {
  whole: { ...rest, inspectee: organisation, otherInspectees: [member], outcome: { meetingOn: '2026-03-05', result: 'violationToDiscipline', discipline: 'expulsion' } },
  dissolved: { ...rest, inspectee: organisation, otherInspectees: [member], outcome: { meetingOn: null, result: null, discipline: 'dissolution' } },
  open: { ...rest, inspectee: member, otherInspectees: [], outcome: { meetingOn: null, result: null, discipline: null } },
  // As the first version of the program wrote it: no further objects, no outcome.
  first: { programmeLine: '', decision: null, inspectee: member, contents: [] },
}

it('says the outcome of each object and loses nothing else', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(119))
  file.pragma('foreign_keys = ON')
  file.exec(`INSERT INTO body (id, revision) VALUES ('ubkt', 1)`)
  const insert = file.prepare(`INSERT INTO inspection (id, revision, kind, body_id, title, inspectee_name, inspectee_body_id, covered_from, covered_to, content_json) VALUES (?, 4, 'inspection', 'ubkt', 'Kiểm tra', 'Tên', NULL, '2025-01-01', '2025-12-31', ?)`)
  for (const [id, content] of Object.entries(cases)) insert.run(id, JSON.stringify({ id, ...content }))
  const columns = 'SELECT id, revision, kind, body_id, title, inspectee_name, covered_from, covered_to FROM inspection ORDER BY id'
  const before = file.prepare(columns).all()

  await migrate(kyselyOn(file), through(120))
  expect(file.pragma('user_version', { simple: true })).toBe(120)
  expect(file.prepare(columns).all()).toEqual(before)
  const contentOf = (id: string): Record<string, unknown> => JSON.parse(String(file.prepare('SELECT content_json FROM inspection WHERE id = ?').pluck().get(id))) as Record<string, unknown>
  const outcome = (objectId: string, result: string | null, discipline: string | null) => ({ objectId, result, discipline, vote: null })
  const meeting = (on: string | null) => ({ on, meetingId: null, itemId: '' })
  const [first, second] = [{ ...organisation, id: 'dt-1' }, { ...member, id: 'dt-2' }]
  expect(contentOf('whole')).toEqual({ id: 'whole', ...rest, inspectee: first, otherInspectees: [second], reviewMeeting: meeting('2026-03-05'), outcomes: [outcome('dt-1', 'violationToDiscipline', null), outcome('dt-2', 'violationToDiscipline', 'expulsion')] })
  expect(contentOf('dissolved')['outcomes']).toEqual([outcome('dt-1', null, 'dissolution'), outcome('dt-2', null, null)])
  expect(contentOf('open')).toEqual({ id: 'open', ...rest, inspectee: { ...member, id: 'dt-1' }, otherInspectees: [], reviewMeeting: meeting(null), outcomes: [] })
  expect(contentOf('first')).toEqual({ id: 'first', ...cases.first, inspectee: { ...member, id: 'dt-1' }, otherInspectees: [], reviewMeeting: meeting(null), outcomes: [] })
  for (const id of Object.keys(cases)) {
    const read = inspectionSchema.safeParse({ ...contentOf(id), kind: 'inspection', bodyId: 'ubkt', title: 'Kiểm tra', coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'p', role: 'leader' }] })
    expect(read.error, id).toBeUndefined()
  }
  file.close()
})
