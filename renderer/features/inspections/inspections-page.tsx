/** The list of inspections and supervisions. */
import { ClipboardSearchRegular } from '@fluentui/react-icons/svg/clipboard-search'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { inspectionRowSchema } from '../../../shared/contract/records.ts'
import { inspectionKindChoices, labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { inspectionsQuery } from './queries.ts'

type Row = Readonly<z.output<typeof inspectionRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'kind', header: 'Loại', value: (row) => labelOfChoice(inspectionKindChoices, row.kind), width: 104, fixed: true },
  { id: 'title', header: 'Tên cuộc', value: (row) => row.title, width: 4 },
  { id: 'inspectee', header: 'Đối tượng', value: (row) => row.inspectee, width: 3 },
  { id: 'period', header: 'Mốc thời gian', value: (row) => `${row.from} ${row.to}`, cell: (row) => `${showDate(row.from)} – ${showDate(row.to)}`, width: 200, fixed: true, optional: true },
  { id: 'sessionCount', header: 'Buổi làm việc', value: (row) => row.sessionCount, width: 136, fixed: true, align: 'end', optional: true },
]

export function InspectionsPage() {
  const navigate = useNavigate()
  const query = useQuery(inspectionsQuery())
  return (
    <CollectionPage title="Kiểm tra, giám sát" collection="inspections" idPrefix="KT" query={query} unit="cuộc kiểm tra" columns={columns}
      onOpen={(id, fresh) => void navigate({ to: '/inspections/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<ClipboardSearchRegular />}
      emptyHint="Khai quyết định, đối tượng, nội dung và đoàn kiểm tra một lần; mỗi buổi làm việc thành một biên bản đủ thành phần, ý kiến, kết luận và chữ ký." />
  )
}
