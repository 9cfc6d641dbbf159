/** Before a step is taken: what it will do, what is still open, and why, where a reason is asked. */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components'
import type { PaperStanding } from '../../../shared/contract/workflow.ts'
import { paperStateNames, paperSteps, stepReasonSchema } from '../../../shared/domain/paper-state.ts'
import type { PaperStep } from '../../../shared/domain/paper-state.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useAct } from './use-act.ts'

/** Issue has a dialog of the register's own. */
export type AskedStep = Exclude<PaperStep, 'issue'>

interface StepDialogProps {
  readonly step: AskedStep
  readonly standing: PaperStanding
  /** Of the record as it stands on the screen. */
  readonly revision: number
  readonly onClose: () => void
}

export function StepDialog({ step, standing: { templateId, recordId, openComments }, revision, onClose }: StepDialogProps) {
  const { notify } = useNotices()
  const { fault, running, act } = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { effect, reasonNeeded, to } = paperSteps[step]
  const title = titles[step]
  const missing = reasonNeeded && !stepReasonSchema.safeParse(reason).success
  const take = async (): Promise<void> => {
    setTried(true)
    if (missing) return
    if (!await act(() => client.workflow[step]({ templateId, recordId, revision, reason: reason.trim() }))) return
    onClose()
    notify({ intent: 'success', text: `Văn bản đã chuyển sang “${paperStateNames[to]}”.`, leavesAfter: 5000 })
  }
  const actions = <><Button appearance="primary" disabled={running} onClick={() => void take()}>{title}</Button><Button onClick={onClose}>Thôi</Button></>
  return (
    <DialogFrame title={`${title}?`} size="medium" actions={actions} onClose={onClose}>
      {fault !== null && <FaultBar fault={fault} />}
      <Text>{effect}</Text>
      {openComments > 0 && step !== 'sendBack' && step !== 'file' && (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{`Còn ${openComments} góp ý chưa xong (thẻ Góp ý). Vẫn chuyển được, nhưng nên xem lại trước.`}</MessageBarBody></MessageBar>
      )}
      <Field label={reasonNeeded ? 'Lý do trả lại' : 'Ghi chú (không bắt buộc)'} required={reasonNeeded} hint="Được giữ cùng văn bản, kèm tên người và giờ; không xoá được."
        validationMessage={tried && missing ? 'Ghi lý do để người soạn biết phải sửa gì.' : undefined}>
        <Textarea value={reason} rows={3} onChange={(_event, data) => setReason(data.value)} />
      </Field>
    </DialogFrame>
  )
}

const titles: Readonly<Record<AskedStep, string>> = { submit: 'Trình duyệt', approve: 'Duyệt', sendBack: 'Trả lại', sign: 'Ghi nhận đã ký', file: 'Đưa vào lưu' }
