/** The list of summary reports. */
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { summaryReportRowSchema } from '../../../shared/contract/records.ts'
import { reviewTitles } from '../../../shared/domain/summary-report.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { paperColumns } from '../shared-fields/paper-columns.ts'
import { reportsQuery } from './queries.ts'

type Row = Readonly<z.output<typeof summaryReportRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  ...paperColumns,
  { id: 'review', header: 'Loại', value: (row) => reviewTitles[row.review], width: 160, fixed: true },
  { id: 'directive', header: 'Văn bản chỉ đạo', value: (row) => row.directive, width: 3, optional: true },
  { id: 'period', header: 'Thời gian', value: (row) => `${row.from} ${row.to}`, cell: (row) => `${showDate(row.from)} – ${showDate(row.to)}`, width: 200, fixed: true, optional: true },
]

export function ReportsPage() {
  const navigate = useNavigate()
  const query = useQuery(reportsQuery())
  return (
    <CollectionPage title="Báo cáo" collection="summaryReports" idPrefix="BC" query={query} unit="báo cáo" columns={columns}
      onOpen={(id, fresh) => void navigate({ to: '/reports/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<DataTrendingRegular />}
      emptyHint="Báo cáo sơ kết, tổng kết, định kỳ nêu việc đã làm, số liệu so với chỉ tiêu, ưu điểm, hạn chế kèm nguyên nhân và nhiệm vụ tới. Tỷ lệ do chương trình tính từ số đạt và tổng số." />
  )
}
