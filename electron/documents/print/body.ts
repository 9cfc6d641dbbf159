/** The body's blocks as printed paragraphs, tables and charts, numbered in order. */
import type { Block } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { Inlines } from '../../../shared/document/inline.ts'
import { printChart } from './chart.ts'
import { labelOf, Numbering } from './numbering.ts'
import type { PrintedNode, PrintedParagraph, PrintedRun, StyleKey } from './printed.ts'
import { printTable } from './table.ts'
import { capitals, prefixed, splitLines } from './words.ts'

const headingStyles = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const
const runInStyles = { 1: 'runIn1', 2: 'runIn2', 3: 'runIn3', 4: 'runIn4' } as const

/** `blocks` in the form's words, for sheets whose text is `textWidthMm` wide and `textHeightMm` high. */
export function printBlocks(
  blocks: readonly Block[], form: ResolvedForm, textWidthMm: number, textHeightMm: number,
): readonly PrintedNode[] {
  const numbering = new Numbering(form.wording.headingSeparator)
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'table': return printTable(block, form, textWidthMm, textHeightMm)
      case 'chart': return printChart(block, labelOf(block, numbering), form, textWidthMm, textHeightMm)
      default: return printBlock(block, numbering, form)
    }
  })
}

function printBlock(block: Exclude<Block, { kind: 'table' | 'chart' }>, numbering: Numbering, form: ResolvedForm): readonly PrintedNode[] {
  const id = block.id ?? null
  switch (block.kind) {
    case 'division': return [
      paragraph('divisionLabel', [{ text: labelOf(block, numbering) }], id),
      paragraph('divisionTitle', [{ text: cased(form, 'divisionTitle', block.title) }], id),
    ]
    case 'article': return printArticle(block, numbering, id, form)
    case 'clause': return flowing(block.level, `${labelOf(block, numbering)} `, block.content, id)
    case 'heading': return printHeading(block, numbering, id, form)
    case 'numbered': return flowing('body', `${labelOf(block, numbering)} `, block.content, id)
    case 'paragraph': return flowing('body', '', block.content, id)
    case 'item': return block.level === 1
      ? flowing('item', '- ', block.content, id)
      : flowing('subItem', '+ ', block.content, id)
    case 'centredLine': return [paragraph('enactingLine', [{ text: cased(form, 'enactingLine', block.text) }], id)]
  }
}

/** `Điều 1. Title`, bold as a whole; with content only number and title are bold ("Điều 1. Thành lập …"). */
function printArticle(
  block: Extract<Block, { kind: 'article' }>, numbering: Numbering, id: string | null, form: ResolvedForm,
): readonly PrintedNode[] {
  const label = labelOf(block, numbering)
  const title = cased(form, 'article', block.title)
  const head = title === '' ? label : `${label} ${title}`
  if (block.content === undefined) return [paragraph('article', [{ text: head }], id)]
  return runIn('runInArticle', head, form.type.article, block.content, id)
}

/** A heading on its own line, or run in to its text with the title's type stopping at the colon. */
function printHeading(
  block: Extract<Block, { kind: 'heading' }>, numbering: Numbering, id: string | null, form: ResolvedForm,
): readonly PrintedNode[] {
  const style = headingStyles[block.level]
  const title = cased(form, style, block.title)
  const label = labelOf(block, numbering)
  if (block.content === undefined) return [paragraph(style, [{ text: `${label} ${title}` }], id)]
  const colon = /[:.]$/u.test(title) ? title : `${title}:`
  return runIn(runInStyles[block.level], `${label} ${colon}`, form.type[style], block.content, id)
}

function runIn(
  style: StyleKey, head: string, type: { readonly bold: boolean, readonly italic: boolean }, content: Inlines, id: string | null,
): readonly PrintedParagraph[] {
  const [first = [], ...others] = splitLines(content)
  const lead: PrintedRun = { text: head, ...(type.bold && { strong: true }), ...(type.italic && { emphasis: true }) }
  const rest = first.length === 0 ? [] : prefixed(' ', first)
  return [paragraph(style, [lead, ...rest], id), ...others.map((runs) => paragraph('body', runs, id))]
}

/** A paragraph of running text; line ends inside it start new paragraphs of the same style. */
function flowing(style: StyleKey, prefix: string, content: Inlines, id: string | null): readonly PrintedParagraph[] {
  return splitLines(content).map((runs, index) =>
    paragraph(style, index === 0 && prefix !== '' ? prefixed(prefix, runs) : runs, id))
}

function paragraph(style: StyleKey, runs: readonly PrintedRun[], blockId: string | null): PrintedParagraph {
  return { kind: 'paragraph', style, runs, blockId }
}

function cased(form: ResolvedForm, style: keyof ResolvedForm['type'], text: string): string {
  return form.type[style].case === 'upper' ? capitals(text) : text
}
