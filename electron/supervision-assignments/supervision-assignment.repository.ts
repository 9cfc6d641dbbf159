/** SQL of who follows which organisation or field. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const supervisionAssignmentStore = contentStore('supervisionAssignments', ({ personId, bodyId, period }) => ({ person_id: personId, body_id: bodyId, from_date: period.from, to_date: period.to }))

/** By person. */
export async function selectSupervisionAssignments(db: ReadDatabase) {
  const rows = await db.selectFrom('supervision_assignment as assignment').innerJoin('person', 'person.id', 'assignment.person_id').leftJoin('body_current', 'body_current.body_id', 'assignment.body_id')
    .select(['assignment.id', 'assignment.revision', 'assignment.content_json', 'person.full_name', 'body_current.name as body_name']).orderBy('person.full_name_folded').orderBy('assignment.from_date').orderBy('assignment.id').execute()
  return rows.map((row) => ({ ...fromContent('supervisionAssignments', row), fullName: row.full_name, bodyName: row.body_name }))
}
