/**
 * Kinds of paper (thể loại). The symbols are printed; the ids are what code says.
 *
 * Source: Quy định 399-QĐ/TW Điều 5–7 for the kinds; the symbols as reported from Hướng dẫn 36-HD/VPTW and
 * 05-HD/VPTW (first letters of each word; `QĐ` serves both Quyết định and Quy định).
 */
import { z } from 'zod'

/** Ids of the kinds of paper, the same word in types, tables, files and tests. */
export const documentKindSchema = z.enum([
  'resolution', 'decision', 'rule', 'directive', 'conclusion', 'workingRegulation', 'circular', 'guidance',
  'announcement', 'report', 'plan', 'personnelPlan', 'programme', 'scheme', 'optionPlan', 'project',
  'submission', 'officialLetter', 'minutes', 'invitation',
  'politicalPlatform', 'statutes', 'strategy', 'communique', 'declaration', 'appeal',
  'introductionSlip', 'certificate', 'travelSlip', 'leaveSlip', 'transferSlip', 'dispatchSlip', 'officialNote',
])
export type DocumentKind = z.infer<typeof documentKindSchema>

/** What is printed for a kind: `symbol` inside the number, `name` as the type line (in capitals on paper). */
export interface KindWording {
  readonly symbol: string
  readonly name: string
  /** false: the kind has no type line; its subject stands under the number (công văn). */
  readonly hasTypeLine: boolean
  /**
   * `slip`: giấy tờ hành chính (399-QĐ/TW Điều 7), A5 allowed, form left to the office. `national`: only the National
   * Congress issues it, without number. Everything else is `document`.
   */
  readonly group: 'document' | 'slip' | 'national'
}

export const documentKinds: Readonly<Record<DocumentKind, KindWording>> = {
  resolution: { symbol: 'NQ', name: 'Nghị quyết', hasTypeLine: true, group: 'document' },
  decision: { symbol: 'QĐ', name: 'Quyết định', hasTypeLine: true, group: 'document' },
  rule: { symbol: 'QĐ', name: 'Quy định', hasTypeLine: true, group: 'document' },
  directive: { symbol: 'CT', name: 'Chỉ thị', hasTypeLine: true, group: 'document' },
  conclusion: { symbol: 'KL', name: 'Kết luận', hasTypeLine: true, group: 'document' },
  workingRegulation: { symbol: 'QC', name: 'Quy chế', hasTypeLine: true, group: 'document' },
  circular: { symbol: 'TT', name: 'Thông tri', hasTypeLine: true, group: 'document' },
  guidance: { symbol: 'HD', name: 'Hướng dẫn', hasTypeLine: true, group: 'document' },
  announcement: { symbol: 'TB', name: 'Thông báo', hasTypeLine: true, group: 'document' },
  report: { symbol: 'BC', name: 'Báo cáo', hasTypeLine: true, group: 'document' },
  plan: { symbol: 'KH', name: 'Kế hoạch', hasTypeLine: true, group: 'document' },
  personnelPlan: { symbol: 'QH', name: 'Quy hoạch', hasTypeLine: true, group: 'document' },
  programme: { symbol: 'CTr', name: 'Chương trình', hasTypeLine: true, group: 'document' },
  scheme: { symbol: 'ĐA', name: 'Đề án', hasTypeLine: true, group: 'document' },
  optionPlan: { symbol: 'PA', name: 'Phương án', hasTypeLine: true, group: 'document' },
  project: { symbol: 'DA', name: 'Dự án', hasTypeLine: true, group: 'document' },
  submission: { symbol: 'TTr', name: 'Tờ trình', hasTypeLine: true, group: 'document' },
  officialLetter: { symbol: 'CV', name: 'Công văn', hasTypeLine: false, group: 'document' },
  minutes: { symbol: 'BB', name: 'Biên bản', hasTypeLine: true, group: 'document' },
  invitation: { symbol: 'GM', name: 'Giấy mời', hasTypeLine: true, group: 'slip' },
  politicalPlatform: { symbol: '', name: 'Cương lĩnh chính trị', hasTypeLine: true, group: 'national' },
  statutes: { symbol: '', name: 'Điều lệ Đảng', hasTypeLine: true, group: 'national' },
  strategy: { symbol: 'CL', name: 'Chiến lược', hasTypeLine: true, group: 'document' },
  communique: { symbol: 'TC', name: 'Thông cáo', hasTypeLine: true, group: 'document' },
  declaration: { symbol: 'TB', name: 'Tuyên bố', hasTypeLine: true, group: 'document' },
  appeal: { symbol: 'LKG', name: 'Lời kêu gọi', hasTypeLine: true, group: 'document' },
  introductionSlip: { symbol: 'GGT', name: 'Giấy giới thiệu', hasTypeLine: true, group: 'slip' },
  certificate: { symbol: 'GCN', name: 'Giấy chứng nhận', hasTypeLine: true, group: 'slip' },
  travelSlip: { symbol: 'GĐĐ', name: 'Giấy đi đường', hasTypeLine: true, group: 'slip' },
  leaveSlip: { symbol: 'GNP', name: 'Giấy nghỉ phép', hasTypeLine: true, group: 'slip' },
  transferSlip: { symbol: 'PC', name: 'Phiếu chuyển', hasTypeLine: true, group: 'slip' },
  dispatchSlip: { symbol: 'PG', name: 'Phiếu gửi', hasTypeLine: true, group: 'slip' },
  officialNote: { symbol: 'TC', name: 'Thư công', hasTypeLine: true, group: 'slip' },
}
