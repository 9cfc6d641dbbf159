/** The inspection itself: decision, object, contents, team. */
import { Button, Field, Select, Text } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { inspectionKindChoices, teamRoleChoices } from '../../ui/choices.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TextListField } from '../../ui/form/text-list-field.tsx'
import { blankCitation, CitationFields } from '../shared-fields/citation-list.tsx'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'

export function InspectionForm() {
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  return (
    <>
      <Section title="Cuộc kiểm tra, giám sát">
        <FieldRow>
          <ChoiceField name="kind" label="Loại" choices={inspectionKindChoices} />
          <PickField name="bodyId" label="Cơ quan tiến hành" required options={bodies} />
        </FieldRow>
        <TextField name="title" label="Tên cuộc" required lines={2} placeholder="kiểm tra việc thực hiện …" />
        <TextField name="programmeLine" label="Dòng trong chương trình kiểm tra năm" hint="Để trống nếu ngoài chương trình." />
        <FieldRow narrow>
          <DateField name="coveredPeriod.from" label="Mốc kiểm tra từ ngày" required />
          <DateField name="coveredPeriod.to" label="đến ngày" required />
        </FieldRow>
      </Section>
      <Section title="Quyết định" path="decision"><DecisionFields /></Section>
      <Section title="Đối tượng" path="inspectee"><InspecteeFields /></Section>
      <Section title="Nội dung kiểm tra"><TextListField name="contents" label="Nội dung" addLabel="Thêm nội dung" /></Section>
      <Section title="Đoàn kiểm tra">
        <RowList name="team" item="Thành viên" blank={() => ({ personId: '', role: 'member', part: '' })}>
          {(prefix) => (
            <>
              <FieldRow>
                <PickField name={`${prefix}.personId`} label="Cán bộ" required options={people} />
                <ChoiceField name={`${prefix}.role`} label="Vai trò" choices={teamRoleChoices} />
              </FieldRow>
              <TextField name={`${prefix}.part`} label="Phần việc được phân công" />
            </>
          )}
        </RowList>
      </Section>
    </>
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
      <Text>Chưa có quyết định. Khi quyết định được ký, số và ngày của quyết định được ghi ở đây.</Text>
      <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setValue('decision', { ...blankCitation }, { shouldDirty: true })}>Ghi quyết định đã có</Button>
    </>
  )
}

/** An organisation or a member; the name is what is printed. */
function InspecteeFields() {
  const { setValue, getValues } = useFormContext()
  const bodies = useBodyOptions()
  const type: unknown = useWatch({ name: 'inspectee.type' })
  const change = (next: string): void => {
    const name: unknown = getValues('inspectee.name')
    setValue('inspectee', next === 'member' ? { type: 'member', name, post: '' } : { type: 'organisation', bodyId: null, name }, { shouldDirty: true })
  }
  return (
    <>
      <Field label="Đối tượng là">
        <Select value={String(type)} onChange={(_event, data) => change(data.value)}>
          <option value="organisation">Tổ chức đảng</option>
          <option value="member">Đảng viên</option>
        </Select>
      </Field>
      <TextField name="inspectee.name" label="Tên in trên văn bản" required />
      {type === 'member'
        ? <TextField name="inspectee.post" label="Chức vụ" />
        : <PickField name="inspectee.bodyId" label="Tổ chức trong cây (nếu có)" options={bodies} />}
    </>
  )
}
