/** The roll call: members in the official order and guests, each with one key; who comes and goes with the clock. */
import { memo, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { Field, Input, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { flushSync } from 'react-dom'
import { presenceAt } from '../../../shared/domain/counting.ts'
import type { Presence } from '../../../shared/domain/counting.ts'
import { entriesOf } from '../../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { newId } from '../../ui/new-id.ts'
import { useMeeting } from './meeting-context.ts'
import { clockOf, meetingMoment, meetingNow } from './moments.ts'
import { useLiveRecord, useRoll } from './use-live-record.ts'
import { presenceWords } from './words.ts'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  head: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  list: { flexGrow: 1, flexBasis: 0, contain: 'strict', minHeight: 0, overflowY: 'auto', outlineStyle: 'none', ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  row: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline', minHeight: '28px', cursor: 'default' },
  // Marked by a stripe too: in high contrast a ground of its own would swallow the letters.
  active: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  present: { color: tokens.colorStatusSuccessForeground1 },
  absent: { color: tokens.colorStatusDangerForeground2 },
  keys: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reason: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** A member or a guest of the list. */
interface Line { readonly key: string, readonly type: 'member' | 'guest', readonly id: string, readonly name: string, readonly detail: string, readonly presence: Presence, readonly clock: string, readonly reason: string }

const standingWords = { full: '', probationary: 'dự bị', temporary: 'sinh hoạt tạm thời' } as const

function useLines(): readonly Line[] {
  const { roll, meeting } = useMeeting()
  const entries = useRoll()
  return useMemo(() => [
    ...roll.map(({ membershipId, fullName, standing }): Line => {
      const last = entriesOf(entries, 'movement').findLast((entry) => entry.membershipId === membershipId)
      const called = entriesOf(entries, 'attendance').find((entry) => entry.membershipId === membershipId)
      return { key: `m ${membershipId}`, type: 'member', id: membershipId, name: fullName, detail: standingWords[standing], presence: presenceAt(entries, membershipId, null), clock: clockOf(last?.at ?? null), reason: called?.reason ?? '' }
    }),
    ...meeting.guests.map(({ id, fullName, title }): Line => {
      const seen = entriesOf(entries, 'guest').find((entry) => entry.guestId === id)
      return { key: `g ${id}`, type: 'guest', id, name: fullName, detail: title === '' ? 'đại biểu' : `đại biểu, ${title}`, presence: seen === undefined ? 'unknown' : seen.present ? 'present' : 'absentWithoutReason', clock: '', reason: '' }
    }),
  ], [roll, meeting.guests, entries])
}

export function RollPane({ listRef }: { readonly listRef: RefObject<HTMLDivElement | null> }) {
  const styles = useStyles()
  const lines = useLines()
  const act = useRollActions(lines)
  const [at, setAt] = useState(0)
  const reason = useRef<HTMLInputElement>(null)
  const active = lines[Math.min(at, lines.length - 1)]
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, to))
    setAt(next)
    listRef.current?.querySelector(`[data-line="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || active === undefined) return
    // The field for the reason is there before the next key: on a slow machine its first letters would be lost, or call somebody else.
    const done = ((): boolean => {
      switch (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Home' || event.key === 'End' ? event.key : event.code) {
        case 'ArrowDown': move(at + 1); return true
        case 'ArrowUp': move(at - 1); return true
        case 'Home': move(0); return true
        case 'End': move(lines.length - 1); return true
        case 'KeyC': act.call(active, 'present'); move(at + 1); return true
        case 'KeyK': act.call(active, 'absentWithoutReason'); move(at + 1); return true
        case 'KeyL': flushSync(() => act.call(active, 'absentWithReason')); reason.current?.focus(); return true
        case 'KeyA': act.allPresent(); return true
        case 'KeyD': act.move(active, 'arrives'); return true
        case 'KeyV': act.move(active, 'leaves'); return true
        default: return false
      }
    })()
    if (done) event.preventDefault()
  }
  return (
    <section className={styles.pane} aria-label="Điểm danh">
      <div className={styles.head}><Text weight="semibold">Điểm danh</Text><Text className={styles.state}>F2</Text></div>
      <div ref={listRef} className={styles.list} role="listbox" tabIndex={0} aria-label="Danh sách điểm danh" aria-activedescendant={active === undefined ? undefined : `roll-${at}`} onKeyDown={keys}>
        {lines.map((line, index) => <RollRow key={line.key} line={line} index={index} isActive={line === active} onChoose={setAt} />)}
      </div>
      {active?.presence === 'absentWithReason' && (
        <div className={styles.reason}>
          <Field label={`Lý do vắng: ${active.name}`}>
            <Input ref={reason} value={active.reason} onChange={(_event, { value }) => act.reason(active, value)} onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              listRef.current?.focus()
              if (event.key === 'Enter') move(at + 1)
            }} />
          </Field>
        </div>
      )}
      <div className={styles.keys}>C có mặt · L vắng có lý do · K vắng không lý do · A còn lại có mặt cả · D vừa đến · V ra về · ↑ ↓ chọn người</div>
    </section>
  )
}

interface RollRowProps { readonly line: Line, readonly index: number, readonly isActive: boolean, readonly onChoose: (index: number) => void }

const RollRow = memo(function RollRow({ line, index, isActive, onChoose }: RollRowProps) {
  const styles = useStyles()
  const { name, detail, presence, clock, reason } = line
  const colour = presence === 'present' ? styles.present : presence === 'unknown' ? undefined : styles.absent
  return (
    <div id={`roll-${index}`} data-line={index} role="option" aria-selected={isActive} className={mergeClasses(styles.row, isActive && styles.active)} onClick={() => onChoose(index)}
      title={detail === '' ? name : `${name} (${detail})`}>
      <span className={styles.name}>{name}{detail !== '' && <span className={styles.state}>{` (${detail})`}</span>}</span>
      <span className={mergeClasses(styles.state, colour)}>{clock === '' ? presenceWords[presence] : `${presenceWords[presence]} ${clock}`}{reason !== '' && presence === 'absentWithReason' ? `: ${reason}` : ''}</span>
    </div>
  )
}, (one, other) => one.isActive === other.isActive && one.index === other.index && JSON.stringify(one.line) === JSON.stringify(other.line))

type Called = EntryOf<'attendance'>['state']

function useRollActions(lines: readonly Line[]) {
  const record = useLiveRecord()
  const { meeting } = useMeeting()
  return useMemo(() => {
    const put = (entry: MeetingEntry): void => record.state(entry.id) === undefined ? record.add(entry) : record.change(entry)
    const call = (line: Line, state: Called): void => {
      const common = { place: record.nextPlace(), at: meetingNow(meeting.start) }
      if (line.type === 'guest') {
        const old = entriesOf(record.roll(), 'guest').find(({ guestId }) => guestId === line.id)
        return put({ id: newId('KM'), ...common, ...old, kind: 'guest', guestId: line.id, present: state === 'present' })
      }
      const old = entriesOf(record.roll(), 'attendance').find(({ membershipId }) => membershipId === line.id)
      return put({ id: newId('DD'), ...common, ...old, kind: 'attendance', membershipId: line.id, state, reason: state === 'absentWithReason' ? old?.reason ?? '' : '' })
    }
    return {
      call,
      allPresent: (): void => lines.filter(({ presence }) => presence === 'unknown').forEach((line) => call(line, 'present')),
      reason: (line: Line, reason: string): void => {
        const old = entriesOf(record.roll(), 'attendance').find(({ membershipId }) => membershipId === line.id)
        if (old !== undefined) record.change({ ...old, reason })
      },
      move: (line: Line, direction: EntryOf<'movement'>['direction']): void => {
        if (line.type !== 'member' || (direction === 'arrives') === (line.presence === 'present')) return
        record.add({ id: newId('DV'), place: record.nextPlace(), kind: 'movement', membershipId: line.id, direction, at: meetingMoment(meeting.start), reason: '' })
      },
    }
  }, [record, meeting.start, lines])
}
