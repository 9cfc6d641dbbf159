/** "Thử với hồ sơ": the pages the edited text would make of a record that is there; nothing is saved. */
import { useCallback, useState } from 'react'
import { Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaperRow, PapersAsked } from '../../../shared/contract/papers.ts'
import { service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PaperPick } from '../papers/paper-pick.tsx'
import { PreviewPane } from '../papers/preview-pane.tsx'
import type { PageRange } from '../papers/use-preview.ts'
import { anyPaperQuery } from '../papers/queries.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useDraftState } from './draft-context.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tools: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

export function TryPanel() {
  const subjectKind = useDraftState((state) => state.structure.subjectKind)
  const templateId = useDraftState((state) => state.structure.id)
  const own = useQuery(anyPaperQuery({ templateId }))
  const any = useQuery(anyPaperQuery({ subjectKind }))
  return (
    <QueryView query={own}>
      {({ rows: [paper] }) => paper !== undefined ? <Trial of={{ templateId }} first={paper} /> : (
        <QueryView query={any}>
          {({ rows: [other] }) => other !== undefined ? <Trial of={{ subjectKind }} first={other} /> : <EmptyState title="Chưa có hồ sơ để thử">Thêm một hồ sơ dùng loại mẫu này (mục Văn bản, Kế hoạch, Báo cáo hoặc Kiểm tra), rồi quay lại đây.</EmptyState>}
        </QueryView>
      )}
    </QueryView>
  )
}

/** `of`: the records it can be tried with; `first`: the one it begins with. */
function Trial({ of, first }: { readonly of: Partial<PapersAsked>, readonly first: PaperRow }) {
  const styles = useStyles()
  const text = useDraftState((state) => state.text)
  const [paper, setPaper] = useState(first)
  const [range, setRange] = useState<PageRange>({ first: 0, count: 2 })
  const onRange = useCallback((next: PageRange) => setRange((old) => old.first === next.first && old.count === next.count ? old : next), [])
  const query = useQuery(service.templates.test.queryOptions({ input: { text, recordId: paper.recordId, firstPage: range.first, pages: range.count }, placeholderData: keepPreviousData, gcTime: 0, staleTime: 0 }))
  const problems = query.data?.problems ?? []
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <Field label="Hồ sơ để thử"><PaperPick label="Hồ sơ để thử" of={of} value={paper} onChoose={setPaper} /></Field>
        {problems.slice(0, 3).map((problem, index) => <Text key={index} size={200}>{`${problem.message} ${problem.remedy}`}</Text>)}
        {problems.length > 3 && <Text size={200}>{`… và ${problems.length - 3} điều nữa.`}</Text>}
      </div>
      {query.isError && <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />}
      <PreviewPane preview={query.data} state={query.isPlaceholderData || query.data === undefined ? 'behind' : query.data.pageCount === 0 ? 'gaps' : 'current'} onRange={onRange} />
    </div>
  )
}
