/** What may be wrong with a packet, in words. */
import type { PacketProblem } from '../../shared/domain/packet.ts'

const sendAgain = 'Không dùng gói này; xin nơi gửi gửi lại.'

/** `part`: path of the part, '' for the file as a whole. */
export function problemOf(code: PacketProblem['code'], part: string, more = ''): PacketProblem {
  const name = part === '' ? 'phần vỏ của gói' : `phần “${part}”`
  const is = (message: string, remedy = sendAgain): PacketProblem => ({ code, part, message, remedy })
  switch (code) {
    case 'changed': return is(`Nội dung ${name} không còn như lúc nơi gửi lập gói.`)
    case 'shell': return is(part === '' ? 'Bảng kê cuối tệp nén không còn như lúc lập gói.' : `Nhãn của ${name} trong tệp nén không còn như lúc lập gói.`)
    case 'missing': return is(`Gói thiếu ${name}.`)
    case 'extra': return is(part === '' ? 'Gói có thêm dữ liệu mà bản kê không nêu.' : `Gói có thêm ${name} mà bản kê không nêu.`)
    case 'cut': return is(part === '' ? 'Gói bị cắt cụt.' : `Gói bị cắt cụt ở ${name}.`, 'Chép lại gói từ nơi gửi (có thể USB rút ra khi chưa chép xong).')
    case 'repacked': return is('Gói đã bị nén lại bằng chương trình khác, không còn đúng từng byte như lúc lập.', 'Xin nơi gửi chép lại chính tệp gói (.vpkx), không giải nén rồi nén lại.')
    case 'signature': return is('Chữ ký của gói không đúng với bản kê.')
    case 'unreadable': return is(more === '' ? 'Tệp này không phải là gói gửi, hoặc đã hỏng.' : `Tệp này không đọc được như một gói gửi: ${more}.`, 'Chọn đúng tệp gói gửi (.vpkx); nếu đúng tệp thì xin nơi gửi gửi lại.')
  }
}
