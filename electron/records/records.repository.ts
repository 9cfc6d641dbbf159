/** SQL every collection shares: history, references and which ids exist. */
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import { appendHistoryAudit } from '../audit/index.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { collectionTables } from './collection-tables.ts'
import { rowToEntry } from './history.codec.ts'
import type { HistoryEntry } from './history.codec.ts'
import type { Reference } from './references.ts'

/** Name under which history keeps the office's settings. */
export type HistoryCollection = RecordCollection | 'office'

/** One line of history to add. */
export interface Change {
  readonly collection: HistoryCollection, readonly id: string, readonly revision: number
  readonly at: string, readonly actor: string, readonly before: string | null, readonly after: string
}

export async function insertChange(transaction: WriteTransaction, change: Change): Promise<void> {
  const line = {
    collection: change.collection, record_id: change.id, revision: change.revision, at: change.at, actor: change.actor,
    before_json: change.before, after_json: change.after,
  }
  const { insertId } = await transaction.insertInto('change_history').values(line).executeTakeFirstOrThrow()
  await appendHistoryAudit(transaction, { sequence: Number(insertId), ...line })
}

/** Oldest first. */
export async function selectHistory(db: ReadDatabase, collection: HistoryCollection, id: string): Promise<readonly HistoryEntry[]> {
  const rows = await db.selectFrom('change_history').select(['revision', 'at', 'actor', 'before_json', 'after_json'])
    .where('collection', '=', collection).where('record_id', '=', id).orderBy('sequence').execute()
  return rows.map(rowToEntry)
}

/** The highest revision this id ever had, 0 for a new id: a record made again under an old id goes on counting. */
export async function selectLastRevision(db: ReadDatabase, collection: HistoryCollection, id: string): Promise<number> {
  const row = await everyRow(db).selectFrom('change_history').select((build) => build.fn.max('revision').as('revision'))
    .where('collection', '=', collection).where('record_id', '=', id).executeTakeFirst()
  return row?.revision ?? 0
}

/** Grows with every change of any record, by whichever process: what was read at one stamp is still true at the same stamp. */
export async function selectChangeStamp(db: ReadDatabase): Promise<number> {
  const row = await everyRow(db).selectFrom('change_history').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row?.sequence ?? 0
}

/** Of all records, restricted ones too: an id is taken whoever may see its record. */
export async function selectIds(db: ReadDatabase, collection: RecordCollection): Promise<readonly string[]> {
  const rows = await everyRow(db).selectFrom(collectionTables[collection]).select('id').execute()
  return rows.map((row) => row.id)
}

/** As {@link selectIds}, as far as the account may see. */
export async function selectSeenIds(db: ReadDatabase, collection: RecordCollection): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom(collectionTables[collection]).select('id').execute()).map(({ id }) => id))
}

/** Pointers of records the account sees to records it does not, as {@link pointerText}: they may stay, and no new one may be added. */
export async function selectKeptPointers(db: ReadDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('record_reference as reference').innerJoin('withheld', (join) => join.onRef('withheld.collection', '=', 'reference.target_collection').onRef('withheld.record_id', '=', 'reference.target_id'))
    .select(['reference.source_collection', 'reference.source_id', 'reference.target_collection', 'reference.target_id']).execute()
  return new Set(rows.map((row) => pointerText({ collection: row.source_collection, id: row.source_id }, { collection: row.target_collection, id: row.target_id })))
}

interface Place { readonly collection: string, readonly id: string }
export function pointerText(source: Place, target: Place): string {
  return `${source.collection} ${source.id} ${target.collection} ${target.id}`
}

/** As `selectIds`: a pointer to a record the account may not see is no mistake. */
export async function idExists(db: ReadDatabase, collection: RecordCollection, id: string): Promise<boolean> {
  const row = await everyRow(db).selectFrom(collectionTables[collection]).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Replaces the pointers kept for one record. */
export async function replaceReferences(
  transaction: WriteTransaction, collection: RecordCollection, id: string, references: readonly Reference[],
): Promise<void> {
  await transaction.deleteFrom('record_reference').where('source_collection', '=', collection).where('source_id', '=', id).execute()
  for (const reference of references) {
    await transaction.insertInto('record_reference').values({
      source_collection: collection, source_id: id, path: reference.path, target_collection: reference.collection, target_id: reference.id,
    }).execute()
  }
}

/** Who points at a record: collection, id and field, at most `limit`, and how many pointers more the account may not see. A record's pointers to itself do not count, nor do `besides` (`collection id`). */
export async function selectReferrers(db: ReadDatabase, collection: RecordCollection, id: string, limit: number, besides: ReadonlySet<string> = new Set()) {
  const pointers = async (rows: ReadDatabase) => (await rows.selectFrom('record_reference').select(['source_collection', 'source_id', 'path'])
    .where('target_collection', '=', collection).where('target_id', '=', id)
    .where((where) => where.not(where.and([where('source_collection', '=', collection), where('source_id', '=', id)])))
    .execute()).filter((row) => !besides.has(`${row.source_collection} ${row.source_id}`))
  const [seen, all] = [await pointers(db), await pointers(everyRow(db))]
  const office = collection !== 'bodies' ? undefined
    : await db.selectFrom('office').select('id').where('body_id', '=', id).executeTakeFirst()
  return { records: seen.slice(0, limit), withheld: all.length - seen.length, isOfficeBody: office !== undefined }
}

/** Reports of units that speak of a record, and the freeze of a campaign: kept for good, they hold what they speak of. */
export async function selectReportsOf(db: ReadDatabase, collection: RecordCollection, id: string): Promise<{ readonly reports: number, readonly frozen: boolean }> {
  const frozen = collection === 'campaigns' && await db.selectFrom('campaign_freeze').select('campaign_id').where('campaign_id', '=', id).executeTakeFirst() !== undefined
  return { reports: await countReports(db, collection, id), frozen }
}

/** Series of the registers that are numbered for a body or in a term, with how many numbers each holds: those are kept for good, and with them what they name. */
export async function selectSeriesOf(db: ReadDatabase, collection: RecordCollection, id: string): Promise<readonly { readonly register: string, readonly symbol: string, readonly numbers: number }[]> {
  const column = collection === 'bodies' ? 'series.body_id' : collection === 'terms' ? 'series.span_id' : null
  if (column === null) return []
  return db.selectFrom('register_series as series').innerJoin('register_entry as entry', 'entry.series_id', 'series.id').where(column, '=', id)
    .select((build) => ['series.register', 'series.symbol', build.fn.countAll<number>().as('numbers')]).groupBy('series.id').orderBy('series.register').orderBy('series.symbol').execute()
}

/** Whether a record as it is stored points at another already. */
export async function pointsAt(db: ReadDatabase, source: { readonly collection: string, readonly id: string }, target: { readonly collection: string, readonly id: string }): Promise<boolean> {
  const row = await everyRow(db).selectFrom('record_reference').select('path').where('source_collection', '=', source.collection).where('source_id', '=', source.id)
    .where('target_collection', '=', target.collection).where('target_id', '=', target.id).executeTakeFirst()
  return row !== undefined
}

/** As {@link idExists}, as far as the account may see. */
export async function idIsSeen(db: ReadDatabase, collection: RecordCollection, id: string): Promise<boolean> {
  return await db.selectFrom(collectionTables[collection]).select('id').where('id', '=', id).executeTakeFirst() !== undefined
}

async function countReports(db: ReadDatabase, collection: RecordCollection, id: string): Promise<number> {
  const column = collection === 'campaigns' ? 'campaign_id' : collection === 'bodies' ? 'body_id' : null
  if (column === null && collection !== 'indicators') return 0
  const row = column === null
    ? await db.selectFrom('measurement').select((build) => build.fn.countAll<number>().as('count')).where('indicator_id', '=', id).executeTakeFirst()
    : await db.selectFrom('submission').select((build) => build.fn.countAll<number>().as('count')).where(column, '=', id).executeTakeFirst()
  return row?.count ?? 0
}
