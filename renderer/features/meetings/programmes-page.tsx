/** The list of yearly programmes of meetings. */
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { meetingProgrammeRowSchema } from '../../../shared/contract/meetings.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { MeetingTabs } from './meeting-tabs.tsx'
import { meetingProgrammesQuery } from './queries.ts'

type Row = Readonly<z.output<typeof meetingProgrammeRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'year', header: 'Năm', value: (row) => row.year, width: 96, fixed: true },
  { id: 'title', header: 'Chương trình', value: (row) => row.title, width: 4 },
  { id: 'bodyName', header: 'Tổ chức', value: (row) => row.bodyName, width: 3, optional: true },
]

export function MeetingProgrammesPage() {
  const navigate = useNavigate()
  const query = useQuery(meetingProgrammesQuery())
  return (
    <CollectionPage title="Họp" collection="meetingProgrammes" idPrefix="CTH" query={query} unit="chương trình năm" columns={columns} tabs={<MeetingTabs current="programmes" />}
      onOpen={(id, fresh) => void navigate({ to: '/meeting-programmes/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<CalendarLtrRegular />}
      emptyHint="Mỗi dòng ghi một loại sinh hoạt, hội nghị phải có trong năm: ai họp, bao lâu một lần, chuyên đề nào vào quý nào." />
  )
}
