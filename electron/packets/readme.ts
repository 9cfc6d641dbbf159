/** The words in a packet for whoever opens it without this program. */
import { shortDate } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import type { PacketManifest } from '../../shared/domain/packet.ts'

/** `doc-truoc.txt`. Windows' Notepad wants a mark and its own line ends. */
export function readmeText({ sender, addressee, madeAt, documents, figures, fingerprint }: Pick<PacketManifest, 'sender' | 'addressee' | 'madeAt' | 'documents' | 'figures'> & { readonly fingerprint: string }): string {
  const lines = [
    'GÓI GỬI CẤP TRÊN', '',
    `Nơi gửi: ${sender.name}`, ...addressee === '' ? [] : [`Kính gửi: ${addressee}`], `Lập ngày: ${shortDate(dayOfMoment(madeAt))}`, `Gồm: ${documents.length} văn bản${figuresLine(figures)}.`, '',
    'Tệp này là tệp nén thông thường. Mở ra để đọc, in các văn bản bằng Word hoặc trình đọc PDF:',
    '- muc-luc.docx: mục lục hồ sơ trong gói;', '- cong-van: công văn (tờ trình) gửi kèm;', '- van-ban: các văn bản, mỗi văn bản một tệp Word và một tệp PDF;',
    '- phu-luc: tài liệu kèm theo;', '- so-lieu: số liệu, mỗi báo cáo một bảng Excel và một tệp dữ liệu để chương trình khác đọc;',
    '- manifest.json: bản kê từng tệp kèm mã SHA-256; signature.json: chữ ký Ed25519 trên đúng các byte của bản kê.', '',
    'Kiểm tra gói: dùng chương trình Văn phòng Khối (mục Gói gửi, hoặc lệnh vpk verify). Không cần mạng.',
    'Trước khi tin chữ ký lần đầu, hai văn phòng đọc cho nhau qua điện thoại dãy số của khoá nơi gửi:', `    ${fingerprint}`, '',
    'Không sửa, không giải nén rồi nén lại tệp gói: chữ ký sẽ không còn đúng.', '',
  ]
  return `\uFEFF${lines.join('\r\n')}`
}

/** ", 1 bộ số liệu tổng hợp, số liệu của 3 báo cáo"; '' without figures. */
function figuresLine(figures: PacketManifest['figures']): string {
  const aggregates = figures.filter(({ kind }) => kind === 'aggregate').length
  const reports = figures.length - aggregates
  return `${aggregates === 0 ? '' : `, ${aggregates} bộ số liệu tổng hợp`}${reports === 0 ? '' : `, số liệu của ${reports} báo cáo`}`
}
