/** Puts the focus into a field that is drawn only after what was pressed. */

/** `name`: the path of the field in the form. */
export function focusField(name: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus())
}
