/** One long list: what is looked for in it, how many there are, the rows read so far and the way to more. The service searches and counts. */
import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { toFault } from '../../api/fault.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { padding: tokens.spacingVerticalS, textAlign: 'center' },
})

export interface AskedText { readonly typed: string, readonly setTyped: (typed: string) => void, /** What the service is asked for; '': all. */ readonly text: string }

export function useAskedText(): AskedText {
  const [typed, setTyped] = useState('')
  return { typed, setTyped, text: useDeferredValue(typed.trim()) }
}

interface PagedListProps<T> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly total: number, readonly rows: readonly T[] }>>
  readonly search: AskedText
  readonly searchLabel: string
  /** Choices before the search box. */
  readonly choices?: ReactNode
  readonly label: string
  /** "văn bản đến", after the count; `note` after it. */
  readonly unit: string
  readonly note?: string
  readonly columns: readonly TableColumn<T>[]
  readonly rowKey: (row: T) => string
  readonly onOpen: (row: T) => void
  readonly empty: ReactNode
}

export function PagedList<T extends object>({ query, search, searchLabel, choices, label, unit, note = '', columns, rowKey, onOpen, empty }: PagedListProps<T>) {
  const styles = useStyles()
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data])
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        {choices}
        <SearchField label={searchLabel} value={search.typed} onChange={search.setTyped} />
        <Text className={styles.quiet} role="status">{`${total.toLocaleString('vi-VN')} ${unit}${note}`}</Text>
      </div>
      {query.isError && <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />}
      <DataTable label={label} rows={rows} columns={columns} rowKey={rowKey} onOpen={onOpen} empty={query.isSuccess ? empty : null} />
      {query.hasNextPage && <div className={styles.more}><Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{`Xem thêm (đang hiện ${rows.length.toLocaleString('vi-VN')} trong ${total.toLocaleString('vi-VN')})`}</Button></div>}
    </Card>
  )
}
