/** The matrix directive × organisation as a workbook. */
import type { DirectiveMatrix } from '../../shared/contract/directives.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { headCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'

/** The bytes of the `.xlsx`; every organisation has its row. */
export function matrixSheet({ columns, rows }: DirectiveMatrix, on: string, author: string): Uint8Array {
  return writeWorkbook({ title: 'Ban hành văn bản thực hiện', author, sheets: [{
    name: 'Văn bản thực hiện', widths: [6, 44, ...columns.map(() => 26)], landscape: true, frozenAt: { row: 3, column: 3 }, titleRow: 2,
    rows: [
      { cells: [titleCell(`Đơn vị ban hành văn bản thực hiện chỉ đạo của cấp trên, tính đến ngày ${shortDate(on)}`)] },
      { cells: [headCell('TT'), headCell('Đơn vị'), ...columns.map(({ title }) => headCell(title))] },
      ...rows.map(({ name, ended, cells }, at) => ({
        cells: [headCell(String(at + 1)), plainCell(ended ? `${name} (đã kết thúc)` : name), ...cells.map((cell) => plainCell(
          cell === null ? 'Chưa có' : `${cell.designation}, ngày ${shortDate(cell.date)} (${cell.days === null ? 'trước ngày nhận' : `${cell.days} ngày`}${cell.late ? ', muộn' : ''})`))],
      })),
      { cells: [headCell(''), headCell('Đã ban hành'), ...columns.map(({ issued, expected }) => headCell(`${issued}/${expected}`))] },
    ],
  }] })
}
