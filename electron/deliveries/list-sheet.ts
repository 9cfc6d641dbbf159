/** A delivery list as a workbook to print: who, how, sent when, received when and by whom, with room for a signature. Pure. */
import { shortDate } from '../../shared/domain/dates.ts'
import { deliveryHowWords } from '../../shared/domain/delivery.ts'
import type { DeliveryList } from '../../shared/domain/delivery.ts'
import { centredCell, headCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'

const heads = ['TT', 'Nơi nhận', 'Mục đích', 'Số bản', 'Cách gửi', 'Ngày gửi', 'Số bưu gửi, số chuyển', 'Ngày nhận', 'Người nhận', 'Ký nhận', 'Biên nhận', 'Ghi chú'] as const

/** The bytes of the `.xlsx`. */
export function listSheet({ designation, date, subject, lines }: DeliveryList, author: string): Uint8Array {
  const day = (value: string | null): string => value === null ? '' : shortDate(value)
  return writeWorkbook({
    title: `Danh sách gửi văn bản ${designation}`, author, sheets: [{
      name: 'Danh sách gửi', widths: [5, 34, 18, 8, 12, 12, 18, 12, 20, 16, 16, 20], landscape: true, frozenAt: { row: 4, column: 3 }, titleRow: 3,
      rows: [
        { cells: [titleCell(`Danh sách gửi văn bản số ${designation}, ngày ${shortDate(date)}`)] }, { cells: [plainCell(subject)] }, { cells: heads.map(headCell) },
        ...lines.map((line, at) => ({
          cells: [
            centredCell(String(at + 1)), plainCell(line.name), plainCell(line.purpose), centredCell(String(line.copies)), plainCell(line.how === null ? '' : deliveryHowWords[line.how]), centredCell(day(line.sentOn)),
            plainCell(line.sentUnder), centredCell(day(line.received?.on ?? null)), plainCell(line.received?.by ?? ''), plainCell(''), plainCell(line.received?.receipt ?? ''), plainCell(line.note),
          ],
        })),
      ],
    }],
  })
}
