/** One petition, proposal or question: taken in, passed on, answered, closed. */
import { useParams, useSearch } from '@tanstack/react-router'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { OptionalStep } from '../../ui/form/optional-step.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions, useCaseOptions, useMeetingOptions } from '../shared-fields/use-options.ts'
import { petitionKindChoices, petitionOutcomeChoices } from './words.ts'

/** `dialogue`: the meeting a question is for. */
const blankPetition = (id: string, bodyId: string, dialogue: string | null) => ({
  id, kind: dialogue === null ? 'proposal' : 'dialogueQuestion', bodyId, receivedOn: today(), fromBodyId: null, from: '', aboutBodyId: null, content: '', inspectionId: null, meetingId: dialogue, due: null, passedOn: [], answer: null, closed: null,
})

export function PetitionPage() {
  const { id } = useParams({ from: '/petitions/$id' })
  const { fresh = false, dialogue = null } = useSearch({ from: '/petitions/$id' })
  const { office } = useOffice()
  return <RecordEditor key={id} handle={collections.petitions} id={id} fresh={fresh} blank={blankPetition(id, office.bodyId, dialogue)}><PetitionEditor /></RecordEditor>
}

function PetitionEditor() {
  const content = useEditorState((state) => state.values['content'])
  const bodies = useBodyOptions()
  const meetings = useMeetingOptions()
  const cases = useCaseOptions()
  return (
    <SimpleRecordPage title={typeof content === 'string' && content !== '' ? content : 'Đơn thư, kiến nghị mới'} backTo="/petitions" form={(
      <>
        <Section title="Tiếp nhận">
          <FieldRow><ChoiceField name="kind" label="Loại" choices={petitionKindChoices} /><DateField name="receivedOn" label="Ngày nhận" required /><DateField name="due" label="Hạn giải quyết" /></FieldRow>
          <TextField name="content" label="Nội dung" required lines={3} />
          <FieldRow><PickField name="bodyId" label="Nơi giải quyết" required options={bodies} /><PickField name="aboutBodyId" label="Về tổ chức" options={bodies} /></FieldRow>
          <PickField name="meetingId" label="Nêu tại cuộc họp, đối thoại" options={meetings} hint="Câu hỏi nhận trước thì chọn cuộc đối thoại sắp tới." />
          <FieldRow><PickField name="fromBodyId" label="Từ đơn vị" options={bodies} /><TextField name="from" label="Người gửi" hint="Chỉ ghi khi quy định cần." /></FieldRow>
        </Section>
        <Section title="Chuyển xử lý">
          <RowList name="passedOn" item="Lần chuyển" blank={() => ({ on: today(), to: '', toBodyId: null })}>
            {(row) => <FieldRow><DateField name={`${row}.on`} label="Ngày chuyển" required /><PickField name={`${row}.toBodyId`} label="Cho tổ chức" options={bodies} /><TextField name={`${row}.to`} label="hoặc ghi bằng chữ" /></FieldRow>}
          </RowList>
          <PickField name="inspectionId" label="Cuộc kiểm tra, giải quyết" options={cases} hint="Cuộc hạn chế người xem thì đơn thư này cũng chỉ hiện với họ." />
        </Section>
        <OptionalStep name="answer" title="Trả lời" add="Ghi trả lời" remove="Bỏ trả lời" blank={() => ({ on: today(), text: '', freeDocumentId: null })}>
          <DateField name="answer.on" label="Ngày trả lời" required />
          <TextField name="answer.text" label="Nội dung trả lời" required lines={3} />
        </OptionalStep>
        <OptionalStep name="closed" title="Kết thúc" add="Kết thúc" remove="Mở lại" blank={() => ({ on: today(), outcome: 'settled', reason: '' })}>
          <FieldRow><DateField name="closed.on" label="Ngày kết thúc" required /><ChoiceField name="closed.outcome" label="Kết quả" choices={petitionOutcomeChoices} /></FieldRow>
          <TextField name="closed.reason" label="Lý do" lines={2} />
        </OptionalStep>
      </>
    )} />
  )
}
