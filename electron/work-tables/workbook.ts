/** Tables of the year's work as a workbook: figures stay figures, one sheet a table. */
import { workCellText } from '../../shared/domain/work-table.ts'
import type { WorkCell, WorkTable } from '../../shared/domain/work-table.ts'
import { writeWorkbook } from '../documents/sheets/index.ts'
import type { CellContent, CellLook, CellSpec, SheetSpec } from '../documents/sheets/index.ts'

/** Width in characters of a column of share 1. */
const characters = 1.1

/** The bytes of the `.xlsx`; `sheets`: name and table of each, the names differ. */
export function workTableWorkbook(title: string, author: string, sheets: readonly { readonly name: string, readonly table: WorkTable }[]): Uint8Array {
  return writeWorkbook({ title, author, sheets: sheets.map(({ name, table }) => sheetOf(name, table)) })
}

function sheetOf(name: string, { title, columns, rows, notes }: WorkTable): SheetSpec {
  const flagged = rows.some(({ flag }) => flag !== '')
  const heads = [...columns.map((column) => column.title), ...flagged ? ['Lưu ý'] : []]
  return {
    name, widths: [...columns.map(({ share }) => Math.max(6, Math.round(share * characters))), ...flagged ? [40] : []], landscape: true, titleRow: 3, frozenAt: { row: 4, column: 3 },
    merges: [{ from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } }],
    rows: [
      { heightPt: 24, cells: [text(title, { bold: true, sizePt: 14, align: 'centre' })] }, { cells: [] },
      { cells: heads.map((head) => text(head, { bold: true, border: true, wrap: true, align: 'centre', fill: 'D9E2F3' })) },
      ...rows.map(({ cells, total, flag }) => ({
        cells: [
          ...cells.map((cell, at): CellSpec => ({ content: contentOf(cell), look: { border: true, wrap: true, bold: total, align: columns[at]?.align ?? 'left', ...formatOf(cell) } })),
          ...flagged ? [text(flag, { border: true, wrap: true })] : [],
        ],
      })),
      { cells: [] }, ...notes.map((note) => ({ cells: [text(note, { italic: true })] })),
    ],
  }
}

function contentOf(cell: WorkCell): CellContent {
  switch (cell.type) {
    case 'count': return cell.count === null ? null : { number: String(cell.count) }
    case 'percent': return cell.percent === null ? null : { number: cell.percent }
    case 'text':
    case 'rate': {
      const words = workCellText(cell)
      return words === '' ? null : { text: words }
    }
  }
}

function formatOf(cell: WorkCell): Pick<CellLook, 'format'> {
  if (cell.type === 'count') return { format: { number: 0 } }
  return cell.type === 'percent' ? { format: { number: cell.decimals } } : { format: 'text' }
}

function text(words: string, look: CellLook): CellSpec {
  return { content: words === '' ? null : { text: words }, look }
}
