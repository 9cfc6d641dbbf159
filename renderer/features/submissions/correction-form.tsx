/** A clerk's correction of a version: its values typed over, with the reason; the version itself stays as it came. */
import { useState } from 'react'
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CellProblem, SubmissionView } from '../../../shared/contract/submissions.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { EntryParts, useTypedForm } from './entry-parts.tsx'

export const useFootStyles = makeStyles({
  foot: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  reason: { flexGrow: 1, minWidth: '260px' },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexGrow: 1, minHeight: 0 },
})

export function CorrectionForm({ view, onClose }: { readonly view: SubmissionView, readonly onClose: () => void }) {
  const styles = useFootStyles()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const form = useTypedForm(view)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [problems, setProblems] = useState<readonly CellProblem[]>([])
  const save = async (): Promise<void> => {
    try {
      setFault(null)
      const { measurements, answers } = form.parsed
      const outcome = await client.submissions.correct({ submissionId: view.id, reason: reason.trim(), measurements, answers })
      if (outcome.outcome === 'refused') return setProblems(outcome.problems)
      await queries.invalidateQueries()
      notify({ intent: outcome.outcome === 'saved' ? 'success' : 'info', text: outcome.outcome === 'saved' ? 'Đã ghi bản sửa; bản cũ vẫn được giữ.' : 'Không có gì khác bản đang có.', leavesAfter: 6000 })
      onClose()
      await navigate({ to: '/submissions/$id', params: { id: outcome.submissionId } })
    } catch (error) {
      setFault(toFault(error))
    }
  }
  const wrong = form.parsed.wrong.size
  return (
    <Page title={`Sửa số liệu: ${view.bodyName}`}>
      <div className={styles.stack}>
        <EntryParts form={view} fault={fault} problems={problems} {...form} />
        <Card className={styles.foot}>
          <Field className={styles.reason} label="Lý do sửa" required hint="Ai báo lại, khi nào; được giữ cùng bản sửa."><Input value={reason} onChange={(_event, data) => setReason(data.value)} /></Field>
          <Button size="large" onClick={onClose}>Thôi</Button>
          <Button size="large" appearance="primary" disabled={reason.trim() === '' || wrong > 0} onClick={() => void save()}>{wrong > 0 ? `Còn ${wrong} ô chưa phải số` : 'Ghi bản sửa'}</Button>
        </Card>
      </div>
    </Page>
  )
}
