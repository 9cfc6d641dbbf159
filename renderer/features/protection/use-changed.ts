/** After the file's protection was changed: the recovery key is shown where there is a new one, and everything is read anew. */
import { useCallback } from 'react'
import { useAccess } from '../../app/access.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import type { Recovery } from '../../app/office.ts'

export interface ProtectionChange {
  /** null: no key is new. */
  readonly recovery: Recovery | null
  readonly said: string
  /** Nothing is left to do. */
  readonly isWhole: boolean
}

export type Changed = (change: ProtectionChange) => void

export function useChanged(): Changed {
  const { replaced, showRecovery } = useOffice()
  const { refresh } = useAccess()
  const { notify, notifyFault } = useNotices()
  return useCallback(({ recovery, said, isWhole }) => {
    // After the dialog has given the page back. The key first: whatever is asked meanwhile must not take it from the screen.
    setTimeout(() => {
      if (recovery !== null) showRecovery(recovery)
      replaced().then(refresh).then(() => notify({ intent: isWhole ? 'success' : 'warning', text: said }), notifyFault)
    }, 0)
  }, [notify, notifyFault, refresh, replaced, showRecovery])
}
