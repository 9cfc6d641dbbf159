/** Automatic numbers: the definitions of `word/numbering.xml` and the running counters (ECMA-376-1 §17.9). */
import { attribute, child, elements } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement } from '../ooxml/index.ts'
import { integer, isOn } from './measures.ts'
import { numeral } from './numerals.ts'
import { readParagraphProperties } from './paragraph-properties.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  /** 1-based level after which this one begins anew; 0: never; null: after any higher one. */
  readonly restart: number | null
  /** All numbers of the text in Arabic figures. */
  readonly legal: boolean
  readonly hidden: boolean
  readonly symbolFont: boolean
  readonly styleId: string | null
  readonly paragraph: ParagraphProperties
}
interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels this list begins anew at its first paragraph. */
  readonly startOverrides: ReadonlyMap<number, number>
}

export interface Numbering {
  /** What a level says of the paragraph's indents. */
  paragraphOf(listId: number, level: number): ParagraphProperties
  /** Level tied to a paragraph style in that list; null: none. */
  levelOfStyle(listId: number, styleId: string): number | null
  /** The next number of that list, as printed. Call once for each paragraph, in the order of the text. */
  next(listId: number, level: number): string
}

/** `styleList` gives the list of a numbering style (`w:numStyleLink`). */
export function readNumbering(part: XmlDocument | null, styleList: (styleId: string) => number | null): Numbering {
  const root = part?.documentElement ?? null
  const abstracts = new Map(elements(root, 'w:abstractNum').map((element) => [attribute(element, 'w:abstractNumId') ?? '', element]))
  const nums = new Map(elements(root, 'w:num').map((element) => [integer(attribute(element, 'w:numId')) ?? -1, element]))
  const lists = new Map<number, List | null>()
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<number>()

  function list(listId: number): List | null {
    const known = lists.get(listId)
    if (known !== undefined) return known
    // Set before following a link, so that a circle of links ends.
    lists.set(listId, null)
    const num = nums.get(listId)
    const read = num === undefined ? null : readList(num, abstracts, (styleId) => {
      const linked = styleList(styleId)
      return linked === null ? null : list(linked)
    })
    lists.set(listId, read)
    return read
  }

  function next(listId: number, level: number): string {
    const found = list(listId)
    const own = found?.levels.get(level)
    if (found === null || own === undefined) return ''
    const values = counters.get(found.abstractId) ?? []
    counters.set(found.abstractId, values)
    if (!begun.has(listId)) {
      begun.add(listId)
      for (const [at, start] of found.startOverrides) values[at] = start - 1
    }
    values[level] = (values[level] ?? own.start - 1) + 1
    for (const [at, { restart }] of found.levels) {
      if (at > level && restart !== 0 && (restart === null || level < restart)) values[at] = null
    }
    return own.hidden ? '' : printed(found, level, values)
  }

  return {
    next,
    paragraphOf: (listId, level) => list(listId)?.levels.get(level)?.paragraph ?? {},
    levelOfStyle: (listId, styleId) => [...list(listId)?.levels ?? []].find(([, level]) => level.styleId === styleId)?.[0] ?? null,
  }
}

function printed(list: List, level: number, values: readonly (number | null)[]): string {
  const own = list.levels.get(level)
  if (own === undefined || own.format === 'none') return own?.text.replace(/%\d/gu, '') ?? ''
  if (own.format === 'bullet') return own.symbolFont ? symbol(own.text) : own.text
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const there = list.levels.get(at)
    if (there === undefined || at > level) return ''
    return numeral(values[at] ?? there.start, own.legal && there.format !== 'none' ? 'decimal' : there.format)
  })
}

/** Bullets of the fonts Symbol and Wingdings, whose letters stand for other signs. */
const symbols: Readonly<Record<number, string>> = { 0xB7: '•', 0x2D: '-', 0xA7: '▪', 0xD8: '➢', 0xFC: '✓', 0xA8: '□', 0x6F: '□', 0x76: '❖', 0xD0: '–', 0xBE: '–' }

function symbol(text: string): string {
  return [...text].map((sign) => symbols[(sign.codePointAt(0) ?? 0) & 0xFF] ?? sign).join('')
}

function readList(num: XmlElement, abstracts: ReadonlyMap<string, XmlElement>, linked: (styleId: string) => List | null): List | null {
  const abstractId = attribute(child(num, 'w:abstractNumId'), 'w:val') ?? ''
  const abstract = abstracts.get(abstractId)
  if (abstract === undefined) return null
  const link = attribute(child(abstract, 'w:numStyleLink'), 'w:val')
  const base = link === null ? null : linked(link)
  const levels = new Map<number, Level>(base?.levels ?? [])
  const startOverrides = new Map<number, number>()
  const add = (element: XmlElement): void => {
    const at = integer(attribute(element, 'w:ilvl'))
    if (at !== null && at >= 0 && at < 9) levels.set(at, readLevel(element))
  }
  elements(abstract, 'w:lvl').forEach(add)
  for (const override of elements(num, 'w:lvlOverride')) {
    const at = integer(attribute(override, 'w:ilvl'))
    const start = integer(attribute(child(override, 'w:startOverride'), 'w:val'))
    if (at !== null && at >= 0 && at < 9 && start !== null) startOverrides.set(at, start)
    elements(override, 'w:lvl').forEach(add)
  }
  return { abstractId: base?.abstractId ?? abstractId, levels, startOverrides }
}

function readLevel(element: XmlElement): Level {
  const value = (name: string): string | null => attribute(child(element, name), 'w:val')
  const rPr = child(element, 'w:rPr')
  const hidden = child(rPr, 'w:vanish')
  const legal = child(element, 'w:isLgl')
  return {
    format: value('w:numFmt') ?? 'decimal', text: value('w:lvlText') ?? '', start: integer(value('w:start')) ?? 0,
    restart: integer(value('w:lvlRestart')), legal: legal !== null && isOn(attribute(legal, 'w:val')),
    hidden: hidden !== null && isOn(attribute(hidden, 'w:val')),
    symbolFont: /symbol|wingdings|webdings/iu.test(attribute(child(rPr, 'w:rFonts'), 'w:ascii') ?? ''),
    styleId: value('w:pStyle'), paragraph: readParagraphProperties(child(element, 'w:pPr')),
  }
}
