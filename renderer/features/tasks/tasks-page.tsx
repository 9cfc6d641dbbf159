/** Tasks of every resolution, conclusion and plan in one list: by person, unit, due day and state. */
import { useMemo, useState } from 'react'
import { Select } from '@fluentui/react-components'
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { taskRowSchema } from '../../../shared/contract/meetings.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { MeetingTabs } from '../meetings/meeting-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { tasksQuery } from './queries.ts'
import { taskStateChoices } from './words.ts'

type Row = Readonly<z.output<typeof taskRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'due', header: 'Hạn', value: (row) => row.due, cell: (row) => showDate(row.due), width: 112, fixed: true },
  { id: 'content', header: 'Nhiệm vụ', value: (row) => row.content, width: 5 },
  { id: 'lead', header: 'Chủ trì', value: (row) => row.lead, width: 2 },
  { id: 'bodyName', header: 'Của tổ chức', value: (row) => row.bodyName, width: 2, optional: true },
  { id: 'setOn', header: 'Ngày giao', value: (row) => row.setOn, cell: (row) => showDate(row.setOn), width: 112, fixed: true, optional: true },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(taskStateChoices, row.state), width: 136, fixed: true },
]

type Shown = 'unfinished' | 'late' | 'all'

export function TasksPage() {
  const navigate = useNavigate()
  const [shown, setShown] = useState<Shown>('unfinished')
  const all = useQuery(tasksQuery())
  const rows = useMemo(() => all.data?.filter(({ state }) => shown === 'all' || state === 'late' || (shown === 'unfinished' && state === 'open')).toSorted(byDue), [all.data, shown])
  const query = { ...all, data: rows } as UseQueryResult<readonly Row[]>
  return (
    <CollectionPage title="Họp" collection="tasks" idPrefix="NV" query={query} unit="nhiệm vụ" columns={columns} tabs={<MeetingTabs current="tasks" />}
      commands={(
        <Select aria-label="Xem nhiệm vụ nào" value={shown} onChange={(_event, { value }) => setShown(value === 'late' || value === 'all' ? value : 'unfinished')}>
          <option value="unfinished">Chưa xong</option><option value="late">Quá hạn</option><option value="all">Tất cả</option>
        </Select>
      )}
      onOpen={(id, fresh) => void navigate({ to: '/tasks/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<TaskListLtrRegular />}
      emptyHint="Nhiệm vụ ghi trong cuộc họp vào đây khi bấm “Ghi nhiệm vụ, kiến nghị vào sổ” ở bước Biên bản. Chọn “Tất cả” để xem cả nhiệm vụ đã xong." />
  )
}

/** The one due first stands first; those without a day stand last. */
function byDue(one: Row, other: Row): number {
  const [left, right] = [one.due ?? '9999', other.due ?? '9999']
  return left < right ? -1 : left > right ? 1 : 0
}
