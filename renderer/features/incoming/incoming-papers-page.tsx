/** The book of papers in. */
import { useMemo, useState } from 'react'
import { Select } from '@fluentui/react-components'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { IncomingPaperRow } from '../../../shared/contract/incoming-papers.ts'
import { labelOfChoice, secrecyChoices } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { incomingPapersQuery } from './queries.ts'
import { incomingStateChoices } from './words.ts'

const columns: readonly TableColumn<IncomingPaperRow>[] = [
  { id: 'number', header: 'Số đến', value: (row) => row.number, width: 72, fixed: true },
  { id: 'receivedOn', header: 'Ngày đến', value: (row) => row.receivedOn, cell: (row) => showDate(row.receivedOn), width: 104, fixed: true },
  { id: 'sender', header: 'Nơi gửi', value: (row) => row.sender, width: 3 },
  { id: 'designation', header: 'Số, ký hiệu', value: (row) => row.designation, width: 2 },
  { id: 'date', header: 'Ngày văn bản', value: (row) => row.date, cell: (row) => showDate(row.date), width: 108, fixed: true, optional: true },
  { id: 'subject', header: 'Trích yếu', value: (row) => row.subject, cell: (row) => row.secrecy === null ? row.subject : `(${labelOfChoice(secrecyChoices, row.secrecy)}) ${row.subject}`, width: 5 },
  { id: 'routedTo', header: 'Chuyển cho', value: (row) => row.routedTo, width: 2, optional: true },
  { id: 'answeredBy', header: 'Trả lời bằng', value: (row) => row.answeredBy, width: 2, optional: true },
  { id: 'due', header: 'Hạn', value: (row) => row.due, cell: (row) => showDate(row.due), width: 104, fixed: true },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(incomingStateChoices, row.state), width: 108, fixed: true },
]

const views = {
  all: { label: 'Tất cả', shows: () => true },
  late: { label: 'Quá hạn', shows: ({ state }: IncomingPaperRow) => state === 'late' },
  open: { label: 'Chưa xử lý xong', shows: ({ state }: IncomingPaperRow) => state === 'late' || state === 'received' || state === 'routed' },
  secret: { label: 'Văn bản mật', shows: ({ secrecy }: IncomingPaperRow) => secrecy !== null },
} as const
type View = keyof typeof views
const viewIds = Object.keys(views) as readonly View[]

export function IncomingPapersPage() {
  const navigate = useNavigate()
  const all = useQuery(incomingPapersQuery())
  const [view, setView] = useState<View>('all')
  const rows = useMemo(() => view === 'all' ? all.data : all.data?.filter(views[view].shows), [all.data, view])
  const query = { ...all, data: rows } as UseQueryResult<readonly IncomingPaperRow[]>
  return (
    <CollectionPage title="Văn bản" collection="incomingPapers" idPrefix="DEN" query={query} unit="văn bản đến" columns={columns} tabs={<PaperTabs current="incoming" />}
      commands={(
        <Select aria-label="Xem văn bản đến nào" value={view} onChange={(_event, { value }) => setView(viewIds.find((id) => id === value) ?? 'all')}>
          {viewIds.map((id) => <option key={id} value={id}>{views[id].label}</option>)}
        </Select>
      )}
      onOpen={(id, fresh) => void navigate({ to: '/incoming/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<MailInboxRegular />} emptyTitle={view === 'all' ? 'Chưa có văn bản đến nào' : 'Không có văn bản nào như vậy'}
      emptyHint="Mỗi văn bản nhận được ghi một dòng: số đến do chương trình cấp, ngày đến, nơi gửi, trích yếu, hạn, chuyển cho ai, trả lời bằng văn bản nào. Việc quá hạn tự hiện ở Tổng quan." />
  )
}
