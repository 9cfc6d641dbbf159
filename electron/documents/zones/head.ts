/** The head: title, names, star, number, place and date, marks, subject of a công văn; known by words first, then by column. */
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { piecesOf } from './lines.ts'
import type { Line, Piece } from './lines.ts'
import type { DataTable } from './tables.ts'
import { looksBold, looksCapital, looksCentred, looksItalic, looksRunning } from './looks.ts'
import { nameZones } from './names.ts'
import type { Sureness, ZoneId } from './zoned-document.ts'
import {
  addressing, article, bareNumber, basis, bodyName, circulationMark, copyMark, dateLine, deliverBy, draftMark, isNationalMotto, isNationalTitle, isOtherKind, kindOfLine, legacyDate,
  legacyNumber, letterSubject, numberLine, numberStart, numberWord, partyTitleSlips, roman, secrecyMark, star, starLike, typedLine, urgencyMark,
} from './words.ts'

export interface Head {
  readonly zones: readonly Found[]
  /** How many lines the head takes. */
  readonly length: number
}

/** No head has more lines with words. */
const mostLines = 40

/** Does this line end the head: kind, addressees, bases, text? */
function endsHead(line: Line, pieces: readonly Piece[], seen: { readonly number: boolean, readonly words: number, readonly columns: boolean }): boolean {
  const [piece] = pieces
  if (piece === undefined) return false
  if (pieces.length === 1 && isKindName(piece)) return true
  if (pieces.some(({ folded }) => addressing.test(folded)) || basis.test(line.lead) || article.test(line.lead)) return true
  if (pieces.some((each) => ownWords(each) !== null)) return false
  if (roman.test(line.lead) && seen.words > 2) return true
  const inColumn = line.paragraph.cell !== null && (line.tables.at(-1)?.rows[line.paragraph.cell.row]?.cells.length ?? 0) > 1
  if (inColumn) return false
  // Below a head of two columns a centred line is the title, whatever it says.
  if (seen.columns && seen.number && line.tables.length === 0 && looksCentred(piece) && !looksItalic(piece)) return true
  // Neither is a bold line in small letters in the middle of the page: the subject of a paper whose kind was forgotten.
  if (seen.number && line.paragraph.textBox === null && line.paragraph.align === 'centre' && looksBold(piece) && !looksItalic(piece) && !looksCapital(piece)) return true
  if (seen.words > 0 && isOtherKind(line.lead) && looksCapital(piece) && looksCentred(piece) && seen.number) return true
  return looksRunning(piece) && !looksItalic(piece) && !looksCapital(piece)
}

/** The kind's name on a line of its own, in capitals, bold or centred, and not beside anything. */
export function isKindName(piece: Piece): boolean {
  const kind = kindOfLine(piece.folded)
  if (kind === null || piece.folded.length > 220) return false
  if (looksCapital(piece)) return !/[;.,]$/u.test(piece.folded)
  const name = piece.text.slice(0, kind.length)
  if (name === name.toUpperCase()) return true
  return kind.length === piece.folded.length && (looksBold(piece) || looksCentred(piece))
}

interface Known { readonly piece: Piece, readonly id: ZoneId, readonly sure: Sureness }

/** Before "ngày" stands a place and a comma, or at least a few words that are no part of a sentence ("từ ngày …"). */
function placeBefore(folded: string): boolean {
  const before = folded.slice(0, Math.max(0, folded.search(/\bngay\b/u))).trim()
  if (before === '' || before.endsWith(',')) return !/:|\b(?:gio|hoi|luc|hom nay)\b/u.test(before)
  return before.split(' ').length <= 4 && !/\b(?:tu|den|vao|truoc|sau|trong|het|hom nay|hoi|gio|cua|hop|va)$|[:;.]/u.test(before)
}

/** A component known by its own words; null: place must tell. */
export function ownWords(piece: Piece): { readonly id: ZoneId, readonly sure: Sureness } | null {
  const { folded } = piece
  const slips = partyTitleSlips(folded)
  if (slips !== null) return { id: 'partyTitle', sure: slips === 0 ? 'certain' : 'likely' }
  if (isNationalTitle(folded)) return { id: 'nationalTitle', sure: 'certain' }
  if (isNationalMotto(folded)) return { id: 'nationalMotto', sure: 'certain' }
  if (star.test(folded)) return { id: 'star', sure: 'certain' }
  if (starLike.test(folded)) return { id: 'star', sure: 'likely' }
  const saysNumber = numberWord.test(piece.text.normalize('NFC'))
  if (saysNumber && folded.length < 80 && numberLine.test(folded)) return { id: 'number', sure: 'certain' }
  if (folded.length < 80 && ((saysNumber && numberStart.test(folded)) || bareNumber.test(folded))) return { id: 'number', sure: 'likely' }
  if (deliverBy.test(folded) && folded.length < 80) return { id: 'deliverBy', sure: 'certain' }
  if (folded.length < 100 && dateLine.test(folded) && placeBefore(folded)) return { id: 'placeAndDate', sure: 'certain' }
  if (secrecyMark.test(folded)) return { id: 'secrecyMark', sure: 'certain' }
  if (copyMark.test(folded)) return { id: 'copyMark', sure: 'certain' }
  if (urgencyMark.test(folded)) return { id: 'urgencyMark', sure: 'certain' }
  if (draftMark.test(folded)) return { id: 'draftMark', sure: 'certain' }
  if (folded.length < 120 && circulationMark.test(folded)) return { id: 'circulationMark', sure: 'certain' }
  if (letterSubject.test(folded) && !looksBold(piece)) return { id: 'letterSubject', sure: 'certain' }
  if (folded.length < 80 && legacyDate.test(folded)) return { id: 'placeAndDate', sure: 'likely' }
  if (folded.length < 50 && legacyNumber.test(folded)) return { id: 'number', sure: 'likely' }
  return null
}

/** The head of a paper's lines; nothing when the lines begin with a kind's name or with text. */
export function findHead(lines: readonly Line[], dataTable: DataTable): Head {
  const pieces: Piece[] = []
  const blanks: Line[] = []
  let length = 0
  let words = 0
  let number = false
  let columns = false
  for (const [index, line] of lines.entries()) {
    if (dataTable(line) !== undefined || words > mostLines) break
    if (line.blank) { blanks.push(line); continue }
    const cut = piecesOf(line)
    if (endsHead(line, cut, { number, words, columns })) break
    number ||= cut.some((piece) => ownWords(piece)?.id === 'number')
    pieces.push(...cut)
    words++
    columns ||= line.paragraph.cell !== null
    length = index + 1
  }
  const known = pieces.map((piece): Known | Piece => {
    const own = ownWords(piece)
    return own === null ? piece : { piece, ...own }
  })
  const hasHead = known.some((each) => 'id' in each && headIds.has(each.id)) || legacyHead(pieces)
  if (!hasHead) return { zones: [], length: 0 }
  const zones = byPlace(known)
  return { zones: [...zones, ...blanks.filter((line) => line.order < (lines[length]?.order ?? Infinity)).map((line) => blankZone(line, zones))], length }
}

const headIds: ReadonlySet<ZoneId> = new Set(['partyTitle', 'nationalTitle', 'nationalMotto', 'star', 'number', 'placeAndDate'])

/** Unreadable letters: two columns at the very top are still a head. */
function legacyHead(pieces: readonly Piece[]): boolean {
  return pieces.length >= 3 && pieces.slice(0, 2).every((piece) => piece.text.length < 70 && piece.line.paragraph.cell !== null)
}

/** A blank line with a drawn line is the one under what stands before it. */
function blankZone(line: Line, zones: readonly Found[]): Found {
  if (!line.paragraph.shapes.some((shape) => shape.kind === 'line')) return blank(line)
  const before = zones.findLast((zone) => zone.line.order < line.order)
  const under = before?.id === 'issuer' || before?.id === 'superior' ? 'issuerUnderline' : 'titleUnderline'
  return { ...blank(line, under), sure: 'likely' }
}

/** Names and the rest by the column they share with what is known. */
function byPlace(all: readonly (Known | Piece)[]): readonly Found[] {
  const known = all.filter((each): each is Known => 'id' in each)
  const rightSide = new Set(known.filter(({ id }) => ['partyTitle', 'placeAndDate', 'nationalTitle', 'nationalMotto'].includes(id)).map(({ piece }) => piece.container))
  const leftSide = new Set(known.filter(({ id }) => id === 'star' || id === 'number').map(({ piece }) => piece.container))
  const numberAt = all.findIndex((each) => 'id' in each && each.id === 'number')
  const starAt = all.findIndex((each) => 'id' in each && each.id === 'star')
  const names: Piece[] = []
  const others: Found[] = []
  const place = { titleSeen: false, dateSeen: false, lastLeft: null as ZoneId | null }
  for (const [index, each] of all.entries()) {
    if ('id' in each) {
      place.titleSeen ||= each.id === 'partyTitle' || each.id === 'nationalTitle'
      place.dateSeen ||= each.id === 'placeAndDate'
      others.push(found(each.piece, each.id, each.sure))
      continue
    }
    if (typedLine.test(each.folded)) { others.push(found(each, underlineOf(each, rightSide, all[index - 1]), 'certain')); continue }
    const onRight = rightSide.has(each.container) && !leftSide.has(each.container)
    const isOnlyColumn = rightSide.has(each.container) && leftSide.has(each.container)
    const beforeNumber = numberAt < 0 ? starAt < 0 || index < starAt || looksCapital(each) : index < numberAt
    const isName = beforeNumber && (isOnlyColumn || !onRight || (bodyName.test(each.folded) && looksCapital(each)))
    if (isName) names.push(each)
    else others.push(byNeighbours(each, onRight, place))
  }
  return [...nameZones(names), ...others]
}

function underlineOf(piece: Piece, rightSide: ReadonlySet<string>, before: Known | Piece | undefined): ZoneId {
  if (rightSide.has(piece.container) && before !== undefined && 'id' in before) return 'titleUnderline'
  if (before !== undefined && 'id' in before && ['partyTitle', 'nationalTitle', 'nationalMotto'].includes(before.id)) return 'titleUnderline'
  return rightSide.has(piece.container) ? 'titleUnderline' : 'issuerUnderline'
}

/** Neither known by words nor a name: under the number a công văn's subject, under the date a mark. */
function byNeighbours(piece: Piece, onRight: boolean, seen: { readonly titleSeen: boolean, readonly dateSeen: boolean }): Found {
  if (!onRight) return found(piece, 'letterSubject', 'likely')
  if (!seen.titleSeen) return found(piece, 'partyTitle', 'guess')
  if (!seen.dateSeen) return found(piece, 'placeAndDate', 'guess')
  return found(piece, 'circulationMark', 'guess')
}
