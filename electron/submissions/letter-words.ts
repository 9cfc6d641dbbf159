/**
 * What a problem found in a returned file says to the unit that sent it. The reader's own words speak to the clerk ("Hỏi lại đơn
 * vị …", "chương trình bỏ qua"); a letter speaks to the unit and asks for one thing. Pure.
 */
import type { CellProblem } from '../../shared/contract/submissions.ts'

/** `fault`: what is wrong; '' keeps the reader's sentence. `request`: what the unit is asked to do. */
interface UnitWords { readonly fault: string, readonly request: string }

const rightNumber = 'Xác nhận con số; nếu khác thì ghi lại.'
const oneFile = 'Xác định nội dung đúng và gửi lại một tệp.'
const sendForm = 'Điền vào biểu đã gửi và gửi lại.'
const sendData = 'Xuất lại tệp dữ liệu và gửi lại.'

const words: Readonly<Record<string, UnitWords>> = {
  'figure.missing': { fault: '', request: 'Bổ sung số liệu; không có thì ghi số 0.' },
  'figure.dash': { fault: 'Chưa rõ là không có (0) hay chưa báo cáo.', request: 'Ghi số liệu; không có thì ghi số 0.' },
  'figure.ambiguous': { fault: 'Con số có thể đọc theo hai cách.', request: 'Ghi lại không có dấu ngăn hàng nghìn; phần thập phân sau dấu phẩy.' },
  'figure.english': { fault: 'Con số viết theo kiểu Anh.', request: 'Ghi lại theo cách viết Việt Nam, ví dụ 1.234,5.' },
  'figure.thousands': { fault: '', request: rightNumber },
  'figure.rounded': { fault: 'Con số có quá nhiều chữ số thập phân.', request: rightNumber },
  'figure.otherUnit': { fault: '', request: 'Ghi con số theo đúng đơn vị tính của biểu.' },
  'figure.conflict': { fault: '', request: oneFile },
  'rate.noCounts': { fault: '', request: 'Ghi đủ tử số và mẫu số.' },
  'rate.mismatch': { fault: 'Tỷ lệ ghi không khớp với tử số và mẫu số.', request: 'Kiểm tra lại tử số, mẫu số và tỷ lệ.' },
  'rate.scale': { fault: '', request: 'Ghi lại theo phần trăm, ví dụ 98,3.' },
  'row.missing': { fault: '', request: 'Bổ sung dòng này và số liệu.' },
  'row.duplicate': { fault: 'Chỉ tiêu này có ở nhiều dòng với số liệu khác nhau.', request: 'Chỉ để lại một dòng đúng.' },
  'row.unknown': { fault: 'Mã này không có trong biểu của đợt báo cáo.', request: 'Ghi lại đúng mã chỉ tiêu, hoặc bỏ dòng này.' },
  'row.noCode': { fault: 'Dòng có số liệu nhưng không có mã chỉ tiêu.', request: 'Ghi mã chỉ tiêu, hoặc bỏ dòng này.' },
  'row.nameChanged': { fault: 'Tên chỉ tiêu đã bị sửa, khác biểu gốc.', request: 'Giữ nguyên tên chỉ tiêu; ghi số đúng chỉ tiêu của biểu.' },
  'row.unitChanged': { fault: 'Đơn vị tính đã bị sửa, khác biểu gốc.', request: 'Ghi con số theo đúng đơn vị tính của biểu.' },
  'sheet.extra': { fault: '', request: 'Xác định trang đúng, xoá trang thừa.' },
  'cell.merged': { fault: '', request: 'Bỏ gộp ô và ghi số riêng cho từng ô.' },
  'answer.misfit': { fault: '', request: 'Sửa câu trả lời rồi xuất lại tệp dữ liệu.' },
  'answer.missing': { fault: '', request: 'Trả lời câu này; không có nội dung thì ghi “Không có”.' },
  'answer.duplicate': { fault: 'Câu này có nhiều câu trả lời khác nhau.', request: 'Chỉ để lại một câu trả lời.' },
  'answer.conflict': { fault: '', request: oneFile },
  'answer.severalTables': { fault: 'Câu này có ở nhiều bảng trong tệp.', request: 'Chỉ để lại một bảng với câu trả lời đúng.' },
  'answer.stray': { fault: 'Nội dung viết ngoài ô trả lời, không thuộc câu nào.', request: 'Ghi nội dung vào ô trả lời của câu tương ứng.' },
  'answer.byTitle': { fault: 'Ô mã câu hỏi bị sửa.', request: 'Giữ nguyên mã câu ở ô đầu.' },
  'answer.inTitle': { fault: 'Câu trả lời gõ ngay trong ô câu hỏi.', request: 'Ghi câu trả lời vào ô trả lời bên dưới.' },
  'cell.stray': { fault: 'Nội dung viết ngoài chỗ điền của biểu.', request: 'Chuyển nội dung vào đúng ô của biểu, hoặc bỏ đi.' },
  'answer.outside': { fault: 'Nội dung viết ngoài ô trả lời.', request: 'Ghi nội dung vào ô trả lời của câu.' },
  'answer.picture': { fault: 'Câu trả lời có hình nên không lấy được chữ.', request: 'Gõ lại nội dung bằng chữ.' },
  'answer.unknown': { fault: 'Câu này không có trong đề cương của đợt báo cáo.', request: 'Báo cáo theo đúng đề cương đã gửi.' },
  'form.blank': { fault: '', request: sendForm },
  'form.noFigures': { fault: '', request: sendForm },
  'form.notOurs': { fault: 'Tệp không phải là biểu hay đề cương của đợt báo cáo này.', request: sendForm },
  'form.otherCampaign': { fault: 'Biểu đã gửi là của đợt báo cáo khác.', request: 'Gửi biểu của đợt báo cáo này.' },
  'form.otherBody': { fault: '', request: 'Điền vào biểu mang tên đơn vị.' },
  'form.olderVersion': { fault: 'Biểu đã dùng được gửi đi trước khi chỉ tiêu, câu hỏi thay đổi.', request: 'Bổ sung các mục mới theo biểu đang dùng.' },
  'submission.noFigures': { fault: 'Chưa có biểu số liệu.', request: 'Điền và gửi biểu số liệu.' },
  'crossCheck.differs': { fault: '', request: 'Kiểm tra các số này; sửa cho khớp, hoặc nêu lý do.' },
  'data.tooLarge': { fault: '', request: sendData },
  'data.broken': { fault: 'Tệp dữ liệu bị hỏng.', request: sendData },
}

/** Matters of the desk alone: how the file was known, what was converted or kept. Nothing is asked of the unit. */
const deskOnly: ReadonlySet<string> = new Set([
  'form.noKey', 'form.keyDamaged', 'form.byName', 'form.byFileName', 'form.noBody', 'form.notAsked', 'row.byName', 'row.hidden', 'sheet.noHead', 'sheet.headChanged', 'file.lostLetter', 'date.shortYear',
])

export interface UnitPoint { readonly fault: string, readonly request: string }

/** null: nothing the unit is asked about. */
export function wordsForUnit({ code, severity, message, remedy }: CellProblem): UnitPoint | null {
  // Two rows that say the same are no fault of the report.
  if (severity === 'info' || deskOnly.has(code) || (code === 'row.duplicate' && severity !== 'error')) return null
  const own = words[code]
  return own === undefined ? { fault: message, request: remedy } : { fault: own.fault === '' ? message : own.fault, request: own.request }
}
