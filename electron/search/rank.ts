/**
 * Which of the entries found stand first. Words in the order they were typed come before the same words apart, and in the title
 * before in the text; within each of these by BM25 (how often the words stand there, how rare they are, how long the text is),
 * a word of the title counting as several, and newer before older. Pure.
 */
import { isTerm } from './query.ts'
import type { Query, Term } from './query.ts'
import { wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** The usual two of BM25, and a text of usual length in words. */
const saturation = 1.2
const lengthShare = 0.75
const usualLength = 300
/** A word in the title counts as so many in the text. */
const titleWeight = 6
/** What a text of this year has over one of long ago; half of it after two years. */
const freshnessWeight = 1.5

export interface Ranked { readonly id: number, readonly day: string | null, readonly number: string, readonly title: string, readonly words: string }
/** How rare each term is, in the order of the query's terms. */
export type Rarity = readonly number[]

/** Of a word that stands in `count` of `all` entries. */
export function rarityOf(count: number, all: number): number {
  return Math.log(1 + (Math.max(all, count) - count + 0.5) / (count + 0.5))
}

/** Best first; equal ones newest first. `today`: YYYY-MM-DD. */
export function ranked(found: readonly Ranked[], query: Query, rarity: Rarity, today: string): readonly number[] {
  return found.map((one) => ({ id: one.id, score: scoreOf(one, query, rarity, today) })).toSorted((one, other) => other.score - one.score || other.id - one.id).map(({ id }) => id)
}

/** Whether the words asked for follow one another somewhere in the title or the text. */
export function standInOrder({ number, title, words }: Ranked, { terms }: Query): boolean {
  return [`${number} ${title}`, words].some((text) => {
    const there = wordsOf(text)
    return there.some((_word, at) => terms.every((term, on) => {
      const word = there[at + on]
      return word !== undefined && isTerm(term, word)
    }))
  })
}

function scoreOf({ day, number, title, words }: Ranked, { terms, open }: Query, rarity: Rarity, today: string): number {
  const head = wordsOf(`${number} ${title}`)
  const text = wordsOf(words)
  const lengthening = saturation * (1 - lengthShare + lengthShare * (text.length / usualLength))
  const sum = terms.reduce((score, term, at) => {
    const often = titleWeight * count(head, term, open && at === terms.length - 1) + count(text, term, false)
    return score + (rarity[at] ?? 1) * (often * (saturation + 1)) / (often + lengthening)
  }, 0)
  return sum + freshness(day, today)
}

function count(words: readonly Word[], term: Term, asBeginning: boolean): number {
  return words.reduce((times, word) => isTerm(term, word, asBeginning) ? times + 1 : times, 0)
}

/** What has no day counts as old. */
function freshness(day: string | null, today: string): number {
  if (day === null) return 0
  const years = Math.max(0, (Date.parse(today) - Date.parse(day)) / (365.25 * 86_400_000))
  return freshnessWeight / (1 + years / 2)
}
