/** Fields of one entry: its clock, its item, words, a number, yes or no. Each change goes to the record at once. */
import { useState } from 'react'
import { Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { parseTypedDate, showDate } from '../../ui/dates.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'
import { useMeeting } from './meeting-context.ts'
import { clockOf, typedMoment } from './moments.ts'
import { useWords } from './use-live-record.ts'
import type { WordsKey } from './use-live-record.ts'

export const useFieldStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  short: { width: '104px' },
  wide: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  // A box of fixed size: its words move nothing around it.
  words: {
    width: '100%', boxSizing: 'border-box', height: '96px', resize: 'vertical', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, font: 'inherit', color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, outlineStyle: 'none', contain: 'strict',
    ':focus-visible': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
  },
})

interface TypedProps<T> { readonly label: string, readonly value: T, readonly onChange: (value: T) => void }

interface TypedInputProps { readonly label: string, readonly shown: string, /** Takes what was typed; false when it says nothing. */ readonly read: (typed: string) => boolean, readonly first?: boolean }

/** What is typed stays as typed while one is in the field; only what can be read goes to the record. */
export function TypedInput({ label, shown, read, first = false }: TypedInputProps) {
  const [typed, setTyped] = useState<{ readonly text: string, readonly ok: boolean } | null>(null)
  return (
    <Field label={label} validationMessage={typed !== null && !typed.ok ? 'Chưa đọc được, chưa lưu' : undefined}>
      <Input data-entry-focus={first || undefined} value={typed?.text ?? shown} style={{ minWidth: 0, width: '100%' }} onChange={(_event, { value }) => setTyped({ text: value, ok: read(value) })}
        onFocus={(event) => event.target.select()} onBlur={() => setTyped((text) => text?.ok === true ? null : text)} />
    </Field>
  )
}

interface ClockFieldProps { readonly label?: string, readonly value: string | null, readonly onChange: (value: string) => void, /** It may be left without a time. */ readonly onClear?: () => void }

/** `9h30`, on the day of the meeting or in the night after it. */
export function ClockField({ label = 'Giờ', value, onChange, onClear }: ClockFieldProps) {
  const styles = useFieldStyles()
  const { meeting } = useMeeting()
  const read = (typed: string): boolean => {
    if (typed.trim() === '' && onClear !== undefined) {
      onClear()
      return true
    }
    const moment = typedMoment(typed, meeting.start)
    if (moment !== null) onChange(moment)
    return moment !== null
  }
  return <div className={styles.short}><TypedInput label={label} shown={clockOf(value)} read={read} /></div>
}

export function DayField({ label, value, onChange }: TypedProps<string | null>) {
  const styles = useFieldStyles()
  const read = (typed: string): boolean => {
    const day = typed.trim() === '' ? null : parseTypedDate(typed)
    if (day === null && typed.trim() !== '') return false
    onChange(day)
    return true
  }
  return <div style={{ width: '132px' }} className={styles.wide}><TypedInput label={label} shown={showDate(value)} read={read} /></div>
}

/** A whole number; with `optional` it may be empty. */
export function CountField({ label, value, onChange, first = false }: { readonly label: string, readonly value: number, readonly onChange: (value: number) => void, readonly first?: boolean }) {
  const styles = useFieldStyles()
  const read = (typed: string): boolean => {
    if (typed.trim() !== '' && !/^\d{1,4}$/u.test(typed.trim())) return false
    onChange(Number(typed.trim()))
    return true
  }
  return <div className={styles.short}><TypedInput label={label} shown={String(value)} read={read} first={first} /></div>
}

export function OptionalCountField({ label, value, onChange, digits = 4 }: TypedProps<number | null> & { readonly digits?: number }) {
  const styles = useFieldStyles()
  const read = (typed: string): boolean => {
    const bare = typed.replace(/[.\s]/gu, '')
    if (bare !== '' && !(/^\d+$/u.test(bare) && bare.length <= digits)) return false
    onChange(bare === '' ? null : Number(bare))
    return true
  }
  return <div className={digits > 4 ? styles.wide : styles.short}><TypedInput label={label} shown={value === null ? '' : value.toLocaleString('vi-VN')} read={read} first={digits > 4} /></div>
}

export function LineField({ label, value, onChange, first = false, placeholder }: TypedProps<string> & { readonly first?: boolean, readonly placeholder?: string }) {
  const styles = useFieldStyles()
  return (
    <Field label={label} className={styles.wide}>
      <Input value={value} data-entry-focus={first || undefined} placeholder={placeholder} style={{ minWidth: 0 }} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}

/** Long words, typed for hours on end: the box listens to its own words alone, and nothing else is drawn while one types. */
export function WordsField({ id, name, label, first = false }: { readonly id: string, readonly name: WordsKey, readonly label: string, readonly first?: boolean }) {
  const styles = useFieldStyles()
  return <Field label={label}>{({ id: boxId }) => <WordsBox className={styles.words} boxId={boxId} id={id} name={name} first={first} />}</Field>
}

function WordsBox({ id, name, first, boxId, className }: { readonly id: string, readonly name: WordsKey, readonly first: boolean, readonly boxId: string | undefined, readonly className: string }) {
  const [words, change] = useWords(id, name)
  return <textarea id={boxId} className={className} rows={4} value={words} data-entry-focus={first || undefined} onChange={(event) => change(event.target.value)} />
}

export function PickOne({ label, value, choices, onChange }: TypedProps<string> & { readonly choices: readonly Choice[] }) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}</Select>
    </Field>
  )
}

export function YesField({ label, value, onChange }: TypedProps<boolean>) {
  return <Checkbox label={label} checked={value} onChange={(_event, data) => onChange(data.checked === true)} />
}

/** The item of the agenda an entry belongs to. */
export function ItemField({ value, onChange }: { readonly value: string | null, readonly onChange: (value: string | null) => void }) {
  const styles = useFieldStyles()
  const { meeting } = useMeeting()
  return (
    <Field label="Thuộc nội dung" className={styles.wide}>
      <Select value={value ?? ''} onChange={(_event, data) => onChange(data.value === '' ? null : data.value)}>
        <option value="">(ngoài chương trình)</option>
        {meeting.agenda.map((item, at) => <option key={item.id} value={item.id}>{`${at + 1}. ${item.title}`}</option>)}
      </Select>
    </Field>
  )
}
