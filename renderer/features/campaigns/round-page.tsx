/** One standing round: what is asked again and again, of whom, and when. */
import { useState } from 'react'
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add'
import { Checkbox, Field } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { useController } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { bodyKindChoices } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions, useDirectiveOptions } from '../shared-fields/use-options.ts'
import { AheadDialog } from './ahead-dialog.tsx'
import { IndicatorField } from './indicator-field.tsx'
import { OutlineField } from './outline-field.tsx'
import { ReminderDaysField } from './reminder-days-field.tsx'
import { roundPeriodChoices } from './words.ts'

const blankRound = (id: string, bodyId: string) => ({
  id, title: '', bodyId, directiveId: null, reportingPeriod: 'quarter', period: { from: `${today().slice(0, 4)}-01-01`, to: null }, cutOffDay: null, dueAfterDays: 5, reminderDays: [3],
  addressees: { underBodyId: bodyId, kinds: ['grassrootsCommittee', 'grassrootsCell'] }, outline: [], indicatorIds: [], receiver: '', contact: '',
})

export function RoundPage() {
  const { id } = useParams({ from: '/campaigns/rounds/$id' })
  const { fresh = false } = useSearch({ from: '/campaigns/rounds/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.reportingRounds} id={id} fresh={fresh} blank={blankRound(id, office.bodyId)}>
      <RoundEditor id={id} />
    </RecordEditor>
  )
}

function RoundEditor({ id }: { readonly id: string }) {
  const title = useEditorState((state) => state.values['title'])
  const stored = useEditorState((state) => state.revision !== null)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Chế độ báo cáo mới'} backTo="/campaigns/rounds"
        commands={<CommandButton label="Lập sẵn các đợt…" icon={<CalendarAddRegular />} disabled={!stored} onClick={() => setIsAsking(true)} />}
        form={(
          <>
            <RoundFields />
            <Section title="Đề cương báo cáo"><OutlineField locked={false} /></Section>
            <Section title="Biểu số liệu"><IndicatorField locked={false} /></Section>
          </>
        )} />
      {isAsking && <AheadDialog roundId={id} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function RoundFields() {
  const bodies = useBodyOptions()
  const directives = useDirectiveOptions()
  return (
    <>
      <Section title="Chế độ báo cáo">
        <TextField name="title" label="Tên báo cáo" required placeholder="Báo cáo công tác xây dựng Đảng" hint="Chương trình thêm kỳ vào sau: “… quý III năm 2026”." />
        <FieldRow>
          <ChoiceField name="reportingPeriod" label="Kỳ" required choices={roundPeriodChoices} />
          <DateField name="period.from" label="Thực hiện từ ngày" required />
          <DateField name="period.to" label="đến ngày" hint="Để trống: chưa hết." />
        </FieldRow>
        <FieldRow narrow>
          <NumberField name="cutOffDay" label="Chốt số liệu ngày" hint="Của tháng cuối kỳ; để trống: ngày cuối kỳ." />
          <NumberField name="dueAfterDays" label="Hạn gửi sau (ngày)" required hint="Cuối tuần chuyển sang thứ Hai." />
          <ReminderDaysField />
        </FieldRow>
        <PickField name="directiveId" label="Theo văn bản" options={directives} />
      </Section>
      <Section title="Đơn vị phải báo cáo">
        <FieldRow>
          <PickField name="bodyId" label="Cơ quan yêu cầu" required options={bodies} />
          <PickField name="addressees.underBodyId" label="Các đơn vị dưới" required options={bodies} />
        </FieldRow>
        <KindTicks />
        <FieldRow>
          <TextField name="receiver" label="Gửi về" />
          <TextField name="contact" label="Nơi nhận bản điện tử" />
        </FieldRow>
      </Section>
    </>
  )
}

/** Kinds of bodies that are asked. */
function KindTicks() {
  const { field } = useController({ name: 'addressees.kinds' })
  const message = useFieldMessage('addressees.kinds')
  const kinds: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  return (
    <Field label="Loại tổ chức phải báo cáo" validationMessage={message}>
      <div role="group" aria-label="Loại tổ chức phải báo cáo" data-path="addressees.kinds">
        {bodyKindChoices.filter(({ value }) => value !== 'superior' && value !== 'external').map(({ value, label }) => (
          <Checkbox key={value} label={label} checked={kinds.includes(value)} onChange={(_event, { checked }) => field.onChange(checked === true ? [...kinds, value] : kinds.filter((kind) => kind !== value))} />
        ))}
      </div>
    </Field>
  )
}
