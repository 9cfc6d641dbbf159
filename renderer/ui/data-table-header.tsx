/** The headings of a list; each is a button that sorts. */
import type { CSSProperties } from 'react'
import { mergeClasses } from '@fluentui/react-components'
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down'
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up'
import { useTableStyles } from './data-table.styles.ts'

type Sort = 'asc' | 'desc' | false

interface HeaderRowProps {
  readonly columns: readonly { readonly id: string, readonly header: string, readonly align?: 'end' }[]
  readonly grid: CSSProperties
  readonly sortOf: (id: string) => Sort
  readonly onSort: (id: string) => void
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

export function HeaderRow({ columns, grid, sortOf, onSort }: HeaderRowProps) {
  const styles = useTableStyles()
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles.head} style={grid}>
        {columns.map((column) => {
          const sort = sortOf(column.id)
          return (
            <div key={column.id} role="columnheader" aria-sort={sort === false ? 'none' : ariaSort[sort]}>
              <button type="button" className={mergeClasses(styles.headButton, column.align === 'end' && styles.end)} onClick={() => onSort(column.id)}>
                <span className={styles.headText}>{column.header}</span>
                {sort === 'asc' && <ArrowSortUpRegular aria-hidden />}
                {sort === 'desc' && <ArrowSortDownRegular aria-hidden />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
