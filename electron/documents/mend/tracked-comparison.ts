/**
 * Two Word files of one paper as a single file with tracked changes: with all of them accepted it says what the second
 * says, with all rejected what the first said. Made for papers of this program; what looks different but says the same is
 * not marked. Pictures and charts are the second file's.
 */
import { leastLikeness, likeness, pairsOf, redlineWords } from '../compare/index.ts'
import { child, descendants, elements, isNamed, nameOf } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import { replaceWords } from './change-words.ts'
import { draftOf } from './draft.ts'
import { isolate, textOf } from './paragraph-text.ts'
import { deleteRun, mark, markEnd, untracked } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { documentOf, insertAfter, make, putFirst, remove, removeChildren } from './word-xml.ts'

/** Bytes of the second file, changed by nothing but marks. `author`, `at` (ISO 8601): who changed the paper, and when. */
export function trackedComparison(from: OfficePackage, to: OfficePackage, options: { readonly author: string, readonly at: string }): Uint8Array {
  const draft = draftOf(to, { ...options, tracked: true })
  const [before, after] = [child(from.xml(from.mainPart)?.documentElement ?? null, 'w:body'), child(draft.main, 'w:body')]
  if (before === null || after === null) throw new Error('A document without a body.')
  mergeParts(before, after, draft.tracking)
  return draft.write()
}

/** Paragraphs and tables of a body or a cell. */
function partsOf(parent: XmlElement): readonly XmlElement[] {
  return elements(parent).filter((part) => isNamed(part, 'w:p') || isNamed(part, 'w:tbl'))
}

function wordsOf(part: XmlElement): string {
  return isNamed(part, 'w:p') ? textOf(part).text : descendants(part, 'w:p').map((paragraph) => textOf(paragraph).text).join('\n')
}

const partMeasure = { keyOf: (part: XmlElement): string => `${nameOf(part)} ${wordsOf(part)}`, worth: worthOfParts }

function worthOfParts(one: XmlElement, other: XmlElement): number {
  if (nameOf(one) !== nameOf(other)) return 0
  if (isNamed(one, 'w:tbl') && columnsOf(one) !== columnsOf(other)) return 0
  const alike = likeness(wordsOf(one), wordsOf(other))
  // The head of a paper is a table of few words: it is the same table though its number is another.
  return alike >= (isNamed(one, 'w:tbl') ? leastLikeness / 2 : leastLikeness) ? alike : 0
}

function columnsOf(table: XmlElement): number {
  return elements(child(table, 'w:tblGrid') ?? table, 'w:gridCol').length
}

function mergeParts(before: XmlElement, after: XmlElement, tracking: Tracking): void {
  let last: XmlElement | null = null
  for (const { from, to } of pairsOf(partsOf(before), partsOf(after), partMeasure)) {
    if (to === null) {
      const kept: XmlElement = brought(from, after)
      place(after, last, kept)
      markPart(kept, 'del', tracking)
      last = kept
    } else {
      if (from === null) markPart(to, 'ins', tracking)
      else if (isNamed(to, 'w:p')) mergeParagraph(textOf(from).text, to, tracking)
      else mergeTable(from, to, tracking)
      last = to
    }
  }
}

/** A copy of a part of the first file for the second; marks and pictures point at what only the first file has. */
function brought(part: XmlElement, into: XmlElement): XmlElement {
  const copy = documentOf(into).importNode(part, true)
  for (const name of ['bookmarkStart', 'bookmarkEnd', 'drawing', 'pict', 'sectPr']) for (const found of descendants(copy, name)) remove(found)
  return copy
}

/** Right after `last`, else before everything but a cell's properties. Two tables never touch, or Word makes one of them. */
function place(parent: XmlElement, last: XmlElement | null, made: XmlElement): void {
  if (last !== null) insertAfter(last, made)
  else {
    const first = partsOf(parent)[0]
    if (first === undefined) parent.appendChild(made)
    else parent.insertBefore(made, first)
  }
}

/** Marks all of a part as put in or taken out. */
function markPart(part: XmlElement, name: 'ins' | 'del', tracking: Tracking): void {
  if (isNamed(part, 'w:tbl')) for (const row of elements(part, 'w:tr')) markRow(row, name, tracking)
  else markParagraph(part, name, tracking)
}

function markParagraph(paragraph: XmlElement, name: 'ins' | 'del', tracking: Tracking): void {
  for (const run of textOf(paragraph).runs) {
    if (name === 'ins') wrap(run, tracking)
    else deleteRun(run, tracking)
  }
  markEnd(paragraph, name, tracking)
}

function wrap(run: XmlElement, tracking: Tracking): void {
  const insertion = mark(run, 'ins', tracking)
  run.parentNode?.insertBefore(insertion, run)
  insertion.appendChild(run)
}

/** A row that came or went, with all it holds. */
function markRow(row: XmlElement, name: 'ins' | 'del', tracking: Tracking): void {
  const known = child(row, 'w:trPr')
  const trPr = known ?? make(row, 'trPr')
  if (known === null) {
    const exceptions = child(row, 'w:tblPrEx')
    if (exceptions === null) row.insertBefore(trPr, row.firstChild)
    else insertAfter(exceptions, trPr)
  }
  removeChildren(trPr, 'ins', 'del')
  trPr.appendChild(mark(row, name, tracking))
  for (const paragraph of descendants(row, 'w:p')) markParagraph(paragraph, name, tracking)
}

/** Words of a paragraph of the second file marked against what it said before; from its end, so that places stay true. */
function mergeParagraph(before: string, paragraph: XmlElement, tracking: Tracking): void {
  let at = 0
  const places = redlineWords(before, textOf(paragraph).text).map(({ mark: kind, text }) => {
    const start = at
    if (kind !== 'removed') at += text.length
    return { kind, text, start }
  })
  for (const { kind, text, start } of places.toReversed()) {
    if (kind === 'added') for (const run of isolate(paragraph, start, start + text.length)) wrap(run, tracking)
    else if (kind === 'removed') {
      replaceWords(paragraph, start, start, text, untracked)
      for (const run of isolate(paragraph, start, start + text.length)) deleteRun(run, tracking)
    }
  }
}

const rowMeasure = {
  keyOf: wordsOf,
  worth: (one: XmlElement, other: XmlElement): number => {
    if (elements(one, 'w:tc').length !== elements(other, 'w:tc').length) return 0
    const alike = likeness(wordsOf(one), wordsOf(other))
    return alike >= leastLikeness / 2 ? alike : 0
  },
}

function mergeTable(before: XmlElement, after: XmlElement, tracking: Tracking): void {
  let last: XmlElement | null = child(after, 'w:tblGrid')
  for (const { from, to } of pairsOf(elements(before, 'w:tr'), elements(after, 'w:tr'), rowMeasure)) {
    if (to === null) {
      const kept: XmlElement = brought(from, after)
      if (last === null) putFirst(after, kept)
      else insertAfter(last, kept)
      markRow(kept, 'del', tracking)
      last = kept
      continue
    }
    if (from === null) markRow(to, 'ins', tracking)
    else elements(to, 'w:tc').forEach((cell, at) => mergeParts(elements(from, 'w:tc')[at] ?? cell, cell, tracking))
    last = to
  }
}
