/** The printed paper as the plain data the typst source reads: strings, numbers, lists; no markup. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { dateParts } from '../../../shared/domain/dates.ts'
import { cellRoomMm, cellTextWidthMm, estimateWidth, pointsPerMm, styleSheet } from '../print/index.ts'
import type {
  ImageRole, ParagraphLook, PrintedCell, PrintedChart, PrintedColumns, PrintedDocument, PrintedImage, PrintedNode, PrintedParagraph, PrintedRun, PrintedSection, PrintedTable, StyleKey,
} from '../print/index.ts'
import { drawChart } from './chart.ts'

type Looks = ReadonlyMap<StyleKey, ParagraphLook>

/** A rule takes its thickness from the row in Word; typst draws it over the edge. */
const rulePt = 0.5
/** What type of one point hangs below the base of its line. */
const chartLinePt = 0.2

interface ParagraphData {
  readonly kind: 'paragraph', readonly style: StyleKey, readonly runs: readonly (readonly [string, number])[]
  readonly above: number, readonly keep: boolean, readonly line: boolean, readonly images: readonly object[]
}

/** Nodes `from` … `to` (counted through all sections) are drawn; the others only take their room. */
export interface DrawnNodes { readonly from: number, readonly to: number }

export interface SettingOptions {
  /** Families in order of preference. */
  readonly fonts: readonly string[]
  readonly drawn: DrawnNodes
  /** false: pages carry no number (the preview lays it over them). */
  readonly numbered: boolean
  /** The file's own date, `2026-06-05`; null: none. An archive's file must have one. */
  readonly date: string | null
}

/** Where the template finds the picture of a role. */
export function imagePath(role: ImageRole): string {
  return `/${role}.png`
}

/** A node as typst reads it; `index` counts through all sections. */
export interface NodeData { readonly index: number }
interface SectionData { readonly [fact: string]: unknown, readonly nodes: readonly NodeData[] }
/** The whole data file; named here is only what the preview asks back. */
export interface PaperData { readonly [fact: string]: unknown, readonly sections: readonly SectionData[] }

/** The whole data file for one paper. */
export function typstData(printed: PrintedDocument, form: ResolvedForm, options: SettingOptions): PaperData {
  const { fonts, drawn, numbered, date } = options
  const looks = styleSheet(form)
  let index = 0
  const count = (): number => index++
  return {
    drawFrom: drawn.from, drawTo: drawn.to, numbered,
    date: date === null ? null : dateParts(date), twoSided: printed.twoSided,
    title: printed.title, author: printed.issuer, fonts, headerMm: form.page.headerMm,
    titleLine: { length: form.titleLine.lengthPt, weight: form.titleLine.weightPt, below: form.titleLine.belowTopOfTitlePt },
    looks: Object.fromEntries([...looks].map(([key, look]) => [key, lookData(look)])),
    sections: printed.sections.map((section) => sectionData(section, form, looks, count)),
  }
}

/** What the nodes do not say and every page depends on, as one text. */
export function formKey(form: ResolvedForm, fonts: readonly string[]): string {
  return JSON.stringify([fonts, form.page, form.titleLine, [...styleSheet(form)]])
}

function lookData(look: ParagraphLook | undefined): unknown {
  return look === undefined ? null : {
    size: look.sizePt, line: look.linePt, first: look.firstLineMm, align: look.align,
    bold: look.bold, italic: look.italic, underline: look.underline, outline: look.outline, rule: look.ruleBelowPt,
  }
}

/** A page of the paper (from 0) with its section and its place among the section's pages, from 1. */
export interface NumberedPage { readonly page: number, readonly section: PrintedSection, readonly number: number }

/** The data file for the numbers laid over the preview's pages. */
export function numbersData(pages: readonly NumberedPage[], form: ResolvedForm, fonts: readonly string[]): unknown {
  return {
    fonts, look: lookData(styleSheet(form).get('pageNumber')),
    pages: pages.map(({ section, number }) => {
      const sheet = sheetOf(section, form)
      return { ...sheet, top: form.page.headerMm, number: number > 1 || section.showFirstPageNumber ? number : null }
    }),
  }
}

/** The sheet's size and where its text stands, in millimetres. */
function sheetOf(section: PrintedSection, { page }: ResolvedForm): {
  readonly pageWidth: number, readonly pageHeight: number, readonly left: number, readonly width: number
} {
  const lying = section.orientation === 'landscape'
  const pageWidth = lying ? page.heightMm : page.widthMm
  return { pageWidth, pageHeight: lying ? page.widthMm : page.heightMm, left: page.leftMm, width: pageWidth - page.leftMm - page.rightMm }
}

function sectionData(section: PrintedSection, form: ResolvedForm, looks: Looks, count: () => number): SectionData {
  const { page } = form
  return {
    ...sheetOf(section, form), top: page.topMm, bottom: page.bottomMm, right: page.rightMm, showFirst: section.showFirstPageNumber,
    foot: nodeList(section.foot, looks, sheetOf(section, form).width),
    nodes: nodeList(section.nodes, looks, sheetOf(section, form).width).map((node) => ({ index: count(), ...node })),
  }
}

/** Nodes with the distance to the one before: its space after plus the own space before. */
function nodeList(nodes: readonly PrintedNode[], looks: Looks, widthMm: number): readonly object[] {
  let after = 0
  return nodes.map((node) => {
    const before = after
    switch (node.kind) {
      case 'paragraph': {
        const look = looks.get(node.style)
        after = look?.afterPt ?? 0
        return paragraphData(node, before + (look?.beforePt ?? 0), look, widthMm)
      }
      case 'table': {
        after = 0
        return { ...tableData(node, looks), above: before }
      }
      case 'columns': {
        after = 0
        return { ...columnsData(node, looks), above: before }
      }
      case 'chart': {
        const look = looks.get('chart')
        after = look?.afterPt ?? 0
        return { ...chartData(node), above: before + (look?.beforePt ?? 0) }
      }
    }
  })
}

/** The line is as high as the chart and what the smallest type hangs below its base, as Word sets it. */
function chartData(chart: PrintedChart): object {
  const { layout, words, keepNext } = chart
  return { kind: 'chart', width: layout.widthMm, height: layout.heightMm, below: chartLinePt, alt: words, keep: keepNext === true, marks: drawChart(chart) }
}

function paragraphData(paragraph: PrintedParagraph, above: number, look: ParagraphLook | undefined, widthMm: number): ParagraphData {
  return {
    kind: 'paragraph', style: paragraph.style, runs: paragraph.runs.map((run) => runData(run, look, widthMm)), above,
    keep: paragraph.keepNext === true || look?.keepNext === true, line: paragraph.titleLine === true,
    images: (paragraph.images ?? []).map(imageData),
  }
}

const imageNames: Readonly<Record<ImageRole, string>> = { signature: 'Chữ ký', seal: 'Con dấu' }

function imageData({ role, leftMm, topMm, widthMm, heightMm }: PrintedImage): object {
  return { path: imagePath(role), alt: imageNames[role], left: leftMm, top: topMm, width: widthMm, height: heightMm }
}

/** Flags: 1 bold, 2 italic. Runs of spaces keep their width, as Word keeps them. */
function runData(run: PrintedRun, look: ParagraphLook | undefined, widthMm: number): readonly [string, number] {
  const text = run.text.replace(/ {2,}/gu, (spaces) => '\u00A0'.repeat(spaces.length))
  return [text.replace(/\S{6,}/gu, (word) => fittingWord(word, look, widthMm)), (run.strong === true ? 1 : 0) + (run.emphasis === true ? 2 : 0)]
}

/** A word longer than its line breaks at its hyphens, and if need be anywhere, as in Word; typst would let it run over the edge. */
function fittingWord(word: string, look: ParagraphLook | undefined, widthMm: number): string {
  const fits = (text: string): boolean => look === undefined || estimateWidth(text, look) <= widthMm * pointsPerMm
  return fits(word) ? word : word.split(/(?<=-)/u).map((part) => fits(part) ? part : [...part].join('\u200B')).join('')
}

function cellParagraphs(paragraphs: readonly PrintedParagraph[], looks: Looks, widthMm: number): {
  readonly paragraphs: readonly ParagraphData[], readonly top: number, readonly bottom: number
} {
  let after = 0
  const list = paragraphs.map((paragraph, index) => {
    const look = looks.get(paragraph.style)
    const above = index === 0 ? 0 : after + (look?.beforePt ?? 0)
    after = look?.afterPt ?? 0
    return paragraphData(paragraph, above, look, widthMm)
  })
  const first = paragraphs[0]
  return { paragraphs: list, top: first === undefined ? 0 : looks.get(first.style)?.beforePt ?? 0, bottom: after }
}

function tableData(table: PrintedTable, looks: Looks): object {
  const cells = table.rows.flatMap((row, y) => row.map((cell) => ({ y, data: { ...cellData(cell, y, looks, cellTextWidthMm(cell, table.widthsMm)), breaks: table.breakingRows.includes(y) } })))
  return {
    kind: 'table', widths: table.widthsMm, rows: table.rows.length, kept: keptRuns(table), room: cellRoomMm, keep: table.keepNext === true, tail: [],
    header: cells.filter(({ y }) => y < table.headerRows).map(({ data }) => data),
    cells: cells.filter(({ y }) => y >= table.headerRows).map(({ data }) => data),
  }
}

/** Rows that stand on one page together, as stretches: the first row and how many. Heads stay with the first row by themselves; what follows a kept table is one row more. */
function keptRuns({ rows, keptRows, headerRows, keepNext = false }: PrintedTable): readonly { readonly y: number, readonly rows: number }[] {
  const runs: { y: number, rows: number }[] = []
  for (const y of keepNext ? [...keptRows, rows.length - 1] : keptRows) {
    const last = runs.at(-1)
    if (y < headerRows) continue
    if (last !== undefined && last.y + last.rows === y + 1) last.rows++
    else runs.push({ y, rows: 2 })
  }
  return runs
}

function cellData(cell: PrintedCell, y: number, looks: Looks, widthMm: number): object {
  const { paragraphs, top, bottom } = cellParagraphs(cell.paragraphs, looks, widthMm)
  return { x: cell.column, y, columns: cell.columns, rows: cell.rows, top: top + rulePt, bottom, paragraphs }
}

function columnsData(node: PrintedColumns, looks: Looks): object {
  const rows = node.rows.map((row) => row.map((paragraphs, index) => cellParagraphs(paragraphs, looks, node.widthsMm[index] ?? 0)))
  return { kind: 'columns', widths: node.widthsMm, together: node.together, breaks: node.breaks, rows }
}
