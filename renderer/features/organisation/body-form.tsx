/** A body through time – kind, sector, name, place in the tree; the oldest first, as the records keep them. */
import { Text } from '@fluentui/react-components'
import { useFormContext } from 'react-hook-form'
import { bodyKindChoices, sectorChoices } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'

const blankVersion = (parentId: string | null) => ({ from: today(), to: null, kind: 'grassrootsCell', sector: null, name: '', shortName: '', parentId, letterheadSuperior: null, letterheadIssuer: '', symbol: '', place: '' })

/** What is true from today on: all as it was, until the person says what is another. */
function nextVersion(versions: unknown): Readonly<Record<string, unknown>> {
  const last: unknown = Array.isArray(versions) ? versions.at(-1) : undefined
  return { ...blankVersion(null), ...typeof last === 'object' ? last : {}, from: today(), to: null }
}

export function blankBody(id: string, bodyId: string) {
  return { id, position: null, versions: [blankVersion(bodyId)] }
}

export function BodyForm() {
  const bodies = useBodyOptions()
  const { getValues } = useFormContext()
  return (
    <>
      <Section title="Tổ chức theo thời gian">
        <Text>Khi đổi tên, đổi loại (chi bộ thành đảng bộ), đổi khối, cấp trên hoặc ký hiệu: đừng sửa dòng cũ mà thêm một giai đoạn mới với ngày bắt đầu mới. Văn bản và số liệu cũ giữ nguyên tên, loại và khối của ngày đó.</Text>
        <RowList name="versions" item="Giai đoạn" blank={() => nextVersion(getValues('versions'))}>
          {(prefix) => (
            <>
              <TextField name={`${prefix}.name`} label="Tên đầy đủ" required />
              <FieldRow>
                <ChoiceField name={`${prefix}.kind`} label="Loại tổ chức" required choices={bodyKindChoices} />
                <ChoiceField name={`${prefix}.sector`} label="Khối" choices={sectorChoices} none="Không phân khối" />
              </FieldRow>
              <FieldRow narrow>
                <DateField name={`${prefix}.from`} label="Từ ngày" required />
                <DateField name={`${prefix}.to`} label="Đến hết ngày" hint="Trống: đến giai đoạn sau." />
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
