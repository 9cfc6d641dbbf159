/** How things stand: counts, what is due, papers that lack something, the last numbers, charts; on paper too. */
import { Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { overviewSchema } from '../../../shared/contract/office.ts'
import { useCommands } from '../../app/commands.tsx'
import { useOffice } from '../../app/office.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { DrillReminder } from './drill-reminder.tsx'
import { DueList } from './due-list.tsx'
import { LastNumbers } from './last-numbers.tsx'
import { Panel } from './panel.tsx'
import { overviewQuery } from './queries.ts'
import { RatingPanel } from './rating-panel.tsx'
import { DueReviews, OpenCampaigns } from './reports-due.tsx'
import { TargetProgressPanel } from './target-progress.tsx'
import { TrendPanel } from './trend-panel.tsx'
import { UnfinishedList } from './unfinished-list.tsx'

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalM, flexShrink: 0, '@media print': { gridTemplateColumns: 'repeat(5, 1fr)' } },
  count: { display: 'flex', flexDirection: 'column', padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow2, ':hover': { backgroundColor: tokens.colorNeutralBackground3 }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  columns: { columnWidth: '400px', columnCount: 2, columnGap: tokens.spacingHorizontalM },
  // The page is a column that scrolls: what stands in it must not be squeezed.
  charts: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Overview = z.output<typeof overviewSchema>

const dueRoutes = { plan: '/plans/$id', inspection: '/inspections/$id', campaign: '/campaigns/$id', task: '/tasks/$id', incoming: '/incoming/$id' } as const satisfies Readonly<Record<Overview['due'][number]['source'], string>>

export function OverviewPage() {
  const query = useQuery(overviewQuery())
  const print = (): void => window.print()
  useCommands([{ id: 'print', label: 'In trang này', group: 'Tệp', keys: ['Ctrl+P'], run: print }])
  return <Page title="Tổng quan" scrolls prints commands={<CommandButton label="In trang này…" icon={<PrintRegular />} shortcut="Ctrl+P" onClick={print} />}><QueryView query={query}>{(overview) => <Content overview={overview} />}</QueryView></Page>
}

function Content({ overview }: { readonly overview: Overview }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { office } = useOffice()
  const { counts } = overview
  return (
    <>
      <p data-paper-only>{`${office.name}, ngày ${showDate(today())}`}</p>
      <DrillReminder />
      <div className={styles.counts}>
        <Count to="/organisation" label="tổ chức" value={counts.bodies} />
        <Count to="/plans" label="kế hoạch" value={counts.plans} />
        <Count to="/reports" label="báo cáo" value={counts.summaryReports} />
        <Count to="/inspections" label="cuộc kiểm tra" value={counts.inspections} />
        <Count to="/papers" label="văn bản" value={counts.papers} />
      </div>
      <div className={styles.columns}>
        <Panel title="Việc đến hạn" empty="Không có việc nào có thời hạn." isEmpty={overview.due.length === 0}>
          <DueList due={overview.due} onOpen={(task) => void navigate({ to: dueRoutes[task.source], params: { id: task.recordId } })} />
        </Panel>
        <Panel title="Văn bản chưa hoàn thiện" empty="Mọi văn bản đã đủ số, ngày và người ký." isEmpty={overview.unfinished.length === 0}>
          <UnfinishedList papers={overview.unfinished} onOpen={(paper) => void navigate({ to: '/papers/$templateId/$recordId', params: { templateId: paper.templateId, recordId: paper.recordId } })} />
        </Panel>
        <OpenCampaigns />
        <DueReviews />
        <Panel title="Số văn bản gần nhất" empty="Chưa có văn bản nào có số trong nhiệm kỳ." isEmpty={overview.lastNumbers.length === 0}>
          <LastNumbers rows={overview.lastNumbers} />
        </Panel>
      </div>
      <div className={styles.charts}>
        <TargetProgressPanel />
        <TrendPanel />
        <RatingPanel />
      </div>
    </>
  )
}

function Count({ to, label, value }: { readonly to: '/organisation' | '/plans' | '/reports' | '/inspections' | '/papers', readonly label: string, readonly value: number }) {
  const styles = useStyles()
  return (
    <Link to={to} className={styles.count}>
      <Title2>{value.toLocaleString('vi-VN')}</Title2>
      <Text className={styles.quiet}>{label}</Text>
    </Link>
  )
}
