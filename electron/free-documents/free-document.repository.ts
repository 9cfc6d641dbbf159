/** SQL of free papers. */
import type { ReadDatabase } from '../db/index.ts'
import type { RecordStore } from '../records/index.ts'
import { freeDocumentToRow, rowToFreeDocument } from './free-document.codec.ts'

export const freeDocumentStore: RecordStore<'freeDocuments'> = {
  collection: 'freeDocuments',
  async find(db, id) {
    const row = await db.selectFrom('free_document').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : rowToFreeDocument(row)
  },
  async insert(transaction, record, revision) {
    await transaction.insertInto('free_document').values(freeDocumentToRow(record, revision)).execute()
  },
  async update(transaction, record, revision) {
    await transaction.updateTable('free_document').set(freeDocumentToRow(record, revision)).where('id', '=', record.id).execute()
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('free_document').where('id', '=', id).execute()
  },
}

/** Undated drafts first, then newest first. */
export async function selectFreeDocumentRows(db: ReadDatabase) {
  return db.selectFrom('free_document as paper').innerJoin('body_current', 'body_current.body_id', 'paper.body_id')
    .select(['paper.id', 'paper.revision', 'paper.subject', 'paper.number', 'paper.date', 'paper.body_id', 'paper.signing_right_id', 'paper.kind',
      'body_current.name as body_name'])
    .orderBy((order) => order.case().when('paper.date', 'is', null).then(0).else(1).end()).orderBy('paper.date', 'desc').orderBy('paper.id').execute()
}
