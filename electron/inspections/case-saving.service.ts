/** What is said of a case when it is saved, and which cases fall due: the limits of time are told at every door and block nothing. */
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { RecordRules } from '../records/index.ts'
import { dueOf } from './case-list.service.ts'
import type { CaseResources } from './case-resources.ts'
import { timeView } from './case-time-view.ts'
import type { TimeRules } from './case-time-view.ts'
import { selectInspections } from './inspection.repository.ts'
import { inspectionRules } from './inspection.service.ts'

export function timeRulesOf(resources: CaseResources, on: string): TimeRules {
  return { timeLimits: resources.timeLimits(), calendar: resources.calendar(), on }
}

export async function timeProblems(db: ReadDatabase, resources: CaseResources, inspection: Inspection, on: string): Promise<readonly Problem[]> {
  return timeView({ inspection, view: await organisationView(db) }, timeRulesOf(resources, on)).problems
}

/** The rules of a case saved on a day. */
export function savingRules(resources: CaseResources, on: string): RecordRules<'inspections'> {
  return async (db, inspection) => [...await inspectionRules(db, inspection), ...await timeProblems(db, resources, inspection, on)]
}

/** Told by the day of asking, not by the file. */
const ofToday: ReadonlySet<string> = new Set(['time.notStarted', 'time.overdue', 'time.calendarUnknown'])

/** What the cases of a file say against the limits of time. Read after the file was written, inside its transaction, so that its bodies count. `path`: the case's place in the file. */
export async function importedTimeProblems(db: ReadDatabase, resources: CaseResources, cases: readonly { readonly path: string, readonly record: Inspection }[], on: string): Promise<readonly Problem[]> {
  const view = await organisationView(db)
  const rules = timeRulesOf(resources, on)
  return cases.flatMap(({ path, record }) => timeView({ inspection: record, view }, rules).problems
    .filter(({ code }) => !ofToday.has(code)).map((problem) => ({ ...problem, path: `${path}.${problem.path}` })))
}

/** A case with the day it must be begun or ended by; past days are late. `leader`: the head of its team. */
export interface DueCase { readonly id: string, readonly title: string, readonly begun: boolean, readonly due: string, readonly leader: string }

export async function dueCases(db: ReadDatabase, resources: CaseResources): Promise<readonly DueCase[]> {
  const view = await organisationView(db)
  return (await selectInspections(db)).flatMap(({ record }) => {
    const due = dueOf(record, view, resources)
    const leader = record.team.find(({ role }) => role === 'leader')
    return due === null ? [] : [{ id: record.id, title: record.title, begun: record.schedule.startedOn !== null, due, leader: leader === undefined ? '' : view.people.get(leader.personId)?.fullName ?? '' }]
  })
}
