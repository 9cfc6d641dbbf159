/** The matrix directive × organisation as a workbook. */
import type { DirectiveMatrix } from '../../shared/contract/directives.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec } from '../documents/sheets/index.ts'

const plain = (text: string): CellSpec => ({ content: { text }, look: { border: true, wrap: true } })
const head = (text: string): CellSpec => ({ content: { text }, look: { border: true, wrap: true, bold: true, align: 'centre' } })

/** The bytes of the `.xlsx`; every organisation has its row. */
export function matrixSheet({ columns, rows }: DirectiveMatrix, on: string, author: string): Uint8Array {
  return writeWorkbook({ title: 'Ban hành văn bản thực hiện', author, sheets: [{
    name: 'Văn bản thực hiện', widths: [6, 44, ...columns.map(() => 26)], landscape: true, frozenAt: { row: 3, column: 3 }, titleRow: 2,
    rows: [
      { cells: [{ content: { text: `Đơn vị ban hành văn bản thực hiện chỉ đạo của cấp trên, tính đến ngày ${shortDate(on)}` }, look: { bold: true } }] },
      { cells: [head('TT'), head('Đơn vị'), ...columns.map(({ title }) => head(title))] },
      ...rows.map(({ name, ended, cells }, at) => ({
        cells: [head(String(at + 1)), plain(ended ? `${name} (đã kết thúc)` : name), ...cells.map((cell) => plain(
          cell === null ? 'Chưa có' : `${cell.designation}, ngày ${shortDate(cell.date)} (${cell.days} ngày${cell.late ? ', muộn' : ''})`))],
      })),
      { cells: [head(''), head('Đã ban hành'), ...columns.map(({ issued, expected }) => head(`${issued}/${expected}`))] },
    ],
  }] })
}
