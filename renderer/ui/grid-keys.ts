/** Going through a grid of fields: Enter and ↓ lead to the same column of the next row, ↑ to the row above. Lists of choices keep their own arrows. */
import type { KeyboardEvent } from 'react'

/** The column one stands in (`data-column` of the field) and the way the key leads; null: it is no key for moving. */
export function columnStep({ target, key, altKey, ctrlKey }: KeyboardEvent): { readonly column: string, readonly step: 1 | -1 } | null {
  if (altKey || ctrlKey || !(target instanceof HTMLElement) || target.dataset['column'] === undefined) return null
  const isChoice = target instanceof HTMLSelectElement
  const step = key === 'Enter' || (key === 'ArrowDown' && !isChoice) ? 1 : key === 'ArrowUp' && !isChoice ? -1 : null
  return step === null ? null : { column: target.dataset['column'], step }
}

/** Puts the keyboard into a field of the grid, its words chosen so that typing replaces them. */
export function enterField(field: Element | null | undefined): void {
  if (!(field instanceof HTMLElement)) return
  field.focus()
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
}
