/** Whether the numbers of papers that come in run by year or by term: chosen for each body. */
import { useState } from 'react'
import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { today } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { NextNumber } from './series-fields.tsx'
import { useIssuingBodies } from './use-issuing-bodies.ts'
import { useRegisterAction } from './use-register-action.ts'

type Span = 'year' | 'term'
const spanWords: Readonly<Record<Span, string>> = { year: 'Theo năm: sang năm mới lại từ số 1', term: 'Theo nhiệm kỳ: chạy suốt nhiệm kỳ, nhiệm kỳ mới lại từ số 1' }

export function IncomingSpanDialog({ bodyId: first, onClose }: { readonly bodyId: string | null, readonly onClose: () => void }) {
  const { office } = useOffice()
  const bodies = useIssuingBodies()
  const query = useQuery(service.registers.choices.queryOptions())
  const [bodyId, setBodyId] = useState(first ?? office.bodyId)
  const [chosen, setChosen] = useState<Span | null>(null)
  const { notify } = useNotices()
  const { fault, running, run } = useRegisterAction()
  const now: Span = query.data?.find((one) => one.bodyId === bodyId)?.incomingSpan ?? 'year'
  const span = chosen ?? now
  const choose = async (): Promise<void> => {
    const done = await run(async () => {
      await client.registers.choose({ bodyId, incomingSpan: span })
      notify({ intent: 'success', text: `Từ nay số đến chạy ${span === 'year' ? 'theo năm' : 'theo nhiệm kỳ'}.` })
    })
    if (done) onClose()
  }
  return (
    <DialogFrame title="Cách đánh số đến" size="medium" onClose={onClose} actions={<><Button appearance="primary" disabled={span === now || running || query.data === undefined} onClick={() => void choose()}>Dùng cách này</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Field label="Cơ quan nhận" required><PickInput value={bodyId} options={bodies} onChange={(next) => { if (next !== null) { setBodyId(next); setChosen(null) } }} /></Field>
      <QueryView query={query}>{() => (
        <>
          <Field label="Số đến chạy">
            <RadioGroup value={span} onChange={(_event, { value }) => setChosen(value === 'term' ? 'term' : 'year')}>
              {(['year', 'term'] as const).map((one) => <Radio key={one} value={one} label={spanWords[one]} />)}
            </RadioGroup>
          </Field>
          <NextNumber asked={{ register: 'incoming', bodyId, kind: null, date: today() }} say={(printed) => `Hiện nay đánh số ${now === 'year' ? 'theo năm' : 'theo nhiệm kỳ'}, số đến tiếp theo là ${printed}.`} />
          {span !== now && <MessageBar intent="warning" layout="multiline"><MessageBarBody>Văn bản đến đã vào sổ giữ nguyên số. Văn bản vào sổ từ bây giờ lấy số ở dãy khác; dãy ấy chưa có số nào thì bắt đầu từ 1, nên chỉ đổi vào đầu năm hoặc đầu nhiệm kỳ.</MessageBarBody></MessageBar>}
        </>
      )}</QueryView>
    </DialogFrame>
  )
}
