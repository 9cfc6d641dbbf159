/** Dates as they stand in running text, with the digits as typed. */
import { calendarDateSchema, dayText, monthText, weekday, weekdayNames } from '../../../shared/domain/dates.ts'

/** `form` slash: 05/6/2026; words: ngày 05 tháng 6 năm 2026. `date` is null when the calendar has no such day. */
export interface DateInText {
  readonly at: number
  readonly raw: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly form: 'slash' | 'words'
  readonly date: string | null
}

const slash = /(?<![\d/.,-])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?![\d/])/gu
/** Both cases spelt out, as ignoring case costs tenfold. */
const words = /[nN][gG][àÀ][yY]\s+(?<day>\d{1,2})\s+[tT][hH][áÁ][nN][gG]\s+(?<month>\d{1,2})\s+[nN][ăĂ][mM]\s+(?<year>\d{4})/gu

export function datesInText(text: string): readonly DateInText[] {
  if (!/\d{4}/u.test(text)) return [] // most paragraphs name no year
  const read = (form: DateInText['form'], pattern: RegExp): DateInText[] => [...text.matchAll(pattern)].map((match) => {
    const { day = '', month = '', year = '' } = match.groups ?? {}
    return { at: match.index, raw: match[0], day, month, year, form, date: realDate(day, month, year) }
  })
  return [...read('slash', slash), ...read('words', words)].toSorted((a, b) => a.at - b.at)
}

function realDate(day: string, month: string, year: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDateSchema.safeParse(date).success ? date : null
}

/** The date with the zeros the rule wants: before days below 10 and months 1 and 2 only (HD05 4.2.2, as reported). */
export function rightZeros({ day, month, year, form }: DateInText): string {
  const [d, m] = [dayText(Number(day)), monthText(Number(month))]
  return form === 'slash' ? `${d}/${m}/${year}` : `ngày ${d} tháng ${m} năm ${year}`
}

/** The calendar's day of the week when the words just before the date name another; null otherwise. */
export function rightWeekday({ at, date }: DateInText, text: string): string | null {
  // "lần thứ sáu, ngày …" counts meetings, not days of the week.
  const named = /(?<!(?:lần|kỳ|khoá|khóa|phiên|buổi|đợt|hội nghị|đại hội) )(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\s*(?:\(?ngày\s*)?$/iu.exec(text.slice(0, at))?.[1]
  if (named === undefined || date === null) return null
  const right = weekdayNames[weekday(date)] ?? ''
  const digit = /[2-7]$/u.exec(named)?.[0]
  const said = digit === undefined ? named.toLocaleLowerCase('vi') : (weekdayNames[Number(digit) - 1] ?? '').toLocaleLowerCase('vi')
  return said === right.toLocaleLowerCase('vi') ? null : right
}

/** Words that make the date after them a deadline. */
const deadline = /(?:trước|chậm nhất|muộn nhất|thời hạn|hạn chót|xong)[^.;]{0,25}$/iu

/** Is the date a deadline on a Sunday? */
export function isSundayDeadline({ at, date }: DateInText, text: string): boolean {
  return date !== null && weekday(date) === 0 && deadline.test(text.slice(0, at))
}

/** Is it the date of a paper that is cited ("… số 12-NQ/TU, ngày 05/9/2026")? */
export function isCitedDate({ at }: DateInText, text: string): boolean {
  return /số \S+,? (?:ngày )?$/u.test(text.slice(0, at))
}

/** The date with the right zeros; null when it has them, or is no date. */
export function wrongZeros(date: DateInText): string | null {
  const right = rightZeros(date)
  return date.date === null || right === date.raw.replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi') ? null : right
}
