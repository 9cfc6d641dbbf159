/** What is asked of a copy (bản sao): its kind, who copies and signs, its date, who receives it. */
import { useEffect } from 'react'
import { Field, Label, Radio, RadioGroup } from '@fluentui/react-components'
import { useController, useFormContext } from 'react-hook-form'
import type { CopyRequest } from '../../../shared/contract/papers.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RecipientFields } from '../shared-fields/recipient-fields.tsx'
import { useBodyOptions, useSigningRightOptions } from '../shared-fields/use-options.ts'
import { copyKinds } from './copy-choice.ts'

export function CopyKindField() {
  const { field } = useController<{ kind: CopyRequest['kind'] }, 'kind'>({ name: 'kind' })
  return (
    <Field label="Hình thức sao" required>
      <RadioGroup value={field.value} onChange={(_event, data) => field.onChange(data.value)}>
        {copyKinds.map(({ kind, label }) => <Radio key={kind} value={kind} label={label} />)}
      </RadioGroup>
    </Field>
  )
}

export function CopyFactsFields() {
  const bodies = useBodyOptions()
  const { watch, setValue } = useFormContext<{ bodyId: string, signingRightId: string | null }>()
  const [bodyId, signer] = watch(['bodyId', 'signingRightId'])
  const rights = useSigningRightOptions(bodyId)
  // Who signs for one body does not sign for another.
  const stray = signer !== null && rights.length > 0 && !rights.some(({ value }) => value === signer)
  useEffect(() => {
    if (stray) setValue('signingRightId', null)
  }, [setValue, stray])
  return (
    <>
      <FieldRow>
        <PickField name="bodyId" label="Cơ quan sao" required options={bodies} hint="Tên và địa danh in theo khai báo ở mục Tổ chức." />
        <PickField name="signingRightId" label="Người ký bản sao" options={rights} hint="Để trống thì chừa chỗ ký." />
        <DateField name="date" label="Ngày sao" hint="Để trống: ngày cấp số; bản in thử thì chừa chỗ." />
      </FieldRow>
      <Label>Nơi nhận bản sao</Label>
      <RecipientFields recipients="recipients" archive="archive" />
    </>
  )
}
