/**
 * A list of records: sorted by its headings, drawn only where it is seen (10,000 rows scroll as ten do), moved through
 * with the arrow keys and opened with Enter.
 */
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { mergeClasses } from '@fluentui/react-components'
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { HeaderRow } from './data-table-header.tsx'
import { useNarrow } from './use-narrow.ts'
import { rowHeight, useTableStyles } from './data-table.styles.ts'

export interface TableColumn<T> {
  readonly id: string
  readonly header: string
  /** What the column sorts by; shown as it is unless `cell` draws it. Null sorts last. */
  readonly value: (row: T) => string | number | null
  readonly cell?: (row: T) => ReactNode
  /** Share of the width (`fr`); a fixed width in pixels when `fixed`. */
  readonly width: number
  readonly fixed?: boolean
  readonly align?: 'end'
  /** Left out where there is little room; the record itself says it too. */
  readonly optional?: boolean
}

interface DataTableProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly columns: readonly TableColumn<T>[]
  readonly rowKey: (row: T) => string
  /** Absent: the rows are only read. */
  readonly onOpen?: (row: T) => void
  readonly empty: ReactNode
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese order; nothing comes after everything, in both directions of reading. */
function compare(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (left === null || left === '') return 1
  if (right === null || right === '') return -1
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return typeof left === 'string' && typeof right === 'string' ? collator.compare(left, right) : typeof left === 'number' ? -1 : 1
}

export function DataTable<T extends object>({ label, rows, columns: all, rowKey, onOpen, empty }: DataTableProps<T>) {
  const { narrow, measured } = useNarrow(720)
  const columns = useMemo(() => narrow ? all.filter((column) => column.optional !== true) : all, [all, narrow])
  const styles = useTableStyles()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const definitions = useMemo(() => columns.map((column): ColumnDef<typeof features, T> => ({
    id: column.id, header: column.header, accessorFn: column.value,
    sortFn: (left, right, id) => compare(left.getValue(id), right.getValue(id)),
  })), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey })
  const sorted = table.getRowModel().rows
  const virtual = useVirtualizer({ count: sorted.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 8 })
  const grid = { gridTemplateColumns: columns.map((column) => column.fixed === true ? `${column.width}px` : `minmax(0, ${column.width}fr)`).join(' ') }

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(sorted.length - 1, index))
    setActive(next)
    virtual.scrollToIndex(next)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus())
  }
  const keys = (event: KeyboardEvent, index: number, row: T): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 1)
    const move = moveOf(event, index, page, sorted.length - 1)
    if (event.key === 'Enter') onOpen?.(row)
    else if (move !== undefined) goTo(move)
    else return
    event.preventDefault()
  }
  if (rows.length === 0) return <>{empty}</>
  return (
    <div className={styles.frame} ref={measured} role="grid" aria-label={label} aria-rowcount={sorted.length + 1} aria-colcount={columns.length}>
      <HeaderRow columns={columns} grid={grid}
        sortOf={(id) => table.getColumn(id)?.getIsSorted() ?? false} onSort={(id) => table.getColumn(id)?.toggleSorting()} />
      <div className={styles.body} ref={scroll} role="rowgroup" tabIndex={-1}>
        <div className={styles.space} role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map((item) => {
            const row = sorted[item.index]
            if (row === undefined) return null
            return (
              <div key={row.id} role="row" aria-rowindex={item.index + 2} data-row={item.index} className={mergeClasses(styles.row, onOpen !== undefined && styles.hoverable)}
                style={{ ...grid, transform: `translateY(${item.start}px)` }} tabIndex={item.index === Math.min(active, sorted.length - 1) ? 0 : -1}
                onFocus={() => setActive(item.index)} onClick={() => onOpen?.(row.original)} onKeyDown={(event) => keys(event, item.index, row.original)}>
                <Cells columns={columns} row={row.original} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Cells<T extends object>({ columns, row }: { readonly columns: readonly TableColumn<T>[], readonly row: T }) {
  const styles = useTableStyles()
  return columns.map((column) => (
    <div key={column.id} role="gridcell" className={mergeClasses(styles.cell, column.align === 'end' && styles.end)}
      title={typeof column.value(row) === 'string' ? String(column.value(row)) : undefined}>
      {column.cell === undefined ? column.value(row) ?? '' : column.cell(row)}
    </div>
  ))
}

/** The row a key leads to; undefined: it is no key for moving. */
function moveOf({ key, ctrlKey, altKey }: KeyboardEvent, index: number, page: number, last: number): number | undefined {
  const moves: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + page, PageUp: index - page, Home: 0, End: last }
  return ctrlKey || altKey ? undefined : moves[key]
}
