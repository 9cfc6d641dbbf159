/** A number as typed in Vietnamese (comma for decimals); empty is null. What is no number stays, for its problem to show. */
import { useEffect, useState } from 'react'
import { Field, Input } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from './field-message.ts'
import type { FieldProps } from './text-field.tsx'

export function NumberField({ name, label, required = false, hint, placeholder }: FieldProps & { readonly placeholder?: string }) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const [typed, setTyped] = useState(() => show(field.value))
  // Undo, refresh and restored drafts change the value from outside; typing "3," must not be rewritten.
  useEffect(() => setTyped((text) => read(text) === field.value ? text : show(field.value)), [field.value])
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      <Input name={name} ref={field.ref} inputMode="numeric" placeholder={placeholder} value={typed} onBlur={field.onBlur}
        onChange={(_event, data) => {
          setTyped(data.value)
          field.onChange(read(data.value))
        }} />
    </Field>
  )
}

function read(text: string): number | string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d+([.,]\d+)?$/u.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed
}

function show(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' ? value : ''
}
