/** Dates and times as clerks type and read them; records keep `YYYY-MM-DD` and `YYYY-MM-DDTHH:MM`. */
import { calendarDateSchema, shortDate } from '../../shared/domain/dates.ts'
import { localDay } from '../../shared/domain/moments.ts'

const typedDate = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/u
const packedDate = /^(\d{2})(\d{2})(\d{4})$/u
const typedTime = /^(\d{1,2})(?:\s*(?::|h|g|giờ)\s*(\d{1,2})?(?:\s*(?:phút|p))?)?$/u

/** `5/6/2026`, `05.06.26` or `05062026` → `2026-06-05`; null when it is no date. Two digits of a year mean 20xx. */
export function parseTypedDate(text: string): string | null {
  const match = typedDate.exec(text.trim()) ?? packedDate.exec(text.trim())
  if (match === null) return calendarDateSchema.safeParse(text.trim()).success ? text.trim() : null
  const [, day = '', month = '', year = ''] = match
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarDateSchema.safeParse(iso).success ? iso : null
}

/** `8h`, `8:30`, `8 giờ 30` → `08:30`; null when it is no time of day. */
export function parseTypedTime(text: string): string | null {
  const match = typedTime.exec(text.trim().toLowerCase())
  if (match === null) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')]
  return hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null
}

/** The short form for the screen; a text that is no date is shown as it is. */
export function showDate(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  return /^\d{4}-\d{2}-\d{2}/u.test(value) ? shortDate(value.slice(0, 10)) : value
}

/** `14:05` of a moment. */
export function showClock(moment: Date): string {
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`
}

/** `14:05 ngày 21/11/2026` of an ISO moment in the history. */
export function showMoment(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  return `${showClock(moment)} ngày ${showDate(localDay(moment))}`
}

/** Today on this machine. */
export function today(): string {
  return localDay(new Date())
}
