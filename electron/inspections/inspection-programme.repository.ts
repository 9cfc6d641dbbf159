/** SQL of the programmes of inspection and supervision. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const inspectionProgrammeStore = contentStore('inspectionProgrammes', ({ bodyId, title, owner, year, toYear }) => ({ body_id: bodyId, title, owner, year, to_year: toYear }))

/** Newest first. */
export async function selectInspectionProgrammes(db: ReadDatabase) {
  const rows = await db.selectFrom('inspection_programme').select(['id', 'revision', 'content_json']).orderBy('year', 'desc').orderBy('id').execute()
  return rows.map((row) => fromContent('inspectionProgrammes', row))
}
