/**
 * SQL of finding. Every query joins the entries through the wall (`search_entry` is the connection's view), so what an account
 * may not see is neither listed nor counted. Results stream from the newest entry on and stop at a limit: a word that stands in
 * every paper costs no more than a rare one.
 */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { ReadDatabase } from '../db/index.ts'
import { asked } from './search-index.repository.ts'

/** `titles`: number and title alone; `words`: all there is. */
export type Index = 'titles' | 'words'

export interface FoundFacets { readonly kind: string, readonly year: number | null, readonly unit_id: string | null, readonly state: string, readonly count: number }
export interface FoundText { readonly id: number, readonly day: string | null, readonly number: string, readonly title: string, readonly words: string }
export interface FoundEntry extends FoundText {
  readonly source: string, readonly collection: string, readonly record_id: string, readonly part_id: string
  readonly kind: string, readonly unit_name: string, readonly state: string
}

/** Ids of entries that fit, newest first. `match` null: all. */
export async function selectFound(db: ReadDatabase, index: Index, match: string | null, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`SELECT entry.id ${from(index, match)} ORDER BY ${match === null ? sql`entry.id` : sql`found.rowid`} DESC LIMIT ${limit}`.execute(asked(db))
  return rows.map(({ id }) => id)
}

/** How many of the newest `limit` entries that fit share kind, year, unit and state. */
export async function selectFacets(db: ReadDatabase, match: string | null, limit: number): Promise<readonly FoundFacets[]> {
  const newest = sql`SELECT entry.kind, entry.year, entry.unit_id, entry.state ${from('words', match)} ORDER BY ${match === null ? sql`entry.id` : sql`found.rowid`} DESC LIMIT ${limit}`
  return (await sql<FoundFacets>`SELECT kind, year, unit_id, state, count(*) AS count FROM (${newest}) GROUP BY kind, year, unit_id, state`.execute(asked(db))).rows
}

function from(index: Index, match: string | null): RawBuilder<unknown> {
  if (match === null) return sql`FROM search_entry AS entry`
  return index === 'titles' ? sql`FROM main.search_titles AS found CROSS JOIN search_entry AS entry ON entry.id = found.rowid WHERE found.search_titles MATCH ${match}`
    : sql`FROM main.search_words AS found CROSS JOIN search_entry AS entry ON entry.id = found.rowid WHERE found.search_words MATCH ${match}`
}

/** In how many entries a word stands, counted up to `most`: how much it says is all that is asked. */
export async function countWord(db: ReadDatabase, match: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM (SELECT 1 FROM main.search_words WHERE search_words MATCH ${match} LIMIT ${most})`.execute(asked(db))
  return rows[0]?.count ?? 0
}

/** The last id given: about how many entries there are. */
export async function selectLastId(db: ReadDatabase): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`SELECT max(id) AS id FROM main.search_entry`.execute(asked(db))
  return rows[0]?.id ?? 0
}

/** `most`: so many letters of the words; 0: none of them. */
export async function selectTexts(db: ReadDatabase, ids: readonly number[], most: number): Promise<readonly FoundText[]> {
  if (ids.length === 0) return []
  return (await sql<FoundText>`SELECT entry.id, entry.day, entry.number, entry.title, coalesce(substr(text.words, 1, ${most}), '') AS words
    FROM search_entry AS entry LEFT JOIN main.search_text AS text ON ${most} > 0 AND text.id = entry.id WHERE entry.id IN (${sql.join(ids)})`.execute(asked(db))).rows
}

/** In the order of the ids. */
export async function selectEntries(db: ReadDatabase, ids: readonly number[], most: number): Promise<readonly FoundEntry[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<FoundEntry>`SELECT entry.id, entry.source, entry.collection, entry.record_id, entry.part_id, entry.kind, entry.day, coalesce(unit.name, '') AS unit_name, entry.state, entry.number, entry.title,
      substr(text.words, 1, ${most}) AS words
    FROM search_entry AS entry JOIN main.search_text AS text ON text.id = entry.id LEFT JOIN body_current AS unit ON unit.body_id = entry.unit_id WHERE entry.id IN (${sql.join(ids)})`.execute(asked(db))
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/** Names of units, for the facets. */
export async function selectUnitNames(db: ReadDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  return new Map((await db.selectFrom('body_current').select(['body_id', 'name']).where('body_id', 'in', ids).execute()).map((row) => [row.body_id, row.name]))
}
