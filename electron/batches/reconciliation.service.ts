/** Bảng đối chiếu of a batch: every line that was asked, what became of it and why, totals that agree, and room to sign. */
import { batchNumberingNames, batchOutcomeNames, batchTotalsWords } from '../../shared/domain/batch.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { BatchView } from '../../shared/contract/batches.ts'
import type { PrintedBook } from '../documents/print/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { emitBook } from '../registers/index.ts'
import type { BookFormat } from '../registers/index.ts'
import { today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import type { BatchContext } from './batch-work.ts'
import { viewBatch } from './view.service.ts'

export async function reconciliation({ office, resources, actor }: BatchContext, id: string, format: BookFormat): Promise<Uint8Array> {
  const db = office.read
  const { record } = await getOffice(db)
  const issuer = nameOn((await organisationView(db)).bodies, record.bodyId, today(actor))
  return emitBook(db, resources, actor, reconciliationBook(await viewBatch(db, resources, id), issuer, today(actor)), format)
}

/** Digits of a hash a person compares by eye. */
const shownDigits = 12

export function reconciliationBook({ title, numbering, paperSubject, printedNumber, source, lines, totals }: BatchView, issuer: string, on: string): PrintedBook {
  const pages = lines.reduce((sum, line) => sum + (line.outcome === 'made' ? line.pages ?? 0 : 0), 0)
  const known = lines.every(({ outcome, pages: own }) => outcome !== 'made' || own !== null)
  return {
    issuer, title: 'Bảng đối chiếu loạt văn bản',
    lines: [title, `Văn bản: ${printedNumber === '' ? '' : `số ${printedNumber}, `}${paperSubject}. Cách đánh số: ${batchNumberingNames[numbering]}.`, `Danh sách: ${source}.`, `${batchTotalsWords(totals)}${known && pages > 0 ? `; ${pages} trang` : ''}.`],
    columns: [
      { title: 'TT', share: 6, align: 'centre' }, { title: 'Tên trong danh sách', share: 30, align: 'left' }, { title: 'Kết quả', share: 12, align: 'left' }, { title: 'Số, ký hiệu', share: 17, align: 'left' },
      { title: 'Tên tệp', share: 30, align: 'left' }, { title: 'Số trang', share: 8, align: 'centre' }, { title: 'Mã đối chiếu', share: 16, align: 'left' }, { title: 'Lý do, ghi chú', share: 18, align: 'left' },
    ],
    rows: lines.map(({ row, name, outcome, number, fileName, pages: own, sha256, words, outdated }) => [
      String(row), name, batchOutcomeNames[outcome], number, fileName, own === null ? '' : String(own), sha256.slice(0, shownDigits), [words, outdated ? 'lập theo bản trước khi văn bản được sửa' : ''].filter((part) => part !== '').join('; '),
    ]),
    notes: [
      `Tổng số: yêu cầu ${totals.asked} = đã lập ${totals.made} + không lập được ${totals.failed} + bỏ qua ${totals.skipped} + đã dừng ${totals.cancelled} + chưa lập ${totals.waiting}.`,
      `Mã đối chiếu: ${shownDigits} ký tự đầu của SHA-256 của tệp. In ngày ${shortDate(on)}.`,
      'Người lập bảng (ký, ghi rõ họ tên): ………………………………………………', 'Người kiểm tra (ký, ghi rõ họ tên): ………………………………………………',
    ],
  }
}
