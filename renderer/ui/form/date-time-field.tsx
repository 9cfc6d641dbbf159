/** A day and a time of day beside each other, stored as `2026-06-05T08:00`. */
import { useState } from 'react'
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useController, useWatch } from 'react-hook-form'
import { parseTypedTime } from '../dates.ts'
import { DateInput } from './date-field.tsx'
import { useFieldMessage } from './field-message.ts'
import type { FieldProps } from './text-field.tsx'

const useStyles = makeStyles({
  pair: { display: 'flex', gap: tokens.spacingHorizontalS },
  date: { flexGrow: 1, minWidth: 0, '& > *': { width: '100%' } },
  time: { width: '96px', minWidth: '96px' },
})

interface DateTimeFieldProps extends FieldProps {
  /** A moment before this one: typed the time alone, this one is on the same day. */
  readonly sameDayAs?: string
}

export function DateTimeField({ name, label, required = false, hint, sameDayAs }: DateTimeFieldProps) {
  const styles = useStyles()
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const stored = typeof field.value === 'string' ? field.value : ''
  const [date, time] = [stored.slice(0, stored.indexOf('T') < 0 ? undefined : stored.indexOf('T')), stored.includes('T') ? stored.slice(stored.indexOf('T') + 1) : '']
  const before: unknown = useWatch({ name: sameDayAs ?? name })
  const usualDay = sameDayAs !== undefined && typeof before === 'string' ? before.slice(0, Math.max(0, before.indexOf('T'))) : ''
  const [typedTime, setTypedTime] = useState<string | null>(null)
  const store = (nextDate: string | null, nextTime: string): void => {
    field.onChange((nextDate ?? '') === '' && nextTime === '' ? null : `${nextDate ?? ''}T${nextTime}`)
  }
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      {(control) => (
        <div className={styles.pair} role="group" aria-label={label}>
          <div className={styles.date}>
            <DateInput name={name} inputRef={field.ref} value={date === '' ? null : date} label={`${label}: ngày`}
              onChange={(next) => store(next, time)} onBlur={field.onBlur} />
          </div>
          <Input className={styles.time} aria-label={`${label}: giờ`} aria-describedby={control['aria-describedby']} placeholder="giờ:phút"
            value={typedTime ?? time}
            onChange={(_event, data) => {
              setTypedTime(data.value)
              store(date === '' && data.value !== '' ? usualDay : date, parseTypedTime(data.value) ?? data.value)
            }}
            onBlur={() => {
              setTypedTime(null)
              field.onBlur()
            }} />
        </div>
      )}
    </Field>
  )
}
