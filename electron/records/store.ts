/** What a capability gives for each of its collections, so that saving, conflict, history and import are written once. */
import type { Problem } from '../../shared/domain/problem.ts'
import type { RecordCollection, RecordOf, Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** Tables of one collection. `insert` and `update` write the record and its child rows; both trust what they are given. */
export interface RecordStore<C extends RecordCollection> {
  readonly collection: C
  find(db: ReadDatabase, id: string): Promise<Revised<RecordOf<C>> | null>
  insert(transaction: WriteTransaction, record: RecordOf<C>, revision: number): Promise<void>
  update(transaction: WriteTransaction, record: RecordOf<C>, revision: number): Promise<void>
  remove(transaction: WriteTransaction, id: string): Promise<void>
  /** Finishes a record inside the transaction that writes it, by every way in: what only writing can settle (a number of a book). `stored` null for a new one. */
  readonly beforeWriting?: (transaction: WriteTransaction, record: RecordOf<C>, stored: RecordOf<C> | null, actor: Actor) => Promise<RecordOf<C>>
  /** A record of a file with what the file leaves unsaid and only the window sets, as it is stored. */
  readonly withStored?: (given: RecordOf<C>, stored: RecordOf<C>) => RecordOf<C>
}

/** A store per collection; the service and the import are handed all of them. */
export type RecordStores = { readonly [C in RecordCollection]: RecordStore<C> }

/** Rules of a record against the others. `error` problems refuse the save; the rest is shown beside the saved record. */
export type RecordRules<C extends RecordCollection> = (db: ReadDatabase, record: RecordOf<C>) => Promise<readonly Problem[]>

/** Of collections whose schema and pointers say everything. */
export const noRules = (): Promise<readonly []> => Promise.resolve([])

/** Finishes a record about to be stored with what its capability decides and not the person; `stored`: as it was before, null for a new one. `error` problems refuse the save. */
export type RecordSettler<C extends RecordCollection> = (db: ReadDatabase, given: RecordOf<C>, stored: RecordOf<C> | null, actor: Actor) => Promise<Settled<C>>
export interface Settled<C extends RecordCollection> { readonly record: RecordOf<C>, readonly problems: readonly Problem[] }

/** Of collections that store what they are given. */
export function asGiven<C extends RecordCollection>(_db: ReadDatabase, given: RecordOf<C>): Promise<Settled<C>> {
  return Promise.resolve({ record: given, problems: [] })
}

/** Who changes and when: the only clock a command knows. */
export interface Actor { readonly name: string, now(): Date }
