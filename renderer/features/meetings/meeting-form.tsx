/** What is set before a meeting: kind, who meets, when and where, the agenda with who prepares what, guests. */
import { useWatch } from 'react-hook-form'
import { newId } from '../../ui/new-id.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { DateTimeField } from '../../ui/form/date-time-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions, useDirectiveOptions, useFreeDocumentOptions, useMeetingOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { isSentLate } from './moments.ts'
import { ProgrammeLineField } from './programme-line-field.tsx'
import { ProposedPreparer } from './proposed-preparer.tsx'
import { meetingKindChoices, organChoices, subjectChoices } from './words.ts'

export function blankMeeting(id: string, bodyId: string) {
  return {
    id, kind: 'regular', bodyId, organ: 'members', title: '', topic: '', ordinal: null, extended: false, start: null, plannedEnd: null, place: '', chairPersonId: null, minuteTakerPersonId: null,
    agenda: [], guests: [], programme: null, directiveId: null, preparedAtId: null, nextPreparerPersonId: null, state: 'planned', agreedOn: null, signedOn: null, papers: [], note: '',
  }
}

export function MeetingForm() {
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  const directives = useDirectiveOptions()
  const meetings = useMeetingOptions()
  const kind: unknown = useWatch({ name: 'kind' })
  return (
    <>
      <Section title="Cuộc họp">
        <FieldRow>
          <ChoiceField name="kind" label="Loại" required choices={meetingKindChoices} />
          <ChoiceField name="organ" label="Ai họp" required choices={organChoices} />
        </FieldRow>
        <PickField name="bodyId" label="Tổ chức" required options={bodies} />
        <TextField name="title" label="Tên cuộc họp" required placeholder="Họp Chi bộ tháng 5 năm 2026" />
        {kind === 'thematic' && <TextField name="topic" label="Tên chuyên đề" required lines={2} />}
        {kind === 'conference' && <FieldRow narrow><NumberField name="ordinal" label="Hội nghị lần thứ" /><CheckField name="extended" label="Mở rộng" /></FieldRow>}
        {(kind === 'preliminaryReview' || kind === 'finalReview') && <PickField name="directiveId" label="Văn bản chỉ đạo được sơ kết, tổng kết" options={directives} />}
        <FieldRow>
          <DateTimeField name="start" label="Bắt đầu" required />
          <DateTimeField name="plannedEnd" label="Dự kiến kết thúc" />
        </FieldRow>
        <TextField name="place" label="Địa điểm" />
        <FieldRow>
          <PickField name="chairPersonId" label="Chủ trì" options={people} />
          <PickField name="minuteTakerPersonId" label="Thư ký" options={people} />
          <PickField name="nextPreparerPersonId" label="Người chuẩn bị kỳ sau" options={people} />
        </FieldRow>
        <ProposedPreparer />
        <ProgrammeLineField />
        <PickField name="preparedAtId" label="Đã chuẩn bị tại cuộc họp chi uỷ, cấp uỷ" options={meetings} />
      </Section>
      <Section title="Chương trình"><AgendaFields /></Section>
      <Section title="Đại biểu mời"><GuestFields /></Section>
      <TextField name="note" label="Ghi chú" lines={2} />
    </>
  )
}

function AgendaFields() {
  const people = usePersonOptions()
  const papers = useFreeDocumentOptions()
  return (
    <RowList name="agenda" item="Nội dung" blank={() => ({ id: newId('ND'), title: '', subject: 'other', origin: { type: 'own' }, preparerPersonId: null, preparer: '', papers: [], plannedMinutes: null })}>
      {(row) => (
        <>
          <TextField name={`${row}.title`} label="Nội dung" required lines={2} />
          <FieldRow>
            <ChoiceField name={`${row}.subject`} label="Thuộc phần" choices={subjectChoices} />
            <PickField name={`${row}.preparerPersonId`} label="Người chuẩn bị, trình bày" options={people} />
            <TextField name={`${row}.preparer`} label="hoặc cơ quan, người khác" />
            <NumberField name={`${row}.plannedMinutes`} label="Số phút" />
          </FieldRow>
          <RowList name={`${row}.papers`} item="Tài liệu" blank={() => ({ title: '', sentOn: null, freeDocumentId: null })}>
            {(paper) => (
              <FieldRow>
                <TextField name={`${paper}.title`} label="Tên tài liệu" required />
                <SentOnField name={`${paper}.sentOn`} />
                <PickField name={`${paper}.freeDocumentId`} label="Văn bản trong chương trình" options={papers} />
              </FieldRow>
            )}
          </RowList>
        </>
      )}
    </RowList>
  )
}

/** Papers go to the members at least a day before (HD 42-HD/BTCTW, as reported): pointed out, never refused. */
function SentOnField({ name }: { readonly name: string }) {
  const [sentOn, start]: readonly unknown[] = useWatch({ name: [name, 'start'] })
  return <DateField name={name} label="Ngày gửi tài liệu" hint={isSentLate(sentOn, start) ? 'Chưa trước cuộc họp một ngày; ghi đúng ngày đã gửi, kỳ sau gửi sớm hơn.' : undefined} />
}

function GuestFields() {
  return (
    <RowList name="guests" item="Đại biểu" blank={() => ({ id: newId('DB'), fullName: '', title: '', personId: null, rank: null, request: '' })}>
      {(row) => (
        <>
          <FieldRow>
            <TextField name={`${row}.fullName`} label="Họ và tên" required />
            <TextField name={`${row}.title`} label="Chức vụ" />
            <NumberField name={`${row}.rank`} label="Thứ tự" />
          </FieldRow>
          <TextField name={`${row}.request`} label="Đề nghị với đại biểu (in trên giấy mời)" placeholder="phát biểu ý kiến về …" />
        </>
      )}
    </RowList>
  )
}
