/** Replaces words of a paragraph: the new ones take the look of the first replaced one, or of the word before. */
import { child, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement, XmlNode } from '../ooxml/index.ts'
import { isolate, partAt, piecesIn, setText, textOf } from './paragraph-text.ts'
import type { ParagraphText, Piece } from './paragraph-text.ts'
import { deleteRun, inserted, withoutMarks } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { copyOf, insertAfter, make, parentOf, properties, putFirst, removeChildren } from './word-xml.ts'

/** A stretch that really differs: what both texts begin and end with stays untouched. */
interface Difference { readonly from: number, readonly to: number, readonly text: string }

/** Cuts off what old and new have in common, never through a letter and its mark or a pair of halves. */
export function differenceOf(old: string, from: number, text: string): Difference {
  const olds = old.match(character) ?? []
  const news = text.match(character) ?? []
  let before = 0
  while (before < olds.length && before < news.length && olds[before] === news[before]) before++
  let after = 0
  while (after < olds.length - before && after < news.length - before && olds.at(-1 - after) === news.at(-1 - after)) after++
  const start = from + olds.slice(0, before).join('').length
  return {
    from: start, to: start + olds.slice(before, olds.length - after).join('').length, text: news.slice(before, news.length - after).join(''),
  }
}

const character = /\P{M}\p{M}*|\p{M}+/gu

/** Fields whose result a person typed: Word does not write over it. */
const typedFields = /^HYPERLINK\b/iu

/** Whether Word itself fills in words of this stretch (page number, date, reference). */
export function isFilledByWord(mapped: ParagraphText, from: number, to: number): boolean {
  return piecesIn(mapped, from, Math.max(to, from + 1)).some(({ field, code, start, text }) => (
    field !== null && !typedFields.test(code) && (from < to || (start < from && start + text.length > from))))
}

/** Replaces `from`–`to`. The stretch must be there, and not filled in by Word (`isFilledByWord`). */
export function replaceWords(paragraph: XmlElement, from: number, to: number, text: string, tracking: Tracking, look: (rPr: XmlElement) => void = () => undefined): void {
  const runs = from < to ? isolate(paragraph, from, to) : []
  const first = runs[0]
  const made = text === '' ? null : newRun(paragraph, first ?? neighbour(paragraph, from), text)
  if (made !== null) {
    look(properties(made, 'rPr'))
    if (first === undefined) putAt(paragraph, from, made, tracking)
    else putBeside(first, made, 'before', tracking)
  }
  for (const run of runs) deleteRun(run, tracking)
}

/** The run whose look words at an empty place take: that of the character before, else after. */
function neighbour(paragraph: XmlElement, at: number): XmlElement | null {
  const mapped = textOf(paragraph)
  return (mapped.pieces.findLast(({ start, text }) => text !== '' && start < at) ?? mapped.pieces.find(({ text }) => text !== ''))?.run ?? mapped.runs[0] ?? null
}

function newRun(paragraph: XmlElement, like: XmlElement | null, text: string): XmlElement {
  const run = make(paragraph, 'r')
  const rPr = child(like, 'w:rPr') ?? child(child(paragraph, 'w:pPr'), 'w:rPr')
  if (rPr !== null) {
    const look = copyOf(rPr)
    removeChildren(look, 'ins', 'del', 'moveFrom', 'moveTo')
    run.appendChild(withoutMarks(look))
  }
  fillRun(run, text)
  return run
}

/** Puts words into a run: tabs and breaks are elements of their own. */
export function fillRun(run: XmlElement, text: string): void {
  for (const part of text.split(/([\t\n\f])/u)) {
    if (part === '\t') run.appendChild(make(run, 'tab'))
    else if (part === '\n') run.appendChild(make(run, 'br'))
    else if (part === '\f') run.appendChild(make(run, 'br', { type: 'page' }))
    else if (part !== '') {
      const words = make(run, 't')
      setText(words, part)
      run.appendChild(words)
    }
  }
}

/** Puts a run between two characters. */
function putAt(paragraph: XmlElement, at: number, run: XmlElement, tracking: Tracking): void {
  partAt(paragraph, at)
  const mapped = textOf(paragraph)
  const before = mapped.pieces.findLast(({ start, text }) => text !== '' && start < at)
  if (before !== undefined) {
    putBeside(afterField(mapped, before), run, 'after', tracking)
    return
  }
  const after = mapped.pieces.find(({ text }) => text !== '')
  if (after !== undefined && after.field === null) putBeside(after.run, run, 'before', tracking)
  else putFirst(paragraph, inserted(run, tracking))
}

/** Where words after a field's last character go: behind its end mark, or Word would write over them. */
function afterField(mapped: ParagraphText, piece: Piece): XmlElement {
  return piece.field === null ? piece.run : mapped.pieces.findLast(({ field }) => field === piece.field)?.run ?? piece.run
}

/** Puts a run beside another. An earlier hand's insertion is parted: what is ours is marked as ours. */
function putBeside(run: XmlElement, made: XmlElement, place: 'before' | 'after', tracking: Tracking): void {
  const parent = parentOf(run)
  if (parent === null) throw new Error('A run without a place.')
  if (tracking.tracked && nameOf(parent) === 'ins') {
    const rest = partWrapper(parent, place === 'before' ? run : null, run)
    parentOf(parent)?.insertBefore(inserted(made, tracking), rest)
    return
  }
  parent.insertBefore(inserted(made, tracking), place === 'before' ? run : run.nextSibling)
}

/** Parts a wrapper before `at` (or after `run` when `at` is null); returns what the new element stands before. */
function partWrapper(wrapper: XmlElement, at: XmlElement | null, run: XmlElement): XmlNode | null {
  const all = elements(wrapper)
  const from = at === null ? all.indexOf(run) + 1 : all.indexOf(at)
  if (from === 0) return wrapper
  if (from === all.length) return wrapper.nextSibling
  const second = copyOf(wrapper)
  for (const node of elements(second)) second.removeChild(node)
  // The runs themselves move over: they are about to be struck out.
  for (const node of all.slice(from)) second.appendChild(node)
  insertAfter(wrapper, second)
  return second
}
