/** The stretch of a text in which the words asked for stand closest, with each of them marked. Pure. */
import { isTerm } from './query.ts'
import type { Query } from './query.ts'
import { placedWords } from './words.ts'
import type { PlacedWord } from './words.ts'

export interface Stretch { readonly text: string, readonly hit: boolean }

/** Words shown, and how many of them before the first hit. */
const shown = 36
const before = 8

/** The whole text with the words asked for marked: for titles. */
export function marked(text: string, query: Query): readonly Stretch[] {
  return stretches(text, hitsOf(placedWords(text), query), 0, text.length)
}

/** Long texts are looked through piece by piece, until one holds a hit. */
const piece = 6000

/** Some {@link shown} words around the best place; the beginning where nothing stands in the text itself. */
export function excerptOf(text: string, query: Query): readonly Stretch[] {
  for (let from = 0; from < text.length; from += piece) {
    const words = placedWords(text, from, from + piece)
    const hits = hitsOf(words, query)
    if (hits.length > 0) return around(text, words, hits, query)
  }
  return around(text, placedWords(text, 0, piece), [], query)
}

function around(text: string, words: readonly PlacedWord[], hits: readonly Hit[], query: Query): readonly Stretch[] {
  if (words.length === 0) return []
  const first = Math.max(0, bestPlace(words, hits, query) - before)
  const last = Math.min(words.length - 1, first + shown - 1)
  const start = words[first]?.at ?? 0
  const end = (words[last]?.at ?? 0) + (words[last]?.length ?? 0)
  return [...start > 0 ? [{ text: '… ', hit: false }] : [], ...stretches(text, hits, start, end), ...end < text.length ? [{ text: ' …', hit: false }] : []]
}

interface Hit { readonly word: PlacedWord, readonly place: number, readonly term: number }

function hitsOf(words: readonly PlacedWord[], { terms, open }: Query): readonly Hit[] {
  return words.flatMap((word, place) => {
    const term = terms.findIndex((wanted, at) => isTerm(wanted, word, open && at === terms.length - 1))
    return term < 0 ? [] : [{ word, place, term }]
  })
}

/** Place of the first word of the stretch that holds most different terms, words in their order counting more. */
function bestPlace(words: readonly PlacedWord[], hits: readonly Hit[], { terms }: Query): number {
  let best = { place: hits[0]?.place ?? 0, score: 0 }
  hits.forEach((hit, at) => {
    const inside = hits.slice(at, at + 4 * terms.length).filter(({ place }) => place < hit.place + shown - before)
    const different = new Set(inside.map(({ term }) => term)).size
    const inOrder = terms.every((wanted, index) => {
      const word = words[hit.place + index]
      return word !== undefined && isTerm(wanted, word)
    })
    const score = different + (inOrder ? terms.length : 0)
    if (score > best.score) best = { place: hit.place, score }
  })
  return best.place
}

/** Line ends become spaces: an excerpt is one line. */
function stretches(text: string, hits: readonly Hit[], start: number, end: number): readonly Stretch[] {
  const pieces: Stretch[] = []
  const add = (from: number, to: number, hit: boolean): void => { if (to > from) pieces.push({ text: text.slice(from, to).replaceAll(/\s+/gu, ' '), hit }) }
  let at = start
  for (const { word } of hits) {
    if (word.at < start || word.at >= end) continue
    add(at, word.at, false)
    add(word.at, word.at + word.length, true)
    at = word.at + word.length
  }
  add(at, end, false)
  return pieces
}
