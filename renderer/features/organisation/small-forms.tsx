/** Terms, people, posts and rights to sign. */
import { Checkbox, Field } from '@fluentui/react-components'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { kindChoices, signingFormChoices } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions, usePersonOptions, usePostOptions } from '../shared-fields/use-options.ts'
import { useEffect } from 'react'

export const blankTerm = (id: string, bodyId: string) => ({ id, bodyId, name: '', from: '', to: null })
export const blankPerson = (id: string) => ({ id, fullName: '', note: '' })
export const blankPost = (id: string, bodyId: string) => ({ id, personId: '', bodyId, title: '', period: { from: today(), to: null } })
export const blankSigningRight = (id: string, bodyId: string) => ({
  id, postId: '', bodyId, form: 'onBehalf', authority: 'Ban Thường vụ', printPost: true, kinds: [], period: { from: today(), to: null }, basis: '',
})

export function TermForm() {
  const bodies = useBodyOptions()
  return (
    <Section title="Nhiệm kỳ">
      <PickField name="bodyId" label="Tổ chức" required options={bodies} />
      <TextField name="name" label="Tên nhiệm kỳ" required placeholder="Nhiệm kỳ 2025–2030" />
      <FieldRow>
        <DateField name="from" label="Từ ngày" required />
        <DateField name="to" label="Đến ngày" hint="Trống: chưa có đại hội tiếp theo." />
      </FieldRow>
    </Section>
  )
}

export function PersonForm() {
  return (
    <Section title="Cán bộ">
      <TextField name="fullName" label="Họ và tên" required hint="Không ghi “đồng chí”, học hàm, học vị, quân hàm." />
      <TextField name="note" label="Ghi chú" />
    </Section>
  )
}

export function PostForm() {
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  return (
    <Section title="Chức vụ">
      <PickField name="personId" label="Cán bộ" required options={people} />
      <PickField name="bodyId" label="Tổ chức" required options={bodies} />
      <TextField name="title" label="Chức vụ" required placeholder="Bí thư" />
      <FieldRow>
        <DateField name="period.from" label="Từ ngày" required />
        <DateField name="period.to" label="Đến ngày" />
      </FieldRow>
    </Section>
  )
}

export function SigningRightForm() {
  const bodies = useBodyOptions()
  const posts = usePostOptions()
  const { setValue, getValues } = useFormContext()
  const form: unknown = useWatch({ name: 'form' })
  // Signing in one's own right names no body; the other forms must name one.
  useEffect(() => {
    if (form === 'own' && getValues('authority') !== null) setValue('authority', null, { shouldDirty: true })
  }, [form, getValues, setValue])
  return (
    <Section title="Thẩm quyền ký">
      <PickField name="postId" label="Người ký (theo chức vụ)" required options={posts} />
      <PickField name="bodyId" label="Ký văn bản của" required options={bodies} />
      <FieldRow>
        <ChoiceField name="form" label="Hình thức" choices={signingFormChoices} />
        {form !== 'own' && <TextField name="authority" label="Thay mặt / thừa lệnh / ký thay ai" required nullable placeholder="Ban Thường vụ" />}
      </FieldRow>
      <CheckField name="printPost" label="In chức vụ dưới dòng thẩm quyền" />
      <KindsField />
      <FieldRow>
        <DateField name="period.from" label="Từ ngày" required />
        <DateField name="period.to" label="Đến ngày" />
      </FieldRow>
      <TextField name="basis" label="Văn bản giao thẩm quyền" lines={2} />
    </Section>
  )
}

function KindsField() {
  const { field } = useController({ name: 'kinds' })
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  return (
    <Field label="Loại văn bản được ký" hint="Không chọn loại nào: được ký mọi loại.">
      <div role="group" aria-label="Loại văn bản được ký" data-path="kinds" tabIndex={-1}>
        {kindChoices.map((kind) => (
          <Checkbox key={kind.value} label={kind.label} checked={chosen.includes(kind.value)}
            onChange={(_event, data) => field.onChange(data.checked === true ? [...chosen, kind.value] : chosen.filter((value) => value !== kind.value))} />
        ))}
      </div>
    </Field>
  )
}
