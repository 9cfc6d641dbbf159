/** Batches: one paper for each line of a list. From here a batch is prepared and opened. */
import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { BatchSummary } from '../../../shared/contract/batches.ts'
import { batchNumberingNames } from '../../../shared/domain/batch.ts'
import { dayOfMoment } from '../../../shared/domain/moments.ts'
import { useCommands } from '../../app/commands.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { PaperTabs } from '../papers/paper-tabs.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { MakeBatchDialog } from './make-batch-dialog.tsx'
import { batchesQuery } from './queries.ts'

const columns: readonly TableColumn<BatchSummary>[] = [
  { id: 'at', header: 'Ngày lập', value: ({ at }) => at, cell: ({ at }) => showDate(dayOfMoment(at)), width: 104, fixed: true },
  { id: 'title', header: 'Tên loạt', value: ({ title }) => title, width: 3 },
  { id: 'paper', header: 'Văn bản', value: ({ paperSubject }) => paperSubject, width: 3 },
  { id: 'source', header: 'Danh sách', value: ({ source }) => source, width: 2, optional: true },
  { id: 'numbering', header: 'Đánh số', value: ({ numbering }) => batchNumberingNames[numbering], width: 2, optional: true },
  { id: 'made', header: 'Đã lập', value: ({ totals }) => totals.made, cell: ({ totals }) => `${totals.made}/${totals.asked}`, width: 104, fixed: true },
]

export function BatchesPage() {
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const query = useQuery(batchesQuery())
  const make = (): void => setMaking(true)
  useCommands([{ id: 'newRecord', label: 'Lập loạt…', group: 'Soạn', keys: ['Ctrl+N'], run: make }])
  return (
    <Page title="Văn bản" commands={<CommandButton label="Lập loạt…" icon={<DocumentMultipleRegular />} shortcut="Ctrl+N" primary onClick={make} />}>
      <PaperTabs current="batches" />
      <Card fills>
        <QueryView query={query}>{(rows) => (
          <DataTable label="Loạt văn bản" rows={rows} columns={columns} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: '/batches/$id', params: { id } })}
            empty={<EmptyState icon={<DocumentMultipleRegular />} title="Chưa lập loạt nào" action={<Button appearance="primary" onClick={make}>Lập loạt… (Ctrl+N)</Button>}>Một loạt là một văn bản lập cho từng dòng của danh sách: giấy mời cho từng đại biểu, thông báo cho 130 đơn vị. Danh sách lấy từ tệp Excel, cây tổ chức, thành viên cấp uỷ, đại biểu cuộc họp hoặc danh sách gửi.</EmptyState>} />
        )}</QueryView>
      </Card>
      {making && <MakeBatchDialog onClose={() => setMaking(false)} />}
    </Page>
  )
}
