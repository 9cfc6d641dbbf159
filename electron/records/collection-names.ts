/** What each collection is called: on screen, and as a table. */
import type { RecordCollection } from '../../shared/domain/office-records.ts'

/** The collection in a Vietnamese sentence. */
export const collectionNames: Readonly<Record<RecordCollection, string>> = {
  bodies: 'tổ chức', terms: 'nhiệm kỳ', people: 'người', posts: 'chức vụ', signingRights: 'quyền ký',
  directives: 'văn bản chỉ đạo', plans: 'kế hoạch', summaryReports: 'báo cáo', inspections: 'cuộc kiểm tra', freeDocuments: 'văn bản',
}

/** The table that holds a collection's ids. */
export const collectionTables = {
  bodies: 'body', terms: 'term', people: 'person', posts: 'post', signingRights: 'signing_right',
  directives: 'directive', plans: 'plan', summaryReports: 'summary_report', inspections: 'inspection', freeDocuments: 'free_document',
} as const satisfies Readonly<Record<RecordCollection, string>>
