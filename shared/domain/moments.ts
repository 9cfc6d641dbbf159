/** Moments as the calendar day they fall on here: the day of the computer's own clock, as everywhere in the program. */
import { shortDate } from './dates.ts'

/** The calendar day `YYYY-MM-DD` of a moment; before 07:00 in Vietnam it is not the day of its universal time. */
export function localDay(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The same of a stored moment (`2026-06-15T23:30:00.000Z`). */
export function dayOfMoment(iso: string): string {
  return localDay(new Date(iso))
}

/** A stored moment as it is said: "10:05 ngày 15/6/2026", by the computer's clock. */
export function momentWords(iso: string): string {
  const moment = new Date(iso)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${shortDate(localDay(moment))}`
}
