/** The book of papers in of the sample office: answered, routed, late, done, secret, entered by mistake, just come in. Pure. */
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'

type Records = Required<OfficeRecordsInput>

const book = { bodyId: 'dang-uy' } as const
const upper = { bodyId: 'tinh-uy' } as const

/** In the order of their arrival, which is the order of their numbers. */
export const incomingPapers: Records['incomingPapers'] = [
  {
    ...book, id: 'den-kl-21', receivedOn: '2026-07-02', sender: upper, kind: 'conclusion', designation: '21-KL/TU', date: '2026-06-30', copies: 1, pages: 4, directiveId: 'kl-21-tu', place: 'Cặp văn bản Tỉnh uỷ quý III',
    subject: 'về thực hành tiết kiệm, phòng, chống lãng phí trong các cơ quan, đơn vị', routedTo: [{ on: '2026-07-02', personId: 'trinh-thuy-dung', ask: 'Xem, cho ý kiến chỉ đạo', doneOn: '2026-07-03' }, { on: '2026-07-03', bodyId: 'van-phong', ask: 'Tham mưu kế hoạch thực hiện', due: '2026-07-31', doneOn: '2026-07-28' }],
    closed: { on: '2026-07-28', result: 'Đã tham mưu kế hoạch thực hiện' },
  },
  {
    ...book, id: 'den-giay-moi-hoi-nghi-tinh', receivedOn: '2026-09-10', sender: { text: 'Văn phòng Tỉnh uỷ' }, kind: 'invitation', designation: '214-GM/VPTU', date: '2026-09-09', copies: 1, pages: 1,
    subject: 'dự hội nghị trực tuyến về chuyển đổi số trong các cơ quan đảng', routedTo: [{ on: '2026-09-10', personId: 'hoang-bao-lam', ask: 'Dự họp', due: '2026-09-16', doneOn: '2026-09-16' }], closed: { on: '2026-09-16', result: 'Đã dự, có báo cáo nhanh' },
  },
  {
    ...book, id: 'den-kien-nghi-don-vi-25', receivedOn: '2026-10-05', sender: { bodyId: 'don-vi-25' }, kind: 'officialLetter', designation: '09-CV/CB', date: '2026-10-02', copies: 1, pages: 2, due: '2026-10-20',
    subject: 'kiến nghị cấp kinh phí tổ chức sinh hoạt chuyên đề', routedTo: [{ on: '2026-10-07', bodyId: 'van-phong', ask: 'Tham mưu trả lời', due: '2026-10-16', doneOn: '2026-10-16' }],
    answeredBy: [{ templateId: 'cong-van-tra-loi', recordId: 'tra-loi-kien-nghi', collection: 'freeDocuments', ownerId: 'tra-loi-kien-nghi', designation: '118-CV/ĐU', date: '2026-10-16' }],
  },
  {
    ...book, id: 'den-mat-ban-noi-chinh', receivedOn: '2026-10-21', sender: { text: 'Ban Nội chính Tỉnh uỷ' }, kind: 'report', designation: '31-BC/BNCTU', date: '2026-10-19', secrecy: 'confidential', copies: 1, pages: 6, place: 'Tủ hồ sơ mật, ngăn 2',
    subject: 'kết quả phối hợp nắm tình hình quý III', routedTo: [{ on: '2026-10-21', personId: 'trinh-thuy-dung', ask: 'Để biết', doneOn: '2026-10-22' }],
  },
  { ...book, id: 'den-vao-so-nham', receivedOn: '2026-10-26', sender: { text: 'Ban Tổ chức Tỉnh uỷ' }, kind: 'guidance', designation: '15-HD/BTCTU', date: '2026-10-22', subject: 'kiểm điểm, xếp loại cuối năm', voided: { on: '2026-10-27', reason: 'Vào sổ hai lần, bản chính mang số đến của ngày 24/10/2026' } },
  {
    ...book, id: 'den-tuyet-mat', receivedOn: '2026-10-30', sender: upper, kind: 'decision', designation: '412-QĐ/TU', date: '2026-10-29', secrecy: 'topSecret', copies: 1, place: 'Tủ hồ sơ mật, ngăn 1',
    routedTo: [{ on: '2026-10-30', personId: 'trinh-thuy-dung', ask: 'Xem trực tiếp tại phòng hồ sơ mật', doneOn: '2026-10-30' }],
  },
  {
    ...book, id: 'den-yeu-cau-bao-cao-nam', receivedOn: '2026-11-03', sender: { text: 'Văn phòng Tỉnh uỷ' }, kind: 'officialLetter', designation: '587-CV/VPTU', date: '2026-11-02', urgency: 'urgent', copies: 1, pages: 3, due: '2026-12-10',
    subject: 'báo cáo tổng kết công tác năm 2026, phương hướng năm 2027', routedTo: [{ on: '2026-11-04', bodyId: 'van-phong', ask: 'Chủ trì tổng hợp, trình Thường trực', due: '2026-12-05' }],
  },
  {
    ...book, id: 'den-gop-y-quy-che', receivedOn: '2026-11-09', sender: { bodyId: 'don-vi-13' }, kind: 'officialLetter', designation: '22-CV/ĐB', date: '2026-11-06', copies: 1, pages: 2, due: '2026-11-18',
    subject: 'góp ý dự thảo quy chế phối hợp', routedTo: [{ on: '2026-11-10', personId: 'ta-minh-khoat', ask: 'Tổng hợp ý kiến', due: '2026-11-18' }],
  },
  { ...book, id: 'den-moi-nhan', receivedOn: '2026-11-20', sender: { bodyId: 'don-vi-24' }, kind: 'officialLetter', designation: '17-CV/CB', date: '2026-11-19', copies: 1, pages: 1, subject: 'đăng ký lịch sinh hoạt chuyên đề quý I năm 2027' },
]
