/** Why a workbook is not read: the reasons of the package in the words of workbooks. No name of the file in any of them. */
import { fault, FaultError } from '../../faults/index.ts'
import type { FaultCode } from '../../../shared/domain/problem.ts'

const kept = 'Tệp vẫn nguyên vẹn, chương trình không ghi gì.'
const sendAgain = 'Mở tệp bằng Excel (hoặc LibreOffice, WPS), lưu lại thành .xlsx rồi thử lại; nếu không mở được, xin lại tệp từ nơi gửi.'

export function notWorkbook(what: string): FaultError {
  return fault('SHEET_NOT_WORKBOOK', {
    happened: what === '' ? 'Tệp này không phải là bảng tính Excel (.xlsx).' : `Tệp này là ${what}, không phải bảng tính Excel (.xlsx).`,
    kept, remedy: 'Chọn đúng tệp bảng tính, hoặc mở nội dung này bằng Excel rồi lưu thành .xlsx.',
  })
}

/** Beyond the limits; `what` names the limit in Vietnamese. */
export function workbookTooLarge(what: string): FaultError {
  return fault('SHEET_TOO_LARGE', { happened: `Bảng tính vượt quá mức có thể đọc an toàn: ${what}.`, kept, remedy: tooLargeRemedy })
}

/** Damaged; `what` says where, in Vietnamese. */
export function workbookBroken(what: string): FaultError {
  return fault('SHEET_BROKEN', { happened: `Bảng tính bị hỏng, không đọc được: ${what}.`, kept, remedy: sendAgain })
}

const tooLargeRemedy = 'Xoá các trang, dòng, cột và hình không thuộc biểu mẫu (chọn các dòng thừa dưới bảng, Xoá, rồi lưu) và thử lại; hoặc điền lại vào biểu mẫu gốc đã gửi.'

const words: Readonly<Partial<Record<FaultCode, readonly [FaultCode, string]>>> = {
  DOCX_OLD_FORMAT: ['SHEET_OLD_FORMAT', 'Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” kiểu .xlsx rồi thử lại.'],
  DOCX_ENCRYPTED: ['SHEET_ENCRYPTED', 'Mở tệp bằng Excel với mật khẩu, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi lưu lại và thử lại.'],
  DOCX_MACROS: ['SHEET_MACROS', 'Mở tệp bằng Excel khi chắc chắn nguồn gốc, lưu thành .xlsx không macro rồi thử lại; nếu không rõ nguồn gốc, báo người phụ trách an toàn thông tin.'],
  DOCX_TOO_LARGE: ['SHEET_TOO_LARGE', tooLargeRemedy],
  DOCX_BROKEN: ['SHEET_BROKEN', sendAgain],
}

/** The fault of a package as that of a workbook; anything else as it is. */
export function inWorkbookWords(error: unknown): unknown {
  if (!(error instanceof FaultError)) return error
  const { code, happened } = error.fault
  if (code === 'DOCX_NOT_WORD') return notWorkbook(/^Tệp này là (?<what>.+?), không phải/u.exec(happened)?.groups?.['what'] ?? '')
  const found = words[code]
  return found === undefined ? error : fault(found[0], { happened: happened.replace('trong tệp Word', 'trong bảng tính'), kept, remedy: found[1] }, error)
}
