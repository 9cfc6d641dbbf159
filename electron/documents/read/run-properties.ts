/** What one `w:rPr` says of words; only what it says is there. Toggles and layers are combined in `look.ts`. */
import { attribute, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { halfPoint, isOn, points } from './measures.ts'
import type { ReadRun } from './read-document.ts'
import type { Theme } from './theme.ts'

/** Properties whose layers of style are combined by exclusive or (ECMA-376-1 §17.7.3). */
export const toggles = ['bold', 'italic', 'caps', 'smallCaps', 'singleStrike', 'hidden'] as const
export type Toggle = (typeof toggles)[number]

export interface RunProperties extends Readonly<Partial<Record<Toggle, boolean>>> {
  readonly ascii?: string
  readonly hAnsi?: string
  readonly eastAsia?: string
  readonly cs?: string
  readonly sizePt?: number
  readonly doubleStrike?: boolean
  readonly underline?: string | null
  readonly colour?: string | null
  readonly highlighted?: string | null
  readonly shaded?: string | null
  readonly position?: ReadRun['position']
}
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const highlights: Readonly<Record<string, string>> = {
  black: '000000', blue: '0000FF', cyan: '00FFFF', green: '00FF00', magenta: 'FF00FF', red: 'FF0000', yellow: 'FFFF00', white: 'FFFFFF',
  darkBlue: '000080', darkCyan: '008080', darkGreen: '008000', darkMagenta: '800080', darkRed: '800000', darkYellow: '808000', darkGray: '808080', lightGray: 'C0C0C0',
}

const switches: Readonly<Record<string, Toggle | 'doubleStrike'>> = {
  b: 'bold', i: 'italic', caps: 'caps', smallCaps: 'smallCaps', strike: 'singleStrike', vanish: 'hidden', dstrike: 'doubleStrike',
}

export function readRunProperties(rPr: XmlElement | null, theme: Theme): RunProperties {
  const found: Writable<RunProperties> = {}
  for (const element of elements(rPr)) {
    const name = nameOf(element)
    const value = attribute(element, 'w:val')
    const onOff = switches[name]
    if (onOff !== undefined) found[onOff] = isOn(value)
    else if (name === 'rFonts') Object.assign(found, fontsOf(element, theme))
    else if (name === 'sz') found.sizePt = points(value, halfPoint) ?? found.sizePt
    else if (name === 'u') found.underline = value === null || value === 'none' ? null : value
    else if (name === 'color') found.colour = colourOf(element, theme)
    else if (name === 'highlight') found.highlighted = value === null || value === 'none' ? null : highlights[value] ?? value
    else if (name === 'shd') found.shaded = shadingOf(element, theme)
    else if (name === 'vertAlign') found.position = value === 'superscript' || value === 'subscript' ? value : 'baseline'
  }
  return found
}

/** A theme's name beats the face beside it; a theme without that face leaves the one beside it. */
function fontsOf(element: XmlElement, theme: Theme): RunProperties {
  const slot = (own: string, fromTheme: string): string | null => {
    const name = attribute(element, fromTheme)
    return (name === null ? null : theme.font(name)) ?? attribute(element, own)
  }
  const slots = {
    ascii: slot('w:ascii', 'w:asciiTheme'), hAnsi: slot('w:hAnsi', 'w:hAnsiTheme'),
    eastAsia: slot('w:eastAsia', 'w:eastAsiaTheme'), cs: slot('w:cs', 'w:cstheme'),
  }
  return Object.fromEntries(Object.entries(slots).filter(([, face]) => face !== null && face !== ''))
}

/** `RRGGBB`; null: automatic. A tinted theme colour is taken from the value Word keeps beside it. */
export function colourOf(element: XmlElement, theme: Theme): string | null {
  const name = attribute(element, 'w:themeColor')
  const value = hex(attribute(element, 'w:val'))
  const tinted = attribute(element, 'w:themeTint') !== null || attribute(element, 'w:themeShade') !== null
  return name === null || (tinted && value !== null) ? value : theme.colour(name) ?? value
}

function shadingOf(element: XmlElement, theme: Theme): string | null {
  const pattern = attribute(element, 'w:val')
  if (pattern === 'solid') return hex(attribute(element, 'w:color')) ?? '000000'
  const fill = hex(attribute(element, 'w:fill'))
  const name = attribute(element, 'w:themeFill')
  return fill ?? (name === null ? null : theme.colour(name)) ?? (pattern === 'clear' || pattern === 'nil' || pattern === null ? null : '808080')
}

function hex(value: string | null): string | null {
  return value !== null && /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : null
}
