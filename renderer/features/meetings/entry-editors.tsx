/** The form of one entry, by its kind. */
import { useMemo } from 'react'
import { Text } from '@fluentui/react-components'
import type { EntryOf, MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { ClockField, DayField, ItemField, LineField, OptionalCountField, PickOne, WordsField, YesField, useFieldStyles } from './entry-fields.tsx'
import { useMeeting } from './meeting-context.ts'
import { NameSearch } from './name-search.tsx'
import type { Named } from './name-search.tsx'
import { usePatch } from './use-live-record.ts'
import { useSpeakers } from './use-speakers.ts'
import { VoteEditor } from './vote-editor.tsx'
import { noteChoices } from './words.ts'

export function EntryEditor({ entry }: { readonly entry: MeetingEntry }) {
  switch (entry.kind) {
    case 'speech': return <SpeechEditor entry={entry} />
    case 'vote': return <VoteEditor entry={entry} />
    case 'conclusion': return <ConclusionEditor entry={entry} />
    case 'task': return <TaskEditor entry={entry} />
    case 'dues': return <DuesEditor entry={entry} />
    case 'note': return <NoteEditor entry={entry} />
    case 'closing': return <ClosingEditor entry={entry} />
    case 'item': return <ItemEditor entry={entry} />
    case 'movement': return <MovementEditor entry={entry} />
    case 'attendance': case 'guest': return <Text>Sửa ở danh sách điểm danh (F2).</Text>
    default: return entry satisfies never
  }
}

function SpeechEditor({ entry }: { readonly entry: EntryOf<'speech'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  const speakers = useSpeakers()
  const chosen = entry.membershipId !== null ? `m ${entry.membershipId}` : entry.guestId !== null ? `g ${entry.guestId}` : null
  const pick = ({ id }: Named): void => patch({ membershipId: id.startsWith('m ') ? id.slice(2) : null, guestId: id.startsWith('g ') ? id.slice(2) : null, speaker: '' })
  return (
    <>
      <div className={styles.row}>
        <div className={styles.wide}><NameSearch label="Người phát biểu" text={speakers.find(({ id }) => id === chosen)?.label ?? entry.speaker} people={speakers} onPick={pick} onWords={(speaker) => patch({ speaker, membershipId: null, guestId: null })} /></div>
        <ClockField value={entry.at} onChange={(at) => patch({ at })} onClear={() => patch({ at: null })} />
        <ItemField value={entry.agendaItemId} onChange={(agendaItemId) => patch({ agendaItemId })} />
      </div>
      <WordsField id={entry.id} name="text" label="Ý kiến" />
      <YesField label="Có câu hỏi, kiến nghị phải trả lời" value={entry.asks} onChange={(asks) => patch({ asks })} />
    </>
  )
}

function ConclusionEditor({ entry }: { readonly entry: EntryOf<'conclusion'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  return (
    <>
      <WordsField id={entry.id} name="text" label="Kết luận" first />
      <div className={styles.row}><ItemField value={entry.agendaItemId} onChange={(agendaItemId) => patch({ agendaItemId })} /><ClockField value={entry.at} onChange={(at) => patch({ at })} onClear={() => patch({ at: null })} /></div>
    </>
  )
}

function NoteEditor({ entry }: { readonly entry: EntryOf<'note'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  const about = (value: string): void => {
    const found = (['course', 'thinking', 'strengths', 'shortcomings'] as const).find((one) => one === value)
    if (found !== undefined) patch({ about: found })
  }
  return (
    <>
      <WordsField id={entry.id} name="text" label="Diễn biến" first />
      <div className={styles.row}>
        <PickOne label="Ghi vào phần" value={entry.about} choices={noteChoices} onChange={about} />
        <ItemField value={entry.agendaItemId} onChange={(agendaItemId) => patch({ agendaItemId })} />
        <ClockField value={entry.at} onChange={(at) => patch({ at })} onClear={() => patch({ at: null })} />
      </div>
    </>
  )
}

function TaskEditor({ entry }: { readonly entry: EntryOf<'task'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  const { roll } = useMeeting()
  const bodies = useBodyOptions()
  const leads = useMemo(() => [
    ...roll.map(({ personId, fullName, title }): Named => ({ id: `p ${personId}`, label: fullName, detail: title })), ...bodies.map(({ value, label }): Named => ({ id: `b ${value}`, label, detail: '' })),
  ], [roll, bodies])
  const { lead } = entry
  const chosen = lead.personId !== null ? `p ${lead.personId}` : lead.bodyId !== null ? `b ${lead.bodyId}` : null
  return (
    <>
      <LineField label="Nhiệm vụ" value={entry.content} onChange={(content) => patch({ content })} first />
      <div className={styles.row}>
        <div className={styles.wide}>
          <NameSearch label="Chủ trì" text={leads.find(({ id }) => id === chosen)?.label ?? lead.text} people={leads}
            onPick={({ id }) => patch({ lead: { personId: id.startsWith('p ') ? id.slice(2) : null, bodyId: id.startsWith('b ') ? id.slice(2) : null, text: '' } })}
            onWords={(text) => patch({ lead: { personId: null, bodyId: null, text } })} />
        </div>
        <LineField label="Phối hợp" value={entry.partners} onChange={(partners) => patch({ partners })} />
      </div>
      <div className={styles.row}>
        <DayField label="Hạn" value={entry.due} onChange={(due) => patch({ due })} />
        <LineField label="Sản phẩm" value={entry.product} onChange={(product) => patch({ product })} />
        <YesField label="Nhiệm vụ chính trị" value={entry.politicalMission} onChange={(politicalMission) => patch({ politicalMission })} />
      </div>
    </>
  )
}

function DuesEditor({ entry }: { readonly entry: EntryOf<'dues'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  return (
    <div className={styles.row}>
      <OptionalCountField label="Số tiền đảng phí đã thu (đồng)" value={entry.amount} digits={11} onChange={(amount) => patch({ amount })} />
      <YesField label="Đã thu đủ" value={entry.complete} onChange={(complete) => patch({ complete })} />
      <LineField label="Ghi chú" value={entry.note} onChange={(note) => patch({ note })} />
    </div>
  )
}

function ClosingEditor({ entry }: { readonly entry: EntryOf<'closing'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  return (
    <>
      <div className={styles.row}>
        <ClockField label="Giờ kết thúc" value={entry.at} onChange={(at) => patch({ at })} />
        <YesField label="Biên bản đã được đọc lại" value={entry.readBack} onChange={(readBack) => patch({ readBack })} />
        <YesField label="Cuộc họp nhất trí với nội dung" value={entry.agreed} onChange={(agreed) => patch({ agreed })} />
      </div>
      <WordsField id={entry.id} name="reservations" label="Ý kiến bảo lưu" />
    </>
  )
}

function ItemEditor({ entry }: { readonly entry: EntryOf<'item'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  const { meeting } = useMeeting()
  return (
    <div className={styles.row}>
      <Text weight="semibold" className={styles.wide}>{meeting.agenda.find(({ id }) => id === entry.agendaItemId)?.title ?? ''}</Text>
      <ClockField label="Bắt đầu" value={entry.at} onChange={(at) => patch({ at })} onClear={() => patch({ at: null })} />
      <ClockField label="Kết thúc" value={entry.until} onChange={(until) => patch({ until })} onClear={() => patch({ until: null })} />
      <YesField label="Rút khỏi chương trình" value={entry.withdrawn} onChange={(withdrawn) => patch({ withdrawn })} />
    </div>
  )
}

function MovementEditor({ entry }: { readonly entry: EntryOf<'movement'> }) {
  const styles = useFieldStyles()
  const patch = usePatch(entry)
  const { roll } = useMeeting()
  return (
    <div className={styles.row}>
      <Text weight="semibold" className={styles.wide}>{`${roll.find(({ membershipId }) => membershipId === entry.membershipId)?.fullName ?? ''} ${entry.direction === 'arrives' ? 'đến' : 'ra về'}`}</Text>
      <ClockField value={entry.at} onChange={(at) => patch({ at })} />
      <LineField label="Lý do" value={entry.reason} onChange={(reason) => patch({ reason })} first />
    </div>
  )
}
