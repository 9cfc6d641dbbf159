/** Kỳ báo cáo: the first and last day of a period, what it is called, and the periods that follow one another. */
import { addDays, addMonths, dateParts } from './dates.ts'
import type { ReportingPeriod } from './indicator.ts'

/** A period that comes again and again. A term's days are its congress's business. */
export type RecurringPeriod = Exclude<ReportingPeriod, 'term'>

/** Closed: both days belong to it. */
export interface PeriodSpan { readonly from: string, readonly to: string }

const months: Readonly<Record<RecurringPeriod, number>> = { month: 1, quarter: 3, halfYear: 6, nineMonths: 9, year: 12 }

/** Half a year and nine months are asked for once a year, from January; the others follow one another without a gap. */
const everyMonths: Readonly<Record<RecurringPeriod, number>> = { month: 1, quarter: 3, halfYear: 12, nineMonths: 12, year: 12 }

/** The period the date lies in; of half a year and nine months, that of the date's year. */
export function periodAt(period: RecurringPeriod, date: string): PeriodSpan {
  const { year, month } = dateParts(date)
  const first = Math.floor((month - 1) / everyMonths[period]) * everyMonths[period]
  const from = `${String(year).padStart(4, '0')}-${String(first + 1).padStart(2, '0')}-01`
  return { from, to: addDays(addMonths(from, months[period]), -1) }
}

/** A period of that length which begins on the day: the second half of a year from 1 July on. */
export function periodFrom(period: RecurringPeriod, from: string): PeriodSpan {
  return { from, to: addDays(addMonths(from, months[period]), -1) }
}

/** Is the span, or a part of it, of the period it begins in? */
export function isWithinPeriod(period: RecurringPeriod, span: PeriodSpan): boolean {
  return span.to <= periodAt(period, span.from).to
}

/** All periods that end within the closed span, oldest first. */
export function periodsEndingIn(period: RecurringPeriod, { from, to }: PeriodSpan): readonly PeriodSpan[] {
  const found: PeriodSpan[] = []
  for (let span = periodAt(period, from); span.to <= to; span = periodAt(period, addMonths(span.from, everyMonths[period]))) {
    if (span.to >= from) found.push(span)
  }
  return found
}

/** The period before; of half a year and nine months, last year's. */
export function periodBefore(period: RecurringPeriod, span: PeriodSpan): PeriodSpan {
  return periodAt(period, addMonths(span.from, -everyMonths[period]))
}

/** "II" for the second quarter. */
export function quarterNumeral(quarter: number): string {
  return ['I', 'II', 'III', 'IV'][quarter - 1] ?? ''
}

/** "tháng 6 năm 2026", "quý II năm 2026", "6 tháng đầu năm 2026" (from July on "6 tháng cuối năm 2026"), "9 tháng đầu năm 2026", "năm 2026". */
export function periodName(period: RecurringPeriod, span: PeriodSpan): string {
  const { year, month } = dateParts(span.from)
  switch (period) {
    case 'month': return `tháng ${month} năm ${year}`
    case 'quarter': return `quý ${quarterNumeral(Math.floor((month + 2) / 3))} năm ${year}`
    case 'halfYear': return `6 tháng ${month > 6 ? 'cuối' : 'đầu'} năm ${year}`
    case 'nineMonths': return `9 tháng đầu năm ${year}`
    case 'year': return `năm ${year}`
  }
}

/** Years carried out, to the nearest whole one ("01 năm", "05 năm"); null for less than half a year. */
export function wholeYears({ from, to }: PeriodSpan): number | null {
  const start = dateParts(from)
  const end = dateParts(addDays(to, 1))
  const years = Math.round(((end.year - start.year) * 12 + end.month - start.month) / 12)
  return years === 0 ? null : years
}

/** "Báo cáo tháng" of a period: "Báo cáo tháng 11 năm 2026"; words the title ends with and the period begins with stand once, as does "hằng tháng". */
export function titleOfPeriod(title: string, period: RecurringPeriod, span: PeriodSpan): string {
  const name = periodName(period, span).split(' ')
  const words = title.replace(/\s+(?:định kỳ\s+)?(?:hằng|hàng)\s+(?=(?:tháng|quý|năm)$)/iu, ' ').split(' ')
  const same = Array.from({ length: Math.min(words.length, name.length) }, (_, at) => at + 1)
    .findLast((count) => words.slice(-count).join(' ').toLocaleLowerCase('vi') === name.slice(0, count).join(' ').toLocaleLowerCase('vi'))
  return [...same === undefined ? [title] : words.slice(0, -same), ...name].join(' ')
}

/** What a span is called that is exactly one recurring period, and what is worked for after it; null: it is none. */
export function namedPeriod(span: PeriodSpan): { readonly period: RecurringPeriod, readonly name: string, readonly next: string } | null {
  const period = recurring.find((one) => {
    const { from, to } = periodAt(one, span.from)
    return from === span.from && to === span.to
  })
  return period === undefined ? null : { period, name: periodName(period, span), next: nameAfter(period, span) }
}

const recurring: readonly RecurringPeriod[] = ['month', 'quarter', 'halfYear', 'nineMonths', 'year']

/** "6 tháng cuối năm 2026", "quý IV năm 2026", "tháng 1 năm 2027". */
function nameAfter(period: RecurringPeriod, span: PeriodSpan): string {
  const next = addDays(span.to, 1)
  switch (period) {
    case 'halfYear': return `6 tháng cuối năm ${dateParts(span.to).year}`
    case 'nineMonths': return periodName('quarter', periodAt('quarter', next))
    case 'month': case 'quarter': case 'year': return periodName(period, periodAt(period, next))
  }
}

/** The last day that is counted: of a period that still runs on the day, that day. */
export function countedUntil({ from, to }: PeriodSpan, on: string): string {
  return from <= on && on < to ? on : to
}
