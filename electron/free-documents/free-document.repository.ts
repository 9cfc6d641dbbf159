/** SQL of free papers. */
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { freeDocumentToRow, rowToFreeDocument } from './free-document.codec.ts'

export const freeDocumentStore = rowStore('freeDocuments', freeDocumentToRow, rowToFreeDocument)

/** Undated drafts first, then newest first. */
export async function selectFreeDocumentRows(db: ReadDatabase) {
  return db.selectFrom('free_document as paper').innerJoin('body_current', 'body_current.body_id', 'paper.body_id')
    .select(['paper.id', 'paper.revision', 'paper.subject', 'paper.number', 'paper.date', 'paper.body_id', 'paper.signing_right_id', 'paper.kind', 'paper.template_id',
      'body_current.name as body_name'])
    .orderBy('paper.date', (order) => order.desc().nullsFirst()).orderBy('paper.id').execute()
}
