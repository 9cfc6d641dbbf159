/** SQL of admission cases. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const admissionStore = contentStore('admissions', ({ bodyId, fullName, steps }) =>
  ({ body_id: bodyId, full_name: fullName, last_step: steps.at(-1)?.step ?? null, last_date: steps.at(-1)?.date ?? null }))

export async function selectAdmissions(db: ReadDatabase) {
  const rows = await db.selectFrom('admission').innerJoin('body_current', 'body_current.body_id', 'admission.body_id')
    .select(['admission.id', 'admission.revision', 'admission.content_json', 'body_current.name as body_name'])
    .orderBy('admission.last_date', 'desc').orderBy('admission.id').execute()
  return rows.map((row) => ({ ...fromContent('admissions', row), bodyName: row.body_name }))
}
