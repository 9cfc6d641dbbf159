/** Waiting for what is drawn only after something was pressed or answered. */

/** Puts the focus into a field. `name`: the path of the field in the form. */
export function focusField(name: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus())
}

const mostFrames = 300

/** Runs `then` once something on the page matches, looking at every frame for some seconds. Returns the end of the waiting. */
export function whenDrawn(selector: string, then: () => void): () => void {
  let [frame, seen] = [0, 0]
  const look = (): void => {
    if (document.querySelector(selector) !== null) return then()
    seen += 1
    if (seen < mostFrames) frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
