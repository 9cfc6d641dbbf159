/** Printed nodes as Word's paragraphs, tables and charts. Look comes from named styles; only structure is written here. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { cellRoomMm } from '../print/index.ts'
import type { PrintedCell, PrintedColumns, PrintedNode, PrintedParagraph, PrintedTable } from '../print/index.ts'
import { chartParagraph } from './charts/index.ts'
import type { ChartNumbers } from './charts/index.ts'
import { cellFragment, lineEnd, paragraphFragment, rowFragment, runFragment, tableFragment } from './fragments.ts'
import { bookmarked } from './marks.ts'
import type { ParagraphMarks } from './marks.ts'
import { pictureXml } from './pictures.ts'
import { characterStyle } from './styles.ts'
import { titleLine } from './title-line.ts'
import { columnTwips, twips } from './units.ts'
import { escapeText, toXml } from './xml.ts'

/** What a paper's sections share: its form, the numbers of its charts, the bookmarks of its paragraphs. */
export interface BodyContext { readonly form: ResolvedForm, readonly charts: ChartNumbers, readonly marks: ParagraphMarks }

/** The XML of a section's nodes, in order. */
export function nodesXml(nodes: readonly PrintedNode[], context: BodyContext): string {
  return nodes.map((node) => nodeXml(node, context)).join('')
}

function nodeXml(node: PrintedNode, context: BodyContext): string {
  switch (node.kind) {
    case 'paragraph': return paragraphXml(node, context, node.keepNext === true)
    case 'table': return ruledTable(node, context)
    case 'columns': return columnsTable(node, context)
    case 'chart': return chartParagraph(node, context.charts.get(node) ?? 0)
  }
}

function paragraphXml(paragraph: PrintedParagraph, { form, marks }: BodyContext, keepNext: boolean): string {
  const { open, close } = paragraphFragment(paragraph.style, keepNext)
  const mark = marks.get(paragraph)
  let inside = paragraph.titleLine === true ? toXml(titleLine(form)) : ''
  for (const image of paragraph.images ?? []) inside += pictureXml(image)
  for (const run of paragraph.runs) {
    const around = runFragment(characterStyle(run))
    inside += around.open + run.text.split('\n').map(escapeText).join(lineEnd()) + around.close
  }
  return open + (mark === undefined ? inside : bookmarked(mark, inside)) + close
}

/** A cell must hold a paragraph, even one without words. */
const emptyParagraph: PrintedParagraph = { kind: 'paragraph', style: 'signatureSpace', runs: [], blockId: null }

/** Letterhead, addressees and signatures: no rules, no cell margins, fixed columns, rows that never break. */
function columnsTable(node: PrintedColumns, context: BodyContext): string {
  const widths = columnTwips(node.widthsMm)
  const table = tableFragment(widths, false, 0)
  const row = rowFragment(false, node.breaks)
  const rows = node.rows.map((cells) => row.open + cells.map((paragraphs, index) => {
    const cell = cellFragment({ widthTwips: widths[index] ?? 0, columns: 1, merge: 'none', middle: false })
    const filled = paragraphs.length === 0 ? [emptyParagraph] : paragraphs
    return cell.open + filled.map((paragraph) => paragraphXml(paragraph, context, paragraph.keepNext === true)).join('') + cell.close
  }).join('') + row.close)
  return table.open + rows.join('') + table.close
}

/** A ruled table: explicit grid, fixed layout, header rows on every page, rows that never break. */
function ruledTable(table: PrintedTable, context: BodyContext): string {
  const widths = columnTwips(table.widthsMm)
  const { open, close } = tableFragment(widths, true, twips(cellRoomMm))
  const grid = new WordGrid(table)
  const rows = table.rows.map((_, index) => {
    const row = rowFragment(index < table.headerRows, table.breakingRows.includes(index))
    const keepNext = table.keptRows.includes(index) || (table.keepNext === true && index === table.rows.length - 1)
    return row.open + grid.row(index).map((cell) => cellXml(cell, widths, context, keepNext)).join('') + row.close
  })
  return open + rows.join('') + close
}

interface WordCell { readonly cell: PrintedCell, readonly merge: 'none' | 'start' | 'continue' }

function cellXml({ cell, merge }: WordCell, widths: readonly number[], context: BodyContext, keepNext: boolean): string {
  const widthTwips = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, width) => sum + width, 0)
  const { open, close } = cellFragment({ widthTwips, columns: cell.columns, merge, middle: true })
  const style = cell.paragraphs[0]?.style ?? 'tableCell'
  const paragraphs: readonly PrintedParagraph[] = merge === 'continue' ? [{ ...emptyParagraph, style }] : cell.paragraphs
  return open + paragraphs.map((paragraph) => paragraphXml(paragraph, context, keepNext)).join('') + close
}

/** Word repeats a cell that covers several rows as an empty cell in each of them. */
class WordGrid {
  readonly #rows: readonly (readonly WordCell[])[]

  constructor(table: PrintedTable) {
    const rows: WordCell[][] = table.rows.map(() => [])
    table.rows.forEach((cells, index) => {
      for (const cell of cells) {
        rows[index]?.push({ cell, merge: cell.rows > 1 ? 'start' : 'none' })
        for (let below = 1; below < cell.rows; below++) rows[index + below]?.push({ cell, merge: 'continue' })
      }
    })
    this.#rows = rows.map((row) => row.toSorted((a, b) => a.cell.column - b.cell.column))
  }

  row(index: number): readonly WordCell[] {
    return this.#rows[index] ?? []
  }
}
