/** One person's way from nguồn to chính thức, step by step. */
import { Button, Checkbox, Field } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { stepChoices, traitChoices } from '../year-work/words.ts'

export function AdmissionPage() {
  const { id } = useParams({ from: '/admissions/$id' })
  const { fresh = false } = useSearch({ from: '/admissions/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.admissions} id={id} fresh={fresh} blank={{ id, fullName: '', bodyId: office.bodyId, traits: [], steps: [], stopped: null, note: '' }}>
      <AdmissionEditor />
    </RecordEditor>
  )
}

function AdmissionEditor() {
  const name = useEditorState((state) => state.values['fullName'])
  const bodies = useBodyOptions()
  return (
    <SimpleRecordPage title={typeof name === 'string' && name !== '' ? name : 'Hồ sơ kết nạp mới'} backTo="/admissions" form={(
      <>
        <Section title="Người được theo dõi">
          <FieldRow>
            <TextField name="fullName" label="Họ và tên" required />
            <PickField name="bodyId" label="Chi bộ theo dõi" required options={bodies} />
          </FieldRow>
          <TraitsField />
        </Section>
        <Section title="Các bước"><StepsField /></Section>
        <Section title="Dừng theo dõi" path="stopped"><StoppedField /></Section>
        <TextField name="note" label="Ghi chú" />
      </>
    )} />
  )
}

function TraitsField() {
  const { field } = useController({ name: 'traits' })
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  return (
    <Field label="Đặc điểm (để lấy số liệu)">
      <div role="group" aria-label="Đặc điểm" data-path="traits" tabIndex={-1}>
        {traitChoices.map(({ value, label }) => (
          <Checkbox key={value} label={label} checked={chosen.includes(value)} onBlur={field.onBlur}
            onChange={(_event, data) => field.onChange(data.checked === true ? [...chosen, value] : chosen.filter((other) => other !== value))} />
        ))}
      </div>
    </Field>
  )
}

/** A new row is the next step: none is skipped. */
function StepsField() {
  const steps: unknown = useWatch({ name: 'steps' })
  const taken = Array.isArray(steps) ? steps.length : 0
  const next = stepChoices[Math.min(taken, stepChoices.length - 1)]?.value ?? 'source'
  return (
    <RowList name="steps" item="Bước" blank={() => ({ step: next, date: '', designation: '', ballot: null })}>
      {(row) => <StepFields row={row} />}
    </RowList>
  )
}

function StepFields({ row }: { readonly row: string }) {
  const { setValue } = useFormContext()
  const [step, ballot]: readonly unknown[] = useWatch({ name: [`${row}.step`, `${row}.ballot`] })
  const setBallot = (value: object | null): void => setValue(`${row}.ballot`, value, { shouldDirty: true })
  return (
    <>
      <FieldRow>
        <ChoiceField name={`${row}.step`} label="Bước" choices={stepChoices} />
        <DateField name={`${row}.date`} label="Ngày" required />
        <TextField name={`${row}.designation`} label="Số văn bản, số giấy chứng nhận" />
      </FieldRow>
      {(step === 'cellResolution' || step === 'committeeResolution') && (ballot === null || ballot === undefined
        ? <Button style={{ alignSelf: 'flex-start' }} onClick={() => setBallot({ members: null, present: null, inFavour: null })}>Ghi kết quả biểu quyết</Button>
        : (
          <FieldRow narrow>
            <NumberField name={`${row}.ballot.members`} label={step === 'cellResolution' ? 'Tổng số đảng viên chính thức' : 'Tổng số cấp uỷ viên'} required />
            <NumberField name={`${row}.ballot.present`} label="Có mặt" required />
            <NumberField name={`${row}.ballot.inFavour`} label="Tán thành" required />
            <Button appearance="subtle" onClick={() => setBallot(null)}>Bỏ kết quả biểu quyết</Button>
          </FieldRow>
        ))}
    </>
  )
}

function StoppedField() {
  const { setValue } = useFormContext()
  const stopped: unknown = useWatch({ name: 'stopped' })
  const set = (value: object | null): void => setValue('stopped', value, { shouldDirty: true })
  if (stopped === null || stopped === undefined) return <Button style={{ alignSelf: 'flex-start' }} onClick={() => set({ date: '', reason: '' })}>Ghi việc dừng theo dõi…</Button>
  return (
    <FieldRow>
      <DateField name="stopped.date" label="Dừng từ ngày" required />
      <TextField name="stopped.reason" label="Lý do" required />
      <Button appearance="subtle" onClick={() => set(null)}>Tiếp tục theo dõi</Button>
    </FieldRow>
  )
}
