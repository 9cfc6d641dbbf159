/** One target: which figure, whose, by when, how much; its split by time and unit, and its "trong đó". */
import { Text } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { isPercent } from '../../../shared/domain/indicator.ts'
import { collections } from '../../api/collections.ts'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { QuantityField } from '../shared-fields/quantity-field.tsx'
import { useBodyOptions, useDirectiveOptions } from '../shared-fields/use-options.ts'
import { useIndicatorOptions } from './use-indicator-options.ts'
import { comparisonChoices, shareBaseChoices } from './words.ts'

const thisYear = () => ({ from: `${today().slice(0, 4)}-01-01`, to: `${today().slice(0, 4)}-12-31` })
const blankTarget = (id: string, bodyId: string) => ({
  id, indicatorId: '', bodyId, setBy: '', directiveId: null, period: thisYear(), comparison: 'atLeast', value: '', shares: [], ofWhich: [], note: '',
})

export function TargetPage() {
  const { id } = useParams({ from: '/indicators/targets/$id' })
  const { fresh = false } = useSearch({ from: '/indicators/targets/$id' })
  const { office } = useOffice()
  return <RecordEditor key={id} handle={collections.targets} id={id} fresh={fresh} blank={blankTarget(id, office.bodyId)}><TargetEditor /></RecordEditor>
}

function TargetEditor() {
  const indicatorId: unknown = useWatch({ name: 'indicatorId' })
  const { rows, options } = useIndicatorOptions()
  const bodies = useBodyOptions()
  const directives = useDirectiveOptions()
  const indicator = rows.find(({ id }) => id === indicatorId)
  const unit = indicator === undefined ? '' : isPercent(indicator) ? ' (%)' : ` (${indicator.unitOfMeasure})`
  return (
    <SimpleRecordPage title={indicator === undefined ? 'Mức phấn đấu mới' : `Mức phấn đấu: ${indicator.name}`} backTo="/indicators/targets" form={(
      <>
        <Section title="Mức phấn đấu">
          <PickField name="indicatorId" label="Chỉ tiêu" required options={options} hint={options.length === 0 ? 'Chưa có chỉ tiêu nào: khai chỉ tiêu, hoặc lấy bộ chỉ tiêu có sẵn trước.' : undefined} />
          <PickField name="bodyId" label="Tổ chức phải đạt" required options={bodies} />
          <FieldRow>
            <DateField name="period.from" label="Từ ngày" required />
            <DateField name="period.to" label="Đến ngày" required />
          </FieldRow>
          <FieldRow>
            <QuantityField name="value" label={`Mức phải đạt${unit}`} required />
            <ChoiceField name="comparison" label="Đạt khi số liệu" choices={comparisonChoices} />
          </FieldRow>
          <FieldRow>
            <TextField name="setBy" label="Ai giao, theo văn bản nào" required placeholder="Nghị quyết Đại hội nhiệm kỳ 2025 – 2030" />
            <PickField name="directiveId" label="Văn bản đã vào sổ" options={directives} hint="Không bắt buộc." />
          </FieldRow>
          <TextField name="note" label="Ghi chú" />
        </Section>
        <Section title="Chia theo thời gian, theo đơn vị">
          <Text>Ví dụ cả nhiệm kỳ 750, mỗi năm 150. Để trống đơn vị: phần chia của cả tổ chức trong khoảng thời gian ấy.</Text>
          <RowList name="shares" item="Phần chia" blank={() => ({ bodyId: null, period: thisYear(), value: '' })}>
            {(row) => (
              <>
                <PickField name={`${row}.bodyId`} label="Đơn vị" options={bodies} />
                <FieldRow narrow>
                  <DateField name={`${row}.period.from`} label="Từ ngày" required />
                  <DateField name={`${row}.period.to`} label="Đến ngày" required />
                  <QuantityField name={`${row}.value`} label={`Mức${unit}`} required />
                </FieldRow>
              </>
            )}
          </RowList>
        </Section>
        <Section title="Trong đó">
          <Text>Ví dụ 100 chi bộ, 90 chi bộ đạt mức trên; “trong đó 20% xuất sắc” tính trên toàn bộ là 20 chi bộ (20% của 100), tính trên số đã đạt là 18 chi bộ (20% của 90).</Text>
          <RowList name="ofWhich" item="Phần trong đó" blank={() => ({ name: '', indicatorId: null, comparison: 'atLeast', percent: '', denominator: 'ofBase' })}>
            {(row) => (
              <>
                <FieldRow>
                  <TextField name={`${row}.name`} label="Tên" required placeholder="Hoàn thành xuất sắc nhiệm vụ" />
                  <PickField name={`${row}.indicatorId`} label="Chỉ tiêu đếm phần này" options={options} hint="Để trống nếu không theo dõi riêng." />
                </FieldRow>
                <FieldRow>
                  <QuantityField name={`${row}.percent`} label="Tỷ lệ (%)" required />
                  <ChoiceField name={`${row}.comparison`} label="Đạt khi" choices={comparisonChoices} />
                  <ChoiceField name={`${row}.denominator`} label="Tỷ lệ này" choices={shareBaseChoices} />
                </FieldRow>
              </>
            )}
          </RowList>
        </Section>
      </>
    )} />
  )
}
