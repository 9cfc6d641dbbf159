/** One summary report and its paper. */
import { useParams, useSearch } from '@tanstack/react-router'
import { reviewTitles, summaryReportSchema } from '../../../shared/domain/summary-report.ts'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { PaperRecordPage } from '../papers/paper-record-page.tsx'
import { ReportForm, blankReport } from './report-form.tsx'

const reviewSchema = summaryReportSchema.shape.review.unwrap()

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <ReportForm />

export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const { fresh = false, kind } = useSearch({ from: '/reports/$id' })
  const { office } = useOffice()
  const review = reviewSchema.safeParse(kind).data ?? 'preliminaryReview'
  return (
    <PaperRecordPage handle={collections.summaryReports} id={id} fresh={fresh} blank={blankReport(id, office.bodyId, review)} subjectKind="summaryReport"
      name="Báo cáo" newTitle={`${reviewTitles[review]} mới`} content={content} backTo="/reports" />
  )
}
