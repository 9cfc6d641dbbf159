/** Asks before the figures are frozen: it cannot be taken back, so it says what counts, what waits and who is missing. */
import { useState } from 'react'
import { Button, Checkbox, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { AggregateTable } from '../../../shared/contract/aggregation.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'

interface FreezeDialogProps {
  /** Of the whole campaign, accepted reports only: those are frozen whatever the page shows. */
  readonly accepted: AggregateTable
  readonly onClose: () => void
}

export function FreezeDialog({ accepted: { campaign, reporting, units, missing }, onClose }: FreezeDialogProps) {
  const [fault, setFault] = useState<Fault | null>(null)
  const [withNone, setWithNone] = useState(false)
  const queries = useQueryClient()
  const { notify } = useNotices()
  const freeze = async (): Promise<void> => {
    try {
      const done = await client.aggregation.freeze({ campaignId: campaign.campaignId, withNone })
      await queries.invalidateQueries()
      notify({ intent: 'success', text: `Đã chốt số liệu của ${done.frozen}/${done.units} đơn vị. Sửa sau lúc này được ghi thành điều chỉnh, có người và lý do.`, leavesAfter: 8000 })
      onClose()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <DialogFrame title="Chốt số liệu" size="medium" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button>
      <Button appearance="primary" disabled={reporting === 0 && !withNone} onClick={() => void freeze()}>Chốt số liệu</Button>
    </>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Text>{`Chốt số liệu của đợt “${campaign.title}” (ngày chốt ${showDate(campaign.cutOff)})? Số đã chốt được giữ mãi, không bỏ chốt được; báo cáo đến sau hoặc sửa sau được ghi thành điều chỉnh.`}</Text>
      <Text weight="semibold">{`${reporting}/${units} đơn vị có báo cáo đã chấp nhận và được tính.`}</Text>
      {missing.length > 0 && <Text>{`${missing.length} đơn vị chưa có báo cáo được chấp nhận: ${missing.map(({ name }) => name).join('; ')}.`}</Text>}
      {reporting === 0 && <Checkbox checked={withNone} onChange={(_event, { checked }) => setWithNone(checked === true)} label="Tôi vẫn chốt dù chưa báo cáo nào được tính" />}
    </DialogFrame>
  )
}
