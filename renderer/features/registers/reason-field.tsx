/** A reason that is kept for good in the trail of a number. */
import { Field, Textarea } from '@fluentui/react-components'
import { reasonSchema } from '../../../shared/domain/register.ts'

interface ReasonFieldProps { readonly label?: string, readonly value: string, readonly onChange: (value: string) => void }

/** Is it a reason the register takes? */
export function isReason(text: string): boolean {
  return reasonSchema.safeParse(text).success
}

export function ReasonField({ label = 'Lý do', value, onChange }: ReasonFieldProps) {
  const told = value === '' || isReason(value) ? undefined : 'Hãy ghi lý do rõ ràng (ít nhất 10 chữ cái).'
  return (
    <Field label={label} required hint="Lý do được giữ mãi trong sổ, không sửa được." validationMessage={told}>
      <Textarea value={value} rows={2} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}
