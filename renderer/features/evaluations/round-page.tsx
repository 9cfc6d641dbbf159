/** One round: results typed in, the cap, the summary; approving, closing, papers and the workbook. */
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, MessageBar, MessageBarBody, Tab, TabList, Text, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import { upperFirst } from '../../../shared/domain/first-letter.ts'
import type { EvaluationPaperRole } from '../../../shared/domain/evaluation.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useWriteOut } from '../papers/use-write-out.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { AddResultDialog } from './add-result-dialog.tsx'
import { CapPanel } from './cap-panel.tsx'
import { roundViewQuery } from './queries.ts'
import { ResultDialog } from './result-dialog.tsx'
import { ResultGrid } from './result-grid.tsx'
import { SummaryTable } from './summary-table.tsx'
import { useEvaluations } from './use-evaluations.ts'

const useStyles = makeStyles({
  panel: { padding: tokens.spacingHorizontalM, overflow: 'auto', flexGrow: 1, minHeight: 0 },
  line: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

export function EvaluationRoundPage() {
  const { id } = useParams({ from: '/evaluations/$id' })
  const query = useQuery(roundViewQuery(id))
  return query.data === undefined ? <Page title="Đợt xếp loại"><QueryView query={query}>{() => null}</QueryView></Page> : <Round view={query.data} />
}

type Tabs = 'scores' | 'ballots' | 'counts' | 'cap' | 'summary'

const isCounts = ({ result }: RoundRow): boolean => result?.record.subject.type === 'counts'

function Round({ view }: { readonly view: RoundView }) {
  const styles = useStyles()
  const round = view.round.record
  const members = round.object === 'members'
  const [tab, setTab] = useState<Tabs>(members ? 'counts' : 'scores')
  const [asking, setAsking] = useState<'accept' | 'add' | null>(null)
  const [details, setDetails] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const counted = view.rows.filter((row) => isCounts(row) || (members && row.result === null))
  const scored = view.rows.filter((row) => !counted.includes(row))
  const shown = view.rows.find(({ result }) => result?.record.id === details)
  return (
    <Page title={`${round.title}${round.closed ? ' (đã khép)' : ''}`} status={<Text>{`${view.periodName}; ${view.bodyName}`}</Text>}
      commands={<RoundCommands view={view} onAsk={setAsking} onProblems={setProblems} />}>
      <Card fills>
        <TabList selectedValue={tab} onTabSelect={(_event, data) => setTab(data.value === 'counts' || data.value === 'ballots' || data.value === 'cap' || data.value === 'summary' ? data.value : 'scores')}>
          <Tab value="scores">{members ? `Từng đảng viên (${scored.length})` : `Kết quả (${scored.length})`}</Tab>
          {scored.length > 0 && <Tab value="ballots">Phiếu bầu</Tab>}
          {(members || counted.length > 0) && <Tab value="counts">{`Số đếm theo đơn vị (${counted.length})`}</Tab>}
          <Tab value="cap">Giới hạn xuất sắc</Tab>
          <Tab value="summary">Biểu tổng hợp</Tab>
        </TabList>
        <CapLine view={view} />
        {problems.length > 0 && <div className={styles.line}><ProblemLines problems={problems} label="Chưa khép được đợt" /><div><Button size="small" onClick={() => setProblems([])}>Đã hiểu</Button></div></div>}
        {tab === 'scores' && (scored.length === 0 ? <div className={styles.panel}><Text>Chưa có đảng viên nào được nhập theo tên. Bấm “Thêm đảng viên”, hoặc nhập số đếm theo đơn vị.</Text></div>
          : <ResultGrid view={view} rows={scored} mode="scores" onDetails={(row) => setDetails(row.result?.record.id ?? null)} />)}
        {tab === 'ballots' && <ResultGrid view={view} rows={scored} mode="ballots" onDetails={(row) => setDetails(row.result?.record.id ?? null)} />}
        {tab === 'counts' && <ResultGrid view={view} rows={counted} mode="counts" onDetails={(row) => setDetails(row.result?.record.id ?? null)} />}
        {tab === 'cap' && <div className={styles.panel} tabIndex={0} role="region" aria-label="Giới hạn xuất sắc"><CapPanel caps={view.caps} /></div>}
        {tab === 'summary' && <div className={styles.panel} tabIndex={0} role="region" aria-label="Biểu tổng hợp"><SummaryTable summary={view.summary} /></div>}
      </Card>
      {asking === 'accept' && <AcceptDialog view={view} onClose={() => setAsking(null)} />}
      {asking === 'add' && <AddResultDialog view={view} onClose={() => setAsking(null)} />}
      {shown !== undefined && shown.result !== null && <ResultDialog key={`${details} ${shown.result.revision}`} view={view} row={shown} result={shown.result} onClose={() => setDetails(null)} />}
    </Page>
  )
}

/** The groups over their cap, always in sight while typing. */
function CapLine({ view: { caps } }: { readonly view: RoundView }) {
  const styles = useStyles()
  const over = caps.filter((cap) => cap.over > 0)
  if (over.length === 0) return null
  return <div className={styles.line}>{over.map((cap) => <MessageBar key={cap.group} intent="warning" layout="multiline"><MessageBarBody>{upperFirst(cap.sentence)}</MessageBarBody></MessageBar>)}</div>
}

const paperNames: readonly { readonly role: EvaluationPaperRole, readonly label: string }[] = [
  { role: 'report', label: 'Báo cáo kết quả kèm biểu tổng hợp' }, { role: 'ballotSlip', label: 'Phiếu xếp loại' }, { role: 'countingMinutes', label: 'Biên bản kiểm phiếu' },
]

interface RoundCommandsProps { readonly view: RoundView, readonly onAsk: (what: 'accept' | 'add') => void, readonly onProblems: (problems: readonly Problem[]) => void }

function RoundCommands({ view, onAsk, onProblems }: RoundCommandsProps) {
  const navigate = useNavigate()
  const round = view.round.record
  const { decide, makePaper } = useEvaluations(round.id)
  const { writing, run } = useWriteOut()
  const setClosed = async (): Promise<void> => {
    const refused = await decide(() => client.evaluations.setClosed({ roundId: round.id, closed: !round.closed }), () => round.closed ? 'Đã mở lại đợt.' : 'Đã khép đợt; kết quả không sửa được nữa.')
    onProblems(refused ?? [])
  }
  return (
    <>
      <ToolbarButton icon={<ArrowLeftRegular />} onClick={() => void navigate({ to: '/evaluations' })}>Các đợt</ToolbarButton>
      <CommandButton label="Duyệt đề xuất…" icon={<CheckmarkCircleRegular />} primary disabled={round.closed} onClick={() => onAsk('accept')} />
      <ToolbarButton icon={<AddRegular />} disabled={round.closed} onClick={() => onAsk('add')}>{round.object === 'members' ? 'Thêm đảng viên' : 'Thêm số đếm'}</ToolbarButton>
      <ToolbarButton icon={<LockClosedRegular />} onClick={() => void setClosed()}>{round.closed ? 'Mở lại đợt' : 'Khép đợt'}</ToolbarButton>
      <Menu>
        <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<DocumentAddRegular />}>Lập văn bản</ToolbarButton></MenuTrigger>
        <MenuPopover><MenuList>{paperNames.map(({ role, label }) => <MenuItem key={role} onClick={() => void makePaper(role, null)}>{label}</MenuItem>)}</MenuList></MenuPopover>
      </Menu>
      <ToolbarButton icon={<TableRegular />} disabled={writing} onClick={() => void run(`Biểu tổng hợp ${round.title}`, (grant) => client.evaluations.summarySheet({ roundId: round.id, grant }))}>Xuất Excel…</ToolbarButton>
      <ToolbarButton icon={<SettingsRegular />} onClick={() => void navigate({ to: '/evaluations/$id/edit', params: { id: round.id } })}>Sửa đợt</ToolbarButton>
    </>
  )
}
