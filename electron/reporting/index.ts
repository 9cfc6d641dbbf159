/** Summary reports (báo cáo sơ kết, tổng kết, định kỳ), written by hand or drafted from a campaign. */
export { selectSummaryReportRows, summaryReportStore } from './summary-report.repository.ts'
export { applyChanges, createDraft, draftChanges, previewDraft } from './drafts.service.ts'
export { reportDraftsProcedures } from './report-drafts.procedures.ts'
export type { DraftAsked } from './draft-items.ts'
export { drillDown, reportItems, reportSources } from './sources.service.ts'
export { summaryReportsProcedures } from './summary-report.procedures.ts'
export { summaryReportRules } from './summary-report.service.ts'
