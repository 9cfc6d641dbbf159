/** How a stretch looks, as far as it tells what the stretch is. */
import type { Piece } from './lines.ts'

interface Shares { readonly letters: number, readonly capitals: number, readonly bold: number, readonly italic: number }

/** TCVN3 faces of capitals: `.VnTimeH` draws small letters as capitals. */
const capitalFont = /^\.vn\w*h$/iu

function sharesOf(piece: Piece): Shares {
  const shares = { letters: 0, capitals: 0, bold: 0, italic: 0 }
  for (const run of piece.line.paragraph.runs) {
    const text = run.text.slice(Math.max(0, piece.from - run.start), Math.max(0, piece.to - run.start))
    if (text === '') continue
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    shares.letters += letters
    shares.capitals += run.caps || run.smallCaps || capitalFont.test(run.font) ? letters : text.match(/\p{Lu}/gu)?.length ?? 0
    if (run.bold) shares.bold += letters
    if (run.italic) shares.italic += letters
  }
  return shares
}

/** Shown in capitals, whatever is stored (a few small letters are slips). */
export function looksCapital(piece: Piece): boolean {
  const { letters, capitals } = sharesOf(piece)
  return letters > 0 && capitals >= letters * 0.85
}

export function looksBold(piece: Piece): boolean {
  const { letters, bold } = sharesOf(piece)
  return letters > 0 && bold * 2 > letters
}

export function looksItalic(piece: Piece): boolean {
  const { letters, italic } = sharesOf(piece)
  return letters > 0 && italic * 2 > letters
}

/** The first words are bold: a title that runs in to its text. */
export function beginsBold(piece: Piece): boolean {
  const first = piece.line.paragraph.runs.find((run) => run.start + run.text.length > piece.from && run.text.trim() !== '')
  return first?.bold === true
}

export function beginsItalic(piece: Piece): boolean {
  const first = piece.line.paragraph.runs.find((run) => run.start + run.text.length > piece.from && run.text.trim() !== '')
  return first?.italic === true
}

/** Set in the middle: by alignment, by tabs or spaces before it, or by an indent on the left wider than a first line's. */
export function looksCentred(piece: Piece): boolean {
  const { paragraph } = piece.line
  if (paragraph.align === 'centre') return true
  if (paragraph.align !== 'left' && paragraph.align !== 'justify') return false
  const before = paragraph.text.slice(0, piece.from)
  const indent = paragraph.leftPt + Math.max(0, paragraph.firstLinePt)
  return indent > 60 || /\t\s*\t/u.test(before) || /[^\S\n]{12,}$/u.test(before)
}

export function looksRight(piece: Piece): boolean {
  const { paragraph } = piece.line
  return paragraph.align === 'right' || paragraph.leftPt + Math.max(0, paragraph.firstLinePt) > 180
}

/** Running text: more than a line, or set to both margins with an end mark. */
export function looksRunning(piece: Piece): boolean {
  const { align } = piece.line.paragraph
  if (piece.text.length > 160) return true
  if (align === 'centre' || align === 'right') return false
  return piece.text.length > 90 || (piece.text.length > 40 && /[.;:,]$/u.test(piece.text))
}
