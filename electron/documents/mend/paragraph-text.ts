/**
 * Which node of the file each character of a paragraph's text comes from, and runs parted exactly at a character.
 * Offsets are those of `ReadParagraph.text`: deleted words, field codes and text boxes are not in it.
 */
import { attribute, child, descendants, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { charactersOf } from '../read/index.ts'
import { copyOf, insertAfter, removeValue } from './word-xml.ts'

/** A child of a run and the characters it stands for ('' for what has none: pictures, field marks, notes). */
export interface Piece {
  readonly run: XmlElement
  readonly node: XmlElement
  readonly start: number
  readonly text: string
  /** The complex or simple field it belongs to, by its number in the paragraph; null: typed words. */
  readonly field: number | null
  /** Instruction of that field as far as read (`PAGE`), '' for none. */
  readonly code: string
}

export interface ParagraphText {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Visible runs in order, those without a character too. */
  readonly runs: readonly XmlElement[]
}

/** Elements around runs that are read through, as the reader does; everything else that is no run is passed over. */
const transparent = new Set(['hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'dir', 'bdo'])

/** Characters of a child of a run, as the reader counts them; alternatives and ruby are one piece. */
function shownBy(node: XmlElement): string {
  switch (nameOf(node)) {
    case 'AlternateContent': return elements(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node).map(charactersOf).join('')
    case 'ruby': return descendants(child(node, 'w:rubyBase') ?? node, 'w:t').map(charactersOf).join('')
    default: return charactersOf(node)
  }
}

interface OpenField { readonly id: number, readonly codes: string[], result: boolean }

interface Walk { text: string, fields: number, readonly open: OpenField[], readonly pieces: Piece[], readonly runs: XmlElement[] }

/** Maps a paragraph. */
export function textOf(paragraph: XmlElement): ParagraphText {
  const walk: Walk = { text: '', fields: 0, open: [], pieces: [], runs: [] }
  walkInto(paragraph, walk)
  return { text: walk.text, pieces: walk.pieces, runs: walk.runs }
}

function walkInto(parent: XmlElement, walk: Walk): void {
  for (const node of elements(parent)) {
    const name = nameOf(node)
    if (name === 'r') walkRun(node, walk)
    else if (name === 'fldSimple') {
      walk.open.push({ id: walk.fields++, codes: [attribute(node, 'w:instr') ?? ''], result: true })
      walkInto(node, walk)
      walk.open.pop()
    } else if (name === 'AlternateContent') walkInto(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node, walk)
    else if (transparent.has(name)) walkInto(node, walk)
  }
}

function walkRun(run: XmlElement, walk: Walk): void {
  walk.runs.push(run)
  for (const node of elements(run)) {
    const name = nameOf(node)
    if (name === 'rPr') continue
    const kind = name === 'fldChar' ? attribute(node, 'w:fldCharType') : null
    if (kind === 'begin') walk.open.push({ id: walk.fields++, codes: [], result: false })
    const field = walk.open.at(-1)
    if (kind === 'separate' && field !== undefined) field.result = true
    if (name === 'instrText') field?.codes.push(node.textContent ?? '')
    // Between a field's beginning and its result there are no words, whatever stands there.
    const shown = walk.open.every((open) => open.result)
    const text = shown ? shownBy(node) : ''
    walk.pieces.push({ run, node, start: walk.text.length, text, field: field?.id ?? null, code: field?.codes.join('').trim() ?? '' })
    walk.text += text
    if (kind === 'end') walk.open.pop()
  }
}

/** Pieces with characters of `from`–`to`. */
export function piecesIn(mapped: ParagraphText, from: number, to: number): readonly Piece[] {
  return mapped.pieces.filter(({ start, text }) => text !== '' && start < to && start + text.length > from)
}

/** Whether runs can be parted at `offset`: within words, not within a sign that stands for several characters. */
export function canPartAt(mapped: ParagraphText, offset: number): boolean {
  return mapped.pieces.every(({ node, start, text }) => !(start < offset && start + text.length > offset) || nameOf(node) === 't')
}

/** Parts runs so that no run holds characters of both sides of `offset`. */
export function partAt(paragraph: XmlElement, offset: number): void {
  const mapped = textOf(paragraph)
  const piece = mapped.pieces.find(({ start, text }) => text !== '' && start + text.length > offset)
  if (piece === undefined) return
  if (piece.start < offset) {
    if (nameOf(piece.node) === 't') partRun(piece.run, partText(piece.node, offset - piece.start))
  }
  // At the edge of a node only the run may have to be parted, and only if characters stand before it in the same run.
  else if (mapped.pieces.some(({ run, start, text }) => run === piece.run && text !== '' && start < offset)) partRun(piece.run, piece.node)
}

/** Parts a text element; returns the second part. */
function partText(node: XmlElement, at: number): XmlElement {
  // As shown: spaces the file does not keep are not counted and not kept.
  const text = charactersOf(node)
  const second = copyOf(node)
  setText(node, text.slice(0, at))
  setText(second, text.slice(at))
  insertAfter(node, second)
  return second
}

/** Sets the words of a text element; spaces at its ends are said to be kept. */
export function setText(node: XmlElement, text: string): void {
  node.textContent = text
  if (text !== text.trim()) node.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
}

/** Parts a run before `node`; the new run takes its look, `node` and what follows. Returns the new run. */
export function partRun(run: XmlElement, node: XmlElement): XmlElement {
  const second = copyOf(run)
  const kept = elements(second)
  const index = elements(run).indexOf(node)
  kept.forEach((child, at) => { if (at < index && nameOf(child) !== 'rPr') second.removeChild(child) })
  elements(run).slice(index).forEach((child) => { run.removeChild(child) })
  insertAfter(run, second)
  return second
}

/** Parts runs so that those of the range hold nothing but its characters; returns them in order. */
export function isolate(paragraph: XmlElement, from: number, to: number): readonly XmlElement[] {
  partAt(paragraph, from)
  partAt(paragraph, to)
  for (let again = true; again;) {
    again = false
    const inside = piecesIn(textOf(paragraph), from, to)
    for (const { run } of inside) {
      const children = elements(run).filter((child) => nameOf(child) !== 'rPr')
      const border = children.findIndex((child, at) => at > 0 && isWords(child) !== isWords(children[at - 1]))
      if (border === -1) continue
      const node = children[border]
      if (node !== undefined) partRun(run, node)
      again = true
      break
    }
  }
  return [...new Set(piecesIn(textOf(paragraph), from, to).map(({ run }) => run))]
}

/** Words, or a mark of Word's last layout, which goes with them. */
function isWords(node: XmlElement | undefined): boolean {
  return node !== undefined && (shownBy(node) !== '' || nameOf(node) === 'lastRenderedPageBreak')
}

/** Numbers Word gives paragraphs to know them again: a copy must not carry them. */
export function forgetNames(paragraph: XmlElement): void {
  removeValue(paragraph, 'paraId', 'textId')
}
