/** Who is looked at: organisations and members, the main one and further ones. One picked from the office's own lists brings its name along. */
import { Field, Select } from '@fluentui/react-components'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'
import { blankObject } from './blank.ts'

export function MainObject() {
  return <ObjectFields prefix="inspectee" />
}

export function OtherObjects() {
  return <RowList name="otherInspectees" item="Đối tượng khác" blank={blankObject}>{(row) => <ObjectFields prefix={row} />}</RowList>
}

function ObjectFields({ prefix }: { readonly prefix: string }) {
  const { setValue, getValues } = useFormContext()
  const type: unknown = useWatch({ name: `${prefix}.type` })
  const change = (next: string): void => {
    const [id, name]: readonly unknown[] = getValues([`${prefix}.id`, `${prefix}.name`])
    setValue(prefix, next === 'member' ? { type: 'member', id, name, post: '' } : { type: 'organisation', id, bodyId: null, name }, { shouldDirty: true })
  }
  return (
    <>
      <FieldRow>
        <Field label="Đối tượng là">
          <Select name={`${prefix}.type`} value={String(type)} onChange={(_event, data) => change(data.value)}>
            <option value="organisation">Tổ chức đảng</option>
            <option value="member">Đảng viên</option>
          </Select>
        </Field>
        {type === 'member' ? <PersonPick prefix={prefix} /> : <BodyPick prefix={prefix} />}
      </FieldRow>
      <FieldRow>
        <TextField name={`${prefix}.name`} label="Tên in trên văn bản" required />
        {type === 'member' && <TextField name={`${prefix}.post`} label="Chức vụ" />}
      </FieldRow>
    </>
  )
}

/** A chosen organisation brings its name, unless a person wrote another. */
function BodyPick({ prefix }: { readonly prefix: string }) {
  const { setValue, getValues } = useFormContext()
  const bodies = useBodyOptions()
  const { field } = useController({ name: `${prefix}.bodyId` })
  const message = useFieldMessage(`${prefix}.bodyId`)
  const nameOf = (id: unknown): string => bodies.find(({ value }) => value === id)?.label ?? ''
  const choose = (id: string | null): void => {
    const written: unknown = getValues(`${prefix}.name`)
    if (id !== null && (written === '' || written === nameOf(field.value))) setValue(`${prefix}.name`, nameOf(id), { shouldDirty: true })
    field.onChange(id)
  }
  return (
    <Field label="Tổ chức trong cây" validationMessage={message}>
      <PickInput name={`${prefix}.bodyId`} inputRef={field.ref} value={typeof field.value === 'string' ? field.value : null} options={bodies} onChange={choose} onBlur={field.onBlur} clearable />
    </Field>
  )
}

/** Only a help to fill in name and post: a case keeps what is printed. */
function PersonPick({ prefix }: { readonly prefix: string }) {
  const { setValue } = useFormContext()
  const people = usePersonOptions()
  const choose = (id: string | null): void => {
    const person = people.find(({ value }) => value === id)
    if (person === undefined) return
    setValue(`${prefix}.name`, person.label, { shouldDirty: true })
    setValue(`${prefix}.post`, person.detail ?? '', { shouldDirty: true })
  }
  return <Field label="Lấy tên, chức vụ từ danh sách cán bộ"><PickInput value={null} options={people} onChange={choose} /></Field>
}
