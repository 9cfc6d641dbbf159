/** What a round is about and how its cap is read. */
import { Checkbox, Field } from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useController } from 'react-hook-form'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { bodyKindChoices } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { QuantityField } from '../shared-fields/quantity-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { averageChoices, capBaseChoices, capRoundingChoices, capScopeChoices, objectChoices, periodChoices, quarterChoices } from './words.ts'

const ratedKinds = ['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell'] as const

function blankRound(id: string, bodyId: string) {
  const year = Number(today().slice(0, 4))
  return {
    id, title: `Đánh giá, xếp loại năm ${year}`, bodyId, object: 'organisations', period: 'year', year, quarter: null, asOf: today(), capPercent: '20', capBase: 'atLeastGood', capRounding: 'halfUp',
    capScope: 'group', kinds: ['grassrootsCommittee', 'grassrootsCell'], averagePrinted: 'yearlyRates', closed: false, papers: [], note: '',
  }
}

export function EvaluationRoundFormPage() {
  const { id } = useParams({ from: '/evaluations/$id/edit' })
  const { fresh = false } = useSearch({ from: '/evaluations/$id/edit' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.evaluationRounds} id={id} fresh={fresh} blank={blankRound(id, office.bodyId)}>
      <RoundEditor id={id} />
    </RecordEditor>
  )
}

function RoundEditor({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const bodies = useBodyOptions()
  const title = useEditorState((state) => state.values['title'])
  const stored = useEditorState((state) => state.revision !== null)
  const period = useEditorState((state) => state.values['period'])
  return (
    <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Đợt xếp loại mới'} backTo="/evaluations"
      commands={<CommandButton label="Nhập kết quả" icon={<NavigationRegular />} primary disabled={!stored} onClick={() => void navigate({ to: '/evaluations/$id', params: { id } })} />} form={(
        <>
          <Section title="Đợt đánh giá">
            <TextField name="title" label="Tên đợt" required />
            <FieldRow>
              <ChoiceField name="object" label="Xếp loại" choices={objectChoices} />
              <ChoiceField name="period" label="Kỳ" choices={periodChoices} />
              {period === 'quarter' && <ChoiceField name="quarter" label="Quý" required choices={quarterChoices} none="(chọn)" />}
              <NumberField name="year" label={period === 'term' ? 'Năm cuối nhiệm kỳ' : 'Năm'} required />
            </FieldRow>
            <FieldRow>
              <PickField name="bodyId" label="Cơ quan quyết định" required options={bodies} />
              <DateField name="asOf" label="Tính đến ngày" required hint="Đơn vị phải có kết quả lấy theo cây tổ chức ngày này." />
            </FieldRow>
            <KindsField />
          </Section>
          <Section title="Giới hạn hoàn thành xuất sắc">
            <FieldRow>
              <QuantityField name="capPercent" label="Tỷ lệ tối đa (%)" required hint="Ví dụ 20." />
              <ChoiceField name="capBase" label="Tính trên" choices={capBaseChoices} hint="Văn bản được hiểu theo hai cách; báo cáo in cách chọn ở đây và nêu cả số kia." />
            </FieldRow>
            <FieldRow>
              <ChoiceField name="capRounding" label="Làm tròn" choices={capRoundingChoices} />
              <ChoiceField name="capScope" label="Tính riêng" choices={capScopeChoices} />
              <ChoiceField name="averagePrinted" label="Bình quân nhiệm kỳ in theo" choices={averageChoices} />
            </FieldRow>
            <TextField name="note" label="Ghi chú" />
          </Section>
        </>
      )} />
  )
}

function KindsField() {
  const { field } = useController({ name: 'kinds' })
  const message = useFieldMessage('kinds')
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : []
  return (
    <Field label="Đơn vị phải có kết quả" validationMessage={message}>
      <div role="group" aria-label="Đơn vị phải có kết quả" data-path="kinds">
        {bodyKindChoices.filter(({ value }) => ratedKinds.some((kind) => kind === value)).map(({ value, label }) => (
          <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={(_event, data) => field.onChange(data.checked === true ? [...chosen, value] : chosen.filter((kind) => kind !== value))} />
        ))}
      </div>
    </Field>
  )
}
