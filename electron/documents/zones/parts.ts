/** The file cut into papers: the paper itself, its appendices and attached texts, and the block of a copy. */
import { piecesOf, whole } from './lines.ts'
import type { Line, Piece } from './lines.ts'
import type { DataTable } from './tables.ts'
import { looksBold, looksCapital, looksCentred, looksRight, looksRunning } from './looks.ts'
import {
  appendixLabel, appendixLabelled, article, authority, basis, copyKind, copyNumber, enacting, honorific, isNationalTitle, partyTitleSlips, personName, postLine, recipientsLabel, roleLine, roman, starLike,
  typedLine,
} from './words.ts'

export interface Part {
  readonly type: 'paper' | 'appendix' | 'copy'
  /** 0: the paper and its copy; 1, 2 …: appendices. */
  readonly number: number
  readonly lines: readonly Line[]
}

/** Does the end of a paper begin here: recipients, T/M, a post or a role in capitals? */
export function footAnchor(piece: Piece): boolean {
  const { folded, line } = piece
  if (folded.length > 100) return false
  if (recipientsLabel.test(folded)) return folded.length < 40
  if (!looksCapital(piece) || /[:;,]$/u.test(folded)) return false
  if (authority.test(folded)) return true
  if (!postLine.test(folded) && !roleLine.test(folded)) return false
  const aside = piece.slot > 0 || line.paragraph.cell !== null || line.paragraph.textBox !== null
  return aside || looksCentred(piece) || looksRight(piece)
}

/** How far a post or a role is followed, to see whether a signature or the text comes after it. */
const lookAhead = 25

/**
 * Does the foot begin at this line? A post or a role in capitals may also head a decision ("CHỦ TỊCH …" over its căn
 * cứ) or stand in the text; then căn cứ, articles or running text follow, not names.
 */
export function startsFoot(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || line.blank || line.lead.length > 200) return false
  const anchors = piecesOf(line).filter(footAnchor)
  if (anchors.length === 0) return false
  if (anchors.some(({ folded }) => recipientsLabel.test(folded) || authority.test(folded))) return true
  const after = lines.slice(index + 1, index + 1 + lookAhead).filter((each) => !each.blank)
  const name = after.findIndex((each) => piecesOf(each).some((piece) => isName(piece) || footAnchor(piece)))
  const before = name < 0 ? after : after.slice(0, name)
  return !before.some((each) => basis.test(each.lead) || article.test(each.lead) || roman.test(each.lead) || enacting.test(each.lead) || each.lead.length > 150)
}

/** Cuts the lines; `dataTable` gives the outermost table of data around a line. */
export function partsOf(lines: readonly Line[], dataTable: DataTable): readonly Part[] {
  const parts: Part[] = []
  let start = 0
  let number = 0
  let type: Part['type'] = 'paper'
  let footSeen = false
  const close = (end: number): void => {
    if (end > start) parts.push({ type, number: type === 'copy' ? 0 : number, lines: lines.slice(start, end) })
    start = end
  }
  for (const [index, line] of lines.entries()) {
    if (line.blank || dataTable(line) !== undefined) continue
    const copyAt = footSeen && type !== 'copy' && line.lead.length < 120 ? copyStart(lines, index, start) : null
    if (copyAt !== null) {
      close(copyAt)
      type = 'copy'
      continue
    }
    if (beginsAppendix(line, footSeen, number, lines[index - 1]) || (line.newPage && index > start + 3 && titled(lines, index))) {
      close(index)
      type = 'appendix'
      number++
    }
    footSeen ||= index > start + 3 && startsFoot(lines, index)
  }
  close(lines.length)
  return parts
}

/** A new sheet with a title of its own: a text issued with the paper, or the next copy of an issue. */
function titled(lines: readonly Line[], index: number): boolean {
  const top = lines.slice(index, index + 30).filter((line) => !line.blank).slice(0, 8)
  return top.some((line) => line.lead.length < 160 && piecesOf(line).some(({ folded }) => partyTitleSlips(folded) === 0 || isNationalTitle(folded)))
}

function beginsAppendix(line: Line, footSeen: boolean, number: number, before: Line | undefined): boolean {
  if (line.lead.length > 200 || (!line.newPage && !line.lead.startsWith('phu luc'))) return false
  const [piece] = piecesOf(line)
  if (piece === undefined) return false
  const stands = line.newPage || looksCentred(piece) || looksRight(piece) || looksBold(piece)
  if (appendixLabel.test(piece.folded) && piece.folded.startsWith('phu luc') && stands && (footSeen || line.newPage)) return true
  if (!line.newPage || !footSeen) return false
  if (appendixLabel.test(piece.folded) || appendixLabelled.test(piece.folded)) return true
  // After the first, only a label or a change of sheets with a title on top begins another one.
  if (number > 0) return looksCapital(piece) && looksCentred(piece) && line.paragraph.cell === null && line.paragraph.section !== before?.paragraph.section && !belongsToFoot(line)
  return !belongsToFoot(line)
}

/** Recipients and signatures that a page break sent to the next sheet are still the paper's. */
function belongsToFoot(line: Line): boolean {
  return piecesOf(line).some((piece) => footAnchor(piece) || isName(piece) || copyKind.test(piece.folded) || (piece.folded.startsWith('-') && piece.line.paragraph.runs.every((run) => run.sizePt < 13)))
}

/** A person's name on its own, whatever stands before it ("Đồng chí", a degree). */
export function isName(piece: Piece): boolean {
  const without = piece.text.normalize('NFC').replace(/^\(|\)$/gu, '')
  const title = honorific.exec(piece.folded)?.[0].length ?? 0
  if (without.length > 45) return false
  return personName.test(without.trim()) || (title > 0 && personName.test(without.slice(title).trim()))
}

/** Where the block of a copy begins, when this line shows that there is one; null: no copy. */
function copyStart(lines: readonly Line[], index: number, from: number): number | null {
  const line = lines[index]
  if (line === undefined) return null
  const isCopy = piecesOf(line).some(({ folded }) => copyNumber.test(folded) || (copyKind.test(folded) && folded.length < 110))
  if (!isCopy || looksRunning(whole(line)) && !copyNumber.test(line.lead)) return null
  let start = index
  for (let at = index - 1; at > from; at--) {
    const before = lines[at]
    if (before === undefined || endsOriginal(before, line)) break
    start = at
    if (before.paragraph.borders.top) break
  }
  return start
}

/** The line over the copy's block, or the last words of the paper. */
function endsOriginal(line: Line, copy: Line): boolean {
  const { paragraph } = line
  if (paragraph.borders.bottom || paragraph.shapes.some((shape) => shape.kind === 'line' && shape.widthPt > 300)) return true
  if (line.blank) return false
  if (typedLine.test(line.lead) && line.lead.length > 40) return true
  const sameTable = line.tables[0] !== undefined && line.tables[0] === copy.tables[0]
  if (sameTable) return false
  return piecesOf(line).some((piece) => !(looksCapital(piece) && !footAnchor(piece)) && !starLike.test(piece.folded))
}
