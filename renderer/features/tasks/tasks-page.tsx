/** Tasks of every resolution, conclusion and plan in one list: by person, by unit, by due day; how each went is written down from here. */
import { useCallback, useMemo, useState } from 'react'
import { Button, Select, Text, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import'
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { newId } from '../../ui/new-id.ts'
import { Card, Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'
import { MeetingTabs } from '../meetings/meeting-tabs.tsx'
import { PendingDrafts } from '../record-editor/pending-drafts.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { tasksQuery } from './queries.ts'
import { ReportDialog } from './report-dialog.tsx'
import { TakeDialog } from './take-dialog.tsx'
import { groupTasks } from './task-groups.ts'
import type { Grouping, TaskRow } from './task-groups.ts'
import { TaskList } from './task-list.tsx'
import { useOpenSource } from './use-open-source.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  count: { color: tokens.colorNeutralForeground2 },
})

type Shown = 'unfinished' | 'late' | 'open' | 'done' | 'all'

const showns: readonly { readonly value: Shown, readonly label: string, readonly states: readonly TaskRow['state'][] }[] = [
  { value: 'unfinished', label: 'Chưa xong', states: ['open', 'late'] }, { value: 'late', label: 'Quá hạn', states: ['late'] }, { value: 'open', label: 'Đang làm, chưa đến hạn', states: ['open'] },
  { value: 'done', label: 'Đã xong', states: ['done', 'doneLate'] }, { value: 'all', label: 'Tất cả', states: ['open', 'late', 'done', 'doneLate', 'dropped'] },
]
const groupings: readonly { readonly value: Grouping, readonly label: string }[] = [{ value: 'due', label: 'Theo hạn' }, { value: 'person', label: 'Theo người chủ trì' }, { value: 'unit', label: 'Theo đơn vị' }]

const noIds: readonly string[] = []

export function TasksPage() {
  const navigate = useNavigate()
  const [shown, setShown] = useState<Shown>('unfinished')
  const [grouping, setGrouping] = useState<Grouping>('due')
  const [taking, setTaking] = useState(false)
  const query = useQuery(tasksQuery())
  const open = (id: string, fresh: boolean): void => void navigate({ to: '/tasks/$id', params: { id }, search: fresh ? { fresh } : {} })
  const create = (): void => open(newId('NV'), true)
  useCommands([{ id: 'newRecord', label: 'Thêm nhiệm vụ', group: 'Soạn', keys: ['Ctrl+N'], run: create }])
  return (
    <Page title="Họp" commands={(
      <>
        <CommandButton label="Thêm nhiệm vụ" icon={<AddRegular />} shortcut="Ctrl+N" primary onClick={create} />
        <ToolbarButton icon={<ArrowImportRegular />} onClick={() => setTaking(true)}>Lấy nhiệm vụ từ…</ToolbarButton>
        <Select aria-label="Xem nhiệm vụ nào" value={shown} onChange={(_event, { value }) => setShown(showns.find((each) => each.value === value)?.value ?? 'unfinished')}>
          {showns.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
        <Select aria-label="Xếp nhiệm vụ theo" value={grouping} onChange={(_event, { value }) => setGrouping(groupings.find((each) => each.value === value)?.value ?? 'due')}>
          {groupings.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </>
    )}>
      <MeetingTabs current="tasks" />
      <PendingDrafts collection="tasks" storedIds={query.data?.map(({ id }) => id) ?? noIds} onOpen={(id) => open(id, true)} />
      <QueryView query={query}>{(all) => <Loaded all={all} shown={shown} grouping={grouping} onOpen={({ id }) => open(id, false)} onCreate={create} />}</QueryView>
      {taking && <TakeDialog onClose={() => setTaking(false)} />}
    </Page>
  )
}

interface LoadedProps { readonly all: readonly TaskRow[], readonly shown: Shown, readonly grouping: Grouping, readonly onOpen: (row: TaskRow) => void, readonly onCreate: () => void }

function Loaded({ all, shown, grouping, onOpen, onCreate }: LoadedProps) {
  const styles = useStyles()
  const openSource = useOpenSource()
  const [reported, setReported] = useState<TaskRow | null>(null)
  const rows = useMemo(() => all.filter(({ state }) => showns.find(({ value }) => value === shown)?.states.includes(state)), [all, shown])
  const search = useSearch(rows, useCallback(({ content, lead, unit, bodyName, product, last }: TaskRow) => `${content} ${lead} ${unit} ${bodyName} ${product} ${last?.proof ?? ''}`, []))
  const groups = groupTasks(search.found, grouping, today())
  if (rows.length === 0) return <Card className={styles.card}><Nothing any={all.length > 0} onCreate={onCreate} /></Card>
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <SearchField label="Tìm trong danh sách nhiệm vụ" value={search.query} onChange={search.setQuery} />
        <Text className={styles.count} role="status">{search.found.length === rows.length ? `${rows.length} nhiệm vụ` : `${search.found.length} trong ${rows.length} nhiệm vụ`}</Text>
      </div>
      <TaskList groups={groups} onOpen={onOpen} onReport={setReported} onSource={openSource} />
      {reported !== null && <ReportDialog row={reported} onClose={() => setReported(null)} />}
    </Card>
  )
}

function Nothing({ any, onCreate }: { readonly any: boolean, readonly onCreate: () => void }) {
  return any
    ? <EmptyState icon={<TaskListLtrRegular />} title="Không có nhiệm vụ nào như vậy">Chọn “Tất cả” ở trên để xem mọi nhiệm vụ.</EmptyState>
    : <EmptyState icon={<TaskListLtrRegular />} title="Chưa có nhiệm vụ nào" action={<Button appearance="primary" onClick={onCreate}>Thêm nhiệm vụ (Ctrl+N)</Button>}>Nhiệm vụ ghi trong cuộc họp vào đây khi bấm “Ghi nhiệm vụ, kiến nghị vào sổ” ở bước Biên bản; nhiệm vụ của kế hoạch, nghị quyết, kết luận thì bấm “Lấy nhiệm vụ từ…”.</EmptyState>
}
