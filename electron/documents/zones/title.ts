/** Under the head: the kind's name, the subject over its lines, the separator, "(Ban hành kèm theo …)", addressees, căn cứ. */
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { isKindName, ownWords } from './head.ts'
import { containerOf, partOf, piecesOf, whole } from './lines.ts'
import type { Line, Piece } from './lines.ts'
import type { DataTable } from './tables.ts'
import { looksBold, looksCapital, looksCentred, looksRunning } from './looks.ts'
import { footAnchor } from './parts.ts'
import type { Sureness, ZoneId } from './zoned-document.ts'
import {
  addressing, article, attachedLine, basis, basisToo, dash, division, enacting, isOtherKind, kindOfLine, letterSubject, roman, subjectStart, typedLine, unfoldedAt,
} from './words.ts'

export interface Title { readonly zones: readonly Found[], readonly length: number }

/** Zones from the first of `lines` to the last căn cứ, and how many lines they take. */
export function findTitle(lines: readonly Line[], dataTable: DataTable): Title {
  const zones: Found[] = []
  let at = 0
  const take = (step: Step): void => {
    const taken = step(lines.slice(at, at + mostLines), dataTable)
    zones.push(...taken.zones)
    at += taken.length
  }
  for (const step of [takeName, takeAddressees, takeBases]) take(step)
  return { zones, length: at }
}

type Step = (lines: readonly Line[], dataTable: DataTable) => Title
/** Neither a title nor a list of addressees or căn cứ is longer. */
const mostLines = 120
const nothing: Title = { zones: [], length: 0 }

/** Kind, subject, separator. */
function takeName(lines: readonly Line[], dataTable: DataTable): Title {
  const zones: Found[] = []
  const first = lines.findIndex((line) => !line.blank)
  const line = lines[first]
  if (line === undefined || dataTable(line) !== undefined) return nothing
  const pieces = piecesOf(line)
  const [piece] = pieces
  if (piece === undefined) return nothing
  const named = nameOf(piece)
  if (named === null) return letterSubjectOf(lines, first)
  zones.push(...lines.slice(0, first).map((each) => blank(each)), ...named)
  zones.push(...pieces.slice(1).map((each) => subjectOrMore(each)))
  let length = first + 1
  const separator = lines.slice(length, length + 12).findIndex((each) => typedLine.test(each.lead))
  let blanks: Line[] = []
  let subjectCapital = true
  for (const [index, next] of lines.slice(length).entries()) {
    if (next.blank) { blanks.push(next); continue }
    if (dataTable(next) !== undefined) break
    const cut = piecesOf(next)
    const above = separator >= 0 && index <= separator
    // In capitals under a subject in small letters: who decides, not the subject.
    const other = !above && zones.some((zone) => zone.id === 'subject') && cut.every(looksCapital) && !subjectCapital
    if (other || !cut.every((each) => continuesTitle(each, above))) break
    subjectCapital &&= cut.every(looksCapital)
    zones.push(...blanks.map((each) => blank(each)), ...cut.map(subjectOrMore))
    blanks = []
    length = first + 1 + index + 1
    if (typedLine.test(next.lead) && !attachedLine.test(lines[length]?.lead ?? '')) break
  }
  return { zones, length }
}

/** A công văn's subject in the middle of the page instead of under the number: centred lines over "Kính gửi". */
function letterSubjectOf(lines: readonly Line[], first: number): Title {
  const end = lines.findIndex((line) => addressing.test(line.lead))
  const over = lines.slice(first, end < 0 ? first : end).filter((line) => !line.blank).map(whole)
  if (over.length === 0 || over.length > 4 || !letterSubject.test(over[0]?.folded ?? '') || !over.every(looksCentred)) return nothing
  return { zones: lines.slice(0, end).map((line) => line.blank ? blank(line) : found(whole(line), 'subject', 'likely')), length: end }
}

/** The kind's name, and the subject where it stands on the same line ("KẾ HOẠCH thực hiện …"). */
function nameOf(piece: Piece): readonly Found[] | null {
  const kind = kindOfLine(piece.folded)
  if (kind === null || !isKindName(piece)) {
    const stands = looksCapital(piece) && looksCentred(piece) && piece.text.length < 120
    if (!stands || enacting.test(piece.folded) || division.test(piece.folded) || roman.test(piece.folded)) return null
    return [found(piece, 'kindName', isOtherKind(piece.folded) ? 'likely' : 'guess')]
  }
  if (looksCapital(piece)) return [found(piece, 'kindName', 'certain')]
  const cut = piece.from + unfoldedAt(piece.text, kind.length)
  const rest = partOf(piece, cut, piece.to)
  if (rest.text === '') return [found(piece, 'kindName', 'certain')]
  return [found(partOf(piece, piece.from, cut), 'kindName', 'certain'), found(rest, 'subject', 'likely')]
}

/** Is this still the title: the separator, "(Kèm theo …)", a centred or bold line, or anything above the separator? */
function continuesTitle(piece: Piece, aboveSeparator: boolean): boolean {
  const { folded } = piece
  if (typedLine.test(folded) || attachedLine.test(folded)) return true
  if (addressing.test(folded) || basis.test(folded) || article.test(folded) || division.test(folded)) return false
  if (footAnchor(piece) || roman.test(folded) || dash.test(folded) || (enacting.test(folded) && looksCapital(piece) && !aboveSeparator)) return false
  if (ownWords(piece) !== null) return true
  if (aboveSeparator && piece.text.length < 400) return true
  if (/[.:;]$/u.test(folded) && !looksCentred(piece)) return false
  if (piece.line.paragraph.align === 'centre') return piece.text.length < 400
  return !looksRunning(piece) && (looksBold(piece) || looksCentred(piece))
}

function subjectOrMore(piece: Piece): Found {
  if (typedLine.test(piece.folded)) return found(piece, 'subjectSeparator', 'certain')
  if (attachedLine.test(piece.folded)) return found(piece, 'attachedLine', 'certain')
  const own = ownWords(piece)
  // "Về việc …" under the kind's name is its subject, not a công văn's.
  if (own !== null && own.id !== 'letterSubject') return found(piece, own.id, own.sure)
  return found(piece, 'subject', subjectStart.test(piece.folded) ? 'certain' : 'likely')
}

/** "Kính gửi:" and those it names, on its line, beside it or in a list under it. */
function takeAddressees(lines: readonly Line[], dataTable: DataTable): Title {
  const start = lines.findIndex((line) => !line.blank)
  const first = lines[start]
  if (first === undefined || !addressing.test(first.lead) || dataTable(first) !== undefined) return nothing
  const zones: Found[] = lines.slice(0, start).map((line) => blank(line))
  const table = first.tables.at(-1)
  const labelled = { container: containerOf(first), open: false }
  let length = start
  let blanks: Line[] = []
  for (const [index, line] of lines.slice(start).entries()) {
    if (line.blank) { blanks.push(line); continue }
    const inTable = table !== undefined && line.tables.includes(table) && containerOf(line) !== labelled.container && line.tables.at(-1) === table
    if (!inTable && !isAddressee(line, labelled.open && blanks.length === 0)) break
    zones.push(...blanks.map((each) => blank(each)))
    blanks = []
    for (const piece of piecesOf(line)) zones.push(...addresseeZones(piece))
    labelled.open = !/[.]$/u.test(line.lead)
    length = start + index + 1
  }
  return { zones, length }
}

function isAddressee(line: Line, open: boolean): boolean {
  if (addressing.test(line.lead)) return true
  if (basis.test(line.lead) || line.lead.length > 160) return false
  const piece = whole(line)
  if (dash.test(line.lead)) return open
  return open && (looksCentred(piece) || /^[\t ]/u.test(line.paragraph.text)) && !line.lead.endsWith(':')
}

function addresseeZones(piece: Piece): readonly Found[] {
  const label = addressing.exec(piece.folded)?.[0]
  if (label === undefined) return [found(piece, 'addressee', 'likely')]
  const cut = piece.from + unfoldedAt(piece.text, label.length)
  const rest = partOf(piece, cut, piece.to)
  const zones = [found(partOf(piece, piece.from, cut), 'addressing', 'certain')]
  return rest.text === '' ? zones : [...zones, found(rest, 'addressee', 'certain')]
}

/** Căn cứ: a run of lines that begin so, before the text. */
function takeBases(lines: readonly Line[], dataTable: DataTable): Title {
  const zones: Found[] = []
  let length = 0
  let blanks: Line[] = []
  for (const [index, line] of lines.entries()) {
    if (line.blank) { blanks.push(line); continue }
    if (dataTable(line) !== undefined) break
    const kind = basisOf(line, zones, lines.slice(index + 1, index + 6).some((each) => basis.test(each.lead)))
    if (kind === null) break
    zones.push(...blanks.map((each) => blank(each)), found(line, ...kind))
    blanks = []
    length = index + 1
  }
  return { zones, length }
}

/** A line of căn cứ; `before` are those above it, `follows`: one begins soon under it. An enacting line may stand over them or be repeated. */
function basisOf(line: Line, before: readonly Found[], follows: boolean): readonly [ZoneId, Sureness] | null {
  const piece = whole(line)
  const listed = dash.test(line.lead) || /^\d{1,2}\s*[.)]/u.test(line.lead)
  // "1. Căn cứ, sự cần thiết" is a heading.
  if (/^\d/u.test(line.lead) && (looksBold(piece) || !/[;,.]$/u.test(piece.text))) return null
  const bare = line.lead.replace(/^\d{1,2}\s*[.)]\s*/u, '')
  if (basis.test(bare)) return bare.endsWith(':') && !listed ? null : runsInto(bare) ? null : ['basis', 'certain']
  const continues = before.at(-1)?.id === 'basis' || listed
  if (continues && basisToo.test(bare) && /[;,.]$/u.test(line.paragraph.text.trimEnd())) return ['basis', before.at(-1)?.id === 'basis' && listed ? 'certain' : 'likely']
  if (before.length === 0) {
    // The body's name above the căn cứ, as State decisions have it.
    return looksCapital(piece) && looksCentred(piece) && piece.text.length < 120 && !division.test(line.lead) && !roman.test(line.lead) && follows
      && (enacting.test(line.lead) || /^(?:ban|chi bo|dang uy|tinh uy|thanh uy|uy ban|hoi dong|dai hoi|van phong|so|chu tich|giam doc)\b/u.test(line.lead))
      ? ['enactingLine', enacting.test(line.lead) ? 'certain' : 'likely'] : null
  }
  return null
}

/** "Căn cứ Kế hoạch …, Ban Thường vụ Đảng uỷ ban hành … như sau:": the căn cứ is part of the opening sentence. */
function runsInto(folded: string): boolean {
  return /\b(?:nhu sau|bao cao|de nghi|thong bao|yeu cau|kinh moi|trinh|xay dung|ban hanh ke hoach|tran trong)\b.*[.:]$/u.test(folded) && /,\s/u.test(folded) && !/^[-+]/u.test(folded) && folded.endsWith(':')
}
