/** SQL of the collections whose record is one row of one table; what sets them apart is their codec. */
import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { RecordCollection, RecordOf, Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase, Tables, WriteTransaction } from '../db/index.ts'
import { collectionTables } from './collection-names.ts'
import type { RecordStore } from './store.ts'

type RowOf<C extends RecordCollection> = Tables[(typeof collectionTables)[C]]

/** Kysely types a query by the name of its table. Here the name is a parameter, so the queries know of a row only that it has an id. */
interface AnyTable { readonly row: { readonly id: string } }

export function rowStore<C extends RecordCollection>(
  collection: C, toRow: (record: RecordOf<C>, revision: number) => RowOf<C>, fromRow: (row: RowOf<C>) => Revised<RecordOf<C>>,
): RecordStore<C> {
  const table = collectionTables[collection] as string as 'row'
  const reading = (db: ReadDatabase) => db as unknown as ReadonlyKysely<AnyTable>
  const writing = (transaction: WriteTransaction) => transaction as unknown as Transaction<AnyTable>
  return {
    collection,
    async find(db, id) {
      const row = await reading(db).selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : fromRow(row as RowOf<C>)
    },
    async insert(transaction, record, revision) {
      await writing(transaction).insertInto(table).values(toRow(record, revision)).execute()
    },
    async update(transaction, record, revision) {
      await writing(transaction).updateTable(table).set(toRow(record, revision)).where('id', '=', record.id).execute()
    },
    async remove(transaction, id) {
      await writing(transaction).deleteFrom(table).where('id', '=', id).execute()
    },
  }
}
