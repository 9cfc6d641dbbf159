/** Which entries an extract of minutes is made of: by item of the agenda, one by one, or all of an item. Arrows move, Space takes. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { told } from './entry-told.ts'
import type { MeetingView } from './meeting-context.ts'
import { liveEntriesQuery } from './queries.ts'
import { entryWords } from './words.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', maxHeight: '52vh', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalXS },
  group: { display: 'flex', flexDirection: 'column' },
  within: { paddingLeft: tokens.spacingHorizontalXXL },
})

/** Kinds an extract can print. */
const printed: ReadonlySet<MeetingEntry['kind']> = new Set<MeetingEntry['kind']>(['speech', 'vote', 'conclusion', 'task', 'note'])

interface Group { readonly id: string, readonly title: string, readonly entries: readonly MeetingEntry[] }

/** Entries under their items, in the order of the agenda; what belongs to none stands last. */
function groupsOf({ meeting }: MeetingView, entries: readonly MeetingEntry[]): readonly Group[] {
  const named = entries.filter(({ kind }) => printed.has(kind))
  const of = (id: string | null): readonly MeetingEntry[] => named.filter((entry) => 'agendaItemId' in entry && entry.agendaItemId === id)
  return [...meeting.agenda.map(({ id, title }, at) => ({ id, title: `${at + 1}. ${title}`, entries: of(id) })), { id: '', title: 'Ngoài chương trình', entries: of(null) }].filter((group) => group.entries.length > 0)
}

interface ExtractDialogProps { readonly view: MeetingView, readonly onMake: (entryIds: readonly string[]) => void, readonly onClose: () => void }

export function ExtractDialog({ view, onMake, onClose }: ExtractDialogProps) {
  const live = useQuery(liveEntriesQuery(view.meeting.id))
  const entries = useMemo(() => live.data?.entries.map(({ entry }) => entry) ?? [], [live.data])
  const groups = useMemo(() => groupsOf(view, entries), [view, entries])
  // What was concluded and voted is what an extract mostly tells.
  const usual = useMemo(() => new Set(entries.filter(({ kind }) => kind === 'conclusion' || kind === 'vote').map(({ id }) => id)), [entries])
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null)
  const chosen = own ?? usual
  const put = (ids: readonly string[], taken: boolean): void => setOwn(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...taken ? ids : []]))
  const inOrder = entries.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return (
    <DialogFrame title="Trích biên bản" size="wide" onClose={onClose} actions={(
      <><Button appearance="primary" disabled={inOrder.length === 0} onClick={() => onMake(inOrder)}>{`Lập trích biên bản (${inOrder.length} dòng)`}</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <Text>Chọn các dòng đưa vào bản trích. Mũi tên ↑ ↓ để đi, phím cách để chọn hoặc bỏ.</Text>
      <QueryView query={live}>{() => groups.length === 0 ? <Text>Diễn biến chưa ghi ý kiến, biểu quyết hay kết luận nào để trích.</Text> : <Entries view={view} groups={groups} chosen={chosen} onPut={put} />}</QueryView>
    </DialogFrame>
  )
}

interface EntriesProps { readonly view: MeetingView, readonly groups: readonly Group[], readonly chosen: ReadonlySet<string>, readonly onPut: (ids: readonly string[], taken: boolean) => void }

function Entries({ view, groups, chosen, onPut }: EntriesProps) {
  const styles = useStyles()
  return (
    <div className={styles.list} role="group" aria-label="Các dòng của diễn biến" onKeyDown={moveAmongBoxes}>
      {groups.map(({ id, title, entries }) => {
        const ids = entries.map((entry) => entry.id)
        const taken = ids.filter((each) => chosen.has(each)).length
        return (
          <div key={id} className={styles.group} role="group" aria-label={title}>
            <Checkbox label={<Text weight="semibold">{title}</Text>} checked={taken === 0 ? false : taken === ids.length ? true : 'mixed'} onChange={(_event, data) => onPut(ids, data.checked !== false)} />
            {entries.map((entry) => {
              const { who, words } = told(entry, view)
              return <Checkbox key={entry.id} className={styles.within} label={`${entryWords[entry.kind]}: ${who === '' ? '' : `${who}: `}${words}`} checked={chosen.has(entry.id)} onChange={(_event, data) => onPut([entry.id], data.checked === true)} />
            })}
          </div>
        )
      })}
    </div>
  )
}

function moveAmongBoxes(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const at = boxes.findIndex((box) => box === event.target)
  boxes[Math.max(0, Math.min(boxes.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
  event.preventDefault()
}
