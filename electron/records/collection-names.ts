/** What each collection is called: on screen, and as a table. */
import type { RecordCollection } from '../../shared/domain/office-records.ts'

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

/** The table that holds a collection's ids. */
export const collectionTables = {
  bodies: 'body', terms: 'term', people: 'person', posts: 'post', signingRights: 'signing_right',
  directives: 'directive', plans: 'plan', summaryReports: 'summary_report', inspections: 'inspection', freeDocuments: 'free_document',
  indicators: 'indicator', targets: 'target', crossChecks: 'cross_check', reportingRounds: 'reporting_round', campaigns: 'campaign',
  studySessions: 'study_session', commitments: 'commitment', admissions: 'admission',
  evaluationRounds: 'evaluation_round', evaluations: 'evaluation', organisationChanges: 'organisation_change',
  memberships: 'membership', meetings: 'meeting', proceedings: 'proceedings', meetingProgrammes: 'meeting_programme', tasks: 'task',
  petitions: 'petition', supervisionAssignments: 'supervision_assignment', inspectionProgrammes: 'inspection_programme',
  caseProcedures: 'case_procedure', incomingPapers: 'incoming_paper', deliveryLists: 'delivery_list',
} as const satisfies Readonly<Record<RecordCollection, string>>
