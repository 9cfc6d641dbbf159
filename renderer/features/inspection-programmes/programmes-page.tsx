/** The list of programmes of inspection and supervision. */
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { inspectionProgrammeRowSchema } from '../../../shared/contract/meetings.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { InspectionTabs } from '../inspections/inspection-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { inspectionProgrammesQuery } from './queries.ts'
import { ownerChoices, yearsText } from './words.ts'

type Row = Readonly<z.output<typeof inspectionProgrammeRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'year', header: 'Năm', value: (row) => row.year, cell: yearsText, width: 112, fixed: true },
  { id: 'title', header: 'Chương trình', value: (row) => row.title, width: 5 },
  { id: 'owner', header: 'Của', value: (row) => labelOfChoice(ownerChoices, row.owner), width: 208, fixed: true, optional: true },
  { id: 'lines', header: 'Số cuộc', value: (row) => row.lines, width: 96, fixed: true, align: 'end' },
]

export function InspectionProgrammesPage() {
  const navigate = useNavigate()
  const query = useQuery(inspectionProgrammesQuery())
  return (
    <CollectionPage title="Kiểm tra, giám sát" collection="inspectionProgrammes" idPrefix="CTKT" query={query} unit="chương trình" columns={columns} tabs={<InspectionTabs current="programmes" />}
      onOpen={(id, fresh) => void navigate({ to: '/inspection-programmes/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<CalendarLtrRegular />}
      emptyHint="Mỗi dòng ghi một cuộc: đối tượng, nội dung, mốc thời gian, quý, người chủ trì. Từ một dòng mở được cuộc kiểm tra, giám sát; văn bản chương trình lập từ các dòng này." />
  )
}
