/** One row of the entry grid. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { FocusEvent } from 'react'
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { RoundRow, RoundView } from '../../../shared/contract/evaluations.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { newId } from '../../ui/new-id.ts'
import { blankResult, entryOf, recordOf, stillTyped } from './entry.ts'
import type { Entry, EntryCell, GridMode, Misread } from './entry.ts'
import { cellNames, gridCells, isChoiceCell, isWideCell, rowKey } from './grid-columns.ts'
import { useEvaluations } from './use-evaluations.ts'
import { ratingChoices, ratingMarks, ratingWords, rateWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  cell: { borderBottom: line, padding: '3px 4px', textAlign: 'center', verticalAlign: 'middle' },
  name: { textAlign: 'left', paddingLeft: '8px', fontWeight: tokens.fontWeightRegular, minWidth: '150px', maxWidth: '230px' },
  input: { width: '40px', height: '30px', boxSizing: 'border-box', textAlign: 'right', fontFamily: 'inherit', fontSize: 'inherit', color: 'inherit', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, padding: '0 4px', ':disabled': { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 } },
  wide: { width: '220px', textAlign: 'left' },
  // Wide enough for the longest word and the arrow: what is chosen is read without opening.
  choice: { width: '100px', textAlign: 'left' },
  short: { width: '74px', textAlign: 'left' },
  group: { width: '108px', textAlign: 'left' },
  wrong: { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, textAlign: 'left', padding: '2px 8px 6px' },
  proposal: { minWidth: '70px', fontSize: tokens.fontSizeBase200 },
})

interface EntryRowProps { readonly view: RoundView, readonly row: RoundRow, readonly order: number, readonly mode: GridMode, readonly onDetails: () => void }

export function EntryRow({ view, row, order, mode, onDetails }: EntryRowProps) {
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
  const cells = { name: row.name, entry, set, misread, locked }
  return (
    <>
      <tr onBlur={leave} data-row={rowKey(row, mode)}>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          {`${order}. ${row.name}`}
          {row.name !== row.bodyName && <span className={styles.quiet}>{row.bodyName}</span>}
          {row.result === null && <span className={styles.quiet}>chưa có kết quả</span>}
          {row.result !== null && row.result.record.unratedReason !== '' && mode !== 'counts' && <span className={styles.quiet}>{`chưa đánh giá: ${row.result.record.unratedReason}`}</span>}
        </th>
        {gridCells[mode].map((cell) => <td key={cell} className={styles.cell}><EntryInput cell={cell} {...cells} /></td>)}
        {mode === 'scores' && <Decided row={row} />}
        {mode === 'ballots' && <Counted row={row} />}
        <td className={styles.cell}><Button size="small" disabled={row.result === null} aria-label={`Chi tiết, ${row.name}`} onClick={onDetails}>Chi tiết</Button></td>
      </tr>
      {problem !== '' && <tr><td colSpan={14} className={styles.problem} role="alert">{`${row.name}: ${problem}`}</td></tr>}
    </>
  )
}

interface InputProps { readonly cell: EntryCell, readonly name: string, readonly entry: Entry, readonly set: (cell: EntryCell, value: string) => void, readonly misread: Misread, readonly locked: boolean }

function EntryInput({ cell, name, entry, set, misread, locked }: InputProps) {
  const styles = useStyles()
  const shared = { 'data-column': cell, disabled: locked, 'aria-label': `${cellNames[cell]}, ${name}`, value: entry[cell] }
  if (isChoiceCell(cell)) {
    return (
      <select {...shared} className={mergeClasses(styles.input, cell === 'disciplined' ? styles.short : styles.choice)} onChange={(event) => set(cell, event.target.value)}>
        {cell === 'disciplined' ? <><option value="">?</option><option value="no">Không</option><option value="yes">Có</option></>
          : <><option value="">–</option>{ratingChoices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}</>}
      </select>
    )
  }
  const wrong = misread === cell
  const look = cell === 'group' ? styles.group : isWideCell(cell) ? styles.wide : undefined
  return <input {...shared} className={mergeClasses(styles.input, look, wrong && styles.wrong)} inputMode={look === undefined ? 'decimal' : 'text'} aria-invalid={wrong} onChange={(event) => set(cell, event.target.value)} />
}

/** What the rules propose and what was decided. */
function Decided({ row: { proposal, result } }: { readonly row: RoundRow }) {
  const styles = useStyles()
  const final = result?.record.final ?? null
  return (
    <>
      <td className={mergeClasses(styles.cell, styles.proposal)} title={proposal?.reasons.join(' ')}>
        {proposal === null ? '' : proposal.proposed === null ? 'chưa đủ số liệu' : `${ratingMarks[proposal.proposed]} ${ratingWords(proposal.proposed)}`}
        {proposal !== null && proposal.total !== null && <span className={styles.quiet}>{`${quantityText(proposal.total)} điểm`}</span>}
      </td>
      <td className={mergeClasses(styles.cell, styles.proposal)}><strong>{final === null ? '' : `${ratingMarks[final]} ${ratingWords(final)}`}</strong></td>
    </>
  )
}

/** What the votes make: slips that did not count, and the level most voted for with its rates. */
function Counted({ row: { ballot } }: { readonly row: RoundRow }) {
  const styles = useStyles()
  const leading = ballot?.levels.filter(({ rating }) => ballot.leading.includes(rating)) ?? []
  return (
    <>
      <td className={mergeClasses(styles.cell, styles.proposal)}>{ballot === null ? '' : `${ballot.invalid} không hợp lệ, ${ballot.notReturned} không thu về`}</td>
      <td className={mergeClasses(styles.cell, styles.proposal)}>
        {leading.map(({ rating, votesFor, votesAgainst, ofValid, ofHandedOut }) => (
          <span key={rating} className={styles.quiet}>{`${ratingMarks[rating]} ${ratingWords(rating)}: ${votesFor} đồng ý, ${votesAgainst} không; ${rateWords(ofValid)} số hợp lệ, ${rateWords(ofHandedOut)} số phát ra`}</span>
        ))}
      </td>
    </>
  )
}
