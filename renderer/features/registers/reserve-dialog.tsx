/** Keeps the next numbers of a series for papers to come, with the reason. */
import { useState } from 'react'
import { Button, Field, Select, SpinButton } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { kindChoices } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { seriesQuery } from './queries.ts'
import { isReason, ReasonField } from './reason-field.tsx'
import { useRegisterAction } from './use-register-action.ts'

export function ReserveDialog({ bodyId: first, onClose }: { readonly bodyId: string | null, readonly onClose: () => void }) {
  const { data: series = [] } = useQuery(seriesQuery())
  const bodies = [...new Map(series.map((row) => [row.series.bodyId, row.bodyName]))]
  const [bodyId, setBodyId] = useState(first)
  const [kind, setKind] = useState<DocumentKind>('plan')
  const [count, setCount] = useState(1)
  const [reason, setReason] = useState('')
  const { notify } = useNotices()
  const { fault, running, run } = useRegisterAction()
  const chosen = bodyId ?? bodies[0]?.[0]
  const reserve = async (): Promise<void> => {
    if (chosen === undefined) return
    const done = await run(async () => {
      const kept = await client.registers.reserve({ bodyId: chosen, register: 'outgoing', kind, date: today(), count, reason: reason.trim() })
      notify({ intent: 'success', text: `Đã giữ số ${kept.map(({ written }) => written).join(', ')}.` })
    })
    if (done) onClose()
  }
  return (
    <DialogFrame title="Giữ số" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={!isReason(reason) || running || chosen === undefined} onClick={() => void reserve()}>Giữ số</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Field label="Cơ quan ban hành"><Select value={chosen ?? ''} onChange={(_event, { value }) => setBodyId(value)}>{bodies.map(([id, name]) => <option key={id} value={id}>{name}</option>)}</Select></Field>
      <Field label="Loại văn bản">
        <Select value={kind} onChange={(_event, { value }) => setKind(documentKindSchema.safeParse(value).data ?? 'plan')}>{kindChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</Select>
      </Field>
      <Field label="Giữ mấy số" hint="Các số liền nhau, kể từ số tiếp theo.">
        <SpinButton value={count} min={1} max={100} onChange={(_event, { value, displayValue }) => setCount(Math.min(100, Math.max(1, Math.trunc(value ?? Number(displayValue)) || 1)))} />
      </Field>
      <ReasonField label="Giữ số để làm gì" value={reason} onChange={setReason} />
    </DialogFrame>
  )
}
