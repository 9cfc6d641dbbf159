/** Tasks in their groups, moved through with the arrow keys: Enter opens, Space writes down how it went, N leads to where it was set. */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import type { TaskGroup, TaskRow } from './task-groups.ts'
import { taskStateChoices } from './words.ts'

const columns = '104px minmax(0, 5fr) minmax(0, 2fr) minmax(0, 3fr) 120px'

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  group: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'grid', gridTemplateColumns: columns, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalS} 0` },
  row: {
    display: 'grid', gridTemplateColumns: columns, alignItems: 'baseline', padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, cursor: 'pointer', outlineStyle: 'none',
    contentVisibility: 'auto', containIntrinsicSize: 'auto 44px', ':hover': { backgroundColor: tokens.colorNeutralBackground3 }, ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  cell: { padding: `0 ${tokens.spacingHorizontalM}`, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground2, fontWeight: tokens.fontWeightSemibold },
  keys: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2, flexShrink: 0 },
})

interface TaskListProps {
  readonly groups: readonly TaskGroup[]
  readonly onOpen: (row: TaskRow) => void
  readonly onReport: (row: TaskRow) => void
  readonly onSource: (row: TaskRow) => void
}

export function TaskList({ groups, onOpen, onReport, onSource }: TaskListProps) {
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const rows = groups.flatMap((group) => group.rows)
  const [activeId, setActive] = useState('')
  const active = rows.find(({ id }) => id === activeId) ?? rows[0]
  const goTo = (at: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at))]
    if (next === undefined) return
    setActive(next.id)
    list.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(next.id)}"]`)?.focus()
  }
  const keys = (event: KeyboardEvent, row: TaskRow): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const at = rows.indexOf(row)
    const done = ((): boolean => {
      switch (event.key === ' ' || event.key.length > 1 ? event.key : event.code) {
        case 'ArrowDown': goTo(at + 1); return true
        case 'ArrowUp': goTo(at - 1); return true
        case 'Home': goTo(0); return true
        case 'End': goTo(rows.length - 1); return true
        case 'Enter': onOpen(row); return true
        case ' ': onReport(row); return true
        case 'KeyN': onSource(row); return true
        default: return false
      }
    })()
    if (done) event.preventDefault()
  }
  return (
    <>
      <div ref={list} className={styles.list} role="grid" aria-label="Danh sách nhiệm vụ" aria-rowcount={rows.length + 1}>
        <div role="rowgroup"><div role="row" className={styles.head}>{['Hạn', 'Nhiệm vụ', 'Chủ trì', 'Kết quả, minh chứng', 'Tình trạng'].map((name) => <div key={name} role="columnheader" className={styles.cell}>{name}</div>)}</div></div>
        {groups.map((group) => (
          <div key={group.name} role="rowgroup" aria-label={group.name}>
            <div role="row"><h2 role="gridcell" className={styles.group}>{`${group.name}: ${group.rows.length} nhiệm vụ${group.late === 0 ? '' : `, ${group.late} quá hạn`}`}</h2></div>
            {group.rows.map((row) => (
              <div key={row.id} role="row" data-task={row.id} className={styles.row} tabIndex={row === active ? 0 : -1} onFocus={() => setActive(row.id)} onClick={() => onOpen(row)} onKeyDown={(event) => keys(event, row)}>
                <Cells row={row} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <Text className={styles.keys}>↑ ↓ chọn nhiệm vụ · Enter mở · Phím cách ghi kết quả, minh chứng · N đến nơi giao nhiệm vụ</Text>
    </>
  )
}

function Cells({ row: { due, dueText, content, lead, unit, last, state } }: { readonly row: TaskRow }) {
  const styles = useStyles()
  return (
    <>
      <div role="gridcell" className={mergeClasses(styles.cell, state === 'late' && styles.late)}>{due === null ? dueText : showDate(due)}</div>
      <div role="gridcell" className={styles.cell}>{content}</div>
      <div role="gridcell" className={styles.cell}>{lead === '' ? unit : lead}</div>
      <div role="gridcell" className={mergeClasses(styles.cell, styles.quiet)}>{last === null ? '' : told(last)}</div>
      <div role="gridcell" className={mergeClasses(styles.cell, state === 'late' && styles.late)}>{labelOfChoice(taskStateChoices, state)}</div>
    </>
  )
}

/** "30/5/2026, Trần Thị Lan: Danh mục số 12". */
function told({ on, by, text, proof }: NonNullable<TaskRow['last']>): string {
  return `${showDate(on)}${by === '' ? '' : `, ${by}`}: ${[proof, text].filter((part) => part !== '').join('; ')}`
}
