/** What the name of a font says: the charset its letters are in, and whether it shows small letters as capitals. */
import type { FontCharset } from './font-charset.ts'

/** The font every converted text gets: the one both guides of the Party ask for. */
export const unicodeFont = 'Times New Roman'

/** null for Unicode fonts and for names that say nothing. Names as in Word: `.VnTime`, `VNI-Times`, `VPS Times`, `VI Times`. */
export function fontCharset(font: string | null): FontCharset | null {
  const name = (font ?? '').trim()
  if (/^\.vn/iu.test(name) || /^vn(?:time|arial|avant|book|courier)\w*h?$/iu.test(name) || /^\.?tcvn/iu.test(name)) return 'tcvn3'
  if (/^vni(?:[^a-z]|$)/iu.test(name)) return 'vni'
  if (/^vps(?:[^a-z]|$)/iu.test(name)) return 'vps'
  if (/viscii/iu.test(name) || /^vi (?:arial|times|courier|helve)/iu.test(name)) return 'viscii'
  return null
}

/** Pictures on the codes of letters: never text. */
export function isSymbolFont(font: string | null): boolean {
  return /^(?:symbol|wingdings|webdings|marlett|mt extra|zapf)/iu.test((font ?? '').trim())
}

/** `.VnTimeH` has capitals on the codes of small letters; so has `VI Times Hoa`. */
export function isCapitalFont(font: string | null): boolean {
  const charset = fontCharset(font)
  if (charset === 'tcvn3') return /h$/iu.test((font ?? '').trim())
  return charset === 'viscii' && /\bhoa$/iu.test((font ?? '').trim())
}
