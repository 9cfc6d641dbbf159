/** A body and its names through time; the oldest first, as the records keep them. */
import { Text } from '@fluentui/react-components'
import { bodyKindChoices, sectorChoices } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'

const blankVersion = (parentId: string | null) => ({ from: today(), to: null, name: '', shortName: '', parentId, letterheadSuperior: null, letterheadIssuer: '', symbol: '', place: '' })

export function blankBody(id: string, bodyId: string) {
  return { id, kind: 'grassrootsCell', sector: null, versions: [blankVersion(bodyId)] }
}

export function BodyForm() {
  const bodies = useBodyOptions()
  return (
    <>
      <Section title="Tổ chức">
        <FieldRow>
          <ChoiceField name="kind" label="Loại tổ chức" required choices={bodyKindChoices} />
          <ChoiceField name="sector" label="Khối" choices={sectorChoices} none="Không phân khối" />
        </FieldRow>
      </Section>
      <Section title="Tên gọi theo thời gian">
        <Text>Khi đổi tên, đổi cấp trên hoặc ký hiệu: đừng sửa dòng cũ mà thêm một tên gọi mới với ngày bắt đầu mới. Văn bản cũ giữ đầu văn bản cũ.</Text>
        <RowList name="versions" item="Tên gọi" blank={() => blankVersion(null)}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.name`} label="Tên đầy đủ" required />
              <FieldRow narrow>
                <DateField name={`${prefix}.from`} label="Từ ngày" required />
                <DateField name={`${prefix}.to`} label="Đến hết ngày" hint="Trống: đến khi có tên mới." />
                <TextField name={`${prefix}.symbol`} label="Ký hiệu" required placeholder="ĐU" />
                <TextField name={`${prefix}.place`} label="Địa danh" required />
              </FieldRow>
              <FieldRow>
                <TextField name={`${prefix}.shortName`} label="Tên ngắn" />
                <PickField name={`${prefix}.parentId`} label="Cấp trên trong cây" options={bodies} />
              </FieldRow>
              <FieldRow>
                <TextField name={`${prefix}.letterheadSuperior`} label="Đầu văn bản: dòng cấp trên" nullable hint="Trống: không in." />
                <TextField name={`${prefix}.letterheadIssuer`} label="Đầu văn bản: dòng tên cơ quan" required />
              </FieldRow>
            </>
          )}
        </RowList>
      </Section>
    </>
  )
}
