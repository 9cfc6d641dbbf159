/** The table of the board. Names and heads stand still; each cell says its state in words beside its mark, so that colour is never needed. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { Board, BoardCell, BoardColumn, BoardState } from '../../../shared/contract/campaigns.ts'
import { notAskedText, reportStateText } from '../../../shared/domain/submission-words.ts'
import { showDate } from '../../ui/dates.ts'
import { percentWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineStyle: 'none', ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  cell: { padding: '6px 8px', borderBottom: line, borderRight: line, textAlign: 'center', verticalAlign: 'top', minWidth: '118px', maxWidth: '190px' },
  head: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  name: { position: 'sticky', left: 0, textAlign: 'left', backgroundColor: tokens.colorNeutralBackground1, minWidth: '300px', maxWidth: '360px', fontWeight: tokens.fontWeightRegular },
  corner: { zIndex: 2, backgroundColor: tokens.colorNeutralBackground3 },
  foot: { position: 'sticky', bottom: 0, backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  wait: { backgroundColor: tokens.colorNeutralBackground2 },
  warn: { backgroundColor: tokens.colorStatusWarningBackground1 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1 },
})

const looks: Readonly<Record<BoardState, { readonly mark: string, readonly look: 'good' | 'wait' | 'warn' | 'bad' }>> = {
  accepted: { mark: '✔', look: 'good' }, received: { mark: '●', look: 'good' }, late: { mark: '◐', look: 'warn' },
  returned: { mark: '↩', look: 'warn' }, notDue: { mark: '…', look: 'wait' }, missing: { mark: '✘', look: 'bad' },
}

export function BoardTable({ board: { columns, rows } }: { readonly board: Board }) {
  const styles = useStyles()
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Bảng theo dõi">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name, styles.corner)}>Đơn vị</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                <Link to="/campaigns/$id" params={{ id: column.id }}>{column.title}</Link>
                <span className={styles.quiet}>{`hạn ${showDate(column.due)}`}</span>
                {column.dueChanges.toReversed().map(({ was, reason }) => <span key={was} className={styles.quiet}>{`trước đó ${showDate(was)} (đổi: ${reason})`}</span>)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.bodyId}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {`${at + 1}. ${row.name}`}
                {row.ended && <span className={styles.quiet}>đã kết thúc hoạt động</span>}
              </th>
              {row.cells.map((cell, index) => <StateCell key={columns[index]?.id ?? index} cell={cell} reason={row.reasons[index] ?? ''} />)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.foot, styles.corner)}>Đã có báo cáo<span className={styles.quiet}>đúng hạn; muộn; chưa có</span></th>
            {columns.map((column) => <Sum key={column.id} column={column} />)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function StateCell({ cell, reason }: { readonly cell: BoardCell | null, readonly reason: string }) {
  const styles = useStyles()
  if (cell === null) return <td className={styles.cell} title={reason === '' ? 'Không phải báo cáo trong đợt này' : undefined}>{notAskedText(reason)}</td>
  const { mark, look } = looks[cell.state]
  return (
    <td className={mergeClasses(styles.cell, styles[look])}>
      <span aria-hidden>{`${mark} `}</span>
      {reportStateText(cell)}
      {cell.receivedOn !== null && <span className={styles.quiet}>{showDate(cell.receivedOn)}</span>}
    </td>
  )
}

function Sum({ column }: { readonly column: BoardColumn }) {
  const styles = useStyles()
  return (
    <td className={mergeClasses(styles.cell, styles.foot)}>
      {`${column.inHand}/${column.asked} (${percentWords(column.inHandPercent)})`}
      <span className={styles.quiet}>{`${percentWords(column.onTimePercent)}; ${percentWords(column.latePercent)}; ${percentWords(column.notInPercent)}`}</span>
    </td>
  )
}
