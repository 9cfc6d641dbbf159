/** When the work of a team ended: its time runs from the launch to its report (331-QĐ/TW as told in document-catalogue 1c); what comes after is the committee's. Pure. */
import type { CaseSchedule, Inspection } from '../../shared/domain/inspection.ts'

type Worked = Pick<Inspection, 'schedule' | 'steps'>

/** The day a person wrote down, else of the report, else of the index that closed the file; null: still at work. */
export function endedOnOf({ schedule, steps }: Worked): string | null {
  const doneOn = (id: string): string | null => steps.find(({ stepId }) => stepId === id)?.doneOn ?? null
  return schedule.endedOn ?? doneOn('report') ?? doneOn('fileIndex')
}

/** The schedule with that day. */
export function workedSchedule(inspection: Worked): CaseSchedule {
  return { ...inspection.schedule, endedOn: endedOnOf(inspection) }
}
