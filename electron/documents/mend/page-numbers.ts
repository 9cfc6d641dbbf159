/**
 * Page numbers by the form: Arabic, centred at the top, from the second page, each appendix with a series of its own
 * (HD05 I.6). Numbers elsewhere (footers, other places of headers) go; the words of headers and footers stay.
 */
import { attribute, child, descendants, elements, isNamed, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { isNeeded } from './change-paragraphs.ts'
import { replaceWords } from './change-words.ts'
import type { Draft } from './draft.ts'
import { partsOfKind } from './draft.ts'
import { setParagraphLook, setRunLook } from './looks.ts'
import { textOf } from './paragraph-text.ts'
import type { ParagraphText } from './paragraph-text.ts'
import { sectionsOf, setNumbering } from './sections.ts'
import { changeProperties, deleteRun, inserted, markEnd, untracked } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { around, copyOf, isOn, make, parentOf, properties, relationshipNamespace, remove } from './word-xml.ts'

export interface PageNumbers { readonly section: number, readonly sizePt: number, readonly headerPt: number, readonly restart: boolean }

type Pages = 'default' | 'first' | 'even'
const allPages = ['default', 'first', 'even'] as const

/** Words that belong to a page number and go with it ("Trang 2/5", "- 2 -"). */
const aroundNumber = /trang|page|of|trên|tổng số|[\s\-–—/|.[\]()~*•·]/giu

/** Sets the page numbers of a section. False: they are so already. */
export function setPageNumbers(draft: Draft, numbers: PageNumbers): boolean {
  const sections = sectionsOf(draft.main)
  const section = sections[numbers.section]
  if (section === undefined) return false
  const { tracking } = draft
  const pages: readonly Pages[] = oddEvenDiffer(draft) ? allPages : ['default', 'first']
  const cleaned = footersOf(draft, sections, numbers.section).map((footer) => removeNumbers(footer, tracking)).some(Boolean)
  const changed = changeProperties('sectPr', section, tracking, (sectPr) => { setNumbering(sectPr, numbers.headerPt, numbers.restart) })
  const headers = pages.map((page) => setHeader(draft, sections, numbers, page)).some(Boolean)
  return cleaned || changed || headers
}

function oddEvenDiffer(draft: Draft): boolean {
  return partsOfKind(draft.pkg, 'settings').some((part) => isOn(child(draft.xml(part)?.documentElement, 'w:evenAndOddHeaders')))
}

/** The section's own reference; a section without one shows that of the section before. */
function ownReference(section: XmlElement | undefined, kind: 'header' | 'footer', page: Pages): XmlElement | null {
  if (section === undefined) return null
  return elements(section, `${kind}Reference`).find((found) => (attribute(found, 'w:type') ?? 'default') === page) ?? null
}

function referenceInForce(sections: readonly XmlElement[], at: number, kind: 'header' | 'footer', page: Pages): XmlElement | null {
  for (let index = at; index >= 0; index--) {
    const own = ownReference(sections[index], kind, page)
    if (own !== null) return own
  }
  return null
}

/** Root of the part a reference leads to; null: it leads nowhere. */
function partOf(draft: Draft, reference: XmlElement | null): XmlElement | null {
  const id = attribute(reference, 'r:id')
  const part = id === null ? null : draft.target(id)
  return part === null ? null : draft.xml(part)?.documentElement ?? null
}

function footersOf(draft: Draft, sections: readonly XmlElement[], at: number): readonly XmlElement[] {
  const roots = allPages.map((page) => partOf(draft, referenceInForce(sections, at, 'footer', page)))
  return [...new Set(roots.filter((root) => root !== null))]
}

/** Gives the section the header it needs on these pages. False: it has it. */
function setHeader(draft: Draft, sections: readonly XmlElement[], numbers: PageNumbers, page: Pages): boolean {
  const section = sections[numbers.section]
  const present = partOf(draft, referenceInForce(sections, numbers.section, 'header', page))
  if (section === undefined || (present !== null && isRight(present, numbers.sizePt, page))) return false
  // A first page without a header of its own shows nothing, which is right.
  if (present === null && page === 'first') return false
  if (present !== null && hasRelations(present)) {
    // Pictures are named by the part they stand in, so such a header is changed where it is.
    removeNumbers(present, draft.tracking)
    if (page !== 'first') present.insertBefore(numberParagraph(present, numbers.sizePt, draft.tracking), present.firstChild)
    return true
  }
  keepForNext(draft, sections, numbers.section, page)
  const { id, root } = draft.addPart('header')
  copyWords(present, root)
  if (page !== 'first') root.insertBefore(numberParagraph(root, numbers.sizePt, draft.tracking), root.firstChild)
  if (elements(root).length === 0) root.appendChild(make(root, 'p'))
  const former = ownReference(section, 'header', page)
  if (former !== null) remove(former)
  refer(section, page, id)
  return true
}

function hasRelations(root: XmlElement): boolean {
  const namespace = relationshipNamespace(root)
  return [...root.getElementsByTagName('*')].some((element) => [...element.attributes].some((found) => found.namespaceURI === namespace))
}

function refer(section: XmlElement, page: Pages, id: string): void {
  const reference = make(section, 'headerReference', { type: page })
  reference.setAttributeNS(relationshipNamespace(section), 'r:id', id)
  // References stand first, headers before footers; the schema lets them mix, so the front is always right.
  section.insertBefore(reference, section.firstChild)
}

/** The next section showed this one's header; it keeps showing the old one. */
function keepForNext(draft: Draft, sections: readonly XmlElement[], at: number, page: Pages): void {
  const next = sections[at + 1]
  if (next === undefined || ownReference(next, 'header', page) !== null) return
  const shown = referenceInForce(sections, at, 'header', page)
  const id = attribute(shown, 'r:id')
  if (id !== null) {
    refer(next, page, id)
    return
  }
  const { id: empty, root } = draft.addPart('header')
  root.appendChild(make(root, 'p'))
  refer(next, page, empty)
}

/** Whether a header shows exactly what the form wants: a centred number of that size, or nothing on a first page. */
function isRight(header: XmlElement, sizePt: number, page: Pages): boolean {
  const numbered = descendants(header, 'w:p').filter((paragraph) => pageFields(textOf(paragraph)).size > 0)
  if (page === 'first') return numbered.length === 0
  const [only] = numbered
  if (only === undefined || numbered.length > 1 || parentOf(only) !== header) return false
  const pPr = child(only, 'w:pPr')
  const runs = textOf(only).runs.filter((run) => elements(run).some((node) => nameOf(node) !== 'rPr'))
  const sized = runs.every((run) => attribute(child(child(run, 'w:rPr'), 'w:sz'), 'w:val') === String(sizePt * 2))
  const plain = runs.every((run) => ['w:b', 'w:i'].every((sign) => child(child(run, 'w:rPr'), sign) !== null && !isOn(child(child(run, 'w:rPr'), sign))))
  return sized && plain && attribute(child(pPr, 'w:jc'), 'w:val') === 'center' && child(pPr, 'w:framePr') === null
}

/** Takes what is words over into a new header; former page numbers stay behind. */
function copyWords(from: XmlElement | null, to: XmlElement): void {
  if (from === null || !hasWords(from)) return
  for (const node of elements(from)) {
    const copy = copyOf(node)
    if (isNamed(node, 'w:p') && !hasWords(node)) continue
    to.appendChild(copy)
  }
  removeNumbers(to, untracked)
}

/** Letters, digits or pictures that are not a page number. */
function hasWords(root: XmlElement): boolean {
  if (['pic', 'imagedata'].some((name) => descendants(root, name).length > 0)) return true
  const paragraphs = isNamed(root, 'w:p') ? [root, ...descendants(root, 'w:p')] : descendants(root, 'w:p')
  return paragraphs.some((paragraph) => wordsBesides(textOf(paragraph), pageFields(textOf(paragraph))) !== '')
}

/** Numbers of the fields that show a page number or the count of pages. */
function pageFields(mapped: ParagraphText): ReadonlySet<number> {
  const found = mapped.pieces.filter(({ field, code }) => field !== null && /^(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(code))
  return new Set(found.flatMap(({ field }) => field === null ? [] : [field]))
}

/** What a paragraph says besides its page numbers; signs and words around a number do not count beside one. */
function wordsBesides(mapped: ParagraphText, fields: ReadonlySet<number>): string {
  const text = mapped.pieces.filter(({ field }) => field === null || !fields.has(field)).map((piece) => piece.text).join('')
  return fields.size > 0 ? text.replace(aroundNumber, '') : text.trim()
}

/** The word and signs that announce a number at the end of other words: " – Trang ". */
const announcement = /[\s\-–—/|(]*(?:trang|page)\s*$|[\s\-–—/|(]+$/iu

/** Removes page numbers below a root, with their paragraph where nothing else stands in it. */
function removeNumbers(root: XmlElement, tracking: Tracking): boolean {
  let removed = false
  for (const paragraph of descendants(root, 'w:p')) {
    const mapped = textOf(paragraph)
    const fields = pageFields(mapped)
    if (fields.size === 0) continue
    removed = true
    const alone = wordsBesides(mapped, fields) === ''
    const runs = new Set(mapped.pieces.filter(({ field, text }) => (field !== null && fields.has(field)) || (alone && text !== '')).map(({ run }) => run))
    for (const run of runs) deleteRun(run, tracking)
    if (!alone) {
      const from = mapped.pieces.find(({ field }) => field !== null && fields.has(field))?.start ?? 0
      const announced = announcement.exec(mapped.text.slice(0, from))
      if (announced !== null) replaceWords(paragraph, announced.index, from, '', tracking)
      continue
    }
    if (tracking.tracked) {
      if (!isNeeded(paragraph)) markEnd(paragraph, 'del', tracking)
    } else removeEmpty(paragraph)
  }
  return removed
}

/** Takes an emptied paragraph away, with the control around it, where Word can do without. */
function removeEmpty(paragraph: XmlElement): void {
  const control = around(paragraph, 'w:sdt')
  if (!isNeeded(paragraph)) remove(paragraph)
  else if (control !== null && descendants(control, 'w:p').length === 1 && parentOf(control) !== null) {
    const holder = parentOf(control)
    if (holder !== null && elements(holder, 'w:p').length === 0) holder.insertBefore(make(holder, 'p'), control)
    remove(control)
  }
}

/** The paragraph with the number, by direct formatting: the file's own styles are not known to be right. */
function numberParagraph(root: XmlElement, sizePt: number, tracking: Tracking): XmlElement {
  const none = new Set<string>()
  const paragraph = make(root, 'p')
  setParagraphLook(properties(paragraph, 'pPr'), { align: 'centre', leftPt: 0, rightPt: 0, firstLinePt: 0, beforePt: 0, afterPt: 0 }, none)
  const parts: readonly XmlElement[] = [
    make(root, 'fldChar', { fldCharType: 'begin' }), make(root, 'instrText'), make(root, 'fldChar', { fldCharType: 'separate' }),
    make(root, 't'), make(root, 'fldChar', { fldCharType: 'end' }),
  ]
  for (const part of parts) {
    if (isNamed(part, 'w:instrText')) part.textContent = 'PAGE'
    if (isNamed(part, 'w:t')) part.textContent = '2'
    const run = make(root, 'r')
    setRunLook(properties(run, 'rPr'), { font: 'Times New Roman', sizePt, bold: false, italic: false, underline: false, colour: null }, none)
    run.appendChild(part)
    paragraph.appendChild(inserted(run, tracking))
  }
  return paragraph
}
