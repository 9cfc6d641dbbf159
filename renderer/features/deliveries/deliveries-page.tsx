/** Whom issued papers were sent to: one list a paper, begun from a paper that has its number. */
import { useState } from 'react'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DeliveryListRow } from '../../../shared/contract/deliveries.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { ChoosePaperDialog } from './choose-paper-dialog.tsx'
import { deliveryListsQuery } from './queries.ts'
import { deliveryStateChoices } from './words.ts'

const columns: readonly TableColumn<DeliveryListRow>[] = [
  { id: 'designation', header: 'Số, ký hiệu', value: (row) => row.designation, width: 136, fixed: true },
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 104, fixed: true },
  { id: 'subject', header: 'Trích yếu', value: (row) => row.subject, width: 5 },
  { id: 'bodyName', header: 'Cơ quan ban hành', value: (row) => row.bodyName, width: 2, optional: true },
  { id: 'sent', header: 'Đã gửi', value: (row) => row.sent, cell: (row) => `${row.sent}/${row.lines}`, width: 88, fixed: true },
  { id: 'received', header: 'Đã nhận', value: (row) => row.received, cell: (row) => `${row.received}/${row.lines}`, width: 88, fixed: true },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(deliveryStateChoices, row.state), width: 120, fixed: true },
]

export function DeliveriesPage() {
  const navigate = useNavigate()
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <CollectionPage title="Văn bản" collection="deliveryLists" idPrefix="GUI" query={useQuery(deliveryListsQuery())} unit="danh sách gửi" columns={columns} tabs={<PaperTabs current="deliveries" />}
        onCreate={{ label: 'Lập danh sách gửi…', run: () => setChoosing(true) }} onOpen={(id) => void navigate({ to: '/deliveries/$id', params: { id }, search: {} })} emptyIcon={<SendRegular />}
        emptyHint="Mỗi văn bản đã ban hành có một danh sách: gửi ai, bằng cách nào, gửi ngày nào, ai nhận ngày nào. Nơi nhận lấy từ văn bản; “các chi bộ trực thuộc” được mở ra thành từng đơn vị." />
      {choosing && <ChoosePaperDialog onClose={() => setChoosing(false)} />}
    </>
  )
}
