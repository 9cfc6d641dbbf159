/** An office that is not as it was left on this computer: what was found is read before it opens, and opening it all the same is a choice. */
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import type { Fault } from '../../shared/domain/problem.ts'
import { hasFaultCode, toFault } from '../api/fault.ts'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { FaultBar } from '../ui/fault-bar.tsx'

interface Asking { readonly fault: Fault, readonly answer: (goesOn: boolean) => void }

/** `withKnowing` calls once more, knowing, when the person goes on; it answers null when they do not. `dialog` is drawn by whoever calls. */
export function useKnowing(): { readonly withKnowing: <Answer>(call: (knowing: boolean) => Promise<Answer>) => Promise<Answer | null>, readonly dialog: ReactNode } {
  const [asking, setAsking] = useState<Asking | null>(null)
  const withKnowing = useCallback(async <Answer,>(call: (knowing: boolean) => Promise<Answer>): Promise<Answer | null> => {
    try {
      return await call(false)
    } catch (error) {
      if (!hasFaultCode(error, 'OFFICE_NOT_AS_LEFT')) throw error
      const { promise, resolve } = Promise.withResolvers<boolean>()
      setAsking({ fault: toFault(error), answer: resolve })
      const goesOn = await promise
      setAsking(null)
      return goesOn ? call(true) : null
    }
  }, [])
  return { withKnowing, dialog: asking === null ? null : <NotAsLeftDialog {...asking} /> }
}

function NotAsLeftDialog({ fault, answer }: Asking) {
  return (
    <DialogFrame title="Tệp văn phòng không như lần mở trước" size="medium" onClose={() => answer(false)}
      actions={<><Button appearance="primary" onClick={() => answer(false)}>Không mở</Button><Button onClick={() => answer(true)}>Vẫn mở</Button></>}>
      <FaultBar fault={fault} />
    </DialogFrame>
  )
}
