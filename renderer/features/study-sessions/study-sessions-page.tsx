/** The list of sessions in which a resolution is studied. */
import { ToolbarButton } from '@fluentui/react-components'
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { studySessionRowSchema } from '../../../shared/contract/desk-records.ts'
import { workFractionText } from '../../../shared/domain/work-table.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { studySessionsQuery } from './queries.ts'

type Row = Readonly<z.output<typeof studySessionRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 112, fixed: true },
  { id: 'title', header: 'Buổi học', value: (row) => row.title, width: 5 },
  { id: 'bodyName', header: 'Đơn vị tổ chức', value: (row) => row.bodyName, width: 3, optional: true },
  { id: 'present', header: 'Dự/triệu tập', value: (row) => row.present, cell: (row) => workFractionText({ numerator: row.present, denominator: row.invited }), width: 152, fixed: true, align: 'end' },
]

export function StudySessionsPage() {
  const navigate = useNavigate()
  const query = useQuery(studySessionsQuery())
  return (
    <CollectionPage title="Học tập, quán triệt" collection="studySessions" idPrefix="HT" query={query} unit="buổi học" columns={columns} tabs={<WorkTabs current="study" />}
      commands={<ToolbarButton icon={<TableRegular />} onClick={() => void navigate({ to: '/study-summary' })}>Tổng hợp theo đơn vị</ToolbarButton>}
      onOpen={(id, fresh) => void navigate({ to: '/study-sessions/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<BookOpenRegular />}
      emptyHint="Ghi mỗi buổi học một lần: học văn bản nào, ai tổ chức, triệu tập và có mặt bao nhiêu người. Tỷ lệ, biểu theo đơn vị và danh sách đơn vị chưa học được tính từ đây." />
  )
}
