/** One plan and its paper. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { PaperWorkspace } from '../papers/workspace.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { PlanForm, blankPlan } from './plan-form.tsx'

export function PlanPage() {
  const { id } = useParams({ from: '/plans/$id' })
  const { fresh = false } = useSearch({ from: '/plans/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.plans} id={id} fresh={fresh} blank={blankPlan(id, office.bodyId)}>
      <PlanWorkspace id={id} />
    </RecordEditor>
  )
}

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <PlanForm />

function PlanWorkspace({ id }: { readonly id: string }) {
  const subject = useEditorState((state) => state.values['subject'])
  const title = typeof subject === 'string' && subject.trim() !== '' ? `Kế hoạch ${subject}` : 'Kế hoạch mới'
  return <PaperWorkspace title={title} subjectKind="plan" recordId={id} editsPath="paper.edits" content={content} hasFacts backTo="/plans" />
}
