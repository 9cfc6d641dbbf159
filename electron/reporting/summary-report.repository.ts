/** SQL of summary reports. */
import { sql } from 'kysely'
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { rowToSummaryReport, summaryReportToRow } from './summary-report.codec.ts'

export const summaryReportStore = rowStore('summaryReports', summaryReportToRow, rowToSummaryReport)

/** Undated drafts first, then newest first. */
export async function selectSummaryReportRows(db: ReadDatabase) {
  return db.selectFrom('summary_report as report').innerJoin('body_current', 'body_current.body_id', 'report.body_id')
    .leftJoin('directive', 'directive.id', 'report.directive_id')
    .select(['report.id', 'report.revision', 'report.subject', 'report.number', 'report.date', 'report.body_id', 'report.signing_right_id',
      'body_current.name as body_name', 'directive.designation', 'report.period_from', 'report.period_to',
      sql<string | null>`json_extract(report.content_json, '$.review')`.as('review')])
    .orderBy('report.date', (order) => order.desc().nullsFirst()).orderBy('report.id').execute()
}
