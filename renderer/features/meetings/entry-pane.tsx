/** The entry that is written now: its form, and what the service says about it. Enter goes to the next field (from a name straight to the words), Ctrl+Enter begins the next entry of this kind. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { EntryEditor } from './entry-editors.tsx'
import { told } from './entry-told.ts'
import { useMeeting } from './meeting-context.ts'
import { useEntryForm, useLiveRecord } from './use-live-record.ts'
import { entryWords } from './words.ts'

const useStyles = makeStyles({
  pane: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `2px solid ${tokens.colorBrandStroke1}` },
})

/** `focusAt`: grows each time the pane is to take the focus. */
export function EntryPane({ id, focusAt }: { readonly id: string, readonly focusAt: number }) {
  const styles = useStyles()
  const pane = useRef<HTMLElement>(null)
  const record = useLiveRecord()
  const view = useMeeting()
  const state = useEntryForm(id)
  useEffect(() => {
    if (focusAt === 0) return
    // Who was called up from the queue is known: his words are next.
    const entry = record.state(id)?.entry
    const isKnown = entry?.kind === 'speech' && entry.text === '' && (entry.membershipId !== null || entry.guestId !== null)
    if (isKnown) pane.current?.querySelector('textarea')?.focus()
    else focusFirst(pane.current)
  }, [id, focusAt, record])
  if (state === undefined) return null
  const { entry, step, problems, other } = state
  // The buttons go with the choice; the hand goes on writing.
  const keep = (which: 'mine' | 'other'): void => {
    record.resolve(id, which)
    focusFirst(pane.current)
  }
  return (
    <section key={id} ref={pane} className={styles.pane} aria-label={`Đang ghi: ${entryWords[entry.kind]}`} onKeyDown={toNextField}>
      <Text weight="semibold">{entryWords[entry.kind]}</Text>
      {step === 'conflict' && other !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{`Dòng này đã đổi ở nơi khác. Chữ đang hiện vẫn được giữ trên máy này; chọn bản cần giữ. Bản kia: “${inOneLine(told(other.entry, view))}”`}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => keep('mine')}>Giữ chữ đang hiện</Button>
            <Button size="small" onClick={() => keep('other')}>Lấy bản kia</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problems.map(({ code, path, message, remedy }) => <MessageBar key={`${code} ${path}`} intent="error" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)}
      <EntryEditor entry={entry} />
    </section>
  )
}

/** As much of the other version as tells the two apart. */
function inOneLine({ who, words }: ReturnType<typeof told>): string {
  const line = [who, words].filter((part) => part !== '').join(': ')
  return line.length > 240 ? `${line.slice(0, 240)}…` : line
}

function focusFirst(pane: HTMLElement | null): void {
  (pane?.querySelector<HTMLElement>('input[data-entry-focus], textarea[data-entry-focus]') ?? pane?.querySelector<HTMLElement>('input, textarea, select'))?.focus()
}

function toNextField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey || event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, select')]
  const words = event.target.getAttribute('role') === 'combobox' ? event.currentTarget.querySelector('textarea') : null
  const next = words ?? fields[fields.indexOf(event.target) + 1]
  next?.focus()
}
