/** Another passphrase for the file, and with it another recovery key. */
import { useState } from 'react'
import { Button, Spinner, Text } from '@fluentui/react-components'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DialogForm } from './dialog-form.tsx'
import { PassphraseFields, isUsable, noPassphrase } from './passphrase-fields.tsx'
import { UnlockFields, nothingTyped, unlockOf } from './unlock-fields.tsx'
import type { Changed } from './use-changed.ts'
import { copyNotMade } from './words.ts'

export function ChangePassphraseDialog({ onChanged, onClose }: { readonly onChanged: Changed, readonly onClose: () => void }) {
  const [current, setCurrent] = useState(nothingTyped)
  const [next, setNext] = useState(noPassphrase)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const change = async (): Promise<void> => {
    setAsked(true)
    const unlock = unlockOf(current)
    if (busy || unlock === null || !isUsable(next)) return
    setBusy(true)
    setFault(null)
    try {
      const { recoveryKey, olderCopies, copyMade } = await client.office.changePassphrase({ current: unlock, next: next.text })
      onClose()
      onChanged({
        recovery: { recoveryKey, unlock: { passphrase: next.text } },
        said: ['Đã đổi mật khẩu của tệp. Phiếu khoá khôi phục cũ không còn mở được tệp này.', ...olderCopies > 0 ? [`${olderCopies} bản sao làm trước đó vẫn mở bằng mật khẩu và khoá khôi phục cũ.`] : [], ...copyMade ? [] : [copyNotMade]].join(' '),
        isWhole: copyMade,
      })
    } catch (error) {
      setFault(toFault(error))
      setBusy(false)
    }
  }
  return (
    <DialogFrame title="Đổi mật khẩu của tệp" size="medium" onClose={busy ? () => undefined : onClose}
      actions={<><Button appearance="primary" disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : undefined} type="submit" form="change-passphrase-dialog">{busy ? 'Đang đổi…' : 'Đổi mật khẩu'}</Button><Button disabled={busy} onClick={onClose}>Thôi</Button></>}>
      <DialogForm id="change-passphrase-dialog" onSubmit={change}>
        {fault !== null && <FaultBar fault={fault} />}
        <UnlockFields label="Mật khẩu đang dùng" value={current} onChange={setCurrent} />
        {asked && unlockOf(current) === null && <Text role="alert">Gõ mật khẩu đang dùng, hoặc khoá khôi phục đang dùng.</Text>}
        <PassphraseFields value={next} onChange={setNext} showProblems={asked} />
        <Text>Đổi mật khẩu thì khoá khôi phục cũng đổi: in phiếu mới, huỷ phiếu cũ khi không còn giữ bản sao nào mở bằng nó. Ai từng có mật khẩu cũ và đã chép tệp thì vẫn mở được bản đã chép.</Text>
      </DialogForm>
    </DialogFrame>
  )
}
