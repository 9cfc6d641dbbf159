/** One summary report and its paper. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { PaperWorkspace } from '../papers/workspace.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { ReportForm, blankReport } from './report-form.tsx'

export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const { fresh = false } = useSearch({ from: '/reports/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.summaryReports} id={id} fresh={fresh} blank={blankReport(id, office.bodyId)}>
      <ReportWorkspace id={id} />
    </RecordEditor>
  )
}

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <ReportForm />

function ReportWorkspace({ id }: { readonly id: string }) {
  const subject = useEditorState((state) => state.values['subject'])
  const title = typeof subject === 'string' && subject.trim() !== '' ? `Báo cáo ${subject}` : 'Báo cáo sơ kết mới'
  return <PaperWorkspace title={title} subjectKind="summaryReport" recordId={id} editsPath="paper.edits" content={content} hasFacts backTo="/reports" />
}
