/** The steps of a procedure: moved with Alt+↑ and Alt+↓, each with its paper and the steps it waits for. */
import { useMemo } from 'react'
import { Dropdown, Field, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { templatesInUseQuery } from '../templates/queries.ts'
import { blankStep, stepsBefore } from './procedure-values.ts'
import { stepSessionChoices, stepStageChoices } from './words.ts'

export function StepsEditor() {
  const { data: templates = [] } = useQuery(templatesInUseQuery())
  const options = useMemo(() => templates.filter(({ subjectKind }) => subjectKind === 'freeDocument' || subjectKind === 'session').map(({ id, name }): PickOption => ({ value: id, label: name })), [templates])
  return (
    <RowList name="steps" item="Bước" blank={blankStep}>
      {(row, index) => (
        <>
          <FieldRow><TextField name={`${row}.name`} label="Tên bước" required /><ChoiceField name={`${row}.stage`} label="Giai đoạn" choices={stepStageChoices} /></FieldRow>
          <FieldRow>
            <PickField name={`${row}.template`} label="Mẫu văn bản" options={options} hint="Để trống nếu bước này không có văn bản." />
            <ChoiceField name={`${row}.session`} label="Buổi làm việc" choices={stepSessionChoices} none="Không phải buổi làm việc" />
          </FieldRow>
          <FieldRow><AfterField row={row} index={index} /><TextField name={`${row}.code`} label="Ký hiệu riêng" hint="Để trống thì theo ký hiệu các bước." /></FieldRow>
          <FieldRow><CheckField name={`${row}.manual`} label="Văn bản do nơi khác lập, ghi vào hồ sơ" /><CheckField name={`${row}.optional`} label="Có thể bỏ qua khi có lý do" /></FieldRow>
        </>
      )}
    </RowList>
  )
}

/** Only steps that stand before; one that has moved behind stays shown until it is taken out. */
function AfterField({ row, index }: { readonly row: string, readonly index: number }) {
  const name = `${row}.after`
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const steps: unknown = useWatch({ name: 'steps' })
  const before = stepsBefore(steps, index)
  const chosen = Array.isArray(field.value) ? field.value.filter((id) => typeof id === 'string') : []
  const all = stepsBefore(steps, Number.MAX_SAFE_INTEGER)
  const behind = chosen.filter((id) => !before.some((step) => step.id === id)).map((id) => ({ id, name: `${all.find((step) => step.id === id)?.name ?? id} (không đứng trước)` }))
  const offered = [...before, ...behind].map((step) => ({ ...step, name: step.name === '' ? 'Bước chưa đặt tên' : step.name }))
  return (
    <Field label="Chờ các bước" validationMessage={message}>
      <Dropdown multiselect name={name} ref={field.ref} placeholder={offered.length === 0 ? 'Không có bước nào đứng trước' : 'Không chờ bước nào'} disabled={offered.length === 0}
        selectedOptions={chosen} value={offered.filter(({ id }) => chosen.includes(id)).map((step) => step.name).join('; ')}
        onBlur={field.onBlur} onOptionSelect={(_event, data) => field.onChange(data.selectedOptions)}>
        {offered.map((step) => <Option key={step.id} value={step.id}>{step.name}</Option>)}
      </Dropdown>
    </Field>
  )
}
