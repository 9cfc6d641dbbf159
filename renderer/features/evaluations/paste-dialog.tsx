/** A pasted block before it is stored: every cell that would change, every cell that cannot be taken; stored whole or not at all. */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { newId } from '../../ui/new-id.ts'
import { blankResult, entryOf, recordOf } from './entry.ts'
import type { Entry, EntryCell, GridMode } from './entry.ts'
import { cellNames, gridCells, isChoiceCell, rowKey } from './grid-columns.ts'
import type { Pasted } from './paste.ts'
import { ProblemLines } from './problem-lines.tsx'
import { useSaveBlock } from './use-block.ts'
import { ratingWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', '& th, & td': { border: line, padding: '3px 8px', textAlign: 'left', fontWeight: tokens.fontWeightRegular }, '& thead th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold } },
  changed: { fontWeight: tokens.fontWeightSemibold },
  scroll: { maxHeight: '46vh', overflow: 'auto' },
})

interface PasteDialogProps { readonly view: RoundView, readonly rows: readonly RoundRow[], readonly mode: GridMode, readonly pasted: Pasted<EntryCell>, readonly onClose: () => void }

export function PasteDialog({ view, rows, mode, pasted: { cells, problems, byName }, onClose }: PasteDialogProps) {
  const styles = useStyles()
  const round = view.round.record
  const saveBlock = useSaveBlock()
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const columns = gridCells[mode].filter((cell) => cells.some((one) => one.cell === cell))
  const changed = rows.flatMap((row) => {
    const own = cells.filter(({ key }) => key === rowKey(row, mode))
    return own.length === 0 ? [] : [{ row, before: entryOf(row), after: { ...entryOf(row), ...Object.fromEntries(own.map(({ cell, value }) => [cell, value])) } satisfies Entry }]
  })
  const store = async (): Promise<void> => {
    const made = changed.map(({ row, after }) => ({ row, made: recordOf(after, row.result?.record ?? blankResult(newId('KQ'), round.id, row.bodyId, round.object)) }))
    const results = made.flatMap(({ row, made: one }) => 'misread' in one ? [] : [{ id: one.record.id, revision: row.result?.revision ?? null, record: one.record, before: row.result?.record ?? null }])
    const names = new Map(made.flatMap(({ row, made: one }) => 'misread' in one ? [] : [[one.record.id, row.name] as const]))
    const wrong = await saveBlock(results, `Đã ghi ${results.length} dòng vừa dán.`)
    if (wrong === null) onClose()
    else setRefused(wrong.map((problem) => ({ ...problem, message: `${names.get(problem.value) ?? ''}: ${problem.message}` })))
  }
  return (
    <DialogFrame title="Dán vào bảng" size="wide" onClose={onClose} actions={<>
      <Button onClick={onClose}>Thôi</Button>
      <Button appearance="primary" disabled={changed.length === 0 || problems.length > 0} onClick={() => void store()}>{`Ghi ${changed.length} dòng`}</Button>
    </>}>
      <Text>{byName ? 'Cột đầu là tên đơn vị: mỗi dòng được ghi vào đơn vị cùng tên. Ô trống giữ nguyên số đang có.' : 'Ghi từ ô đang đứng sang phải và xuống dưới. Ô trống giữ nguyên số đang có.'}</Text>
      {problems.length > 0 && (
        <MessageBar intent="error" layout="multiline"><MessageBarBody>
          {`Chưa ghi gì: ${problems.length} ô không nhận được. Sửa trong Excel rồi dán lại.`}
          <ul aria-label="Ô không nhận được">{problems.map(({ place, text, message }, at) => <li key={at}>{`${place}: “${text}”. ${message}`}</li>)}</ul>
        </MessageBarBody></MessageBar>
      )}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Xem trước khối dán">
        <table className={styles.table}>
          <thead><tr><th scope="col">Đơn vị</th>{columns.map((cell) => <th key={cell} scope="col">{cellNames[cell]}</th>)}</tr></thead>
          <tbody>
            {changed.map(({ row, before, after }) => (
              <tr key={rowKey(row, mode)}>
                <th scope="row">{row.name}</th>
                {columns.map((cell) => <td key={cell} className={before[cell] === after[cell] ? undefined : styles.changed}>{before[cell] === after[cell] || before[cell] === '' ? wordsOf(cell, after[cell]) : `${wordsOf(cell, before[cell])} → ${wordsOf(cell, after[cell])}`}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused.length > 0 && <ProblemLines problems={refused} label="Chưa ghi được" />}
    </DialogFrame>
  )
}

function wordsOf(cell: EntryCell, value: string): string {
  if (!isChoiceCell(cell)) return value
  return cell === 'disciplined' ? value === 'yes' ? 'Có' : value === 'no' ? 'Không' : '' : ratingWords(value === 'excellent' || value === 'good' || value === 'completed' || value === 'notCompleted' ? value : null)
}
