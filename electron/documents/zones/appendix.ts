/** The top of an appendix: label, title over its lines, reference to the paper it belongs to. */
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { partOf, piecesOf } from './lines.ts'
import type { Line, Piece } from './lines.ts'
import type { DataTable } from './tables.ts'
import { looksBold, looksCapital, looksCentred, looksRunning } from './looks.ts'
import type { Title } from './title.ts'
import { appendixLabel, appendixLabelled, appendixReference, article, attachedLine, division, roman, numberedCaption, typedLine, unfoldedAt } from './words.ts'

/** Most lines with words above an appendix's content. */
const mostLines = 12

/** Zones from the first of `lines` to the end of title and reference; nothing when no label and no title stand there. */
export function findAppendixTop(lines: readonly Line[], dataTable: DataTable): Title {
  const zones: Found[] = []
  let blanks: Line[] = []
  let length = 0
  let labelled = false
  for (const [index, line] of lines.slice(0, mostLines * 3).entries()) {
    if (line.blank) { blanks.push(line); continue }
    const complete = zones.some(({ id }) => id === 'appendixReference') && zones.some(({ id }) => id === 'appendixTitle')
    if (complete || dataTable(line) !== undefined) break
    const cut = piecesOf(line)
    const fresh: Found[] = []
    for (const piece of cut) {
      const here = topZones(piece, labelled, zones.length + fresh.length > 0)
      if (here.length === 0) break
      fresh.push(...here)
      labelled ||= here.some(({ id }) => id === 'appendixLabel')
    }
    if (fresh.length < cut.length) break
    zones.push(...blanks.map((each) => blank(each)), ...fresh)
    blanks = []
    length = index + 1
  }
  return { zones, length }
}

function topZones(piece: Piece, labelled: boolean, begun: boolean): readonly Found[] {
  const { folded } = piece
  if (!labelled) {
    if (appendixLabel.test(folded)) return [found(piece, 'appendixLabel', 'certain')]
    const label = appendixLabelled.exec(folded)?.[0]
    if (label !== undefined) {
      const cut = piece.from + unfoldedAt(piece.text, label.length)
      return [found(partOf(piece, piece.from, cut), 'appendixLabel', 'certain'), found(partOf(piece, cut, piece.to), 'appendixTitle', 'likely')]
    }
  }
  if (appendixReference.test(folded) || attachedLine.test(folded)) return [found(piece, 'appendixReference', 'certain')]
  if (typedLine.test(folded)) return [found(piece, 'subjectSeparator', 'likely')]
  if (roman.test(folded) || article.test(folded) || division.test(folded) || looksRunning(piece) || (begun && numberedCaption.test(folded))) return []
  const stands = piece.line.paragraph.align === 'centre' || looksCentred(piece) || (looksBold(piece) && looksCapital(piece))
  return stands ? [found(piece, 'appendixTitle', 'likely')] : []
}
