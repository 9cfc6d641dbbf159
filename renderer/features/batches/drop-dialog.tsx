/** A batch taken out of the list, with the reason. Files and papers that were made stay. */
import { useState } from 'react'
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'

export function DropDialog({ id, onClose }: { readonly id: string, readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const drop = async (): Promise<void> => {
    try {
      await client.batches.drop({ id, reason })
      onClose()
      await navigate({ to: '/batches' })
      await queries.invalidateQueries({ queryKey: service.batches.list.key() })
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <DialogFrame title="Bỏ loạt này" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={reason.trim() === ''} onClick={() => void drop()}>Bỏ loạt</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Text>Loạt không còn trong danh sách. Tệp đã ghi, dự thảo và số đã cấp vẫn nguyên vẹn.</Text>
      <Field label="Lý do" required><Input value={reason} onChange={(_event, { value }) => setReason(value)} /></Field>
    </DialogFrame>
  )
}
