/** When a line was received and by whom; nothing stands for it until it is told. */
import { Button } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { today } from '../../ui/dates.ts'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/layout.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

export function ReceivedFields({ name }: { readonly name: string }) {
  const { field } = useController({ name })
  if (field.value === null || field.value === undefined) return <div><Button appearance="subtle" data-path={name} onClick={() => field.onChange({ on: today(), by: '', receipt: '' })}>Ghi đã nhận</Button></div>
  return (
    <FieldRow>
      <DateField name={`${name}.on`} label="Ngày nhận" required /><TextField name={`${name}.by`} label="Người nhận" /><TextField name={`${name}.receipt`} label="Biên nhận, phiếu trả về" />
      <div><Button appearance="subtle" onClick={() => field.onChange(null)}>Chưa nhận</Button></div>
    </FieldRow>
  )
}
