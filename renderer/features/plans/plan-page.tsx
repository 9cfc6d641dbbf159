/** One plan and its paper. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { PaperRecordPage } from '../papers/paper-record-page.tsx'
import { PlanForm, blankPlan } from './plan-form.tsx'

/** One object for good: a new title draws the page anew, not the whole form. */
const content = <PlanForm />

export function PlanPage() {
  const { id } = useParams({ from: '/plans/$id' })
  const { fresh = false } = useSearch({ from: '/plans/$id' })
  const { office } = useOffice()
  return (
    <PaperRecordPage handle={collections.plans} id={id} fresh={fresh} blank={blankPlan(id, office.bodyId)} subjectKind="plan"
      name="Kế hoạch" newTitle="Kế hoạch mới" content={content} backTo="/plans" />
  )
}
