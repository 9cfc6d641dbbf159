/** Takes encryption away from the file, said as plainly as it is. */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DialogForm } from './dialog-form.tsx'
import { UnlockFields, nothingTyped, unlockOf } from './unlock-fields.tsx'
import type { Changed } from './use-changed.ts'
import { copyNotMade } from './words.ts'

export function DecryptDialog({ onChanged, onClose }: { readonly onChanged: Changed, readonly onClose: () => void }) {
  const [current, setCurrent] = useState(nothingTyped)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const unlock = unlockOf(current)
  const decrypt = async (): Promise<void> => {
    if (busy || unlock === null) return
    setBusy(true)
    setFault(null)
    try {
      const { encryptedCopies, copyMade } = await client.office.decrypt({ current: unlock })
      onClose()
      onChanged({
        recovery: null, isWhole: copyMade,
        said: ['Đã bỏ mã hoá tệp văn phòng.', ...encryptedCopies > 0 ? [`${encryptedCopies} bản sao đã mã hoá vẫn mở bằng mật khẩu của chúng.`] : [], ...copyMade ? [] : [copyNotMade]].join(' '),
      })
    } catch (error) {
      setFault(toFault(error))
      setBusy(false)
    }
  }
  return (
    <DialogFrame title="Bỏ mã hoá tệp văn phòng" size="medium" onClose={busy ? () => undefined : onClose}
      actions={<><Button appearance="primary" disabledFocusable={busy || unlock === null} icon={busy ? <Spinner size="tiny" /> : undefined} type="submit" form="decrypt-dialog">{busy ? 'Đang bỏ mã hoá…' : 'Bỏ mã hoá'}</Button><Button disabled={busy} onClick={onClose}>Thôi</Button></>}>
      <DialogForm id="decrypt-dialog" onSubmit={decrypt}>
        {fault !== null && <FaultBar fault={fault} />}
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>Bỏ mã hoá thì ai chép được tệp đều đọc được toàn bộ hồ sơ, kể cả hồ sơ hạn chế người xem. Việc này được ghi vào nhật ký.</MessageBarBody></MessageBar>
        <UnlockFields label="Mật khẩu của tệp" value={current} onChange={setCurrent} />
      </DialogForm>
    </DialogFrame>
  )
}
