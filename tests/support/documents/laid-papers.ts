/** Papers by their components, to be laid out in many ways (`paper-layouts.ts`). Names and facts are invented. */
import type { ZoneId } from '../../../electron/documents/zones/index.ts'

export type Part = readonly [ZoneId, string]
export interface Signer { readonly head: readonly Part[], readonly name: string }
export interface LaidPaper {
  readonly name: string
  readonly national?: boolean
  readonly superior: readonly string[]
  /** Each issuer over its lines. */
  readonly issuers: readonly (readonly string[])[]
  readonly number: string | null
  readonly date: string | null
  readonly underNumber?: readonly Part[]
  readonly underDate?: readonly Part[]
  readonly kindName: string | null
  readonly subject: readonly string[]
  readonly attached?: string
  readonly addressees?: { readonly label: string, readonly names: readonly string[] }
  readonly bases: readonly string[]
  readonly body: readonly Part[]
  readonly signers: readonly Signer[]
  readonly recipients: { readonly items: readonly string[], readonly archive: string, readonly drafter?: string } | null
  readonly appendices?: readonly (readonly Part[])[]
}

const sentence = 'Các chi bộ trực thuộc tổ chức quán triệt, cụ thể hoá nội dung phù hợp với chức năng, nhiệm vụ được giao; bảo đảm nghiêm túc, thiết thực.'
const secretary: Signer = { head: [['signingAuthority', 'T/M BAN THƯỜNG VỤ'], ['post', 'BÍ THƯ']], name: 'Nguyễn Văn A' }
const names = { superior: ['ĐẢNG BỘ TỈNH A'], issuers: [['ĐẢNG UỶ CÁC CƠ QUAN', 'ĐẢNG TỈNH']] }

export const letter: LaidPaper = {
  name: 'công văn', superior: ['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'], issuers: [['VĂN PHÒNG']], number: 'Số 106-CV/VPĐU', date: 'A, ngày 15 tháng 3 năm 2026',
  underNumber: [['letterSubject', 'về việc chuẩn bị hội nghị sơ kết'], ['urgencyMark', 'THƯỢNG KHẨN']],
  kindName: null, subject: [], addressees: { label: 'Kính gửi:', names: ['- Các chi bộ trực thuộc;', '- Uỷ ban Kiểm tra Đảng uỷ.'] }, bases: [],
  body: [['body', `Thực hiện Kế hoạch số 05-KH/ĐU, ngày 05/02/2026 của Đảng uỷ, Văn phòng đề nghị các đơn vị: ${sentence}`], ['body', sentence]],
  signers: [{ head: [['signingAuthority', 'K/T CHÁNH VĂN PHÒNG'], ['post', 'PHÓ CHÁNH VĂN PHÒNG']], name: 'Trần Văn B' }],
  recipients: { items: ['- Như trên;'], archive: '- Lưu Văn phòng.', drafter: 'TranVanB-12' },
}

export const plan: LaidPaper = {
  name: 'kế hoạch', ...names, number: 'Số 05-KH/ĐU', date: 'A, ngày 05 tháng 02 năm 2026', underNumber: [['draftMark', 'Dự thảo lần 2']],
  underDate: [['circulationMark', 'XONG HỘI NGHỊ TRẢ LẠI']],
  kindName: 'KẾ HOẠCH', subject: ['thực hiện Nghị quyết của Tỉnh uỷ về công tác', 'văn thư, lưu trữ năm 2026'], bases: [],
  body: [
    ['body', `Ban Thường vụ Đảng uỷ ban hành Kế hoạch như sau: ${sentence}`], ['heading1', 'I. MỤC ĐÍCH, YÊU CẦU'], ['heading2', '1. Mục đích'], ['body', sentence],
    ['item', '- Nâng cao nhận thức của cán bộ, đảng viên;'], ['heading3', '1.1. Về thời gian'], ['heading4', 'a) Đợt một'], ['body', sentence], ['heading1', 'II. TỔ CHỨC THỰC HIỆN'],
    ['body', `1. Văn phòng Đảng uỷ theo dõi, đôn đốc, báo cáo kết quả. ${sentence}`],
  ],
  signers: [secretary],
  recipients: { items: ['- Ban Thường vụ Tỉnh uỷ (để báo cáo);', '- Các chi bộ, đảng bộ trực thuộc;'], archive: '- Lưu Văn phòng Đảng uỷ.' },
}

export const decision: LaidPaper = {
  name: 'quyết định', ...names, number: 'Số 08-QĐ/ĐU', date: 'A, ngày 03 tháng 02 năm 2024', kindName: 'QUYẾT ĐỊNH', subject: ['thành lập Đoàn kiểm tra'],
  bases: ['- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;', '- Căn cứ Quy chế làm việc của Đảng uỷ;', '- Xét đề nghị của Uỷ ban Kiểm tra Đảng uỷ,'],
  body: [
    ['enactingLine', 'BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH:'], ['divisionLabel', 'Chương I'], ['divisionTitle', 'QUY ĐỊNH CHUNG'],
    ['article', `Điều 1. Thành lập Đoàn kiểm tra gồm các đồng chí có tên sau. ${sentence}`], ['article', 'Điều 2. Nhiệm vụ của Đoàn kiểm tra'],
    ['clause', '1. Xây dựng kế hoạch kiểm tra;'], ['point', 'a) Làm việc với cấp uỷ các chi bộ;'], ['clause', `2. Báo cáo kết quả. ${sentence}`],
    ['article', 'Điều 3. Các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.'],
  ],
  signers: [secretary], recipients: { items: ['- Như Điều 3;'], archive: '- Lưu Đảng uỷ.' },
}

export const minutes: LaidPaper = {
  name: 'biên bản', superior: ['ĐẢNG UỶ XÃ B'], issuers: [['UỶ BAN KIỂM TRA']], number: null, date: null, kindName: 'BIÊN BẢN', subject: ['Hội nghị Uỷ ban Kiểm tra tháng 6'],
  bases: [],
  body: [
    ['body', 'Hôm nay, vào hồi 08 giờ 00 phút, ngày 05 tháng 6 năm 2026, tại trụ sở Đảng uỷ xã B, Uỷ ban Kiểm tra họp.'], ['heading1', 'I. THÀNH PHẦN'],
    ['item', '- Đồng chí Trần Văn B, Chủ nhiệm;'], ['body', `Biên bản kết thúc vào hồi 11 giờ 30 phút cùng ngày. ${sentence}`],
  ],
  signers: [{ head: [['signatureRole', 'NGƯỜI GHI BIÊN BẢN']], name: 'Lê Thị C' }, { head: [['signatureRole', 'CHỦ TRÌ HỘI NGHỊ']], name: 'Trần Văn B' }], recipients: null,
}

export const submission: LaidPaper = {
  name: 'tờ trình', superior: ['ĐẢNG BỘ XÃ B'], issuers: [['CHI BỘ TRƯỜNG MẦM NON']], number: 'Số 02-TTr/CB', date: 'B, ngày 12 tháng 6 năm 2026', kindName: 'TỜ TRÌNH',
  subject: ['về việc công nhận chi uỷ viên'], addressees: { label: 'Kính trình:', names: ['Ban Thường vụ Đảng uỷ xã B.'] }, bases: [],
  body: [['body', sentence], ['body', `Chi bộ trân trọng trình Ban Thường vụ xem xét, quyết định. ${sentence}`]],
  signers: [{ head: [['signingAuthority', 'T/M CHI BỘ'], ['post', 'BÍ THƯ']], name: 'Phạm Thị D' }],
  recipients: { items: ['- Như trên;'], archive: '- Lưu Chi bộ.' },
}

export const joint: LaidPaper = {
  name: 'văn bản liên tịch', superior: ['TỈNH UỶ A'], issuers: [['BAN TỔ CHỨC -'], ['BAN TUYÊN GIÁO VÀ DÂN VẬN']], number: 'Số 05-QC/BTCTU-BTGDVTU',
  date: 'A, ngày 20 tháng 6 năm 2026', kindName: 'QUY CHẾ', subject: ['phối hợp trong công tác cán bộ'], bases: ['- Căn cứ Quy định số 399-QĐ/TW;'],
  body: [['article', 'Điều 1. Phạm vi'], ['clause', `1. Quy chế này quy định việc phối hợp. ${sentence}`], ['article', 'Điều 2. Hiệu lực thi hành']],
  signers: [
    { head: [['post', 'TRƯỞNG BAN']], name: 'Vũ Văn E' },
    { head: [['post', 'TRƯỞNG BAN']], name: 'Đỗ Thị G' },
  ],
  recipients: { items: ['- Thường trực Tỉnh uỷ;'], archive: '- Lưu Văn phòng hai ban.' },
}

export const withAppendices: LaidPaper = {
  ...plan, name: 'kế hoạch có phụ lục', underNumber: [], underDate: [], number: 'Số       -KH/ĐU', date: 'A, ngày      tháng 6 năm 2026',
  appendices: [
    [['appendixLabel', 'PHỤ LỤC I'], ['appendixTitle', 'DANH MỤC NHIỆM VỤ'], ['appendixReference', '(Kèm theo Kế hoạch số 05-KH/ĐU, ngày 05/6/2026 của Đảng uỷ)'], ['tableHeader', 'TT'], ['tableHeader', 'Nhiệm vụ'], ['tableCell', '1'], ['tableCell', 'Tập huấn']],
    [['appendixLabel', 'PHỤ LỤC II'], ['appendixTitle', 'ĐỀ CƯƠNG BÁO CÁO'], ['heading1', 'I. KẾT QUẢ'], ['body', sentence]],
  ],
}

export const cellReport: LaidPaper = {
  name: 'báo cáo chi bộ', superior: ['ĐẢNG BỘ PHƯỜNG C'], issuers: [['CHI BỘ TỔ DÂN PHỐ 3']], number: 'Số 01-BC/CB', date: 'C, ngày 30 tháng 6 năm 2026', kindName: 'BÁO CÁO',
  subject: ['kết quả công tác 6 tháng đầu năm 2026'], bases: [],
  body: [['heading1', 'I. KẾT QUẢ'], ['heading2', '1. Công tác tư tưởng'], ['body', sentence], ['tableCaption', 'Bảng 1. Số đảng viên'], ['tableHeader', 'TT'], ['tableHeader', 'Tổ đảng'], ['tableCell', '1'], ['tableCell', 'Tổ đảng số 1'], ['body', sentence]],
  signers: [{ head: [['signingAuthority', 'T/M CHI BỘ'], ['post', 'PHÓ BÍ THƯ']], name: 'Hoàng Văn H' }],
  recipients: { items: ['- Đảng uỷ phường C (để báo cáo);'], archive: '- Lưu Chi bộ.' },
}

/** Parts over headings that begin anew in each of them; the second part's title takes two lines. */
export const yearReport: LaidPaper = {
  ...cellReport, name: 'báo cáo năm', subject: ['kết quả công tác năm 2025'],
  body: [
    ['body', sentence], ['divisionLabel', 'Phần thứ nhất'], ['divisionTitle', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2025'], ['heading1', 'I. TÌNH HÌNH, KẾT QUẢ'], ['body', sentence], ['heading1', 'II. ĐÁNH GIÁ CHUNG'], ['body', sentence],
    ['divisionLabel', 'Phần thứ hai'], ['divisionTitle', 'PHƯƠNG HƯỚNG, NHIỆM VỤ'], ['divisionTitle', 'NĂM 2026'], ['heading1', 'I. NHIỆM VỤ TRỌNG TÂM'], ['heading2', '1. Công tác tư tưởng'], ['body', sentence],
  ],
}

/** A Party paper with the State's habits: colon, State order, dots after T M, no star. */
export const faulty: LaidPaper = {
  ...plan, name: 'kế hoạch nhiều lỗi', number: 'Số: 05/KH-ĐU', date: 'A, ngày 5/3/2026', underNumber: [], underDate: [],
  signers: [{ head: [['signingAuthority', 'TM. BAN THƯỜNG VỤ'], ['post', 'BÍ THƯ ĐẢNG UỶ']], name: 'Đồng chí Nguyễn Văn A' }],
  recipients: { items: ['- Như trên,', '- Các chi bộ;'], archive: '- Lưu: VT, VPĐU.' },
}

export const statePaper: LaidPaper = {
  name: 'công văn nhà nước', national: true, superior: ['UỶ BAN NHÂN DÂN TỈNH A'], issuers: [['SỞ NỘI VỤ']], number: 'Số: 125/SNV-VP', date: 'A, ngày 15 tháng 3 năm 2026',
  underNumber: [['letterSubject', 'V/v rà soát hồ sơ']], kindName: null, subject: [], addressees: { label: 'Kính gửi:', names: ['- Các sở, ban, ngành;', '- Uỷ ban nhân dân các xã.'] },
  bases: [], body: [['body', sentence], ['body', sentence]],
  signers: [{ head: [['signingAuthority', 'KT. GIÁM ĐỐC'], ['post', 'PHÓ GIÁM ĐỐC']], name: 'Bùi Văn K' }], recipients: { items: ['- Như trên;'], archive: '- Lưu: VT, VP.' },
}

export const laidPapers: readonly LaidPaper[] = [letter, plan, decision, minutes, submission, joint, withAppendices, cellReport, yearReport, faulty, statePaper]
