/** Several checked files as a list with counts; a row opens its findings. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { documentKinds } from '../../../shared/document/kinds.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { Card } from '../../ui/page.tsx'
import type { CheckEntry } from './check-store.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
})

function count(entry: CheckEntry, severity: 'error' | 'warning' | 'info'): number | null {
  return entry.state.step === 'done' ? entry.state.report.summary.counts[severity] : null
}

/** What the file is, or why there is nothing to say of it yet. */
function stateOf({ state }: CheckEntry): string {
  switch (state.step) {
    case 'waiting': return 'đang chờ'
    case 'checking': return 'đang kiểm tra…'
    case 'cancelled': return 'đã dừng, chưa kiểm tra'
    case 'failed': return `Không đọc được: ${state.fault.happened}`
    case 'done': return state.report.summary.kind === null ? 'không nhận ra loại văn bản' : documentKinds[state.report.summary.kind].name
  }
}

const columns: readonly TableColumn<CheckEntry>[] = [
  { id: 'name', header: 'Tệp', value: ({ fileName }) => fileName, width: 4 },
  { id: 'state', header: 'Loại, tình trạng', value: stateOf, width: 4 },
  { id: 'errors', header: 'Lỗi', value: (entry) => count(entry, 'error'), width: 90, fixed: true, align: 'end' },
  { id: 'warnings', header: 'Chú ý', value: (entry) => count(entry, 'warning'), width: 90, fixed: true, align: 'end' },
  { id: 'infos', header: 'Gợi ý', value: (entry) => count(entry, 'info'), width: 90, fixed: true, align: 'end', optional: true },
]

interface FilesTableProps {
  readonly entries: readonly CheckEntry[]
  readonly onOpen: (id: string) => void
  readonly onCancel: () => void
}

export function FilesTable({ entries, onOpen, onCancel }: FilesTableProps) {
  const styles = useStyles()
  const left = entries.filter(({ state }) => state.step === 'waiting' || state.step === 'checking').length
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <span role="status">{left === 0 ? `${entries.length} tệp đã kiểm tra. Bấm vào một dòng để xem từng điểm.` : `Đang kiểm tra, còn ${left} trong ${entries.length} tệp…`}</span>
        {left > 0 && <Button onClick={onCancel}>Dừng</Button>}
      </div>
      <DataTable label="Các tệp đã kiểm tra" rows={entries} columns={columns} rowKey={({ id }) => id} onOpen={({ id }) => onOpen(id)} empty={null} />
    </Card>
  )
}
