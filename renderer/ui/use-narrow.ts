/** Is there too little room beside each other? Measured on the element itself, so that text size counts too. */
import { useCallback, useState } from 'react'

export function useNarrow(below: number): { readonly narrow: boolean, readonly measured: (element: HTMLElement | null) => (() => void) | undefined } {
  const [narrow, setNarrow] = useState(() => window.innerWidth < below)
  const measured = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setNarrow(entry.contentRect.width < below) })
    observer.observe(element)
    return () => observer.disconnect()
  }, [below])
  return { narrow, measured }
}
