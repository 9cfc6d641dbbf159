/** The facts of a case: what it carries out, its decision, objects, contents, team and time. Every paper of the case takes them from here. */
import { Button, Field, Select, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { inspectionKindChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { ReadersSection } from '../case-access/index.ts'
import { blankCitation, CitationFields } from '../shared-fields/citation-list.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { useCaseWord } from './case-values.ts'
import { MainObject, OtherObjects } from './object-fields.tsx'
import { ProgrammeLineField } from './programme-line-field.tsx'
import { proceduresQuery } from './queries.ts'
import { ScheduleFields } from './schedule-fields.tsx'
import { StepDays } from './step-days.tsx'
import { TeamFields } from './team-fields.tsx'

export function FactsForm() {
  const bodies = useBodyOptions()
  const word = useCaseWord()
  return (
    <>
      <Section title="Cuộc kiểm tra, giám sát">
        <ProgrammeLineField />
        <FieldRow>
          <ChoiceField name="kind" label="Loại" choices={inspectionKindChoices} />
          <ProcedureField />
          <PickField name="bodyId" label="Cơ quan tiến hành" required options={bodies} />
        </FieldRow>
        <TextField name="title" label="Tên cuộc" required lines={2} placeholder="kiểm tra việc thực hiện …" />
        <FieldRow narrow>
          <DateField name="coveredPeriod.from" label={`Mốc ${word} từ ngày`} required />
          <DateField name="coveredPeriod.to" label="đến ngày" required />
        </FieldRow>
      </Section>
      <Section title="Đối tượng" path="inspectee"><MainObject /><OtherObjects /></Section>
      <Section title="Nội dung"><TextListField name="contents" label="Nội dung" addLabel="Thêm nội dung" /></Section>
      <Section title="Đoàn"><TeamFields /></Section>
      <Section title="Quyết định" path="decision"><DecisionFields /></Section>
      <Section title="Thời gian" path="schedule"><ScheduleFields /></Section>
      <StepDays />
      <ReadersSection />
    </>
  )
}

/** Left empty: the usual procedure of its kind. One of the other kind stands until another is chosen. */
function ProcedureField() {
  const { data = [] } = useQuery(proceduresQuery())
  const kind: unknown = useWatch({ name: 'kind' })
  const { field } = useController({ name: 'procedureId' })
  const message = useFieldMessage('procedureId')
  const chosen = typeof field.value === 'string' ? field.value : ''
  const shown = data.filter((procedure) => procedure.kind === kind || procedure.id === chosen)
  return (
    <Field label="Quy trình" validationMessage={message}>
      <Select name="procedureId" ref={field.ref} value={chosen} onBlur={field.onBlur} onChange={(_event, { value }) => field.onChange(value)}>
        <option value="">Thường dùng của loại này</option>
        {shown.map(({ id, name, restricted }) => <option key={id} value={id}>{restricted ? `${name} (chỉ người được giao xem)` : name}</option>)}
        {chosen !== '' && !shown.some(({ id }) => id === chosen) && <option value={chosen}>{`${chosen} (chưa có quy trình này)`}</option>}
      </Select>
    </Field>
  )
}

/** A case is opened before its decision exists; its number and date come with the paper. */
function DecisionFields() {
  const { setValue } = useFormContext()
  const isKnown = useWatch({ name: 'decision' }) !== null
  if (isKnown) {
    return (
      <>
        <CitationFields prefix="decision" />
        <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setValue('decision', null, { shouldDirty: true })}>Chưa có quyết định</Button>
      </>
    )
  }
  return (
    <>
      <Text>Chưa có quyết định. Ghi hoàn thành bước quyết định thì số và ngày của quyết định tự vào đây.</Text>
      <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setValue('decision', { ...blankCitation, link: 'carryingOut' }, { shouldDirty: true })}>Ghi quyết định lập ở nơi khác</Button>
    </>
  )
}
