/** Văn bản liên tịch: who issues together with the lead body, and who signs for each. */
import { useWatch } from 'react-hook-form'
import { useBodyOptions, useSigningRightOptions } from './use-options.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { RowList } from '../../ui/form/row-list.tsx'

export function JointIssuers() {
  return (
    <RowList name="paper.jointWith" item="Cơ quan cùng ban hành" blank={() => ({ bodyId: '', signingRightId: null })}>
      {(prefix) => <JointIssuer prefix={prefix} />}
    </RowList>
  )
}

function JointIssuer({ prefix }: { readonly prefix: string }) {
  const bodies = useBodyOptions()
  const bodyId: unknown = useWatch({ name: `${prefix}.bodyId` })
  const rights = useSigningRightOptions(bodyId)
  return (
    <FieldRow>
      <PickField name={`${prefix}.bodyId`} label="Cơ quan" required options={bodies} />
      <PickField name={`${prefix}.signingRightId`} label="Người ký" options={rights} />
    </FieldRow>
  )
}
