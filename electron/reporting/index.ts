/** Summary reports (báo cáo sơ kết). */
export { selectSummaryReportRows, summaryReportStore } from './summary-report.repository.ts'
export { summaryReportsProcedures } from './summary-report.procedures.ts'
