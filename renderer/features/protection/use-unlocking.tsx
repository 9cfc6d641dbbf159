/** Calls that may meet an encrypted file: what opens it is asked for, as often as it takes, until the call is answered or the person gives up. */
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Spinner, Text } from '@fluentui/react-components'
import type { Fault } from '../../../shared/domain/problem.ts'
import type { UnlockText } from '../../../shared/domain/passphrase.ts'
import { hasFaultCode, toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DialogForm } from './dialog-form.tsx'
import { UnlockFields, nothingTyped, unlockOf } from './unlock-fields.tsx'

interface Asking {
  /** Which file, in words; empty: not known here. */
  readonly name: string
  readonly attempt: (unlock: UnlockText) => Promise<void>
  readonly fail: (error: unknown) => void
  readonly cancel: () => void
}

/** `withUnlock` answers null when the person gave up. `dialog` is drawn by whoever calls. */
export function useUnlocking(): { readonly withUnlock: <Answer>(name: string, call: (unlock?: UnlockText) => Promise<Answer>) => Promise<Answer | null>, readonly dialog: ReactNode } {
  const [asking, setAsking] = useState<Asking | null>(null)
  const withUnlock = useCallback(async <Answer,>(name: string, call: (unlock?: UnlockText) => Promise<Answer>): Promise<Answer | null> => {
    try {
      return await call()
    } catch (error) {
      if (!hasFaultCode(error, 'OFFICE_ENCRYPTED')) throw error
    }
    const { promise, resolve, reject } = Promise.withResolvers<Answer | null>()
    setAsking({ name, attempt: async (unlock) => resolve(await call(unlock)), fail: reject, cancel: () => resolve(null) })
    try {
      return await promise
    } finally {
      setAsking(null)
    }
  }, [])
  return { withUnlock, dialog: asking === null ? null : <UnlockDialog {...asking} /> }
}

function UnlockDialog({ name, attempt, fail, cancel }: Asking) {
  const [typed, setTyped] = useState(nothingTyped)
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    const unlock = unlockOf(typed)
    if (busy || unlock === null) return
    setBusy(true)
    setFault(null)
    try {
      await attempt(unlock)
    } catch (error) {
      if (!hasFaultCode(error, 'OFFICE_PASSPHRASE_WRONG')) return fail(error)
      setFault(toFault(error))
      setBusy(false)
      // A key with one wrong letter is mended; a passphrase nobody sees is typed anew.
      if (typed.by === 'passphrase') setTyped(nothingTyped)
      document.getElementById('unlock-form')?.querySelector<HTMLElement>('input[type=password], textarea')?.focus()
    }
  }
  return (
    <DialogFrame title="Mở tệp đã mã hoá" size="medium" onClose={cancel}
      actions={<><Button appearance="primary" type="submit" form="unlock-form" disabledFocusable={busy || unlockOf(typed) === null} icon={busy ? <Spinner size="tiny" /> : undefined}>{busy ? 'Đang mở…' : 'Mở'}</Button><Button onClick={cancel}>Thôi</Button></>}>
      <DialogForm id="unlock-form" onSubmit={submit}>
        {name !== '' && <Text weight="semibold">{name}</Text>}
        <Text>Tệp này được mã hoá. Đây là mật khẩu của tệp, không phải mật khẩu tài khoản.</Text>
        {fault !== null && <FaultBar fault={fault} />}
        <UnlockFields label="Mật khẩu của tệp" value={typed} onChange={setTyped} />
      </DialogForm>
    </DialogFrame>
  )
}
