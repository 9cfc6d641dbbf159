/** The foot: recipients, signatures, the drafter's mark, the contact block; by words first, then by column and neighbours. */
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { piecesOf } from './lines.ts'
import type { Line, Piece } from './lines.ts'
import { looksCapital } from './looks.ts'
import { isName } from './parts.ts'
import type { Sureness, ZoneId } from './zoned-document.ts'
import {
  archive, authority, certification, contact, dash, draftMark, drafterMark, legacyRecipients, postLine, recipientsLabel, roleLine, secrecyMark, signedNote, typedLine, urgencyMark,
} from './words.ts'

interface Placed { readonly piece: Piece, readonly id: ZoneId, readonly sure: Sureness }

/** Zones of a foot's lines, from its first anchor to its end. `minutes`: who signs is named by role, not by post. */
export function footZones(lines: readonly Line[], minutes: boolean): readonly Found[] {
  const pieces = lines.flatMap((line) => piecesOf(line))
  const columns = columnsOf(pieces)
  const states = new Map<string, ColumnState>()
  const placed = pieces.map((piece): Placed => {
    const column = columnOf(piece)
    const state = states.get(column) ?? { last: null }
    states.set(column, state)
    const [id, sure] = footZone(piece, state, minutes || columns.count > 1)
    state.last = id
    return { piece, id, sure }
  })
  const which = signersOf(placed, columns.order)
  return [
    ...placed.map(({ piece, id, sure }, index) => found(piece, id, sure, which[index] ?? 0)),
    ...lines.filter((line) => line.blank).map((line) => blankInFoot(line, placed, which)),
  ]
}

interface ColumnState { last: ZoneId | null }

/** Cells of one column, boxes, or places on a line set with tabs or spaces; a line broken with `⏎` stays in its column. */
function columnOf(piece: Piece): string { return piece.container }

/** Columns in which someone signs, left to right. */
function columnsOf(pieces: readonly Piece[]): { readonly order: ReadonlyMap<string, number>, readonly count: number } {
  const signing = new Set<string>()
  const recipients = new Set<string>()
  for (const piece of pieces) {
    if (recipientsLabel.test(piece.folded)) recipients.add(columnOf(piece))
    else if (looksCapital(piece) && signs(piece.folded)) signing.add(columnOf(piece))
  }
  const places = new Map(pieces.map((piece) => [columnOf(piece), piece.line.paragraph.cell?.column ?? piece.slot]))
  const order = [...signing].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  return { order: new Map(order.map((column, index) => [column, index])), count: order.length }
}

function signs(folded: string): boolean { return authority.test(folded) || postLine.test(folded) || roleLine.test(folded) }

function footZone(piece: Piece, state: ColumnState, severalSign: boolean): readonly [ZoneId, Sureness] {
  const { folded } = piece
  const listing = state.last === 'recipientsLabel' || state.last === 'recipient'
  if (recipientsLabel.test(folded)) return ['recipientsLabel', 'certain']
  if (looksCapital(piece) && folded.length < 110 && !dash.test(folded)) return capitalsZone(piece, state, severalSign)
  if (legacyRecipients.test(folded)) return ['recipientsLabel', 'likely']
  if (authority.test(folded) && folded.length < 60 && !listing) return ['signingAuthority', 'likely']
  if (signedNote.test(folded)) return ['signatureSpace', 'likely']
  if (archive.test(folded) && (listing || dash.test(folded))) return ['archive', 'certain']
  if (contact.test(folded)) return ['contact', 'certain']
  if (drafterMark.test(piece.text.normalize('NFC')) && !isName(piece) && (listing || state.last === 'archive')) return ['drafterMark', 'certain']
  if (dash.test(folded) || piece.line.paragraph.numbering === '-') return ['recipient', state.last === null ? 'likely' : 'certain']
  if (isName(piece)) return ['fullName', inSignature(state.last) ? 'certain' : 'likely']
  if (listing) return ['recipient', 'likely']
  if (state.last === 'archive') return ['archive', 'guess']
  if (draftMark.test(folded)) return ['draftMark', 'certain']
  if (typedLine.test(folded)) return ['signatureSpace', 'guess']
  if (piece.container === 'p' && folded.length > 25 && certification.test(folded)) return ['certification', 'certain']
  if (state.last === 'signingAuthority' && folded.length < 40) return ['post', 'guess']
  if (inSignature(state.last)) return ['fullName', folded.length < 40 ? 'likely' : 'guess']
  return state.last === null || folded.length > 60 ? ['body', 'guess'] : ['recipient', 'guess']
}

function inSignature(last: ZoneId | null): boolean {
  return last === 'post' || last === 'signingAuthority' || last === 'signatureRole' || last === 'signatureSpace'
}

/** Words in capitals of the sign block. */
function capitalsZone(piece: Piece, state: ColumnState, severalSign: boolean): readonly [ZoneId, Sureness] {
  const { folded } = piece
  if (authority.test(folded)) return ['signingAuthority', 'certain']
  if (secrecyMark.test(folded)) return ['secrecyMark', 'certain']
  if (urgencyMark.test(folded)) return ['urgencyMark', 'certain']
  const inOwnRight = state.last !== 'signingAuthority'
  if (postLine.test(folded)) return inOwnRight && severalSign && roleLine.test(folded) ? ['signatureRole', 'certain'] : ['post', 'certain']
  if (roleLine.test(folded)) return ['signatureRole', 'certain']
  if (drafterMark.test(piece.text.normalize('NFC')) && /\d\.?$/u.test(folded)) return ['drafterMark', 'certain']
  switch (state.last) {
    // A line that goes on: "T/M BAN THƯỜNG VỤ" / "ĐẢNG UỶ …"; two names in capitals are rarer than two lines.
    case 'signingAuthority': return isNameInCapitals(folded) ? ['fullName', 'guess'] : ['signingAuthority', 'likely']
    case 'signatureRole': return isNameInCapitals(folded) ? ['fullName', 'likely'] : ['signatureRole', 'likely']
    case 'post': return isNameInCapitals(folded) ? ['fullName', 'likely'] : ['post', 'likely']
    default: return isNameInCapitals(folded) && state.last === 'signatureSpace' ? ['fullName', 'likely'] : ['signatureRole', 'likely']
  }
}

const familyNames = /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|truong|dinh|lam|mai|cao|luong|trinh|dao|doan|ha|ta|chu|luu|thai|to|quach|la|tong|vuong|phung|nong|be|ma|lo|giang|kieu|thach|danh|son|chau|ton|tang|tu|kim|y|a|h)\s/u
/** A name typed in capitals: two to five short words, the first a family name. */
function isNameInCapitals(folded: string): boolean {
  const words = folded.split(/\s+/u)
  return words.length >= 2 && words.length <= 5 && familyNames.test(folded) && !/^(?:dang uy|dang bo|doan (?:chu tich|thu ky|kiem tra)|to truong|le dao)/u.test(folded)
}

/** Which signature each stretch belongs to: its column's, or the next one when a block follows a name in one column. */
function signersOf(placed: readonly Placed[], order: ReadonlyMap<string, number>): readonly number[] {
  const heads: ReadonlySet<ZoneId> = new Set(['signingAuthority', 'signatureRole', 'post'])
  const passed = new Map<string, { name: boolean, count: number }>()
  const base = order.size > 1
  return placed.map(({ piece, id }) => {
    if (!heads.has(id) && id !== 'fullName' && id !== 'signatureSpace') return 0
    if (base) return order.get(columnOf(piece)) ?? nearest(piece, order)
    const state = passed.get('') ?? { name: false, count: 0 }
    passed.set('', state)
    if (heads.has(id) && state.name) { state.count++; state.name = false }
    if (id === 'fullName') state.name = true
    return state.count
  })
}

/** A name on a line of names only ("Trần Văn B⇥Nguyễn Văn A") has the place its order says. */
function nearest(piece: Piece, order: ReadonlyMap<string, number>): number {
  return Math.min(piece.slot, order.size - 1)
}

/** Blank lines between a post and a name are the room to sign. */
function blankInFoot(line: Line, placed: readonly Placed[], which: readonly number[]): Found {
  const { cell } = line.paragraph
  const same = (piece: Piece): boolean => piece.line.paragraph.cell?.table === cell?.table && piece.line.paragraph.cell?.column === cell?.column
  const beforeAt = placed.findLastIndex(({ piece }) => piece.line.order < line.order && same(piece))
  const before = placed[beforeAt]
  const after = placed.find(({ piece }) => piece.line.order > line.order && same(piece))
  // After a name the room is another one's who signs in the same place.
  const opens = before !== undefined && (inSignature(before.id) || (before.id === 'fullName' && after?.id === 'fullName'))
  const signing = opens && (after === undefined || after.id === 'fullName' || after.id === 'signatureSpace')
  return signing ? { ...blank(line, 'signatureSpace'), sure: 'likely', which: which[beforeAt] ?? 0 } : blank(line)
}
