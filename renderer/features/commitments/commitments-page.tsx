/** The list of registers of commitments. */
import { ToolbarButton } from '@fluentui/react-components'
import { PeopleListRegular } from '@fluentui/react-icons/svg/people-list'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { commitmentRowSchema } from '../../../shared/contract/desk-records.ts'
import { workFractionText } from '../../../shared/domain/work-table.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { commitmentsQuery } from './queries.ts'

type Row = Readonly<z.output<typeof commitmentRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'year', header: 'Năm', value: (row) => row.year, width: 80, fixed: true },
  { id: 'type', header: 'Loại đăng ký', value: (row) => row.type, width: 4 },
  { id: 'bodyName', header: 'Đơn vị', value: (row) => row.bodyName, width: 4 },
  { id: 'registered', header: 'Đã đăng ký', value: (row) => row.registered, cell: (row) => workFractionText({ numerator: row.registered, denominator: row.total }), width: 128, fixed: true, align: 'end' },
]

export function CommitmentsPage() {
  const navigate = useNavigate()
  const query = useQuery(commitmentsQuery())
  return (
    <CollectionPage title="Đăng ký nêu gương, cam kết" collection="commitments" idPrefix="DK" query={query} unit="bản đăng ký" columns={columns} tabs={<WorkTabs current="commitments" />}
      commands={<ToolbarButton icon={<TableRegular />} onClick={() => void navigate({ to: '/commitment-coverage' })}>Tổng hợp, ai chưa đăng ký</ToolbarButton>}
      onOpen={(id, fresh) => void navigate({ to: '/commitments/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<PeopleListRegular />}
      emptyHint="Mỗi đơn vị một bản cho mỗi loại đăng ký trong năm: ghi tên người phải đăng ký, ngày đăng ký và nội dung gắn với nhiệm vụ. Tỷ lệ và danh sách người chưa đăng ký được tính từ đây." />
  )
}
