/** Strikes a number of arrival out, asked for once more with its reason: it cannot be taken back. */
import { useState } from 'react'
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited'
import { useFormContext } from 'react-hook-form'
import { reasonSchema } from '../../../shared/domain/register.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { useEditor } from '../record-editor/use-editor.ts'

export function VoidButton({ number }: { readonly number: number }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <CommandButton label="Huỷ số…" icon={<ProhibitedRegular />} onClick={() => setAsking(true)} />
      {asking && <VoidDialog number={number} onClose={() => setAsking(false)} />}
    </>
  )
}

function VoidDialog({ number, onClose }: { readonly number: number, readonly onClose: () => void }) {
  const form = useFormContext()
  const { session } = useEditor()
  const [reason, setReason] = useState('')
  const isReason = reasonSchema.safeParse(reason).success
  const strikeOut = async (): Promise<void> => {
    form.setValue('voided', { on: today(), reason })
    session.changed()
    onClose()
    await session.settle()
  }
  return (
    <DialogFrame title={`Huỷ số đến ${number}`} size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={!isReason} onClick={() => void strikeOut()}>Huỷ số</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>Dùng khi vào sổ nhầm. Số vẫn nằm trong sổ với lý do này, không cấp lại cho văn bản khác và không lấy lại được.</Text>
      <Field label="Lý do" required hint="Ít nhất 10 chữ cái."><Input value={reason} onChange={(_event, data) => setReason(data.value)} /></Field>
    </DialogFrame>
  )
}
