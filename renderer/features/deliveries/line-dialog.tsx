/** What of a line has no column: which unit of the tree it is, the receipt that came back, a note; and taking the line out. */
import { Button } from '@fluentui/react-components'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { PickField } from '../../ui/form/pick-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { ReceivedFields } from './received-fields.tsx'

interface LineDialogProps { readonly at: number, readonly name: string, readonly onClose: () => void, readonly onRemove: () => void }

export function LineDialog({ at, name, onClose, onRemove }: LineDialogProps) {
  const bodies = useBodyOptions()
  const line = `lines.${at}`
  return (
    <DialogFrame title={name === '' ? `Nơi nhận ${at + 1}` : name} size="medium" onClose={onClose} actions={<><Button appearance="primary" onClick={onClose}>Xong</Button><Button onClick={onRemove}>Bỏ nơi nhận này</Button></>}>
      <PickField name={`${line}.bodyId`} label="Đơn vị trong danh sách tổ chức" options={bodies} />
      <ReceivedFields name={`${line}.received`} />
      <TextField name={`${line}.note`} label="Ghi chú" />
    </DialogFrame>
  )
}
