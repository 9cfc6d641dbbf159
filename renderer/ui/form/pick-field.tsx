/** A choice from a list that may be long (bodies, people): type to find, without marks if one likes. */
import { useMemo, useState } from 'react'
import { Combobox, Field, Option } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { matcher, searchable } from '../../../shared/domain/word-match.ts'
import { useFieldMessage } from './field-message.ts'
import type { FieldProps } from './text-field.tsx'

export interface PickOption {
  readonly value: string
  readonly label: string
  /** Said in grey behind the label to tell equal names apart. */
  readonly detail?: string
}

interface PickInputProps {
  readonly name?: string
  readonly label?: string
  readonly value: string | null
  readonly options: readonly PickOption[]
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly inputRef?: (element: HTMLInputElement | null) => void
  /** The person may leave it empty. */
  readonly clearable?: boolean
  /** The options are the first of very many: whoever has them all is told what is typed, and brings those that fit. */
  readonly asked?: { readonly onQuery: (words: string) => void, /** How many fit, known here or not; null while that is being asked. */ readonly total: number | null }
}

/** More than this many would only slow the list down; typing narrows it. */
const shown = 50

// The library says “Open” in English and makes it a stop of its own for Tab; the arrow keys open the list from the box.
const arrow = { 'aria-label': 'Mở danh sách', tabIndex: -1 } as const

export function PickInput({ name, label, value, options, onChange, onBlur, inputRef, clearable = false, asked }: PickInputProps) {
  const [query, setOwnQuery] = useState<string | null>(null)
  const setQuery = (words: string | null): void => {
    setOwnQuery(words)
    asked?.onQuery(words ?? '')
  }
  const [open, setOpen] = useState(false)
  const index = useMemo(() => options.map((option) => ({ option, text: searchable(`${option.label} ${option.detail ?? ''}`) })), [options])
  // Also of options that are asked for: those known from the words before stand there until others are brought.
  const found = useMemo(() => {
    if (query === null || query === '') return options
    const matches = matcher(query)
    return index.filter(({ text }) => matches(text)).map(({ option }) => option)
  }, [index, options, query])
  const chosen = options.find((option) => option.value === value)
  const more = Math.max(found.length, asked?.total ?? 0) - Math.min(found.length, shown)
  return (
    <Combobox name={name} ref={inputRef} aria-label={label} placeholder="Gõ để tìm hoặc bấm mũi tên" clearable={clearable} input={{ style: { textOverflow: 'ellipsis', paddingInlineEnd: '8px' } }} expandIcon={arrow}
      value={query ?? chosen?.label ?? value ?? ''} selectedOptions={value === null ? [] : [value]}
      open={open}
      onInput={(event) => {
        setQuery(event.currentTarget.value)
        // Vietnamese typing programs send words without the key presses that would open the list by themselves.
        setOpen(true)
      }}
      onOpenChange={(_event, data) => {
        setOpen(data.open)
        if (!data.open) setQuery(null)
      }}
      onOptionSelect={(event, data) => {
        // Typing over a chosen value: it stands until another is chosen, and the typed words stay.
        if (data.optionValue === undefined && event.type === 'change' && event.target instanceof HTMLInputElement && event.target.value !== '') return
        setQuery(null)
        onChange(data.optionValue ?? null)
      }}
      onBlur={() => {
        setQuery(null)
        onBlur?.()
      }}>
      {found.slice(0, shown).map((option) => (
        <Option key={option.value} value={option.value} text={option.label}>
          {option.detail === undefined || option.detail === '' ? option.label : `${option.label} — ${option.detail}`}
        </Option>
      ))}
      {found.length === 0 && <Option disabled value="" text="">{asked?.total === null ? 'Đang tìm…' : 'Không thấy mục nào phù hợp'}</Option>}
      {more > 0 && <Option disabled value="" text="">{`Còn ${more.toLocaleString('vi-VN')} mục nữa, gõ thêm chữ để tìm`}</Option>}
    </Combobox>
  )
}

export function PickField({ name, label, options, required = false, hint }: FieldProps & { readonly options: readonly PickOption[] }) {
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const value: unknown = field.value
  return (
    <Field label={label} required={required} hint={hint} validationMessage={message}>
      <PickInput name={name} inputRef={field.ref} value={typeof value === 'string' && value !== '' ? value : null} options={options}
        onChange={field.onChange} onBlur={field.onBlur} clearable={!required} />
    </Field>
  )
}
