/** One case: its folder of steps, and the pages where it is written. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { blankInspection } from './blank.ts'
import { CaseEditor } from './case-editor.tsx'
import { CaseFolder } from './case-folder.tsx'
import { isCasePart } from './case-parts.ts'

export function InspectionPage() {
  const { id } = useParams({ from: '/inspections/$id' })
  const { fresh = false, part, at } = useSearch({ from: '/inspections/$id' })
  const { office } = useOffice()
  // A case not stored yet has no steps; a session is named by links from lists of papers.
  const shown = isCasePart(part) ? part : at !== undefined ? 'sessions' : fresh ? 'facts' : 'steps'
  if (shown === 'steps') return <CaseFolder key={id} id={id} />
  return (
    <RecordEditor key={id} handle={collections.inspections} id={id} fresh={fresh} blank={blankInspection(id, office.bodyId)}>
      <CaseEditor id={id} part={shown} />
    </RecordEditor>
  )
}
