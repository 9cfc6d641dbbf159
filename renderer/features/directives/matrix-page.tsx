/** Directives × organisations: who has issued its own plan, when, after how many days; those who have not stand there too. */
import { useMemo, useState } from 'react'
import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DirectiveMatrix } from '../../../shared/contract/directives.ts'
import { client } from '../../api/client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { PlanTabs } from '../plans/plan-tabs.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { matrixQuery } from './queries.ts'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '280px' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  scroll: { overflow: 'auto', flexGrow: 1, minHeight: 0 },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  head: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground2, textAlign: 'left', verticalAlign: 'bottom', padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, width: '190px', minWidth: '190px', fontWeight: tokens.fontWeightSemibold },
  unit: { position: 'sticky', left: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, textAlign: 'left', padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: '280px', fontWeight: tokens.fontWeightRegular },
  corner: { left: 0, zIndex: 3, minWidth: '280px' },
  cell: { padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  none: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  link: { color: tokens.colorBrandForegroundLink },
})

type Row = DirectiveMatrix['rows'][number]
const textOf = (row: Row): string => `${row.name} ${row.cells.map((cell) => cell?.designation ?? 'chưa có').join(' ')}`

export function MatrixPage() {
  const query = useQuery(matrixQuery(today()))
  const { writing, run } = useWriteOut()
  const exportSheet = (): Promise<void> => run('Đơn vị ban hành văn bản thực hiện', (grant) => client.directives.exportMatrix({ grant, on: today(), directiveIds: [] }))
  return (
    <Page title="Đơn vị đã ban hành" commands={<CommandButton label="Xuất Excel…" icon={<ArrowDownloadRegular />} disabled={writing} onClick={() => void exportSheet()} />}>
      <PlanTabs current="matrix" />
      <QueryView query={query}>{(matrix) => <Matrix matrix={matrix} />}</QueryView>
    </Page>
  )
}

function Matrix({ matrix: { columns, rows } }: { readonly matrix: DirectiveMatrix }) {
  const styles = useStyles()
  const [missingOnly, setMissingOnly] = useState(false)
  const shown = useMemo(() => missingOnly ? rows.filter(({ cells, ended }) => !ended && cells.includes(null)) : rows, [missingOnly, rows])
  const search = useSearch(shown, textOf)
  if (columns.length === 0 || rows.length === 0) {
    return (
      <Card className={styles.card}>
        <EmptyState icon={<TableSimpleRegular />} title="Chưa có gì để lập bảng">
          Khai các chỉ đạo đang thực hiện và các đảng bộ, chi bộ cơ sở; ghi kế hoạch của từng đơn vị ở mục “Văn bản của đơn vị” trong từng chỉ đạo.
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card className={styles.card}>
      <div className={styles.tools}>
        <SearchField label="Tìm đơn vị" value={search.query} onChange={search.setQuery} />
        <Checkbox checked={missingOnly} onChange={(_event, data) => setMissingOnly(data.checked === true)} label="Chỉ đơn vị còn thiếu" />
        <Text role="status">{`${search.found.length} đơn vị`}</Text>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Bảng đơn vị đã ban hành">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={`${styles.head} ${styles.corner}`}>Đơn vị</th>
              {columns.map((column) => (
                <th key={column.directiveId} scope="col" className={styles.head} title={column.title}>
                  <Link to="/directives/$id" params={{ id: column.directiveId }} className={styles.link}>{column.designation}</Link>
                  <div>{`${column.issued}/${column.expected} đơn vị`}</div>
                  {column.due !== null && <div>{`hạn ${showDate(column.due)}`}</div>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{search.found.map((row) => <UnitRow key={row.bodyId} row={row} columns={columns} />)}</tbody>
        </table>
      </div>
    </Card>
  )
}

function UnitRow({ row, columns }: { readonly row: Row, readonly columns: DirectiveMatrix['columns'] }) {
  const styles = useStyles()
  return (
    <tr>
      <th scope="row" className={styles.unit}>{row.ended ? `${row.name} (đã kết thúc)` : row.name}</th>
      {row.cells.map((cell, at) => (
        <td key={columns[at]?.directiveId ?? at} className={styles.cell}>
          {cell === null ? <span className={row.ended ? undefined : styles.none}>{row.ended ? '' : 'Chưa có'}</span> : (
            <>
              <div>{cell.designation}</div>
              <Text size={200}>{`${showDate(cell.date)}, ${cell.days === null ? 'trước ngày nhận' : `sau ${cell.days} ngày`}${cell.late ? ' (muộn)' : ''}`}</Text>
            </>
          )}
        </td>
      ))}
    </tr>
  )
}
