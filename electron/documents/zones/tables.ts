/** Tables that hold data, told from tables that only set things side by side; and their cells. */
import type { ReadBlock, ReadDocument, ReadTable } from '../read/index.ts'
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { piecesOf, whole } from './lines.ts'
import type { Line } from './lines.ts'
import { looksBold } from './looks.ts'
import {
  addressing, authority, dateLine, isNationalTitle, kindOfLine, numberLine, numberWord, partyTitleSlips, recipientsLabel, roleLine, star, tableFirstHead,
} from './words.ts'

/** The outermost table of data around a line; undefined: none. */
export type DataTable = (line: Line) => ReadTable | undefined

/** Indices of the tables of data. A table in which a component of the form stands is only layout, ruled or not. */
export function dataTables(read: ReadDocument, lines: readonly Line[]): ReadonlySet<number> {
  const anchored = new Set<number>()
  const headed = new Set<number>()
  for (const line of lines) {
    if (line.tables.length === 0 || line.blank || line.lead.length > 200) continue
    if (tableFirstHead.test(line.lead)) headed.add(line.tables.at(-1)?.index ?? -1)
    const anchor = anchorOf(line)
    if (anchor === null) continue
    // A list of papers has numbers and dates in its cells: where rules are drawn these say nothing.
    for (const table of line.tables) if (anchor === 'strong' || !table.ruled) anchored.add(table.index)
  }
  const data = new Set<number>()
  const visit = (blocks: readonly ReadBlock[], within: boolean): void => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue
      const isData = within || headed.has(block.index) || hasHead(block) || (!anchored.has(block.index) && looksData(block))
      if (isData) data.add(block.index)
      for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks, isData)
    }
  }
  visit(read.blocks, false)
  return data
}

/** Ruled, with rows marked as its head: no one lays out a head or a foot so, whatever its cells say ("Đảng viên", "Chủ trì"). */
function hasHead(table: ReadTable): boolean {
  return table.ruled && table.rows.length > 1 && table.rows[0]?.header === true && table.rows.at(-1)?.header === false
}

function anchorOf(line: Line): 'strong' | 'weak' | null {
  const pieces = piecesOf(line)
  const strong = pieces.some(({ folded }) => star.test(folded) || partyTitleSlips(folded) !== null || isNationalTitle(folded)
    || recipientsLabel.test(folded) || addressing.test(folded)
    || (folded.length < 80 && (authority.test(folded) || roleLine.test(folded) || kindOfLine(folded)?.length === folded.length)))
  if (strong) return 'strong'
  return pieces.some(({ folded, text }) => (numberWord.test(text.normalize('NFC')) && numberLine.test(folded)) || dateLine.test(folded)) ? 'weak' : null
}

function looksData(table: ReadTable): boolean {
  const columns = Math.max(0, ...table.rows.map((row) => row.cells.length))
  if (columns < 2) return false
  if (table.rows.some((row) => row.header)) return true
  return table.ruled ? table.rows.length > 1 || columns > 2 : columns > 3 && table.rows.length > 2
}

/** Rows of a table's head: marked so, or those at the top that are bold throughout or begin with STT. */
function headRows(table: ReadTable, lines: readonly Line[]): ReadonlySet<number> {
  const marked = table.rows.flatMap((row, index) => row.header ? [index] : [])
  if (marked.length > 0) return new Set(marked)
  const rows = new Set<number>()
  const byRow = Map.groupBy(lines.filter((line) => !line.blank), (line) => line.paragraph.cell?.row ?? 0)
  // Cells over several rows of the head reach down.
  let reach = 1
  for (const [index, row] of table.rows.entries()) {
    const words = byRow.get(index) ?? []
    const bold = words.length > 0 && words.every((line) => looksBold(whole(line)))
    const labelled = index === 0 && words.some((line) => tableFirstHead.test(line.lead))
    const figures = words.length > 2 && /^\(?[1a]\)?$/u.test(words[0]?.lead ?? '') && words.every((line) => /^\(?(?:\d{1,2}|[a-z])\)?(?:\s*=.*)?$/u.test(line.lead))
    if (!labelled && !(bold && index === rows.size && index < 4) && index >= reach && !(figures && index === rows.size)) break
    if (index > 0 && index >= reach && !bold && !figures) break
    if (index === 0 && !bold && !labelled) break
    rows.add(index)
    reach = Math.max(reach, index + Math.max(1, ...row.cells.map((cell) => labelled ? cell.rows : 1)))
  }
  return rows
}

/** Zones of one data table's lines (those of nested tables included). */
export function tableZones(table: ReadTable, lines: readonly Line[]): readonly Found[] {
  const head = headRows(table, lines.filter((line) => line.paragraph.cell?.table === table.index))
  return lines.map((line) => {
    if (line.blank) return blank(line)
    const isHead = line.paragraph.cell?.table === table.index && head.has(line.paragraph.cell.row)
    return found(line, isHead ? 'tableHeader' : 'tableCell', 'certain')
  })
}
