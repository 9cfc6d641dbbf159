/** The list of cases: each with the step it stands at and the day it must be begun or ended by. */
import type { z } from 'zod'
import type { inspectionRowSchema } from '../../shared/contract/records.ts'
import { caseTime } from '../../shared/domain/case-time.ts'
import type { Procedure } from '../../shared/domain/case-procedure.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { procedureFinder } from './case-procedure.service.ts'
import type { CaseResources } from './case-resources.ts'
import { endedOnOf } from './case-end.ts'
import { levelOf } from './case-time-view.ts'
import { selectInspections } from './inspection.repository.ts'
import { caseSteps } from './procedures.ts'
import type { StepState } from './procedures.ts'
import { timeLimitsOf } from './time-limits.ts'

export type CaseRow = z.output<typeof inspectionRowSchema>

/** Newest covered period first. */
export async function listInspections(db: ReadDatabase, resources: CaseResources, today: string): Promise<CaseRow[]> {
  const view = await organisationView(db)
  const procedureFor = await procedureFinder(db, resources, today)
  return (await selectInspections(db)).map((stored) => caseRow(stored, procedureFor(stored.record), view, resources))
}

function caseRow({ revision, record }: Revised<Inspection>, procedure: Procedure | null, view: OrganisationView, resources: CaseResources): CaseRow {
  const steps = procedure === null ? [] : caseSteps(procedure, record)
  const objects = [record.inspectee, ...record.otherInspectees]
  return {
    id: record.id, revision, title: record.title, kind: record.kind, inspectee: objects.map(({ name }) => name).join('; '), sessionCount: record.sessions.length, from: record.coveredPeriod.from, to: record.coveredPeriod.to,
    procedure: procedure?.name ?? record.procedureId, restricted: record.readers.length > 0 || (procedure?.restricted ?? true), stage: stageOf(steps), next: inTurn(steps).map(({ step }) => step.name), due: dueOf(record, view, resources),
  }
}

/** Ready steps: those nothing waits for and that may be left out come last. */
function inTurn(steps: readonly StepState[]): readonly StepState[] {
  const ready = steps.filter(({ state }) => state === 'ready')
  return [...ready.filter((each) => isNeeded(each, steps)), ...ready.filter((each) => !isNeeded(each, steps))]
}

function isNeeded({ step: { id, optional } }: StepState, steps: readonly StepState[]): boolean {
  return !optional || steps.some(({ waitsFor }) => waitsFor.some((needed) => needed.id === id))
}

/** Closed once nothing that must be done is left. */
function stageOf(steps: readonly StepState[]): CaseRow['stage'] {
  return inTurn(steps).find((each) => isNeeded(each, steps))?.step.stage ?? 'closed'
}

/** The last day to begin, and once begun the last day to end; null before the decision and after the end. */
export function dueOf(record: Inspection, view: OrganisationView, resources: CaseResources): string | null {
  const { signedOn, startedOn } = record.schedule
  const on = startedOn ?? signedOn
  if (on === null || endedOnOf(record) !== null) return null
  const limits = timeLimitsOf(resources.timeLimits(), levelOf({ inspection: record, view }, on))
  const { startBy, endBy } = caseTime(record.schedule, record.coveredPeriod.from, limits, resources.calendar(), on)
  return startedOn === null ? startBy : endBy
}
