/** How a task went, written down from the list: when, by whom, its state and what shows it. */
import { useState } from 'react'
import { Button, Field, Input, MessageBar, MessageBarBody, Select, Text, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '../../../shared/domain/problem.ts'
import { taskReportSchema } from '../../../shared/domain/task.ts'
import type { Task } from '../../../shared/domain/task.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { parseTypedDate, today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import type { TaskRow } from './task-groups.ts'
import { taskReportChoices } from './words.ts'

type Report = Task['reports'][number]

export function ReportDialog({ row, onClose }: { readonly row: TaskRow, readonly onClose: () => void }) {
  const [on, setOn] = useState<string | null>(today())
  const [report, setReport] = useState<Omit<Report, 'on'>>({ by: row.lead, state: 'done', text: '', proof: '' })
  const { problems, store } = useStore(row.id, onClose)
  const change = (patch: Partial<Report>): void => setReport((current) => ({ ...current, ...patch }))
  const day = on === null ? null : parseTypedDate(on)
  const needsProof = report.state === 'done' && report.proof.trim() === ''
  return (
    <DialogFrame title="Kết quả nhiệm vụ" size="medium" onClose={onClose} actions={(
      <><Button appearance="primary" disabled={day === null || needsProof} onClick={() => { if (day !== null) void store({ ...report, on: day, proof: report.proof.trim() }) }}>Ghi kết quả</Button><Button onClick={onClose}>Thôi</Button></>
    )}>
      <Text weight="semibold">{row.content}</Text>
      <Field label="Tình trạng">
        <Select value={report.state} onChange={(_event, { value }) => change({ state: taskReportSchema.shape.state.safeParse(value).data ?? 'underway' })}>
          {taskReportChoices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
      <Field label="Minh chứng" hint="Số văn bản, sản phẩm; báo hoàn thành thì phải có."><Input value={report.proof} onChange={(_event, { value }) => change({ proof: value })} /></Field>
      <Field label="Ngày" validationMessage={day === null ? 'Ghi ngày/tháng/năm.' : undefined}><DateInput label="Ngày" value={on} onChange={setOn} /></Field>
      <Field label="Người báo cáo"><Input value={report.by} onChange={(_event, { value }) => change({ by: value })} /></Field>
      <Field label="Kết quả, vướng mắc"><Textarea value={report.text} rows={2} onChange={(_event, { value }) => change({ text: value })} /></Field>
      {problems.map(({ code, path, message, remedy }) => <MessageBar key={`${code} ${path}`} intent="error" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)}
    </DialogFrame>
  )
}

/** The report is added to the task as it stands at that moment, so that nothing others wrote is lost. */
function useStore(id: string, onStored: () => void) {
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const store = async (report: Report): Promise<void> => {
    try {
      const { revision, record } = await client.tasks.get({ id })
      const outcome = await client.tasks.save({ revision, record: { ...record, reports: [...record.reports, report] } })
      switch (outcome.outcome) {
        case 'refused': return setProblems(outcome.problems)
        // Somebody saved between the two calls: nothing was written, so it is tried anew.
        case 'conflict': return await store(report)
        case 'saved':
          await queries.invalidateQueries({ queryKey: service.tasks.key() })
          return onStored()
        default: return outcome satisfies never
      }
    } catch (error) {
      notifyFault(error)
    }
  }
  return { problems, store }
}
