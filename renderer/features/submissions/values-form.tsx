/** The form of a unit's figures and texts, filled in by hand; the arrow keys walk down a column of figures as in a sheet. */
import { Fragment } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, Field, Input, Subtitle2, Text, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AnswerView, FigureView } from '../../../shared/contract/submissions.ts'
import { isMean, isRate } from '../../../shared/domain/indicator.ts'
import type { TypedAnswer, TypedFigure, TypedForm } from './entry-values.ts'
import { byGroup, useFigureStyles } from './figure-table.tsx'
import { figureText } from './words.ts'

const useStyles = makeStyles({
  input: { width: '120px' },
  answers: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '100ch' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', marginBottom: tokens.spacingVerticalXS },
  grow: { flexGrow: 1, minWidth: 0 },
})

interface FigureInputsProps {
  readonly figures: readonly FigureView[]
  readonly typed: TypedForm
  readonly wrong: ReadonlySet<string>
  readonly onChange: (typed: TypedForm) => void
}

export function FigureInputs({ figures, typed, wrong, onChange }: FigureInputsProps) {
  const styles = useFigureStyles()
  const own = useStyles()
  const change = (id: string, part: keyof TypedFigure, text: string): void => onChange({ ...typed, figures: { ...typed.figures, [id]: { ...blankFigure, ...typed.figures[id], [part]: text } } })
  const field = (figure: FigureView, part: keyof TypedFigure, label: string) => (
    <Input className={own.input} aria-label={`${figure.code} ${figure.name}: ${label}`} data-column={part} aria-invalid={wrong.has(`${figure.indicatorId}.${part}`)} input={{ style: { textAlign: 'right' }, inputMode: 'decimal' }}
      value={typed.figures[figure.indicatorId]?.[part] ?? ''} onChange={(_event, data) => change(figure.indicatorId, part, data.value)} onKeyDown={walk} />
  )
  return (
    <table className={styles.table} aria-label="Nhập số liệu">
      <thead>
        <tr>
          {['Mã số', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu / tử số', 'Mẫu số', 'Chỉ có tỷ lệ (%), số bình quân', 'Kỳ trước'].map((title) => <th key={title} scope="col" className={styles.head}>{title}</th>)}
        </tr>
      </thead>
      <tbody>
        {byGroup(figures).map(([group, rows]) => (
          <Fragment key={group}>
            <tr><th scope="rowgroup" colSpan={7} className={styles.group}>{group}</th></tr>
            {rows.map((figure) => (
              <tr key={figure.indicatorId}>
                <td className={styles.cell}>{figure.code}</td>
                <td className={styles.cell}>{isRate(figure) ? `${figure.name} (mẫu số: ${figure.denominatorName})` : figure.name}</td>
                <td className={styles.cell}>{figure.unitOfMeasure}</td>
                <td className={styles.cell}>{field(figure, 'numerator', isRate(figure) ? 'tử số' : 'số liệu')}</td>
                <td className={styles.cell}>{isRate(figure) && field(figure, 'denominator', 'mẫu số')}</td>
                <td className={styles.cell}>{isRate(figure) && field(figure, 'rate', isMean(figure) ? 'số bình quân' : 'tỷ lệ phần trăm')}</td>
                <td className={mergeClasses(styles.cell, styles.quiet)}>{figureText(figure, figure.lastPeriod)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const blankFigure: TypedFigure = { numerator: '', denominator: '', rate: '' }

/** Down, up and Enter go to the next figure of the same column. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return
  const column = event.target.dataset['column'] ?? ''
  const inputs = [...event.target.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? []]
  event.preventDefault()
  inputs[inputs.indexOf(event.target) + step]?.focus()
}

interface AnswerInputsProps { readonly answers: readonly AnswerView[], readonly typed: TypedForm, readonly wrong: ReadonlySet<string>, readonly onChange: (typed: TypedForm) => void }

export function AnswerInputs({ answers, typed, wrong, onChange }: AnswerInputsProps) {
  const styles = useStyles()
  const change = (id: string, answer: TypedAnswer): void => onChange({ ...typed, answers: { ...typed.answers, [id]: answer } })
  if (answers.length === 0) return <Text>Đợt này không hỏi phần lời.</Text>
  return (
    <div className={styles.answers}>
      {answers.map(({ question }) => {
        const answer = typed.answers[question.id] ?? { text: '', rows: [] }
        switch (question.type) {
          case 'heading': return <Subtitle2 key={question.id} as={question.level === 1 ? 'h2' : 'h3'}>{question.title}</Subtitle2>
          case 'text': return <Field key={question.id} label={question.title} required={question.required} hint={question.hint}><Textarea value={answer.text} rows={4} textarea={{ style: { maxHeight: 'none', fieldSizing: 'content' } }} onChange={(_event, data) => change(question.id, { ...answer, text: data.value })} /></Field>
          case 'number': return (
            <Field key={question.id} label={question.unitOfMeasure === '' ? question.title : `${question.title} (${question.unitOfMeasure})`} required={question.required} hint={question.hint} validationMessage={wrong.has(question.id) ? 'Ghi con số bằng chữ số, ví dụ 1.234,5.' : undefined}>
              <Input className={styles.input} value={answer.text} onChange={(_event, data) => change(question.id, { ...answer, text: data.value })} />
            </Field>
          )
          case 'table': return <TableInput key={question.id} question={question} answer={answer} onChange={(rows) => change(question.id, { text: '', rows })} />
        }
      })}
    </div>
  )
}

interface TableInputProps { readonly question: Extract<AnswerView['question'], { type: 'table' }>, readonly answer: TypedAnswer, readonly onChange: (rows: readonly (readonly string[])[]) => void }

function TableInput({ question, answer, onChange }: TableInputProps) {
  const styles = useStyles()
  const rows = answer.rows.length === 0 ? [question.columns.map(() => '')] : answer.rows
  const type = (row: number, column: number, text: string): void => onChange(rows.map((cells, at) => at === row ? question.columns.map((_column, place) => place === column ? text : cells[place] ?? '') : cells))
  return (
    <div role="group" aria-label={question.title}>
      <Text weight="semibold">{question.title}</Text>
      {rows.map((cells, row) => (
        <div key={row} className={styles.row}>
          {question.columns.map(({ id, title, type: kind }, column) => (
            <Input key={id} className={styles.grow} aria-label={`Dòng ${row + 1}, ${title}`} placeholder={kind === 'date' ? `${title} (ngày/tháng/năm)` : title} value={cells[column] ?? ''} onChange={(_event, data) => type(row, column, data.value)} />
          ))}
          <Button size="small" aria-label={`Bỏ dòng ${row + 1}`} onClick={() => onChange(rows.filter((_cells, at) => at !== row))}>Bỏ</Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...rows, question.columns.map(() => '')])}>Thêm dòng</Button>
    </div>
  )
}
