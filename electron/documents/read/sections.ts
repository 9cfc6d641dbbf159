/** Sections: sheet, margins, page numbers, and which header and footer is in force. */
import { attribute, child, elements } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { integer, isOn, points, twip } from './measures.ts'
import type { ReadHeaderFooter, ReadSection } from './read-document.ts'

/** A section without its headers, and which parts it names for them. */
export interface SectionProperties extends Omit<ReadSection, 'headersAndFooters'> {
  /** Relationship ids by kind and pages (`header default`). */
  readonly references: ReadonlyMap<string, string>
  /** Points between the lines of the section's grid; null: it has none (spacing counted in lines is of 12 pt then). */
  readonly gridLinePt: number | null
}

const starts: Readonly<Record<string, ReadSection['start']>> = {
  nextPage: 'nextPage', continuous: 'continuous', evenPage: 'evenPage', oddPage: 'oddPage', nextColumn: 'nextColumn',
}

/** null: a document without a section of its own; Word gives it a Letter sheet with margins of an inch. */
export function readSection(sectPr: XmlElement | null): SectionProperties {
  const size = child(sectPr, 'w:pgSz')
  const margins = child(sectPr, 'w:pgMar')
  const numbers = child(sectPr, 'w:pgNumType')
  const grid = child(sectPr, 'w:docGrid')
  const title = child(sectPr, 'w:titlePg')
  const margin = (name: string, otherwise: number): number => Math.abs(points(attribute(margins, name), twip) ?? otherwise)
  return {
    widthPt: points(attribute(size, 'w:w'), twip) ?? 612, heightPt: points(attribute(size, 'w:h'), twip) ?? 792,
    orientation: attribute(size, 'w:orient') === 'landscape' ? 'landscape' : 'portrait',
    topPt: margin('w:top', 72), bottomPt: margin('w:bottom', 72), leftPt: margin('w:left', 72), rightPt: margin('w:right', 72),
    gutterPt: margin('w:gutter', 0), headerPt: margin('w:header', 36), footerPt: margin('w:footer', 36),
    differentFirstPage: title !== null && isOn(attribute(title, 'w:val')),
    firstPageNumber: integer(attribute(numbers, 'w:start')), numberFormat: attribute(numbers, 'w:fmt') ?? 'decimal',
    start: starts[attribute(child(sectPr, 'w:type'), 'w:val') ?? ''] ?? 'nextPage',
    columns: Math.max(1, integer(attribute(child(sectPr, 'w:cols'), 'w:num')) ?? 1),
    references: new Map(elements(sectPr).flatMap(reference)),
    gridLinePt: /^(?:lines|linesAndChars|snapToChars)$/u.test(attribute(grid, 'w:type') ?? '') ? points(attribute(grid, 'w:linePitch'), twip) : null,
  }
}

function reference(element: XmlElement): readonly (readonly [string, string])[] {
  const kind = /^(header|footer)Reference$/u.exec(element.localName ?? '')?.[1]
  const id = attribute(element, 'r:id')
  return kind === undefined || id === null ? [] : [[`${kind} ${attribute(element, 'w:type') ?? 'default'}`, id]]
}

const kinds = ['header', 'footer'] as const
const pages = ['default', 'first', 'even'] as const

/** The sections with their headers and footers; one that names none has those of the section before. */
export function withHeaders(
  sections: readonly SectionProperties[], differentOddEven: boolean,
  read: (id: string, kind: ReadHeaderFooter['kind'], pages: ReadHeaderFooter['pages'], section: number) => ReadHeaderFooter | null,
): readonly ReadSection[] {
  const inForce = new Map<string, ReadHeaderFooter | null>()
  return sections.map(({ references, gridLinePt: _grid, ...section }, index) => {
    for (const kind of kinds) {
      for (const page of pages) {
        const id = references.get(`${kind} ${page}`)
        if (id !== undefined) inForce.set(`${kind} ${page}`, read(id, kind, page, index))
      }
    }
    const shown = pages.filter((page) => page === 'default' || (page === 'first' ? section.differentFirstPage : differentOddEven))
    const headersAndFooters = kinds.flatMap((kind) => shown.flatMap((page) => inForce.get(`${kind} ${page}`) ?? []))
    return { ...section, headersAndFooters }
  })
}
