/** The line of the year's programme a meeting carries out: chosen among the lines of the programmes of its year. */
import { Field, Select } from '@fluentui/react-components'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import type { MeetingProgrammeLine } from '../../../shared/domain/meeting-programme.ts'
import { meetingSchema } from '../../../shared/domain/meeting.ts'
import { service } from '../../api/client.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { meetingProgrammesQuery } from './queries.ts'
import { meetingKindChoices, periodicityChoices } from './words.ts'

type Chosen = { readonly programmeId: string, readonly lineId: string }

export function ProgrammeLineField() {
  const { field } = useController({ name: 'programme' })
  const message = useFieldMessage('programme')
  const start: unknown = useWatch({ name: 'start' })
  const year = typeof start === 'string' ? Number(start.slice(0, 4)) : null
  const chosen = meetingSchema.shape.programme.safeParse(field.value).data ?? null
  const programmes = (useQuery(meetingProgrammesQuery()).data ?? []).filter((programme) => programme.id === chosen?.programmeId || year === null || programme.year === year)
  const records = useQueries({ queries: programmes.map(({ id }) => service.meetings.programmes.get.queryOptions({ input: { id } })) })
  const lines = records.flatMap(({ data }) => data === undefined ? [] : data.record.lines.map((line) => ({ value: { programmeId: data.record.id, lineId: line.id }, label: `${data.record.title}: ${lineWords(line)}` })))
  const keyOf = ({ programmeId, lineId }: Chosen): string => `${programmeId} ${lineId}`
  return (
    <Field label="Thuộc dòng của chương trình năm" hint={lines.length === 0 ? 'Chưa có chương trình của năm này; lập ở mục Chương trình năm.' : undefined} validationMessage={message}>
      <Select name="programme" ref={field.ref} value={chosen === null ? '' : keyOf(chosen)} onBlur={field.onBlur} onChange={(_event, data) => field.onChange(lines.find(({ value }) => keyOf(value) === data.value)?.value ?? null)}>
        <option value="">(không thuộc dòng nào)</option>
        {lines.map(({ value, label }) => <option key={keyOf(value)} value={keyOf(value)}>{label}</option>)}
      </Select>
    </Field>
  )
}

function lineWords({ kind, every, topic, quarter }: MeetingProgrammeLine): string {
  return [labelOfChoice(meetingKindChoices, kind), topic, quarter === null ? labelOfChoice(periodicityChoices, every).toLocaleLowerCase('vi') : `quý ${quarter}`].filter((part) => part !== '').join(', ')
}
