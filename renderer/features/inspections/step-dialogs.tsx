/** What is asked before a step is done, left out, or told of by a session that is written down already. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { useNotices } from '../../app/notices.tsx'
import { parseTypedDate, showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import type { CaseStepView } from './step-action.ts'
import { knownDay, stepPaperWords } from './step-action.ts'
import type { CaseStepCalls } from './use-case-steps.ts'

interface StepDialogProps { readonly step: CaseStepView, readonly calls: CaseStepCalls, readonly onClose: () => void }

/** The day stands there already where the paper or the session says it. */
export function CompleteDialog({ step, record, calls, onClose }: StepDialogProps & { readonly record: Inspection }) {
  const known = knownDay(step, record)
  const [on, setOn] = useState<string | null>(known)
  const { problems, send } = useSending(onClose)
  const day = on === null ? null : parseTypedDate(on)
  return (
    <DialogFrame title={`Ghi hoàn thành: ${step.name}`} size="medium" onClose={onClose} actions={(
      <><Button appearance="primary" type="submit" form="complete-step" disabled={day === null}>Ghi hoàn thành</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <form id="complete-step" onSubmit={(event) => { if (day === null) event.preventDefault(); else send(event, () => calls.complete(step, day)) }}>
        <Text block>{dayHint(step, known)}</Text>
        <Field label="Xong ngày" required validationMessage={on !== null && day === null ? 'Ghi ngày/tháng/năm.' : undefined}><DateInput label="Xong ngày" value={on} onChange={setOn} /></Field>
      </form>
      <Refusals problems={problems} />
    </DialogFrame>
  )
}

function dayHint(step: CaseStepView, known: string | null): string {
  const paper = stepPaperWords(step)
  if (known !== null) return `${paper === '' ? '' : `${paper}. `}Ngày lấy theo hồ sơ; sửa nếu bước xong vào ngày khác.`
  return paper === '' ? 'Ghi ngày đã làm xong bước này.' : `${paper}: ghi ngày ở đây, hoặc ghi số, ngày trên văn bản trước.`
}

export function LeaveOutDialog({ step, calls, onClose }: StepDialogProps) {
  const [reason, setReason] = useState('')
  const { problems, send } = useSending(onClose)
  const empty = reason.trim() === ''
  return (
    <DialogFrame title={`Bỏ qua: ${step.name}`} size="medium" onClose={onClose} actions={(
      <><Button appearance="primary" type="submit" form="leave-out-step" disabled={empty}>Bỏ qua bước này</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <form id="leave-out-step" onSubmit={(event) => { if (empty) event.preventDefault(); else send(event, () => calls.leaveOut(step, reason)) }}>
        <Field label="Lý do bỏ qua" required><Textarea value={reason} rows={3} onChange={(_event, data) => setReason(data.value)} /></Field>
      </form>
      <Refusals problems={problems} />
    </DialogFrame>
  )
}

export interface SessionChoice { readonly id: string, readonly subject: string, readonly start: string }

/** The step may tell of a session that stands in the case already, or of a new one. */
export function SessionDialog({ step, sessions, calls, onNew, onClose }: StepDialogProps & { readonly sessions: readonly SessionChoice[], readonly onNew: () => void }) {
  return (
    <DialogFrame title={`Buổi làm việc của bước: ${step.name}`} size="medium" onClose={onClose} actions={(
      <><Button appearance="primary" onClick={onNew}>Ghi buổi mới</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <Text>Chọn buổi đã ghi trong hồ sơ, hoặc ghi buổi mới.</Text>
      {sessions.map(({ id, subject, start }) => (
        <Button key={id} onClick={() => { onClose(); void calls.makePaper(step.stepId, id) }}>{`${showDate(start)}: ${subject}`}</Button>
      ))}
    </DialogFrame>
  )
}

/** Sends and closes when it is stored; what was refused stays to be read. */
export function useSending(onClose: () => void) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { notifyFault } = useNotices()
  const send = (event: FormEvent, call: () => Promise<readonly Problem[]>): void => {
    event.preventDefault()
    call().then((refused) => { if (refused.length === 0) onClose(); else setProblems(refused) }).catch(notifyFault)
  }
  return { problems, send }
}

export function Refusals({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map(({ code, path, message, remedy }) => <MessageBar key={`${code} ${path} ${message}`} intent="error" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)
}
