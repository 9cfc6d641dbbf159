/** The style sheet: each style's own words with those it is based on, and what a table style says of a cell's place. */
import { attribute, child, elements, path } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement } from '../ooxml/index.ts'
import { integer, isOn } from './measures.ts'
import { layered, readParagraphProperties } from './paragraph-properties.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import { readRunProperties } from './run-properties.ts'
import type { RunProperties } from './run-properties.ts'
import type { Theme } from './theme.ts'

type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

/** What one layer of formatting says: of the paragraph and of its words. */
export interface Layer { readonly paragraph: ParagraphProperties, readonly run: RunProperties }
export const emptyLayer: Layer = { paragraph: {}, run: {} }

export interface Style extends Layer {
  readonly id: string
  readonly name: string
  readonly type: StyleType
  readonly element: XmlElement
}

export interface StyleSheet {
  readonly defaults: Layer
  /** A style by its id; null: unknown, or of another type. */
  style(type: StyleType, id: string | null): Style | null
  /** The style of that id, or the default of the type; null: neither. */
  styleOrDefault(type: StyleType, id: string | null): Style | null
  /** The style and those it is based on, the most general first. */
  chain(style: Style | null): readonly Style[]
  /** Words of a whole chain: the nearest to the style wins. */
  runOfChain(style: Style | null): RunProperties
}

/** `sheet` is `word/styles.xml`; null: the file has none. */
export function readStyles(sheet: XmlDocument | null, theme: Theme): StyleSheet {
  const root = sheet?.documentElement ?? null
  const byId = new Map<string, Style>()
  const defaultOf = new Map<StyleType, Style>()
  for (const element of elements(root, 'w:style')) {
    const style = readStyle(element, theme)
    if (style === null) continue
    byId.set(style.id, style)
    const marked = attribute(element, 'w:default')
    if (marked !== null && isOn(marked)) defaultOf.set(style.type, style)
  }
  const chains = new Map<string, readonly Style[]>()
  const runs = new Map<string, RunProperties>()

  function style(type: StyleType, id: string | null): Style | null {
    const found = id === null ? undefined : byId.get(id)
    return found?.type === type ? found : null
  }

  function chain(from: Style | null): readonly Style[] {
    if (from === null) return []
    const known = chains.get(from.id)
    if (known !== undefined) return known
    const found: Style[] = []
    // A style based on itself by a circle ends where it meets itself.
    for (let at: Style | null = from; at !== null && !found.includes(at) && found.length < 50; at = style(at.type, attribute(child(at.element, 'w:basedOn'), 'w:val'))) found.unshift(at)
    chains.set(from.id, found)
    return found
  }

  function runOfChain(from: Style | null): RunProperties {
    if (from === null) return {}
    const known = runs.get(from.id) ?? chain(from).reduce<RunProperties>((under, one) => ({ ...under, ...one.run }), {})
    runs.set(from.id, known)
    return known
  }

  return {
    defaults: {
      paragraph: readParagraphProperties(path(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
      run: readRunProperties(path(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), theme),
    },
    style, chain, runOfChain,
    styleOrDefault: (type, id) => style(type, id) ?? defaultOf.get(type) ?? null,
  }
}

function readStyle(element: XmlElement, theme: Theme): Style | null {
  const id = attribute(element, 'w:styleId')
  const type = attribute(element, 'w:type') ?? 'paragraph'
  if (id === null || (type !== 'paragraph' && type !== 'character' && type !== 'table' && type !== 'numbering')) return null
  const name = attribute(child(element, 'w:name'), 'w:val') ?? id
  const paragraph = readParagraphProperties(child(element, 'w:pPr'))
  const level = /^heading ([1-9])$/iu.exec(name)?.[1]
  return {
    id, name, type, element, run: readRunProperties(child(element, 'w:rPr'), theme),
    // Word's own heading styles are headings even where a writer left the level out.
    paragraph: level !== undefined && paragraph.outline === undefined ? { ...paragraph, outline: Number(level) - 1 } : paragraph,
  }
}

/** Where a cell stands in its table, as table styles ask it (ECMA-376-1 §17.7.6). */
export interface TablePlace {
  readonly firstRow: boolean
  readonly lastRow: boolean
  readonly firstColumn: boolean
  readonly lastColumn: boolean
  /** Row and column counted without the header ones; null: bands are off. */
  readonly rowBand: number | null
  readonly columnBand: number | null
}

/** Elements of a table style that hold for a place: the style's own first, then its conditional ones, the strongest last. */
export function tableStyleElements(sheet: StyleSheet, style: Style | null, place: TablePlace): readonly XmlElement[] {
  const chain = sheet.chain(style)
  const kinds = conditions(chain, place)
  const conditional = kinds.flatMap((kind) => chain.flatMap(({ element }) => elements(element, 'w:tblStylePr').filter((one) => attribute(one, 'w:type') === kind)))
  return [...chain.map(({ element }) => element), ...conditional]
}

/** What those elements say of paragraphs and words. */
export function tableLayer(found: readonly XmlElement[], theme: Theme): Layer {
  return {
    paragraph: found.reduce<ParagraphProperties>((under, one) => layered(under, readParagraphProperties(child(one, 'w:pPr'))), {}),
    run: found.reduce<RunProperties>((under, one) => ({ ...under, ...readRunProperties(child(one, 'w:rPr'), theme) }), {}),
  }
}

function conditions(chain: readonly Style[], place: TablePlace): readonly string[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = place
  const band = (index: number | null, size: string): number | null => index === null ? null : Math.floor(index / bandSize(chain, size)) % 2
  const vertical = band(place.columnBand, 'w:tblStyleColBandSize')
  const horizontal = band(place.rowBand, 'w:tblStyleRowBandSize')
  const asked: readonly (readonly [boolean, string])[] = [
    [true, 'wholeTable'], [vertical === 0, 'band1Vert'], [vertical === 1, 'band2Vert'], [horizontal === 0, 'band1Horz'], [horizontal === 1, 'band2Horz'],
    [firstRow, 'firstRow'], [lastRow, 'lastRow'], [firstColumn, 'firstCol'], [lastColumn, 'lastCol'],
    [firstRow && lastColumn, 'neCell'], [firstRow && firstColumn, 'nwCell'], [lastRow && lastColumn, 'seCell'], [lastRow && firstColumn, 'swCell'],
  ]
  return asked.flatMap(([holds, kind]) => holds ? [kind] : [])
}

function bandSize(chain: readonly Style[], size: string): number {
  const sizes = chain.map(({ element }) => integer(attribute(path(element, 'w:tblPr', size), 'w:val')))
  return Math.max(1, sizes.findLast((one) => one !== null) ?? 1)
}
