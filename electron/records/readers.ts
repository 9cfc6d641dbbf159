/** Who may see a record, kept with every save for the wall of the connection (`db/restricted-rows.ts`), with what goes with it. */
import { accountKey } from '../../shared/domain/readers.ts'
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import { following } from '../db/index.ts'
import type { WriteTransaction } from '../db/index.ts'
import { addBelongings, belongWith, replaceReaders } from './readers.repository.ts'
import type { Belonging } from './readers.repository.ts'

interface Access { readonly readers: readonly string[], readonly belongings: readonly Belonging[] }

/** Of the collections whose records may be restricted. */
const finders: { readonly [C in RecordCollection]?: (record: RecordOf<C>) => Access } = {
  inspections: ({ readers, steps, sessions }) => ({
    readers,
    belongings: [
      ...steps.flatMap(({ freeDocumentId }): readonly Belonging[] => freeDocumentId === null ? [] : [{ collection: 'freeDocuments', id: freeDocumentId }]),
      ...sessions.map(({ id }): Belonging => ({ collection: 'sessions', id })),
    ],
  }),
}

/** Called with every record written; most collections are for everyone. */
export async function keepReaders<C extends RecordCollection>(transaction: WriteTransaction, collection: C, before: RecordOf<C> | null, record: RecordOf<C>): Promise<void> {
  const accessOf = finders[collection]
  if (accessOf === undefined) return
  const { readers, belongings } = accessOf(record)
  await replaceReaders(transaction, collection, record.id, [...new Set(readers.map(accountKey))])
  // What is taken out of a restricted case stays restricted: its words are of that case.
  if (readers.length > 0) await addBelongings(transaction, collection, record.id, [...before === null ? [] : accessOf(before).belongings, ...belongings])
}

/** Called with a record about to be removed: its pointers go, and what they tied to a restricted case (its history, its files) stays with that case. */
export async function keepWithCases(transaction: WriteTransaction, collection: RecordCollection, id: string): Promise<void> {
  const follower = following.find((name) => name === collection)
  if (follower !== undefined) await belongWith(transaction, { collection: follower, id }, [{ collection, id }])
}
