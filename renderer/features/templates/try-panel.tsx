/** "Thử với hồ sơ": the pages the edited text would make of a record that is there; nothing is saved. */
import { useCallback, useState } from 'react'
import { Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { PreviewPane } from '../papers/preview-pane.tsx'
import type { PageRange } from '../papers/use-preview.ts'
import { papersQuery } from '../papers/queries.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useDraftState } from './draft-context.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tools: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

export function TryPanel() {
  const papers = useQuery(papersQuery())
  const subjectKind = useDraftState((state) => state.structure.subjectKind)
  const id = useDraftState((state) => state.structure.id)
  return (
    <QueryView query={papers}>
      {(rows) => {
        const usable = rows.filter((row) => row.subjectKind === subjectKind)
        const own = usable.filter((row) => row.templateId === id)
        return usable.length === 0
          ? <EmptyState title="Chưa có hồ sơ để thử">Thêm một hồ sơ dùng loại mẫu này (mục Văn bản, Kế hoạch, Báo cáo hoặc Kiểm tra), rồi quay lại đây.</EmptyState>
          : <Trial rows={[...own, ...usable.filter((row) => row.templateId !== id)]} />
      }}
    </QueryView>
  )
}

function Trial({ rows }: { readonly rows: readonly PaperRow[] }) {
  const styles = useStyles()
  const text = useDraftState((state) => state.text)
  const [recordId, setRecordId] = useState(rows[0]?.recordId ?? '')
  const [range, setRange] = useState<PageRange>({ first: 0, count: 2 })
  const onRange = useCallback((next: PageRange) => setRange((old) => old.first === next.first && old.count === next.count ? old : next), [])
  const query = useQuery(service.templates.test.queryOptions({ input: { text, recordId, firstPage: range.first, pages: range.count }, placeholderData: keepPreviousData, gcTime: 0, staleTime: 0 }))
  const problems = query.data?.problems ?? []
  const options = rows.filter((row, index) => rows.findIndex((other) => other.recordId === row.recordId) === index)
    .map((row) => ({ value: row.recordId, label: row.subject, detail: row.printedNumber }))
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <Field label="Hồ sơ để thử"><PickInput value={recordId} options={options} onChange={(next) => { if (next !== null) setRecordId(next) }} /></Field>
        {problems.slice(0, 3).map((problem, index) => <Text key={index} size={200}>{`${problem.message} ${problem.remedy}`}</Text>)}
        {problems.length > 3 && <Text size={200}>{`… và ${problems.length - 3} điều nữa.`}</Text>}
      </div>
      {query.isError && <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />}
      <PreviewPane preview={query.data} state={query.isPlaceholderData || query.data === undefined ? 'behind' : query.data.pageCount === 0 ? 'gaps' : 'current'} onRange={onRange} />
    </div>
  )
}
