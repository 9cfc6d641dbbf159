/** The grid results are typed into: units as rows, Enter and the arrows go down and up a column, a row is stored when it is left. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import { columnStep, enterField } from '../../ui/grid-keys.ts'
import type { GridMode } from './entry.ts'
import { EntryRow } from './entry-row.tsx'
import { gridHeads, rowKey } from './grid-columns.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { usePasted } from './use-pasted.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  head: { position: 'sticky', top: 0, zIndex: 1, padding: '6px 4px', borderBottom: line, backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, verticalAlign: 'bottom' },
  name: { textAlign: 'left', paddingLeft: '8px', minWidth: '160px' },
  hint: { margin: 0, padding: '6px 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

interface ResultGridProps { readonly view: RoundView, readonly rows: readonly RoundRow[], readonly mode: GridMode, readonly onDetails: (row: RoundRow) => void }

export function ResultGrid({ view, rows, mode, onDetails }: ResultGridProps) {
  const styles = useStyles()
  const table = useRef<HTMLTableElement>(null)
  const { pasting, take, close } = usePasted(rows, mode, view.round.record.closed)
  return (
    <div className={styles.scroll} role="region" aria-label="Nhập kết quả" tabIndex={-1} data-may-scroll>
      <table className={styles.table} ref={table} onKeyDown={(event) => moveInColumn(event, table.current)} onPaste={take}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>{view.summary.object === 'members' && mode !== 'counts' ? 'Đảng viên' : 'Đơn vị'}</th>
            {gridHeads(mode).map((head) => <th key={head} scope="col" className={styles.head}>{head}</th>)}
            <td className={styles.head} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <EntryRow key={rowKey(row, mode)} view={view} row={row} order={at + 1} mode={mode} onDetails={() => onDetails(row)} />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>Chép một khối ô từ Excel rồi dán vào ô đầu tiên: chương trình cho xem trước, ghi cả khối một lần và hoàn tác được.</p>
      {pasting !== null && <PasteDialog view={view} rows={rows} mode={mode} pasted={pasting} onClose={close} />}
    </div>
  )
}

/** Enter and the arrows: the same cell of the row below or above. */
function moveInColumn(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const move = columnStep(event)
  if (move === null || table === null) return
  const column = [...table.querySelectorAll<HTMLElement>(`[data-column="${move.column}"]`)]
  event.preventDefault()
  enterField(column.find((_cell, at) => column[at - move.step] === event.target))
}
