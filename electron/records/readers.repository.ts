/** SQL of who may see a record and what goes with it. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** Something that goes with a restricted record: a paper, or the minutes of one of its sessions. */
export interface Belonging { readonly collection: 'freeDocuments' | 'sessions', readonly id: string }

/** `accounts` as `accountKey` writes them. */
export async function replaceReaders(transaction: WriteTransaction, collection: string, id: string, accounts: readonly string[]): Promise<void> {
  await transaction.deleteFrom('record_reader').where('collection', '=', collection).where('record_id', '=', id).execute()
  for (const account of accounts) await transaction.insertInto('record_reader').values({ collection, record_id: id, account }).execute()
}

/** What once went with a restricted record stays with it. */
export async function addBelongings(transaction: WriteTransaction, collection: string, id: string, belongings: readonly Belonging[]): Promise<void> {
  for (const each of belongings) {
    await transaction.insertInto('record_belonging').values({ owner_collection: collection, owner_id: id, collection: each.collection, record_id: each.id })
      .onConflict((conflict) => conflict.doNothing()).execute()
  }
}

/** Whether the id is that of a record, there or removed, the account may not see. */
export async function isWithheld(db: ReadDatabase, collection: string, id: string): Promise<boolean> {
  return await db.selectFrom('withheld').select('record_id').where('collection', '=', collection).where('record_id', '=', id).executeTakeFirst() !== undefined
}

/** All the account may not see, as `collection id`. */
export async function selectWithheld(db: ReadDatabase): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('withheld').selectAll().execute()).map((row) => `${row.collection} ${row.record_id}`))
}

/** Whether a record goes with one that only some accounts may see. Of a record the account may not see itself the answer is no: it is not there. */
export async function isRestricted(db: ReadDatabase, collection: Belonging['collection'], id: string): Promise<boolean> {
  return await db.selectFrom('record_belonging').innerJoin('record_reader', (join) => join.onRef('record_reader.collection', '=', 'record_belonging.owner_collection').onRef('record_reader.record_id', '=', 'record_belonging.owner_id'))
    .select('record_belonging.record_id').where('record_belonging.collection', '=', collection).where('record_belonging.record_id', '=', id).executeTakeFirst() !== undefined
}
