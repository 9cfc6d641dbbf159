/** Is this computer on a network now? */
import { useEffect, useState } from 'react'
import { shell } from '../../api/shell.ts'

/** Asked when it is wanted, and again when the person comes back to the window: the cable may have been pulled. */
export function useNetworkActive(wanted: boolean): boolean {
  const [active, setActive] = useState(false)
  useEffect(() => {
    if (!wanted) return
    let current = true
    const ask = (): void => {
      // A machine that cannot say is treated as one on a network: a warning too much harms nobody.
      void shell().networkActive().catch(() => true).then((answer) => { if (current) setActive(answer) })
    }
    ask()
    window.addEventListener('focus', ask)
    return () => {
      current = false
      window.removeEventListener('focus', ask)
    }
  }, [wanted])
  return active
}
