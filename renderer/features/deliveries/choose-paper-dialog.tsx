/** Which paper to make a delivery list of: one that has its number and day. */
import { useState } from 'react'
import { Button, Field } from '@fluentui/react-components'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { PaperPick } from '../papers/paper-pick.tsx'
import { RecipientsDialog } from './recipients-dialog.tsx'

export function ChoosePaperDialog({ onClose }: { readonly onClose: () => void }) {
  const [paper, setPaper] = useState<PaperRow | null>(null)
  const [isChosen, setIsChosen] = useState(false)
  if (isChosen && paper !== null) return <RecipientsDialog templateId={paper.templateId} recordId={paper.recordId} onClose={onClose} />
  return (
    <DialogFrame title="Lập danh sách gửi" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={paper === null} onClick={() => setIsChosen(true)}>Tiếp</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Field label="Văn bản đã ban hành" required><PaperPick label="Văn bản đã ban hành" of={{ numbered: true }} value={paper} onChoose={setPaper} /></Field>
    </DialogFrame>
  )
}
