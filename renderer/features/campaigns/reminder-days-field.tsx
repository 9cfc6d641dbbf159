/** Days before the last day on which a reminder is proposed, typed as "7, 3". */
import { useEffect, useState } from 'react'
import { Field, Input } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useFieldMessage } from '../../ui/form/field-message.ts'

export function ReminderDaysField() {
  const { field } = useController({ name: 'reminderDays' })
  const message = useFieldMessage('reminderDays')
  const [typed, setTyped] = useState(() => show(field.value))
  // Undo and restored drafts change the value from outside; typing "7," must not be rewritten.
  useEffect(() => setTyped((text) => JSON.stringify(read(text)) === JSON.stringify(field.value) ? text : show(field.value)), [field.value])
  return (
    <Field label="Nhắc trước hạn (số ngày)" hint="Nhiều lần thì cách nhau bằng dấu phẩy: 7, 3." validationMessage={message}>
      <Input name="reminderDays" ref={field.ref} value={typed} onBlur={field.onBlur}
        onChange={(_event, { value }) => {
          setTyped(value)
          field.onChange(read(value))
        }} />
    </Field>
  )
}

/** What is no number stays a text, for its problem to show. */
function read(text: string): readonly (number | string)[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => /^\d+$/u.test(part) ? Number(part) : part)
}

function show(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : ''
}
