/** Paper, margins and the other settings of a section (`w:sectPr`). */
import { attribute, child, descendants, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { Change } from './change.ts'
import { putInOrder } from './element-order.ts'
import { changeProperties } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { ensureChild, make, parentOf, removeValue, setValue } from './word-xml.ts'

/** Settings of all sections in order. The last stand at the end of the text; they are made when missing. */
export function sectionsOf(main: XmlElement): readonly XmlElement[] {
  const body = child(main, 'w:body')
  if (body === null) return []
  const inside = descendants(body, 'w:sectPr').filter((found) => {
    const around = parentOf(found)
    return around !== null && nameOf(around) === 'pPr'
  })
  const last = elements(body, 'w:sectPr').at(-1)
  return [...inside, last ?? appendTo(body)]
}

function appendTo(body: XmlElement): XmlElement {
  const made = make(body, 'sectPr')
  body.appendChild(made)
  return made
}

type PageChange = Extract<Change, { readonly type: 'page' }>

const twips = (pt: number): string => String(Math.round(pt * 20))

/** Sets paper and margins. False: they are so already. */
export function changePage(section: XmlElement, change: PageChange, tracking: Tracking): boolean {
  return changeProperties('sectPr', section, tracking, (sectPr) => {
    if (change.widthPt !== undefined || change.heightPt !== undefined) setPaper(sectPr, change.widthPt, change.heightPt)
    for (const [key, name] of marginNames) {
      const pt = change[key]
      if (pt !== undefined) set(completeMargins(sectPr), name, twips(pt))
    }
  })
}

const marginNames = [['topPt', 'top'], ['bottomPt', 'bottom'], ['leftPt', 'left'], ['rightPt', 'right'], ['headerPt', 'header']] as const

/** A4 upright, for a section that names no paper. */
const usualPaper = { w: '11906', h: '16838' } as const

function setPaper(sectPr: XmlElement, widthPt: number | undefined, heightPt: number | undefined): void {
  const paper = ensureChild('sectPr', sectPr, 'pgSz')
  for (const side of ['w', 'h'] as const) if (attribute(paper, side) === null) setValue(paper, side, usualPaper[side])
  if (widthPt !== undefined) set(paper, 'w', twips(widthPt))
  if (heightPt !== undefined) set(paper, 'h', twips(heightPt))
  // The printer's own number of a former paper would contradict the sizes.
  removeValue(paper, 'code')
  const lies = Number(attribute(paper, 'w')) > Number(attribute(paper, 'h'))
  if (lies) set(paper, 'orient', 'landscape')
  else if (attribute(paper, 'orient') === 'landscape') set(paper, 'orient', 'portrait')
}

/** Word's own margins where a section names none: the schema wants all seven. */
const usualMargins = { top: '1440', right: '1440', bottom: '1440', left: '1440', header: '720', footer: '720', gutter: '0' } as const

function completeMargins(sectPr: XmlElement): XmlElement {
  const known = child(sectPr, 'w:pgMar')
  if (known !== null) return known
  const made = make(sectPr, 'pgMar', usualMargins)
  putInOrder('sectPr', sectPr, made)
  return made
}

function set(element: XmlElement, name: string, value: string): void {
  if (attribute(element, name) !== value) setValue(element, name, value)
}

/** Settings for page numbers by the form: none on the first page, a place for the header, a series of its own. */
export function setNumbering(sectPr: XmlElement, headerPt: number, restart: boolean): void {
  set(completeMargins(sectPr), 'header', twips(headerPt))
  const first = child(sectPr, 'titlePg')
  if (first === null || attribute(first, 'val') !== null) {
    if (first !== null) removeValue(first, 'val')
    else putInOrder('sectPr', sectPr, make(sectPr, 'titlePg'))
  }
  const numbers = child(sectPr, 'pgNumType')
  if (restart) {
    const own = numbers ?? ensureChild('sectPr', sectPr, 'pgNumType')
    set(own, 'start', '1')
    removeValue(own, 'fmt', 'chapStyle', 'chapSep')
  } else if (numbers !== null) {
    removeValue(numbers, 'start', 'fmt', 'chapStyle', 'chapSep')
    if (numbers.attributes.length === 0) sectPr.removeChild(numbers)
  }
}
