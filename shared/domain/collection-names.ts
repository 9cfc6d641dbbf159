/** What each collection is called on screen. */
import type { RecordCollection } from './office-records.ts'

/** The collection in a Vietnamese sentence. */
export const collectionNames: Readonly<Record<RecordCollection, string>> = {
  bodies: 'tổ chức', terms: 'nhiệm kỳ', people: 'người', posts: 'chức vụ', signingRights: 'quyền ký',
  directives: 'văn bản chỉ đạo', plans: 'kế hoạch', summaryReports: 'báo cáo', inspections: 'cuộc kiểm tra', freeDocuments: 'văn bản',
  indicators: 'chỉ tiêu', targets: 'mức phấn đấu', crossChecks: 'phép đối chiếu', reportingRounds: 'chế độ báo cáo', campaigns: 'đợt báo cáo',
  studySessions: 'buổi học tập', commitments: 'bản đăng ký', admissions: 'hồ sơ kết nạp',
  evaluationRounds: 'đợt đánh giá', evaluations: 'kết quả đánh giá', organisationChanges: 'biến động tổ chức',
  memberships: 'tư cách thành viên', meetings: 'cuộc họp', proceedings: 'diễn biến cuộc họp', meetingProgrammes: 'chương trình sinh hoạt', tasks: 'nhiệm vụ',
  petitions: 'đơn thư, kiến nghị', supervisionAssignments: 'phân công phụ trách', inspectionProgrammes: 'chương trình kiểm tra, giám sát',
  caseProcedures: 'quy trình kiểm tra, giám sát', incomingPapers: 'văn bản đến', deliveryLists: 'danh sách gửi',
}
