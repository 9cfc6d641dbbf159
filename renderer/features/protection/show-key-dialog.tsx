/** The recovery key shown again, to who can open the file. */
import { useEffect, useRef, useState } from 'react'
import { Button, Spinner, Text } from '@fluentui/react-components'
import type { UnlockText } from '../../../shared/domain/passphrase.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DialogForm } from './dialog-form.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { UnlockFields, nothingTyped, unlockOf } from './unlock-fields.tsx'

export function ShowKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState(nothingTyped)
  const [shown, setShown] = useState<{ readonly recoveryKey: string, readonly unlock: UnlockText } | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const closing = useRef<HTMLButtonElement>(null)
  // The field that had the focus is gone; without any focus in the dialog its keys reach nothing.
  useEffect(() => { if (shown !== null) closing.current?.focus() }, [shown])
  const unlock = unlockOf(typed)
  const show = async (): Promise<void> => {
    if (busy || unlock === null) return
    setBusy(true)
    setFault(null)
    try {
      setShown({ ...await client.office.recoveryKey({ current: unlock }), unlock })
    } catch (error) {
      setFault(toFault(error))
    } finally {
      setBusy(false)
    }
  }
  if (shown !== null) {
    return (
      <DialogFrame title="Khoá khôi phục" size="wide" onClose={onClose} actions={<Button ref={closing} appearance="primary" onClick={onClose}>Đóng</Button>}>
        <Text>Ai có khoá này thì mở được tệp. Cất nơi có khoá, không để cạnh máy, không chụp ảnh, không gửi đi.</Text>
        <RecoveryKey {...shown} />
      </DialogFrame>
    )
  }
  return (
    <DialogFrame title="Xem, in khoá khôi phục" size="medium" onClose={onClose}
      actions={<><Button appearance="primary" disabledFocusable={busy || unlock === null} icon={busy ? <Spinner size="tiny" /> : undefined} type="submit" form="show-key-dialog">Xem khoá</Button><Button onClick={onClose}>Thôi</Button></>}>
      <DialogForm id="show-key-dialog" onSubmit={show}>
        {fault !== null && <FaultBar fault={fault} />}
        <UnlockFields label="Mật khẩu của tệp" value={typed} onChange={setTyped} />
      </DialogForm>
    </DialogFrame>
  )
}
