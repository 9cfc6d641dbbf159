/**
 * Shared strings of a workbook. A string has no font of its own: the cells that use it have. Where cells of different
 * charsets use one string, it becomes several.
 */
import { attribute, child, elements, isElement, rootOf } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import type { Line } from './file-plan.ts'
import { relatedPart } from './package-parts.ts'
import { cellPlace, cellsOf, stringTexts } from './sheet-cells.ts'
import type { CellFonts, Sheet } from './sheet-cells.ts'

/** One string as the cells of one font show it. */
interface Variant { readonly string: XmlElement, readonly old: readonly string[], readonly texts: string[], readonly cells: { readonly part: string, readonly cell: XmlElement }[] }

export interface SharedStrings {
  readonly lines: readonly Line[]
  /** After the texts are known: writes them, splits strings that differ, and names the parts that changed. */
  readonly settle: () => readonly string[]
  /** Texts of cells before and after, for names that must equal them. */
  readonly renamed: () => ReadonlyMap<string, string>
}

export function sharedStrings(pkg: OfficePackage, sheets: readonly Sheet[], fonts: CellFonts): SharedStrings {
  const found = relatedPart(pkg, 'sharedStrings')
  const table = rootOf(found?.document ?? null)
  if (found === null || table === null) return { lines: [], settle: () => [], renamed: () => new Map() }
  const { part } = found
  const strings = elements(table, 'si')
  const variants = new Map<string, Variant>()
  const lines: Line[] = []
  const add = (index: number, font: string | null, place: string): Variant | null => {
    const key = `${index} ${font ?? ''}`
    const string = strings[index]
    const known = variants.get(key)
    if (known !== undefined || string === undefined) return known ?? null
    const runs = stringTexts(string, font)
    const old = runs.map(({ element }) => element.textContent ?? '')
    const variant: Variant = { string, old, texts: [...old], cells: [] }
    variants.set(key, variant)
    lines.push({ part, place, spots: runs.map(({ font: each }, at) => ({ text: old[at] ?? '', font: each, replace: (text) => { variant.texts[at] = text } })) })
    return variant
  }
  for (const sheet of sheets) {
    for (const cell of cellsOf(sheet)) {
      if (attribute(cell, 't') !== 's') continue
      add(Number(child(cell, 'v')?.textContent ?? ''), fonts.of(cell), cellPlace(sheet, cell))?.cells.push({ part: sheet.part, cell })
    }
  }
  const all = (): readonly Variant[] => [...variants.values()]
  return { lines, settle: () => settle(part, table, all()), renamed: () => new Map(all().map(({ old, texts }) => [old.join(''), texts.join('')])) }
}

function settle(part: string, table: XmlElement, variants: readonly Variant[]): readonly string[] {
  const changed = new Set<string>()
  const first = new Map<XmlElement, Variant>()
  let count = elements(table, 'si').length
  const copies: (() => void)[] = []
  for (const variant of variants) {
    const before = first.get(variant.string)
    if (before === undefined) {
      first.set(variant.string, variant)
    } else if (before.texts.join('\u0000') !== variant.texts.join('\u0000')) {
      const index = count++
      // Copied before the first one is written over, put in after.
      const copy = variant.string.cloneNode(true)
      if (!isElement(copy)) continue
      copies.push(() => { table.appendChild(copy); write(copy, variant.texts) })
      for (const { part: sheet, cell } of variant.cells) {
        const value = child(cell, 'v')
        if (value !== null) value.textContent = String(index)
        changed.add(sheet)
      }
    }
  }
  for (const [string, variant] of first) {
    if (variant.texts.some((text, at) => text !== variant.old[at])) changed.add(part)
    write(string, variant.texts)
  }
  if (copies.length > 0) {
    changed.add(part)
    copies.forEach((put) => { put() })
    if (table.hasAttribute('uniqueCount')) table.setAttribute('uniqueCount', String(count))
  }
  return [...changed]
}

function write(string: XmlElement, texts: readonly string[]): void {
  stringTexts(string, null).forEach(({ element }, at) => {
    const text = texts[at]
    if (text !== undefined && text !== element.textContent) element.textContent = text
  })
}
