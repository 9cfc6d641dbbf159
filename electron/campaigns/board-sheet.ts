/** The board as a workbook: units × campaigns, below it the counts and rates, and on a second sheet who is missing. */
import type { Board, BoardCell, BoardColumn, BoardState } from '../../shared/contract/campaigns.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec, SheetSpec } from '../documents/sheets/index.ts'
import { isInHand } from './board.ts'

const stateNames: Readonly<Record<BoardState, string>> = {
  notDue: 'Chưa đến hạn', received: 'Đã nhận', late: 'Nhận muộn', returned: 'Trả lại', accepted: 'Đã chấp nhận', missing: 'Chưa gửi',
}

/** The bytes of the `.xlsx`: sheets “Theo dõi” and “Chưa có báo cáo”. */
export function boardSheet(board: Board, author: string): Uint8Array {
  return writeWorkbook({ title: 'Bảng theo dõi thu báo cáo', author, sheets: [stateSheet(board), owingSheet(board)] })
}

const plain = (text: string): CellSpec => ({ content: { text }, look: { border: true, wrap: true } })
const centred = (text: string): CellSpec => ({ content: { text }, look: { border: true, wrap: true, align: 'centre' } })
const bold = (text: string): CellSpec => ({ content: { text }, look: { border: true, wrap: true, bold: true, align: 'centre' } })
const number = (value: number): CellSpec => ({ content: { number: String(value) }, look: { border: true, align: 'centre', format: { number: 0 } } })
const percent = (value: string | null): CellSpec => value === null ? centred('') : ({ content: { number: value }, look: { border: true, align: 'centre', format: { number: 1 } } })

function stateSheet({ on, columns, rows }: Board): SheetSpec {
  return {
    name: 'Theo dõi', widths: [6, 44, ...columns.map(() => 20)], landscape: true, frozenAt: { row: 3, column: 3 }, titleRow: 2,
    rows: [
      { cells: [{ content: { text: `Bảng theo dõi thu báo cáo, tính đến ngày ${shortDate(on)}` }, look: { bold: true } }] },
      { cells: [bold('TT'), bold('Đơn vị'), ...columns.map(({ title, due }) => bold(`${title} (hạn ${shortDate(due)})`))] },
      ...rows.map(({ name, ended, cells }, at) => ({
        cells: [centred(String(at + 1)), plain(ended ? `${name} (đã kết thúc)` : name), ...cells.map((cell) => centred(cellWords(cell)))],
      })),
      ...countRows(columns),
    ],
  }
}

function countRows(columns: readonly BoardColumn[]): SheetSpec['rows'] {
  const row = (name: string, cell: (column: BoardColumn) => CellSpec) => ({ cells: [centred(''), bold(name), ...columns.map(cell)] })
  return [
    row('Số đơn vị phải báo cáo', ({ asked }) => number(asked)), row('Đã có báo cáo', ({ inHand }) => number(inHand)),
    row('Đã chấp nhận', ({ accepted }) => number(accepted)), row('Trả lại', ({ returned }) => number(returned)), row('Chưa gửi', ({ missing, notDue }) => number(missing + notDue)),
    row('Tỷ lệ đã có báo cáo (%)', ({ inHandPercent }) => percent(inHandPercent)), row('Tỷ lệ đúng hạn (%)', ({ onTimePercent }) => percent(onTimePercent)),
    row('Tỷ lệ muộn (%)', ({ latePercent }) => percent(latePercent)), row('Tỷ lệ chưa có báo cáo (%)', ({ notInPercent }) => percent(notInPercent)),
  ]
}

/** "Đã chấp nhận 05/6/2026 (muộn)". */
function cellWords(cell: BoardCell | null): string {
  if (cell === null) return '–'
  const date = cell.receivedOn === null ? '' : ` ${shortDate(cell.receivedOn)}`
  return `${stateNames[cell.state]}${date}${cell.late && cell.state !== 'late' ? ' (muộn)' : ''}`
}

function owingSheet({ columns, rows }: Board): SheetSpec {
  const owing = columns.flatMap(({ title, due }, at) => rows.flatMap(({ name, cells }) => {
    const cell = cells[at] ?? null
    return cell === null || isInHand(cell.state) ? [] : [{ title, due, name, state: stateNames[cell.state] }]
  }))
  return {
    name: 'Chưa có báo cáo', widths: [6, 44, 50, 14, 18], frozenAt: { row: 2, column: 1 }, titleRow: 1,
    rows: [
      { cells: ['TT', 'Đơn vị', 'Đợt báo cáo', 'Hạn gửi', 'Tình trạng'].map(bold) },
      ...owing.map(({ title, due, name, state }, at) => ({ cells: [centred(String(at + 1)), plain(name), plain(title), centred(shortDate(due)), centred(state)] })),
    ],
  }
}
