/** An exact figure typed as Vietnamese papers write it (`1.250`, `96,5`), stored as `1250`, `96.5`. What is no number stays, for its problem to show. */
import { quantitySchema, quantityText } from '../../../shared/domain/quantity.ts'
import type { FieldProps } from '../../ui/form/text-field.tsx'
import { TypedField } from '../../ui/form/typed-field.tsx'
import { quantityTyped } from '../submissions/entry-values.ts'

export function QuantityField(props: FieldProps) {
  return <TypedField {...props} inputMode="decimal" read={read} show={show} />
}

function read(text: string): string {
  return quantityTyped(text) ?? text
}

function show(value: unknown): string {
  if (typeof value !== 'string') return ''
  return quantitySchema.safeParse(value).success ? quantityText(value) : value
}
