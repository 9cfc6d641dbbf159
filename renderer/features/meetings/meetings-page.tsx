/** The list of meetings. */
import { useMemo, useState } from 'react'
import { Select } from '@fluentui/react-components'
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { meetingRowSchema } from '../../../shared/contract/meetings.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { MeetingTabs } from './meeting-tabs.tsx'
import { meetingsQuery } from './queries.ts'
import { meetingKindChoices, organChoices, stateChoices } from './words.ts'

type Row = Readonly<z.output<typeof meetingRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'start', header: 'Bắt đầu', value: (row) => row.start, cell: (row) => `${row.start.slice(11)} ${showDate(row.start)}`, width: 152, fixed: true },
  { id: 'title', header: 'Cuộc họp', value: (row) => row.title, width: 4 },
  { id: 'kind', header: 'Loại', value: (row) => labelOfChoice(meetingKindChoices, row.kind), width: 2 },
  { id: 'organ', header: 'Ai họp', value: (row) => labelOfChoice(organChoices, row.organ), width: 152, fixed: true, optional: true },
  { id: 'bodyName', header: 'Tổ chức', value: (row) => row.bodyName, width: 3, optional: true },
  { id: 'state', header: 'Bước', value: (row) => labelOfChoice(stateChoices, row.state), width: 144, fixed: true },
]

const showns = {
  all: { label: 'Mọi cuộc họp', kinds: null }, cells: { label: 'Sinh hoạt chi bộ', kinds: new Set<Row['kind']>(['regular', 'thematic', 'extraordinary']) },
  conferences: { label: 'Hội nghị, giao ban', kinds: new Set<Row['kind']>(['conference', 'briefing', 'preliminaryReview', 'finalReview']) }, dialogues: { label: 'Lịch đối thoại', kinds: new Set<Row['kind']>(['dialogue']) },
} as const
type Shown = keyof typeof showns

const isShown = (value: string): value is Shown => value in showns

export function MeetingsPage() {
  const navigate = useNavigate()
  const all = useQuery(meetingsQuery())
  const [shown, setShown] = useState<Shown>('all')
  const rows = useMemo(() => all.data?.filter(({ kind }) => showns[shown].kinds?.has(kind) ?? true), [all.data, shown])
  const query = { ...all, data: rows } as UseQueryResult<readonly Row[]>
  return (
    <CollectionPage title="Họp" collection="meetings" idPrefix="HOP" query={query} unit={shown === 'dialogues' ? 'cuộc đối thoại' : 'cuộc họp'} columns={columns} tabs={<MeetingTabs current="meetings" />}
      commands={(
        <Select aria-label="Xem cuộc họp nào" value={shown} onChange={(_event, { value }) => setShown(isShown(value) ? value : 'all')}>
          {Object.entries(showns).map(([value, { label }]) => <option key={value} value={value}>{label}</option>)}
        </Select>
      )}
      onOpen={(id, fresh) => void navigate({ to: '/meetings/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<PeopleCommunityRegular />}
      emptyHint="Chuẩn bị chương trình, giấy mời; ghi diễn biến ngay trong cuộc họp bằng bàn phím; họp xong là có biên bản, nghị quyết và nhiệm vụ. Khai danh sách đảng viên ở mục Tổ chức, thẻ Thành viên trước." />
  )
}
