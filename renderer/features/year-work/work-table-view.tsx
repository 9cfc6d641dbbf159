/** A table by unit as it will be printed: its head stands still, its sum stays below, rows are found without marks. */
import { useCallback } from 'react'
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { workCellText } from '../../../shared/domain/work-table.ts'
import type { WorkRow, WorkTable } from '../../../shared/domain/work-table.ts'
import { Card } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'

const cellPadding = `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`
const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  card: { flexShrink: 0 },
  scroll: { maxHeight: '440px', overflow: 'auto', outlineOffset: '-2px' },
  table: { width: '100%', borderCollapse: 'separate', borderSpacing: 0, fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky', top: 0, zIndex: 1, padding: cellPadding, textAlign: 'left', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, verticalAlign: 'bottom',
  },
  cell: { padding: cellPadding, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  total: { position: 'sticky', bottom: 0, padding: cellPadding, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  left: { textAlign: 'left' }, centre: { textAlign: 'center' }, right: { textAlign: 'right', whiteSpace: 'nowrap' },
  flag: { color: tokens.colorStatusDangerForeground1 },
  notes: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
})

/** `unit`: what a row is, after the count: "đơn vị". */
export function WorkTableView({ table, unit }: { readonly table: WorkTable, readonly unit: string }) {
  const styles = useStyles()
  const rows = table.rows.filter(({ total }) => !total)
  const flagged = rows.some(({ flag }) => flag !== '')
  const textOf = useCallback(({ cells, flag }: WorkRow) => [...cells.map(workCellText), flag].join(' '), [])
  const search = useSearch(rows, textOf)
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <SearchField label={`Tìm trong bảng ${table.title.toLowerCase()}`} value={search.query} onChange={search.setQuery} />
        <Text className={styles.quiet} role="status">{search.found.length === rows.length ? `${rows.length} ${unit}` : `${search.found.length} trong ${rows.length} ${unit}`}</Text>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.title}>
        <table className={styles.table} aria-label={table.title}>
          <thead>
            <tr>
              {table.columns.map((column) => <th key={column.id} scope="col" className={mergeClasses(styles.head, styles[column.align])}>{column.title}</th>)}
              {flagged && <th scope="col" className={styles.head}>Lưu ý</th>}
            </tr>
          </thead>
          <tbody>{search.found.map((row) => <Row key={row.id} row={row} columns={table.columns} flagged={flagged} className={styles.cell} />)}</tbody>
          <tfoot>{table.rows.filter(({ total }) => total).map((row) => <Row key={row.id} row={row} columns={table.columns} flagged={flagged} className={styles.total} />)}</tfoot>
        </table>
      </div>
      {table.notes.length > 0 && <ul className={styles.notes}>{table.notes.map((note) => <li key={note}><Text size={200}>{note}</Text></li>)}</ul>}
    </Card>
  )
}

interface RowProps { readonly row: WorkRow, readonly columns: WorkTable['columns'], readonly flagged: boolean, readonly className: string }

function Row({ row, columns, flagged, className }: RowProps) {
  const styles = useStyles()
  return (
    <tr>
      {columns.map((column, at) => {
        const cell = row.cells[at]
        return <td key={column.id} className={mergeClasses(className, styles[column.align])}>{cell === undefined ? '' : workCellText(cell)}</td>
      })}
      {flagged && <td className={mergeClasses(className, styles.flag)}>{row.flag}</td>}
    </tr>
  )
}
