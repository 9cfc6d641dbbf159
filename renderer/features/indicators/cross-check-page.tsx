/** One cross-check: the terms of both sides, how they must stand to each other, and the whole as one line. */
import { Text } from '@fluentui/react-components'
import { useParams, useSearch } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { isRate } from '../../../shared/domain/indicator.ts'
import { collections } from '../../api/collections.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditorState } from '../record-editor/use-editor.ts'
import { QuantityField } from '../shared-fields/quantity-field.tsx'
import { FactorField } from './factor-field.tsx'
import { useIndicatorOptions } from './use-indicator-options.ts'
import { checkWords, partChoices, relationChoices, scopeChoices, timeChoices } from './words.ts'

const blankTerm = () => ({ indicatorId: '', part: 'value', of: 'this', factor: 1 })
const blankCheck = (id: string) => ({ id, name: '', left: [blankTerm()], relation: 'equal', right: [blankTerm()], constant: '0', tolerance: '0', scope: 'unit' })

export function CrossCheckPage() {
  const { id } = useParams({ from: '/indicators/cross-checks/$id' })
  const { fresh = false } = useSearch({ from: '/indicators/cross-checks/$id' })
  return <RecordEditor key={id} handle={collections.crossChecks} id={id} fresh={fresh} blank={blankCheck(id)}><CrossCheckEditor /></RecordEditor>
}

function CrossCheckEditor() {
  const name = useEditorState((state) => state.values['name'])
  return (
    <SimpleRecordPage title={typeof name === 'string' && name !== '' ? name : 'Phép đối chiếu mới'} backTo="/indicators/cross-checks" form={(
      <>
        <Section title="Phép đối chiếu">
          <TextField name="name" label="Nói bằng lời" required placeholder="Tổng số tổ chức cơ sở đảng bằng số đảng bộ cộng số chi bộ cơ sở" hint="Câu này được đọc khi số liệu không khớp." />
          <AsOneLine />
        </Section>
        <Section title="Vế trái"><Terms name="left" /></Section>
        <Section title="So với">
          <FieldRow>
            <ChoiceField name="relation" label="Vế trái phải" choices={relationChoices} />
            <ChoiceField name="scope" label="Xét trên" choices={scopeChoices} />
          </FieldRow>
        </Section>
        <Section title="Vế phải">
          <Terms name="right" />
          <FieldRow>
            <QuantityField name="constant" label="Cộng thêm vào vế phải" required hint="Thường là 0." />
            <QuantityField name="tolerance" label="Được lệch nhiều nhất" required hint="0: phải khớp đúng." />
          </FieldRow>
        </Section>
      </>
    )} />
  )
}

function AsOneLine() {
  const { rows } = useIndicatorOptions()
  const [left, relation, right, constant, tolerance]: readonly unknown[] = useWatch({ name: ['left', 'relation', 'right', 'constant', 'tolerance'] })
  return <Text role="status" weight="semibold">{`Viết gọn: ${checkWords({ left, relation, right, constant, tolerance }, rows)}`}</Text>
}

function Terms({ name }: { readonly name: 'left' | 'right' }) {
  return <RowList name={name} item={name === 'left' ? 'Số hạng vế trái' : 'Số hạng vế phải'} blank={blankTerm}>{(row) => <Term row={row} />}</RowList>
}

/** Numerator and denominator are asked for only where there are such. */
function Term({ row }: { readonly row: string }) {
  const { rows, options } = useIndicatorOptions()
  const [indicatorId, part]: readonly unknown[] = useWatch({ name: [`${row}.indicatorId`, `${row}.part`] })
  const indicator = rows.find(({ id }) => id === indicatorId)
  const asksPart = (indicator !== undefined && isRate(indicator)) || part !== 'value'
  return (
    <>
      <PickField name={`${row}.indicatorId`} label="Chỉ tiêu" required options={options} />
      <FieldRow narrow>
        <FactorField name={`${row}.factor`} />
        {asksPart && <ChoiceField name={`${row}.part`} label="Lấy" choices={partChoices} />}
        <ChoiceField name={`${row}.of`} label="Của kỳ" choices={timeChoices} />
      </FieldRow>
    </>
  )
}
