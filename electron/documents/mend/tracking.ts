/**
 * Tracked changes: who, when, and what stood before. `none` writes clean. What Word can hold once only (the former
 * properties of a run, paragraph or section) is kept when an earlier hand has written it already.
 */
import { attribute, child, descendants, elements, isElement, isNamed, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { putInOrder } from './element-order.ts'
import type { OrderedParent } from './element-order.ts'
import { copyOf, make, parentOf, properties, remove, removeChildren, sameXml, setValue } from './word-xml.ts'

/** Who makes the changes and when (ISO 8601), and numbers no other mark of the file has. */
export interface Tracking {
  readonly tracked: boolean
  readonly author: string
  readonly at: string
  nextId(): string
}

/** For what no mark can be left in. */
export const untracked: Tracking = { tracked: false, author: '', at: '', nextId: () => { throw new Error('An untracked change has no number.') } }

/** A mark (`ins`, `del`, `rPrChange` …) with its number, author and time. */
export function mark(like: XmlElement, name: string, tracking: Tracking): XmlElement {
  return make(like, name, { id: tracking.nextId(), author: tracking.author, date: tracking.at })
}

/** What the element that keeps former properties may not hold. */
const notKept: Readonly<Record<OrderedParent, readonly string[]>> = {
  rPr: ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange'],
  pPr: ['rPr', 'sectPr', 'pPrChange'],
  sectPr: ['headerReference', 'footerReference', 'sectPrChange'],
  settings: [],
}

/**
 * Changes properties by `mutate` and, when tracked, keeps what they were. Returns whether anything is different:
 * properties that already say so stay as they are, byte for byte.
 */
export function changeProperties(kind: 'rPr' | 'pPr' | 'sectPr', target: XmlElement, tracking: Tracking, mutate: (properties: XmlElement) => void): boolean {
  const former = copyOf(target)
  mutate(target)
  if (sameXml(former, target)) return false
  const name = `${kind}Change`
  if (tracking.tracked && child(target, name) === null) {
    const change = mark(target, name, tracking)
    removeChildren(former, ...notKept[kind])
    for (const found of Array.from(former.attributes)) former.removeAttributeNode(found)
    for (const grid of descendants(former, 'docGrid')) signGrid(grid)
    change.appendChild(former)
    putInOrder(kind, target, change)
  }
  return true
}

/** LibreOffice writes a negative spacing as a number of 32 bits without sign; a copy says it as the schema does. */
function signGrid(grid: XmlElement): void {
  const spacing = Number(attribute(grid, 'w:charSpace') ?? '0')
  if (spacing >= 2 ** 31) setValue(grid, 'charSpace', String(spacing - 2 ** 32))
}

/** As `changeProperties`, for an owner that may have none yet; an empty set that was made in vain is taken away again. */
export function changeOwn(kind: 'rPr' | 'pPr', owner: XmlElement, tracking: Tracking, mutate: (properties: XmlElement) => void): boolean {
  const had = child(owner, kind) !== null
  const target = properties(owner, kind)
  const changed = changeProperties(kind, target, tracking, mutate)
  if (!changed && !had) remove(target)
  return changed
}

/** Changes the look of the paragraph's mark. */
export function changeMark(paragraph: XmlElement, tracking: Tracking, mutate: (properties: XmlElement) => void): boolean {
  const hadProperties = child(paragraph, 'w:pPr') !== null
  const pPr = properties(paragraph, 'pPr')
  const had = child(pPr, 'w:rPr')
  const target = had ?? make(pPr, 'rPr')
  if (had === null) putInOrder('pPr', pPr, target)
  const changed = changeProperties('rPr', target, tracking, mutate)
  if (!changed && had === null) remove(target)
  if (!changed && !hadProperties) remove(pPr)
  return changed
}

/** Takes a run out: gone when clean, marked as deleted when tracked. Empty wrappers go with it. */
export function deleteRun(run: XmlElement, tracking: Tracking): void {
  if (tracking.tracked) {
    strikeOut(run, tracking)
    return
  }
  let at: XmlElement | null = run
  while (at !== null) {
    const parent: XmlElement | null = parentOf(at)
    remove(at)
    at = parent !== null && wrappers.has(nameOf(parent)) && elements(parent).every((left) => nameOf(left).endsWith('Pr')) ? parent : null
  }
}

/** Elements that mean nothing without words in them. */
const wrappers = new Set(['ins', 'moveTo', 'hyperlink', 'smartTag', 'fldSimple'])

function strikeOut(run: XmlElement, tracking: Tracking): void {
  for (const text of elements(run, 'w:t')) rename(text, 'delText')
  for (const code of elements(run, 'w:instrText')) rename(code, 'delInstrText')
  // Neighbours are one deletion, as Word would write it.
  const before = run.previousSibling
  if (isElement(before) && isNamed(before, 'w:del') && attribute(before, 'w:author') === tracking.author && attribute(before, 'w:date') === tracking.at) {
    before.appendChild(run)
    return
  }
  const deletion = mark(run, 'del', tracking)
  run.parentNode?.insertBefore(deletion, run)
  deletion.appendChild(run)
}

function rename(element: XmlElement, name: string): void {
  const renamed = make(element, name)
  for (const found of element.attributes) renamed.setAttributeNS(found.namespaceURI, found.nodeName, found.value)
  // Deleted words keep their spaces even where their element did not say so.
  renamed.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  while (element.firstChild !== null) renamed.appendChild(element.firstChild)
  element.parentNode?.replaceChild(renamed, element)
}

/** What to put in for a new run: itself when clean, an insertion around it when tracked. */
export function inserted(run: XmlElement, tracking: Tracking): XmlElement {
  if (!tracking.tracked) return run
  const insertion = mark(run, 'ins', tracking)
  insertion.appendChild(run)
  return insertion
}

/** Marks the paragraph's own end as inserted or deleted. */
export function markEnd(paragraph: XmlElement, name: 'ins' | 'del', tracking: Tracking): void {
  const pPr = properties(paragraph, 'pPr')
  const known = child(pPr, 'w:rPr')
  const rPr = known ?? make(pPr, 'rPr')
  if (known === null) putInOrder('pPr', pPr, rPr)
  if (child(rPr, name) === null) putInOrder('rPr', rPr, mark(paragraph, name, tracking))
}

/** The document's own check that marks are unique is ours to keep: copies get no number twice. */
export function withoutMarks(copy: XmlElement): XmlElement {
  for (const name of ['rPrChange', 'pPrChange']) for (const found of descendants(copy, name)) remove(found)
  return copy
}
