/** What one `w:pPr` says of a paragraph; only what it says is there. */
import { attribute, child, elements, isNamed, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { integer, isOn, points, twip } from './measures.ts'
import type { ReadParagraph } from './read-document.ts'

export interface TabStop { readonly atPt: number, readonly align: 'left' | 'centre' | 'right' | 'decimal' }
export type Sides = Partial<Readonly<Record<'top' | 'bottom' | 'left' | 'right', boolean>>>

export interface ParagraphProperties {
  readonly align?: ReadParagraph['align']
  readonly leftPt?: number
  readonly rightPt?: number
  /** Negative: hanging. */
  readonly firstLinePt?: number
  /** Hundredths of a character; they beat the points when not 0 (ECMA-376-1 §17.3.1.12). */
  readonly leftChars?: number
  readonly rightChars?: number
  readonly firstLineChars?: number
  readonly beforePt?: number
  readonly afterPt?: number
  /** Hundredths of a line; they beat the points when not 0 (§17.3.1.33). */
  readonly beforeLines?: number
  readonly afterLines?: number
  readonly beforeAuto?: boolean
  readonly afterAuto?: boolean
  /** 240ths of a line or twentieths of a point, by the rule. */
  readonly line?: number
  readonly lineRule?: 'auto' | 'atLeast' | 'exact'
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  readonly contextualSpacing?: boolean
  readonly borders?: Sides
  readonly tabs?: readonly TabStop[]
  readonly clearedTabs?: readonly number[]
  /** 0-based; 9: body text. */
  readonly outline?: number
  /** 0: taken out of any list. */
  readonly listId?: number
  readonly listLevel?: number
}
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const alignments: Readonly<Record<string, ReadParagraph['align']>> = {
  left: 'left', start: 'left', center: 'centre', right: 'right', end: 'right', both: 'justify', distribute: 'justify', thaiDistribute: 'justify',
  lowKashida: 'justify', mediumKashida: 'justify', highKashida: 'justify', numTab: 'left',
}
const switches: Readonly<Record<string, 'keepNext' | 'keepLines' | 'pageBreakBefore' | 'contextualSpacing'>> = {
  keepNext: 'keepNext', keepLines: 'keepLines', pageBreakBefore: 'pageBreakBefore', contextualSpacing: 'contextualSpacing',
}

export function readParagraphProperties(pPr: XmlElement | null): ParagraphProperties {
  const found: Writable<ParagraphProperties> = {}
  for (const element of elements(pPr)) {
    const name = nameOf(element)
    const value = attribute(element, 'w:val')
    const onOff = switches[name]
    if (onOff !== undefined) found[onOff] = isOn(value)
    else if (name === 'jc') found.align = alignments[value ?? ''] ?? found.align
    else if (name === 'ind') Object.assign(found, indents(element))
    else if (name === 'spacing') Object.assign(found, spacing(element))
    else if (name === 'pBdr') found.borders = bordersOf(element)
    else if (name === 'tabs') Object.assign(found, tabsOf(element))
    else if (name === 'outlineLvl') found.outline = integer(value) ?? found.outline
    else if (name === 'numPr') Object.assign(found, listOf(element))
  }
  return found
}

/** `over` on top of `under`; borders and tab stops are joined one by one. */
export function layered(under: ParagraphProperties, over: ParagraphProperties): ParagraphProperties {
  const cleared = new Set([...over.clearedTabs ?? [], ...(over.tabs ?? []).map(({ atPt }) => atPt)])
  const tabs = over.tabs === undefined && over.clearedTabs === undefined ? under.tabs
    : [...(under.tabs ?? []).filter(({ atPt }) => !cleared.has(atPt)), ...over.tabs ?? []].toSorted((a, b) => a.atPt - b.atPt)
  const borders = over.borders === undefined ? under.borders : { ...under.borders, ...over.borders }
  return { ...under, ...over, ...(tabs !== undefined && { tabs }), ...(borders !== undefined && { borders }) }
}

/** Whether a border element draws anything; a white line is none to the eye. */
export function isDrawn(border: XmlElement): boolean {
  const value = attribute(border, 'w:val')
  return value !== null && value !== 'nil' && value !== 'none' && attribute(border, 'w:color')?.toUpperCase() !== 'FFFFFF'
}

function indents(element: XmlElement): ParagraphProperties {
  const length = (name: string): number | null => points(attribute(element, name), twip)
  const chars = (name: string): number | null => integer(attribute(element, name))
  const minus = (value: number | null): number | null => value === null ? null : -value
  return defined({
    leftPt: length('w:left') ?? length('w:start'), rightPt: length('w:right') ?? length('w:end'),
    // Both at once: hanging wins (§17.3.1.12).
    firstLinePt: minus(length('w:hanging')) ?? length('w:firstLine'),
    leftChars: chars('w:leftChars') ?? chars('w:startChars'), rightChars: chars('w:rightChars') ?? chars('w:endChars'),
    firstLineChars: minus(chars('w:hangingChars')) ?? chars('w:firstLineChars'),
  })
}

const lineRules = ['auto', 'atLeast', 'exact'] as const

function spacing(element: XmlElement): ParagraphProperties {
  const onOff = (name: string): boolean | null => {
    const value = attribute(element, name)
    return value === null ? null : isOn(value)
  }
  const rule = lineRules.find((one) => one === attribute(element, 'w:lineRule')) ?? null
  const line = attribute(element, 'w:line')
  return defined({
    beforePt: points(attribute(element, 'w:before'), twip), afterPt: points(attribute(element, 'w:after'), twip),
    beforeLines: integer(attribute(element, 'w:beforeLines')), afterLines: integer(attribute(element, 'w:afterLines')),
    beforeAuto: onOff('w:beforeAutospacing'), afterAuto: onOff('w:afterAutospacing'),
    // A length with a unit of its own comes out in points, a bare number as it is.
    line: line !== null && /[a-z]/iu.test(line) ? (points(line, 1) ?? 0) / twip : points(line, 1),
    lineRule: rule,
  })
}

function bordersOf(pBdr: XmlElement): Sides {
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const border = child(pBdr, `w:${side}`)
    return border === null ? [] : [[side, isDrawn(border)] as const]
  })
  return Object.fromEntries(sides)
}

const tabAlignments: Readonly<Record<string, TabStop['align']>> = {
  left: 'left', start: 'left', num: 'left', center: 'centre', right: 'right', end: 'right', decimal: 'decimal',
}

function tabsOf(element: XmlElement): ParagraphProperties {
  const stops = elements(element, 'w:tab').map((tab) => ({ atPt: points(attribute(tab, 'w:pos'), twip), kind: attribute(tab, 'w:val') ?? 'left' }))
  return {
    tabs: stops.flatMap(({ atPt, kind }) => {
      const align = tabAlignments[kind]
      return atPt === null || align === undefined ? [] : [{ atPt, align }]
    }),
    clearedTabs: stops.flatMap(({ atPt, kind }) => atPt !== null && kind === 'clear' ? [atPt] : []),
  }
}

function listOf(numPr: XmlElement): ParagraphProperties {
  const value = (name: string): number | null => {
    const found = elements(numPr).find((element) => isNamed(element, name))
    return integer(attribute(found, 'w:val'))
  }
  return defined({ listId: value('w:numId'), listLevel: value('w:ilvl') })
}

/** Without the properties that are null. */
function defined<T extends Readonly<Record<string, unknown>>>(values: T): { readonly [Key in keyof T]?: Exclude<T[Key], null> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [Key in keyof T]?: Exclude<T[Key], null> }
}
