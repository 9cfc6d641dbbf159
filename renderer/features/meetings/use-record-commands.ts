/** What the secretary can do, each by one key; the same keys are shown at the foot of the page. */
import { useCallback, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { useCommands } from '../../app/commands.tsx'
import type { Command } from '../../app/command-store.ts'
import { useNotices } from '../../app/notices.tsx'
import { newId } from '../../ui/new-id.ts'
import { useMeeting } from './meeting-context.ts'
import type { MeetingView } from './meeting-context.ts'
import type { LiveRecord } from './live-record.ts'
import { meetingMoment, meetingNow } from './moments.ts'
import type { SpeakerQueue, Waiting } from './speaker-queue.ts'
import { useLiveRecord } from './use-live-record.ts'

/** Kinds that are begun by a key of their own. */
export type NewKind = 'speech' | 'note' | 'vote' | 'conclusion' | 'task' | 'dues'

const prefixes: Readonly<Record<NewKind, string>> = { speech: 'PB', note: 'GC', vote: 'BQ', conclusion: 'KL', task: 'NV', dues: 'DP' }

const newKinds: readonly (readonly [NewKind, string, string])[] = [
  ['speech', 'Phát biểu', 'F4'], ['note', 'Diễn biến', 'F5'], ['vote', 'Biểu quyết', 'F6'], ['conclusion', 'Kết luận', 'F7'], ['task', 'Nhiệm vụ', 'F8'], ['dues', 'Đảng phí', 'F9'],
]

export interface Writing {
  /** The entry in the pane; null: none. */
  readonly chosen: string | null
  readonly focusAt: number
  readonly choose: (id: string) => void
  readonly commands: readonly Command[]
}

interface WritingOptions {
  readonly rollRef: RefObject<HTMLDivElement | null>
  readonly itemRef: RefObject<HTMLSelectElement | null>
  /** Ids shown in the stream, in order. */
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly isRunning: boolean
  readonly queue: SpeakerQueue
  /** Asks for the name of somebody who wants to speak. */
  readonly onAskName: () => void
}

export function useWriting({ rollRef, itemRef, ids, onClose, isRunning, queue, onAskName }: WritingOptions): Writing {
  const record = useLiveRecord()
  const view = useMeeting()
  const { notifyFault } = useNotices()
  const [{ chosen, focusAt }, setChosen] = useState<{ readonly chosen: string | null, readonly focusAt: number }>({ chosen: null, focusAt: 0 })
  const before = useRef<string | null>(null)
  const choose = useCallback((id: string | null) => {
    if (before.current !== null && before.current !== id) record.dropBlank(before.current)
    before.current = id
    setChosen((last) => ({ chosen: id, focusAt: last.focusAt + 1 }))
  }, [record])
  const begin = (kind: NewKind): void => {
    const entry = blankEntry(kind, record, view)
    record.add(entry, { blank: true })
    choose(entry.id)
  }
  const callUp = (first: Waiting): void => choose(calledUp(first, queue, record, view))
  const step = (by: number): void => {
    const at = chosen === null ? ids.length : ids.indexOf(chosen)
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))]
    if (next !== undefined) choose(next)
  }
  const current = chosen === null ? undefined : record.state(chosen)?.entry.kind
  const remove = async (): Promise<void> => {
    if (chosen === null) return
    const at = ids.indexOf(chosen)
    await record.remove(chosen)
    // Who went on meanwhile, the service being slow, stays where he is.
    if (before.current === chosen) choose(ids[at + 1] ?? ids[at - 1] ?? null)
  }
  const run = (work: Promise<unknown>): void => { work.catch(notifyFault) }
  const commands: readonly Command[] = [
    command('roll', 'Điểm danh', 'F2', () => rollRef.current?.focus()),
    command('nextItem', 'Nội dung tiếp', 'F3', () => choose(startItem(record, view, null))),
    command('chooseItem', 'Chọn nội dung', 'Shift+F3', () => itemRef.current?.focus()),
    ...newKinds.map(([kind, label, key]) => command(kind, label, key, () => begin(kind))),
    command('askName', 'Xin phát biểu', 'Shift+F4', onAskName),
    ...queue.waiting.slice(0, 1).map((first) => command('callUp', 'Mời người chờ', 'Shift+F5', () => callUp(first))),
    command('closing', 'Bế mạc', 'Shift+F9', () => choose(closingEntry(record, view))),
    command('previous', 'Dòng trước', 'Alt+ArrowUp', () => step(-1)),
    command('next', 'Dòng sau', 'Alt+ArrowDown', () => step(1)),
    command('remove', 'Bỏ dòng', 'Alt+Delete', () => run(remove())),
    command('putBack', 'Lấy lại dòng bỏ', 'Alt+Insert', () => run(record.putBack().then((id) => { if (id !== null) choose(id) }))),
    ...newKinds.filter(([kind]) => kind === current).map(([kind]) => command('again', 'Dòng mới cùng loại', 'Ctrl+Enter', () => begin(kind))),
    ...current === 'closing' && isRunning ? [command('close', 'Khép diễn biến', 'Ctrl+Enter', onClose)] : [],
  ]
  useCommands(commands)
  return { chosen, focusAt, choose, commands }
}

function command(id: string, label: string, key: string, run: () => void): Command {
  return { id: `meeting.${id}`, label, group: 'Họp', keys: [key], run }
}

/** The item that is on: the one begun last that is neither over nor withdrawn. */
export function itemOn(entries: readonly MeetingEntry[]): string | null {
  return entriesOf(entries, 'item').findLast(({ until, withdrawn }) => until === null && !withdrawn)?.agendaItemId ?? null
}

/** Begins an item (null: the next of the agenda that was not begun) and ends the one before; the entry's id, null when none is left. */
export function startItem(record: LiveRecord, { meeting }: MeetingView, asked: string | null): string | null {
  const items = entriesOf(record.entries(), 'item')
  const begun = new Set(items.map(({ agendaItemId }) => agendaItemId))
  const next = asked ?? meeting.agenda.find(({ id }) => !begun.has(id))?.id
  if (next === undefined) return null
  const now = meetingNow(meeting.start)
  for (const item of items) if (item.until === null && !item.withdrawn && now !== null) record.change({ ...item, until: now })
  const id = newId('MUC')
  record.add({ id, place: record.nextPlace(), at: now, kind: 'item', agendaItemId: next, until: null, withdrawn: false })
  return id
}

/** The closing of a meeting is one: its entry, begun when there is none. */
function closingEntry(record: LiveRecord, { meeting }: MeetingView): string {
  const [there] = entriesOf(record.entries(), 'closing')
  if (there !== undefined) return there.id
  const id = newId('BM')
  const at = meetingMoment(meeting.start)
  for (const item of entriesOf(record.entries(), 'item')) if (item.until === null && !item.withdrawn && meetingNow(meeting.start) !== null) record.change({ ...item, until: at })
  record.add({ id, place: record.nextPlace(), at, kind: 'closing', readBack: false, agreed: false, reservations: '' })
  return id
}

/** Who waits first speaks now: his speech is begun, and he waits no more. The queue may be older than a change of the roll: who is not in it any more is kept by name. */
function calledUp({ membershipId, guestId, name }: Waiting, queue: SpeakerQueue, record: LiveRecord, view: MeetingView): string {
  const isKnown = view.roll.some((line) => line.membershipId === membershipId) || view.meeting.guests.some(({ id }) => id === guestId)
  const entry = blankEntry('speech', record, view)
  queue.remove(0)
  // The kind that was asked for; the check is for the types.
  if (entry.kind === 'speech') record.add({ ...entry, ...isKnown ? { membershipId, guestId } : { speaker: name } })
  return entry.id
}

function blankEntry(kind: NewKind, record: LiveRecord, { meeting, quorum }: MeetingView): MeetingEntry {
  const base = { id: newId(prefixes[kind]), place: record.nextPlace(), at: meetingNow(meeting.start) }
  const agendaItemId = itemOn(record.entries())
  switch (kind) {
    case 'speech': return { ...base, kind, agendaItemId, membershipId: null, guestId: null, speaker: '', text: '', asks: false }
    case 'note': return { ...base, kind, agendaItemId, about: meeting.agenda.find(({ id }) => id === agendaItemId)?.subject === 'thinking' ? 'thinking' : 'course', text: '' }
    case 'vote': return { ...base, kind, agendaItemId, question: '', method: 'hands', majority: 'moreThanHalf', for: quorum?.present ?? 0, against: 0, other: 0, handedOut: null, returned: null, valid: null, options: [], tellers: [] }
    case 'conclusion': return { ...base, kind, agendaItemId, text: '' }
    case 'task': return { ...base, kind, agendaItemId, content: '', lead: { personId: null, bodyId: null, text: '' }, partners: '', due: null, product: '', politicalMission: false }
    case 'dues': return { ...base, kind, amount: null, complete: false, note: '' }
    default: return kind satisfies never
  }
}
