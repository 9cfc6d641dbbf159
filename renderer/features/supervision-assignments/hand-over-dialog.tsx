/** Another person follows from a day on; the old assignment keeps its visits and ends the day before. */
import { useState } from 'react'
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { parseTypedDate, today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { usePersonOptions } from '../shared-fields/use-options.ts'

interface HandOverDialogProps { readonly id: string, readonly revision: number, readonly onClose: () => void }

export function HandOverDialog({ id, revision, onClose }: HandOverDialogProps) {
  const people = usePersonOptions()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [personId, setPersonId] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(today())
  const [decision, setDecision] = useState('')
  const [error, setError] = useState<unknown>(null)
  const day = from === null ? null : parseTypedDate(from)
  const handOver = async (): Promise<void> => {
    if (day === null || personId === null) return
    try {
      const { id: next } = await client.supervisionAssignments.handOver({ id, revision, personId, from: day, decision })
      await queries.invalidateQueries({ queryKey: service.supervisionAssignments.key() })
      onClose()
      await navigate({ to: '/supervision-assignments/$id', params: { id: next } })
    } catch (caught) {
      setError(caught)
    }
  }
  return (
    <DialogFrame title="Thay người phụ trách" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={day === null || personId === null} onClick={() => void handOver()}>Thay người</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>Phân công của người trước được giữ, kết thúc vào hôm trước ngày này; các lần làm việc đã ghi vẫn ở đó.</Text>
      <Field label="Người mới" required><PickInput label="Người mới" value={personId} options={people} onChange={setPersonId} /></Field>
      <Field label="Phụ trách từ ngày" required validationMessage={day === null ? 'Ghi ngày/tháng/năm.' : undefined}><DateInput label="Phụ trách từ ngày" value={from} onChange={setFrom} /></Field>
      <Field label="Theo văn bản, kết luận"><Input value={decision} onChange={(_event, data) => setDecision(data.value)} /></Field>
      {error !== null && <FaultBar fault={toFault(error)} />}
    </DialogFrame>
  )
}
