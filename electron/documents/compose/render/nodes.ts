/**
 * Template nodes + a view → blocks. Ids are made of the nodes' names and the places in the lists, so the same fact
 * keeps its id from one composing to the next; a node that has nothing to say makes no block.
 */
import { periodUnitsWords, reportChartSchema } from '../../../../shared/domain/report-parts.ts'
import { parseFreeText } from '../free-text/parse.ts'
import type { CompiledNode } from '../template/compile.ts'
import { linesOf, oneLine } from './lines.ts'
import { commonOf, listAt, textAt, words, type BlockInput, type Common, type RenderPlace } from './place.ts'
import { renderTable } from './table.ts'

export function renderNodes(nodes: readonly CompiledNode[], place: RenderPlace): readonly BlockInput[] {
  return nodes.flatMap((node, index) => renderNode(node, {
    ...place, id: `${place.id}.${node.id ?? String(index)}`, node: `${place.node}.${node.id ?? String(index)}`,
  }))
}

function renderNode(node: CompiledNode, place: RenderPlace): readonly BlockInput[] {
  switch (node.type) {
    case 'paragraph': return inLines(words(node.text, place), place, (content, common) => ({ ...common, kind: 'paragraph', content }))
    case 'numbered': return inLines(words(node.text, place), place, (content, common) => ({ ...common, kind: 'numbered', level: node.level, content }))
    case 'item': return inLines(words(node.text, place), place, (content, common) => ({ ...common, kind: 'item', level: node.level, content }))
    case 'clause': return inLines(words(node.text, place), place, (content, common) => ({ ...common, kind: 'clause', level: node.level, content }))
    case 'heading': return renderTitled(node, place)
    case 'section': return renderSection(node, place)
    case 'article': return renderTitled(node, place)
    case 'division': case 'centredLine': return renderLine(node, place)
    case 'each': return renderEach(node, place)
    case 'when': return renderNodes(words(node.condition, place) === '1' ? node.children : node.otherwise ?? [], place)
    case 'table': return renderTable(node, place)
    case 'charts': return listAt(place.scope, node.in).flatMap((element, index) => renderChart(element, place, index + 1))
    case 'freeText': return parseFreeText(textAt(place.scope, node.from)).map((block, index) => ({ ...block, ...commonOf(place, index + 1) }))
  }
}

/** The place in the record is the block's own; what a chart shows is the view's. Under it stands which units its periods are of, where they are not the same. */
function renderChart(element: unknown, place: RenderPlace, line: number): readonly BlockInput[] {
  const { id: _id, indicatorId: _indicatorId, reportedBy = [], ...content } = reportChartSchema.parse(element)
  const chart: BlockInput = { ...commonOf(place, line), kind: 'chart', ...content }
  return reportedBy.length === 0 ? [chart] : [chart, { ...commonOf({ ...place, id: `${place.id}.units` }, line), kind: 'paragraph', content: `${periodUnitsWords(reportedBy)}.` }]
}

/** The first line makes the node's block, further lines plain paragraphs after it. */
function inLines(text: string, place: RenderPlace, first: (content: string, common: Common) => BlockInput): readonly BlockInput[] {
  return linesOf(text).map((line, index) => index === 0
    ? first(line, commonOf(place)) : { ...commonOf(place, index + 1), kind: 'paragraph', content: line })
}

/** A heading or điều: with a text it runs in ("1. Ưu điểm: …"). */
function renderTitled(node: Extract<CompiledNode, { type: 'heading' | 'section' | 'article' }>, place: RenderPlace): readonly BlockInput[] {
  const title = oneLine(words(node.title, place))
  const [first, ...more] = linesOf(words(node.text, place))
  if (title === '' && first === undefined) return []
  const content = first === undefined ? {} : { content: first }
  const block: BlockInput = node.type === 'article'
    ? { ...commonOf(place), kind: 'article', title, ...content }
    : { ...commonOf(place), kind: 'heading', level: node.level, title, ...content }
  return [block, ...more.map((line, index): BlockInput => ({ ...commonOf(place, index + 2), kind: 'paragraph', content: line }))]
}

/** A heading with what stands under it; left out when nothing does. */
function renderSection(node: Extract<CompiledNode, { type: 'section' }>, place: RenderPlace): readonly BlockInput[] {
  const inside = renderNodes(node.children, place)
  const hasText = linesOf(words(node.text, place)).length > 0
  return inside.length === 0 && !hasText ? [] : [...renderTitled(node, place), ...inside]
}

function renderLine(node: Extract<CompiledNode, { type: 'division' | 'centredLine' }>, place: RenderPlace): readonly BlockInput[] {
  const line = oneLine(words(node.type === 'division' ? node.title : node.text, place))
  if (line === '') return []
  return node.type === 'division'
    ? [{ ...commonOf(place), kind: 'division', level: node.level, title: line }]
    : [{ ...commonOf(place), kind: 'centredLine', text: line }]
}

function renderEach(node: Extract<CompiledNode, { type: 'each' }>, place: RenderPlace): readonly BlockInput[] {
  return listAt(place.scope, node.in).flatMap((element, index) => renderNodes(node.children, {
    ...place, id: `${place.id}[${index + 1}]`, scope: { ...place.scope, [node.as]: element },
  }))
}
