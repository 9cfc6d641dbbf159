/** Asks the day on which the minutes were agreed or signed, and takes the step. */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { parseTypedDate, today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import type { MeetingView } from './meeting-context.ts'

const words = {
  draft: { title: 'Đưa biên bản về dự thảo', label: 'Ngày đưa về dự thảo', tells: 'Biên bản sửa lại được; các giấy tờ chưa có số lại in chữ “Dự thảo”.', verb: 'Đưa về dự thảo' },
  agreed: { title: 'Thông qua biên bản', label: 'Ngày thông qua', tells: 'Biên bản hết chữ “Dự thảo”; diễn biến không sửa nữa, trừ khi đưa về dự thảo.', verb: 'Thông qua' },
  signed: { title: 'Ký biên bản', label: 'Ngày ký', tells: 'Biên bản đã ký thì khoá hẳn, không sửa được nữa.', verb: 'Ghi đã ký' },
} as const

interface AdvanceDialogProps { readonly view: MeetingView, readonly to: keyof typeof words, readonly onClose: () => void }

export function AdvanceDialog({ view: { meeting, revision }, to, onClose }: AdvanceDialogProps) {
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const [on, setOn] = useState<string | null>(today())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const day = on === null ? null : parseTypedDate(on)
  const advance = async (): Promise<void> => {
    if (day === null) return
    try {
      const outcome = await client.meetings.advance({ id: meeting.id, revision, to, on: day })
      await queries.invalidateQueries({ queryKey: service.meetings.key() })
      if (outcome.outcome === 'refused') return setProblems(outcome.problems)
      if (outcome.outcome === 'conflict') return setProblems([{ severity: 'error', code: 'meeting.changed', path: '', value: '', message: 'Cuộc họp vừa được sửa ở nơi khác.', remedy: 'Xem lại rồi bấm lần nữa.' }])
      onClose()
    } catch (error) {
      notifyFault(error)
    }
  }
  const { title, label, tells, verb } = words[to]
  return (
    <DialogFrame title={title} size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={day === null} onClick={() => void advance()}>{verb}</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>{tells}</Text>
      <Field label={label} validationMessage={day === null ? 'Ghi ngày/tháng/năm.' : undefined}><DateInput label={label} value={on} onChange={setOn} /></Field>
      {problems.map(({ code, path, message, remedy }) => <MessageBar key={`${code} ${path} ${message}`} intent="error" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)}
    </DialogFrame>
  )
}
