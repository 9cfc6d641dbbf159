/** The register of petitions, proposals and questions of dialogues. */
import { MailReadRegular } from '@fluentui/react-icons/svg/mail-read'
import { useQuery } from '@tanstack/react-query'
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
  { id: 'bodyName', header: 'Nơi giải quyết', value: (row) => row.bodyName, width: 2, optional: true },
  { id: 'due', header: 'Hạn', value: (row) => row.due, cell: (row) => showDate(row.due), width: 112, fixed: true },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(petitionStateChoices, row.state), width: 120, fixed: true },
]

export function PetitionsPage() {
  const navigate = useNavigate()
  const query = useQuery(petitionsQuery())
  return (
    <CollectionPage title="Họp" collection="petitions" idPrefix="DT" query={query} unit="đơn thư, kiến nghị" columns={columns} tabs={<MeetingTabs current="petitions" />}
      onOpen={(id, fresh) => void navigate({ to: '/petitions/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<MailReadRegular />}
      emptyHint="Ghi ngày nhận, hạn giải quyết, chuyển cho ai ngày nào, trả lời ra sao. Việc chưa giải quyết tự vào chương trình đề xuất của kỳ họp sau. Tên người gửi chỉ ghi khi quy định cần." />
  )
}
