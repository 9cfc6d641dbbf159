/**
 * What of a line comes from the records and not from a pen: figures and dates the program put in, names of people and bodies. Words a
 * person typed into the record are free text, with whatever figures they hold. Pure.
 */
import { z } from 'zod'
import { commonOrder, redlineWords } from '../documents/compare/index.ts'

/** From–to places (UTF-16) in the words of a line. */
export const factsSchema = z.array(z.tuple([z.number().int(), z.number().int()]))
export type Facts = readonly (readonly [number, number])[]

/** What a paper's record and office are known to say. */
export interface KnownWords {
  /** Names of people and bodies, longest first. */
  readonly names: readonly string[]
  /** Texts a person typed, longest first. */
  readonly typed: readonly string[]
}

const figure = /\d+(?:[.,/:-]\d+)*/gu
/** Fewer words may be a name or a unit and are no text of their own. */
const leastTyped = 3

/** All texts of a record that were typed as sentences. */
export function typedTexts(record: unknown): readonly string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const line of value.normalize('NFC').split(/\r\n|[\n\r]/u)) if (line.trim().split(/\s+/u).length >= leastTyped) found.add(line.trim().replace(/\s+/gu, ' '))
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(record)
  return [...found].toSorted((one, other) => other.length - one.length)
}

/** The facts in some words, in order, none inside another. */
export function factsIn(words: string, { names, typed }: KnownWords): Facts {
  const free = typed.flatMap((text) => placesOf(words, text))
  const found = [...names.flatMap((name) => placesOf(words, name)), ...[...words.matchAll(figure)].map((match): readonly [number, number] => [match.index, match.index + match[0].length])]
  const kept: (readonly [number, number])[] = []
  for (const [from, to] of found) {
    if (free.some(([start, end]) => from >= start && to <= end) || kept.some(([start, end]) => from < end && to > start)) continue
    kept.push([from, to])
  }
  return kept.toSorted(([one], [other]) => one - other)
}

/** Whole words only: a name that happens to begin another is not there. */
function placesOf(words: string, text: string): Facts {
  const places: (readonly [number, number])[] = []
  if (text === '') return places
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + text.length)) {
    if (!isLetter(words[at - 1]) && !isLetter(words[at + text.length])) places.push([at, at + text.length])
  }
  return places
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** A fact that no longer stands in what came back; `returned`: what stands in its place. */
export interface ChangedFact { readonly record: string, readonly returned: string }

/** The words that came back with every fact put back as the record has it, and the facts that had been changed. */
export function withFacts(words: string, facts: Facts, returned: string): { readonly text: string, readonly changed: readonly ChangedFact[] } {
  // Where every fact stands as it was, words may be moved around it as they like.
  if (placesHit(words, facts, returned).length === 0) return { text: returned, changed: [] }
  const changed: ChangedFact[] = []
  let [at, text] = [0, '']
  for (const { removed, added } of pieces(words, returned)) {
    const end = at + removed.length
    const hit = removed === added ? [] : facts.filter(([from, to]) => removed === '' ? from < at && at < to : from < end && at < to)
    for (const [from, to] of hit) changed.push({ record: words.slice(from, to), returned: added.trim() })
    text += hit.length > 0 ? removed : added
    at = end
  }
  const unique = changed.filter((one, place) => changed.findIndex((other) => other.record === one.record && other.returned === one.returned) === place)
  return { text, changed: unique }
}

/** Facts that do not stand whole in what came back. */
function placesHit(words: string, facts: Facts, returned: string): Facts {
  let at = 0
  const stayed = redlineWords(words, returned).flatMap(({ mark, text }): Facts => {
    const from = at
    if (mark !== 'added') at += text.length
    return mark === 'same' ? [[from, at]] : []
  })
  return facts.filter(([from, to]) => !stayed.some(([start, end]) => from >= start && to <= end))
}

const token = /\d+(?:[.,/:-]\d+)*|[\p{L}\p{N}\p{M}]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu

/** What stood and what stands at each place, in order. A figure in place of a figure is one place, whichever they are. */
function pieces(words: string, returned: string): readonly { readonly removed: string, readonly added: string }[] {
  const found: { removed: string, added: string }[] = []
  let open: { removed: string, added: string } | null = null
  for (const step of commonOrder(words.match(token) ?? [], returned.match(token) ?? [], (text) => /^\d/u.test(text) ? '0' : text)) {
    if (step.mark === 'same') {
      found.push({ removed: step.from, added: step.to })
      open = null
      continue
    }
    if (open === null) found.push(open = { removed: '', added: '' })
    if (step.mark === 'removed') open.removed += step.from
    else open.added += step.to
  }
  return found
}
