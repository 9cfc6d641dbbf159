/** The fields of one row of a delivery list. */
import { useEffect, useState } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useFormContext } from 'react-hook-form'
import { parseTypedDate, showDate } from '../../ui/dates.ts'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import { useEditor } from '../record-editor/use-editor.ts'
import type { DraftLine } from './draft-lines.ts'
import { deliveryHowChoices } from './words.ts'

/** Which part of a line a column shows, and how wide it is. */
export const lineColumns = [
  { path: 'name', title: 'Gửi', width: '220px' }, { path: 'purpose', title: 'Để làm gì', width: '110px' }, { path: 'how', title: 'Cách gửi', width: '96px' }, { path: 'copies', title: 'Số bản', width: '52px' },
  { path: 'sentOn', title: 'Ngày gửi', width: '92px' }, { path: 'sentUnder', title: 'Số bưu gửi, số chuyển', width: '130px' }, { path: 'received.on', title: 'Ngày nhận', width: '92px' }, { path: 'received.by', title: 'Người nhận', width: '140px' },
] as const
type LinePath = (typeof lineColumns)[number]['path']

const useStyles = makeStyles({
  input: {
    width: '100%', height: '32px', boxSizing: 'border-box', fontFamily: 'inherit', fontSize: 'inherit', color: 'inherit', backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, padding: '0 6px',
  },
  wrong: { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
})

interface LineCellsProps { readonly line: DraftLine, readonly at: number, readonly className: string }

export function LineCells({ line, at, className }: LineCellsProps) {
  return lineColumns.map(({ path, title, width }) => (
    <td key={path} className={className} style={{ minWidth: width }}><LineInput line={line} at={at} path={path} label={`${title}, ${line.name === '' ? `nơi nhận ${at + 1}` : line.name}`} /></td>
  ))
}

interface LineInputProps { readonly line: DraftLine, readonly at: number, readonly path: LinePath, readonly label: string }

function LineInput({ line, at, path, label }: LineInputProps) {
  const styles = useStyles()
  const form = useFormContext()
  const { session } = useEditor()
  const name = `lines.${at}.${path}`
  const message = useFieldMessage(name)
  const set = (value: unknown): void => {
    // Who received it is written with the day: without one there is nothing received.
    const received = line.received ?? { on: null, by: '', receipt: '' }
    if (path === 'received.on') form.setValue(`lines.${at}.received`, value === null && received.by === '' && received.receipt === '' ? null : { ...received, on: value }, { shouldTouch: true })
    else if (path === 'received.by') form.setValue(`lines.${at}.received`, value === '' && received.on === null && received.receipt === '' ? null : { ...received, by: value }, { shouldTouch: true })
    else form.setValue(name, value, { shouldTouch: true })
    session.changed()
  }
  const shared = { name, 'data-column': path, 'aria-label': label, 'aria-invalid': message !== undefined, title: message, className: mergeClasses(styles.input, message !== undefined && styles.wrong) }
  switch (path) {
    case 'how': return (
      <select {...shared} value={line.how ?? ''} onChange={({ target }) => set(deliveryHowChoices.find(({ value }) => value === target.value)?.value ?? null)}>
        <option value="">–</option>
        {deliveryHowChoices.map(({ value, label: word }) => <option key={value} value={value}>{word}</option>)}
      </select>
    )
    case 'sentOn': return <TypedCell {...shared} value={line.sentOn} read={readDay} show={showDate} onValue={set} />
    case 'received.on': return <TypedCell {...shared} value={line.received?.on ?? null} read={readDay} show={showDate} onValue={set} />
    case 'copies': return <TypedCell {...shared} value={String(line.copies ?? '')} read={readCount} show={(value) => value ?? ''} onValue={set} />
    case 'received.by': return <input {...shared} type="text" value={line.received?.by ?? ''} onChange={({ target }) => set(target.value)} />
    default: return <input {...shared} type="text" value={line[path]} onChange={({ target }) => set(target.value)} />
  }
}

interface TypedCellProps {
  readonly name: string, readonly 'data-column': string, readonly 'aria-label': string, readonly 'aria-invalid': boolean, readonly title: string | undefined, readonly className: string
  readonly value: string | null
  readonly read: (typed: string) => string | number | null
  readonly show: (value: string | null) => string
  readonly onValue: (value: unknown) => void
}

/** The words stay as typed while one types; what they mean is stored, and what means nothing stays for its problem to show. */
function TypedCell({ value, read, show, onValue, ...shared }: TypedCellProps) {
  const [typed, setTyped] = useState(() => show(value))
  useEffect(() => setTyped((text) => String(read(text) ?? '') === String(value ?? '') ? text : show(value)), [value, read, show])
  return (
    <input {...shared} type="text" value={typed} onBlur={() => setTyped(show(value))} onChange={({ target }) => {
      setTyped(target.value)
      onValue(read(target.value))
    }} />
  )
}

function readDay(text: string): string | null {
  return text.trim() === '' ? null : parseTypedDate(text) ?? text
}

function readCount(text: string): number | string {
  return /^\d+$/u.test(text.trim()) ? Number(text) : text
}
