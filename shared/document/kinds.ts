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
])
export type DocumentKind = z.infer<typeof documentKindSchema>

/** What is printed for a kind: `symbol` inside the number, `name` as the type line (in capitals on paper). */
export interface KindWording {
  readonly symbol: string
  readonly name: string
  /** false: the kind has no type line; its subject stands under the number (công văn). */
  readonly hasTypeLine: boolean
}

export const documentKinds: Readonly<Record<DocumentKind, KindWording>> = {
  resolution: { symbol: 'NQ', name: 'Nghị quyết', hasTypeLine: true },
  decision: { symbol: 'QĐ', name: 'Quyết định', hasTypeLine: true },
  rule: { symbol: 'QĐ', name: 'Quy định', hasTypeLine: true },
  directive: { symbol: 'CT', name: 'Chỉ thị', hasTypeLine: true },
  conclusion: { symbol: 'KL', name: 'Kết luận', hasTypeLine: true },
  workingRegulation: { symbol: 'QC', name: 'Quy chế', hasTypeLine: true },
  circular: { symbol: 'TT', name: 'Thông tri', hasTypeLine: true },
  guidance: { symbol: 'HD', name: 'Hướng dẫn', hasTypeLine: true },
  announcement: { symbol: 'TB', name: 'Thông báo', hasTypeLine: true },
  report: { symbol: 'BC', name: 'Báo cáo', hasTypeLine: true },
  plan: { symbol: 'KH', name: 'Kế hoạch', hasTypeLine: true },
  personnelPlan: { symbol: 'QH', name: 'Quy hoạch', hasTypeLine: true },
  programme: { symbol: 'CTr', name: 'Chương trình', hasTypeLine: true },
  scheme: { symbol: 'ĐA', name: 'Đề án', hasTypeLine: true },
  optionPlan: { symbol: 'PA', name: 'Phương án', hasTypeLine: true },
  project: { symbol: 'DA', name: 'Dự án', hasTypeLine: true },
  submission: { symbol: 'TTr', name: 'Tờ trình', hasTypeLine: true },
  officialLetter: { symbol: 'CV', name: 'Công văn', hasTypeLine: false },
  minutes: { symbol: 'BB', name: 'Biên bản', hasTypeLine: true },
  invitation: { symbol: 'GM', name: 'Giấy mời', hasTypeLine: true },
}
