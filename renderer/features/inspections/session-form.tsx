/** One working session: who was there, who said what, what was found and asked for, how it ended. */
import { Button, Checkbox, Field } from '@fluentui/react-components'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { DateTimeField } from '../../ui/form/date-time-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField, PickInput } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { SubjectField } from '../shared-fields/subject-field.tsx'
import { usePersonOptions } from '../shared-fields/use-options.ts'
import { groupsOf, useCaseWord, useKnownPeople, useObjects, wordsOf } from './case-values.ts'
import { SuggestField } from './suggest-field.tsx'

export function SessionForm({ prefix, onRemove }: { readonly prefix: string, readonly onRemove: () => void }) {
  const team = useTeam()
  const word = useCaseWord()
  const objects = useObjects().map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Section title="Buổi làm việc">
        <SubjectField name={`${prefix}.subject`} label="Trích yếu biên bản" date={`${prefix}.start`} placeholder="làm việc với Chi bộ … về …" />
        <FieldRow>
          <DateTimeField name={`${prefix}.start`} label="Bắt đầu" required />
          <DateTimeField name={`${prefix}.end`} label="Kết thúc" sameDayAs={`${prefix}.start`} />
        </FieldRow>
        <FieldRow>
          <TextField name={`${prefix}.place`} label="Địa điểm" required />
          <NumberField name={`${prefix}.number`} label="Số biên bản (nếu có)" />
          <NumberField name={`${prefix}.copies`} label="Lập thành mấy bản" />
        </FieldRow>
        <FieldRow>
          <PickField name={`${prefix}.chairPersonId`} label="Chủ trì" required options={team} />
          <PickField name={`${prefix}.minuteTakerPersonId`} label="Người ghi biên bản" required options={team} />
        </FieldRow>
      </Section>
      <Section title="I. Thành phần tham dự">
        {objects.length > 1 && <TickList name={`${prefix}.objectIds`} label="Làm việc với đối tượng nào (không chọn: tất cả)" options={objects} />}
        <TickList name={`${prefix}.teamPresentIds`} label="Thành viên đoàn có mặt" options={team} none="Chọn thành viên đoàn ở trang Hồ sơ cuộc trước." />
        <AttendeeList name={`${prefix}.inspecteesPresent`} item={`Người bên được ${word}`} />
        <AttendeeList name={`${prefix}.othersPresent`} item="Người khác cùng dự" />
      </Section>
      <SessionCourse prefix={prefix} />
      <Section title="Kết thúc">
        <CheckField name={`${prefix}.readBack`} label="Biên bản đã được đọc lại cho mọi người cùng nghe" />
        <CheckField name={`${prefix}.agreed`} label="Những người có mặt nhất trí với nội dung" />
        <CheckField name={`${prefix}.initialled`} label="Các bên ký nháy từng trang biên bản" />
        <TextField name={`${prefix}.reservations`} label="Ý kiến bảo lưu" lines={2} />
        <SignerField prefix={prefix} />
      </Section>
      <Button appearance="subtle" onClick={onRemove}>Xoá buổi làm việc này</Button>
    </>
  )
}

function SessionCourse({ prefix }: { readonly prefix: string }) {
  const speakers = useSpeakers(prefix)
  const word = useCaseWord()
  const objects = useObjects().map(({ name }) => name)
  return (
    <>
      <Section title="II. Diễn biến">
        <RowList name={`${prefix}.statements`} item="Ý kiến" blank={() => ({ speaker: '', content: '' })}>
          {(row) => <><SuggestField name={`${row}.speaker`} label="Người phát biểu" required suggestions={speakers} /><TextField name={`${row}.content`} label="Nội dung" required lines={3} /></>}
        </RowList>
      </Section>
      <Section title="Tài liệu giao nhận">
        <RowList name={`${prefix}.documentsHandedOver`} item="Tài liệu" blank={() => ({ title: '', from: objects[0] ?? '', copies: 1 })}>
          {(row) => (
            <>
              <TextField name={`${row}.title`} label="Tên tài liệu" required />
              <FieldRow><SuggestField name={`${row}.from`} label="Bên giao" required suggestions={[...objects, ...speakers]} /><NumberField name={`${row}.copies`} label="Số bản" required /></FieldRow>
            </>
          )}
        </RowList>
      </Section>
      <Section title={`III. Kết quả ${word}`}>
        <RowList name={`${prefix}.findings`} item="Kết quả" blank={() => ({ content: '', evidence: '', responsible: '' })}>
          {(row) => (
            <>
              <TextField name={`${row}.content`} label="Nội dung" required lines={2} />
              <FieldRow><TextField name={`${row}.evidence`} label="Chứng cứ" /><SuggestField name={`${row}.responsible`} label="Người chịu trách nhiệm" required suggestions={[...objects, ...speakers]} /></FieldRow>
            </>
          )}
        </RowList>
      </Section>
      <Section title="IV. Yêu cầu">
        <RowList name={`${prefix}.requests`} item="Yêu cầu" blank={() => ({ content: '', responsible: '', due: '' })}>
          {(row) => (
            <>
              <TextField name={`${row}.content`} label="Nội dung" required lines={2} />
              <FieldRow><SuggestField name={`${row}.responsible`} label="Người thực hiện" required suggestions={[...objects, ...speakers]} /><DateField name={`${row}.due`} label="Thời hạn" required /></FieldRow>
            </>
          )}
        </RowList>
      </Section>
    </>
  )
}

/** Who speaks is one of those present. */
function useSpeakers(prefix: string): readonly string[] {
  const [inspectees, others]: readonly unknown[] = useWatch({ name: [`${prefix}.inspecteesPresent`, `${prefix}.othersPresent`] })
  const team = useTeam().map(({ label }) => label)
  return [...[...groupsOf(inspectees), ...groupsOf(others)].map((person) => wordsOf(person, 'fullName')), ...team]
}

/** Someone who came to an earlier session is picked, not typed again. */
function KnownPeople({ name, item }: { readonly name: string, readonly item: string }) {
  const { getValues, setValue } = useFormContext()
  const present = new Set(groupsOf(useWatch({ name })).map((person) => wordsOf(person, 'fullName')))
  const known = useKnownPeople().filter(({ fullName }) => !present.has(fullName))
  if (known.length === 0) return null
  const add = (value: string | null): void => {
    const person = known.find(({ fullName, post }) => `${fullName} ${post}` === value)
    if (person !== undefined) setValue(name, [...groupsOf(getValues(name)), person], { shouldDirty: true })
  }
  return <Field label={`${item} đã có trong hồ sơ`}><PickInput value={null} options={known.map(({ fullName, post }) => ({ value: `${fullName} ${post}`, label: fullName, detail: post }))} onChange={add} /></Field>
}

function AttendeeList({ name, item }: { readonly name: string, readonly item: string }) {
  return (
    <>
      <KnownPeople name={name} item={item} />
      <RowList name={name} item={item} blank={() => ({ fullName: '', post: '' })}>
        {(row) => <FieldRow><TextField name={`${row}.fullName`} label="Họ và tên" required /><TextField name={`${row}.post`} label="Chức vụ" /></FieldRow>}
      </RowList>
    </>
  )
}

/** The people of this inspection's team. */
function useTeam(): readonly PickOption[] {
  const people = usePersonOptions()
  const team: unknown = useWatch({ name: 'team' })
  const ids = new Set(Array.isArray(team) ? team.map((member: unknown) => typeof member === 'object' && member !== null && 'personId' in member ? member.personId : '') : [])
  return people.filter((person) => ids.has(person.value))
}

/** Ids or names ticked in a list, in the order they were ticked. */
function TickList({ name, label, options, none }: { readonly name: string, readonly label: string, readonly options: readonly { readonly value: string, readonly label: string }[], readonly none?: string }) {
  const { field } = useController({ name })
  const ticked: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  return (
    <Field label={label}>
      <div role="group" aria-label={label} data-path={name} tabIndex={-1}>
        {options.map(({ value, label: words }) => (
          <Checkbox key={value} label={words} checked={ticked.includes(value)} onBlur={field.onBlur}
            onChange={(_event, data) => field.onChange(data.checked === true ? [...ticked, value] : ticked.filter((one) => one !== value))} />
        ))}
        {options.length === 0 && none !== undefined && <span>{none}</span>}
      </div>
    </Field>
  )
}

/** Only someone who was there may sign for the other side: of the objects, or of others concerned in a verification. */
function SignerField({ prefix }: { readonly prefix: string }) {
  const word = useCaseWord()
  const [inspectees, concerned]: readonly unknown[] = useWatch({ name: [`${prefix}.inspecteesPresent`, `${prefix}.othersPresent`] })
  const names = [...groupsOf(inspectees), ...groupsOf(concerned)].map((person) => wordsOf(person, 'fullName')).filter((name) => name !== '')
  const [signer, others]: readonly unknown[] = useWatch({ name: [`${prefix}.inspecteeSigner`, `${prefix}.otherInspecteeSigners`] })
  // Whoever was ticked and has left the list stays in sight, so that the tick can be taken away.
  const ticked = (Array.isArray(others) ? others : []).filter((name: unknown) => typeof name === 'string')
  const choices = [...new Set(names)].map((name) => ({ value: name, label: name }))
  const further = [...new Set([...names, ...ticked])].filter((name) => name !== signer || ticked.includes(name)).map((name) => ({ value: name, label: name }))
  return (
    <>
      <ChoiceField name={`${prefix}.inspecteeSigner`} label={`Người ký của bên được ${word}`} none="(để trống chỗ ký)" choices={choices} />
      {typeof signer === 'string' && further.length > 0 && <TickList name={`${prefix}.otherInspecteeSigners`} label="Người khác cùng ký bên dưới" options={further} />}
    </>
  )
}
