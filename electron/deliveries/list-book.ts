/** A delivery list as a book to print: who, how, sent when, received when and by whom, with room for a signature. Pure. */
import { shortDate } from '../../shared/domain/dates.ts'
import { deliveryHowWords } from '../../shared/domain/delivery.ts'
import type { DeliveryList } from '../../shared/domain/delivery.ts'
import type { PrintedBook } from '../documents/print/index.ts'

const columns: PrintedBook['columns'] = [
  { title: 'TT', share: 4, align: 'centre' }, { title: 'Nơi nhận', share: 20, align: 'left' }, { title: 'Mục đích', share: 9, align: 'left' }, { title: 'Số bản', share: 5, align: 'centre' },
  { title: 'Cách gửi', share: 7, align: 'left' }, { title: 'Ngày gửi', share: 8, align: 'centre' }, { title: 'Số bưu gửi, số chuyển', share: 10, align: 'left' }, { title: 'Ngày nhận', share: 8, align: 'centre' },
  { title: 'Người nhận', share: 11, align: 'left' }, { title: 'Ký nhận', share: 8, align: 'left' }, { title: 'Biên nhận', share: 7, align: 'left' }, { title: 'Ghi chú', share: 8, align: 'left' },
]

/** `issuer`: the body that issued the paper, by name. */
export function listBook({ designation, date, subject, lines }: DeliveryList, issuer: string): PrintedBook {
  const day = (value: string | null): string => value === null ? '' : shortDate(value)
  const copies = lines.reduce((sum, line) => sum + line.copies, 0)
  return {
    issuer, title: 'Danh sách gửi văn bản', lines: [`Văn bản số ${designation}, ngày ${shortDate(date)}`, ...subject === '' ? [] : [subject], `${lines.length} nơi nhận, ${copies} bản`],
    columns,
    rows: lines.map((line, at) => [
      String(at + 1), line.name, line.purpose, String(line.copies), line.how === null ? '' : deliveryHowWords[line.how], day(line.sentOn), line.sentUnder,
      day(line.received?.on ?? null), line.received?.by ?? '', '', line.received?.receipt ?? '', line.note,
    ]),
    notes: [],
  }
}
