/** Gives the focus back to what opened a part that is now gone: who works by keys goes on where they were. */
import { useEffect, useState } from 'react'

/** For a part that is mounted when it opens. Where the focus has gone elsewhere meanwhile (a new page, a field), it stays there. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    })
  }, [opener])
}
