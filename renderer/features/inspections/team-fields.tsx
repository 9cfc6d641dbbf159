/** The team: who, in which role, what part of the work, and what each declared of kinship with the object. */
import { useFormContext, useWatch } from 'react-hook-form'
import { teamRoleChoices } from '../../ui/choices.ts'
import { CheckField, ChoiceField } from '../../ui/form/choice-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { usePersonOptions } from '../shared-fields/use-options.ts'
import { blankMember } from './blank.ts'
import { groupsOf } from './case-values.ts'

export function TeamFields() {
  const people = usePersonOptions()
  const { getValues } = useFormContext()
  // The one who writes is asked for next when the leader stands already.
  const blank = () => ({ ...blankMember(), role: groupsOf(getValues('team')).some(({ role }) => role === 'leader') ? 'member' : 'leader' })
  return (
    <RowList name="team" item="Thành viên" blank={blank}>
      {(row) => (
        <>
          <FieldRow>
            <PickField name={`${row}.personId`} label="Cán bộ" required options={people} />
            <ChoiceField name={`${row}.role`} label="Vai trò" choices={teamRoleChoices} />
          </FieldRow>
          <TextField name={`${row}.part`} label="Phần việc được phân công" />
          <KinFields row={row} />
        </>
      )}
    </RowList>
  )
}

/** What is declared is written only by who declared something. */
function KinFields({ row }: { readonly row: string }) {
  const declared: unknown = useWatch({ name: `${row}.declared` })
  return (
    <FieldRow>
      <CheckField name={`${row}.declared`} label="Đã khai về quan hệ với đối tượng" />
      {declared === true && <TextField name={`${row}.kin`} label="Quan hệ đã khai (để trống nếu không có)" />}
    </FieldRow>
  )
}
