/** Takes the tasks a plan, a meeting, a resolution or a conclusion set into the list. */
import { useState } from 'react'
import { Button, Field, Select, Text } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { PickOption } from '../../ui/form/pick-field.tsx'
import { usePlanOptions } from '../shared-fields/use-options.ts'

type From = 'plan' | 'meeting' | 'paper'

const froms: readonly { readonly value: From, readonly label: string }[] = [
  { value: 'plan', label: 'Kế hoạch' }, { value: 'meeting', label: 'Cuộc họp đã ghi diễn biến' }, { value: 'paper', label: 'Nghị quyết, kết luận, thông báo tự soạn' },
]

/** Kinds that set people to do something. */
const settingKinds: ReadonlySet<string> = new Set(['NQ', 'KL', 'TB'])

function useSources(): Readonly<Record<From, readonly PickOption[]>> {
  const plan = usePlanOptions()
  const meetings = useQuery(service.meetings.meetings.list.queryOptions()).data ?? []
  const papers = useQuery(service.freeDocuments.list.queryOptions()).data ?? []
  return {
    plan, meeting: meetings.filter(({ state }) => state !== 'planned').map(({ id, title, start }) => ({ value: id, label: title, detail: showDate(start) })),
    paper: papers.filter(({ kindSymbol }) => settingKinds.has(kindSymbol)).map(({ id, subject, kindSymbol, date }) => ({ value: id, label: `${kindSymbol} ${subject}`, detail: showDate(date) })),
  }
}

async function take(from: From, id: string): Promise<number> {
  switch (from) {
    case 'plan': return (await client.tasks.takePlan({ planId: id })).made
    case 'meeting': return (await client.meetings.takeTasks({ id })).made
    case 'paper': return (await client.tasks.takePaper({ freeDocumentId: id })).made
    default: return from satisfies never
  }
}

export function TakeDialog({ onClose }: { readonly onClose: () => void }) {
  const [from, setFrom] = useState<From>('plan')
  const [id, setId] = useState<string | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const sources = useSources()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const takeAll = async (): Promise<void> => {
    if (id === null) return
    try {
      const made = await take(from, id)
      await queries.invalidateQueries({ queryKey: service.tasks.key() })
      notify({ intent: 'success', text: made === 0 ? 'Các nhiệm vụ này đã có trong danh sách từ trước.' : `Đã lấy ${made} nhiệm vụ vào danh sách.`, leavesAfter: 8000 })
      onClose()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <DialogFrame title="Lấy nhiệm vụ vào danh sách" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={id === null} onClick={() => void takeAll()}>Lấy nhiệm vụ</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>Nhiệm vụ nào đã có trong danh sách thì giữ nguyên tình trạng đang ghi, không lấy lần nữa.</Text>
      <Field label="Từ đâu">
        <Select value={from} onChange={(_event, { value }) => {
          setFrom(froms.find((each) => each.value === value)?.value ?? 'plan')
          setId(null)
          setFault(null)
        }}>
          {froms.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
      <Field label="Chọn"><PickInput key={from} label="Chọn" value={id} options={sources[from]} onChange={setId} /></Field>
      {fault !== null && <FaultBar fault={fault} />}
    </DialogFrame>
  )
}
