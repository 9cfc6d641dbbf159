/** Why a file from outside is not read: each reason with its code and its Vietnamese sentence. No name of the file in any of them. */
import { fault } from '../../faults/index.ts'
import type { FaultError } from '../../faults/index.ts'

const kept = 'Tệp vẫn nguyên vẹn, chương trình không ghi gì.'
const askForCopy = 'Mở tệp bằng Word (hoặc LibreOffice), lưu lại thành .docx rồi thử lại; nếu không mở được, xin lại tệp từ nơi gửi.'

/** Not an Office file at all; `what` says what it is ("một tệp PDF"), '' when that is unknown. */
export function notWord(what: string): FaultError {
  return fault('DOCX_NOT_WORD', {
    happened: what === '' ? 'Tệp này không phải là tệp Word (.docx).' : `Tệp này là ${what}, không phải tệp Word (.docx), dù tên có đuôi .docx.`,
    kept, remedy: 'Chọn đúng tệp Word, hoặc mở nội dung này bằng Word rồi lưu thành .docx.',
  })
}

export function oldFormat(what: string): FaultError {
  return fault('DOCX_OLD_FORMAT', {
    happened: `Tệp này là ${what} kiểu cũ (97–2003), chương trình không đọc được.`, kept,
    remedy: 'Mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” kiểu .docx (.xlsx) rồi thử lại.',
  })
}

export function encrypted(): FaultError {
  return fault('DOCX_ENCRYPTED', {
    happened: 'Tệp được đặt mật khẩu mở nên không đọc được.', kept,
    remedy: 'Mở tệp bằng Word với mật khẩu, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi lưu lại và thử lại.',
  })
}

export function macros(): FaultError {
  return fault('DOCX_MACROS', {
    happened: 'Tệp có chứa macro (mã lệnh tự chạy) nên không được mở.', kept,
    remedy: 'Mở tệp bằng Word khi chắc chắn nguồn gốc, lưu thành .docx không macro rồi thử lại; nếu không rõ nguồn gốc, báo người phụ trách an toàn thông tin.',
  })
}

/** Beyond the limits; `what` names the limit in Vietnamese. */
export function tooLarge(what: string): FaultError {
  return fault('DOCX_TOO_LARGE', {
    happened: `Tệp vượt quá mức có thể đọc an toàn: ${what}.`, kept,
    remedy: 'Chia văn bản thành nhiều tệp hoặc giảm dung lượng ảnh rồi thử lại; nếu văn bản vốn ngắn, tệp có thể đã bị can thiệp, hãy xin lại từ nơi gửi.',
  })
}

/** Damaged or not following the format; `what` says where, in Vietnamese. */
export function broken(what: string, cause?: unknown): FaultError {
  return fault('DOCX_BROKEN', { happened: `Tệp bị hỏng, không đọc được: ${what}.`, kept, remedy: askForCopy }, cause)
}
