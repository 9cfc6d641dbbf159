/** The secretary's screen: roll call at the left, what was written at the right, the entry that is written below it, every key at the foot. */
import { useCallback, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, Select, Spinner, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { EntryPane } from './entry-pane.tsx'
import { EntryStream } from './entry-stream.tsx'
import { MeetingContext, useMeeting } from './meeting-context.ts'
import type { MeetingView } from './meeting-context.ts'
import type { StoredEdit } from './entry-edits.ts'
import type { LiveEntry } from './live-record.ts'
import { MeetingSteps } from './meeting-steps.tsx'
import { showSeconds } from './moments.ts'
import { liveEntriesQuery, meetingViewQuery } from './queries.ts'
import { RollPane } from './roll-pane.tsx'
import { SpeakerBar } from './speaker-bar.tsx'
import { useSpeakerQueue } from './speaker-queue.ts'
import { useSpeakers } from './use-speakers.ts'
import { LiveRecordContext, useLiveRecord, useNewLiveRecord, useOrder, useSaveState } from './use-live-record.ts'
import { itemOn, startItem, useWriting } from './use-record-commands.ts'

const useStyles = makeStyles({
  // Sized by the page alone, so that words within it are laid out within it: a letter must not measure the whole page.
  body: { contain: 'size layout style', flexBasis: 0, display: 'grid', gridTemplateColumns: 'minmax(260px, 30%) minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalM, flexGrow: 1, minHeight: 0 },
  right: { display: 'flex', flexDirection: 'column', minHeight: 0, overflow: 'visible' },
  strip: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, padding: `0 0 ${tokens.spacingVerticalXS}`, flexShrink: 0 },
  quorum: { flexGrow: 1, minWidth: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  met: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  item: { flexShrink: 0, width: '300px' },
  keys: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS, paddingTop: tokens.spacingVerticalXS, flexShrink: 0 },
  key: { minWidth: 0 },
  named: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalXS },
  save: { color: tokens.colorNeutralForeground2 },
  away: { color: tokens.colorStatusDangerForeground1 },
})

export function RecordPage() {
  const { id } = useParams({ from: '/meetings/$id/record' })
  const view = useQuery(meetingViewQuery(id))
  const entries = useQuery(liveEntriesQuery(id))
  return (
    <QueryView query={view}>
      {(data) => <QueryView query={entries}>{(live) => entries.isFetchedAfterMount ? <Loaded key={id} view={data} stored={live.entries} removed={live.removed} edits={live.edits} /> : <Spinner label="Đang đọc hồ sơ…" delay={300} />}</QueryView>}
    </QueryView>
  )
}

interface LoadedProps { readonly view: MeetingView, readonly stored: readonly LiveEntry[], readonly removed: readonly LiveEntry[], readonly edits: readonly StoredEdit[] }

function Loaded({ view, ...live }: LoadedProps) {
  const { id, state, title } = view.meeting
  switch (state) {
    case 'running': case 'draft': return <MeetingContext value={view}><Recording key={state} {...live} /></MeetingContext>
    case 'planned': return <NotNow id={id} title={title} words="Cuộc họp này chưa bắt đầu ghi. Xem lại chương trình rồi bấm “Bắt đầu ghi” ở bước Chuẩn bị." to="/meetings/$id" label="Đến Chuẩn bị" />
    case 'agreed': return <NotNow id={id} title={title} words="Biên bản đã được thông qua nên diễn biến không sửa nữa. Muốn sửa, đưa biên bản về dự thảo." to="/meetings/$id/minutes" label="Đến Biên bản" />
    case 'signed': return <NotNow id={id} title={title} words="Biên bản đã ký nên diễn biến không sửa nữa. Cần đính chính thì lập biên bản bổ sung." to="/meetings/$id/minutes" label="Đến Biên bản" />
    default: return state satisfies never
  }
}

function NotNow({ id, title, words, to, label }: { readonly id: string, readonly title: string, readonly words: string, readonly to: '/meetings/$id' | '/meetings/$id/minutes', readonly label: string }) {
  const navigate = useNavigate()
  return (
    <>
      <MeetingSteps id={id} current="record" />
      <Page title={title}>
        <MessageBar intent="info" layout="multiline"><MessageBarBody>{words}</MessageBarBody><MessageBarActions><Button onClick={() => void navigate({ to, params: { id } })}>{label}</Button></MessageBarActions></MessageBar>
      </Page>
    </>
  )
}

function Recording(live: Omit<LoadedProps, 'view'>) {
  const { meeting } = useMeeting()
  const record = useNewLiveRecord({ id: meeting.id, closed: meeting.state === 'draft', ...live })
  return <LiveRecordContext value={record}><Screen /></LiveRecordContext>
}

/** Kinds that stand in the roll, not in the stream. */
const rollOnly: ReadonlySet<string> = new Set(['attendance', 'guest'])

function Screen() {
  const styles = useStyles()
  const record = useLiveRecord()
  const { meeting } = useMeeting()
  const order = useOrder()
  const rollRef = useRef<HTMLDivElement>(null)
  const itemRef = useRef<HTMLSelectElement>(null)
  const ids = order.filter((id) => !rollOnly.has(record.state(id)?.entry.kind ?? ''))
  const isRunning = meeting.state === 'running'
  const close = useClose()
  const queue = useSpeakerQueue(meeting.id)
  const speakers = useSpeakers()
  const [asking, setAsking] = useState(false)
  const { chosen, focusAt, choose, commands } = useWriting({ rollRef, itemRef, ids, onClose: close, isRunning, queue, onAskName: () => setAsking(true) })
  const flush = useCallback(() => record.flush(), [record])
  return (
    <>
      <MeetingSteps id={meeting.id} current="record" leave={flush} />
      <Page title={meeting.title} status={<SaveMark />}>
        <div className={styles.strip}><QuorumLine /><ItemChoice selectRef={itemRef} onStarted={choose} /></div>
        <div className={styles.body}>
          <Card fills><RollPane listRef={rollRef} /></Card>
          <Card fills className={styles.right}>
            <EntryStream ids={ids} chosen={chosen} onChoose={choose} />
            {chosen !== null && <EntryPane id={chosen} focusAt={focusAt} />}
          </Card>
        </div>
        <SpeakerBar queue={queue} people={speakers} asking={asking} onDone={() => {
          setAsking(false)
          rollRef.current?.focus()
        }} />
        <div className={styles.keys} role="toolbar" aria-label="Các phím của trang">
          {commands.map(({ id, label, keys, run }) => (
            <Button key={id} size="small" appearance="subtle" className={styles.key} aria-keyshortcuts={keys?.[0]?.replace('Ctrl', 'Control')} onClick={run}>{label}<span className={styles.named}>{keyWords(keys?.[0] ?? '')}</span></Button>
          ))}
        </div>
      </Page>
    </>
  )
}

/** Keys as they are printed on the keyboard. */
function keyWords(keys: string): string {
  return keys.replace('ArrowUp', '↑').replace('ArrowDown', '↓')
}

function useClose(): () => void {
  const record = useLiveRecord()
  const { meeting } = useMeeting()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  return useCallback(() => {
    const close = async (): Promise<void> => {
      await record.flush()
      if (record.save().step !== 'saved') return notify({ intent: 'warning', text: 'Còn dòng chưa lưu được nên chưa khép diễn biến. Xem các dòng ghi “cần xem”, hoặc chờ vài giây rồi khép lại.' })
      await client.meetings.live.close({ id: meeting.id })
      await queries.invalidateQueries({ queryKey: service.meetings.key() })
      await navigate({ to: '/meetings/$id/minutes', params: { id: meeting.id } })
    }
    close().catch(notifyFault)
  }, [record, meeting.id, navigate, queries, notify, notifyFault])
}

function SaveMark() {
  const styles = useStyles()
  const { step, at, fault } = useSaveState()
  const last = at === null ? null : `Đã lưu ${showSeconds(at)}`
  // Words are on their way several times a second: the mark stays quiet and says when they came to the disk last.
  const words = { saved: last ?? 'Mọi dòng đã lưu', saving: last ?? 'Đang lưu…', away: `Chưa lưu được, đang thử lại; chữ vẫn giữ trên máy này.${fault === null ? '' : ` ${fault.happened}`}`, refused: 'Có dòng cần xem lại' } as const
  return <Text className={mergeClasses(styles.save, step === 'away' && styles.away)} role={step === 'away' ? 'alert' : undefined} data-save-state={step}>{words[step]}</Text>
}

function QuorumLine() {
  const styles = useStyles()
  const { quorum, figures } = useMeeting()
  const words = quorum === null ? `Có mặt ${figures.present} người, ${figures.guests} đại biểu.` : quorum.words
  return <Text className={mergeClasses(styles.quorum, (quorum === null || quorum.met) && styles.met)} role="status">{words}</Text>
}

/** The item that is on; choosing another begins it. */
function ItemChoice({ selectRef, onStarted }: { readonly selectRef: RefObject<HTMLSelectElement | null>, readonly onStarted: (id: string) => void }) {
  const styles = useStyles()
  const record = useLiveRecord()
  const view = useMeeting()
  useOrder()
  const on = itemOn(record.entries())
  return (
    <Select ref={selectRef} className={styles.item} aria-label="Nội dung đang bàn (Shift+F3)" value={on ?? ''} onChange={(_event, { value }) => {
      const id = value === '' ? null : startItem(record, view, value)
      if (id !== null) onStarted(id)
    }}>
      <option value="">{on === null ? '(chưa vào nội dung nào)' : '(nội dung khác)'}</option>
      {view.meeting.agenda.map((item, at) => <option key={item.id} value={item.id}>{`${at + 1}. ${item.title}`}</option>)}
    </Select>
  )
}
