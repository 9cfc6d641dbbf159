/** A date typed as `5/6/2026`, stored as `2026-06-05`; the up and down keys move it by a day. */
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Field, Input } from '@fluentui/react-components'
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { useController } from 'react-hook-form'
import { addDays } from '../../../shared/domain/dates.ts'
import { parseTypedDate, showDate, today } from '../dates.ts'
import { useFieldMessage } from './field-message.ts'
import type { FieldProps } from './text-field.tsx'

interface DateInputProps {
  readonly name?: string
  readonly value: string | null
  /** The date, the words as typed when they are no date, or null when empty. */
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly inputRef?: (element: HTMLInputElement | null) => void
  readonly label?: string
}

export function DateInput({ name, value, onChange, onBlur, inputRef, label }: DateInputProps) {
  const [typed, setTyped] = useState(showDate(value))
  useEffect(() => setTyped((text) => read(text) === value ? text : showDate(value)), [value])
  const step = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onChange(moved(value, event.key === 'ArrowUp' ? 1 : -1))
  }
  return (
    <Input name={name} ref={inputRef} aria-label={label} placeholder="ngày/tháng/năm" value={typed} onKeyDown={step}
      contentAfter={<CalendarLtrRegular aria-hidden />}
      onChange={(_event, data) => {
        setTyped(data.value)
        onChange(read(data.value))
      }}
      onBlur={() => {
        setTyped(showDate(value))
        onBlur?.()
      }} />
  )
}

export function DateField({ name, label, required = false, hint }: FieldProps) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const value: unknown = field.value
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      <DateInput name={name} inputRef={field.ref} value={typeof value === 'string' ? value : null} onChange={field.onChange} onBlur={field.onBlur} />
    </Field>
  )
}

function read(text: string): string | null {
  return text.trim() === '' ? null : parseTypedDate(text) ?? text
}

function moved(value: string | null, days: number): string {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return today()
  return addDays(value, days)
}
