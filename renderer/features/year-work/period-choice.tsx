/** Which time is looked at: a year and a period of it, or two days typed. */
import { useState } from 'react'
import { Field, Select, SpinButton, makeStyles, tokens } from '@fluentui/react-components'
import { dateParts, shortDate } from '../../../shared/domain/dates.ts'
import { periodAt } from '../../../shared/domain/reporting-periods.ts'
import type { PeriodSpan, RecurringPeriod } from '../../../shared/domain/reporting-periods.ts'
import { today } from '../../ui/dates.ts'
import { DateInput } from '../../ui/form/date-field.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, flexShrink: 0 },
  year: { width: '96px' },
})

interface Choice { readonly id: string, readonly label: string, readonly period: RecurringPeriod, readonly month: number }

const choices: readonly Choice[] = [
  { id: 'year', label: 'Cả năm', period: 'year', month: 1 },
  ...['I', 'II', 'III', 'IV'].map((roman, at): Choice => ({ id: `q${at + 1}`, label: `Quý ${roman}`, period: 'quarter', month: 1 + 3 * at })),
  { id: 'half', label: '6 tháng đầu năm', period: 'halfYear', month: 1 }, { id: 'nine', label: '9 tháng đầu năm', period: 'nineMonths', month: 1 },
  ...Array.from({ length: 12 }, (_unused, at): Choice => ({ id: `m${at + 1}`, label: `Tháng ${at + 1}`, period: 'month', month: at + 1 })),
]

export function thisYear(): PeriodSpan {
  return periodAt('year', today())
}

export function PeriodChoice({ value, onChange }: { readonly value: PeriodSpan, readonly onChange: (span: PeriodSpan) => void }) {
  const styles = useStyles()
  const [choice, setChoice] = useState('year')
  const { year } = dateParts(value.from)
  const choose = (id: string, inYear: number): void => {
    setChoice(id)
    const chosen = choices.find((one) => one.id === id)
    if (chosen !== undefined) onChange(periodAt(chosen.period, `${String(inYear).padStart(4, '0')}-${String(chosen.month).padStart(2, '0')}-01`))
  }
  return (
    <div className={styles.row} role="group" aria-label="Thời gian tổng hợp">
      <Field label="Kỳ">
        <Select value={choice} onChange={(_event, data) => choose(data.value, year)}>
          {choices.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          <option value="days">Chọn ngày…</option>
        </Select>
      </Field>
      {choice === 'days' ? <Days value={value} onChange={onChange} /> : <Field label="Năm"><YearInput value={year} onChange={(next) => choose(choice, next)} /></Field>}
    </div>
  )
}

export function YearInput({ value, onChange }: { readonly value: number, readonly onChange: (year: number) => void }) {
  const styles = useStyles()
  return (
    <SpinButton className={styles.year} aria-label="Năm" min={1990} max={2100} value={value} onChange={(_event, data) => {
      const next = data.value ?? Number(data.displayValue)
      if (Number.isInteger(next) && next >= 1990 && next <= 2100) onChange(next)
    }} />
  )
}

/** Both days are kept as typed; the table changes when they are days in the right order. */
function Days({ value, onChange }: { readonly value: PeriodSpan, readonly onChange: (span: PeriodSpan) => void }) {
  const [typed, setTyped] = useState<{ readonly from: string | null, readonly to: string | null }>(value)
  const change = (next: typeof typed): void => {
    setTyped(next)
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to) onChange({ from: next.from, to: next.to })
  }
  const wrong = isDay(typed.from) && isDay(typed.to) && typed.from > typed.to
  return (
    <>
      <Field label="Từ ngày"><DateInput label="Từ ngày" value={typed.from} onChange={(from) => change({ ...typed, from })} /></Field>
      <Field label="Đến ngày" validationMessage={wrong ? `Đang xem từ ${shortDate(value.from)}: ngày kết thúc đứng trước ngày bắt đầu.` : undefined}>
        <DateInput label="Đến ngày" value={typed.to} onChange={(to) => change({ ...typed, to })} />
      </Field>
    </>
  )
}

function isDay(value: string | null): value is string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/u.test(value)
}
