/** The register of petitions, proposals and questions of dialogues. */
import { useMemo, useState } from 'react'
import { Select } from '@fluentui/react-components'
import { MailReadRegular } from '@fluentui/react-icons/svg/mail-read'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { petitionRowSchema } from '../../../shared/contract/meetings.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { MeetingTabs } from '../meetings/meeting-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { petitionsQuery } from './queries.ts'
import { petitionKindChoices, petitionStateChoices } from './words.ts'

type Row = Readonly<z.output<typeof petitionRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'receivedOn', header: 'Ngày nhận', value: (row) => row.receivedOn, cell: (row) => showDate(row.receivedOn), width: 112, fixed: true },
  { id: 'kind', header: 'Loại', value: (row) => labelOfChoice(petitionKindChoices, row.kind), width: 144, fixed: true },
  { id: 'content', header: 'Nội dung', value: (row) => row.content, width: 5 },
  { id: 'meetingTitle', header: 'Nêu tại', value: (row) => row.meetingTitle, width: 2, optional: true },
  { id: 'bodyName', header: 'Nơi giải quyết', value: (row) => row.bodyName, width: 2, optional: true },
  { id: 'due', header: 'Hạn', value: (row) => row.due, cell: (row) => showDate(row.due), width: 112, fixed: true },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(petitionStateChoices, row.state), width: 120, fixed: true },
]

/** Not an id: ids have no spaces. */
const unresolved = 'not resolved'

export function PetitionsPage() {
  const navigate = useNavigate()
  const all = useQuery(petitionsQuery())
  const [shown, setShown] = useState('')
  const dialogues = useMemo(() => new Map(all.data?.flatMap(({ meetingId, meetingTitle }) => meetingId === null ? [] : [[meetingId, meetingTitle] as const])), [all.data])
  const rows = useMemo(() => shown === '' ? all.data : all.data?.filter(({ meetingId, state }) => shown === unresolved ? state !== 'answered' && state !== 'closed' : meetingId === shown), [all.data, shown])
  const query = { ...all, data: rows } as UseQueryResult<readonly Row[]>
  return (
    <CollectionPage title="Họp" collection="petitions" idPrefix="DT" query={query} unit="đơn thư, kiến nghị" columns={columns} tabs={<MeetingTabs current="petitions" />}
      commands={(
        <Select aria-label="Xem đơn thư, kiến nghị nào" value={shown} onChange={(_event, { value }) => setShown(value)}>
          <option value="">Tất cả</option><option value={unresolved}>Chưa giải quyết</option>
          {[...dialogues].map(([id, title]) => <option key={id} value={id}>{`Nêu tại: ${title}`}</option>)}
        </Select>
      )}
      onOpen={(id, fresh) => void navigate({ to: '/petitions/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<MailReadRegular />}
      emptyHint="Ghi ngày nhận, hạn giải quyết, chuyển cho ai ngày nào, trả lời ra sao. Việc chưa giải quyết tự vào chương trình đề xuất của kỳ họp sau. Tên người gửi chỉ ghi khi quy định cần." />
  )
}
