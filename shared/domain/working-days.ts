/** Working days: Monday to Friday but for days off, which are data (`resources/calendar/days-off.yaml`, and the office's own). */
import { addDays, isWithin, weekendName } from './dates.ts'

/** Days off, each as `YYYY-MM-DD`; and working Saturdays in their place (làm bù). Outside `known` nobody has written down the days off: that must be told. */
export interface WorkCalendar {
  readonly daysOff: ReadonlySet<string>, readonly workingWeekends: ReadonlySet<string>
  readonly known: { readonly from: string, readonly through: string } | null
}

export const noDaysOff: WorkCalendar = { daysOff: new Set(), workingWeekends: new Set(), known: null }

/** Are the days off of this date's year written down? */
export function isCalendarKnown(date: string, { known }: WorkCalendar): boolean {
  return known !== null && isWithin(date, known.from, known.through)
}

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
