/** A line or a few lines of words. */
import { Field, Input, Textarea } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from './field-message.ts'
import { useFieldNote } from './field-note.ts'

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly required?: boolean
  readonly hint?: string
}

interface TextFieldProps extends FieldProps {
  /** More than one: a box that grows with its text. */
  readonly lines?: number
  /** An empty field is stored as null. */
  readonly nullable?: boolean
  readonly placeholder?: string
}

export function TextField({ name, label, required = false, hint, lines = 1, nullable = false, placeholder }: TextFieldProps) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const note = useFieldNote(name, field.value)
  const shared = {
    name, placeholder, value: typeof field.value === 'string' ? field.value : '', onBlur: field.onBlur,
    onChange: (_event: unknown, data: { value: string }) => field.onChange(nullable && data.value === '' ? null : data.value),
  }
  const input = (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      {lines === 1
        ? <Input {...shared} ref={field.ref} />
        : <Textarea {...shared} ref={field.ref} rows={lines} textarea={{ style: { maxHeight: 'none', fieldSizing: 'content' } }} />}
    </Field>
  )
  return note === null ? input : <div>{input}{note}</div>
}
