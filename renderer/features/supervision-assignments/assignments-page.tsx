/** Who follows which organisation or field on a day: by person, by organisation, and the organisations nobody follows. */
import { useRef, useState } from 'react'
import { Button, Field, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AssignmentsOverview } from '../../../shared/contract/supervision-assignments.ts'
import { client } from '../../api/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { parseTypedDate, showDate, today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { newId } from '../../ui/new-id.ts'
import { Page } from '../../ui/page.tsx'
import { InspectionTabs } from '../inspections/inspection-tabs.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { PendingDrafts } from '../record-editor/pending-drafts.tsx'
import { RecordList } from '../shared-fields/record-list.tsx'
import { ShortList } from '../year-work/short-list.tsx'
import { assignmentsQuery, overviewQuery } from './queries.ts'
import { attendedWords, objectRows, personRows } from './rows.ts'
import type { ObjectRow, PersonRow } from './rows.ts'

const useStyles = makeStyles({
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL, padding: `${tokens.spacingVerticalXS} 0` },
  day: { width: '168px' },
})

const byPerson: readonly TableColumn<PersonRow>[] = [
  { id: 'fullName', header: 'Người phụ trách', value: (row) => row.fullName, width: 3 },
  { id: 'title', header: 'Chức vụ', value: (row) => row.title, width: 3, optional: true },
  { id: 'object', header: 'Tổ chức, lĩnh vực', value: (row) => row.object, width: 4 },
  { id: 'from', header: 'Từ ngày', value: (row) => row.from, cell: (row) => showDate(row.from), width: 112, fixed: true },
  { id: 'visits', header: 'Lần làm việc', value: (row) => row.visits, width: 120, fixed: true, align: 'end' },
  { id: 'lastVisit', header: 'Lần gần nhất', value: (row) => row.lastVisit, cell: (row) => showDate(row.lastVisit), width: 128, fixed: true, optional: true },
  { id: 'attended', header: 'Dự họp', value: (row) => row.attended, cell: attendedWords, width: 96, fixed: true, align: 'end' },
]

const byObject: readonly TableColumn<ObjectRow>[] = [
  { id: 'name', header: 'Tổ chức, lĩnh vực', value: (row) => row.name, width: 4 },
  { id: 'now', header: 'Người phụ trách', value: (row) => row.now, width: 4 },
  { id: 'before', header: 'Trước đó', value: (row) => row.before, width: 4, optional: true },
]

type View = 'people' | 'objects' | 'without'
const views = new Set<unknown>(['people', 'objects', 'without'])
const isView = (value: unknown): value is View => views.has(value)
const noIds: readonly string[] = []

export function SupervisionAssignmentsPage() {
  const styles = useStyles()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<string | null>(today())
  const [view, setView] = useState<View>('people')
  const day = typed === null ? null : parseTypedDate(typed)
  // While the day is being typed the last whole day stays in sight.
  const last = useRef(today())
  if (day !== null) last.current = day
  const shown = last.current
  const query = useQuery(overviewQuery(shown))
  const { data: listed } = useQuery(assignmentsQuery())
  const open = (id: string): void => void navigate({ to: '/supervision-assignments/$id', params: { id } })
  const create = (body?: string): void => void navigate({ to: '/supervision-assignments/$id', params: { id: newId('PC') }, search: { fresh: true, ...body !== undefined && { body } } })
  const makeNotice = useNotice(day)
  useCommands([
    { id: 'newRecord', label: 'Thêm phân công', group: 'Soạn', keys: ['Ctrl+N'], run: () => create() },
    { id: 'assignmentNotice', label: 'Lập thông báo phân công', group: 'Phân công phụ trách', keys: ['F4'], run: () => void makeNotice() },
  ])
  const count = query.data?.without.length
  return (
    <Page title="Kiểm tra, giám sát" commands={(
      <>
        <CommandButton label="Thêm phân công" icon={<AddRegular />} shortcut="Ctrl+N" primary onClick={() => create()} />
        <CommandButton label="Lập thông báo phân công" icon={<DocumentAddRegular />} shortcut="F4" disabled={day === null} onClick={() => void makeNotice()} />
      </>
    )}>
      <InspectionTabs current="assignments" />
      <PendingDrafts collection="supervisionAssignments" storedIds={listed?.map(({ id }) => id) ?? noIds} onOpen={(id) => void navigate({ to: '/supervision-assignments/$id', params: { id }, search: { fresh: true } })} />
      <div className={styles.asked}>
        <Field label="Phân công vào ngày" className={styles.day} validationMessage={day === null ? 'Ghi ngày/tháng/năm.' : undefined}><DateInput label="Phân công vào ngày" value={typed} onChange={setTyped} /></Field>
        <TabList size="small" selectedValue={view} onTabSelect={(_event, data) => { if (isView(data.value)) setView(data.value) }}>
          <Tab value="people">Theo người</Tab>
          <Tab value="objects">Theo tổ chức</Tab>
          <Tab value="without">{count === undefined ? 'Chưa có người phụ trách' : `Chưa có người phụ trách (${count})`}</Tab>
        </TabList>
      </div>
      {view === 'people' && <People day={shown} onOpen={open} onCreate={() => create()} />}
      {view === 'objects' && <Objects day={shown} onOpen={open} onCreate={() => create()} />}
      {view === 'without' && query.data !== undefined && <Without overview={query.data} onAssign={create} />}
    </Page>
  )
}

interface ListProps { readonly day: string, readonly onOpen: (id: string) => void, readonly onCreate: () => void }

function Empty({ onCreate }: Pick<ListProps, 'onCreate'>) {
  return (
    <EmptyState icon={<PeopleTeamRegular />} title="Chưa có ai được phân công vào ngày này" action={<Button appearance="primary" onClick={onCreate}>Thêm phân công (Ctrl+N)</Button>}>
      Ghi ai phụ trách tổ chức, lĩnh vực nào, từ ngày nào. Số lần dự họp lấy từ biên bản các cuộc họp của tổ chức đó; không phải gõ lại.
    </EmptyState>
  )
}

function People({ day, onOpen, onCreate }: ListProps) {
  const query = useQuery({ ...overviewQuery(day), select: personRows })
  return <RecordList query={query} label="Phân công theo người" unit="phân công" columns={byPerson} rowKey={(row) => row.id} onOpen={(row) => onOpen(row.id)} empty={<Empty onCreate={onCreate} />} />
}

function Objects({ day, onOpen, onCreate }: ListProps) {
  const query = useQuery({ ...overviewQuery(day), select: objectRows })
  return <RecordList query={query} label="Phân công theo tổ chức" unit="tổ chức, lĩnh vực" columns={byObject} rowKey={(row) => row.key} onOpen={(row) => onOpen(row.assignmentId)} empty={<Empty onCreate={onCreate} />} />
}

function Without({ overview: { without, units, on }, onAssign }: { readonly overview: AssignmentsOverview, readonly onAssign: (bodyId: string) => void }) {
  return (
    <>
      {without.length > 0 && <Text>Bấm tên tổ chức để phân công người phụ trách.</Text>}
      <ShortList title="Tổ chức chưa có người phụ trách" none={units === 0 ? 'Chưa có tổ chức trực thuộc nào trong cây tổ chức.' : `Ngày ${showDate(on)}, cả ${units} tổ chức trực thuộc đều có người phụ trách.`}
        lines={without.map(({ bodyId, name }) => ({ id: bodyId, text: name, onOpen: () => onAssign(bodyId) }))} />
    </>
  )
}

function useNotice(day: string | null): () => Promise<void> {
  const open = useMadePaper()
  const { notify } = useNotices()
  return () => open(async () => {
    const made = await client.supervisionAssignments.makeNotice({ on: day })
    if (made.notes.length > 0) notify({ intent: 'info', text: made.notes.join(' '), leavesAfter: 15_000 })
    return made
  })
}
