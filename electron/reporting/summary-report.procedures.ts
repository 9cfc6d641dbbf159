/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { summaryReportStore } from './summary-report.repository.ts'
import { listSummaryReports, summaryReportRules } from './summary-report.service.ts'

export const summaryReportsProcedures = collectionProcedures(os.summaryReports, summaryReportStore, summaryReportRules, listSummaryReports)
