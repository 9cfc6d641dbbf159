/** Texts inside a larger one: words in the quotes of a formula, words between the codes of a page header. */
import type { XmlElement } from '../ooxml/index.ts'
import type { Spot } from './file-plan.ts'
import { fontCharset, unicodeFont } from './fonts.ts'

/** The pieces of an element's text; a replaced piece is put back in its place. */
function pieceSpot(element: XmlElement, pieces: string[], at: number, font: string | null): Spot {
  return { text: pieces[at] ?? '', font, replace: (text) => { pieces[at] = text; element.textContent = pieces.join('') } }
}

/** Words in double quotes of a formula. */
export function formulaSpots(element: XmlElement, font: string | null): readonly Spot[] {
  const pieces = (element.textContent ?? '').split(/("(?:[^"]|"")*")/u)
  return pieces.flatMap((piece, at) => piece.startsWith('"') ? [pieceSpot(element, pieces, at, font)] : [])
}

/** `&L`, `&P`, `&12`, `&K000000`, `&"font,style"`: what is left between them is text. */
const codes = /(&"[^"]*"|&K[0-9A-Fa-f]{6}|&K\d\d[+-]\d{3}|&\d+|&.)/u

/** Text of a page header or footer. Each section (`&L`, `&C`, `&R`) begins in the workbook's font. */
export function headerSpots(element: XmlElement, base: string | null): readonly Spot[] {
  const pieces = (element.textContent ?? '').split(codes)
  let font = base
  return pieces.flatMap((piece, at) => {
    if (at % 2 === 0) return piece === '' ? [] : [pieceSpot(element, pieces, at, font)]
    const named = /^&"([^,"]*)/u.exec(piece)?.[1]
    if (named !== undefined) font = named === '-' ? base : named
    if (/^&[LCR]$/u.test(piece)) font = base
    return []
  })
}

/** Legacy fonts named in a header's codes. */
export function headerFonts(element: XmlElement): readonly string[] {
  return [...(element.textContent ?? '').matchAll(/&"([^,"]*)/gu)].flatMap(([, font]) => font !== undefined && fontCharset(font) !== null ? [font] : [])
}

export function renameHeaderFonts(element: XmlElement): void {
  element.textContent = (element.textContent ?? '').replace(/&"([^,"]*)/gu, (whole, font: string) => fontCharset(font) === null ? whole : `&"${unicodeFont}`)
}
