/** SQL of registers of commitments. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const commitmentStore = contentStore('commitments', ({ bodyId, year, type }) => ({ body_id: bodyId, year, type }))

export async function selectCommitments(db: ReadDatabase) {
  const rows = await db.selectFrom('commitment').innerJoin('body_current', 'body_current.body_id', 'commitment.body_id')
    .select(['commitment.id', 'commitment.revision', 'commitment.content_json', 'body_current.name as body_name'])
    .orderBy('commitment.year', 'desc').orderBy('commitment.type').orderBy('commitment.id').execute()
  return rows.map((row) => ({ ...fromContent('commitments', row), bodyName: row.body_name }))
}
