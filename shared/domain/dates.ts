/**
 * Calendar dates and times without a clock or a time zone. A date is the text `YYYY-MM-DD`, which sorts as it should.
 */
import { z } from 'zod'

/** A real calendar date `YYYY-MM-DD` (30 February is refused). */
export const calendarDateSchema = z.string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'Ngày phải viết dạng NĂM-THÁNG-NGÀY, ví dụ 2026-06-05.')
  .refine(isRealDate, 'Ngày này không có trong lịch. Kiểm tra lại ngày, tháng, năm.')

/** A local date and time `YYYY-MM-DDTHH:MM`, as spoken in minutes ("08 giờ 00 phút, ngày …"). */
export const localDateTimeSchema = z.string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u, 'Thời điểm phải viết dạng NĂM-THÁNG-NGÀYTgiờ:phút, ví dụ 2026-06-05T08:00.')
  .refine((value) => isRealDate(value.slice(0, 10)), 'Ngày này không có trong lịch. Kiểm tra lại ngày, tháng, năm.')

function isRealDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return true // the pattern's own message is enough
  const { year, month, day } = dateParts(value)
  if (month < 1 || month > 12 || year < 1900) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}

/** The numbers of a date (of the first ten characters of a date-time too). */
export function dateParts(date: string): { readonly year: number, readonly month: number, readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Day with a zero below 10 (HD05 4.2.2, as reported). */
export function dayText(day: number): string {
  return String(day).padStart(2, '0')
}

/** Month with a zero for 1 and 2 only (HD05 4.2.2, as reported). */
export function monthText(month: number): string {
  return month < 3 ? String(month).padStart(2, '0') : String(month)
}

/** `05/6/2026`, the short form inside a text. */
export function shortDate(date: string): string {
  const { year, month, day } = dateParts(date)
  return `${dayText(day)}/${monthText(month)}/${year}`
}

/** `ngày 05 tháng 6 năm 2026`. */
export function longDate(date: string): string {
  const { year, month, day } = dateParts(date)
  return `ngày ${dayText(day)} tháng ${monthText(month)} năm ${year}`
}

/** `08 giờ 05 phút`, as minutes print a time. */
export function clockText(dateTime: string): string {
  return `${dateTime.slice(11, 13)} giờ ${dateTime.slice(14, 16)} phút`
}

/** Is `date` inside the closed period? A null end is open. */
export function isWithin(date: string, from: string, to: string | null): boolean {
  return date >= from && (to === null || date <= to)
}

/** Day of the week by the civil calendar, 0 = Sunday. */
export function weekday(date: string): number {
  const { year, month, day } = dateParts(date)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

export const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** "thứ Bảy" or "Chủ nhật", a deadline on which comes back from the upper level (document-catalogue 18, row 15); null on a working day. */
export function weekendName(date: string): string | null {
  const day = weekday(date)
  return day === 0 || day === 6 ? weekdayNames[day] : null
}

/** The date so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const { year, month, day } = dateParts(date)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** The same day so many months later, or the last day of that month when it has no such day. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = dateParts(date)
  const lastDay = new Date(Date.UTC(year, month + months, 0))
  return new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), Math.min(day, lastDay.getUTCDate()))).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The date itself, or Monday when it falls on a weekend: a deadline nobody works on comes back from the upper level (document-catalogue 3a, 18 row 15). */
export function workingDayFrom(date: string): string {
  return weekendName(date) === null ? date : addDays(date, weekday(date) === 6 ? 2 : 1)
}
