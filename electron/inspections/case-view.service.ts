/** The case, the programmes and the statistics as the window asks for them. */
import type { z } from 'zod'
import type { CaseView, statisticsTableSchema } from '../../shared/contract/inspections.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { nameOn, organisationStores, organisationView, selectMemberships } from '../organisation/index.ts'
import { getRecord, selectWithheld } from '../records/index.ts'
import { loadCase } from './case-facts.service.ts'
import type { CaseResources } from './case-resources.ts'
import { timeRulesOf } from './case-saving.service.ts'
import { isLate } from './case-time-view.ts'
import { caseView } from './case-view.ts'
import { workCalendarOf } from './days-off.ts'
import { inspectionProgrammeStore, selectInspectionProgrammes } from './inspection-programme.repository.ts'
import { selectInspections } from './inspection.repository.ts'
import { programmeProblems } from './programme-checks.ts'
import { statisticsTable, usualColumns } from './statistics.ts'
import type { StatisticsCell } from './statistics.ts'

/** Faults RECORD_UNKNOWN. */
export async function viewOfCase(db: ReadDatabase, resources: CaseResources, id: string, on: string): Promise<CaseView> {
  return caseView(await loadCase(db, resources, id, on), { timeLimits: resources.timeLimits(), discipline: resources.discipline(), calendar: workCalendarOf(resources.daysOff()), memberships: await selectMemberships(db), on })
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

export interface StatisticsAsked { readonly formId: string, readonly year: number, readonly month: number, readonly termId: string | null }

/** Faults INPUT_INVALID for a form nobody supplied, RECORD_UNKNOWN for a term that is not there. */
export async function statisticsOf(db: ReadDatabase, resources: CaseResources, { formId, year, month, termId }: StatisticsAsked, on: string): Promise<z.output<typeof statisticsTableSchema>> {
  const { forms } = resources.statistics()
  const form = forms.find(({ id }) => id === formId)
  if (form === undefined) throw fault('INPUT_INVALID', { happened: 'Không có biểu thống kê như vậy.', kept: 'Dữ liệu không thay đổi.', remedy: `Chọn một trong các biểu: ${forms.map(({ name }) => name).join('; ')}.` })
  const term = termId === null ? null : (await getRecord(db, organisationStores.terms, termId)).record
  const columns = usualColumns(year, month, term === null ? null : { from: term.from, to: term.to ?? lastDay })
  const [view, rules] = [await organisationView(db), timeRulesOf(resources, on)]
  const table = statisticsTable(form, columns, await allCases(db), view.bodies, (inspection) => isLate({ inspection, view }, rules))
  const withheld = await selectWithheld(db)
  const cellView = ({ value, caseIds }: StatisticsCell) => {
    const opened = caseIds.filter((id) => !withheld.has(`inspections ${id}`))
    return { value, caseIds: opened, hidden: caseIds.length - opened.length }
  }
  return {
    formId: form.id, name: form.name, source: form.source, status: form.status, columns: columns.map(({ id, name, span }) => ({ id, name, ...span })),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cellView) })), disagreements: table.disagreements.map((each) => ({ ...each })),
  }
}

/** Of a term that still runs. */
const lastDay = '9999-12-31'

/** Restricted ones too: a count is right for everyone. */
async function allCases(db: ReadDatabase): Promise<readonly Inspection[]> {
  return (await selectInspections(everyRow(db))).map(({ record }) => record)
}
