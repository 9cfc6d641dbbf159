/** Which paper to make a delivery list of: one that has its number and day. */
import { useMemo, useState } from 'react'
import { Button, Field } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { paperText } from '../../../shared/domain/paper-pointer.ts'
import { service } from '../../api/client.ts'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { RecipientsDialog } from './recipients-dialog.tsx'

export function ChoosePaperDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: papers } = useQuery(service.papers.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [isChosen, setIsChosen] = useState(false)
  const numbered = useMemo(() => (papers ?? []).filter(({ printedNumber, date }) => printedNumber !== '' && date !== null), [papers])
  const options = useMemo(() => numbered.map((row) => ({ value: paperText(row), label: `${row.printedNumber}, ngày ${showDate(row.date)}`, detail: row.subject })), [numbered])
  const paper = numbered.find((row) => paperText(row) === chosen)
  if (isChosen && paper !== undefined) return <RecipientsDialog templateId={paper.templateId} recordId={paper.recordId} onClose={onClose} />
  return (
    <DialogFrame title="Lập danh sách gửi" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={paper === undefined} onClick={() => setIsChosen(true)}>Tiếp</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Field label="Văn bản đã ban hành" required><PickInput label="Văn bản đã ban hành" value={chosen} options={options} onChange={setChosen} /></Field>
    </DialogFrame>
  )
}
