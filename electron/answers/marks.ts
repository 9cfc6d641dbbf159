/** Do marks still fit? A mark is bound to the version it was made on; here its words are looked for in the version that is read. Pure. */
import type { MarkStatus, TextSpan } from '../../shared/contract/answers.ts'

/** A mark as stored. */
export interface StoredMark { readonly submissionId: string, readonly questionId: string, readonly from: number, readonly to: number, readonly words: string }

/** The version of the unit's answer that is read; null: the unit has none. */
export interface ReadAnswer { readonly submissionId: string, readonly text: string }

/** Where the mark's words stand in the answer that is read. `unread`: the unit's newest answer, where another one or none is read. */
export function standingOf(mark: StoredMark, answer: ReadAnswer | null, unread: ReadAnswer | null = null): { readonly status: MarkStatus, readonly span: TextSpan | null } {
  const found = placeIn(mark, answer)
  return found.status === 'gone' && placeIn(mark, unread).status !== 'gone' ? { status: 'waiting', span: null } : found
}

function placeIn(mark: StoredMark, answer: ReadAnswer | null): { readonly status: MarkStatus, readonly span: TextSpan | null } {
  if (answer === null) return { status: 'gone', span: null }
  if (answer.submissionId === mark.submissionId) return { status: 'fits', span: { from: mark.from, to: mark.to } }
  const span = findWords(answer.text, mark.words, mark.from)
  return span === null ? { status: 'gone', span: null } : { status: 'moved', span }
}

/** The words on one line, as a mark keeps them. */
export function wordsOfSpan(text: string, { from, to }: TextSpan): string {
  return text.slice(from, to).replace(/\s+/gu, ' ').trim()
}

/** The span without white space at its ends. */
export function trimmedSpan(text: string, { from, to }: TextSpan): TextSpan {
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  return { from: start, to: Math.max(start, to - (words.length - words.trimEnd().length)) }
}

/** Where `words` stand in `text`, white space aside; of several places the one nearest to `near`. */
export function findWords(text: string, words: string, near: number): TextSpan | null {
  const pattern = new RegExp(words.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('\\s+'), 'gu')
  const places = [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  return places.toSorted((one, other) => Math.abs(one.from - near) - Math.abs(other.from - near))[0] ?? null
}
