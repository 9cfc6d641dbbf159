/** A number as typed in Vietnamese (comma for decimals); empty is null. What is no number stays, for its problem to show. */
import type { FieldProps } from './text-field.tsx'
import { TypedField } from './typed-field.tsx'

export function NumberField(props: FieldProps & { readonly placeholder?: string }) {
  return <TypedField {...props} inputMode="numeric" read={read} show={show} />
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
