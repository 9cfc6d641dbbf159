/** Every version a campaign has received, units in the official order; a row opens the version. */
import { Badge, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SubmissionRow } from '../../../shared/contract/submissions.ts'
import { reportStateWords } from '../../../shared/domain/submission-words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { newerWaiting } from './newer-waiting.ts'
import { submissionsQuery } from './queries.ts'
import { lateWords, sourceWords } from './words.ts'

const colors = { received: 'warning', accepted: 'success', returned: 'danger', withdrawn: 'subtle' } as const

const columns: readonly TableColumn<SubmissionRow>[] = [
  { id: 'body', header: 'Đơn vị', value: ({ bodyName }) => bodyName, width: 4 },
  { id: 'version', header: 'Bản', value: ({ version }) => version, width: 70, fixed: true, align: 'end' },
  { id: 'state', header: 'Trạng thái', value: ({ state }) => reportStateWords[state], width: 130, fixed: true, cell: ({ state }) => <Badge appearance="tint" color={colors[state]}>{reportStateWords[state]}</Badge> },
  { id: 'received', header: 'Ngày nhận', value: ({ receivedOn }) => receivedOn, cell: ({ receivedOn, lateDays }) => `${showDate(receivedOn)}, ${lateWords(lateDays)}`, width: 2 },
  { id: 'source', header: 'Nguồn', value: ({ source, fileName }) => `${sourceWords[source]}${fileName === '' ? '' : `: ${fileName}`}`, width: 3, optional: true },
  { id: 'errors', header: 'Lỗi', value: ({ errors }) => errors, width: 70, fixed: true, align: 'end' },
  { id: 'warnings', header: 'Chú ý', value: ({ warnings }) => warnings, width: 80, fixed: true, align: 'end', optional: true },
]

function NewerWaiting({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const units = newerWaiting(rows).map(({ bodyName, version, receivedOn }) => `${bodyName} (bản ${version}, nhận ${showDate(receivedOn)})`)
  if (units.length === 0) return null
  return <MessageBar intent="warning" layout="multiline"><MessageBarBody>{`Có bản mới chờ xem: ${units.join('; ')}. Đến khi chấp nhận bản mới, số liệu vẫn tính theo bản đã chấp nhận.`}</MessageBarBody></MessageBar>
}

export function ReceivedList({ campaignId }: { readonly campaignId: string }) {
  const navigate = useNavigate()
  const query = useQuery(submissionsQuery(campaignId))
  return (
    <QueryView query={query}>{(rows) => (<>
      <NewerWaiting rows={rows} />
      <Card fills>
        <DataTable label="Báo cáo đã nhận" rows={rows} columns={columns} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: '/submissions/$id', params: { id } })}
          empty={<EmptyState title="Chưa nhận báo cáo nào">Thả tệp các đơn vị gửi về ở thẻ Nhập tệp, hoặc bấm Nhập tay.</EmptyState>} />
      </Card>
    </>)}</QueryView>
  )
}
