/** Whom the turns propose to prepare the next meeting; taken with one press. */
import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { useEditorState } from '../record-editor/use-editor.ts'
import { meetingViewQuery } from './queries.ts'

export function ProposedPreparer() {
  const { setValue } = useFormContext()
  const stored = useEditorState(({ revision }) => revision !== null)
  const id = useEditorState(({ values }) => values['id'])
  const chosen: unknown = useWatch({ name: 'nextPreparerPersonId' })
  const proposed = useQuery({ ...meetingViewQuery(typeof id === 'string' ? id : ''), enabled: stored && typeof id === 'string' }).data?.proposedPreparer ?? null
  if (proposed === null || (chosen !== null && chosen !== undefined)) return null
  return <div><Button size="small" onClick={() => setValue('nextPreparerPersonId', proposed.personId, { shouldDirty: true })}>{`Luân phiên đến lượt: ${proposed.fullName} (bấm để chọn chuẩn bị kỳ sau)`}</Button></div>
}
