/** What the window calls registers, entries and what happened to them. */
import type { Book, BookColumn, SeriesRow } from '../../../shared/contract/registers.ts'
import type { EntryOrigin, EntryState, IntegrityFinding, Register, RegisterEntry } from '../../../shared/domain/register.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'

export const bookWords: Readonly<Record<Book, string>> = {
  outgoing: 'Sổ văn bản đi', congress: 'Sổ văn bản đại hội', copies: 'Sổ bản sao', secret: 'Sổ văn bản mật đi', incoming: 'Sổ văn bản đến',
}

/** The register a book is of; papers with a mark of secrecy are numbered among all that go out. */
export function registerOf(book: Book): Register {
  return book === 'secret' ? 'outgoing' : book
}

export const stateWords: Readonly<Record<EntryState, string>> = { reserved: 'đang giữ số', released: 'số trả lại', issued: 'đã ban hành', voided: 'đã huỷ', replaced: 'đã được thay thế' }

export const originWords: Readonly<Record<EntryOrigin, string>> = { given: 'chương trình cấp', entered: 'ghi tay vào sổ', imported: 'nhập từ sổ cũ', existing: 'số có từ trước' }

export const severityWords: Readonly<Record<IntegrityFinding['severity'], string>> = { error: 'phải xử lý', warning: 'nên xem', info: 'đã có lý do' }

export const columnWords: Readonly<Record<BookColumn, string>> = {
  number: 'Số', date: 'Ngày', kind: 'Loại', subject: 'Trích yếu', signer: 'Người ký', recipients: 'Nơi nhận', archive: 'Nơi lưu', copies: 'Số bản', note: 'Ghi chú', secrecy: 'Độ mật',
}

/** Of an issued paper nobody linked the signed and sealed sheets to. */
export const withoutScanWords = 'chưa có'

/** Words that stand where the book has no subject: of a Tuyệt mật paper, and of a record the account may not see. */
export const unwrittenWords = '(không ghi trích yếu)'

/** "24-KH/ĐU" for a number in the register, else as the old book has it. */
export function subjectOf({ withheld, secrecy, words }: RegisterEntry): string {
  return withheld || secrecy === 'topSecret' ? unwrittenWords : words.subject
}

export const entryColumns: readonly TableColumn<RegisterEntry>[] = [
  { id: 'written', header: 'Số, ký hiệu', value: (row) => row.written, width: 152, fixed: true },
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 104, fixed: true },
  { id: 'kind', header: 'Loại', value: (row) => row.kind === null ? '' : documentKinds[row.kind].name, width: 112, fixed: true, optional: true },
  { id: 'subject', header: 'Trích yếu', value: subjectOf, width: 5 },
  { id: 'signer', header: 'Người ký', value: (row) => row.words.signer, width: 2, optional: true },
  { id: 'scans', header: 'Bản ký quét', value: ({ scans }) => scans, cell: ({ scans }) => scans === null ? '' : scans === 0 ? withoutScanWords : `${scans} tệp`, width: 112, fixed: true },
  { id: 'state', header: 'Tình trạng', value: (row) => row.backDated && row.state === 'issued' ? 'đã ban hành, lùi ngày' : stateWords[row.state], width: 152, fixed: true },
]

/** "KH/ĐU – Đảng uỷ các cơ quan Đảng tỉnh, nhiệm kỳ 2025 - 2030". */
export function seriesLabel({ series, bodyName, spanName }: SeriesRow): string {
  return `${series.symbol === '' ? '' : `${series.symbol} – `}${bodyName}, ${spanName}`
}
