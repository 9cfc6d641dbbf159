/** Time limits of an inspection or supervision (331-QĐ/TW as reported in document-catalogue 1c): start, duration, extension, covered period. */
import { addMonths } from './dates.ts'
import type { CaseSchedule } from './inspection.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'
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

export type CaseTimeFault = 'startedLate' | 'notStarted' | 'longerThanAllowed' | 'extensionTooLong' | 'extensionWithoutDecision' | 'endedLate' | 'overdue' | 'coveredTooLong' | 'startedBeforeSigned'

/** Days worked out from the schedule; null where a date is not yet known. */
export interface CaseTime {
  readonly startBy: string | null, readonly endBy: string | null, readonly allowed: number, readonly extension: number
  readonly worked: number | null, readonly faults: readonly CaseTimeFault[]
}

/** As things stand on a day. `allowed`: the working days the decision gives, or those of the rule. */
export function caseTime(schedule: CaseSchedule, coveredFrom: string, limits: CaseTimeLimits, calendar: WorkCalendar, on: string): CaseTime {
  const most = mostWorkingDays(limits)
  const allowed = schedule.workingDays ?? most.base
  const extension = schedule.extensions.reduce((sum, { workingDays }) => sum + workingDays, 0)
  const startBy = schedule.signedOn === null ? null : addWorkingDays(schedule.signedOn, limits.startWithin, calendar)
  const endBy = schedule.startedOn === null ? null : addWorkingDays(schedule.startedOn, allowed + extension, calendar)
  const worked = schedule.startedOn === null ? null : workingDaysBetween(schedule.startedOn, schedule.endedOn ?? on, calendar)
  const faults: CaseTimeFault[] = [
    ...startFaults(schedule, startBy, on),
    ...allowed > most.base ? ['longerThanAllowed' as const] : [],
    ...extension > most.extension ? ['extensionTooLong' as const] : [],
    ...schedule.extensions.some(({ decision }) => decision === '') ? ['extensionWithoutDecision' as const] : [],
    ...endFaults(schedule, endBy, on),
    ...addMonths(coveredFrom, 12 * limits.coveredYears) < (schedule.signedOn ?? on) ? ['coveredTooLong' as const] : [],
  ]
  return { startBy, endBy, allowed, extension, worked, faults }
}

function startFaults({ signedOn, startedOn }: CaseSchedule, startBy: string | null, on: string): readonly CaseTimeFault[] {
  if (signedOn === null || startBy === null) return []
  if (startedOn === null) return on > startBy ? ['notStarted'] : []
  if (startedOn < signedOn) return ['startedBeforeSigned']
  return startedOn > startBy ? ['startedLate'] : []
}

function endFaults({ endedOn }: CaseSchedule, endBy: string | null, on: string): readonly CaseTimeFault[] {
  if (endBy === null) return []
  if (endedOn === null) return on > endBy ? ['overdue'] : []
  return endedOn > endBy ? ['endedLate'] : []
}
