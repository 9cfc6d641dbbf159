/** Jumping to the field of a problem, wherever it is: pages with tabs listen and show the tab first. */

const eventName = 'vpk:go-to-field'

/** Asks the page to show the field at this path (`tasks.3.lead`, or `block:<id>` for words of the paper) and puts the focus there. */
export function goToField(path: string): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: path }))
  // Two frames: the tab is drawn in the first.
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(path)))
}

/** Called with the path before the focus moves. Returns the end of the subscription. */
export function onGoToField(listener: (path: string) => void): () => void {
  const hear = (event: Event): void => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') listener(event.detail)
  }
  window.addEventListener(eventName, hear)
  return () => window.removeEventListener(eventName, hear)
}

/** The field itself, or the nearest list or group around it. */
function focusField(path: string): void {
  if (path.startsWith('block:')) {
    const block = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(path.slice('block:'.length))}"]`)
    block?.scrollIntoView({ block: 'center' })
    block?.focus()
    return
  }
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const part = CSS.escape(parts.slice(0, length).join('.'))
    const target = document.querySelector<HTMLElement>(`[name="${part}"], [data-path="${part}"]`)
    if (target === null) continue
    target.scrollIntoView({ block: 'center' })
    target.focus()
    return
  }
}
