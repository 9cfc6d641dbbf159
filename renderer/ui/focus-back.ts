/** Gives the focus back to what opened a part that is now gone: who works by keys goes on where they were. */
import { useEffect, useState } from 'react'

/** For a part that is mounted when it opens. Where the focus has gone elsewhere meanwhile (a new page, a field), it stays there. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => {
    // At once: the library looks 100 ms later for a place of its own choosing, an earlier menu, and a busy machine's next frame can be later still.
    giveBack(opener)
    requestAnimationFrame(() => giveBack(opener))
    setTimeout(showPage, afterDialog)
  }, [opener])
}

function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body) return
  // Where the opener is gone too, the page itself: without any focus it would stay hidden from screen readers, as behind a dialog.
  const place = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : document.querySelector<HTMLElement>('main')
  place?.focus()
}

/** The library takes its own mark away within a quarter of a second, but not where the opener went together with the dialog. */
const afterDialog = 400

/** No dialog is left: the page behind must not stay hidden from screen readers. */
function showPage(): void {
  if (document.querySelector('[role=dialog], [role=alertdialog]') === null) document.getElementById('root')?.removeAttribute('aria-hidden')
}
