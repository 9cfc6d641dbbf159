/** The grid results are typed into: units as rows, Enter and the arrows go down and up a column, a row is stored when it is left. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import { EntryRow } from './entry-row.tsx'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  head: { position: 'sticky', top: 0, zIndex: 1, padding: '6px 4px', borderBottom: line, backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, verticalAlign: 'bottom' },
  name: { textAlign: 'left', paddingLeft: '8px', minWidth: '160px' },
})

const scoreHeads = ['Điểm chung (30)', 'Điểm kết quả (70)', 'Đúng hạn (%)', 'Chậm hạn (%)', 'Vượt mức (%)', 'Đã khắc phục (%)', 'Kỷ luật', 'Tự xếp loại', 'Tập thể đề nghị', 'Đề xuất', 'Quyết định', '']
const countHeads = ['Tổng số', 'Dự bị', 'Miễn', 'Xuất sắc', 'Tốt', 'Hoàn thành', 'Không hoàn thành', 'Lý do chưa đánh giá', '']

interface ResultGridProps { readonly view: RoundView, readonly rows: readonly RoundRow[], readonly counts: boolean, readonly onDetails: (row: RoundRow) => void }

export function ResultGrid({ view, rows, counts, onDetails }: ResultGridProps) {
  const styles = useStyles()
  const table = useRef<HTMLTableElement>(null)
  return (
    <div className={styles.scroll} role="region" aria-label="Nhập kết quả" tabIndex={-1} data-may-scroll>
      <table className={styles.table} ref={table} onKeyDown={(event) => moveInColumn(event, table.current)}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>{view.summary.object === 'members' && !counts ? 'Đảng viên' : 'Đơn vị'}</th>
            {(counts ? countHeads : scoreHeads).map((head) => head === '' ? <td key="end" className={styles.head} /> : <th key={head} scope="col" className={styles.head}>{head}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <EntryRow key={rowKey(row, counts)} view={view} row={row} order={at + 1} counts={counts} onDetails={() => onDetails(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same before and after the row is first stored, so that nothing typed meanwhile is lost. */
function rowKey({ bodyId, result }: RoundRow, counts: boolean): string {
  const subject = result?.record.subject
  if (subject?.type === 'person') return result?.record.id ?? bodyId
  return `${bodyId} ${subject?.type === 'counts' ? subject.of : counts ? 'members' : 'organisation'}`
}

/** Enter and ↓: the same cell of the next row; ↑: of the row above. Lists of choices keep their own arrows. */
function moveInColumn(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const cell = event.target
  if (table === null || !(cell instanceof HTMLElement) || cell.dataset['column'] === undefined) return
  const isChoice = cell instanceof HTMLSelectElement
  const step = event.key === 'Enter' || (event.key === 'ArrowDown' && !isChoice) ? 1 : event.key === 'ArrowUp' && !isChoice ? -1 : 0
  if (step === 0) return
  const column = [...table.querySelectorAll<HTMLElement>(`[data-column="${cell.dataset['column']}"]`)]
  const next = column[column.indexOf(cell) + step]
  event.preventDefault()
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
}
