/** The recovery key of an office as a sheet to print: what it is, how it is used, what it cannot do. */
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { KeySheet } from '../documents/typst/index.ts'

/** `at`: moment, ISO 8601. `recoveryKey`: lines of groups joined by hyphens, as `recoveryKeyText` gives them. */
export function recoverySheet(office: { readonly name: string, readonly fileName: string }, recoveryKey: string, at: string): KeySheet {
  return {
    title: 'PHIẾU KHOÁ KHÔI PHỤC',
    facts: [['Văn phòng', office.name], ['Tệp', office.fileName], ['Ngày in phiếu', shortDate(dayOfMoment(at))]],
    lines: recoveryKey.split('\n').map((line) => line.split('-')),
    notes: [
      { heading: 'Dùng để làm gì', items: [
        'Mở tệp văn phòng khi quên mật khẩu của tệp: ở màn hình nhập mật khẩu, chọn “Dùng khoá khôi phục” rồi gõ bốn dòng trên. Chữ hoa, chữ thường, dấu gạch và khoảng trắng gõ thế nào cũng được; nhớ tắt bộ gõ tiếng Việt.',
        'Mở được tệp rồi thì đặt ngay mật khẩu mới trong Cài đặt, mục Mã hoá; khi đó khoá trên phiếu này hết dùng cho tệp mới, phải in phiếu mới.',
        'Trong bốn dòng không có chữ I, L, O, U: nét giống số một là số 1, nét giống chữ o là số 0.',
      ] },
      { heading: 'Phải giữ thế nào', items: [
        'Ai có phiếu này và có tệp thì đọc được toàn bộ tệp, không cần mật khẩu nào khác. Cất trong tủ có khoá hoặc két, tách khỏi máy tính và khỏi ổ sao lưu; không chụp ảnh, không gửi qua mạng.',
        'Mất cả mật khẩu của tệp lẫn phiếu này thì không ai mở lại được tệp, kể cả người làm ra chương trình.',
        'Bản sao lưu lập trước khi đổi mật khẩu vẫn mở bằng phiếu in trước lúc đổi: giữ phiếu cũ chừng nào còn giữ các bản sao đó.',
        'Phiếu này không thay mật khẩu đăng nhập của từng người, và không cứu được tệp bị hỏng hay bị xoá: việc đó là của bản sao lưu.',
      ] },
    ],
    signature: 'Người giữ phiếu (ký, ghi rõ họ tên, ngày nhận)',
  }
}
