/** A choice among a few fixed values, and a yes/no. */
import { Checkbox, Field, Select } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from './field-message.ts'
import type { FieldProps } from './text-field.tsx'

export interface Choice<V extends string | number = string | number> { readonly value: V, readonly label: string }

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  /** Label of the empty choice, stored as null; absent: one of the choices must stand. */
  readonly none?: string
}

export function ChoiceField({ name, label, choices, none, required = false, hint }: ChoiceFieldProps) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const value = field.value === null || field.value === undefined ? '' : String(field.value)
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      <Select name={name} ref={field.ref} value={value} onBlur={field.onBlur}
        onChange={(_event, data) => field.onChange(choices.find((choice) => String(choice.value) === data.value)?.value ?? null)}>
        {none !== undefined && <option value="">{none}</option>}
        {none === undefined && value === '' && <option value="">(chọn)</option>}
        {choices.map((choice) => <option key={choice.value} value={String(choice.value)}>{choice.label}</option>)}
      </Select>
    </Field>
  )
}

export function CheckField({ name, label }: FieldProps) {
  const { field } = useController({ name })
  return (
    <Checkbox name={name} ref={field.ref} label={label} checked={field.value === true} onBlur={field.onBlur}
      onChange={(_event, data) => field.onChange(data.checked === true)} />
  )
}
