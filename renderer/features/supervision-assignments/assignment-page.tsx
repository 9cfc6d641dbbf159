/** One assignment: who follows what, since when; visits typed, meetings attended counted; another person may take over. */
import { useState } from 'react'
import { Field, Select, Text, ToolbarButton } from '@fluentui/react-components'
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useFormContext, useWatch } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import { showDate, today } from '../../ui/dates.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { newId } from '../../ui/new-id.ts'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { ShortList } from '../year-work/short-list.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { assignmentQuery } from './queries.ts'

const blankAssignment = (id: string, bodyId: string | null) => ({ id, personId: '', bodyId, field: '', period: { from: today(), to: null }, decision: '', visits: [] })
const blankVisit = () => ({ id: newId('LV'), on: today(), purpose: '', result: '' })

export function SupervisionAssignmentPage() {
  const { id } = useParams({ from: '/supervision-assignments/$id' })
  const { fresh = false, body } = useSearch({ from: '/supervision-assignments/$id' })
  return <RecordEditor key={id} handle={collections.supervisionAssignments} id={id} fresh={fresh} blank={blankAssignment(id, body ?? null)}><AssignmentEditor id={id} /></RecordEditor>
}

function AssignmentEditor({ id }: { readonly id: string }) {
  const { session } = useEditor()
  const stored = useEditorState(({ revision }) => revision !== null)
  const personId = useEditorState((state) => state.values['personId'])
  const people = usePersonOptions()
  const [asking, setAsking] = useState<number | null>(null)
  const name = people.find(({ value }) => value === personId)?.label
  /** What was typed is stored first, so that the page asks for the revision that stands. */
  const ask = async (): Promise<void> => {
    await session.settle()
    setAsking(session.state().revision)
  }
  return (
    <>
      <SimpleRecordPage title={name === undefined ? 'Phân công mới' : `Phân công: ${name}`} backTo="/supervision-assignments" form={<AssignmentForm id={id} stored={stored} />}
        commands={<ToolbarButton icon={<PeopleSwapRegular />} disabled={!stored} onClick={() => void ask()}>Thay người phụ trách…</ToolbarButton>} />
      {asking !== null && <HandOverDialog id={id} revision={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

function AssignmentForm({ id, stored }: { readonly id: string, readonly stored: boolean }) {
  const people = usePersonOptions()
  return (
    <>
      <Section title="Phân công">
        <PickField name="personId" label="Người phụ trách" required options={people} />
        <ObjectFields />
        <FieldRow narrow><DateField name="period.from" label="Từ ngày" required /><DateField name="period.to" label="Đến ngày" hint="Để trống khi còn phụ trách." /></FieldRow>
        <TextField name="decision" label="Theo văn bản, kết luận" placeholder="Kết luận phiên họp ngày … của Ban Thường vụ" />
      </Section>
      <Section title="Lần làm việc với tổ chức">
        <Text>Chỉ ghi các lần làm việc ngoài cuộc họp; số lần dự họp chương trình tự đếm theo biên bản.</Text>
        <RowList name="visits" item="Lần làm việc" blank={blankVisit}>
          {(row) => (
            <>
              <FieldRow><DateField name={`${row}.on`} label="Ngày" required /><TextField name={`${row}.purpose`} label="Về việc gì" required /></FieldRow>
              <TextField name={`${row}.result`} label="Kết quả" lines={2} />
            </>
          )}
        </RowList>
      </Section>
      {stored && <Meetings id={id} />}
    </>
  )
}

/** An organisation of the tree or a field in words; one of the two. */
function ObjectFields() {
  const bodies = useBodyOptions()
  const { setValue } = useFormContext()
  const field: unknown = useWatch({ name: 'field' })
  const [isField, setIsField] = useState(field !== '')
  const choose = (next: boolean): void => {
    setIsField(next)
    setValue('bodyId', null, { shouldDirty: true })
    setValue('field', '', { shouldDirty: true })
  }
  return (
    <FieldRow>
      <Field label="Phụ trách"><Select value={isField ? 'field' : 'organisation'} onChange={(_event, data) => choose(data.value === 'field')}><option value="organisation">Tổ chức đảng</option><option value="field">Lĩnh vực</option></Select></Field>
      {isField ? <TextField name="field" label="Lĩnh vực" required /> : <PickField name="bodyId" label="Tổ chức" required options={bodies} />}
    </FieldRow>
  )
}

const asWords = { member: 'có mặt', guest: 'dự với tư cách đại biểu mời' } as const

function Meetings({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const { data } = useQuery(assignmentQuery(id))
  if (data === undefined || data.bodyId === null) return null
  const open = (meetingId: string) => () => void navigate({ to: '/meetings/$id/minutes', params: { id: meetingId } })
  return (
    <Section title="Dự họp của tổ chức">
      {data.held > 0 && <Text>{`Đã dự ${data.attended} trong ${data.held} cuộc họp có biên bản.`}</Text>}
      <ShortList title="Cuộc họp trong thời gian phụ trách" none={`${data.object} chưa có cuộc họp nào có biên bản trong thời gian phụ trách.`}
        lines={data.meetings.map(({ id: meetingId, title, start, as }) => ({ id: meetingId, text: title, detail: `${showDate(start)}; ${as === null ? 'không dự' : asWords[as]}`, onOpen: open(meetingId) }))} />
    </Section>
  )
}
