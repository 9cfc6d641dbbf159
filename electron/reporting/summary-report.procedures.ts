/** This capability's part of the contract, one line each. */
import { collectionOf } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { summaryReportStore } from './summary-report.repository.ts'
import { listSummaryReports, summaryReportRules } from './summary-report.service.ts'

const summaryReports = collectionOf(summaryReportStore, summaryReportRules, listSummaryReports)

export const summaryReportsProcedures = {
  list: os.summaryReports.list.handler(({ context }) => summaryReports.list(context)),
  get: os.summaryReports.get.handler(({ context, input }) => summaryReports.get(context, input)),
  save: os.summaryReports.save.handler(({ context, input }) => summaryReports.save(context, input)),
  remove: os.summaryReports.remove.handler(({ context, input }) => summaryReports.remove(context, input)),
  history: os.summaryReports.history.handler(({ context, input }) => summaryReports.history(context, input)),
}
