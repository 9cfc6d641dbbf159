/** The list of summary reports and what a saved report must agree with. */
import type { z } from 'zod'
import type { summaryReportRowSchema } from '../../shared/contract/records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { summaryReportSchema } from '../../shared/domain/summary-report.ts'
import { citationWarnings } from '../directives/index.ts'
import { paperWarnings } from '../organisation/index.ts'
import type { RecordRules } from '../records/index.ts'
import { selectSummaryReportRows } from './summary-report.repository.ts'

const reviewSchema = summaryReportSchema.shape.review

export async function listSummaryReports(db: ReadDatabase): Promise<z.output<typeof summaryReportRowSchema>[]> {
  return (await selectSummaryReportRows(db)).map((row) => ({
    id: row.id, revision: row.revision, subject: row.subject, number: row.number, date: row.date, bodyName: row.body_name,
    review: reviewSchema.parse(row.review ?? undefined), directive: row.designation ?? '', from: row.period_from, to: row.period_to,
  }))
}

export const summaryReportRules: RecordRules<'summaryReports'> = async (db, report) =>
  [...await paperWarnings(db, 'report', report.paper), ...await citationWarnings(db, report.paper, report.directiveId)]
