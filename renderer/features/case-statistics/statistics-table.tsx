/** One form as a table: source and status above, figures that open their cases, and below what does not agree, in words. */
import { Button, Subtitle2, Text, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { showDate } from '../../ui/dates.ts'
import { Card } from '../../ui/page.tsx'
import type { OpenedCell } from './cases-dialog.tsx'
import { disagreementWords, statusWords } from './words.ts'
import type { Statistics } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', '& th, & td': { border: line, padding: '2px 8px', fontWeight: tokens.fontWeightRegular }, '& thead th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold, textAlign: 'right' } },
  name: { textAlign: 'left' },
  main: { fontWeight: `${tokens.fontWeightSemibold} !important` },
  figure: { textAlign: 'right', whiteSpace: 'nowrap' },
  open: { minWidth: '44px', justifyContent: 'flex-end', paddingRight: 0, textDecorationLine: 'underline' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** Indents of the levels of rows. */
const indents = ['0px', '0px', '20px', '40px', '60px'] as const

export function StatisticsTable({ table, onOpen }: { readonly table: Statistics, readonly onOpen: (cell: OpenedCell) => void }) {
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'grid-linear' })
  const { name, source, status, columns, rows } = table
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2">{name}</Subtitle2>
      <Text className={styles.quiet}>{`Nguồn của biểu: ${source}; ${statusWords[status]}.`}</Text>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={name} {...arrows}>
          <thead>
            <tr>
              <th scope="col" style={{ textAlign: 'left' }}>Nội dung</th>
              {columns.map(({ id, name: title, from, to }) => <th key={id} scope="col" title={`Từ ${showDate(from)} đến ${showDate(to)}`}>{title}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={mergeClasses(styles.name, row.level === 1 && styles.main)} style={{ paddingLeft: `calc(8px + ${indents[row.level] ?? '60px'})` }}>{row.name}</th>
                {row.cells.map((cell, at) => {
                  const column = columns[at]
                  return (
                    <td key={column?.id} className={styles.figure}>
                      {cell.value === 0 || column === undefined ? '0' : (
                        <Button appearance="transparent" size="small" className={styles.open} aria-label={`${row.name}, ${column.name}: ${cell.value}; xem các cuộc`} onClick={() => onOpen({ title: `${row.name}, ${column.name.toLowerCase()}`, value: cell.value, caseIds: cell.caseIds, hidden: cell.hidden })}>{cell.value}</Button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Disagreements table={table} />
    </Card>
  )
}

function Disagreements({ table }: { readonly table: Statistics }) {
  const styles = useStyles()
  const words = disagreementWords(table)
  if (words.length === 0) return <Text>Các phép đối chiếu của biểu đều khớp.</Text>
  return (
    <section aria-label="Chỗ chưa khớp">
      <Text weight="semibold">{`Chưa khớp (${words.length}); chương trình không tự sửa số:`}</Text>
      <ul className={styles.list}>{words.map((each) => <li key={each}><Text>{each}</Text></li>)}</ul>
    </section>
  )
}
