/** One row of the entry grid. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { FocusEvent } from 'react'
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { newId } from '../../ui/new-id.ts'
import { blankResult, countCells, entryOf, recordOf, scoreCells, stillTyped } from './entry.ts'
import type { Entry, EntryCell, Misread } from './entry.ts'
import { useEvaluations } from './use-evaluations.ts'
import { ratingChoices, ratingMarks, ratingWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  cell: { borderBottom: line, padding: '3px 4px', textAlign: 'center', verticalAlign: 'middle' },
  name: { textAlign: 'left', paddingLeft: '8px', fontWeight: tokens.fontWeightRegular, minWidth: '160px', maxWidth: '230px' },
  input: { width: '46px', height: '30px', boxSizing: 'border-box', textAlign: 'right', fontFamily: 'inherit', fontSize: 'inherit', color: 'inherit', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, padding: '0 4px', ':disabled': { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 } },
  wide: { width: '220px', textAlign: 'left' },
  choice: { width: '90px', textAlign: 'left' },
  short: { width: '66px', textAlign: 'left' },
  wrong: { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, textAlign: 'left', padding: '2px 8px 6px' },
  proposal: { minWidth: '78px', fontSize: tokens.fontSizeBase200 },
})

interface EntryRowProps { readonly view: RoundView, readonly row: RoundRow, readonly order: number, readonly counts: boolean, readonly onDetails: () => void }

export function EntryRow({ view, row, order, counts, onDetails }: EntryRowProps) {
  const styles = useStyles()
  const round = view.round.record
  const { saveResult } = useEvaluations(round.id)
  const [typed, setTyped] = useState<Partial<Entry>>({})
  const [misread, setMisread] = useState<Misread>(null)
  const [problem, setProblem] = useState('')
  const [isLeft, setLeft] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const entry: Entry = { ...entryOf(row), ...typed }
  const locked = round.closed || (row.result?.record.final ?? null) !== null
  const store = async (): Promise<void> => {
    const made = recordOf(entry, row.result?.record ?? blankResult(newId('KQ'), round.id, row.bodyId, round.object))
    if ('misread' in made) {
      setMisread(made.misread)
      setProblem('Ô tô đỏ không phải là số. Ghi chữ số, phần lẻ sau dấu phẩy.')
      return
    }
    setMisread(null)
    setSaving(true)
    const refused = await saveResult(made.record, row.result?.revision ?? null)
    setSaving(false)
    setProblem(refused?.map(({ message, remedy }) => `${message} ${remedy}`).join(' ') ?? '')
    // What was typed while this was stored stays, and goes with the next save.
    if (refused === null) setTyped((now) => stillTyped(now, typed))
  }
  // A row is stored when it is left; left again while a save is under way, it waits for that one to be read back.
  const storeTyped = useEffectEvent(() => {
    setLeft(false)
    if (Object.keys(typed).length > 0) void store()
  })
  useEffect(() => {
    if (isLeft && !isSaving) storeTyped()
  }, [isLeft, isSaving])
  const leave = (event: FocusEvent<HTMLTableRowElement>): void => { if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true) }
  const set = (cell: EntryCell, value: string): void => setTyped({ ...typed, [cell]: value })
  const cells = { row, entry, set, misread, locked }
  return (
    <>
      <tr onBlur={leave}>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          {`${order}. ${row.name}`}
          {row.name !== row.bodyName && <span className={styles.quiet}>{row.bodyName}</span>}
          {row.result === null && <span className={styles.quiet}>chưa có kết quả</span>}
          {row.result !== null && row.result.record.unratedReason !== '' && !counts && <span className={styles.quiet}>{`chưa đánh giá: ${row.result.record.unratedReason}`}</span>}
        </th>
        {counts ? <CountCells {...cells} /> : <ScoreCells {...cells} />}
        <td className={styles.cell}><Button size="small" disabled={row.result === null} aria-label={`Chi tiết, ${row.name}`} onClick={onDetails}>Chi tiết</Button></td>
      </tr>
      {problem !== '' && <tr><td colSpan={13} className={styles.problem} role="alert">{`${row.name}: ${problem}`}</td></tr>}
    </>
  )
}

interface CellsProps { readonly row: RoundRow, readonly entry: Entry, readonly set: (cell: EntryCell, value: string) => void, readonly misread: Misread, readonly locked: boolean }

const scoreNames = { common: 'Điểm chung', results: 'Điểm kết quả', onTimePercent: 'Đúng hạn', latePercent: 'Chậm hạn', beyondPlanPercent: 'Vượt mức', remediedPercent: 'Đã khắc phục' } as const
const countNames = { total: 'Tổng số', probationary: 'Dự bị', exempt: 'Miễn', excellent: 'Xuất sắc', good: 'Tốt', completed: 'Hoàn thành', notCompleted: 'Không hoàn thành' } as const

function ScoreCells({ row, entry, set, misread, locked }: CellsProps) {
  const styles = useStyles()
  const { proposal, result } = row
  return (
    <>
      {scoreCells.map((cell) => (
        <td key={cell} className={styles.cell}>
          <input className={mergeClasses(styles.input, misread === cell && styles.wrong)} data-column={cell} inputMode="decimal" disabled={locked} aria-label={`${scoreNames[cell]}, ${row.name}`} aria-invalid={misread === cell}
            value={entry[cell]} onChange={(event) => set(cell, event.target.value)} />
        </td>
      ))}
      <td className={styles.cell}>
        <select className={mergeClasses(styles.input, styles.short)} data-column="disciplined" disabled={locked} aria-label={`Kỷ luật, ${row.name}`} value={entry.disciplined} onChange={(event) => set('disciplined', event.target.value)}>
          <option value="">?</option><option value="no">Không</option><option value="yes">Có</option>
        </select>
      </td>
      <td className={styles.cell}><RatingSelect column="self" label={`Tự xếp loại, ${row.name}`} disabled={locked} value={entry.self} onChange={(value) => set('self', value)} /></td>
      <td className={styles.cell}><RatingSelect column="collective" label={`Tập thể đề nghị, ${row.name}`} disabled={locked} value={entry.collective} onChange={(value) => set('collective', value)} /></td>
      <td className={mergeClasses(styles.cell, styles.proposal)} title={proposal?.reasons.join(' ')}>
        {proposal === null ? '' : proposal.proposed === null ? 'chưa đủ số liệu' : `${ratingMarks[proposal.proposed]} ${ratingWords(proposal.proposed)}`}
        {proposal !== null && proposal.total !== null && <span className={styles.quiet}>{`${quantityText(proposal.total)} điểm`}</span>}
      </td>
      <td className={mergeClasses(styles.cell, styles.proposal)}><strong>{result?.record.final === null || result === null ? '' : `${ratingMarks[result.record.final]} ${ratingWords(result.record.final)}`}</strong></td>
    </>
  )
}

function CountCells({ row, entry, set, misread, locked }: CellsProps) {
  const styles = useStyles()
  return (
    <>
      {countCells.map((cell) => (
        <td key={cell} className={styles.cell}>
          <input className={mergeClasses(styles.input, misread === cell && styles.wrong)} data-column={cell} inputMode="numeric" disabled={locked} aria-label={`${countNames[cell]}, ${row.name}`} aria-invalid={misread === cell}
            value={entry[cell]} onChange={(event) => set(cell, event.target.value)} />
        </td>
      ))}
      <td className={styles.cell}>
        <input className={mergeClasses(styles.input, styles.wide)} data-column="unratedReason" disabled={locked} aria-label={`Lý do chưa đánh giá, ${row.name}`} value={entry.unratedReason} onChange={(event) => set('unratedReason', event.target.value)} />
      </td>
    </>
  )
}

interface RatingSelectProps { readonly column: string, readonly label: string, readonly disabled: boolean, readonly value: string, readonly onChange: (rating: string) => void }

function RatingSelect({ column, label, disabled, value, onChange }: RatingSelectProps) {
  const styles = useStyles()
  return (
    <select className={mergeClasses(styles.input, styles.choice)} data-column={column} disabled={disabled} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">–</option>
      {ratingChoices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </select>
  )
}
