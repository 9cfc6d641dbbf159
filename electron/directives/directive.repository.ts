/** SQL of the documents from above that are being carried out. */
import type { ReadDatabase } from '../db/index.ts'
import type { RecordStore } from '../records/index.ts'
import { directiveToRow, rowToDirective } from './directive.codec.ts'

export const directiveStore: RecordStore<'directives'> = {
  collection: 'directives',
  async find(db, id) {
    const row = await db.selectFrom('directive').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : rowToDirective(row)
  },
  async insert(transaction, record, revision) {
    await transaction.insertInto('directive').values(directiveToRow(record, revision)).execute()
  },
  async update(transaction, record, revision) {
    await transaction.updateTable('directive').set(directiveToRow(record, revision)).where('id', '=', record.id).execute()
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('directive').where('id', '=', id).execute()
  },
}

/** Newest first. */
export async function selectDirectiveRows(db: ReadDatabase) {
  return db.selectFrom('directive').select(['id', 'revision', 'kind', 'designation', 'date', 'issuer', 'subject', 'stage'])
    .orderBy('date', 'desc').orderBy('id').execute()
}
