/** The open office gets a passphrase; what becomes of its plain copies is asked, never decided by silence. */
import { useState } from 'react'
import { Button, Checkbox, MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import type { Protection } from '../../../shared/contract/office.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DialogForm } from './dialog-form.tsx'
import { PassphraseFields, isUsable, noPassphrase } from './passphrase-fields.tsx'
import { copyNotMade } from './words.ts'
import type { Changed } from './use-changed.ts'

interface EncryptDialogProps { readonly plainCopies: Protection['plainCopies'], readonly onChanged: Changed, readonly onClose: () => void }

export function EncryptDialog({ plainCopies, onChanged, onClose }: EncryptDialogProps) {
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [copiesToo, setCopiesToo] = useState(true)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const encrypt = async (): Promise<void> => {
    setAsked(true)
    if (busy || !isUsable(passphrase)) return
    setBusy(true)
    setFault(null)
    try {
      const { recoveryKey, copiesEncrypted, copiesLeft, copyMade } = await client.office.encrypt({ passphrase: passphrase.text, copiesToo })
      onClose()
      onChanged({
        recovery: { recoveryKey, unlock: { passphrase: passphrase.text } },
        said: ['Đã mã hoá tệp văn phòng.', ...copiesEncrypted > 0 ? [`Đã mã hoá ${copiesEncrypted} bản sao.`] : [], ...copiesLeft.length > 0 ? [`Còn ${copiesLeft.length} bản sao chưa mã hoá: ${copiesLeft.join(', ')}.`] : [], ...copyMade ? [] : [copyNotMade]].join(' '),
        isWhole: copiesLeft.length === 0 && copyMade,
      })
    } catch (error) {
      setFault(toFault(error))
      setBusy(false)
    }
  }
  return (
    <DialogFrame title="Mã hoá tệp văn phòng" size="medium" onClose={busy ? () => undefined : onClose}
      actions={<><Button appearance="primary" disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : undefined} type="submit" form="encrypt-dialog">{busy ? 'Đang mã hoá…' : 'Mã hoá'}</Button><Button disabled={busy} onClick={onClose}>Thôi</Button></>}>
      <DialogForm id="encrypt-dialog" onSubmit={encrypt}>
        {fault !== null && <FaultBar fault={fault} />}
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>Quên mật khẩu mà mất cả khoá khôi phục thì không ai mở được tệp nữa.</MessageBarBody></MessageBar>
        <PassphraseFields value={passphrase} onChange={setPassphrase} showProblems={asked} autoFocus />
        {plainCopies.length > 0 && (
          <>
            <Text>{`Có ${plainCopies.length} bản sao chưa mã hoá của văn phòng này; ai chép được chúng vẫn đọc được.`}</Text>
            <Checkbox label="Mã hoá cả các bản sao đó" checked={copiesToo} onChange={(_event, data) => setCopiesToo(data.checked === true)} />
            {!copiesToo && <Text role="status">Các bản sao cũ được giữ nguyên, không mã hoá. Hãy tự cất hoặc xoá chúng.</Text>}
          </>
        )}
        <Text>Bản sao ở nơi khác (USB, máy khác) mà chương trình không biết thì vẫn như cũ. Mã hoá xong, ai đang đăng nhập thì đăng nhập lại.</Text>
      </DialogForm>
    </DialogFrame>
  )
}
