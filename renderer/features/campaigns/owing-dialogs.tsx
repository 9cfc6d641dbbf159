/** Asks for what is written down with the change: the new last day and why, the unit that need not report and why. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components'
import type { BoardRow } from '../../../shared/contract/campaigns.ts'
import { workingDayFrom } from '../../../shared/domain/dates.ts'
import { faultSentence } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { ShownCampaign } from './use-forms-out.ts'

export type ChangeOutcome = Awaited<ReturnType<typeof client.campaigns.excuse>>

interface ChangeProps {
  readonly shown: ShownCampaign
  readonly onClose: () => void
  /** false: it was refused, and the dialog stays to say why. */
  readonly onDone: (outcome: ChangeOutcome, words: string) => Promise<boolean>
}

export function MoveDueDialog({ shown: { revision, record }, onClose, onDone }: ChangeProps) {
  const [due, setDue] = useState<string | null>(record.due)
  const isDate = due !== null && /^\d{4}-\d{2}-\d{2}$/u.test(due)
  const moved = isDate ? workingDayFrom(due) : record.due
  return (
    <ChangeDialog title="Đổi hạn gửi báo cáo" action="Đổi hạn gửi" ready={isDate && moved !== record.due} onClose={onClose}
      words={`Hạn gửi hiện nay là ${showDate(record.due)}. Hạn mới tính cho báo cáo đến từ hôm nay; báo cáo đã muộn theo hạn cũ vẫn là muộn.`}
      onDo={async (reason) => {
        const outcome = await client.campaigns.moveDue({ id: record.id, revision, due: moved, reason })
        return { outcome, isShown: await onDone(outcome, `Hạn gửi mới là ${showDate(moved)}; hạn cũ ${showDate(record.due)} và lý do được giữ lại.`) }
      }}>
      <Field label="Hạn gửi mới" hint="Rơi vào thứ bảy, chủ nhật thì chuyển sang thứ hai."><DateInput value={due} onChange={setDue} label="Hạn gửi mới" /></Field>
    </ChangeDialog>
  )
}

export function ExcuseDialog({ shown: { revision, record }, owing, onClose, onDone }: ChangeProps & { readonly owing: readonly BoardRow[] }) {
  const [bodyId, setBodyId] = useState<string | null>(owing.find(({ ended }) => ended)?.bodyId ?? null)
  const name = owing.find((row) => row.bodyId === bodyId)?.name ?? ''
  const options = owing.map((row) => ({ value: row.bodyId, label: row.name, detail: row.ended ? 'đã kết thúc hoạt động' : '' }))
  return (
    <ChangeDialog title="Đơn vị không phải báo cáo" action="Ghi không phải báo cáo" ready={bodyId !== null} onClose={onClose}
      words="Dùng khi đơn vị đã giải thể, sáp nhập hoặc được miễn trong đợt này. Đơn vị vẫn có trên bảng theo dõi kèm lý do, nhưng không tính vào số phải báo cáo và không bị đôn đốc."
      onDo={async (reason) => {
        const outcome = await client.campaigns.excuse({ id: record.id, revision, bodyId: bodyId ?? '', reason })
        return { outcome, isShown: await onDone(outcome, `Đã ghi ${name} không phải báo cáo trong đợt này.`) }
      }}>
      <Field label="Đơn vị" required><PickInput label="Đơn vị" value={bodyId} options={options} onChange={setBodyId} /></Field>
    </ChangeDialog>
  )
}

interface ChangeDialogProps {
  readonly title: string
  readonly words: string
  readonly action: string
  /** Everything but the reason is there. */
  readonly ready: boolean
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onDo: (reason: string) => Promise<{ readonly outcome: ChangeOutcome, readonly isShown: boolean }>
}

function ChangeDialog({ title, words, action, ready, children, onClose, onDo }: ChangeDialogProps) {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  const run = async (): Promise<void> => {
    const { outcome, isShown } = await onDo(reason.trim())
    if (isShown) return onClose()
    if (outcome.outcome === 'refused') setRefused(outcome.problems.filter(({ severity }) => severity === 'error').map(({ message, remedy }) => `${message} ${remedy}`).join(' '))
  }
  return (
    <DialogFrame title={title} size="medium" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button>
      <Button appearance="primary" disabled={!ready || reason.trim() === ''} onClick={() => { run().catch((error: unknown) => setRefused(faultSentence(toFault(error)))) }}>{action}</Button>
    </>}>
      <Text>{words}</Text>
      {refused !== '' && <MessageBar intent="error" layout="multiline"><MessageBarBody>{refused}</MessageBarBody></MessageBar>}
      {children}
      <Field label="Lý do" required><Textarea value={reason} resize="vertical" onChange={(_event, data) => setReason(data.value)} /></Field>
    </DialogFrame>
  )
}
