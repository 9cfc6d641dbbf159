/** A file that came back from Word: its paragraphs with the bookmarks they still carry, its comments, and what the tree of a paper has no place for. Pure. */
import type { OfficePackage } from '../documents/ooxml/index.ts'
import { readDocument } from '../documents/read/index.ts'
import type { ReadParagraph } from '../documents/read/index.ts'
import { lookOf, traitsOf } from './looks.ts'
import type { Traits } from './looks.ts'
import { placesIn } from './places.ts'
import { even, flat } from './printed-line.ts'
import { paragraphsIn, saidIn, unheldIn } from './unheld.ts'
import type { Hung } from './unheld.ts'

/** `text` keeps line ends, `flat` does not. */
export interface ReturnedParagraph {
  readonly text: string
  readonly flat: string
  /** Numbers of the bookmarks that begin in it. */
  readonly marks: readonly number[]
  /** Which cell it stands in; '' for none. */
  readonly cell: string
  readonly look: string
  readonly traits: Traits
  /** Who left tracked changes in it. */
  readonly tracked: readonly string[]
}
/** `paragraph`: its place in the list of paragraphs; null: in none of them. */
export interface ReturnedComment { readonly paragraph: number | null, readonly author: string, readonly text: string }

export interface ReturnedPaper {
  /** Of the copy that went out; null: the file carries no bookmark of ours. */
  readonly token: string | null
  readonly paragraphs: readonly ReturnedParagraph[]
  readonly comments: readonly ReturnedComment[]
  readonly unheld: readonly Hung[]
  readonly trackedChanges: boolean
  /** Who left tracked changes in the paragraph of a bookmark, though it may be taken out by them. */
  readonly trackedAt: ReadonlyMap<number, readonly string[]>
}

export const markOf = (token: string, number: number): string => `_vpk_${token}_${number}`

/** Faults as reading any Word file does. */
export function readReturned(pkg: OfficePackage): ReturnedPaper {
  const read = readDocument(pkg)
  const all = paragraphsIn(read.blocks)
  const inText = all.filter(({ textBox }) => textBox === null)
  const places = placesIn(pkg)
  const { token, marks, hung, tracked } = places
  const paragraphs = inText.map((paragraph, at) => ({ paragraph, words: wordsOf(paragraph), own: within(paragraph.ref.index, inText[at - 1]?.ref.index ?? -1) }))
    .filter(({ words }) => words !== '')
  const placeOf = (index: number | undefined): number | null => {
    const at = index === undefined ? -1 : paragraphs.findIndex(({ own }) => own(index))
    return at < 0 ? null : at
  }
  return {
    token, trackedChanges: read.trackedChanges, trackedAt: new Map(marks.map(({ index, number }) => [number, tracked.get(index)?.by ?? []])),
    paragraphs: paragraphs.map(({ paragraph, words, own }) => ({
      text: words, flat: flat(words), marks: marks.filter(({ index }) => own(index)).map(({ number }) => number), cell: cellOf(paragraph), look: lookOf(paragraph), traits: traitsOf(paragraph),
      tracked: [...new Set([...tracked].flatMap(([index, { by, isGone }]) => own(index) && !isGone ? by : []))],
    })),
    comments: saidIn(pkg, 'comment').filter(({ text }) => text !== '').map(({ id, author, text }) => ({ author, text, paragraph: placeOf(hung.get(`comment ${id}`)) })),
    unheld: unheldIn(pkg, read, all, places).map(({ index, ...thing }) => ({ ...thing, paragraph: index === null ? null : placeOf(index) ?? lastBefore(index, paragraphs.map(({ paragraph }) => paragraph.ref.index)) })),
  }
}

/** What hangs on a paragraph without words is told at the one before. */
function lastBefore(index: number, filled: readonly number[]): number | null {
  const at = filled.findLastIndex((each) => each < index)
  return at < 0 ? null : at
}

function cellOf({ cell }: ReadParagraph): string {
  return cell === null ? '' : `${cell.table}.${cell.row}.${cell.column}`
}

/** Whether a `w:p` belongs to a paragraph: those whose mark was deleted belong to the next. */
function within(index: number, before: number): (at: number) => boolean {
  return (at) => at > before && at <= index
}

/** A number or bullet Word counts by itself stands before the words, as it is printed. */
function wordsOf({ numbering, text }: ReadParagraph): string {
  const words = even(text)
  if (numbering === '' || words === '') return words
  return `${/[\p{L}\p{N}]/u.test(numbering) ? numbering.trim() : numbering.trim() === '+' ? '+' : '-'} ${words}`
}
