/** A text cut where marks or common words begin and end; and its sentences. Pure. */
import type { TextSpan } from '../../../shared/contract/answers.ts'

export interface Segment<Mark> extends TextSpan { readonly text: string, readonly marks: readonly Mark[] }

/** Pieces of the text in order, each with the marks that cover it; together they are the text. */
export function segmentsOf<Mark extends { readonly span: TextSpan | null }>(text: string, marks: readonly Mark[]): readonly Segment<Mark>[] {
  const inside = marks.flatMap((mark) => mark.span === null ? [] : [{ mark, from: Math.max(0, mark.span.from), to: Math.min(text.length, mark.span.to) }])
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])])].filter((cut) => cut >= 0 && cut <= text.length).toSorted((one, other) => one - other)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length
    return { from, to, text: text.slice(from, to), marks: inside.filter((one) => one.from <= from && one.to >= to).map(({ mark }) => mark) }
  })
}

/** Sentences of a text: up to a full stop, semicolon or question mark before white space, or the line's end. */
export function sentencesOf(text: string): readonly TextSpan[] {
  const ends = [...text.matchAll(/[.;!?…](?=\s|$)|\n|$/gu)].map((match) => match.index + (match[0] === '\n' ? 0 : match[0].length))
  return ends.flatMap((end, at) => {
    const start = ends[at - 1] ?? 0
    const words = text.slice(start, end)
    const from = start + (words.length - words.trimStart().length)
    const to = start + words.trimEnd().length
    return from < to ? [{ from, to }] : []
  })
}
