/** Turns errors of the disk and of SQLite into sentences a person can act on. No path and no personal fact in any of them. */
import type { FaultCode } from '../../shared/domain/problem.ts'
import { errorCode, fault, FaultError } from './fault.ts'
import type { FaultSentence } from './fault.ts'

const nothingLost = 'Những gì đã lưu trước đó vẫn nguyên vẹn.'

interface Known { readonly code: FaultCode, readonly sentence: FaultSentence }

const diskFull: Known = { code: 'DISK_FULL', sentence: {
  happened: 'Ổ đĩa đã đầy nên không ghi được tệp.', kept: `${nothingLost} Không có tệp nào bị ghi dở.`,
  remedy: 'Xoá bớt tệp hoặc chọn ổ đĩa khác rồi làm lại.',
} }
const readOnly: Known = { code: 'FOLDER_READ_ONLY', sentence: {
  happened: 'Thư mục hoặc tệp chỉ cho đọc, không ghi được.', kept: `${nothingLost} Không có tệp nào bị ghi dở.`,
  remedy: 'Chọn thư mục khác, hoặc xin quyền ghi vào thư mục này, rồi làm lại.',
} }
const locked: Known = { code: 'FILE_LOCKED', sentence: {
  happened: 'Tệp đang được chương trình khác giữ.', kept: `${nothingLost} Không có tệp nào bị ghi dở.`,
  remedy: 'Đóng tệp trong chương trình kia (ví dụ Word) rồi làm lại.',
} }
const missing: Known = { code: 'FILE_MISSING', sentence: {
  happened: 'Không tìm thấy tệp hoặc thư mục.', kept: nothingLost, remedy: 'Kiểm tra lại đường dẫn, tạo thư mục nếu chưa có, rồi làm lại.',
} }
const officeLocked: Known = { code: 'OFFICE_LOCKED', sentence: {
  happened: 'Tệp văn phòng đang được một chương trình khác ghi.', kept: `${nothingLost} Thay đổi vừa rồi chưa được ghi.`,
  remedy: 'Đợi chương trình kia xong hoặc đóng nó lại, rồi làm lại.',
} }
const officeCorrupt: Known = { code: 'OFFICE_CORRUPT', sentence: {
  happened: 'Tệp văn phòng bị hỏng, không đọc được an toàn.', kept: 'Chương trình không sửa gì vào tệp này.',
  remedy: 'Mở bản sao lưu gần nhất (tệp có chữ "sao lưu" hoặc "truoc-nang-cap" bên cạnh), giữ nguyên tệp hỏng để nhờ hỗ trợ.',
} }

const diskError: Known = { code: 'WRITE_FAILED', sentence: {
  happened: 'Ổ đĩa báo lỗi khi đọc hoặc ghi tệp.', kept: `${nothingLost} Không có tệp nào bị ghi dở.`,
  remedy: 'Kiểm tra ổ đĩa (còn chỗ trống, còn kết nối) rồi làm lại; còn lỗi thì chép dữ liệu sang ổ khác.',
} }

const known: Readonly<Record<string, Known>> = {
  ENAMETOOLONG: { code: 'WRITE_FAILED', sentence: { happened: 'Tên tệp quá dài.', kept: nothingLost, remedy: 'Đặt tên ngắn hơn rồi làm lại.' } },
  EEXIST: { code: 'WRITE_FAILED', sentence: { happened: 'Ở chỗ cần ghi đã có một tệp cùng tên.', kept: nothingLost, remedy: 'Đổi tên hoặc chuyển tệp ấy đi nơi khác, rồi làm lại.' } },
  ENOSPC: diskFull, EDQUOT: diskFull, EFBIG: diskFull, SQLITE_FULL: diskFull, SQLITE_IOERR_SHMSIZE: diskFull,
  EIO: diskError, ENXIO: diskError, ENODEV: diskError,
  EROFS: readOnly, EACCES: readOnly, EPERM: readOnly, SQLITE_READONLY: readOnly, SQLITE_CANTOPEN: readOnly, SQLITE_PERM: readOnly,
  EBUSY: locked, ETXTBSY: locked, ENOENT: missing, ENOTDIR: missing,
  SQLITE_BUSY: officeLocked, SQLITE_LOCKED: officeLocked,
  SQLITE_CORRUPT: officeCorrupt, SQLITE_NOTADB: officeCorrupt,
  EISDIR: { code: 'FILE_UNREADABLE', sentence: {
    happened: 'Đường dẫn này là một thư mục, không phải tệp.', kept: nothingLost, remedy: 'Chọn một tệp.',
  } },
}

/** The error as a fault; null when it is none of the known kinds (then it is a mistake of ours). */
export function toFault(error: unknown): FaultError | null {
  if (error instanceof FaultError) return error
  const found = lookUp(errorCode(error))
  return found === null ? null : fault(found.code, found.sentence, error)
}

/** SQLite's extended codes (`SQLITE_BUSY_SNAPSHOT`) are looked up by their first part too. */
function lookUp(code: string): Known | null {
  const exact = known[code]
  if (exact !== undefined) return exact
  const short = /^SQLITE_[A-Z]+/u.exec(code)?.[0] ?? ''
  return short === 'SQLITE_IOERR' ? diskError : known[short] ?? null
}

/** The fault shown for a mistake of ours; `reference` finds it in the log. */
export function internalFault(reference: string, cause: unknown): FaultError {
  return fault('INTERNAL', {
    happened: `Chương trình gặp lỗi ngoài dự kiến (mã tra cứu ${reference}).`, kept: nothingLost,
    remedy: 'Làm lại lần nữa; nếu vẫn lỗi, gửi mã tra cứu cho người hỗ trợ.',
  }, cause)
}
