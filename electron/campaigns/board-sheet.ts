/** The board as a workbook: units × campaigns, below it the counts and rates, and on a second sheet who is missing. */
import type { Board, BoardCell, BoardColumn } from '../../shared/contract/campaigns.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { notAskedText, reportStateText, reportStateWords } from '../../shared/domain/submission-words.ts'
import { centredCell, countCell, headCell, oneDecimalCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec, SheetSpec } from '../documents/sheets/index.ts'
import { isInHand } from './board.ts'

/** The bytes of the `.xlsx`: sheets “Theo dõi” and “Chưa có báo cáo”. */
export function boardSheet(board: Board, author: string): Uint8Array {
  return writeWorkbook({ title: 'Bảng theo dõi thu báo cáo', author, sheets: [stateSheet(board), owingSheet(board)] })
}

function stateSheet({ on, columns, rows }: Board): SheetSpec {
  return {
    name: 'Theo dõi', widths: [6, 44, ...columns.map(() => 20)], landscape: true, frozenAt: { row: 3, column: 3 }, titleRow: 2,
    rows: [
      { cells: [titleCell(`Bảng theo dõi thu báo cáo, tính đến ngày ${shortDate(on)}`)] },
      { cells: [headCell('TT'), headCell('Đơn vị'), ...columns.map((column) => headCell(`${column.title} (${dueWords(column)})`))] },
      ...rows.map(({ name, ended, cells, reasons }, at) => ({
        cells: [centredCell(String(at + 1)), plainCell(ended ? `${name} (đã kết thúc)` : name), ...cells.map((cell, index) => centredCell(cellWords(cell, reasons[index] ?? '')))],
      })),
      ...countRows(columns),
    ],
  }
}

/** "hạn 30/01/2026; trước đó 05/01/2026 (bão số 3)". */
function dueWords({ due, dueChanges }: BoardColumn): string {
  return [`hạn ${shortDate(due)}`, ...dueChanges.toReversed().map(({ was, reason }) => `trước đó ${shortDate(was)} (đổi: ${reason})`)].join('; ')
}

function countRows(columns: readonly BoardColumn[]): SheetSpec['rows'] {
  const row = (name: string, cell: (column: BoardColumn) => CellSpec) => ({ cells: [centredCell(''), headCell(name), ...columns.map(cell)] })
  return [
    row('Số đơn vị phải báo cáo', ({ asked }) => countCell(asked)), row('Đã có báo cáo', ({ inHand }) => countCell(inHand)),
    row(reportStateWords.accepted, ({ accepted }) => countCell(accepted)), row(reportStateWords.returned, ({ returned }) => countCell(returned)), row(reportStateWords.missing, ({ missing, notDue }) => countCell(missing + notDue)),
    row('Tỷ lệ đã có báo cáo (%)', ({ inHandPercent }) => oneDecimalCell(inHandPercent)), row('Tỷ lệ đúng hạn (%)', ({ onTimePercent }) => oneDecimalCell(onTimePercent)),
    row('Tỷ lệ muộn (%)', ({ latePercent }) => oneDecimalCell(latePercent)), row('Tỷ lệ chưa có báo cáo (%)', ({ notInPercent }) => oneDecimalCell(notInPercent)),
  ]
}

function cellWords(cell: BoardCell | null, reason: string): string {
  return cell === null ? notAskedText(reason) : reportStateText(cell, cell.receivedOn === null ? '' : shortDate(cell.receivedOn))
}

function owingSheet({ columns, rows }: Board): SheetSpec {
  const owing = columns.flatMap(({ title, due }, at) => rows.flatMap(({ name, cells }) => {
    const cell = cells[at] ?? null
    return cell === null || isInHand(cell.state) ? [] : [{ title, due, name, state: reportStateWords[cell.state] }]
  }))
  return {
    name: 'Chưa có báo cáo', widths: [6, 44, 50, 14, 18], frozenAt: { row: 2, column: 1 }, titleRow: 1,
    rows: [
      { cells: ['TT', 'Đơn vị', 'Đợt báo cáo', 'Hạn gửi', 'Tình trạng'].map(headCell) },
      ...owing.map(({ title, due, name, state }, at) => ({ cells: [centredCell(String(at + 1)), plainCell(name), plainCell(title), centredCell(shortDate(due)), centredCell(state)] })),
    ],
  }
}
