/** SQL of who may see a record and what goes with it. */
import { sql } from 'kysely'
import { following } from '../db/index.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** Something that goes with a restricted record: a paper, the minutes of one of its sessions, or what follows it. */
export interface Belonging { readonly collection: 'freeDocuments' | 'sessions' | (typeof following)[number], readonly id: string }
/** What a paper may be made from; of other records nothing is restricted. */
export interface Source { readonly collection: string, readonly id: string }

/** The cases that sources go with, whether these are restricted today or may become so: a paper of a case, minutes, what follows either, and what was made from any of them. */
const casesOf = (sources: readonly Source[]) => sql`WITH RECURSIVE up (collection, record_id) AS (
    VALUES ${sql.join(sources.map(({ collection, id }) => sql`(${collection}, ${id})`))}
    UNION SELECT part.owner_collection, part.owner_id FROM up CROSS JOIN main.record_belonging AS part ON part.collection = up.collection AND part.record_id = up.record_id
    UNION SELECT 'inspections', reference.source_id FROM up CROSS JOIN main.record_reference AS reference ON reference.target_collection = up.collection AND reference.target_id = up.record_id
      WHERE up.collection = 'freeDocuments' AND reference.source_collection = 'inspections'
    UNION SELECT 'inspections', session.inspection_id FROM up CROSS JOIN main.inspection_session AS session ON session.id = up.record_id WHERE up.collection = 'sessions'
    UNION SELECT reference.target_collection, reference.target_id FROM up CROSS JOIN main.record_reference AS reference ON reference.source_collection = up.collection AND reference.source_id = up.record_id
      WHERE up.collection IN (${sql.join(following)})
  )`

/** What is made from a paper or record goes with the cases of its source, from now on and whatever becomes of the source. */
export async function belongWith(transaction: WriteTransaction, made: Belonging, sources: readonly Source[]): Promise<void> {
  if (sources.length === 0) return
  await sql`INSERT OR IGNORE INTO main.record_belonging (owner_collection, owner_id, collection, record_id)
    ${casesOf(sources)} SELECT collection, record_id, ${made.collection}, ${made.id} FROM up WHERE collection = 'inspections'`.execute(transaction)
}

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

/** Whether it goes with a case that only some accounts may see. Of a record the account may not see itself the answer is no: it is not there. */
export async function isRestricted(db: ReadDatabase, { collection, id }: Source): Promise<boolean> {
  return (await selectRestricted(db, collection)).has(id) && !await isWithheld(db, collection, id)
}

/** Ids of one collection that go with cases only some accounts may see, whoever asks: what is left out of records that are for everyone. */
export async function selectRestricted(db: ReadDatabase, collection: string): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('restricted').select('record_id').where('collection', '=', collection).execute()).map((row) => row.record_id))
}
