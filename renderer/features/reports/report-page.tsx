/** One summary report and its paper. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { PaperRecordPage } from '../papers/paper-record-page.tsx'
import { ReportForm, blankReport } from './report-form.tsx'

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <ReportForm />

export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const { fresh = false } = useSearch({ from: '/reports/$id' })
  const { office } = useOffice()
  return (
    <PaperRecordPage handle={collections.summaryReports} id={id} fresh={fresh} blank={blankReport(id, office.bodyId)} subjectKind="summaryReport"
      name="Báo cáo" newTitle="Báo cáo sơ kết mới" content={content} backTo="/reports" />
  )
}
