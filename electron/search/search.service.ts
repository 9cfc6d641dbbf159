/** Finding: what was typed and how it is narrowed → the best first, with excerpts, counts and facets. */
import type { z } from 'zod'
import { searchKindSchema, searchStateSchema } from '../../shared/contract/search.ts'
import type { searchAnswerSchema, searchHitSchema, SearchFilter } from '../../shared/contract/search.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { excerptOf, marked } from './excerpt.ts'
import { kindName, stateName } from './names.ts'
import { allWords, oneWord, readQuery, wordsInOrder } from './query.ts'
import type { Query } from './query.ts'
import { rarityOf, ranked, standInOrder } from './rank.ts'
import { countWord, selectEntries, selectFacets, selectFound, selectLastId, selectTexts, selectUnitNames } from './search.repository.ts'
import type { FoundEntry, FoundFacets, Index } from './search.repository.ts'
import { tagQuery } from './tags.ts'

type Hit = z.input<typeof searchHitSchema>
type Answer = z.input<typeof searchAnswerSchema>

/** Hits on one page of results, and how many pages deep anyone looks. */
const pageSize = 20
const deepest = 500
/** Of each tier so many are weighed against each other; the rest of it follows, newest first. */
const weighed = 30
/** A tier but the last is no longer than this: what is beyond stands in the last one. */
const longestTier = 120
/** Entries counted for the facets: beyond, the window says “from so many on”. */
const counted = 1000
/** A word that stands in so many entries says little by itself. */
const commonFrom = 2000
/** UTF-16 units of a text that are weighed, and that an excerpt is looked for in. */
const weighedText = 3000
const excerptText = 60_000
const suggestions = 8
/**
 * Words that each stand in very many texts are looked for in order among so many of the newest entries that have them all: FTS5 would go
 * through all their places to the end to say that they nowhere follow one another. Words between quotation marks are looked for everywhere.
 */
const readForOrder = 60
/** A beginning shorter than this fits everything. */
const shortestBeginning = 2

export interface Finding { readonly text: string, readonly filter: SearchFilter, readonly first: number }

/** `today`: YYYY-MM-DD. What is due in the index is not asked here: `behind` is the caller's to fill in. */
export async function find(db: ReadDatabase, { text, filter, first }: Finding, today: string): Promise<Omit<Answer, 'behind'>> {
  const query = readQuery(text)
  const tags = tagQuery(filter)
  const match = both(tags, allWords(query))
  // Signs alone (“?!”) ask for nothing that could be found.
  if (text !== '' && query.terms.length === 0) return { hits: [], total: 0, more: false, facets: { kinds: [], years: [], units: [], states: [] } }
  const facts = await selectFacets(db, match, counted)
  const total = facts.reduce((sum, { count }) => sum + count, 0)
  const ids = query.terms.length === 0 ? await selectFound(db, 'words', match, deepest) : await inOrderOfWorth(db, { query, tags, today, needed: first + pageSize })
  const entries = await selectEntries(db, ids.slice(first, first + pageSize), excerptText)
  return { hits: entries.map((entry) => hitOf(entry, query)), total, more: total === counted, facets: await facetsOf(db, facts) }
}

/** What a person who is still typing may mean: titles and numbers first, then anything with all the words. */
export async function suggest(db: ReadDatabase, text: string, today: string): Promise<readonly Hit[]> {
  const query = readQuery(text, true)
  const last = query.terms.at(-1)
  if (last === undefined || last.folded.length < shortestBeginning && query.terms.length === 1) return []
  const titles = await selectFound(db, 'titles', allWords(query), weighed)
  const inText = titles.length >= suggestions ? [] : await selectFound(db, 'words', allWords({ ...query, open: false }), suggestions)
  const best = ranked(await selectTexts(db, titles, 0), query, query.terms.map(() => 1), today)
  const entries = await selectEntries(db, [...best, ...inText.filter((id) => !titles.includes(id))].slice(0, suggestions), excerptText)
  return entries.map((entry) => hitOf(entry, query))
}

interface Weighing { readonly query: Query, readonly tags: string | null, readonly today: string, readonly needed: number }

/** Tier after tier, each weighed within itself, until there are `needed` (and what more their tier has); every id once. */
async function inOrderOfWorth(db: ReadDatabase, weighing: Weighing): Promise<readonly number[]> {
  const { query, tags, today, needed } = weighing
  const inOrder = wordsInOrder(query)
  const all = await selectLastId(db)
  const counts = await countsOfTerms(db, query)
  // One word is as rare as itself; of several, the rarer says more.
  const rarity = counts.length < 2 ? [1] : counts.map((count) => rarityOf(count, all))
  const isCommon = query.phrases.length === 0 && counts.every((count) => count === commonFrom)
  const tiers: readonly (readonly [Index, string | null, number])[] = [['titles', inOrder, longestTier], ['words', inOrder, longestTier], ['titles', allWords(query), longestTier], ['words', allWords(query), deepest]]
  const listed = new Set<number>()
  for (const [index, match, most] of tiers) {
    if (match === null || listed.size >= needed) continue
    const found = index === 'words' && match === inOrder && isCommon ? await inOrderAmongNewest(db, weighing) : await selectFound(db, index, both(tags, match), most)
    const fresh = found.filter((id) => !listed.has(id))
    const best = ranked(await selectTexts(db, fresh.slice(0, weighed), weighedText), query, rarity, today)
    for (const id of [...best, ...fresh.slice(weighed)]) listed.add(id)
  }
  return [...listed].slice(0, deepest)
}

async function inOrderAmongNewest(db: ReadDatabase, { query, tags }: Weighing): Promise<readonly number[]> {
  const ids = await selectFound(db, 'words', both(tags, allWords(query)), readForOrder)
  const ordered = new Set((await selectTexts(db, ids, weighedText)).filter((one) => standInOrder(one, query)).map(({ id }) => id))
  return ids.filter((id) => ordered.has(id))
}

/** In how many entries each word stands, counted so far only as it matters. */
async function countsOfTerms(db: ReadDatabase, { terms }: Query): Promise<readonly number[]> {
  const counts: number[] = []
  for (const term of terms) counts.push(await countWord(db, oneWord(term), commonFrom))
  return counts
}

function both(one: string | null, other: string | null): string | null {
  return one === null || other === null ? one ?? other : `${one} AND ${other}`
}

function hitOf(entry: FoundEntry, query: Query): Hit {
  const { value: kind, name } = kindOf(entry.kind)
  return {
    // Written by the index, which knows no other collections.
    collection: entry.collection as RecordCollection, recordId: entry.record_id, partId: entry.part_id, kind, kindName: name, number: entry.number, day: entry.day,
    unitName: entry.unit_name, stateName: stateOf(entry.state).name, title: [...marked(entry.title, query)], excerpt: [...excerptOf(entry.words, query)],
  }
}

async function facetsOf(db: ReadDatabase, facts: readonly FoundFacets[]): Promise<Answer['facets']> {
  const units = countsOf(facts, ({ unit_id: unit }) => unit)
  const names = await selectUnitNames(db, units.map(({ value }) => value))
  return {
    kinds: countsOf(facts, ({ kind }) => kind).map(({ value, count }) => ({ ...kindOf(value), count })),
    years: countsOf(facts, ({ year }) => year).map(({ value, count }) => ({ value, name: String(value), count })).toSorted((one, other) => other.value - one.value),
    units: units.flatMap(({ value, count }) => names.has(value) ? [{ value, name: names.get(value) ?? '', count }] : []).slice(0, 60),
    states: countsOf(facts, ({ state }) => state === '' ? null : state).map(({ value, count }) => ({ ...stateOf(value), count })),
  }
}

function kindOf(written: string) {
  const value = searchKindSchema.parse(written)
  return { value, name: kindName(value) }
}

function stateOf(written: string) {
  const value = searchStateSchema.parse(written)
  return { value, name: stateName(value) }
}

/** Most frequent first; null is not counted. */
function countsOf<T extends string | number>(facts: readonly FoundFacets[], valueOf: (fact: FoundFacets) => T | null): readonly { readonly value: T, readonly count: number }[] {
  const counts = new Map<T, number>()
  for (const fact of facts) {
    const value = valueOf(fact)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + fact.count)
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((one, other) => other.count - one.count)
}
