/** The case, the programmes and the statistics as the window asks for them. */
import type { CaseView } from '../../shared/contract/inspections.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, organisationView, selectMemberships } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import { loadCase } from './case-facts.service.ts'
import type { CaseResources } from './case-resources.ts'
import { caseView } from './case-view.ts'
import { inspectionProgrammeStore, selectInspectionProgrammes } from './inspection-programme.repository.ts'
import { selectInspections } from './inspection.repository.ts'
import { programmeProblems } from './programme-checks.ts'

/** Faults RECORD_UNKNOWN. */
export async function viewOfCase(db: ReadDatabase, resources: CaseResources, id: string, on: string): Promise<CaseView> {
  return caseView(await loadCase(db, resources, id, on), { timeLimits: resources.timeLimits(), discipline: resources.discipline(), calendar: resources.calendar(), memberships: await selectMemberships(db), on })
}

/** Faults RECORD_UNKNOWN. */
export async function problemsOfProgramme(db: ReadDatabase, id: string, on: string): Promise<{ problems: Problem[] }> {
  const { record } = await getRecord(db, inspectionProgrammeStore, id)
  const { bodies, people } = await organisationView(db)
  const programmes = (await selectInspectionProgrammes(db)).map((each) => each.record)
  const problems = programmeProblems(record, {
    programmes, cases: await allCases(db), on,
    nameOf: (object) => object.type === 'organisation' ? nameOn(bodies, object.bodyId, on) : (object.personId === null ? undefined : people.get(object.personId)?.fullName) ?? object.text,
  })
  return { problems: [...problems] }
}

/** Restricted ones too: a count is right for everyone. */
export async function allCases(db: ReadDatabase): Promise<readonly Inspection[]> {
  return (await selectInspections(everyRow(db))).map(({ record }) => record)
}
