/** Asks why: to undo an import, to accept in spite of errors, to send a report back. */
import { useState } from 'react'
import { Button, Field, Text, Textarea } from '@fluentui/react-components'
import type { Fault } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly words: string
  /** Label of the button that does it. */
  readonly action: string
  readonly onClose: () => void
  /** Closes the dialog when it is done; what it throws is shown. */
  readonly onDo: (reason: string) => Promise<void>
}

export function ReasonDialog({ title, words, action, onClose, onDo }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const act = async (): Promise<void> => {
    try {
      await onDo(reason.trim())
      onClose()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <DialogFrame title={title} size="medium" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button>
      <Button appearance="primary" disabled={reason.trim() === ''} onClick={() => void act()}>{action}</Button>
    </>}>
      <Text>{words}</Text>
      {fault !== null && <FaultBar fault={fault} />}
      <Field label="Lý do" required><Textarea value={reason} rows={3} autoFocus onChange={(_event, data) => setReason(data.value)} /></Field>
    </DialogFrame>
  )
}
