/** The clock of a meeting: what happens now, as its record writes it. */
import { addDays, localDateTimeSchema } from '../../../shared/domain/dates.ts'
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

/**
 * `9h30` typed in a meeting that begins at `start` → `2026-05-05T09:30`; null when it is no time of day. An hour long before the beginning
 * is of the next day: a meeting of the evening goes on after midnight.
 */
export function typedMoment(typed: string, start: string): string | null {
  const time = parseTypedTime(typed)
  const moment = time === null ? null : `${start.slice(0, 10)}T${time}`
  if (moment === null || !localDateTimeSchema.safeParse(moment).success) return null
  const isNextDay = new Date(start).getTime() - new Date(moment).getTime() > before
  return isNextDay ? `${addDays(start.slice(0, 10), 1)}T${moment.slice(11)}` : moment
}

/** A paper for the members goes out at least a day before the meeting. */
export function isSentLate(sentOn: unknown, start: unknown): boolean {
  return typeof sentOn === 'string' && typeof start === 'string' && /^\d{4}-\d{2}-\d{2}/u.test(start) && /^\d{4}-\d{2}-\d{2}$/u.test(sentOn) && sentOn > addDays(start.slice(0, 10), -1)
}

/** `09:30`. */
export function clockOf(moment: string | null): string {
  return moment === null ? '' : moment.slice(11, 16)
}

/** `09:41:07`, when something came to the disk. */
export function showSeconds(moment: Date): string {
  return `${showClock(moment)}:${String(moment.getSeconds()).padStart(2, '0')}`
}
