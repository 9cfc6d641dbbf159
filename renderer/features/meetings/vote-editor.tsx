/** One vote: the question, who was for ("còn lại": all who voted and were not against), slips and options, and the result read aloud. */
import { useEffect, useRef } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import type { EntryOf } from '../../../shared/domain/meeting-entry.ts'
import { ClockField, CountField, ItemField, LineField, OptionalCountField, PickOne, TypedInput, useFieldStyles } from './entry-fields.tsx'
import { useMeeting } from './meeting-context.ts'
import { usePatch } from './use-live-record.ts'
import { majorityChoices, methodChoices } from './words.ts'

const useStyles = makeStyles({
  words: { fontWeight: tokens.fontWeightSemibold },
  fault: { color: tokens.colorStatusDangerForeground1 },
  result: { display: 'flex', flexDirection: 'column' },
})

export function VoteEditor({ entry }: { readonly entry: EntryOf<'vote'> }) {
  const fields = useFieldStyles()
  const patch = usePatch(entry)
  const votes = useVotes(entry)
  const method = (value: string): void => patch(value === 'ballot' ? { method: 'ballot' } : { method: 'hands', handedOut: null, returned: null, valid: null })
  return (
    <>
      <div className={fields.row}>
        <LineField label="Biểu quyết việc gì" value={entry.question} onChange={(question) => patch({ question })} first />
        <PickOne label="Cách" value={entry.method} choices={methodChoices} onChange={method} />
        <PickOne label="Cần" value={entry.majority} choices={majorityChoices} onChange={(value) => patch({ majority: value === 'twoThirds' ? 'twoThirds' : 'moreThanHalf' })} />
      </div>
      {entry.method === 'ballot' && (
        <div className={fields.row}>
          <OptionalCountField label="Phát ra" value={entry.handedOut} onChange={(handedOut) => patch({ handedOut })} />
          <OptionalCountField label="Thu về" value={entry.returned} onChange={(returned) => patch({ returned })} />
          <OptionalCountField label="Hợp lệ" value={entry.valid} onChange={(valid) => votes.change({ valid })} />
          <div className={fields.wide}>
            <TypedInput label="Tổ kiểm phiếu (cách nhau dấu phẩy)" shown={entry.tellers.join(', ')} read={(typed) => {
              patch({ tellers: typed.split(',').map((name) => name.trim()).filter((name) => name !== '').slice(0, 15) })
              return true
            }} />
          </div>
        </div>
      )}
      <div className={fields.row}>
        <CountField label="Không tán thành" value={entry.against} onChange={(against) => votes.change({ against })} />
        <CountField label="Ý kiến khác" value={entry.other} onChange={(other) => votes.change({ other })} />
        <CountField label="Tán thành" value={entry.for} onChange={(inFavour) => patch({ for: inFavour })} />
        <Button disabled={votes.rest === null || votes.rest === entry.for} onClick={() => { if (votes.rest !== null) patch({ for: votes.rest }) }}>{votes.rest === null ? 'Còn lại' : `Còn lại: ${votes.rest}`}</Button>
        <ClockField value={entry.at} onChange={(at) => patch({ at })} onClear={() => patch({ at: null })} />
        <ItemField value={entry.agendaItemId} onChange={(agendaItemId) => patch({ agendaItemId })} />
      </div>
      <OptionRows entry={entry} />
      <VoteOutcome id={entry.id} />
    </>
  )
}

type Counts = Pick<EntryOf<'vote'>, 'against' | 'other' | 'valid'>

/** While `for` is what is left over, it follows the others; once it was typed otherwise it stays. */
function useVotes(entry: EntryOf<'vote'>) {
  const patch = usePatch(entry)
  const { votes, quorum } = useMeeting()
  const entitled = votes.find(({ entryId }) => entryId === entry.id)?.entitled ?? quorum?.present ?? null
  const baseOf = (counts: Counts): number | null => entry.method === 'ballot' ? counts.valid ?? entitled : entitled
  const restOf = (counts: Counts): number | null => {
    const base = baseOf(counts)
    return base === null || base < counts.against + counts.other ? null : base - counts.against - counts.other
  }
  const rest = restOf(entry)
  const change = (counts: Partial<Counts>): void => {
    const next = restOf({ ...entry, ...counts })
    patch(rest === entry.for && next !== null ? { ...counts, for: next } : counts)
  }
  // Who may vote is counted by the service once the vote stands in the record; what was left over follows that count too.
  const last = useRef(rest)
  useEffect(() => {
    if (rest !== null && last.current !== null && rest !== last.current && entry.for === last.current) patch({ for: rest })
    last.current = rest
  }, [rest, entry.for, patch])
  return { rest, change }
}

function OptionRows({ entry }: { readonly entry: EntryOf<'vote'> }) {
  const fields = useFieldStyles()
  const patch = usePatch(entry)
  const set = (at: number, change: Partial<EntryOf<'vote'>['options'][number]>): void => patch({ options: entry.options.map((option, index) => index === at ? { ...option, ...change } : option) })
  return (
    <>
      {entry.options.map((option, at) => (
        <div key={at} className={fields.row}>
          <LineField label={`Phương án ${at + 1}`} value={option.text} onChange={(text) => set(at, { text: text === '' ? `Phương án ${at + 1}` : text })} />
          <CountField label="Số phiếu" value={option.votes} onChange={(votes) => set(at, { votes })} />
          <Button appearance="subtle" onClick={() => patch({ options: entry.options.filter((_option, index) => index !== at) })}>{`Bỏ phương án ${at + 1}`}</Button>
        </div>
      ))}
      <div><Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => patch({ options: [...entry.options, { text: `Phương án ${entry.options.length + 1}`, votes: 0 }] })}>Thêm phương án</Button></div>
    </>
  )
}

function VoteOutcome({ id }: { readonly id: string }) {
  const styles = useStyles()
  const { votes } = useMeeting()
  const vote = votes.find(({ entryId }) => entryId === id)
  if (vote === undefined) return null
  return (
    <div className={styles.result} role="status">
      <Text className={styles.words}>{vote.words}</Text>
      {vote.faults.map(({ code, message, remedy }) => <Text key={code} className={styles.fault}>{`${message} ${remedy}`}</Text>)}
    </div>
  )
}
