/** Nhập tay: a unit's figures and texts that came on paper or by telephone. */
import { useState } from 'react'
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CellProblem, EntryView } from '../../../shared/contract/submissions.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { StepsCommand } from '../campaigns/steps-command.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useFootStyles } from './correction-form.tsx'
import { EntryParts, useTypedForm } from './entry-parts.tsx'
import { entryQuery } from './queries.ts'

const useStyles = makeStyles({ unit: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, maxWidth: '640px' } })

export function EntryPage() {
  const styles = useStyles()
  const foot = useFootStyles()
  const { id } = useParams({ from: '/campaigns/$id/entry' })
  const { body } = useSearch({ from: '/campaigns/$id/entry' })
  const navigate = useNavigate()
  const campaign = useQuery(service.campaigns.get.queryOptions({ input: { id }, staleTime: 0 }))
  const bodies = useQuery(service.organisation.bodies.list.queryOptions())
  const asked = campaign.data?.record.addresseeIds ?? []
  const names = new Map(bodies.data?.map((row) => [row.id, row.name]))
  return (
    <Page title={campaign.data === undefined ? 'Nhập tay' : `Nhập tay: ${campaign.data.record.title}`} commands={<StepsCommand campaignId={id} />}>
      <div className={foot.stack}>
        <Card className={styles.unit}>
          <Field label="Đơn vị báo cáo" required>
            <PickInput value={body ?? null} options={asked.map((bodyId) => ({ value: bodyId, label: names.get(bodyId) ?? bodyId }))}
              onChange={(bodyId) => void navigate({ to: '/campaigns/$id/entry', params: { id }, search: bodyId === null ? {} : { body: bodyId }, replace: true })} />
          </Field>
        </Card>
        {body === undefined ? <EmptyState title="Chọn đơn vị">Chọn đơn vị ở trên, rồi nhập số liệu và phần lời của đơn vị ấy.</EmptyState> : <UnitEntry key={body} campaignId={id} bodyId={body} />}
      </div>
    </Page>
  )
}

function UnitEntry({ campaignId, bodyId }: { readonly campaignId: string, readonly bodyId: string }) {
  const query = useQuery(entryQuery(campaignId, bodyId))
  return <QueryView query={query}>{(view) => <EntryForm view={view} />}</QueryView>
}

/** What was there when the person began stays the base: something newer is a refusal, never overwritten unseen. */
function EntryForm({ view: shown }: { readonly view: EntryView }) {
  const [view] = useState(shown)
  const styles = useFootStyles()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const form = useTypedForm(view)
  const [receivedOn, setReceivedOn] = useState<string | null>(today())
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [problems, setProblems] = useState<readonly CellProblem[]>([])
  const save = async (accept: boolean): Promise<void> => {
    try {
      setFault(null)
      const { measurements, answers } = form.parsed
      const outcome = await client.submissions.typed({ campaignId: view.campaignId, bodyId: view.bodyId, lastId: view.lastId, receivedOn, accept, reason: reason.trim(), measurements, answers })
      if (outcome.outcome === 'refused') return setProblems(outcome.problems)
      await queries.invalidateQueries()
      notify({ intent: 'success', text: outcome.outcome === 'saved' ? `Đã ghi báo cáo của ${view.bodyName}.` : 'Không có gì khác bản đang có.', leavesAfter: 6000 })
      await navigate({ to: '/submissions/$id', params: { id: outcome.submissionId } })
    } catch (error) {
      setFault(toFault(error))
    }
  }
  const wrong = form.parsed.wrong.size
  return (
    <>
      <EntryParts form={view} fault={fault} problems={problems} {...form} />
      <Card className={styles.foot}>
        <Field label="Ngày nhận"><DateInput value={receivedOn} onChange={setReceivedOn} label="Ngày nhận báo cáo" /></Field>
        <Field className={styles.reason} label="Lý do (khi chấp nhận dù còn thiếu, còn lỗi)"><Input value={reason} onChange={(_event, data) => setReason(data.value)} /></Field>
        <Button size="large" disabled={wrong > 0} onClick={() => void save(false)}>Lưu, chờ xem</Button>
        <Button size="large" appearance="primary" disabled={wrong > 0} onClick={() => void save(true)}>{wrong > 0 ? `Còn ${wrong} ô chưa phải số` : 'Lưu và chấp nhận'}</Button>
      </Card>
    </>
  )
}
