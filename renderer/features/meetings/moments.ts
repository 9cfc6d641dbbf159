/** The clock of a meeting: what happens now, as its record writes it. */
import { localDateTimeSchema } from '../../../shared/domain/dates.ts'
import { localDay } from '../../../shared/domain/moments.ts'
import { parseTypedTime, showClock } from '../../ui/dates.ts'

/** How long after its beginning a meeting can still be on, and how long before it people come. In milliseconds. */
const [longest, before] = [18 * 3_600_000, 6 * 3_600_000]

/** Now, while the meeting can be on; null when it is written down on another day. */
export function meetingNow(start: string): string | null {
  const now = new Date()
  const since = now.getTime() - new Date(start).getTime()
  return since > -before && since < longest ? `${localDay(now)}T${showClock(now)}` : null
}

/** For what must have a time: now, or the beginning, for the person to set right. */
export function meetingMoment(start: string): string {
  return meetingNow(start) ?? start.slice(0, 16)
}

/** `9h30` typed on the day of `day` → `2026-05-05T09:30`; null when it is no time of day. */
export function typedMoment(typed: string, day: string): string | null {
  const time = parseTypedTime(typed)
  const moment = time === null ? null : `${day.slice(0, 10)}T${time}`
  return moment !== null && localDateTimeSchema.safeParse(moment).success ? moment : null
}

/** `09:30`. */
export function clockOf(moment: string | null): string {
  return moment === null ? '' : moment.slice(11, 16)
}

/** `09:41:07`, when something came to the disk. */
export function showSeconds(moment: Date): string {
  return `${showClock(moment)}:${String(moment.getSeconds()).padStart(2, '0')}`
}
