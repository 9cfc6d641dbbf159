/** Tổng hợp: the figures of a campaign, from the totals down to the cell of the file each came from. */
import { useState } from 'react'
import { Field, MessageBar, MessageBarBody, Select, Tab, TabList, Text } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { AggregateTable, CrossChecksView } from '../../../shared/contract/aggregation.ts'
import { absenceCounts, absenceText } from '../../../shared/domain/submission-words.ts'
import { client } from '../../api/client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, showMoment, today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { StepsCommand } from '../campaigns/steps-command.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useWriteOut } from '../papers/use-write-out.ts'
import { AmendmentsPanel } from './amendments-panel.tsx'
import { CellsDialog } from './cells-dialog.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { CrossChecksPanel } from './cross-checks-panel.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import { FiguresTable } from './figures-table.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { crossChecksQuery, tableQuery, unitsQuery } from './queries.ts'
import type { FiguresShown, OpenedFigure } from './queries.ts'
import { SplitTable } from './split-table.tsx'
import { UnitsPanel } from './units-panel.tsx'

const tabs = ['all', 'sector', 'kind', 'units', 'changes', 'checks', 'amendments'] as const
type View = typeof tabs[number]

export function FiguresPage() {
  const { id } = useParams({ from: '/campaigns/$id/figures' })
  const query = useQuery(tableQuery({ campaignId: id, basis: 'current', include: 'accepted', bodyId: null }))
  return query.data === undefined || query.data.campaign.campaignId !== id
    ? <Page title="Tổng hợp số liệu"><QueryView query={query}>{() => null}</QueryView></Page>
    : <Figures key={id} accepted={query.data} />
}

/** `accepted`: the table of the whole as it is now, accepted reports only; it also says whether the campaign is frozen. */
function Figures({ accepted }: { readonly accepted: AggregateTable }) {
  const { campaign, frozenAt } = accepted
  const [view, setView] = useState<View>('all')
  const [shown, setShown] = useState<FiguresShown>({ campaignId: campaign.campaignId, basis: 'current', include: 'accepted', bodyId: null })
  const [opened, setOpened] = useState<OpenedFigure | null>(null)
  const [freezing, setFreezing] = useState(false)
  const { writing, run } = useWriteOut()
  // Sectors, kinds and checks are of the whole campaign; only the table and the units are read beneath one unit.
  const asked = view === 'all' || view === 'units' ? shown : { ...shown, bodyId: null }
  const table = useQuery(tableQuery(asked))
  const checks = useQuery(crossChecksQuery(shown))
  return (
    <Page title={`Tổng hợp: ${campaign.title}`} commands={<>
      {frozenAt === null && <CommandButton primary label={today() < campaign.cutOff ? `Chốt số liệu (từ ${showDate(campaign.cutOff)})` : 'Chốt số liệu…'} icon={<LockClosedRegular />} disabled={today() < campaign.cutOff} onClick={() => setFreezing(true)} />}
      <CommandButton label="Xuất Excel…" icon={<ArrowDownloadRegular />} disabled={writing || table.data === undefined} onClick={() => void run(`Tổng hợp số liệu - ${campaign.title}`, (grant) => client.aggregation.tableSheet({ ...asked, grant }))} />
      <StepsCommand campaignId={campaign.campaignId} />
    </>}>
      <Views view={view} frozen={frozenAt !== null} differs={differences(checks.data)} onChange={setView} />
      <Card fills>
        <Choices accepted={accepted} shown={shown} view={view} onChange={setShown} />
        <QueryView query={table}>
          {(data) => (
            <>
              {view !== 'amendments' && <Standing table={data} />}
              {data.groups.length === 0
                ? <EmptyState title="Đợt này không hỏi số liệu">Chọn chỉ tiêu ở bước Chuẩn bị của đợt rồi quay lại đây.</EmptyState>
                : <Content view={view} table={data} shown={asked} checks={checks.data} onOpen={setOpened} />}
            </>
          )}
        </QueryView>
      </Card>
      {opened !== null && <CellsDialog opened={opened} onClose={() => setOpened(null)} />}
      {freezing && <FreezeDialog accepted={accepted} onClose={() => setFreezing(false)} />}
    </Page>
  )
}

function differences(checks: CrossChecksView | undefined): number {
  return checks?.checks.reduce((sum, { differs }) => sum + differs, 0) ?? 0
}

function Views({ view, frozen, differs, onChange }: { readonly view: View, readonly frozen: boolean, readonly differs: number, readonly onChange: (view: View) => void }) {
  return (
    <TabList size="small" selectedValue={view} onTabSelect={(_event, { value }) => {
      const chosen = tabs.find((one) => one === value)
      if (chosen !== undefined) onChange(chosen)
    }}>
      <Tab value="all">Toàn bộ</Tab>
      <Tab value="sector">Theo khối</Tab>
      <Tab value="kind">Theo loại tổ chức</Tab>
      <Tab value="units">Theo đơn vị</Tab>
      <Tab value="changes">So với kỳ trước</Tab>
      <Tab value="checks">{differs === 0 ? 'Đối chiếu' : `Đối chiếu (${differs} chỗ lệch)`}</Tab>
      {frozen && <Tab value="amendments">Điều chỉnh sau khi chốt</Tab>}
    </TabList>
  )
}

interface ContentProps { readonly view: View, readonly table: AggregateTable, readonly shown: FiguresShown, readonly checks: CrossChecksView | undefined, readonly onOpen: (figure: OpenedFigure) => void }

function Content({ view, table, shown, checks, onOpen }: ContentProps) {
  switch (view) {
    case 'all': return <FiguresTable table={table} shown={shown} onOpen={onOpen} />
    case 'sector': case 'kind': return <SplitTable table={table} by={view} shown={shown} onOpen={onOpen} />
    case 'units': return <UnitsPanel table={table} shown={shown} onOpen={onOpen} />
    case 'changes': return table.previous === null
      ? <EmptyState title="Đợt này chưa có kỳ trước để so">Ghi đợt báo cáo của kỳ trước ở nội dung đợt thì phần này có số.</EmptyState>
      : <ChangesPanel shown={shown} />
    case 'checks': return checks === undefined ? null : <CrossChecksPanel view={checks} />
    case 'amendments': return <AmendmentsPanel campaignId={shown.campaignId} />
  }
}

interface ChoicesProps { readonly accepted: AggregateTable, readonly shown: FiguresShown, readonly view: View, readonly onChange: (shown: FiguresShown) => void }

/** Which figures: now or frozen, accepted or all received, of the whole or beneath one unit that has others under it. */
function Choices({ accepted, shown, view, onChange }: ChoicesProps) {
  const styles = useFiguresStyles()
  const first = accepted.groups[0]?.rows[0]?.indicatorId
  const units = useQuery({ ...unitsQuery({ campaignId: shown.campaignId, basis: 'current', include: 'accepted', bodyId: null, indicatorIds: first === undefined ? [] : [first] }), enabled: first !== undefined })
  const nodes = units.data?.nodes ?? []
  const parents = nodes.filter(({ bodyId }) => nodes.some(({ parentId }) => parentId === bodyId))
  if (view === 'amendments') return null
  return (
    <div className={styles.tools}>
      <Field label="Số liệu">
        <Select value={shown.basis} disabled={accepted.frozenAt === null} onChange={(_event, { value }) => onChange({ ...shown, basis: value === 'frozen' ? 'frozen' : 'current' })}>
          <option value="current">Số hiện tại</option>
          <option value="frozen">Số đã chốt</option>
        </Select>
      </Field>
      <Field label="Tính báo cáo">
        <Select value={shown.include} disabled={shown.basis === 'frozen'} onChange={(_event, { value }) => onChange({ ...shown, include: value === 'received' ? 'received' : 'accepted' })}>
          <option value="accepted">Chỉ báo cáo đã chấp nhận</option>
          <option value="received">Cả báo cáo đã nhận, chờ xem</option>
        </Select>
      </Field>
      {parents.length > 1 && (view === 'all' || view === 'units') && (
        <Field label="Của tổ chức">
          <Select value={shown.bodyId ?? ''} onChange={(_event, { value }) => onChange({ ...shown, bodyId: value === '' ? null : value })}>
            <option value="">Toàn đợt</option>
            {parents.map(({ bodyId, name, depth }) => <option key={bodyId} value={bodyId}>{`${' '.repeat(depth * 3)}${name}`}</option>)}
          </Select>
        </Field>
      )}
    </div>
  )
}

function Standing({ table: { units, reporting, missing, notes, frozenAt, frozenBy, basis } }: { readonly table: AggregateTable }) {
  const styles = useFiguresStyles()
  return (
    <div className={styles.tools}>
      <Text role="status">
        {`Có báo cáo được tính: ${reporting}/${units} đơn vị${missing.length === 0 ? '.' : `; ${absenceCounts(missing)}.`}`}
        {frozenAt === null ? ' Chưa chốt số liệu.' : ` ${frozenBy ?? ''} chốt số liệu lúc ${showMoment(frozenAt)}${basis === 'frozen' ? '; đang xem số đã chốt.' : '; đang xem số hiện tại.'}`}
      </Text>
      {missing.length > 0 && <details><summary>Xem đơn vị chưa được tính</summary><Text>{missing.map(({ name, absence }) => `${name} (${absenceText(absence)})`).join('; ')}</Text></details>}
      {notes.length > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{notes.map(({ message, remedy }) => `${message} ${remedy}`).join(' ')}</MessageBarBody></MessageBar>}
    </div>
  )
}
