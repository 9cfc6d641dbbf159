/** Rows of summary reports ↔ records. */
import { summaryReportSchema } from '../../shared/domain/summary-report.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { SummaryReportTable } from '../db/index.ts'
import { jsonObject, paperToRow, readStored, rowToPaper } from '../records/index.ts'

export function rowToSummaryReport(row: SummaryReportTable): Revised<SummaryReport> {
  return readStored(() => ({ revision: row.revision, record: summaryReportSchema.parse({
    ...jsonObject(row.content_json), id: row.id, paper: rowToPaper(row), directiveId: row.directive_id, planId: row.plan_id,
    subject: row.subject, period: { from: row.period_from, to: row.period_to },
  }) }))
}

export function summaryReportToRow(report: SummaryReport, revision: number): SummaryReportTable {
  const { id, paper, directiveId, planId, subject, period, ...content } = report
  return {
    id, revision, ...paperToRow(paper), directive_id: directiveId, plan_id: planId, period_from: period.from, period_to: period.to,
    subject, content_json: JSON.stringify(content),
  }
}
