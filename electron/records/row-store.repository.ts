/** SQL of the collections whose record is one row of one table, with or without rows beneath it; what sets them apart is their codec. */
import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { RecordCollection, RecordOf, Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase, Tables, WriteTransaction } from '../db/index.ts'
import { collectionTables } from './collection-tables.ts'
import type { RecordStore } from './store.ts'

type RowOf<C extends RecordCollection> = Tables[(typeof collectionTables)[C]]

/** Rows of other tables that belong to one record. `remove` takes all of them: they go with it, and are written anew with each change. */
export interface ChildRows<C extends RecordCollection, Children> {
  select(db: ReadDatabase, id: string): Promise<Children>
  insert(transaction: WriteTransaction, record: RecordOf<C>): Promise<void>
  remove(transaction: WriteTransaction, id: string): Promise<void>
}

/** Kysely types a query by the name of its table. Here the name is a parameter, so the queries know of a row only that it has an id. */
interface AnyTable { readonly row: { readonly id: string } }

/** A record that is one row. */
export function rowStore<C extends RecordCollection>(
  collection: C, toRow: (record: RecordOf<C>, revision: number) => RowOf<C>, fromRow: (row: RowOf<C>) => Revised<RecordOf<C>>,
): RecordStore<C> {
  return familyStore(collection, toRow, fromRow, { select: () => Promise.resolve(null), insert: () => Promise.resolve(), remove: () => Promise.resolve() })
}

/** A record that is one row with rows of other tables beneath it. */
export function familyStore<C extends RecordCollection, Children>(
  collection: C, toRow: (record: RecordOf<C>, revision: number) => RowOf<C>,
  fromRows: (row: RowOf<C>, children: Children) => Revised<RecordOf<C>>, children: ChildRows<C, Children>,
): RecordStore<C> {
  const table = collectionTables[collection] as string as 'row'
  const reading = (db: ReadDatabase) => db as unknown as ReadonlyKysely<AnyTable>
  const writing = (transaction: WriteTransaction) => transaction as unknown as Transaction<AnyTable>
  return {
    collection,
    async find(db, id) {
      const row = await reading(db).selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : fromRows(row as RowOf<C>, await children.select(db, id))
    },
    async insert(transaction, record, revision) {
      await writing(transaction).insertInto(table).values(toRow(record, revision)).execute()
      await children.insert(transaction, record)
    },
    async update(transaction, record, revision) {
      await writing(transaction).updateTable(table).set(toRow(record, revision)).where('id', '=', record.id).execute()
      await children.remove(transaction, record.id)
      await children.insert(transaction, record)
    },
    async remove(transaction, id) {
      await children.remove(transaction, id)
      await writing(transaction).deleteFrom(table).where('id', '=', id).execute()
    },
  }
}
