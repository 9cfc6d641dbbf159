/** Puts words on the clipboard. The window is given no clipboard permission; copying a selection after a click needs none. */

/** True when the words are on the clipboard. The focus goes back to where it was. */
export function copyText(words: string): boolean {
  const before = document.activeElement
  const box = document.createElement('textarea')
  box.value = words
  box.setAttribute('aria-hidden', 'true')
  box.style.position = 'fixed'
  box.style.opacity = '0'
  document.body.append(box)
  box.select()
  const copied = document.execCommand('copy')
  box.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
