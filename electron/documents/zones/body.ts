/** The text: enacting line, phần/chương/mục, điều, khoản, điểm, numbered headings, items, tables; all else is body. */
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { whole } from './lines.ts'
import type { Line, Piece } from './lines.ts'
import { beginsBold, beginsItalic, looksBold, looksCapital, looksCentred } from './looks.ts'
import { tableZones } from './tables.ts'
import type { DataTable } from './tables.ts'
import type { Sureness, ZoneId } from './zoned-document.ts'
import { arabic, article, basis, dash, decimalHeading, division, enacting, letterPoint, roman, tableCaption } from './words.ts'

/** Zones of the text's lines. `known`: a head or a foot was found, so what stands between is the text. */
export function bodyZones(lines: readonly Line[], dataTable: DataTable, known: boolean): readonly Found[] {
  const zones: Found[] = []
  const state: State = { articles: lines.some((line) => dataTable(line) === undefined && article.test(line.lead)), afterDivision: false, text: known ? 'likely' : 'guess' }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) continue
    const table = dataTable(line)
    if (table !== undefined) {
      let end = index
      while (lines[end + 1]?.tables.includes(table) === true) end++
      zones.push(...tableZones(table, lines.slice(index, end + 1)))
      index = end
      continue
    }
    if (line.blank) { zones.push(blank(line)); continue }
    zones.push(isCaption(line, lines, index, dataTable) ? found(line, 'tableCaption', tableCaption.test(line.lead) ? 'certain' : 'likely') : textZone(line, state))
  }
  return zones.map((zone, index) => decidesBelow(zone, zones, index) ? { ...zone, id: 'enactingLine' } : zone)
}

/** The body that decides, on a line over "QUYẾT ĐỊNH:". */
function decidesBelow(zone: Found, zones: readonly Found[], index: number): boolean {
  if (zone.id !== 'heading1' || zone.sure !== 'likely') return false
  return zones.slice(index + 1, index + 4).find(({ id }) => id !== 'empty')?.id === 'enactingLine'
}

interface State { readonly articles: boolean, afterDivision: boolean, readonly text: Sureness }

/** A paragraph that only holds a chart or a picture. */
function isDrawn(line: Line | undefined): boolean {
  return line?.blank === true && line.paragraph.shapes.some(({ kind }) => kind === 'chart' || kind === 'picture')
}

/** A short line right over a table of data: by its words, or set in the middle or to the right; by its words beside a chart. */
function isCaption(line: Line, lines: readonly Line[], index: number, dataTable: DataTable): boolean {
  if (line.lead.length > 150) return false
  let next = index + 1
  while (next < index + 3 && lines[next]?.blank === true) next++
  const byWords = tableCaption.test(line.lead)
  if (byWords && [lines[index - 1], ...lines.slice(index + 1, next)].some(isDrawn)) return true
  const follows = lines[next]
  if (follows === undefined) return false
  const piece = whole(line)
  if (dataTable(follows) !== undefined) return byWords || (piece.line.paragraph.align === 'centre' || piece.line.paragraph.align === 'right') && !numbered(line)
  // "Bảng 1 …" over "Đơn vị tính: …".
  const afterNext = lines.slice(next + 1, next + 3).find((each) => !each.blank)
  return byWords && tableCaption.test(follows.lead) && afterNext !== undefined && dataTable(afterNext) !== undefined
}

function numbered(line: Line): boolean {
  return [roman, decimalHeading, arabic, letterPoint, division, article].some((pattern) => pattern.test(line.lead))
}

function textZone(line: Line, state: State): Found {
  const piece = whole(line)
  const after = state.afterDivision
  state.afterDivision = false
  const label = division.exec(line.lead)
  if (label !== null && line.lead.length < 160 && (looksBold(piece) || looksCentred(piece) || looksCapital(piece)) && !/[;,]$/u.test(line.lead)) {
    state.afterDivision = label[0].length >= line.lead.length
    return found(line, 'divisionLabel', 'certain')
  }
  if (after && (looksCapital(piece) || looksCentred(piece) || looksBold(piece)) && !numbered(line)) {
    // A title over two lines goes on.
    state.afterDivision = true
    return found(line, 'divisionTitle', 'likely')
  }
  return found(line, ...structureOf(line, piece, state))
}

/** What the line's number says; text otherwise. */
function structureOf(line: Line, piece: Piece, state: State): readonly [ZoneId, Sureness] {
  const { lead } = line
  if (article.test(lead)) return ['article', 'certain']
  if (lead.length < 130 && enacting.test(lead) && (looksCapital(piece) || looksCentred(piece))) return ['enactingLine', 'certain']
  if (basis.test(lead) && dash.test(lead) && /[;,]$/u.test(lead)) return ['basis', 'likely']
  if (roman.test(lead) && /^[IVX]/u.test(piece.text + line.paragraph.numbering)) return ['heading1', 'certain']
  const outline = line.paragraph.outlineLevel
  if (decimalHeading.test(lead)) return isHeading(piece, outline) ? ['heading3', 'certain'] : ['body', 'likely']
  if (arabic.test(lead)) return state.articles ? ['clause', 'certain'] : isHeading(piece, outline) ? ['heading2', 'certain'] : ['body', 'likely']
  if (letterPoint.test(lead) && /^[a-zđ]{1,2}\s*\)/u.test(lead)) {
    return state.articles ? ['point', 'certain'] : isHeading(piece, outline) ? ['heading4', 'certain'] : ['body', 'likely']
  }
  if (dash.test(lead)) return ['item', 'certain']
  if (outline !== null && outline < 4) return [(['heading1', 'heading2', 'heading3', 'heading4'] as const)[outline] ?? 'heading4', 'likely']
  if (looksCentred(piece) && looksCapital(piece) && piece.text.length < 150) return ['heading1', 'likely']
  return ['body', state.text]
}

/** A heading's numbered line: set off by weight or slant, by an outline level, or a short line without an end mark. */
function isHeading(piece: Piece, outline: number | null): boolean {
  if (outline !== null || beginsBold(piece) || beginsItalic(piece)) return true
  return piece.text.length < 110 && !/[.;,:/]$/u.test(piece.folded)
}
