/** The book of papers in. */
import { useState } from 'react'
import { Select } from '@fluentui/react-components'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { incomingViewSchema } from '../../../shared/contract/incoming-papers.ts'
import type { IncomingPaperRow, IncomingView } from '../../../shared/contract/incoming-papers.ts'
import { labelOfChoice, secrecyChoices } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { CollectionFrame } from '../shared-fields/collection-page.tsx'
import { PagedList, useAskedText } from '../shared-fields/paged-list.tsx'
import { incomingPapersQuery } from './queries.ts'
import { incomingStateChoices } from './words.ts'

const columns: readonly TableColumn<IncomingPaperRow>[] = [
  { id: 'number', header: 'Số đến', value: (row) => row.number, width: 72, fixed: true },
  { id: 'receivedOn', header: 'Ngày đến', value: (row) => row.receivedOn, cell: (row) => showDate(row.receivedOn), width: 104, fixed: true },
  { id: 'sender', header: 'Nơi gửi', value: (row) => row.sender, width: 3 },
  { id: 'designation', header: 'Số, ký hiệu', value: (row) => row.designation, width: 120, fixed: true },
  { id: 'date', header: 'Ngày văn bản', value: (row) => row.date, cell: (row) => showDate(row.date), width: 120, fixed: true, optional: true },
  { id: 'subject', header: 'Trích yếu', value: (row) => row.subject, cell: (row) => row.secrecy === null ? row.subject : `(${labelOfChoice(secrecyChoices, row.secrecy)}) ${row.subject}`, width: 5 },
  { id: 'routedTo', header: 'Chuyển cho', value: (row) => row.routedTo, width: 3, optional: true },
  { id: 'due', header: 'Hạn', value: (row) => row.due, cell: (row) => showDate(row.due), width: 104, fixed: true },
  { id: 'state', header: 'Tình trạng', value: stateWords, width: 132, fixed: true },
]

/** With the numbers of our papers that answer it. */
function stateWords({ state, answeredBy }: IncomingPaperRow): string {
  return [labelOfChoice(incomingStateChoices, state), answeredBy].filter((words) => words !== '').join(': ')
}

const viewWords: Readonly<Record<IncomingView, string>> = { all: 'Tất cả', late: 'Quá hạn', open: 'Chưa xử lý xong', secret: 'Văn bản mật' }

export function IncomingPapersPage() {
  const navigate = useNavigate()
  const [view, setView] = useState<IncomingView>('all')
  const search = useAskedText()
  const query = useInfiniteQuery(incomingPapersQuery({ view, ...search.text !== '' && { text: search.text } }))
  const isAll = view === 'all' && search.text === ''
  const open = (id: string, fresh: boolean): void => void navigate({ to: '/incoming/$id', params: { id }, search: fresh ? { fresh } : {} })
  return (
    <CollectionFrame title="Văn bản" collection="incomingPapers" idPrefix="DEN" unit="văn bản đến" storedIds={null} tabs={<PaperTabs current="incoming" />}
      onOpen={open} emptyIcon={<MailInboxRegular />} emptyTitle={isAll ? 'Chưa có văn bản đến nào' : 'Không có văn bản nào như vậy'}
      emptyHint="Mỗi văn bản nhận được ghi một dòng: số đến do chương trình cấp, ngày đến, nơi gửi, trích yếu, hạn, chuyển cho ai, trả lời bằng văn bản nào. Việc quá hạn tự hiện ở Tổng quan.">
      {(empty) => (
        <PagedList query={query} search={search} searchLabel="Tìm trong danh sách văn bản đến" label="Danh sách văn bản đến" unit="văn bản đến" columns={columns} rowKey={(row) => row.id} onOpen={(row) => open(row.id, false)} empty={empty}
          choices={(
            <Select aria-label="Xem văn bản đến nào" value={view} onChange={(_event, { value }) => setView(incomingViewSchema.safeParse(value).data ?? 'all')}>
              {incomingViewSchema.options.map((one) => <option key={one} value={one}>{viewWords[one]}</option>)}
            </Select>
          )} />
      )}
    </CollectionFrame>
  )
}
