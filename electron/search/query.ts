/** What a person typed, as words to be found and as the text FTS5 is asked with. Pure. */
import { wordsOf } from './words.ts'

/** One word that must be there. `marked`: typed with marks, so found with just these. */
export interface Term { readonly exact: string, readonly folded: string, readonly marked: boolean }
/** Words that must stand one after another: typed between quotation marks. */
export type Phrase = readonly Term[]

export interface Query {
  readonly terms: readonly Term[]
  readonly phrases: readonly Phrase[]
  /** The last word may go on: a person is typing it. */
  readonly open: boolean
}

/** More words than this are left out: nobody types them, and each costs. */
const mostTerms = 12

/** `open`: the last word counts as the beginning of one unless a space or a quotation mark ends it. */
export function readQuery(text: string, open = false): Query {
  const typed = text.normalize('NFC')
  const phrases = Array.from(typed.matchAll(/["“”„]([^"“”„]*)["“”„]/gu), ([, inside = '']) => termsIn(inside)).filter(({ length }) => length > 1)
  return { terms: termsIn(typed).slice(0, mostTerms), phrases: phrases.slice(0, 4).map((phrase) => phrase.slice(0, mostTerms)), open: open && /[\p{L}\p{M}\p{N}]$/u.test(typed) }
}

function termsIn(text: string): readonly Term[] {
  return wordsOf(text).map(({ exact, folded }) => ({ exact, folded, marked: exact !== folded }))
}

/** All words, in any order; words between quotation marks one after another. Null: there is no word. */
export function allWords({ terms, phrases, open }: Query): string | null {
  if (terms.length === 0) return null
  const parts = terms.map((term, at) => `${oneWord(term)}${open && at === terms.length - 1 ? ' *' : ''}`)
  return [...parts, ...phrases.map(inOrder)].join(' AND ')
}

/** All words one after another as typed, each still with its own marks. Null: there is one word only. */
export function wordsInOrder(query: Query): string | null {
  const { terms } = query
  if (terms.length < 2) return null
  // Where all words are typed alike, standing in order says all; only mixed ones are asked for one by one as well.
  const alike = terms.every(({ marked }) => marked === terms[0]?.marked)
  return alike ? [inOrder(terms), ...query.phrases.map(inOrder)].join(' AND ') : `${allWords({ ...query, open: false }) ?? ''} AND ${inOrder(terms)}`
}

/** Word after word: with the marks where every word has some, else without; the words themselves are asked for with theirs. */
function inOrder(terms: readonly Term[]): string {
  const exact = terms.every(({ marked }) => marked)
  return `${exact ? 'exact' : 'folded'} : "${terms.map((term) => exact ? term.exact : term.folded).join(' ')}"`
}

/** Letters, marks and digits only, so there is nothing to escape. */
export function oneWord(term: Term): string {
  return term.marked ? `exact : "${term.exact}"` : `folded : "${term.folded}"`
}

/** Whether a word of a text is the one asked for; `asBeginning`: or begins with it. */
export function isTerm(term: Term, word: { readonly exact: string, readonly folded: string }, asBeginning = false): boolean {
  const [wanted, there] = term.marked ? [term.exact, word.exact] : [term.folded, word.folded]
  return there === wanted || (asBeginning && there.startsWith(wanted))
}
