/** Keys written as people read them (`Ctrl+Shift+E`) and matched against what was pressed. */

/** The keys of an event in the same writing; letters are named by what is printed on them, digits too. */
export function pressedKeys(event: KeyboardEvent): string {
  const key = /^(Key|Digit)(.)$/u.exec(event.code)?.[2] ?? event.key
  const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key.length === 1 ? key.toUpperCase() : key]
  return parts.filter((part) => part !== '').join('+')
}
