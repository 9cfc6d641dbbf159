/** Time limits of an inspection or supervision (331-QĐ/TW as reported in document-catalogue 1c): start, duration, extension, covered period. */
import { addMonths } from './dates.ts'
import type { CaseSchedule } from './inspection.ts'
import { addWorkingDays, isCalendarKnown, workingDaysBetween } from './working-days.ts'
import type { WorkCalendar } from './working-days.ts'

/** Of one level (`resources/inspections/time-limits.yaml`). `extensionOf`: the most an extension may add, as a share of `workingDays`. */
export interface CaseTimeLimits {
  readonly workingDays: number, readonly extensionOf: { readonly of: number, readonly from: number }
  /** Working days from signing to the first session. */
  readonly startWithin: number
  /** The covered period goes back no further. */
  readonly coveredYears: number
}

/** The most working days with every extension: whole days only. */
export function mostWorkingDays(limits: CaseTimeLimits): { readonly base: number, readonly extension: number } {
  return { base: limits.workingDays, extension: Math.floor(limits.workingDays * limits.extensionOf.of / limits.extensionOf.from) }
}

export const caseTimeFaults = [
  'startedBeforeSigned', 'startedLate', 'notStarted', 'longerThanAllowed', 'extensionTooLong', 'extensionWithoutDecision', 'endedBeforeStarted', 'endedLate', 'overdue', 'coveredTooLong',
] as const
export type CaseTimeFault = (typeof caseTimeFaults)[number]

/** Days worked out from the schedule; null where a date is not yet known. `beyondCalendar`: a limit falls where the days off are not written down. */
export interface CaseTime {
  readonly startBy: string | null, readonly endBy: string | null, readonly allowed: number, readonly extension: number
  readonly worked: number | null, readonly beyondCalendar: boolean, readonly faults: readonly CaseTimeFault[]
}

/** As things stand on a day. `allowed`: the working days the decision gives, or those of the rule. */
export function caseTime(schedule: CaseSchedule, coveredFrom: string, limits: CaseTimeLimits, calendar: WorkCalendar, on: string): CaseTime {
  const most = mostWorkingDays(limits)
  const allowed = schedule.workingDays ?? most.base
  const extension = schedule.extensions.reduce((sum, { workingDays }) => sum + workingDays, 0)
  const start = startOf(schedule, limits, calendar, on)
  const end = endOf(schedule, allowed + extension, calendar, on)
  return {
    startBy: start.by, endBy: end.by, allowed, extension, worked: end.worked,
    beyondCalendar: [start.by, end.by].some((by) => by !== null && !isCalendarKnown(by, calendar)),
    faults: [
      ...start.faults,
      ...allowed > most.base ? ['longerThanAllowed' as const] : [],
      ...extension > most.extension ? ['extensionTooLong' as const] : [],
      ...schedule.extensions.some(({ decision }) => decision === '') ? ['extensionWithoutDecision' as const] : [],
      ...end.faults,
      ...addMonths(coveredFrom, 12 * limits.coveredYears) < (schedule.signedOn ?? on) ? ['coveredTooLong' as const] : [],
    ],
  }
}

interface Limit { readonly by: string | null, readonly faults: readonly CaseTimeFault[] }

/** The first session: so many working days after the decision was signed. */
function startOf({ signedOn, startedOn }: CaseSchedule, { startWithin }: CaseTimeLimits, calendar: WorkCalendar, on: string): Limit {
  if (signedOn === null) return { by: null, faults: [] }
  const by = addWorkingDays(signedOn, startWithin, calendar)
  if (startedOn === null) return { by, faults: on > by ? ['notStarted'] : [] }
  if (startedOn < signedOn) return { by, faults: ['startedBeforeSigned'] }
  return { by, faults: startedOn > by ? ['startedLate'] : [] }
}

/** The last day of work: so many working days after the decision was made known. */
function endOf({ startedOn, endedOn }: CaseSchedule, days: number, calendar: WorkCalendar, on: string): Limit & { readonly worked: number | null } {
  if (startedOn === null) return { by: null, worked: null, faults: [] }
  const by = addWorkingDays(startedOn, days, calendar)
  const worked = workingDaysBetween(startedOn, endedOn ?? on, calendar)
  if (endedOn === null) return { by, worked, faults: on > by ? ['overdue'] : [] }
  if (endedOn < startedOn) return { by, worked, faults: ['endedBeforeStarted'] }
  return { by, worked, faults: endedOn > by ? ['endedLate'] : [] }
}
