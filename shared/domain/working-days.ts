/** Working days: Monday to Friday but for days off, which are data (`resources/calendar/days-off.yaml`, and the office's own). */
import { addDays, weekendName } from './dates.ts'

/** Days off, each as `YYYY-MM-DD`; and working Saturdays in their place (làm bù). */
export interface WorkCalendar { readonly daysOff: ReadonlySet<string>, readonly workingWeekends: ReadonlySet<string> }

export const noDaysOff: WorkCalendar = { daysOff: new Set(), workingWeekends: new Set() }

export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  return calendar.workingWeekends.has(date) || (weekendName(date) === null && !calendar.daysOff.has(date))
}

/** The day on which so many working days have passed, the day itself not counted ("trong 3 ngày làm việc kể từ ngày ký"). 0: the day itself. */
export function addWorkingDays(date: string, days: number, calendar: WorkCalendar): string {
  let [day, left] = [date, days]
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left--
  }
  return day
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}
