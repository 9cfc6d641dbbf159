/** Who belongs to which body, from–to, and the times in which he is not counted as the others are. */
import { today } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { NumberField } from '../../ui/form/number-field.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { organChoices, standingChoices } from '../meetings/words.ts'
import { useBodyOptions, usePersonOptions } from '../shared-fields/use-options.ts'

export const blankMembership = (id: string, bodyId: string) => ({
  id, personId: '', bodyId, organ: 'members', standing: 'full', position: null, period: { from: today(), to: null }, exemptions: [], elsewhere: [], suspensions: [],
})

export function MembershipForm() {
  const bodies = useBodyOptions()
  const people = usePersonOptions()
  return (
    <>
      <Section title="Thành viên">
        <PickField name="personId" label="Cán bộ, đảng viên" required options={people} hint="Chưa có tên thì thêm ở thẻ Cán bộ trước." />
        <PickField name="bodyId" label="Tổ chức" required options={bodies} />
        <FieldRow><ChoiceField name="organ" label="Thuộc" choices={organChoices} /><ChoiceField name="standing" label="Tư cách" choices={standingChoices} /><NumberField name="position" label="Thứ tự trong danh sách" /></FieldRow>
        <FieldRow><DateField name="period.from" label="Từ ngày" required /><DateField name="period.to" label="Đến ngày" /></FieldRow>
      </Section>
      <Spells name="exemptions" title="Được miễn công tác và sinh hoạt đảng" />
      <Spells name="elsewhere" title="Đang sinh hoạt tạm thời ở nơi khác" />
      <Spells name="suspensions" title="Bị đình chỉ sinh hoạt đảng" />
    </>
  )
}

function Spells({ name, title }: { readonly name: string, readonly title: string }) {
  return (
    <Section title={title}>
      <RowList name={name} item="Thời gian" blank={() => ({ period: { from: today(), to: null }, reason: '' })}>
        {(row) => <FieldRow><DateField name={`${row}.period.from`} label="Từ ngày" required /><DateField name={`${row}.period.to`} label="Đến ngày" /><TextField name={`${row}.reason`} label="Lý do, văn bản" /></FieldRow>}
      </RowList>
    </Section>
  )
}
