/** SQL of the registers. Rows are only ever added; an entry is what its last event says. Its words lie behind the wall of restricted records. */
import { sql } from 'kysely'
import type { Page } from '../../shared/contract/base.ts'
import type { EntryFilter } from '../../shared/contract/registers.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { EntryEvent, EntryOrigin, EntryPaper, EntryState, RegisterEntry, SeriesKey } from '../../shared/domain/register.ts'
import { entryOriginSchema, entryStateSchema, registerSchema } from '../../shared/domain/register.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { readStored } from '../records/index.ts'
import { writesSecrets } from './book-words.ts'
import { keptWordsSchema, rowToEntry } from './entry.codec.ts'
import { paperCollectionSchema } from './entry-facts.ts'
import type { EntryFacts, FactsPaper } from './entry-facts.ts'
import { eventsOfIncoming } from './incoming-words.repository.ts'

/** The series' row; made when this is its first number. */
export async function seriesId(transaction: WriteTransaction, { register, bodyId, symbol, spanId }: SeriesKey): Promise<number> {
  const values = { register, body_id: bodyId, symbol, span_id: spanId }
  await transaction.insertInto('register_series').values(values).onConflict((conflict) => conflict.doNothing()).execute()
  return (await transaction.selectFrom('register_series').select('id').where('register', '=', register).where('body_id', '=', bodyId)
    .where('symbol', '=', symbol).where('span_id', '=', spanId).executeTakeFirstOrThrow()).id
}

interface NewEntry { readonly seriesId: number, readonly number: number | null, readonly claimed: number | null, readonly suffix: string, readonly written: string, readonly origin: EntryOrigin, readonly at: string, readonly actor: string }

export async function insertEntry(transaction: WriteTransaction, { seriesId: series, number, claimed, suffix, written, origin, at, actor }: NewEntry): Promise<number> {
  return (await transaction.insertInto('register_entry').values({ series_id: series, number, claimed, suffix, written, origin, at, actor }).returning('id').executeTakeFirstOrThrow()).id
}

/** What an entry becomes. `written`: the number as it is printed from now on. Subjects of Tuyệt mật papers never reach this. */
export interface NewEvent {
  readonly entryId: number, readonly written: string, readonly state: EntryState, readonly facts: EntryFacts, readonly backDated: boolean
  readonly replacesId: number | null, readonly replacedById: number | null, readonly at: string, readonly actor: string
}

export async function insertEvent(transaction: WriteTransaction, { entryId, written, state, facts, backDated, replacesId, replacedById, at, actor }: NewEvent): Promise<void> {
  const { sequence } = await transaction.insertInto('register_event').values({
    entry_id: entryId, state, date: facts.date, document_kind: facts.kind, secrecy: facts.secrecy, back_dated: backDated ? 1 : 0,
    replaces_id: replacesId, replaced_by_id: replacedById, at, actor,
  }).returning('sequence').executeTakeFirstOrThrow()
  const { words, paper } = facts
  await transaction.insertInto('register_words').values({
    sequence, collection: paper?.collection ?? null, record_id: paper?.recordId ?? null, template_id: paper?.templateId ?? null, sha256: facts.sha256,
    content_json: JSON.stringify({ ...words, printed: written }), folded: foldText([written, words.subject, ...words.recipients, words.signer].join(' ')),
  }).execute()
}

function entryQuery(db: ReadDatabase) {
  return db.selectFrom('register_entry as entry').innerJoin('register_series as series', 'series.id', 'entry.series_id')
    .innerJoin('register_event as event', (join) => join.onRef('event.sequence', '=', sql`(SELECT max(sequence) FROM register_event WHERE entry_id = entry.id)`))
    .leftJoin('register_words as words', 'words.sequence', 'event.sequence')
}

/** A scan is looked for of an issued paper made here; of a Tuyệt mật one the program keeps none. */
const isScanned = sql<boolean>`(register IN ('outgoing', 'congress') AND event.state IN ('issued', 'replaced') AND words.record_id IS NOT NULL AND event.secrecy IS NOT 'topSecret')`
const scanCount = sql<number>`(SELECT count(*) FROM issued_scan AS scan WHERE scan.template_id = words.template_id AND scan.record_id = words.record_id
  AND scan.sequence NOT IN (SELECT scan FROM issued_scan_withdrawal))`

/** The number as its last event that may be read prints it. */
function writtenNow(entry: 'older' | 'newer') {
  return sql<string | null>`coalesce((SELECT json_extract(words.content_json, '$.printed') FROM register_event AS event JOIN register_words AS words ON words.sequence = event.sequence
    WHERE event.entry_id = ${sql.ref(`${entry}.id`)} ORDER BY event.sequence DESC LIMIT 1), ${sql.ref(`${entry}.written`)})`
}

function selectEntry(db: ReadDatabase) {
  return entryQuery(db).leftJoin('register_entry as older', 'older.id', 'event.replaces_id').leftJoin('register_entry as newer', 'newer.id', 'event.replaced_by_id')
    .select([
      'entry.id', 'series.register', 'series.body_id', 'series.symbol', 'series.span_id', 'entry.number', 'entry.claimed', 'entry.suffix', 'entry.written', 'entry.origin',
      'event.state', 'event.date', 'event.document_kind', 'event.secrecy', 'event.back_dated', 'event.at', 'event.actor', writtenNow('older').as('replaces'), writtenNow('newer').as('replaced_by'),
      'words.record_id', 'words.template_id', 'words.sha256', 'words.content_json',
      sql<string | null>`(SELECT media_type FROM blob WHERE blob.sha256 = words.sha256)`.as('media_type'),
      sql<number | null>`CASE WHEN ${isScanned} THEN ${scanCount} END`.as('scans'),
    ])
}

export async function findEntry(db: ReadDatabase, id: number): Promise<RegisterEntry | null> {
  const row = await selectEntry(db).where('entry.id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToEntry(row)
}

/** The number as the entry was first written: its one name in the journal, whatever was printed later. */
export async function selectFirstWritten(db: ReadDatabase, entryId: number): Promise<string> {
  return (await db.selectFrom('register_entry').select('written').where('id', '=', entryId).executeTakeFirstOrThrow()).written
}

/** What an entry points at: its paper, and the entries before and after it. */
export async function findPointers(db: ReadDatabase, entryId: number): Promise<{ readonly paper: FactsPaper | null, readonly replacesId: number | null, readonly replacedById: number | null }> {
  const row = await db.selectFrom('register_event as event').leftJoin('register_words as words', 'words.sequence', 'event.sequence')
    .select(['event.replaces_id', 'event.replaced_by_id', 'words.collection', 'words.record_id', 'words.template_id']).where('event.entry_id', '=', entryId).orderBy('event.sequence', 'desc').executeTakeFirst()
  const paper = row === undefined || row.record_id === null || row.template_id === null ? null
    : { collection: readStored(() => paperCollectionSchema.parse(row.collection)), recordId: row.record_id, templateId: row.template_id }
  return { paper, replacesId: row?.replaces_id ?? null, replacedById: row?.replaced_by_id ?? null }
}

/** The newest entry of a paper; null also when it is of a record the account may not see. */
export async function findPaperEntry(db: ReadDatabase, { templateId, recordId }: EntryPaper): Promise<RegisterEntry | null> {
  const row = await selectEntry(db).where('words.record_id', '=', recordId).where('words.template_id', '=', templateId).orderBy('entry.id', 'desc').executeTakeFirst()
  return row === undefined ? null : rowToEntry(row)
}

/** The number a record has, whichever of its templates it was entered for: one that was not struck out, and no number of a copy. */
export async function findRecordEntry(db: ReadDatabase, { collection, recordId }: Pick<FactsPaper, 'collection' | 'recordId'>): Promise<RegisterEntry | null> {
  const row = await selectEntry(db).where('words.collection', '=', collection).where('words.record_id', '=', recordId).where('series.register', '<>', 'copies').where('event.state', '<>', 'voided')
    .orderBy('entry.id', 'desc').executeTakeFirst()
  return row === undefined ? null : rowToEntry(row)
}

/** The entry that holds a number of a series; null: it is free. */
export async function findNumber(db: ReadDatabase, series: SeriesKey, number: number): Promise<RegisterEntry | null> {
  const row = await ofSeries(selectEntry(db), series).where('entry.number', '=', number).executeTakeFirst()
  return row === undefined ? null : rowToEntry(row)
}

function ofSeries(query: ReturnType<typeof selectEntry>, { register, bodyId, symbol, spanId }: SeriesKey): ReturnType<typeof selectEntry> {
  return query.where('series.register', '=', register).where('series.body_id', '=', bodyId).where('series.symbol', '=', symbol).where('series.span_id', '=', spanId)
}

/** The highest number the series ever had or an old book claims for it, 0 for none; and the last day of its papers. */
export async function selectSeriesEnd(db: ReadDatabase, { register, bodyId, symbol, spanId }: SeriesKey): Promise<{ readonly last: number, readonly lastDate: string | null }> {
  const row = await db.selectFrom('register_series').select((build) => [
    build.selectFrom('register_entry').select((inner) => inner.fn.max('claimed').as('last')).whereRef('series_id', '=', 'register_series.id').as('last'),
    build.selectFrom('register_event as event').innerJoin('register_entry as entry', 'entry.id', 'event.entry_id').select((inner) => inner.fn.max('event.date').as('date'))
      .whereRef('entry.series_id', '=', 'register_series.id').where('event.state', '=', 'issued').as('last_date'),
  ]).where('register', '=', register).where('body_id', '=', bodyId).where('symbol', '=', symbol).where('span_id', '=', spanId).executeTakeFirst()
  return { last: row?.last ?? 0, lastDate: row?.last_date ?? null }
}

/** Only the highest number: what every number taken asks. */
export async function selectLastNumber(transaction: WriteTransaction, series: number): Promise<number> {
  return (await transaction.selectFrom('register_entry').select('claimed').where('series_id', '=', series).where('claimed', 'is not', null).orderBy('claimed', 'desc').limit(1).executeTakeFirst())?.claimed ?? 0
}

/** The last day among papers with a lower number of the same series; null: none is before it. */
export async function selectDateBefore(db: ReadDatabase, series: SeriesKey, number: number): Promise<string | null> {
  const row = await ofSeries(selectEntry(db), series).where('entry.claimed', '<', number).where('event.state', 'in', ['issued', 'replaced']).where('event.date', 'is not', null)
    .orderBy('event.date', 'desc').limit(1).executeTakeFirst()
  return row?.date ?? null
}

/** Every series with what it holds, in the order of bodies and symbols. */
export async function selectSeries(db: ReadDatabase): Promise<readonly { readonly series: SeriesKey, readonly entries: number, readonly reserved: number, readonly last: number, readonly lastDate: string | null }[]> {
  const rows = await db.selectFrom('register_series as series').innerJoin('register_standing as event', 'event.series_id', 'series.id')
    .select(['series.register', 'series.body_id', 'series.symbol', 'series.span_id'])
    .select((build) => [
      build.fn.countAll<number>().as('entries'), build.fn.max('event.claimed').as('last'), build.fn.max('event.date').as('last_date'),
      sql<number>`sum(event.state = 'reserved')`.as('reserved'),
    ]).groupBy('series.id').orderBy('series.body_id').orderBy('series.register').orderBy('series.symbol').orderBy('series.span_id', 'desc').execute()
  return rows.map((row) => ({
    series: { register: readStored(() => registerSchema.parse(row.register)), bodyId: row.body_id, symbol: row.symbol, spanId: row.span_id },
    entries: row.entries, reserved: row.reserved, last: row.last ?? 0, lastDate: row.last_date,
  }))
}

/** Numbers of a series that are kept for later or were given back. */
export async function selectAvailable(db: ReadDatabase, series: SeriesKey): Promise<readonly RegisterEntry[]> {
  return (await ofSeries(selectEntry(db), series).where('event.state', 'in', ['reserved', 'released']).where('entry.number', 'is not', null).orderBy('entry.number').limit(200).execute()).map(rowToEntry)
}

/** All entries of one body in one span, by series and number: what the report reads. */
export async function selectEntriesOf(db: ReadDatabase, bodyId: string, spanId: string): Promise<readonly RegisterEntry[]> {
  return (await selectEntry(db).where('series.body_id', '=', bodyId).where('series.span_id', '=', spanId)
    .orderBy('series.register').orderBy('series.symbol').orderBy('entry.claimed').orderBy('entry.suffix').orderBy('entry.id').execute()).map(rowToEntry)
}

/** Every entry of a body: the line as it was written, and the number it claims. */
export async function selectWrittenIn(db: ReadDatabase, bodyId: string): Promise<readonly (Pick<RegisterEntry, 'series' | 'claimed' | 'suffix' | 'written' | 'origin' | 'date'> & { readonly subject: string })[]> {
  const rows = await db.selectFrom('register_standing as event').innerJoin('register_entry as entry', 'entry.id', 'event.entry_id').innerJoin('register_series as series', 'series.id', 'event.series_id')
    .leftJoin('register_words as words', 'words.sequence', 'event.sequence').where('series.body_id', '=', bodyId).select([
      'series.register', 'series.body_id', 'series.symbol', 'series.span_id', 'entry.written', 'entry.claimed', 'entry.suffix', 'entry.origin', 'event.date', sql<string | null>`words.content_json ->> 'subject'`.as('subject'),
    ]).execute()
  return rows.map(({ register, body_id, symbol, span_id, written, claimed, suffix, origin, date, subject }) => ({
    series: { register: readStored(() => registerSchema.parse(register)), bodyId: body_id, symbol, spanId: span_id }, written, claimed, suffix, origin: readStored(() => entryOriginSchema.parse(origin)), date, subject: subject ?? '',
  }))
}

/** Entries that were reserved at some time. */
export async function selectEverReserved(db: ReadDatabase, bodyId: string, spanId: string): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('register_event as event').innerJoin('register_entry as entry', 'entry.id', 'event.entry_id').innerJoin('register_series as series', 'series.id', 'entry.series_id')
    .select('event.entry_id').distinct().where('series.body_id', '=', bodyId).where('series.span_id', '=', spanId).where('event.state', '=', 'reserved').execute()
  return new Set(rows.map((row) => row.entry_id))
}

/** What `folded` begins with: the number as it is printed. */
const foldedNumber = sql`substr(words.folded, 1, length(coalesce(words.content_json ->> 'printed', (SELECT written FROM register_entry WHERE id = event.entry_id))))`

/** The numbers of a book as they stand; `words` are asked of only where the filter looks into them. */
function standing(db: ReadDatabase, { book, bodyId, symbol, spanId, state, kind, from, to, text, withoutScan }: EntryFilter) {
  const words = foldText(text ?? '').split(' ').filter((each) => each !== '')
  let query = db.selectFrom('register_standing as event')
  query = book === 'secret' ? query.where('event.register', '<>', 'incoming').where('event.secrecy', 'is not', null) : query.where('event.register', '=', book)
  if (bodyId !== undefined || spanId !== undefined || symbol !== undefined) {
    query = query.where('event.series_id', 'in', db.selectFrom('register_series as series').select('series.id')
      .where((build) => build.and({ ...bodyId !== undefined && { 'series.body_id': bodyId }, ...symbol !== undefined && { 'series.symbol': symbol }, ...spanId !== undefined && { 'series.span_id': spanId } })))
  }
  if (state !== undefined) query = query.where('event.state', '=', state)
  if (kind !== undefined) query = query.where('event.document_kind', '=', kind)
  if (from !== undefined) query = query.where('event.date', '>=', from)
  if (to !== undefined) query = query.where('event.date', '<=', to)
  if (words.length === 0 && withoutScan !== true) return query
  let inWords = sql<boolean>`SELECT 1 FROM register_words AS words WHERE words.sequence = event.sequence`
  for (const word of words) inWords = sql<boolean>`${inWords} AND instr(${writesSecrets(book) ? sql`words.folded` : sql`CASE WHEN event.secrecy IS NULL THEN words.folded ELSE ${foldedNumber} END`}, ${word}) > 0`
  if (withoutScan === true) inWords = sql<boolean>`${inWords} AND ${isScanned} AND ${scanCount} = 0`
  if (book !== 'incoming' || withoutScan === true) return query.where(sql<boolean>`EXISTS (${inWords})`)
  return query.where(sql<boolean>`(EXISTS (${inWords}) OR event.sequence IN ${eventsOfIncoming(text ?? '')})`)
}

/** A page of a book, and how many match in all. Newest: the last that came into the register first; oldest: as the book is written. */
export async function selectPage(
  db: ReadDatabase, filter: EntryFilter, { offset, limit, order }: Page & { readonly order: 'newest' | 'oldest' },
): Promise<{ readonly total: number, readonly rows: RegisterEntry[] }> {
  const direction = order === 'newest' ? 'desc' : 'asc'
  const ordered = standing(db, filter).select('event.entry_id as id').orderBy('event.date', direction).orderBy('event.symbol', direction).orderBy('event.claimed', direction)
    .orderBy('event.suffix', direction).orderBy('event.entry_id', direction)
  // Words are looked for in every entry once, for page and count together; without words counting is cheaper than listing.
  const all = (filter.text ?? '') === '' ? null : await ordered.execute()
  const total = all?.length ?? (await standing(db, filter).select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total
  const ids = (all?.slice(offset, offset + limit) ?? await ordered.limit(limit).offset(offset).execute()).map(({ id }) => id)
  const found = new Map((ids.length === 0 ? [] : await selectEntry(db).where('entry.id', 'in', ids).execute()).map((row) => [row.id, rowToEntry(row)]))
  return { total, rows: ids.flatMap((id) => found.get(id) ?? []) }
}

/** Oldest first; reasons of records the account may not see are ''. */
export async function selectEvents(db: ReadDatabase, entryId: number): Promise<EntryEvent[]> {
  const rows = await db.selectFrom('register_event as event').leftJoin('register_words as words', 'words.sequence', 'event.sequence')
    .select(['event.state', 'event.date', 'event.at', 'event.actor', 'words.content_json']).where('event.entry_id', '=', entryId).orderBy('event.sequence').execute()
  return rows.map((row) => readStored(() => ({
    state: entryStateSchema.parse(row.state), date: row.date, at: row.at, actor: row.actor, reason: row.content_json === null ? '' : keptWordsSchema.parse(JSON.parse(row.content_json)).reason,
  })))
}
