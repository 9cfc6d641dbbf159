/** Steps written down already, to mend a day or a reason given by mistake. Emptied, the step is to be done again; its paper stays. */
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { groupsOf, wordsOf } from './case-values.ts'
import { caseViewQuery } from './queries.ts'

export function StepDays() {
  const { id } = useEditor()
  const stored = useEditorState(({ revision }) => revision !== null)
  const { data } = useQuery({ ...caseViewQuery(id), enabled: stored })
  const steps = groupsOf(useWatch({ name: 'steps' }))
  if (!stored || steps.length === 0) return null
  return (
    <Section title="Các bước đã ghi" path="steps">
      {steps.map((step, at) => {
        const name = data?.steps.find(({ stepId }) => stepId === step['stepId'])?.name ?? wordsOf(step, 'stepId')
        return (
          <FieldRow key={wordsOf(step, 'stepId')}>
            <DateField name={`steps.${at}.doneOn`} label={`${name}: xong ngày`} />
            <TextField name={`steps.${at}.leftOut`} label={`${name}: lý do bỏ qua`} />
          </FieldRow>
        )
      })}
    </Section>
  )
}
