/** Fonts, colours and line widths of the theme (ECMA-376-1 §20.1.6), looked up by the names styles and runs use. */
import { attribute, child, elements, nameOf, path } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement } from '../ooxml/index.ts'
import { emu, points } from './measures.ts'

export interface Theme {
  /** Face of `majorHAnsi`, `minorEastAsia` …; null: the theme has none. */
  font(name: string): string | null
  /** `RRGGBB` of `text1`, `accent2`, `dk1` …; null: unknown. */
  colour(name: string): string | null
  /** Weight in points of the theme's nth line (from 1); null: none. */
  line(index: number): number | null
}

/** Languages of `w:themeFontLang`, by the script their fonts are listed under in a theme. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/^vi/iu, 'Viet'], [/^ja/iu, 'Jpan'], [/^ko/iu, 'Hang'], [/^zh-(?:tw|hk|mo|hant)/iu, 'Hant'], [/^zh/iu, 'Hans'], [/^th/iu, 'Thai'],
  [/^(?:ar|fa|ur)/iu, 'Arab'], [/^he/iu, 'Hebr'], [/^lo/iu, 'Laoo'], [/^km/iu, 'Khmr'],
]

/** Names of styles and runs for the scheme's colours, when the settings map none of their own (§17.15.1.20). */
const mapping: Readonly<Record<string, string>> = {
  text1: 'dk1', text2: 'dk2', background1: 'lt1', background2: 'lt2', tx1: 'dk1', tx2: 'dk2', bg1: 'lt1', bg2: 'lt2',
  dark1: 'dk1', dark2: 'dk2', light1: 'lt1', light2: 'lt2', hyperlink: 'hlink', followedHyperlink: 'folHlink',
}
const mapped: Readonly<Record<string, string>> = { text1: 't1', text2: 't2', background1: 'bg1', background2: 'bg2', tx1: 't1', tx2: 't2', bg1: 'bg1', bg2: 'bg2' }

/** `settings` gives the languages and the mapping of colours; either part may be missing. */
export function readTheme(theme: XmlDocument | null, settings: XmlElement | null): Theme {
  const parts = path(theme?.documentElement, 'a:themeElements')
  const fonts = child(parts, 'a:fontScheme')
  const languages = child(settings, 'w:themeFontLang')
  const colourMap = child(settings, 'w:clrSchemeMapping')
  const colours = new Map(elements(child(parts, 'a:clrScheme')).map((entry) => [nameOf(entry), colourOf(entry)]))
  const lines = elements(path(parts, 'a:fmtScheme', 'a:lnStyleLst'), 'a:ln')
  return {
    font: (name) => themeFont(fonts, languages, name),
    colour(name) {
      const own = attribute(colourMap, `w:${mapped[name] ?? ''}`)
      const scheme = own !== null ? mapping[own] ?? own : mapping[name] ?? name
      return colours.get(scheme) ?? null
    },
    line: (index) => points(attribute(lines[index - 1], 'w'), emu),
  }
}

/** Latin slots have a face of their own; the others may be left to the list by script (§17.15.1.88). */
function themeFont(fonts: XmlElement | null, languages: XmlElement | null, name: string): string | null {
  const family = child(fonts, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont')
  const slot = name.endsWith('EastAsia') ? 'ea' : /(?:Bidi|ComplexScript)$/u.test(name) ? 'cs' : 'latin'
  const face = attribute(child(family, `a:${slot}`), 'typeface')
  if (face !== null && face !== '') return face
  const language = attribute(languages, slot === 'ea' ? 'w:eastAsia' : slot === 'cs' ? 'w:bidi' : 'w:val') ?? ''
  const script = scripts.find(([pattern]) => pattern.test(language))?.[1]
  return attribute(elements(family, 'a:font').find((font) => attribute(font, 'script') === script), 'typeface')
}

function colourOf(entry: XmlElement): string | null {
  const [value] = elements(entry)
  const hex = value === undefined ? null : attribute(value, nameOf(value) === 'sysClr' ? 'lastClr' : 'val')
  return hex !== null && /^[0-9a-f]{6}$/iu.test(hex) ? hex.toUpperCase() : null
}
