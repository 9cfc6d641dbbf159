/** A story of the file (body, header, note, text box) as blocks: paragraphs and tables in the order they are read. */
import { child, elements, nameOf, path } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { chosen, readInline } from './inline.ts'
import type { InlineContext } from './inline.ts'
import type { ParagraphLook } from './look.ts'
import type { Numbering } from './numbering.ts'
import { placed } from './placed.ts'
import type { ReadBlock, ReadParagraph, ReadTable } from './read-document.ts'
import type { SectionProperties } from './sections.ts'
import { emptyLayer } from './styles.ts'
import type { Layer, StyleSheet } from './styles.ts'
import { readTable } from './tables.ts'

/** One part being read. */
export interface Story extends InlineContext {
  readonly part: string
  readonly sheet: StyleSheet
  readonly numbering: Numbering
  /** Places of all `w:p` and `w:tbl` of the part. */
  readonly paragraphs: ReadonlyMap<XmlElement, number>
  readonly tables: ReadonlyMap<XmlElement, number>
  readonly sections: readonly SectionProperties[]
  /** The section being read; moved on by the body's section breaks. */
  section: number
  readonly nextTextBox: () => number
}

interface Place { readonly layer: Layer, readonly cell: ReadParagraph['cell'], readonly textBox: number | null, readonly depth: number }

/** Blocks inside `container`; only those of the body end sections. */
export function readBlocks(container: XmlElement, story: Story): readonly ReadBlock[] {
  return blocksIn(container, story, { layer: emptyLayer, cell: null, textBox: null, depth: 0 })
}

function blocksIn(container: XmlElement, story: Story, place: Place): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  // Paragraphs whose mark is deleted: their words belong to the next one.
  let waiting: XmlElement[] = []
  const leave = (): void => {
    if (waiting.length > 0) blocks.push(...paragraphsOf(waiting, story, place, blocks.length === 0).filter((block) => block.kind === 'table' || block.text !== '' || block.shapes.length > 0))
    waiting = []
  }
  for (const element of blockElements(container)) {
    if (nameOf(element) === 'tbl') {
      leave()
      blocks.push(tableOf(element, story, place))
      continue
    }
    waiting.push(element)
    if (markIsDeleted(element)) continue
    blocks.push(...paragraphsOf(waiting, story, place, blocks.length === 0))
    waiting = []
  }
  leave()
  return blocks
}

const transparent = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'])

/** Paragraphs and tables, through content controls and the like. */
export function blockElements(container: XmlElement): readonly XmlElement[] {
  return elements(container).flatMap((element) => {
    const name = nameOf(element)
    if (name === 'p' || name === 'tbl') return [element]
    if (transparent.has(name)) return blockElements(element)
    const inside = name === 'AlternateContent' ? chosen(element) : null
    return inside === null ? [] : blockElements(inside)
  })
}

function markIsDeleted(paragraph: XmlElement): boolean {
  const mark = path(paragraph, 'w:pPr', 'w:rPr')
  return child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null
}

/**
 * One paragraph of one or more `w:p` (joined by deleted marks), then the text boxes hung on it. The last `w:p` is its
 * address and gives its look: its mark is the one that stays.
 */
function paragraphsOf(parts: readonly XmlElement[], story: Story, place: Place, first: boolean): readonly ReadBlock[] {
  const last = parts.at(-1)
  if (last === undefined) return []
  const look = story.looks.paragraph(child(last, 'w:pPr'), place.layer)
  const inline = readInline(parts, look, story)
  const { style, list, mark } = look
  const paragraph: ReadParagraph = {
    kind: 'paragraph', ref: { part: story.part, index: story.paragraphs.get(last) ?? 0 }, section: story.section,
    text: inline.text, runs: inline.runs, numbering: list === null ? '' : story.numbering.next(list.id, list.level),
    ...placed(look, story.sections[story.section] ?? null, first), ...kept(look),
    styleId: style?.id ?? null, styleName: style?.name ?? null, shapes: inline.shapes, markSizePt: mark.sizePt, cell: place.cell, textBox: place.textBox,
  }
  const boxes = inline.boxes.flatMap((box) => blocksIn(box, story, { layer: emptyLayer, cell: null, textBox: story.nextTextBox(), depth: 0 }))
  if (place.depth === 0 && place.textBox === null) story.section = Math.min(story.section + parts.filter((part) => path(part, 'w:pPr', 'w:sectPr') !== null).length, Math.max(0, story.sections.length - 1))
  return [paragraph, ...boxes]
}

function kept({ properties }: ParagraphLook): Pick<ReadParagraph, 'keepNext' | 'keepLines' | 'pageBreakBefore' | 'contextualSpacing' | 'borders' | 'tabStops' | 'outlineLevel'> {
  const { borders, outline } = properties
  return {
    keepNext: properties.keepNext === true, keepLines: properties.keepLines === true, pageBreakBefore: properties.pageBreakBefore === true,
    contextualSpacing: properties.contextualSpacing === true,
    borders: { top: borders?.top === true, bottom: borders?.bottom === true, left: borders?.left === true, right: borders?.right === true },
    tabStops: properties.tabs ?? [], outlineLevel: outline !== undefined && outline >= 0 && outline < 9 ? outline : null,
  }
}

function tableOf(element: XmlElement, story: Story, place: Place): ReadTable {
  const section = story.sections[story.section]
  const index = story.tables.get(element) ?? 0
  const depth = place.depth + 1
  const content = readTable(element, {
    sheet: story.sheet, theme: story.theme,
    textWidthPt: section === undefined ? 0 : section.widthPt - section.leftPt - section.rightPt - section.gutterPt,
    blocks: (cell, row, column, layer) => blocksIn(cell, story, { layer, cell: { table: index, row, column, depth }, textBox: place.textBox, depth }),
  })
  return { kind: 'table', index, part: story.part, section: story.section, ...content }
}
