/** The body cut into lines, and lines cut into stretches where tabs, runs of spaces and line breaks set two things side by side. */
import type { ReadBlock, ReadDocument, ReadParagraph, ReadTable } from '../read/index.ts'
import { dateLine, fold, numberStart, partyTitleInLine, unfoldedAt } from './words.ts'

/** A paragraph, or what of it stands between two page breaks, with the place it stands in. */
export interface Line {
  readonly paragraph: ReadParagraph
  /** Order in the reading of the body. */
  readonly order: number
  readonly from: number
  readonly to: number
  /** Folded beginning: enough for any pattern. */
  readonly folded: string
  /** The same with the automatic number before it. */
  readonly lead: string
  readonly blank: boolean
  readonly newPage: boolean
  /** Tables around the line, outermost first. */
  readonly tables: readonly ReadTable[]
}

/** A stretch of a line; `gap` says what parted it from the stretch before. */
export interface Piece {
  readonly line: Line
  readonly from: number
  readonly to: number
  readonly text: string
  readonly folded: string
  readonly gap: 'tab' | 'spaces' | 'break' | null
  /** Place among the stretches of one row of the line: 0 left, 1 right. */
  readonly slot: number
  /** Things with the same container stand in one column. */
  readonly container: string
}

/** No pattern looks further than this into a line. */
const leadLength = 240

/** Every paragraph of the body in reading order. */
export function linesOf(read: ReadDocument): readonly Line[] {
  const lines: Line[] = []
  let section = 0
  let broken = false
  const visit = (blocks: readonly ReadBlock[], tables: readonly ReadTable[]): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks, [...tables, block])
        continue
      }
      const starts = block.section !== section && read.sections[block.section]?.start !== 'continuous'
      section = block.section
      let newPage = starts || block.pageBreakBefore || broken
      for (const { from, to, breakBefore } of pagesOf(block.text)) {
        const line = lineOf(block, from, to, newPage || breakBefore, lines.length, tables)
        lines.push(line)
        // A break on an empty line belongs to the next words.
        newPage = line.blank && line.newPage
      }
      broken = newPage || block.text.endsWith('\f')
    }
  }
  visit(read.blocks, [])
  return lines
}

function lineOf(paragraph: ReadParagraph, from: number, to: number, newPage: boolean, order: number, tables: readonly ReadTable[]): Line {
  const folded = fold(paragraph.text.slice(from, Math.min(to, from + leadLength)))
  const numbered = paragraph.numbering !== '' && paragraph.text.slice(0, from).trim() === ''
  const lead = numbered ? `${fold(paragraph.numbering)} ${folded}`.trim() : folded
  return { paragraph, order, from, to, folded, lead, blank: lead === '' && from === to, newPage, tables }
}

/** Stretches between page breaks; an empty one before the first break falls away. */
function pagesOf(text: string): readonly { readonly from: number, readonly to: number, readonly breakBefore: boolean }[] {
  if (!text.includes('\f')) return [{ ...trimmed(text, 0, text.length), breakBefore: false }]
  const pages = []
  let from = 0
  for (const part of text.split('\f')) {
    pages.push({ ...trimmed(text, from, from + part.length), breakBefore: from > 0 })
    from += part.length + 1
  }
  const worded = pages.filter((page) => page.to > page.from)
  const only = pages.at(-1)
  return worded.length > 0 || only === undefined ? worded : [{ ...only, breakBefore: true }]
}

const space = /[\s\u200B\uFEFF]/u
function trimmed(text: string, from: number, to: number): { readonly from: number, readonly to: number } {
  let [start, end] = [from, to]
  while (start < end && space.test(text.charAt(start))) start++
  while (end > start && space.test(text.charAt(end - 1))) end--
  return { from: start, to: end }
}

/** The column a line stands in. */
export function containerOf(line: Line): string {
  const { cell, textBox } = line.paragraph
  if (cell !== null) return `c${cell.table}.${cell.column}`
  return textBox === null ? 'p' : `b${textBox}`
}

/** The whole line as one stretch. */
export function whole(line: Line): Piece {
  const text = line.paragraph.text.slice(line.from, line.to)
  return { line, from: line.from, to: line.to, text, folded: line.folded, gap: null, slot: 0, container: containerOf(line) }
}

/** A part of a stretch, without the spaces around it. */
export function partOf(piece: Piece, from: number, to: number, more: Partial<Piece> = {}): Piece {
  const range = trimmed(piece.line.paragraph.text, from, to)
  if (range.from === piece.from && range.to === piece.to) return { ...piece, ...more }
  const text = piece.line.paragraph.text.slice(range.from, range.to)
  return { ...piece, ...range, text, folded: fold(text.slice(0, leadLength)), ...more }
}

/** Three spaces part two components; two are a slip of the hand. */
const gaps = /[^\S\n\t]{3,}|[^\S\n]*\t[^\n\S]*|[^\S\n]*\n[^\S\n]*/gu

/** Stretches already cut: several steps ask for the same line's. */
const cutBefore = new WeakMap<Line, readonly Piece[]>()

/** A line of the head or the foot in its stretches. */
export function piecesOf(line: Line): readonly Piece[] {
  const known = cutBefore.get(line)
  if (known !== undefined) return known
  const pieces = line.blank ? [] : cutLine(line)
  cutBefore.set(line, pieces)
  return pieces
}

function cutLine(line: Line): readonly Piece[] {
  const all = whole(line)
  // Room for a blank number inside a reference parts nothing.
  if (/^[([]\s*(?:ban hanh|kem theo|dinh kem)\b/u.test(all.folded)) return [all]
  const cuts: { from: number, to: number, gap: Piece['gap'] }[] = []
  let from = line.from
  let gap: Piece['gap'] = null
  for (const match of all.text.matchAll(gaps)) {
    const at = line.from + match.index
    cuts.push({ from, to: at, gap })
    from = at + match[0].length
    gap = match[0].includes('\n') ? 'break' : match[0].includes('\t') ? 'tab' : 'spaces'
  }
  cuts.push({ from, to: line.to, gap })
  const joined = rejoined(cuts, line.paragraph.text)
  // A line that begins far to the right stands in the second column.
  const indent = line.paragraph.text.slice(0, line.from).split(/[\n\f]/u).at(-1) ?? ''
  const indented = indent.includes('\t') || indent.length >= 20
  let slot = 0
  return joined.flatMap((cut) => {
    if (cut.gap === null) slot = indented ? 1 : 0
    else slot = cut.gap === 'break' ? 0 : slot + 1
    const container = slot > 0 ? `${all.container}s${slot}` : all.container
    return splitKnown(partOf(all, cut.from, cut.to, { gap: cut.gap, slot, container }))
  }).filter((piece) => piece.text !== '')
}

/** Room left for a number or a day is no gap: "Số      -KH/ĐU", "A,⏎ngày … tháng". */
function rejoined(cuts: readonly { from: number, to: number, gap: Piece['gap'] }[], text: string): readonly { from: number, to: number, gap: Piece['gap'] }[] {
  const joined: { from: number, to: number, gap: Piece['gap'] }[] = []
  for (const cut of cuts) {
    const before = joined.at(-1)
    if (before !== undefined && belongTogether(fold(text.slice(before.from, before.to)).trim(), fold(text.slice(cut.from, cut.to)).trim())) before.to = cut.to
    else joined.push({ ...cut })
  }
  return joined
}

function belongTogether(left: string, right: string): boolean {
  if (/(?:^|[,\s])ngay[\s\d._…]*(?:thang[\s\d._…]*)?$/u.test(left) && /^(?:thang|nam|\d|[._…])/u.test(right)) return true
  if (left.endsWith(',') && left.length < 60 && /^ngay\b/u.test(right)) return true
  if (/\bnam$/u.test(left) && /^(?:\d{2,4}|[._…]+)\.?$/u.test(right)) return true
  return /^so\s*[:.]?\s*[\d._…]*[a-z]?$/u.test(left) && /^(?:[-/]|\d+\s*[-/])/u.test(right)
}

/** Two components with nothing but a space or two between them: names before the title, a date after the number. */
function splitKnown(piece: Piece): readonly Piece[] {
  const title = partyTitleInLine.exec(piece.folded)
  const at = title !== null && title.index > 0 && piece.folded.length < 120 ? title.index : placeAfterNumber(piece)
  if (at === null) return [piece]
  const cut = piece.from + unfoldedAt(piece.text, at)
  const right = partOf(piece, cut, piece.to, { gap: 'spaces', slot: piece.slot + 1, container: `${piece.container}s${piece.slot + 1}` })
  return [partOf(piece, piece.from, cut), right]
}

/** "Số 05-KH/ĐU A, ngày 05 tháng 6 năm 2026": where the place begins. */
function placeAfterNumber(piece: Piece): number | null {
  if (!numberStart.test(piece.folded) || !dateLine.test(piece.folded)) return null
  const symbol = /^so\s*[:.]?[\s\d._…]*[a-z]?\s*[-/]\s*[a-z]+\s*[-/]\s*[a-z-]+\s+/u.exec(piece.folded)
  return symbol === null ? null : symbol[0].length
}
