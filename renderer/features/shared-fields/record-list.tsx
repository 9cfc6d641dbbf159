/** A page with one list: search, count, the list, and what to do when it is empty. */
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card } from '../../ui/page.tsx'
import { QueryView } from './query-view.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  count: { color: tokens.colorNeutralForeground2 },
})

interface RecordListProps<T> {
  readonly query: UseQueryResult<readonly T[]>
  /** "Danh sách kế hoạch", read to those who do not see it. */
  readonly label: string
  /** "kế hoạch", after the count. */
  readonly unit: string
  readonly columns: readonly TableColumn<T>[]
  readonly rowKey: (row: T) => string
  readonly onOpen: (row: T) => void
  readonly empty: ReactNode
}

export function RecordList<T extends object>(props: RecordListProps<T>) {
  return <QueryView query={props.query}>{(rows) => <LoadedList {...props} rows={rows} />}</QueryView>
}

function LoadedList<T extends object>({ rows, label, unit, columns, rowKey, onOpen, empty }: RecordListProps<T> & { readonly rows: readonly T[] }) {
  const styles = useStyles()
  const textOf = useCallback((row: T) => columns.map((column) => column.value(row) ?? '').join(' '), [columns])
  const search = useSearch(rows, textOf)
  if (rows.length === 0) return <Card className={styles.card}>{empty}</Card>
  const count = search.found.length === rows.length ? `${format(rows.length)} ${unit}` : `${format(search.found.length)} trong ${format(rows.length)} ${unit}`
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <SearchField label={`Tìm trong ${label.toLowerCase()}`} value={search.query} onChange={search.setQuery} />
        <Text className={styles.count} role="status">{count}</Text>
      </div>
      <DataTable label={label} rows={search.found} columns={columns} rowKey={rowKey} onOpen={onOpen}
        empty={<EmptyState title="Không tìm thấy">Không có dòng nào chứa đủ các chữ đang tìm. Bớt chữ, hoặc gõ không dấu để tìm rộng hơn.</EmptyState>} />
    </Card>
  )
}

/** `10.000`, as Vietnamese writes it. */
function format(count: number): string {
  return count.toLocaleString('vi-VN')
}
