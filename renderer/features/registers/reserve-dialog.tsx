/** Keeps the next numbers of a series for papers to come, with the reason. */
import { useState } from 'react'
import { Button, Field, SpinButton } from '@fluentui/react-components'
import { registerSchema } from '../../../shared/domain/register.ts'
import type { Register } from '../../../shared/domain/register.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { hasKind, NextNumber, SeriesFields } from './series-fields.tsx'
import type { AskedSeries } from './series-fields.tsx'
import { useRegisterAction } from './use-register-action.ts'

/** `register`, `bodyId`: of the book that is open. */
interface ReserveDialogProps { readonly register: Register, readonly bodyId: string | null, readonly onClose: () => void }

export function ReserveDialog({ register: first, bodyId: firstBody, onClose }: ReserveDialogProps) {
  const { office } = useOffice()
  const [asked, setAsked] = useState<AskedSeries>({ register: first, bodyId: firstBody ?? office.bodyId, kind: 'plan', date: today() })
  const [count, setCount] = useState(1)
  const [reason, setReason] = useState('')
  const { notify } = useNotices()
  const { fault, running, run } = useRegisterAction()
  const { register, bodyId, kind } = asked
  const reserve = async (): Promise<void> => {
    const done = await run(async () => {
      const kept = await client.registers.reserve({ bodyId, register, kind: hasKind(register) ? kind : null, date: today(), count, reason: reason.trim() })
      notify({ intent: 'success', text: `Đã giữ số ${kept.map(({ written }) => written).join(', ')}.` })
    })
    if (done) onClose()
  }
  return (
    <DialogFrame title="Giữ số" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={!isReason(reason) || running} onClick={() => void reserve()}>Giữ số</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <SeriesFields registers={registerSchema.options} value={asked} onChange={(patch) => setAsked((current) => ({ ...current, ...patch }))} />
      <Field label="Giữ mấy số" hint="Các số liền nhau, kể từ số tiếp theo.">
        <SpinButton value={count} min={1} max={100} onChange={(_event, { value, displayValue }) => setCount(Math.min(100, Math.max(1, Math.trunc(value ?? Number(displayValue)) || 1)))} />
      </Field>
      <NextNumber asked={asked} say={(printed) => `Sẽ giữ ${count} số, kể từ số ${printed}. Số đang giữ không cấp cho văn bản khác; không dùng nữa thì trả lại hoặc huỷ.`} />
      <ReasonField label="Giữ số để làm gì" value={reason} onChange={setReason} />
    </DialogFrame>
  )
}
