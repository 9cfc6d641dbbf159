/** An exact figure typed as Vietnamese papers write it (`1.250`, `96,5`), stored as `1250`, `96.5`. What is no number stays, for its problem to show. */
import { useEffect, useState } from 'react'
import { Field, Input } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { quantitySchema, quantityText } from '../../../shared/domain/quantity.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import type { FieldProps } from '../../ui/form/text-field.tsx'
import { quantityTyped } from '../submissions/entry-values.ts'

export function QuantityField({ name, label, required = false, hint }: FieldProps) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const [typed, setTyped] = useState(() => show(field.value))
  // Undo, refresh and restored drafts change the value from outside; typing "96," must not be rewritten.
  useEffect(() => setTyped((text) => read(text) === field.value ? text : show(field.value)), [field.value])
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      <Input name={name} ref={field.ref} inputMode="decimal" value={typed} onBlur={field.onBlur}
        onChange={(_event, { value }) => {
          setTyped(value)
          field.onChange(read(value))
        }} />
    </Field>
  )
}

function read(text: string): string {
  return quantityTyped(text) ?? text
}

function show(value: unknown): string {
  if (typeof value !== 'string') return ''
  return quantitySchema.safeParse(value).success ? quantityText(value) : value
}
