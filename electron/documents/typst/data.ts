/** The printed paper as the plain data the typst source reads: strings, numbers, lists; no markup. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { styleSheet } from '../print/index.ts'
import type {
  ParagraphLook, PrintedCell, PrintedColumns, PrintedDocument, PrintedNode, PrintedParagraph, PrintedRun, PrintedSection, PrintedTable, StyleKey,
} from '../print/index.ts'

type Looks = ReadonlyMap<StyleKey, ParagraphLook>

/** Room left and right inside a ruled cell, as in Word's table. */
const cellRoomMm = 1.5
/** A rule takes its thickness from the row in Word; typst draws it over the edge. */
const rulePt = 0.5

interface ParagraphData {
  readonly kind: 'paragraph', readonly style: StyleKey, readonly runs: readonly (readonly [string, number])[]
  readonly above: number, readonly keep: boolean, readonly line: boolean
}

/** The whole data file for one paper. */
export function typstData(printed: PrintedDocument, form: ResolvedForm, fonts: readonly string[]): unknown {
  const looks = styleSheet(form)
  return {
    title: printed.title, author: printed.issuer, fonts, headerMm: form.page.headerMm,
    titleLine: { length: form.titleLine.lengthPt, weight: form.titleLine.weightPt, below: form.titleLine.belowTopOfTitlePt },
    looks: Object.fromEntries([...looks].map(([key, look]) => [key, {
      size: look.sizePt, line: look.linePt, first: look.firstLineMm, align: look.align,
      bold: look.bold, italic: look.italic, underline: look.underline, outline: look.outline,
    }])),
    sections: printed.sections.map((section) => sectionData(section, form, looks)),
  }
}

function sectionData(section: PrintedSection, { page }: ResolvedForm, looks: Looks): unknown {
  const lying = section.orientation === 'landscape'
  const [pageWidth, pageHeight] = lying ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm]
  return {
    pageWidth, pageHeight, top: page.topMm, bottom: page.bottomMm, left: page.leftMm, right: page.rightMm,
    width: pageWidth - page.leftMm - page.rightMm, showFirst: section.showFirstPageNumber,
    nodes: nodeList(section.nodes, looks),
  }
}

/** Nodes with the distance to the one before: its space after plus the own space before. */
function nodeList(nodes: readonly PrintedNode[], looks: Looks): readonly unknown[] {
  let after = 0
  return nodes.map((node) => {
    const before = after
    switch (node.kind) {
      case 'paragraph': {
        const look = looks.get(node.style)
        after = look?.afterPt ?? 0
        return paragraphData(node, before + (look?.beforePt ?? 0), look)
      }
      case 'table': {
        after = 0
        return { ...tableData(node, looks), above: before }
      }
      case 'columns': {
        after = 0
        return { ...columnsData(node, looks), above: before }
      }
    }
  })
}

function paragraphData(paragraph: PrintedParagraph, above: number, look: ParagraphLook | undefined): ParagraphData {
  return {
    kind: 'paragraph', style: paragraph.style, runs: paragraph.runs.map(runData), above,
    keep: paragraph.keepNext === true || look?.keepNext === true, line: paragraph.titleLine === true,
  }
}

/** Flags: 1 bold, 2 italic. Runs of spaces keep their width, as Word keeps them. */
function runData(run: PrintedRun): readonly [string, number] {
  return [run.text.replace(/ {2,}/gu, (spaces) => '\u00A0'.repeat(spaces.length)), (run.strong === true ? 1 : 0) + (run.emphasis === true ? 2 : 0)]
}

function cellParagraphs(paragraphs: readonly PrintedParagraph[], looks: Looks): {
  readonly paragraphs: readonly ParagraphData[], readonly top: number, readonly bottom: number
} {
  let after = 0
  const list = paragraphs.map((paragraph, index) => {
    const look = looks.get(paragraph.style)
    const above = index === 0 ? 0 : after + (look?.beforePt ?? 0)
    after = look?.afterPt ?? 0
    return paragraphData(paragraph, above, look)
  })
  const first = paragraphs[0]
  return { paragraphs: list, top: first === undefined ? 0 : looks.get(first.style)?.beforePt ?? 0, bottom: after }
}

function tableData(table: PrintedTable, looks: Looks): object {
  const cells = table.rows.flatMap((row, y) => row.map((cell) => ({ y, data: cellData(cell, y, looks) })))
  return {
    kind: 'table', widths: table.widthsMm, room: cellRoomMm, keep: table.keepNext === true,
    header: cells.filter(({ y }) => y < table.headerRows).map(({ data }) => data),
    cells: cells.filter(({ y }) => y >= table.headerRows).map(({ data }) => data),
  }
}

function cellData(cell: PrintedCell, y: number, looks: Looks): object {
  const { paragraphs, top, bottom } = cellParagraphs(cell.paragraphs, looks)
  return { x: cell.column, y, columns: cell.columns, rows: cell.rows, top: top + rulePt, bottom, paragraphs }
}

function columnsData(node: PrintedColumns, looks: Looks): object {
  const rows = node.rows.map((row) => row.map((paragraphs) => cellParagraphs(paragraphs, looks)))
  return { kind: 'columns', widths: node.widthsMm, together: node.together, rows }
}
