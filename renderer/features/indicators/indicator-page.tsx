/** One indicator: what is counted, how it adds up, how it is printed. */
import { Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { isRate, rollUpSchema } from '../../../shared/domain/indicator.ts'
import { collections } from '../../api/collections.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { indicatorsQuery } from './queries.ts'
import { baseChoices, decimalChoices, directionChoices, indicatorPeriodChoices, ratePerChoices, rollUpChoices, rollUpExamples } from './words.ts'

const blankIndicator = (id: string) => ({
  id, code: '', name: '', group: '', unitOfMeasure: '', rollUp: 'sum', numeratorName: '', denominatorName: '', ratePer: 'hundred', againstPlan: false, base: 'other', direction: 'neutral', period: 'quarter', decimals: 0, note: '',
})

export function IndicatorPage() {
  const { id } = useParams({ from: '/indicators/$id' })
  const { fresh = false } = useSearch({ from: '/indicators/$id' })
  return <RecordEditor key={id} handle={collections.indicators} id={id} fresh={fresh} blank={blankIndicator(id)}><IndicatorEditor /></RecordEditor>
}

function IndicatorEditor() {
  const name = useEditorState((state) => state.values['name'])
  const { data = [] } = useQuery(indicatorsQuery())
  const groups = [...new Set(data.map(({ group }) => group))].slice(0, 6)
  return (
    <SimpleRecordPage title={typeof name === 'string' && name !== '' ? name : 'Chỉ tiêu mới'} backTo="/indicators" form={(
      <>
        <Section title="Chỉ tiêu">
          <TextField name="name" label="Tên chỉ tiêu" required placeholder="Số đảng viên được kết nạp" hint="Như in trong biểu số liệu." />
          <FieldRow>
            <TextField name="code" label="Mã" required placeholder="PT05" hint="Chữ in không dấu và chữ số; phiếu gửi về được nhận ra theo mã này." />
            <TextField name="group" label="Nhóm" required hint={groups.length === 0 ? 'Ví dụ: Phát triển đảng.' : `Đang có: ${groups.join('; ')}.`} />
            <TextField name="unitOfMeasure" label="Đơn vị tính" required placeholder="đồng chí" hint="Của tỷ lệ thì ghi %; của số bình quân thì ghi tuổi, điểm, buổi…" />
          </FieldRow>
        </Section>
        <Section title="Cách tính">
          <RollUpField />
          <RateNames />
          <FieldRow>
            <ChoiceField name="base" label="Đếm trên" choices={baseChoices} />
            <ChoiceField name="direction" label="Hơn kém" choices={directionChoices} hint="Để nói tốt lên hay kém đi khi so sánh." />
          </FieldRow>
          <FieldRow>
            <ChoiceField name="period" label="Kỳ báo cáo" required choices={indicatorPeriodChoices} />
            <ChoiceField name="decimals" label="Số lẻ khi in" choices={decimalChoices} />
          </FieldRow>
          <TextField name="note" label="Ghi chú" />
        </Section>
      </>
    )} />
  )
}

/** A count has no numerator and denominator: their names leave with the rate, or they would be refused unseen. */
function RollUpField() {
  const { field } = useController({ name: 'rollUp' })
  const { setValue } = useFormContext()
  const message = useFieldMessage('rollUp')
  const chosen = rollUpSchema.safeParse(field.value).data
  const choose = (value: string): void => {
    const next = rollUpSchema.parse(value)
    if (!isRate({ rollUp: next })) {
      setValue('numeratorName', '', { shouldDirty: true })
      setValue('denominatorName', '', { shouldDirty: true })
      setValue('ratePer', 'hundred', { shouldDirty: true })
      setValue('againstPlan', false, { shouldDirty: true })
    }
    field.onChange(next)
  }
  return (
    <Field label="Cách cộng các đơn vị, các kỳ" required hint={chosen === undefined ? undefined : rollUpExamples[chosen]} validationMessage={message}>
      <Select name="rollUp" ref={field.ref} value={chosen ?? ''} onBlur={field.onBlur} onChange={(_event, { value }) => choose(value)}>
        {rollUpChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </Select>
    </Field>
  )
}

/** Shown for rates; and for whatever else has such a name, so that a stored fault can be seen and mended. */
function RateNames() {
  const [rollUp, numerator, denominator]: readonly unknown[] = useWatch({ name: ['rollUp', 'numeratorName', 'denominatorName'] })
  const way = rollUpSchema.safeParse(rollUp).data
  if (!(way !== undefined && isRate({ rollUp: way })) && !numerator && !denominator) return null
  return (
    <>
      <FieldRow>
        <ChoiceField name="ratePer" label="In ra là" choices={ratePerChoices} hint="Tỷ lệ in theo %; số bình quân in theo đơn vị tính." />
        <TextField name="numeratorName" label="Tử số là" placeholder="Số đảng viên dự học" />
        <TextField name="denominatorName" label="Mẫu số là" required placeholder="Số đảng viên được triệu tập" hint="Tỷ lệ, số bình quân nào cũng phải có số gốc: tử số và mẫu số." />
      </FieldRow>
      <CheckField name="againstPlan" label="Mẫu số là kế hoạch: vượt 100% là hoàn thành vượt mức, không phải ghi nhầm" />
    </>
  )
}
