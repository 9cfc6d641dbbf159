/** Việc chờ tôi: papers whose next step is mine, longest waiting first; and, when asked, all that are under way. */
import { useMemo, useState } from 'react'
import { Switch } from '@fluentui/react-components'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { WaitingPaper } from '../../../shared/contract/workflow.ts'
import { paperStateNames, paperStateSchema, paperStateWaits } from '../../../shared/domain/paper-state.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showMoment } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { openPaper } from '../papers/open-paper.ts'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { RecordList } from '../shared-fields/record-list.tsx'
import { waitingQuery } from './queries.ts'
import { StateBadge } from './state-badge.tsx'

const columnsWith = (actorWords: (name: string) => string): readonly TableColumn<WaitingPaper>[] => [
  { id: 'state', header: 'Đang ở bước', value: (row) => paperStateSchema.options.indexOf(row.state), cell: (row) => <StateBadge state={row.state} returned={row.returned} />, width: 128, fixed: true },
  { id: 'kind', header: 'Loại', value: (row) => documentKinds[row.kind].name, width: 128, fixed: true },
  { id: 'subject', header: 'Trích yếu', value: (row) => row.subject, width: 4 },
  { id: 'waits', header: 'Việc cần làm', value: (row) => row.returned ? `Sửa theo lý do trả lại: ${row.reason}` : `${paperStateWaits[row.state]}${row.openComments > 0 ? ` Còn ${row.openComments} góp ý chưa xong.` : ''}`, width: 3 },
  { id: 'at', header: 'Từ lúc', value: (row) => row.at, cell: (row) => showMoment(row.at), width: 184, fixed: true, optional: true },
  { id: 'actor', header: 'Người chuyển', value: (row) => actorWords(row.actor), width: 144, fixed: true, optional: true },
]

export function WaitingPage() {
  const navigate = useNavigate()
  const [all, setAll] = useState(false)
  const actorWords = useActorWords()
  const columns = useMemo(() => columnsWith(actorWords), [actorWords])
  const query = useQuery({ ...waitingQuery(), select: (rows: readonly WaitingPaper[]) => all ? rows : rows.filter(({ mine }) => mine) })
  return (
    <Page title="Việc chờ tôi" commands={<Switch label="Hiện cả việc chờ người khác" checked={all} onChange={(_event, data) => setAll(data.checked)} />}>
      <PaperTabs current="waiting" />
      <RecordList query={query} label="Danh sách văn bản chờ xử lý" unit="văn bản" columns={columns} rowKey={(row) => `${row.templateId}:${row.recordId}`} onOpen={(row) => void navigate(openPaper(row))}
        empty={<EmptyState icon={<ClipboardTaskRegular />} title="Không có văn bản nào đang chờ">{`Văn bản đã trình duyệt, đã duyệt, đã ký, vừa ban hành hoặc bị trả lại sẽ hiện ở đây, chờ lâu nhất đứng đầu. Văn bản đang soạn ở thẻ Văn bản; mở ra rồi bấm ${paperStateNames.submitted}.`}</EmptyState>} />
    </Page>
  )
}
