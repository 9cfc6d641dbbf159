/** The công văn that sends a report back: the new last day, and what the clerk adds. */
import { useState } from 'react'
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SubmissionView } from '../../../shared/contract/submissions.ts'
import { addDays, workingDayFrom } from '../../../shared/domain/dates.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'

export function LetterDialog({ view, onClose }: { readonly view: SubmissionView, readonly onClose: () => void }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [due, setDue] = useState<string | null>(workingDayFrom(addDays(today(), 5)))
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const points = view.problems.filter(({ severity }) => severity !== 'info').length
  const make = async (): Promise<void> => {
    try {
      const { recordId } = await client.submissions.defectLetter({ submissionId: view.id, due, note: note.trim() })
      onClose()
      await navigate({ to: '/free-documents/$id', params: { id: recordId } })
      await queries.invalidateQueries()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <DialogFrame title="Soạn công văn trả lại, đề nghị bổ sung" size="medium" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button>
      <Button appearance="primary" onClick={() => void make()}>Soạn công văn</Button>
    </>}>
      <Text>{`Gửi ${view.bodyName}: ${points} điểm, mỗi điểm nêu tệp, trang, ô, vấn đề và cách sửa. Bản thảo mở ra để xem lại; số và ngày để trống.`}</Text>
      {fault !== null && <FaultBar fault={fault} />}
      <Field label="Hạn gửi lại" hint="Rơi vào thứ bảy, chủ nhật thì chuyển sang thứ hai."><DateInput value={due} onChange={setDue} label="Hạn gửi lại" /></Field>
      <Field label="Yêu cầu thêm (nếu có)"><Input value={note} onChange={(_event, data) => setNote(data.value)} /></Field>
    </DialogFrame>
  )
}
