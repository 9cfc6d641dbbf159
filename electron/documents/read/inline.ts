/** The words of a paragraph: its runs with their effective look, what is drawn, and the text boxes hung on it. */
import { attribute, child, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { TargetOf } from './drawn-shape.ts'
import type { Fields } from './fields.ts'
import type { Looks, ParagraphLook, RunLook } from './look.ts'
import type { ReadRun, ReadShape } from './read-document.ts'
import { shapesOf } from './shapes.ts'
import type { Theme } from './theme.ts'

export interface InlineContext { readonly looks: Looks, readonly theme: Theme, readonly targetOf: TargetOf, readonly fields: Fields }

export interface Inline {
  readonly text: string
  readonly runs: readonly ReadRun[]
  readonly shapes: readonly ReadShape[]
  /** `w:txbxContent` of the text boxes, in order. */
  readonly boxes: readonly XmlElement[]
}

/** Elements around runs that add nothing to them; what is deleted or moved away is not among them. */
const transparent = new Set(['hyperlink', 'smartTag', 'customXml', 'sdtContent', 'sdt', 'ins', 'moveTo', 'dir', 'bdo', 'rubyBase', 'ruby'])

/** Characters a child of a `w:r` stands for; '' for what shows none. One for each place in `ReadParagraph.text`. */
export function charactersOf(node: XmlElement): string {
  switch (nameOf(node)) {
    case 't': return wordsOf(node)
    case 'tab': case 'ptab': return '\t'
    case 'br': return attribute(node, 'w:type') === 'page' ? '\f' : '\n'
    case 'cr': return '\n'
    case 'noBreakHyphen': return '\u2011'
    case 'softHyphen': return '\u00AD'
    case 'sym': return signOf(node)
    default: return ''
  }
}

/** Spaces at the ends count only where the file says so (`xml:space`); line ends are spaces. */
function wordsOf(node: XmlElement): string {
  const text = (node.textContent ?? '').replaceAll('\n', ' ')
  return attribute(node, 'xml:space') === 'preserve' ? text : text.replace(/^ +| +$/gu, '')
}

function signOf(node: XmlElement): string {
  const code = Number.parseInt(attribute(node, 'w:char') ?? '', 16)
  return code >= 0x20 && code <= 0xFFFD && (code < 0xD800 || code > 0xDFFF) ? String.fromCharCode(code) : ''
}

/** The part of alternative content this reader takes: the first choice, else the fallback; never both. */
export function chosen(alternative: XmlElement): XmlElement | null {
  return child(alternative, 'mc:Choice') ?? child(alternative, 'mc:Fallback')
}

/** `paragraphs` are several when tracked changes delete the marks between them: they are one paragraph then. */
export function readInline(paragraphs: readonly XmlElement[], paragraphLook: ParagraphLook, context: InlineContext): Inline {
  const collected = new InlineWalk(paragraphLook, context)
  for (const paragraph of paragraphs) collected.walk(paragraph)
  return { text: collected.text(), runs: collected.runs(), shapes: collected.shapes, boxes: collected.boxes }
}

interface Stretch { readonly look: RunLook, readonly field: string | null, readonly font: string | null, readonly texts: string[] }

class InlineWalk {
  readonly shapes: ReadShape[] = []
  readonly boxes: XmlElement[] = []
  readonly #stretches: Stretch[] = []
  readonly #paragraph: ParagraphLook
  readonly #context: InlineContext

  constructor(paragraph: ParagraphLook, context: InlineContext) {
    this.#paragraph = paragraph
    this.#context = context
  }

  walk(parent: XmlElement): void {
    for (const node of elements(parent)) {
      const name = nameOf(node)
      if (name === 'r') this.#run(node)
      else if (name === 'fldSimple') this.#simpleField(node)
      else if (name === 'AlternateContent') this.#alternative(node, (inside) => this.walk(inside))
      else if (transparent.has(name)) this.walk(node)
    }
  }

  text(): string {
    return this.#stretches.map(({ texts }) => texts.join('')).join('')
  }

  runs(): readonly ReadRun[] {
    let start = 0
    return this.#stretches.map(({ look, field, font, texts }) => {
      const text = texts.join('')
      const run = readRun(look, text, start, field, font)
      start += text.length
      return run
    })
  }

  #alternative(node: XmlElement, read: (inside: XmlElement) => void): void {
    const inside = chosen(node)
    if (inside !== null) read(inside)
  }

  #run(run: XmlElement): void {
    const look = this.#context.looks.run(child(run, 'w:rPr'), this.#paragraph)
    this.#contents(run, look)
  }

  #contents(run: XmlElement, look: RunLook): void {
    for (const node of elements(run)) {
      const name = nameOf(node)
      if (name === 'instrText') this.#context.fields.addCode(node.textContent ?? '')
      else if (name === 'fldChar') this.#fieldMark(attribute(node, 'w:fldCharType'), look)
      else if (name === 'AlternateContent') this.#alternative(node, (inside) => this.#contents(inside, look))
      else if (name === 'drawing' || name === 'pict' || name === 'object') this.#draw(node)
      else if (name === 'ruby') this.walk(node)
      else if (name === 'pgNum') this.#add(look, '', 'PAGE')
      else this.#show(node, look)
    }
  }

  #show(node: XmlElement, look: RunLook): void {
    const text = charactersOf(node)
    const { fields } = this.#context
    if (text === '' || fields.inCode) return
    fields.markShown()
    this.#add(look, text, fields.name, nameOf(node) === 'sym' ? attribute(node, 'w:font') : null)
  }

  #draw(node: XmlElement): void {
    const { fields, targetOf, theme } = this.#context
    if (fields.inCode) return
    for (const { shape, content } of shapesOf(node, targetOf, theme)) {
      this.shapes.push(shape)
      if (content !== null) this.boxes.push(content)
    }
  }

  #simpleField(field: XmlElement): void {
    const { fields } = this.#context
    fields.begin()
    fields.addCode(attribute(field, 'w:instr') ?? '')
    fields.separate()
    this.walk(field)
    this.#endField(this.#context.looks.run(child(child(field, 'w:r'), 'w:rPr'), this.#paragraph))
  }

  #fieldMark(type: string | null, look: RunLook): void {
    if (type === 'begin') this.#context.fields.begin()
    else if (type === 'separate') this.#context.fields.separate()
    else if (type === 'end') this.#endField(look)
  }

  /** A field without a result (a page number that Word will count) leaves a run without words, so that it is seen. */
  #endField(look: RunLook): void {
    const name = this.#context.fields.end()
    if (name !== null && name !== '') this.#add(look, '', name)
  }

  #add(look: RunLook, text: string, field: string | null, font: string | null = null): void {
    const last = this.#stretches.at(-1)
    if (last !== undefined && last.field === field && last.font === font && text !== '' && sameLook(last.look, look)) last.texts.push(text)
    else this.#stretches.push({ look, field, font, texts: [text] })
  }
}

function sameLook(one: RunLook, other: RunLook): boolean {
  if (one === other) return true
  for (const key of Object.keys(one) as (keyof RunLook)[]) if (one[key] !== other[key]) return false
  return true
}

function readRun(look: RunLook, text: string, start: number, field: string | null, font: string | null): ReadRun {
  const { ascii, hAnsi, eastAsia, cs, sizePt, bold, italic, underline, caps, smallCaps, hidden, colour, highlight, position, styleId } = look
  return {
    // Letters with marks are drawn in the face of the second slot.
    text, start, font: font ?? (/[^\u0000-\u007F]/u.test(text) ? hAnsi : ascii), fonts: { ascii, hAnsi, eastAsia, cs },
    sizePt, bold, italic, underline, caps, smallCaps, strike: look.singleStrike || look.doubleStrike, hidden, colour, highlight, position, field, styleId,
  }
}
