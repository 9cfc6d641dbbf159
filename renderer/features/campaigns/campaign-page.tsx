/** One campaign: its five steps from above downwards, each with where it stands and what can be done now. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Checkbox, Link as TextLink, MessageBar, MessageBarBody, ProgressBar, Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { BoardColumn } from '../../../shared/contract/campaigns.ts'
import { faultSentence } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { Card, Page } from '../../ui/page.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { boardQuery, campaignQuery } from './queries.ts'
import { OwingPanel } from './owing-panel.tsx'
import { ReminderPanel } from './reminder-panel.tsx'
import { useFormsOut } from './use-forms-out.ts'
import type { FormsState, ShownCampaign } from './use-forms-out.ts'
import { campaignStateChoices, percentWords } from './words.ts'

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '1000px', listStyleType: 'none', margin: 0, padding: 0 },
  step: { padding: tokens.spacingHorizontalL, display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  mark: { width: '32px', height: '32px', borderRadius: '50%', display: 'flex', alignItems: 'center', justifyContent: 'center', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground4 },
  now: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

export function CampaignPage() {
  const { id } = useParams({ from: '/campaigns/$id' })
  const query = useQuery(campaignQuery(id))
  return query.data === undefined
    ? <Page title="Đợt báo cáo"><QueryView query={query}>{() => null}</QueryView></Page>
    : <Steps shown={query.data} />
}

function Steps({ shown }: { readonly shown: ShownCampaign }) {
  const styles = useStyles()
  const { record } = shown
  const board = useQuery(boardQuery({ campaignIds: [record.id] }))
  const column = board.data?.columns[0]
  const current = record.state === 'draft' ? 1 : record.state === 'closed' ? 5 : column !== undefined && column.inHand === column.asked ? 4 : 3
  return (
    <Page title={record.title} scrolls status={<span role="status">{labelOfChoice(campaignStateChoices, record.state)}</span>}>
      <ol className={styles.steps}>
        <Step number={1} current={current} title="Chuẩn bị"><Preparation shown={shown} /></Step>
        <Step number={2} current={current} title="Phát phiếu"><FormsOut shown={shown} /></Step>
        <Step number={3} current={current} title="Nhận báo cáo">
          {record.state === 'draft' || column === undefined || board.data === undefined ? <Text>Mở sau khi phát phiếu.</Text> : <Incoming shown={shown} column={column} board={board.data} />}
        </Step>
        <Step number={4} current={current} title="Tổng hợp">
          <div className={styles.actions}>
            <PageLink to={`#/campaigns/${encodeURIComponent(record.id)}/figures`}>Bảng số liệu</PageLink>
            <PageLink to={`#/campaigns/${encodeURIComponent(record.id)}/texts`}>Đọc phần chữ theo từng câu hỏi</PageLink>
          </div>
        </Step>
        <Step number={5} current={current} title="Viết báo cáo">
          <MadePapers papers={record.papers} roles={['report']} />
          <div className={styles.actions}>
            <PageLink to={`#/campaigns/${encodeURIComponent(record.id)}/report`}>Dự thảo báo cáo tổng hợp</PageLink>
            <CloseButton shown={shown} />
          </div>
        </Step>
      </ol>
    </Page>
  )
}

function Step({ number, current, title, children }: { readonly number: number, readonly current: number, readonly title: string, readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <li aria-current={number === current ? 'step' : undefined} aria-label={`Bước ${number}: ${title}`}>
      <Card className={styles.step}>
        <span className={mergeClasses(styles.mark, number === current && styles.now)} aria-hidden>{number}</span>
        <div className={styles.body}><Subtitle2 as="h2">{title}</Subtitle2>{children}</div>
      </Card>
    </li>
  )
}

/** Pages of the following steps, by their address. */
function PageLink({ to, children }: { readonly to: string, readonly children: string }) {
  return <Button as="a" href={to}>{children}</Button>
}

const paperNames = { plan: 'Kế hoạch', letter: 'Công văn yêu cầu báo cáo', reminder: 'Công văn đôn đốc', return: 'Công văn trả lại', report: 'Báo cáo tổng hợp' } as const
const paperRoutes = { freeDocuments: '/free-documents/$id', plans: '/plans/$id', summaryReports: '/reports/$id' } as const

type CampaignPaper = ShownCampaign['record']['papers'][number]

/** The papers made so far at one step, in the order they were made. */
function MadePapers({ papers, roles }: { readonly papers: readonly CampaignPaper[], readonly roles: readonly CampaignPaper['role'][] }) {
  const styles = useStyles()
  const made = papers.filter(({ role }) => roles.includes(role))
  if (made.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Văn bản đã lập">
      {made.map(({ role, collection, recordId }) => <li key={recordId}><Link to={paperRoutes[collection]} params={{ id: recordId }}><TextLink as="span">{paperNames[role]}</TextLink></Link></li>)}
    </ul>
  )
}

function Preparation({ shown: { record } }: { readonly shown: ShownCampaign }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const make = async (role: 'plan' | 'letter'): Promise<void> => {
    const { recordId } = await client.campaigns.makePaper({ id: record.id, role })
    await queries.invalidateQueries()
    notify({ intent: 'success', text: `Đã lập bản thảo ${role === 'plan' ? 'kế hoạch' : 'công văn'}, kèm đề cương và biểu số liệu. Xem lại, điền số, ngày rồi phát hành.`, leavesAfter: 8000 })
    await navigate({ to: '/free-documents/$id', params: { id: recordId } })
  }
  const questions = record.outline.filter(({ type }) => type !== 'heading').length
  const reviews = record.kind === 'preliminaryReview' || record.kind === 'finalReview'
  return (
    <>
      <Text>{`Kỳ báo cáo từ ${showDate(record.period.from)} đến ${showDate(record.period.to)}; chốt số liệu ${showDate(record.cutOff)}; hạn gửi ${showDate(record.due)}. Hỏi ${record.addresseeIds.length} đơn vị, ${questions} câu hỏi, ${record.indicatorIds.length} chỉ tiêu.`}</Text>
      <MadePapers papers={record.papers} roles={['plan', 'letter']} />
      <div className={styles.actions}>
        <Button appearance={record.state === 'draft' ? 'primary' : 'secondary'} onClick={() => void navigate({ to: '/campaigns/$id/edit', params: { id: record.id } })}>{record.state === 'draft' ? 'Sửa đơn vị, đề cương, chỉ tiêu' : 'Xem nội dung đợt'}</Button>
        {reviews && <Button onClick={() => { make('plan').catch(notifyFault) }}>Lập kế hoạch</Button>}
        <Button onClick={() => { make('letter').catch(notifyFault) }}>Lập công văn yêu cầu</Button>
      </div>
    </>
  )
}

function FormsOut({ shown }: { readonly shown: ShownCampaign }) {
  const styles = useStyles()
  const { state, start, cancel } = useFormsOut()
  const [withDataFiles, setWithDataFiles] = useState(false)
  if (shown.record.state === 'closed') return <Text>Đợt đã khép.</Text>
  return (
    <>
      <Text>
        {shown.record.state === 'draft'
          ? 'Mỗi đơn vị một tệp Excel và một tệp Word để điền, ghi vào thư mục bạn chọn. Phát phiếu rồi thì danh sách đơn vị, đề cương và chỉ tiêu không đổi nữa.'
          : 'Phiếu ghi lại được vào thư mục khác; tệp đã có người sửa không bị ghi đè.'}
      </Text>
      <div className={styles.actions}>
        <Button appearance={shown.record.state === 'draft' ? 'primary' : 'secondary'} disabled={state.step === 'writing'} onClick={() => void start(shown, withDataFiles)}>{shown.record.state === 'draft' ? 'Phát phiếu…' : 'Ghi lại phiếu…'}</Button>
        <Checkbox label="Ghi thêm tệp dữ liệu cho đơn vị có chương trình này" checked={withDataFiles} onChange={(_event, { checked }) => setWithDataFiles(checked === true)} />
      </div>
      <FormsProgress state={state} onCancel={cancel} />
    </>
  )
}

function FormsProgress({ state, onCancel }: { readonly state: FormsState, readonly onCancel: () => void }) {
  const styles = useStyles()
  const { hand } = useWrittenFile()
  switch (state.step) {
    case 'idle': return null
    case 'writing': return (
      <div className={styles.body} role="status">
        <Text>{state.label}</Text>
        <ProgressBar value={state.total === null ? undefined : state.done / Math.max(1, state.total)} />
        <div><Button onClick={onCancel}>Dừng</Button></div>
      </div>
    )
    case 'done': {
      const { units, files, folder } = state.result
      const kept = files.filter(({ outcome }) => outcome === 'beside').length
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {`Đã ghi phiếu của ${units} đơn vị (${files.length} tệp) vào “${folder}”.${kept > 0 ? ` ${kept} tệp cũ đã có người sửa được giữ nguyên; phiếu mới ghi bên cạnh.` : ''} `}
            <Button size="small" onClick={() => void hand(state.token, 'revealGranted')}>Mở thư mục</Button>
          </MessageBarBody>
        </MessageBar>
      )
    }
    case 'refused': return <MessageBar intent="error" layout="multiline"><MessageBarBody>{`Chưa phát phiếu. ${state.problems.filter(({ severity }) => severity === 'error').map(({ message, remedy }) => `${message} ${remedy}`).join(' ')}`}</MessageBarBody></MessageBar>
    case 'failed': return <MessageBar intent="error" layout="multiline"><MessageBarBody>{faultSentence(state.fault)}</MessageBarBody></MessageBar>
    case 'cancelled': return <MessageBar intent="info"><MessageBarBody>Đã dừng; chưa có phiếu nào được ghi.</MessageBarBody></MessageBar>
  }
}

function Incoming({ shown, column, board }: { readonly shown: ShownCampaign, readonly column: BoardColumn, readonly board: Parameters<typeof ReminderPanel>[0]['board'] }) {
  const styles = useStyles()
  const campaign = shown.record
  return (
    <>
      <Text>
        {`Đã có báo cáo ${column.inHand}/${column.asked} đơn vị (${percentWords(column.inHandPercent)}): đúng hạn ${column.onTime}, muộn ${column.late}. Đã chấp nhận ${column.accepted}, chờ xem ${column.received}, đã trả lại ${column.returned}, chưa gửi ${column.missing + column.notDue}.${column.newer === 0 ? '' : ` ${column.newer} đơn vị đã chấp nhận có bản mới chờ xem.`}`}
      </Text>
      <ProgressBar value={column.asked === 0 ? 0 : column.inHand / column.asked} thickness="large" aria-label={`Đã có báo cáo ${column.inHand} trên ${column.asked} đơn vị`} />
      <div className={styles.actions}>
        <PageLink to={`#/campaigns/${encodeURIComponent(campaign.id)}/import`}>Nhập phiếu trả lời</PageLink>
        <PageLink to={`#/campaigns/board?campaign=${encodeURIComponent(campaign.id)}`}>Bảng theo dõi đợt này</PageLink>
      </div>
      <MadePapers papers={campaign.papers} roles={['reminder', 'return']} />
      <ReminderPanel campaignId={campaign.id} isOpen={campaign.state === 'open'} board={board} />
      {campaign.state === 'open' && <OwingPanel shown={shown} board={board} />}
    </>
  )
}

/** Closing says that no more reports are taken in; it can be opened again. */
function CloseButton({ shown: { revision, record } }: { readonly shown: ShownCampaign }) {
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  if (record.state === 'draft') return null
  const next = record.state === 'open' ? 'closed' : 'open'
  const move = async (): Promise<void> => {
    const outcome = await client.campaigns.save({ revision, record: { ...record, state: next } })
    await queries.invalidateQueries({ queryKey: service.campaigns.key() })
    if (outcome.outcome === 'saved') return notify({ intent: 'success', text: next === 'closed' ? 'Đã khép đợt; không nhận thêm báo cáo.' : 'Đã mở lại đợt.', leavesAfter: 5000 })
    notify({ intent: 'warning', text: 'Có người vừa sửa đợt này. Xem lại rồi làm lại.' })
  }
  return <Button onClick={() => { move().catch(notifyFault) }}>{next === 'closed' ? 'Khép đợt' : 'Mở lại đợt'}</Button>
}
