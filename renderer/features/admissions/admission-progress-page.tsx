/** Kết nạp on the whole: how far the targets are, where everyone stands, what is due, quotas by unit. */
import { useState } from 'react'
import { Subtitle2, Tab, TabList, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { ListRegular } from '@fluentui/react-icons/svg/list'
import { ScalesRegular } from '@fluentui/react-icons/svg/scales'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AdmissionPipeline, AdmissionQuotas } from '../../../shared/contract/year-work.ts'
import { countedUntil } from '../../../shared/domain/reporting-periods.ts'
import type { PeriodSpan } from '../../../shared/domain/reporting-periods.ts'
import { countText, workRateText } from '../../../shared/domain/work-table.ts'
import { client } from '../../api/client.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate, today } from '../../ui/dates.ts'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { FactTiles } from '../year-work/fact-tiles.tsx'
import { PeriodChoice, thisYear } from '../year-work/period-choice.tsx'
import { ShortList } from '../year-work/short-list.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { WorkTableView } from '../year-work/work-table-view.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { stageNames, stepChoices, traitChoices } from '../year-work/words.ts'
import { pipelineQuery, progressQuery, quotasQuery } from './queries.ts'
import { TargetProgressCard } from './target-progress-card.tsx'

const useStyles = makeStyles({ column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

type Part = 'progress' | 'people' | 'units'

export function AdmissionProgressPage() {
  const styles = useStyles()
  const navigate = useNavigate()
  const [part, setPart] = useState<Part>('progress')
  const [span, setSpan] = useState(thisYear)
  // What is shown and what is written out count to the same day; the paper is of the whole period and cuts it itself.
  const counted = { ...span, to: countedUntil(span, today()) }
  const { writing, run } = useWriteOut()
  const open = useMadePaper()
  return (
    <Page title="Tiến độ kết nạp đảng viên" scrolls commands={(
      <>
        <ToolbarButton icon={<ListRegular />} onClick={() => void navigate({ to: '/admissions' })}>Danh sách hồ sơ</ToolbarButton>
        <ToolbarButton icon={<TableRegular />} disabled={writing} onClick={() => void run('Kết nạp đảng viên theo đơn vị', (grant) => client.admissions.workbook({ ...counted, grant }))}>Xuất Excel theo đơn vị…</ToolbarButton>
        <ToolbarButton icon={<DocumentAddRegular />} onClick={() => void open(() => client.admissions.makePaper(span))}>Lập văn bản phân bổ chỉ tiêu</ToolbarButton>
        <ToolbarButton icon={<ScalesRegular />} onClick={() => void navigate({ to: '/register-comparison' })}>So với báo cáo của đơn vị</ToolbarButton>
      </>
    )}>
      <div className={styles.column}>
        <WorkTabs current="admissions" />
        <TabList selectedValue={part} onTabSelect={(_event, data) => setPart(data.value === 'people' || data.value === 'units' ? data.value : 'progress')}>
          <Tab value="progress">So với chỉ tiêu</Tab>
          <Tab value="people">Từ nguồn đến chính thức</Tab>
          <Tab value="units">Theo đơn vị</Tab>
        </TabList>
        {part === 'progress' && <Progress />}
        {part === 'people' && <Pipeline />}
        {part === 'units' && <><PeriodChoice value={span} onChange={setSpan} /><Quotas counted={counted} /></>}
      </div>
    </Page>
  )
}

function Progress() {
  const query = useQuery(progressQuery(null))
  return (
    <QueryView query={query}>
      {({ on, targets }) => targets.length === 0
        ? <ShortList title="Chưa đặt mức phấn đấu" lines={[]} none="Đặt mức phấn đấu cho chỉ tiêu PT05 “Đảng viên được kết nạp” (cả nhiệm kỳ, chia theo năm và theo đơn vị) thì tiến độ hiện ở đây." />
        : targets.map((target) => <TargetProgressCard key={target.targetId} target={target} on={on} />)}
    </QueryView>
  )
}

function Pipeline() {
  const query = useQuery(pipelineQuery(null))
  return <QueryView query={query}>{(pipeline) => <Stages pipeline={pipeline} />}</QueryView>
}

function Stages({ pipeline }: { readonly pipeline: AdmissionPipeline }) {
  const navigate = useNavigate()
  const open = (id: string) => () => void navigate({ to: '/admissions/$id', params: { id } })
  const said = (severity: 'warning' | 'info') => pipeline.people.flatMap(({ id, fullName, name, problems }) => problems.filter((problem) => problem.severity === severity)
    .map(({ code, path, message }) => ({ id: `${id} ${code} ${path}`, text: fullName, detail: `${name}: ${message}`, onOpen: open(id) })))
  return (
    <>
      <FactTiles label={`Đến ngày ${showDate(pipeline.on)}`} facts={[
        ...pipeline.stages.map(({ stage, count, traits }) => ({
          label: stageNames[stage], figure: countText(count),
          detail: traits.filter((one) => one.count > 0).map((one) => `${labelOfChoice(traitChoices, one.trait).toLowerCase()} ${countText(one.count)}`).join(', '),
        })),
        { label: 'Đã dừng', figure: countText(pipeline.stopped) },
      ]} />
      <ShortList title="Cần xem lại" none="Không có hồ sơ nào cần xem lại." lines={said('warning')} />
      <ShortList title="Khoảng cách ngắn, chỗ nên biết" none="Không có." lines={said('info')} />
      {pipeline.stages.map(({ stage }) => (
        <ShortList key={stage} title={stageNames[stage]} none="Chưa có ai." lines={pipeline.people.filter((person) => person.stage === stage).map(({ id, fullName, name, step, since, days }) => ({
          id, text: fullName, detail: `${name}; ${labelOfChoice(stepChoices, step).toLowerCase()} ngày ${showDate(since)} (${countText(days)} ngày)`, onOpen: open(id),
        }))} />
      ))}
    </>
  )
}

function Quotas({ counted }: { readonly counted: PeriodSpan }) {
  const query = useQuery(quotasQuery(counted))
  return <QueryView query={query}>{(quotas) => <QuotaView quotas={quotas} />}</QueryView>
}

function QuotaView({ quotas }: { readonly quotas: AdmissionQuotas }) {
  return (
    <>
      <Subtitle2 as="h2">{quotas.byUnit.title}</Subtitle2>
      <WorkTableView table={quotas.byUnit} unit="đơn vị" />
      <FactTiles label="Trong số kết nạp trong kỳ" facts={[{ label: 'Kết nạp trong kỳ', figure: countText(quotas.admitted) }, ...quotas.traits.map(({ trait, rate }) => ({ label: labelOfChoice(traitChoices, trait), figure: workRateText(rate) }))]} />
      <ShortList title="Có chỉ tiêu mà trong năm chưa kết nạp ai" none="Mọi đơn vị có chỉ tiêu đều đã kết nạp." lines={quotas.nobody.map(({ bodyId, name }) => ({ id: bodyId, text: name }))} />
    </>
  )
}
