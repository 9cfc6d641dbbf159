/** What is typed and what it means, side by side: the words stay as typed while the form holds the value read from them. */
import { useEffect, useState } from 'react'
import { Field, Input } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from './field-message.ts'
import type { FieldProps } from './text-field.tsx'

export interface TypedFieldProps extends FieldProps {
  readonly inputMode: 'numeric' | 'decimal'
  /** What the typed words mean; words that mean nothing come back as they are, for their problem to show. */
  readonly read: (typed: string) => unknown
  readonly show: (value: unknown) => string
  readonly placeholder?: string
}

export function TypedField({ name, label, required = false, hint, inputMode, read, show, placeholder }: TypedFieldProps) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const [typed, setTyped] = useState(() => show(field.value))
  // Undo, refresh and restored drafts change the value from outside; typing "3," must not be rewritten.
  useEffect(() => setTyped((text) => read(text) === field.value ? text : show(field.value)), [field.value, read, show])
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      <Input name={name} ref={field.ref} inputMode={inputMode} placeholder={placeholder} value={typed} onBlur={field.onBlur}
        onChange={(_event, { value }) => {
          setTyped(value)
          field.onChange(read(value))
        }} />
    </Field>
  )
}
