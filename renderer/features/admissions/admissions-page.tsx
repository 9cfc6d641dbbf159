/** The list of admission cases. */
import { ToolbarButton } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { admissionRowSchema } from '../../../shared/contract/desk-records.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { stepChoices } from '../year-work/words.ts'
import { admissionsQuery } from './queries.ts'

type Row = Readonly<z.output<typeof admissionRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'fullName', header: 'Họ và tên', value: (row) => row.fullName, width: 3 },
  { id: 'bodyName', header: 'Chi bộ theo dõi', value: (row) => row.bodyName, width: 3, optional: true },
  { id: 'step', header: 'Bước gần nhất', value: (row) => row.stopped ? 'Đã dừng' : labelOfChoice(stepChoices, row.step), width: 3 },
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 112, fixed: true },
]

export function AdmissionsPage() {
  const navigate = useNavigate()
  const query = useQuery(admissionsQuery())
  return (
    <CollectionPage title="Kết nạp đảng viên" collection="admissions" idPrefix="KN" query={query} unit="hồ sơ" columns={columns} tabs={<WorkTabs current="admissions" />}
      commands={<ToolbarButton icon={<TableRegular />} onClick={() => void navigate({ to: '/admission-progress' })}>Tiến độ, chỉ tiêu theo đơn vị</ToolbarButton>}
      onOpen={(id, fresh) => void navigate({ to: '/admissions/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<PersonAddRegular />}
      emptyHint="Theo dõi từng người từ nguồn đến chính thức, mỗi bước một ngày. Chỉ ghi những gì biểu mẫu cần; tiến độ so với chỉ tiêu và việc đến hạn được tính từ đây." />
  )
}
