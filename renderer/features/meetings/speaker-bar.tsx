/** Who waits to speak, above the keys of the record: noted with one key, the first called up with another. */
import { useEffect, useRef, useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { NameSearch } from './name-search.tsx'
import type { Named } from './name-search.tsx'
import type { SpeakerQueue } from './speaker-queue.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS, flexShrink: 0 },
  search: { width: '320px' },
})

interface SpeakerBarProps {
  readonly queue: SpeakerQueue
  readonly people: readonly Named[]
  /** A name is asked for. */
  readonly asking: boolean
  readonly onDone: () => void
}

export function SpeakerBar({ queue, people, asking, onDone }: SpeakerBarProps) {
  const styles = useStyles()
  if (!asking && queue.waiting.length === 0) return null
  return (
    <section className={styles.bar} aria-label="Chờ phát biểu">
      {asking && <div className={styles.search}><AskedName people={people} onDone={onDone} onName={queue.add} /></div>}
      <Text weight="semibold">Chờ phát biểu:</Text>
      {queue.waiting.length === 0 && <Text>chưa có ai</Text>}
      {queue.waiting.map(({ name, membershipId, guestId }, at) => (
        <Button key={`${membershipId ?? guestId ?? ''} ${name}`} size="small" icon={<DismissRegular />} iconPosition="after" aria-label={`${at + 1}. ${name}: thôi không phát biểu nữa`} onClick={() => queue.remove(at)}>{`${at + 1}. ${name}`}</Button>
      ))}
    </section>
  )
}

/** Enter notes the name and asks for the next; Escape, or Enter on an empty box, ends. */
function AskedName({ people, onName, onDone }: { readonly people: readonly Named[], readonly onName: SpeakerQueue['add'], readonly onDone: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [round, setRound] = useState(0)
  useEffect(() => box.current?.querySelector('input')?.focus(), [round])
  const note = (speaker: Parameters<SpeakerQueue['add']>[0]): void => {
    onName(speaker)
    setWords('')
    setRound((last) => last + 1)
  }
  return (
    <div ref={box} onKeyDown={(event) => {
      if (event.key === 'Escape' || (event.key === 'Enter' && words.trim() === '')) onDone()
      else if (event.key === 'Enter' && box.current?.querySelector('input')?.getAttribute('aria-expanded') === 'false') note({ membershipId: null, guestId: null, name: words.trim() })
    }}>
      <NameSearch key={round} label="Ai xin phát biểu" text={words} people={people} onWords={setWords}
        onPick={({ id, label }) => note({ membershipId: id.startsWith('m ') ? id.slice(2) : null, guestId: id.startsWith('g ') ? id.slice(2) : null, name: label })} />
    </div>
  )
}
