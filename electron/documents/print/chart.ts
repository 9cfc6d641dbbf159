/** A chart as it is printed: its numbered caption, the chart in a line of its own, and the table behind it. */
import type { ChartBlock, TableBlock } from '../../../shared/document/blocks.ts'
import { chartTable, chartWords } from '../../../shared/document/chart.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { chartLayout } from './chart-layout.ts'
import type { PrintedNode } from './printed.ts'
import { styleSheet } from './style-sheet.ts'
import { printTable } from './table.ts'

/** Kept free on the page for the caption, and for the head of an appendix that begins with a chart. */
const captionMm = 60

/** `label` is "Biểu đồ 1."; the caption stands above, as a table's does, and stays with the chart; so does a table that fits under it on the page. */
export function printChart(block: ChartBlock, label: string, form: ResolvedForm, textWidthMm: number, textHeightMm: number): readonly PrintedNode[] {
  const blockId = block.id ?? null
  const look = styleSheet(form).get('tableCell')
  if (look === undefined) throw new Error('The form has no style for cells.')
  const layout = chartLayout(block, look, textWidthMm, textHeightMm - captionMm)
  return [
    { kind: 'paragraph', style: 'tableCaption', runs: [{ text: `${label} ${block.caption}` }], blockId },
    { kind: 'chart', blockId, content: block, layout, name: label.replace(/\.$/u, ''), words: chartWords(block), ...(block.withTable && { keepNext: true }) },
    ...block.withTable ? printTable(tableOf(block), form, textWidthMm, textHeightMm, textHeightMm - captionMm - layout.heightMm) : [],
  ]
}

function tableOf(block: ChartBlock): TableBlock {
  const { columns, header, rows } = chartTable(block)
  const cells = (texts: readonly string[]): TableBlock['rows'][number] => texts.map((text) => ({ content: text === '' ? [] : [{ text }] }))
  return { kind: 'table', ...(block.id !== undefined && { id: block.id }), columns: [...columns], header: [cells(header)], rows: rows.map(cells) }
}
