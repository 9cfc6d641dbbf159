/**
 * SQL of the index as it is made: what is due, what was read, how far the feeds of changes were followed. It is written for
 * every record, restricted ones too; the wall stands before what is read of it (`search.repository.ts`).
 */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { indexedWords } from './words.ts'
import { tagsOf } from './tags.ts'

/** What can be found, as it is stored. `source`: the record itself, a session, a file or a unit's report of it. */
export interface Entry {
  readonly source: 'record' | 'session' | 'file' | 'submission'
  readonly collection: RecordCollection, readonly recordId: string, readonly partId: string
  readonly kind: string, readonly day: string | null, readonly unitId: string | null, readonly state: string, readonly number: string
  readonly title: string, readonly words: string
}

/** A record (or, with the topic `submissions`, a unit's report) that is to be read anew. */
export interface Due { readonly turn: number, /** 0: changed just now; 1: to be caught up with. */ readonly priority: number, readonly topic: string, readonly id: string }

/** Changes by whichever process, each feed by a number that only grows; `keys`: which records are to be read anew for it. */
const feeds = {
  change_history: { newest: 'SELECT max(sequence) FROM main.change_history', keys: `SELECT collection, record_id, max(sequence) FROM main.change_history WHERE sequence > ? AND sequence <= ? AND collection <> 'office' GROUP BY 1, 2 ORDER BY 3` },
  paper_state_event: { newest: 'SELECT max(sequence) FROM main.paper_state_event', keys: `SELECT state.collection AS collection, state.owner_id AS record_id, max(event.sequence) FROM main.paper_state_event event JOIN main.paper_state state ON state.template_id = event.template_id AND state.record_id = event.record_id WHERE event.sequence > ? AND event.sequence <= ? GROUP BY 1, 2 ORDER BY 3` },
  blob: { newest: 'SELECT max(sequence) FROM main.blob', keys: `SELECT CASE used.collection WHEN 'sessions' THEN 'inspections' ELSE used.collection END AS collection, CASE used.collection WHEN 'sessions' THEN coalesce(session.inspection_id, '') ELSE used.record_id END AS record_id, max(blob.sequence)
    FROM main.blob CROSS JOIN main.blob_use used ON used.sha256 = blob.sha256 LEFT JOIN main.inspection_session session ON used.collection = 'sessions' AND session.id = used.record_id WHERE blob.sequence > ? AND blob.sequence <= ? GROUP BY 1, 2 ORDER BY 3` },
  submission: { newest: 'SELECT max(sequence) FROM main.submission', keys: `SELECT 'submissions' AS collection, id AS record_id, sequence FROM main.submission WHERE sequence > ? AND sequence <= ? ORDER BY 3` },
  submission_event: { newest: 'SELECT max(sequence) FROM main.submission_event', keys: `SELECT 'submissions' AS collection, submission_id AS record_id, max(sequence) FROM main.submission_event WHERE sequence > ? AND sequence <= ? GROUP BY 1, 2 ORDER BY 3` },
} as const
type Feed = keyof typeof feeds
const feedNames = Object.keys(feeds) as readonly Feed[]

export async function selectPositions(db: ReadDatabase): Promise<ReadonlyMap<string, number>> {
  return new Map((await db.selectFrom('search_position').selectAll().execute()).map(({ feed, position }) => [feed, position]))
}

/** Feeds that went on since they were last followed, with where they are now. */
export async function selectFeedsAhead(db: ReadDatabase): Promise<readonly { readonly feed: Feed, readonly position: number, readonly newest: number }[]> {
  const positions = await selectPositions(db)
  const newest = await sql<{ feed: Feed, newest: number | null }>`${sql.raw(feedNames.map((feed) => `SELECT '${feed}' AS feed, (${feeds[feed].newest}) AS newest`).join(' UNION ALL '))}`.execute(asked(db))
  return newest.rows.flatMap(({ feed, newest: at }) => at !== null && at > (positions.get(feed) ?? 0) ? [{ feed, position: positions.get(feed) ?? 0, newest: at }] : [])
}

/** Puts what a feed brought up to `through` in the queue, `priority` 0 before 1, and after it whatever names a record that changed; then moves the position. */
export async function followFeed(transaction: WriteTransaction, feed: Feed, through: number, priority: number): Promise<void> {
  const position = (await transaction.selectFrom('search_position').select('position').where('feed', '=', feed).executeTakeFirst())?.position ?? 0
  const { rows } = await sql<{ collection: string, record_id: string }>`${sql.raw(feeds[feed].keys.replace('?', String(position)).replace('?', String(through)))}`.execute(transaction)
  for (const { collection, record_id: id } of rows) {
    await putDue(transaction, priority, sql`SELECT ${collection} AS topic, ${id} AS id`)
    if (feed === 'change_history' && priority === 0 && namedInOthers.has(collection)) {
      await putDue(transaction, 1, sql`SELECT DISTINCT source_collection AS topic, source_id AS id FROM main.record_reference WHERE target_collection = ${collection} AND target_id = ${id}`)
    }
  }
  await setPosition(transaction, feed, through)
}

/** Records whose names or numbers stand in the words of others. */
const namedInOthers: ReadonlySet<string> = new Set(['bodies', 'people', 'posts', 'directives', 'plans', 'signingRights', 'indicators', 'meetings', 'evaluationRounds'])

/** A new turn each time, so that what is being read at this moment is read again; a better place in the queue is kept. */
async function putDue(transaction: WriteTransaction, priority: number, keys: RawBuilder<unknown>): Promise<void> {
  await sql`INSERT OR REPLACE INTO search_due (priority, topic, record_id)
    SELECT min(${priority}, coalesce(due.priority, 9)), key.topic, key.id FROM (${keys}) AS key LEFT JOIN search_due AS due ON due.topic = key.topic AND due.record_id = key.id`.execute(transaction)
}

export async function setPosition(transaction: WriteTransaction, feed: string, position: number): Promise<void> {
  await transaction.insertInto('search_position').values({ feed, position }).onConflict((conflict) => conflict.column('feed').doUpdateSet({ position })).execute()
}

/** Next in the queue. */
export async function selectDue(db: ReadDatabase, limit: number): Promise<readonly Due[]> {
  return await db.selectFrom('search_due').select(['turn', 'priority', 'topic', 'record_id as id']).orderBy('priority').orderBy('turn').limit(limit).execute()
}

export async function countDue(db: ReadDatabase): Promise<number> {
  return (await db.selectFrom('search_due').select((build) => build.fn.countAll<number>().as('count')).executeTakeFirst())?.count ?? 0
}

/** Takes the entries of a record (or of one report) out and puts the new ones in. Nothing happens when the turn is over already: the record was changed again, or another process was faster. */
export async function replaceEntries(transaction: WriteTransaction, due: Due, entries: readonly Entry[]): Promise<void> {
  const { numDeletedRows } = await transaction.deleteFrom('search_due').where('turn', '=', due.turn).executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return
  const of = due.topic === 'submissions' ? sql`collection = 'campaigns' AND source = 'submission' AND part_id = ${due.id}` : sql`collection = ${due.topic} AND record_id = ${due.id} AND source <> 'submission'`
  await sql`DELETE FROM search_titles WHERE rowid IN (SELECT id FROM main.search_entry WHERE ${of})`.execute(transaction)
  await sql`DELETE FROM search_words WHERE rowid IN (SELECT id FROM main.search_entry WHERE ${of})`.execute(transaction)
  await sql`DELETE FROM main.search_entry WHERE ${of}`.execute(transaction)
  for (const entry of entries) await insertEntry(transaction, entry)
}

/** Adds an entry with its words; `replaceEntries` is the way for what has a turn. */
export async function insertEntry(transaction: WriteTransaction, entry: Entry): Promise<void> {
  const { source, collection, recordId, partId, kind, day, unitId, state, number, title, words } = entry
  const year = day === null ? null : Number(day.slice(0, 4))
  const inserted = await transaction.insertInto('search_entry').values({
    source, collection, record_id: recordId, part_id: partId, kind, day, year, unit_id: unitId, state, number, title,
  }).executeTakeFirstOrThrow()
  const id = Number(inserted.insertId)
  await transaction.insertInto('search_text').values({ id, words }).execute()
  const tags = tagsOf({ kind, year, unitId, state })
  const head = indexedWords(`${number}\n${title}`)
  const whole = indexedWords(`${number}\n${title}\n${words}`)
  await sql`INSERT INTO search_titles (rowid, exact, folded, tags) VALUES (${id}, ${head.exact}, ${head.folded}, ${tags})`.execute(transaction)
  await sql`INSERT INTO search_words (rowid, exact, folded, tags) VALUES (${id}, ${whole.exact}, ${whole.folded}, ${tags})`.execute(transaction)
}

/** Empties the index; every feed is followed from its beginning again. */
export async function clearIndex(transaction: WriteTransaction, version: number): Promise<void> {
  for (const table of ['search_titles', 'search_words'] as const) await sql`INSERT INTO ${sql.raw(table)} (${sql.raw(table)}) VALUES ('delete-all')`.execute(transaction)
  await sql`DELETE FROM main.search_entry`.execute(transaction)
  await transaction.deleteFrom('search_due').execute()
  await transaction.deleteFrom('search_position').execute()
  await setPosition(transaction, 'version', version)
}

/** Raw SQL through a handle that only reads. */
export function asked(db: ReadDatabase): WriteTransaction {
  return db as unknown as WriteTransaction
}
