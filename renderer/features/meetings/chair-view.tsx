/** What the chair sees, in large type: the item that is on and the next, who speaks and who waits, the quorum, the last vote. Nothing here changes anything. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import type { MeetingView } from './meeting-context.ts'
import { liveEntriesQuery, meetingViewQuery } from './queries.ts'
import { useSpeakerQueue } from './speaker-queue.ts'
import { itemOn } from './use-record-commands.ts'

/** The record is asked again every two seconds (milliseconds), also while another window has the focus or covers this one. */
const following = { refetchInterval: 2000, refetchIntervalInBackground: true } as const

const useStyles = makeStyles({
  screen: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalL, flexGrow: 1, alignContent: 'start' },
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, overflowWrap: 'anywhere' },
  all: { gridColumn: '1 / -1' },
  label: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  large: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold },
  middle: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, whiteSpace: 'pre-line' },
  met: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorNeutralForeground1 },
  unmet: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
})

/** Follows the record by itself, in whichever window. */
export function ChairView({ id }: { readonly id: string }) {
  const view = useQuery({ ...meetingViewQuery(id), ...following })
  const live = useQuery({ ...liveEntriesQuery(id), ...following })
  return <QueryView query={view}>{(data) => <QueryView query={live}>{({ entries }) => <Chair view={data} entries={entries.map(({ entry }) => entry)} />}</QueryView>}</QueryView>
}

function Chair({ view, entries }: { readonly view: MeetingView, readonly entries: readonly MeetingEntry[] }) {
  const styles = useStyles()
  const { meeting, quorum, figures, votes } = view
  const queue = useSpeakerQueue(meeting.id).waiting
  const on = itemOn(entries)
  const begun = new Set(entriesOf(entries, 'item').map(({ agendaItemId }) => agendaItemId))
  const at = meeting.agenda.findIndex(({ id }) => id === on)
  const next = meeting.agenda.find(({ id }) => !begun.has(id))
  const lastVote = entriesOf(entries, 'vote').at(-1)
  const idle = entriesOf(entries, 'closing').length > 0 ? 'Cuộc họp đã bế mạc' : 'Chưa vào nội dung nào'
  const outcome = votes.find(({ entryId }) => entryId === lastVote?.id)
  return (
    <div className={styles.screen}>
      <Block label="Đang bàn" words={at < 0 ? idle : `${at + 1}. ${meeting.agenda[at]?.title ?? ''}`} detail={at < 0 ? '' : presenter(view, at)} className={styles.all} large />
      <Block label="Đang phát biểu" words={speaker(view, entries, on)} large />
      <Block label="Chờ phát biểu" words={queue.length === 0 ? 'Không có ai' : queue.map(({ name }, order) => `${order + 1}. ${name}`).join('\n')} />
      <Block label="Nội dung tiếp theo" words={next === undefined ? 'Hết chương trình' : next.title} className={styles.all} />
      <Block label="Số người có mặt" words={quorum === null ? `${figures.present} người, ${figures.guests} đại biểu` : quorum.words} className={mergeClasses(styles.all, quorum === null || quorum.met ? styles.met : styles.unmet)} />
      {outcome !== undefined && lastVote !== undefined && <Block label={`Biểu quyết: ${lastVote.question}`} words={outcome.words} detail={outcome.faults.map(({ message }) => message).join(' ')} className={styles.all} />}
    </div>
  )
}

interface BlockProps { readonly label: string, readonly words: string, readonly detail?: string, readonly className?: string, readonly large?: boolean }

function Block({ label, words, detail = '', className, large = false }: BlockProps) {
  const styles = useStyles()
  return (
    <section className={mergeClasses(styles.block, className)} aria-label={label}>
      <Text className={styles.label}>{label}</Text>
      <Text className={large ? styles.large : styles.middle}>{words}</Text>
      {detail !== '' && <Text className={styles.middle}>{detail}</Text>}
    </section>
  )
}

function presenter({ meeting, roll }: MeetingView, at: number): string {
  const item = meeting.agenda[at]
  const name = roll.find(({ personId }) => personId === item?.preparerPersonId)?.fullName ?? item?.preparer ?? ''
  return name === '' ? '' : `Trình bày: ${name}`
}

/** Who was written down last under the item that is on. */
function speaker({ roll, meeting }: MeetingView, entries: readonly MeetingEntry[], on: string | null): string {
  const last = entriesOf(entries, 'speech').findLast(({ agendaItemId }) => agendaItemId === on)
  if (last === undefined) return 'Chưa có ai'
  return roll.find(({ membershipId }) => membershipId === last.membershipId)?.fullName ?? meeting.guests.find(({ id }) => id === last.guestId)?.fullName ?? last.speaker
}
