/** Puts in, takes out and moves whole paragraphs. A cell, a note and the text itself keep the paragraph Word needs there. */
import { attribute, child, descendants, elements, isNamed, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { ParagraphLook, RunLook } from './change.ts'
import { fillRun } from './change-words.ts'
import { plainParagraph, setParagraphLook, setRunLook } from './looks.ts'
import type { StyleTraits } from './looks.ts'
import { forgetNames, textOf } from './paragraph-text.ts'
import { deleteRun, inserted, markEnd, withoutMarks } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { around, copyOf, insertAfter, make, parentOf, properties, putBesideParagraph, putFirst, remove, removeChildren } from './word-xml.ts'

/** Bookmarks, comment ends and the like: they mark places and outlive the paragraph. */
const rangeMarks = new Set(['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'permStart', 'permEnd', 'proofErr'])

/** Why the paragraph must stay where it is; null: it may go. `tracked` moves copy, which notes and comments do not survive. */
export function heldInPlace(paragraph: XmlElement, copied: boolean): string | null {
  if (child(child(paragraph, 'w:pPr'), 'w:sectPr') !== null) return 'Đoạn này giữ khổ giấy và lề của một phần văn bản nên được giữ nguyên chỗ.'
  const marks = descendants(paragraph, 'w:fldChar').map((mark) => attribute(mark, 'w:fldCharType'))
  if (marks.filter((kind) => kind === 'begin').length !== marks.filter((kind) => kind === 'end').length) return 'Đoạn này nằm trong một trường tự động của Word dài hơn một đoạn nên được giữ nguyên chỗ.'
  if (copied && ['footnoteReference', 'endnoteReference'].some((name) => descendants(paragraph, name).length > 0)) {
    return 'Đoạn này có chú thích cuối trang nên không chuyển chỗ bằng vết sửa được; hãy chuyển trong Word.'
  }
  return null
}

/** Why the paragraph may not be taken out; null: it may. Only signs of form may go: no letter, digit, picture or field. */
export function notRemovable(paragraph: XmlElement): string | null {
  const held = heldInPlace(paragraph, false)
  if (held !== null) return held
  if (/[\p{L}\p{N}]/u.test(textOf(paragraph).text)) return 'Đoạn này có chữ hoặc số nên không bỏ.'
  const content = ['drawing', 'pict', 'object', 'fldChar', 'fldSimple', 'footnoteReference', 'endnoteReference', 'oMath', 'sdt', 'sym']
  return content.some((name) => descendants(paragraph, name).length > 0) ? 'Đoạn này có hình, trường tự động hoặc chú thích nên không bỏ.' : null
}

/** Whether Word needs a paragraph here: the only one, the last of a cell or text, or the one between two tables. */
export function isNeeded(paragraph: XmlElement): boolean {
  const parent = parentOf(paragraph)
  if (parent === null) return true
  const siblings = elements(parent).filter((node) => !rangeMarks.has(nameOf(node)) && !['tcPr', 'sdtPr', 'sectPr'].includes(nameOf(node)))
  const at = siblings.indexOf(paragraph)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  const endsBlock = after === undefined && (before === undefined || !isNamed(before, 'w:p'))
  return endsBlock || (before !== undefined && after !== undefined && isNamed(before, 'w:tbl') && isNamed(after, 'w:tbl'))
}

/** Takes a paragraph out; one that Word needs is only emptied. False: it was empty and needed already. */
export function removeParagraph(paragraph: XmlElement, tracking: Tracking): boolean {
  const needed = isNeeded(paragraph)
  const { runs } = textOf(paragraph)
  const filled = runs.filter((run) => elements(run).some((node) => nameOf(node) !== 'rPr' && nameOf(node) !== 'commentReference'))
  if (needed && filled.length === 0) return false
  if (needed || tracking.tracked) {
    for (const run of filled) deleteRun(run, tracking)
    if (!needed) markEnd(paragraph, 'del', tracking)
    return true
  }
  keepMarks(paragraph)
  remove(paragraph)
  return true
}

/** Range marks go beside the paragraph; a comment's own run goes into the next paragraph, or the one before. */
function keepMarks(paragraph: XmlElement): void {
  const parent = parentOf(paragraph)
  if (parent === null) return
  for (const run of elements(paragraph, 'w:r')) {
    if (child(run, 'w:commentReference') === null) continue
    const siblings = elements(parent, 'w:p')
    const at = siblings.indexOf(paragraph)
    const host = siblings[at + 1] ?? siblings[at - 1]
    if (host !== undefined) putFirst(host, run)
  }
  for (const node of elements(paragraph)) if (rangeMarks.has(nameOf(node)) && nameOf(node) !== 'proofErr') parent.insertBefore(node, paragraph)
}

/** A new paragraph like its neighbour, with a look of its own, put before or after it. */
export function insertParagraph(
  beside: XmlElement, place: 'before' | 'after', text: string, look: RunLook & ParagraphLook, traits: StyleTraits, tracking: Tracking,
): XmlElement {
  const paragraph = make(beside, 'p')
  const model = child(beside, 'w:pPr')
  if (model !== null) {
    const pPr = withoutMarks(copyOf(model))
    plainParagraph(pPr, traits)
    paragraph.appendChild(pPr)
  }
  const pPr = properties(paragraph, 'pPr')
  setParagraphLook(pPr, look, traits)
  const words = lookOfWords(beside)
  setRunLook(words, look, traits)
  removeChildren(pPr, 'rPr')
  if (elements(words).length > 0) pPr.appendChild(copyOf(words))
  if (text !== '') {
    const run = make(paragraph, 'r')
    if (elements(words).length > 0) run.appendChild(words)
    fillRun(run, text)
    paragraph.appendChild(inserted(run, tracking))
  }
  if (elements(pPr).length === 0) remove(pPr)
  if (tracking.tracked) markEnd(paragraph, 'ins', tracking)
  putBesideParagraph(beside, paragraph, place)
  return paragraph
}

/** The look of the paragraph's first words, or of its mark. */
function lookOfWords(paragraph: XmlElement): XmlElement {
  const { pieces } = textOf(paragraph)
  const run = pieces.find(({ text }) => text.trim() !== '')?.run ?? null
  const found = child(run, 'w:rPr') ?? child(child(paragraph, 'w:pPr'), 'w:rPr')
  const look = found === null ? make(paragraph, 'rPr') : withoutMarks(copyOf(found))
  removeChildren(look, 'ins', 'del', 'moveFrom', 'moveTo')
  return look
}

/** Moves a paragraph beside another, also into or out of a cell. Where it stood alone an empty one stays. */
export function moveParagraph(paragraph: XmlElement, beside: XmlElement, place: 'before' | 'after', tracking: Tracking): boolean {
  const [before, after] = [nextParagraph(paragraph, 'previousSibling'), nextParagraph(paragraph, 'nextSibling')]
  if (paragraph === beside || (place === 'after' ? before : after) === beside) return false
  if (tracking.tracked) {
    const copy = withoutMarks(copyOf(paragraph))
    for (const name of rangeMarks) for (const found of descendants(copy, name)) remove(found)
    for (const reference of descendants(copy, 'commentReference')) remove(parentOf(reference) ?? reference)
    for (const each of [copy, ...descendants(copy, 'w:p')]) forgetNames(each)
    for (const shape of descendants(copy, 'docPr')) shape.setAttribute('id', tracking.nextId())
    for (const run of textOf(copy).runs) insertedInPlace(run, tracking)
    markEnd(copy, 'ins', tracking)
    putBesideParagraph(beside, copy, place)
    strikeOut(paragraph, tracking)
    return true
  }
  if (isNeeded(paragraph)) {
    const stay = make(paragraph, 'p')
    const pPr = child(paragraph, 'w:pPr')
    if (pPr !== null) stay.appendChild(copyOf(pPr))
    insertAfter(paragraph, stay)
  }
  putBesideParagraph(beside, paragraph, place)
  return true
}

/** Strikes all words of a paragraph out, and its end where Word can do without it. */
function strikeOut(paragraph: XmlElement, tracking: Tracking): void {
  const needed = isNeeded(paragraph)
  for (const run of textOf(paragraph).runs) if (child(run, 'w:commentReference') === null) deleteRun(run, tracking)
  if (!needed) markEnd(paragraph, 'del', tracking)
}

/** Marks a copied run as inserted, unless it stands in an insertion already. */
function insertedInPlace(run: XmlElement, tracking: Tracking): void {
  if (around(run, 'w:ins') !== null) return
  const next = run.nextSibling
  const parent = parentOf(run)
  remove(run)
  parent?.insertBefore(inserted(run, tracking), next)
}

function nextParagraph(paragraph: XmlElement, way: 'nextSibling' | 'previousSibling'): XmlElement | null {
  const parent = parentOf(paragraph)
  const siblings = parent === null ? [] : elements(parent)
  const at = siblings.indexOf(paragraph)
  const found = siblings[way === 'nextSibling' ? at + 1 : at - 1]
  return found !== undefined && isNamed(found, 'w:p') ? found : null
}
