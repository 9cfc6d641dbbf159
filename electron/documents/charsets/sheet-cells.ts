/** Cells of a workbook with the fonts they are shown in. */
import { attribute, child, descendants, elements, path, rootOf } from '../ooxml/index.ts'
import type { OfficePackage, XmlDocument, XmlElement } from '../ooxml/index.ts'
import { relatedRoot } from './package-parts.ts'

/** One worksheet of the workbook. */
export interface Sheet { readonly part: string, readonly name: string, readonly entry: XmlElement, readonly document: XmlDocument }

/** Sheets in the order of the workbook; macros, charts and damaged entries without a worksheet are left out. */
export function sheetsOf(pkg: OfficePackage): readonly Sheet[] {
  const targets = new Map(pkg.relationships(pkg.mainPart).map(({ id, target }) => [id, target]))
  return childrenOf(path(rootOf(pkg.xml(pkg.mainPart)), 'sheets'), 'sheet').flatMap((entry) => {
    const part = targets.get(attribute(entry, 'r:id') ?? '')
    const document = part === undefined ? null : pkg.xml(part)
    return part === undefined || document === null ? [] : [{ part, name: attribute(entry, 'name') ?? '', entry, document }]
  })
}

/** Names of fonts: of a cell by its style, and the workbook's own. */
export interface CellFonts { readonly of: (cell: XmlElement) => string | null, readonly base: string | null }

export function cellFonts(pkg: OfficePackage): CellFonts {
  const root = relatedRoot(pkg, 'styles')
  const names = childrenOf(path(root, 'fonts'), 'font').map((font) => attribute(child(font, 'name'), 'val'))
  const byStyle = childrenOf(path(root, 'cellXfs'), 'xf').map((style) => names[Number(attribute(style, 'fontId') ?? 0)] ?? null)
  const base = names[0] ?? null
  return { of: (cell) => byStyle[Number(attribute(cell, 's') ?? 0)] ?? base, base }
}

export function childrenOf(parent: XmlElement | null, name: string): readonly XmlElement[] {
  return parent === null ? [] : elements(parent, name)
}

/** The texts of a string (shared, inline, of a comment) with the font of each run; `base` where a run names none. Phonetic hints are not text. */
export function stringTexts(holder: XmlElement, base: string | null): readonly { readonly element: XmlElement, readonly font: string | null }[] {
  return elements(holder).flatMap((element) => {
    const name = element.localName ?? element.nodeName
    if (name === 't') return [{ element, font: base }]
    const text = name === 'r' ? child(element, 't') : null
    return text === null ? [] : [{ element: text, font: attribute(path(element, 'rPr', 'rFont'), 'val') ?? base }]
  })
}

/** Cells of a sheet in order. */
export function cellsOf(sheet: Sheet): readonly XmlElement[] {
  return descendants(sheet.document, 'c')
}

export function cellPlace(sheet: Sheet, cell: XmlElement): string {
  return `Trang tính “${sheet.name}”, ô ${attribute(cell, 'r') ?? '?'}`
}
