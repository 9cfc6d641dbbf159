/** One requirement of a case: which findings it answers, who does it by when, who sees that it is done, and how it was remedied with proof. */
import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { shorten } from '../../../shared/domain/problem.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { blankRemedy } from './blank.ts'
import { groupsOf, useObjects, useTeamNames, wordsOf } from './case-values.ts'
import { focusField } from './focus-field.ts'
import { SuggestField } from './suggest-field.tsx'

export function RequirementFields({ row }: { readonly row: string }) {
  const findings = groupsOf(useWatch({ name: 'findings' }))
  const objects = useObjects()
  const team = useTeamNames()
  const bodies = useBodyOptions()
  const bodyId: unknown = useWatch({ name: 'bodyId' })
  const responsible = [...findings.flatMap((finding) => groupsOf(finding['responsibles']).map((one) => wordsOf(one, 'name'))), ...objects.map(({ name }) => name)]
  return (
    <>
      <TextField name={`${row}.content`} label="Yêu cầu" required lines={2} />
      <TiedFindings name={`${row}.findingIds`} findings={findings.map((finding, at) => ({ id: wordsOf(finding, 'id'), label: `${at + 1}. ${shorten(wordsOf(finding, 'fact'))}` }))} />
      <FieldRow>
        <SuggestField name={`${row}.responsible`} label="Ai thực hiện" suggestions={responsible} />
        <DateField name={`${row}.due`} label="Thời hạn" />
        <SuggestField name={`${row}.checker`} label="Ai theo dõi, đôn đốc" suggestions={[...bodies.filter(({ value }) => value === bodyId).map(({ label }) => label), ...team]} />
      </FieldRow>
      <Remedy name={`${row}.remedy`} />
    </>
  )
}

/** A finding is remedied by one requirement or several; a requirement answers at least one finding. */
function TiedFindings({ name, findings }: { readonly name: string, readonly findings: readonly { readonly id: string, readonly label: string }[] }) {
  const { field } = useController({ name })
  const tied: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  if (findings.length === 0) return null
  return (
    <Field label="Khắc phục phát hiện">
      <div role="group" aria-label="Khắc phục phát hiện" data-path={name} tabIndex={-1}>
        {findings.map(({ id, label }) => (
          <Checkbox key={id} label={label} checked={tied.includes(id)} onBlur={field.onBlur} style={{ display: 'flex' }}
            onChange={(_event, { checked }) => field.onChange(checked === true ? [...tied, id] : tied.filter((other) => other !== id))} />
        ))}
      </div>
    </Field>
  )
}

/** Written down when the object reports that it is done. */
function Remedy({ name }: { readonly name: string }) {
  const { setValue } = useFormContext()
  const value: unknown = useWatch({ name })
  if (value === null || value === undefined) {
    return <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => {
      setValue(name, blankRemedy(), { shouldDirty: true })
      focusField(`${name}.reportedOn`)
    }}>Ghi kết quả khắc phục</Button>
  }
  return (
    <Section title="Kết quả khắc phục" path={name}>
      <FieldRow>
        <DateField name={`${name}.reportedOn`} label="Ngày báo cáo khắc phục" required />
        <DateField name={`${name}.checkedOn`} label="Ngày kiểm tra lại" />
        <Accepted name={`${name}.accepted`} />
      </FieldRow>
      <TextField name={`${name}.text`} label="Kết quả khắc phục" required lines={2} />
      <TextField name={`${name}.proof`} label="Minh chứng" />
      <Button size="small" style={{ alignSelf: 'flex-start' }} onClick={() => setValue(name, null, { shouldDirty: true })}>Bỏ kết quả khắc phục</Button>
    </Section>
  )
}

/** Null: nobody has looked at it yet. */
function Accepted({ name }: { readonly name: string }) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  return (
    <Field label="Kết luận kiểm tra lại" validationMessage={message}>
      <Select name={name} ref={field.ref} value={typeof field.value === 'boolean' ? String(field.value) : ''} onBlur={field.onBlur} onChange={(_event, { value }) => field.onChange(value === '' ? null : value === 'true')}>
        <option value="">Chưa kiểm tra lại</option>
        <option value="true">Đạt yêu cầu</option>
        <option value="false">Chưa đạt, tiếp tục khắc phục</option>
      </Select>
    </Field>
  )
}
