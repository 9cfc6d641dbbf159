/** The list of plans. */
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { planRowSchema } from '../../../shared/contract/records.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { paperColumns } from '../shared-fields/paper-columns.ts'
import { PlanTabs } from './plan-tabs.tsx'
import { plansQuery } from './queries.ts'

type Row = Readonly<z.output<typeof planRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  ...paperColumns,
  { id: 'directive', header: 'Thực hiện', value: (row) => row.directive, width: 3, optional: true },
  { id: 'bodyName', header: 'Cơ quan ban hành', value: (row) => row.bodyName, width: 2, optional: true },
  { id: 'taskCount', header: 'Nhiệm vụ', value: (row) => row.taskCount, width: 112, fixed: true, align: 'end', optional: true },
]

export function PlansPage() {
  const navigate = useNavigate()
  const query = useQuery(plansQuery())
  return (
    <CollectionPage title="Kế hoạch" collection="plans" idPrefix="KH" query={query} unit="kế hoạch" columns={columns} tabs={<PlanTabs current="plans" />}
      onOpen={(id, fresh) => void navigate({ to: '/plans/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<ClipboardTaskRegular />}
      emptyHint="Kế hoạch cụ thể hoá một chỉ thị, nghị quyết của cấp trên thành mục tiêu, nhiệm vụ và phân công. Khai chỉ đạo của cấp trên trước (thẻ bên cạnh) để phần căn cứ được viết sẵn." />
  )
}
